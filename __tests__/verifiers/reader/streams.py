"""One stream, slot by slot from 0 (section 24, steps 2 to 4)."""

from dataclasses import dataclass
from functools import cached_property

from envelope import bundle_in, record_in, stands_at
from merkle import grown, leaf_of
from store import Slot, is_reserved
from strict_json import Malformed
from trust import judged


@dataclass
class Object:
    """What lies in one slot."""

    slot: Slot
    leaf: str
    bundle: object = None
    record: object = None
    """Only where it stands in its own place."""
    wrong: tuple = None
    """(code, why) of what is no record, or is not believed."""
    signers: tuple = ()
    """Who may have signed it."""

    @property
    def believed(self):
        return self.record is not None and self.wrong is None


def read_object(ledger, slot, data):
    try:
        bundle = bundle_in(data)
    except Malformed as error:
        return Object(slot, leaf_of(slot, data, None), wrong=("RECORD_MALFORMED", str(error)))
    leaf = leaf_of(slot, data, bundle.payload)
    try:
        record = record_in(bundle)
    except Malformed as error:
        return Object(slot, leaf, bundle, wrong=("RECORD_MALFORMED", str(error)))
    if not stands_at(record, slot):
        return Object(slot, leaf, bundle, wrong=("RECORD_MISPLACED", "it says that it stands elsewhere"))
    return Object(slot, leaf, bundle, record)


def judge(found, signers):
    """Says of a record whether it is believed."""
    found.signers = tuple(signers)
    if found.record is None:
        return
    code = judged(found.bundle, found.signers)
    if code is not None:
        found.wrong = (code, "")


class Stream:
    def __init__(self, name, objects):
        self.name = name
        self.objects = objects
        """Sequence to Object."""

    @cached_property
    def records(self):
        return [found for _, found in sorted(self.objects.items()) if found.believed]

    @cached_property
    def end(self):
        """The first empty slot with no believed record beyond it: whatever lies there is ahead."""
        return self._hole_from(max((found.slot.sequence for found in self.records), default=0))

    def _hole_from(self, sequence):
        while sequence in self.objects:
            sequence += 1
        return sequence


def check_stream(stream, policies, findings):
    """Everything that one stream tells of itself; its registration comes later."""
    for sequence in sorted(stream.objects):
        if sequence >= stream.end:
            findings.add("SLOT_AHEAD", stream.name, sequence)
    _check_holes(stream, findings)
    _check_objects(stream, findings)
    _check_links(stream, policies, findings)
    _check_peaks(stream, findings)
    _check_void(stream, findings)


def _check_holes(stream, findings):
    for sequence in range(stream.end):
        if sequence not in stream.objects and (sequence == 0 or sequence - 1 in stream.objects):
            findings.add("SEQUENCE_GAP", stream.name, sequence)


def _check_objects(stream, findings):
    told = {
        item["sequence"]
        for found in stream.records
        for item in found.record.predicate["chain"].get("seen", [])
        if item["what"] == "foreign" and item["sequence"] < found.slot.sequence
    }
    for sequence, found in sorted(stream.objects.items()):
        if sequence >= stream.end or found.wrong is None:
            continue
        if found.bundle is None and sequence in told:
            findings.add("SLOT_FOREIGN", stream.name, sequence)
        else:
            findings.add(found.wrong[0], stream.name, sequence, found.wrong[1])


def _check_links(stream, policies, findings):
    """Rules 2 and 4 of section 9."""
    root_size = 0
    for sequence in range(stream.end):
        found = stream.objects.get(sequence)
        if found is None or found.record is None:
            continue
        root = found.record.predicate["chain"]["root"]
        _check_previous(stream, found, findings)
        _check_root(stream, found, policies, findings)
        if found.believed and root is not None:
            if root["size"] < root_size:
                findings.add("ROOT_DECREASED", stream.name, sequence)
            root_size = max(root_size, root["size"])


def _check_peaks(stream, findings):
    """Rule 3. `ours` are computed from leaves alone, until a slot is empty. `theirs` follow from the last record that said otherwise."""
    ours, theirs = [], None
    for sequence in range(stream.end):
        found = stream.objects.get(sequence)
        if found is None:
            ours = theirs = None
            continue
        if found.record is not None:
            said = found.record.predicate["chain"]["tree"]["peaks"]
            if said not in (ours, theirs) and (ours, theirs) != (None, None):
                findings.add("PEAKS_MISMATCH", stream.name, sequence)
            theirs = None if said == ours else said
        ours = None if ours is None else grown(ours, sequence, found.leaf)
        theirs = None if theirs is None else grown(theirs, sequence, found.leaf)


def _check_previous(stream, found, findings):
    sequence, previous = found.slot.sequence, found.record.predicate["chain"]["previous"]
    if sequence == 0:
        wrong = is_reserved(stream.name) and previous is not None
    else:
        before = stream.objects.get(sequence - 1)
        wrong = previous is None or (before is not None and previous["leaf"] != before.leaf)
    if wrong:
        findings.add("PREVIOUS_MISMATCH", stream.name, sequence, "chain.previous")


def _check_root(stream, found, policies, findings):
    """The root that a record names is the one that is there."""
    root, sequence = found.record.predicate["chain"]["root"], found.slot.sequence
    if root is None:
        return
    ahead = stream.name == "root/root" and root["size"] > sequence
    if not ahead and root["size"] > len(policies.at):
        return  # the root is shorter than that: for the witnesses to tell
    if ahead or root["size"] == 0 or policies.at[root["size"] - 1].leaf != root["leaf"]:
        findings.add("PREVIOUS_MISMATCH", stream.name, sequence, "chain.root")


def _check_void(stream, findings):
    good = {found.slot.sequence for found in stream.records}
    for found in stream.records:
        for item in found.record.predicate["chain"].get("seen", []):
            if item["what"] == "foreign" and item["sequence"] < found.slot.sequence and item["sequence"] in good:
                findings.add("VOID_UNJUSTIFIED", stream.name, found.slot.sequence)
