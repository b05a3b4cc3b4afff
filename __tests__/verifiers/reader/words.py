"""What single records say, and what other records say about streams (section 24, steps 5 to 7)."""

from envelope import PAYLOAD_TYPE
from kinds import MAY_BE_LATE, is_at_home
from merkle import digest
from shapes import digest as is_digest, is_absent, list_of, members, text
from store import is_reserved, is_stream_name, register_of
from strict_json import Malformed, from_base64, parse
from trust import signed_by_any

MANIFEST = members(objects=list_of(members(name=text, digest=is_digest)))


def check_record(store, found, findings):
    record, slot = found.record, found.slot
    if not is_at_home(record.kind, slot.stream, slot.sequence):
        findings.add("RECORD_MISPLACED", slot.stream, slot.sequence, f"no place for a {record.kind}")
    if record.kind in MAY_BE_LATE and "late" in record.predicate and not _is_as_captured(found):
        findings.add("SIGNATURE_INVALID", slot.stream, slot.sequence, "late.captured")
    elif record.kind == "outcome" and "breakGlass" in record.predicate and not _is_as_sealed(found):
        findings.add("SIGNATURE_INVALID", slot.stream, slot.sequence, "breakGlass.intent")
    for code, why in _evidence(store, found):
        findings.add(code, slot.stream, slot.sequence, why)


def _is_as_captured(found):
    """Section 16. Nothing can be said where the envelope is absent."""
    captured = found.record.predicate["late"]["captured"]
    if is_absent(captured):
        return True
    if captured["payloadType"] != PAYLOAD_TYPE or len(captured["signatures"]) != 1:
        return False
    payload = from_base64(captured["payload"])
    if not signed_by_any(payload, from_base64(captured["signatures"][0]["sig"]), found.signers):
        return False
    try:
        statement = parse(payload)
        members(predicateType=text, predicate=members())(statement)
    except Malformed:
        return False
    own = {name: value for name, value in found.record.predicate.items() if name not in ("chain", "late")}
    return statement["predicateType"] == found.record.predicate_type and statement["predicate"] == own


def _is_as_sealed(found):
    """Section 15.1: the intent is of the same operation, and signed by somebody who may sign there."""
    intent = found.record.predicate["breakGlass"]["intent"]
    if intent["payloadType"] != PAYLOAD_TYPE or len(intent["signatures"]) != 1:
        return False
    payload = from_base64(intent["payload"])
    if not signed_by_any(payload, from_base64(intent["signatures"][0]["sig"]), found.signers):
        return False
    try:
        statement = parse(payload)
        members(predicateType=text, predicate=members(operation=members(id=text)))(statement)
    except Malformed:
        return False
    operation = found.record.predicate["operation"]["id"]
    return statement["predicateType"].endswith("/intent/v1") and statement["predicate"]["operation"]["id"] == operation


def _evidence(store, found):
    said = found.record.predicate["evidence"]
    if said is None:
        return
    wrong, manifest = _object(store, found, said["manifest"])
    if wrong is not None:
        yield wrong, "the manifest"
        return
    try:
        listed = parse(manifest)
        MANIFEST(listed)
    except Malformed as error:
        yield "EVIDENCE_MISMATCH", f"the manifest: {error}"
        return
    for item in listed["objects"]:
        wrong, _ = _object(store, found, item["digest"])
        if wrong is not None:
            yield wrong, item["name"]


def _object(store, found, name):
    data = store.evidence(found.slot.stream, name)
    if data is None:
        return "EVIDENCE_MISSING", None
    return (None, data) if digest(data) == name else ("EVIDENCE_MISMATCH", None)


def check_registrations(streams, findings):
    """Section 14."""
    registered = {}
    for stream in streams.values():
        for found in stream.records:
            if found.record.kind != "register" or not stream.name.endswith("._register"):
                continue
            name = found.record.predicate["registers"]["stream"]
            named = f"{stream.name.split('/')[0]}/{name}"
            if is_stream_name(name) and "." in name and register_of(named) == stream.name and not is_reserved(named):
                registered.setdefault(named, set()).add(found.leaf)
    for stream in streams.values():
        first = stream.objects.get(0)
        if is_reserved(stream.name):
            continue
        if first is not None and first.record is not None:
            previous = first.record.predicate["chain"]["previous"]
            wrong = previous is None or previous["leaf"] not in registered.get(stream.name, ())
        else:
            wrong = any(found.record is not None and sequence < stream.end for sequence, found in stream.objects.items()) and stream.name not in registered
        if wrong:
            findings.add("PREVIOUS_MISMATCH", stream.name, 0, "its registration")
    return registered


def witnesses(streams):
    """(stream, sequence, leaf) that records name."""
    for stream in streams.values():
        for sequence, found in stream.objects.items():
            root = found.record and found.record.predicate["chain"]["root"]
            if root and root["size"] > 0 and sequence < stream.end and stream.name != "root/root":
                yield "root/root", root["size"] - 1, root["leaf"]  # believed or not: a root that was cut leaves nobody who is believed
        for found in stream.records:
            predicate = found.record.predicate
            for plan in _plan_records(predicate, found.record.kind):
                yield f"{plan['zone']}/{plan['stream']}", plan["sequence"], plan["leaf"]
            if found.record.kind == "run":
                for head in predicate["job"]["heads"]:
                    yield f"{stream.name.split('/')[0]}/{head['stream']}", head["sequence"], head["leaf"]


def _plan_records(predicate, kind):
    if kind == "outcome" and not is_absent(predicate["planRecord"]):
        yield predicate["planRecord"]
    if kind == "intent" and not is_absent(predicate["applies"]) and not is_absent(predicate["applies"]["record"]):
        yield predicate["applies"]["record"]


def check_witnesses(streams, registered, heads, findings):
    highest = {}
    for stream, sequence, leaf in witnesses(streams):
        if sequence > highest.get(stream, (-1, ""))[0]:
            highest[stream] = (sequence, leaf)
    for name in registered:
        if _length(streams, name) == 0 and name not in highest and name not in (head[0] for head in heads):
            findings.add("STREAM_EMPTY", name)
    for name, (sequence, leaf) in highest.items():
        end = _length(streams, name)
        if end == 0:
            findings.add("STREAM_MISSING", name)
        elif end <= sequence:
            findings.add("HEAD_BEHIND_ANCHOR", name, end, "another record knows it to be longer")
        elif end == sequence + 1 and name != "root/root" and streams[name].objects[sequence].leaf != leaf:
            findings.add("HEAD_BEHIND_ANCHOR", name, sequence, "another record knows another end")


def _length(streams, name):
    return streams[name].end if name in streams else 0


def check_heads(streams, heads, findings):
    """Heads that somebody kept elsewhere, as (stream, sequence, leaf)."""
    for name, sequence, leaf in heads:
        found = streams[name].objects.get(sequence) if sequence < _length(streams, name) else None
        if found is None or found.leaf != leaf:
            findings.add("HEAD_BEHIND_ANCHOR", name, sequence, "a head that was given")
        if _length(streams, name) == 0 and not any(of.place == name and of.code == "STREAM_MISSING" for of in findings.all):
            findings.add("STREAM_MISSING", name)
