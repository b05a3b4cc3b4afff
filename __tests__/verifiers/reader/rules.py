"""Rules that change (section 29)."""

from shapes import is_absent


def check_policies(root, findings):
    before = None
    for found in root.records:
        if found.record.kind != "policy":
            continue
        allowed = {(item["zone"], said["spki"]) for item in found.record.predicate["zones"] for said in item["signers"]}
        if before is not None and allowed != before:
            findings.add("POLICY_CHANGED", root.name, found.slot.sequence, "who may sign")
        before = allowed


def check_settings(stream, policies, findings):
    """Of a stream outside the root: who signs in it, and by which configuration."""
    policy, keys, configs = None, set(), set()
    for found in stream.records:
        before, policy = policy, policies.at[found.record.predicate["chain"]["root"]["size"] - 1].policy
        if policy is before and found.bundle.hint not in keys:
            findings.add("SIGNER_CHANGED", stream.name, found.slot.sequence)
        keys.add(found.bundle.hint)
        config = found.record.predicate["config"]
        if is_absent(config):
            continue
        if configs and config not in configs:
            findings.add("POLICY_CHANGED", stream.name, found.slot.sequence, "config")
        configs.add(config)


def check_glass(streams, findings):
    """Section 15.1: who broke the glass, and whether another person has annotated it."""
    annotated = {}
    for stream in streams.values():
        for found in stream.records:
            if found.record.kind == "annotation":
                annotated.setdefault(found.record.predicate["annotates"]["leaf"], []).append(_names(found.record.predicate["actor"]))
    for stream in streams.values():
        for found in stream.records:
            if found.record.kind == "outcome" and "breakGlass" in found.record.predicate:
                whose = _names(found.record.predicate["actor"])
                if not any(whose and names and whose.isdisjoint(names) for names in annotated.get(found.leaf, [])):
                    findings.add("BREAK_GLASS_OPEN", stream.name, found.slot.sequence, found.record.predicate["breakGlass"]["ticket"])


def _names(actor):
    if is_absent(actor):
        return set()
    logins = [actor["login"]] + ([] if is_absent(actor["triggeredBy"]) else [actor["triggeredBy"]])
    return {("login", login.lower()) for login in logins} | ({("id", actor["id"])} if actor["id"] else set())
