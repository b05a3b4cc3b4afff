"""From the bytes of an object to a record (sections 5, 6 and 9): Sigstore bundle, DSSE envelope, in-toto Statement."""

import hashlib
from collections import namedtuple

from kinds import KINDS, check_predicate
from shapes import base64_text, closed, exactly, is_absent, list_of, members, must, one_of, text
from strict_json import from_base64, parse

PAYLOAD_TYPE = "application/vnd.in-toto+json"
PREDICATE_TYPES = {f"https://iac-ledger.github.io/{kind}/v1": kind for kind in KINDS}

Bundle = namedtuple("Bundle", "payload signature hint")
Record = namedtuple("Record", "kind predicate_type subjects predicate bundle")

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
    return Record(kind, statement["predicateType"], statement["subject"], predicate, bundle)


def subjects_of(predicate):
    subjects = []
    if predicate["evidence"] is not None:
        manifest = predicate["evidence"]["manifest"].removeprefix("sha256:")
        subjects.append({"name": "evidence-manifest.json", "digest": {"sha256": manifest}})
    if not is_absent(predicate["commit"]):
        subjects.append({"name": "git", "digest": {"gitCommit": predicate["commit"]["sha"]}})
    operation = hashlib.sha256(predicate["operation"]["id"].encode("ascii")).hexdigest()
    return subjects + [{"name": "operation", "digest": {"sha256": operation}}]


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
