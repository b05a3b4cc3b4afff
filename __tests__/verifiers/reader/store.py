"""A ledger in a folder (sections 2 and 3): which files are slots, which are evidence, and which are neither."""

import os
import re
import stat
from collections import namedtuple

LARGEST_OBJECT = 262_144
LARGEST_EVIDENCE = 256 * 1024 * 1024
LARGEST_SEQUENCE = 999_999
LARGEST_INVERSE = 9_999_999_999

STREAM_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,127}", re.ASCII)
SLOT = re.compile(r"(root|changes|reviews)/([^/]+)/([0-9]{7})/([0-9]{10})-([0-9]{10})\.json", re.ASCII)

Slot = namedtuple("Slot", "ledger stream sequence")
"""`stream` with its zone: changes/r42.app-d83ad772."""


def is_reserved(stream):
    return stream == "root/root" or stream.endswith(("._register", "._runs"))


def register_of(stream):
    """The register that has to name a stream: of the same zone and repository."""
    return stream.split(".", 1)[0] + "._register"


class Store:
    def __init__(self, folder):
        self.folder = folder
        self.streams = {}
        """Stream to sequence to path."""
        self.foreign = []
        for key in _keys(folder):
            slot = slot_of(key)
            if slot is not None:
                stream, sequence = slot
                self.streams.setdefault(stream, {})[sequence] = os.path.join(folder, key)
            elif not key.startswith("evidence/"):
                self.foreign.append(key)

    def object_at(self, stream, sequence):
        """The bytes of a filled slot. What is no plain file, or too large, counts as empty."""
        data = _plain_file(self.streams[stream][sequence], LARGEST_OBJECT)
        return b"" if data is None else data

    def evidence(self, stream, name):
        """The bytes of an evidence object, by digest; None where there is none. They may be other ones than the digest says."""
        path = os.path.join(self.folder, "evidence", stream, name.removeprefix("sha256:"))
        if not os.path.lexists(path):
            return None
        data = _plain_file(path, LARGEST_EVIDENCE)
        return b"" if data is None else data


def slot_of(key):
    """(stream, sequence), or None for a key that section 2.4 would not print."""
    match = SLOT.fullmatch(key)
    if match is None:
        return None
    zone, name, folder, inverse, sequence = match.groups()
    if STREAM_NAME.fullmatch(name) is None or ".." in name or (zone == "root" and name != "root"):
        return None
    if int(sequence) > LARGEST_SEQUENCE or int(inverse) != LARGEST_INVERSE - int(sequence) or folder != inverse[:7]:
        return None
    return f"{zone}/{name}", int(sequence)


def _keys(folder):
    for path, folders, files in os.walk(folder):
        links = [name for name in folders if os.path.islink(os.path.join(path, name))]
        if path == folder and ".tmp" in folders:
            folders.remove(".tmp")
        for name in files + links:
            yield os.path.relpath(os.path.join(path, name), folder)


def _plain_file(path, largest):
    status = os.lstat(path)
    if not stat.S_ISREG(status.st_mode) or status.st_size > largest:
        return None
    with open(path, "rb") as file:
        return file.read()
