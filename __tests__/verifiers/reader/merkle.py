"""Leaves and peaks (sections 10 and 11): the RFC 6962 tree of a stream, as a compact range."""

import hashlib


def digest(data):
    return "sha256:" + hashlib.sha256(data).hexdigest()


def raw(name):
    return bytes.fromhex(name.removeprefix("sha256:"))


def leaf_of(slot, data, payload):
    """The leaf of a filled slot. `payload` are the bytes in a strict bundle, or None where there is none."""
    ledger = "sha256:" + "0" * 64 if (slot.stream, slot.sequence) == ("root/root", 0) else slot.ledger
    entry = (
        "iac-ledger/entry/v1\n"
        f"ledger {ledger}\n"
        f"stream {slot.stream}\n"
        f"sequence {slot.sequence}\n"
        f"object {digest(data)}\n"
        f"payload {'none' if payload is None else digest(payload)}\n"
    )
    return digest(b"\x00" + entry.encode("ascii"))


def grown(peaks, size, leaf):
    """The peaks of a tree of `size` leaves after one more."""
    peaks, node = list(peaks), leaf
    while size % 2:
        node = digest(b"\x01" + raw(peaks.pop()) + raw(node))
        size //= 2
    return peaks + [node]
