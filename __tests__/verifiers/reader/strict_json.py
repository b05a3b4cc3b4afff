"""JSON in exactly one form (section 4 of docs/record-format.md), and base64 in exactly one form (section 1)."""

import base64
import binascii
import json
import sys

sys.setrecursionlimit(5_000)
LARGEST = 2**53 - 1
NESTED = 200


class Malformed(Exception):
    """Bytes that do not read as what they stand for. Its text says why."""


def parse(data):
    """The value of `data`, which are bytes. Raises Malformed unless they are what `printed` gives for that value."""
    try:
        value = json.loads(data.decode("utf-8"), object_pairs_hook=_members, parse_float=_refuse, parse_constant=_refuse)
        again = printed(value)
    except (ValueError, RecursionError) as error:
        raise Malformed(f"no JSON of this format: {error}") from error
    if again != data:
        raise Malformed("JSON that is not printed as this format prints it")
    return value


def printed(value):
    """The bytes of a value. Raises ValueError for what this format can not say."""
    return _text(value).encode("utf-8")


def _text(value, depth=0):
    if value is None or value is True or value is False:
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, int):
        if abs(value) > LARGEST:
            raise ValueError("a number is too large")
        return str(value)
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if depth == NESTED:
        raise ValueError("nested too deep")
    if isinstance(value, list):
        return "[" + ",".join(_text(item, depth + 1) for item in value) + "]"
    names = sorted(value, key=lambda name: name.encode("utf-16-be"))
    return "{" + ",".join(f"{_text(name)}:{_text(value[name], depth + 1)}" for name in names) + "}"


def _members(pairs):
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ValueError("a name stands twice")
    return members


def _refuse(text):
    raise ValueError(f"{text} is no integer")


def from_base64(text):
    """The bytes of canonical base64: the standard alphabet, padded, without bits that count for nothing."""
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise Malformed(f"no base64: {error}") from error
    if base64.b64encode(data).decode("ascii") != text:
        raise Malformed("base64 that is not canonical")
    return data
