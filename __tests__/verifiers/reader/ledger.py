"""A whole ledger (section 24)."""

import os
from collections import namedtuple

from envelope import bundle_in, digest_of_payload, record_in
from findings import Findings
from rules import check_glass, check_policies, check_settings
from store import Slot, Store, place_near
from streams import Stream, check_stream, judge, read_object
from strict_json import Malformed
from trust import Policies, judged, signer_of
from words import check_heads, check_record, check_registrations, check_witnesses

ROOT = "root/root"
Identity = namedtuple("Identity", "id whole")


def read_ledger(folder, ledger, key=None, heads=()):
    """What there is to say of the ledger in a folder. `key` is a signer that the auditor brings, `heads` what was noted of it before."""
    if os.path.exists(folder) and not os.path.isdir(folder):
        raise OSError(f"{folder} is no folder")
    store, findings = Store(folder), Findings()
    for path in store.foreign:
        findings.add("SLOT_FOREIGN", place_near(path), why=path)
    if 0 not in store.streams.get(ROOT, {}):
        findings.add("LEDGER_EMPTY", "")
        check_heads({}, heads, findings)
        return _report({}, findings)
    identity = _identify(store)
    if identity.id != ledger:
        findings.add("LEDGER_MISMATCH", ROOT, 0)
        # A genesis that does not fit its own signature was altered: the rest is judged as the ledger that was asked for.
        ledger = identity.id if identity.whole else ledger
    policies = Policies(key)
    streams = {ROOT: _read_root(store, ledger, policies)}
    for name in sorted(store.streams):
        if name != ROOT:
            streams[name] = _read_stream(store, ledger, name, policies)
    for stream in streams.values():
        check_stream(stream, policies, findings)
        for found in stream.records:
            check_record(store, found, findings)
        if stream.name == ROOT:
            check_policies(stream, findings)
        else:
            check_settings(stream, policies, findings)
    check_glass(streams, findings)
    registered = check_registrations(streams, findings)
    check_witnesses(streams, registered, heads, findings)
    check_heads(streams, heads, findings)
    return _report(streams, findings)


def _identify(store):
    """The id of the ledger that lies there, and whether its genesis is signed by the signer that it names."""
    try:
        bundle = bundle_in(store.object_at(ROOT, 0))
        record = record_in(bundle)
    except Malformed:
        return Identity(None, False)
    if record.kind != "genesis":
        return Identity(None, False)
    return Identity(digest_of_payload(bundle), judged(bundle, [signer_of(record.predicate["founding"]["signer"])]) is None)


def _read_root(store, ledger, policies):
    objects = {}
    for sequence in sorted(store.streams[ROOT]):
        slot = Slot(ledger, ROOT, sequence)
        found = objects[sequence] = read_object(ledger, slot, store.object_at(ROOT, sequence))
        if sequence == 0 and found.record is not None and found.record.kind == "genesis":
            policies.founder = signer_of(found.record.predicate["founding"]["signer"])
        judge(found, policies.for_root())
        if sequence == len(policies.at):
            policies.add(found.leaf, found.record if found.believed else None)
    return Stream(ROOT, objects)


def _read_stream(store, ledger, name, policies):
    objects = {}
    for sequence in sorted(store.streams[name]):
        found = objects[sequence] = read_object(ledger, Slot(ledger, name, sequence), store.object_at(name, sequence))
        if found.record is not None:
            judge(found, policies.for_zone(name.split("/")[0], found.record.predicate["chain"]["root"] or {"size": 0}))
    return Stream(name, objects)


def _report(streams, findings):
    problems = findings.of(notes=False)
    return {
        "ok": not problems,
        "records": sum(len(stream.records) for stream in streams.values()),
        "streams": len(streams),
        "problems": problems,
        "notes": findings.of(notes=True),
    }
