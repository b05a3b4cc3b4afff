"""From the bytes of an object to a record (sections 5, 6 and 9): Sigstore bundle, DSSE envelope, in-toto Statement."""

import hashlib
from collections import namedtuple

from kinds import BODY, KINDS, check_predicate
from shapes import base64_text, closed, exactly, is_absent, list_of, members, must, one_of, text
from strict_json import from_base64, parse

PAYLOAD_TYPE = "application/vnd.in-toto+json"
PREDICATE_TYPES = {f"https://iac-ledger.github.io/{kind}/v1": kind for kind in KINDS}
SUBJECTS = ("evidence-manifest.json", "git", "plan-file", "state-before", "state-after", "operation")
COMMITTED = (
    ("plan-file", ("plan", "file")),
    ("plan-file", ("applies", "file")),
    ("state-before", ("state", "before", "commitment")),
    ("state-after", ("state", "after", "commitment")),
)

Bundle = namedtuple("Bundle", "payload signature hint")
Record = namedtuple("Record", "kind predicate_type predicate bundle")

ENVELOPE = closed(
    dsseEnvelope=closed(
        payload=base64_text,
        payloadType=exactly(PAYLOAD_TYPE),
        signatures=list_of(closed(keyid=exactly(""), sig=base64_text)),
    ),
    mediaType=exactly("application/vnd.dev.sigstore.bundle.v0.3+json"),
    verificationMaterial=closed(publicKey=closed(hint=base64_text)),
)
STATEMENT = closed(
    _type=exactly("https://in-toto.io/Statement/v1"),
    predicateType=one_of(*PREDICATE_TYPES),
    subject=list_of(members(name=text, digest=members())),
    predicate=members(),
)


def bundle_in(data):
    """The strict bundle in the bytes of an object. Raises Malformed."""
    value = parse(data)
    ENVELOPE(value)
    envelope = value["dsseEnvelope"]
    must(len(envelope["signatures"]) == 1, "one signature")
    return Bundle(
        payload=from_base64(envelope["payload"]),
        signature=from_base64(envelope["signatures"][0]["sig"]),
        hint=from_base64(value["verificationMaterial"]["publicKey"]["hint"]),
    )


def record_in(bundle):
    """The record in a bundle, wherever it says that it stands. Raises Malformed."""
    statement = parse(bundle.payload)
    STATEMENT(statement)
    kind, predicate = PREDICATE_TYPES[statement["predicateType"]], statement["predicate"]
    check_predicate(kind, predicate)
    _check_subjects(statement["subject"], kind, predicate)
    return Record(kind, statement["predicateType"], predicate, bundle)


def _check_subjects(subjects, kind, predicate):
    """In any order, and among others: each subject that the predicate makes, and none that has such a name and says otherwise."""
    known = [subject for subject in subjects if subject["name"] in SUBJECTS]
    wanted = [{"name": name, "digest": digest} for name, digest in _subjects_of(kind, predicate)]
    must(sorted(known, key=_name) == sorted(wanted, key=_name), "about what its predicate says: subject")


def _name(subject):
    return subject["name"]


def _subjects_of(kind, predicate):
    if predicate["evidence"] is not None:
        yield "evidence-manifest.json", {"sha256": _hex(predicate["evidence"]["manifest"])}
    if not is_absent(predicate["commit"]):
        yield "git", {"gitCommit": predicate["commit"]["sha"]}
    for name, path in COMMITTED:
        commitment = _at(predicate, path) if path[0] in BODY or path[0] in KINDS[kind] else None
        if commitment is not None:
            yield name, {"hmacSha256": _hex(commitment["hmac"])}
    yield "operation", {"sha256": hashlib.sha256(predicate["operation"]["id"].encode("ascii")).hexdigest()}


def _at(value, path):
    """What stands at a path of fields; None where one of them is absent, or missing."""
    for name in path:
        value = value.get(name)
        if value is None or is_absent(value):
            return None
    return value


def _hex(digest):
    return digest.removeprefix("sha256:")


def stands_at(record, slot):
    """Whether a record says that it stands in this slot (section 9, rule 1)."""
    chain = record.predicate["chain"]
    ledger = digest_of_payload(record.bundle) if record.kind == "genesis" else chain["ledger"]
    says = (ledger, f"{chain['zone']}/{chain['stream']}", chain["sequence"], chain["tree"]["size"])
    return says == (slot.ledger, slot.stream, slot.sequence, slot.sequence)


def digest_of_payload(bundle):
    return "sha256:" + hashlib.sha256(bundle.payload).hexdigest()


def pre_authenticated(payload):
    """What a signature is over: the DSSE pre-authentication encoding."""
    return b"DSSEv1 %d %s %d %s" % (len(PAYLOAD_TYPE), PAYLOAD_TYPE.encode("ascii"), len(payload), payload)
