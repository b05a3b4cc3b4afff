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
