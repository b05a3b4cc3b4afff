"""A ledger in a folder (sections 2 and 3): which files are slots, which are evidence, and which are neither."""

import os
import re
import stat
from collections import namedtuple

LARGEST_OBJECT = 262_144
LARGEST_EVIDENCE = 256 * 1024 * 1024
LARGEST_SEQUENCE = 999_999
LARGEST_INVERSE = 9_999_999_999

ZONES = ("root", "changes", "reviews")
STREAM_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,127}", re.ASCII)
SLOT = re.compile(r"(root|changes|reviews)/([^/]+)/([0-9]{7})/([0-9]{10})-([0-9]{10})\.json", re.ASCII)

Slot = namedtuple("Slot", "ledger stream sequence")
"""`stream` with its zone: changes/r42.app-d83ad772."""


def is_stream_name(name):
    return STREAM_NAME.fullmatch(name) is not None and ".." not in name


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
    if not is_stream_name(name) or (zone == "root" and name != "root"):
        return None
    if int(sequence) > LARGEST_SEQUENCE or int(inverse) != LARGEST_INVERSE - int(sequence) or folder != inverse[:7]:
        return None
    return f"{zone}/{name}", int(sequence)


def place_near(key):
    """As far as the folders of a foreign key name a place: its zone, and its stream."""
    parts = key.split("/")
    if parts[0] not in ZONES or len(parts) < 2:
        return parts[0] if parts[0] in ZONES else ""
    return "/".join(parts[:2]) if len(parts) > 2 and is_stream_name(parts[1]) else parts[0]


def _keys(folder):
    for path, folders, files in os.walk(folder):
        objects = [name for name in folders if name.endswith(".json") or os.path.islink(os.path.join(path, name))]
        folders[:] = [name for name in folders if name not in objects and os.path.join(path, name) != os.path.join(folder, ".tmp")]
        for name in files + objects:
            yield os.path.relpath(os.path.join(path, name), folder)


def _plain_file(path, largest):
    status = os.lstat(path)
    if not stat.S_ISREG(status.st_mode) or status.st_size > largest:
        return None
    with open(path, "rb") as file:
        return file.read()
