"""What a reader found: a code of docs/findings.md, and where."""

from collections import namedtuple

Finding = namedtuple("Finding", "place code why")

NOTES = ("SLOT_FOREIGN", "SLOT_AHEAD", "STREAM_EMPTY", "POLICY_CHANGED", "SIGNER_CHANGED", "BREAK_GLASS_OPEN")


class Findings:
    def __init__(self):
        self.all = []

    def add(self, code, stream, sequence=None, why=""):
        place = stream if sequence is None else f"{stream}={sequence}"
        self.all.append(Finding(place, code, why))

    def of(self, notes):
        return [
            {"place": finding.place, "what": finding.code, "why": finding.why}
            for finding in self.all
            if (finding.code in NOTES) == notes
        ]
