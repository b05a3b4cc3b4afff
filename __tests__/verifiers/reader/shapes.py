"""Shapes of values, as small checks: each takes a value and raises Malformed when the value is not of its shape."""

import re
from datetime import datetime

from strict_json import Malformed, from_base64

DIGEST = re.compile(r"sha256:[0-9a-f]{64}", re.ASCII)
TIME = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})(\.[0-9]+)?Z", re.ASCII)
REASONS_OF_ABSENCE = ("not-available", "not-permitted", "not-applicable", "rate-limited", "error")


def must(holds, wanted):
    if not holds:
        raise Malformed(f"not {wanted}")


def anything(_value):
    """Any JSON."""


def text(value):
    must(isinstance(value, str), "a text")


def count(value):
    must(type(value) is int and value >= 0, "a count")


def boolean(value):
    must(isinstance(value, bool), "a boolean")


def matching(pattern):
    compiled = re.compile(pattern, re.ASCII)

    def check(value):
        must(isinstance(value, str) and compiled.fullmatch(value), f"of the form {pattern}")

    return check


def digest(value):
    must(isinstance(value, str) and DIGEST.fullmatch(value), "a digest")


def time(value):
    match = isinstance(value, str) and TIME.fullmatch(value)
    must(match, "a time")
    try:
        datetime.fromisoformat(match[1])
    except ValueError as error:
        raise Malformed(f"no time: {error}") from error


def base64_text(value):
    text(value)
    from_base64(value)


def exactly(wanted):
    def check(value):
        must(value == wanted and type(value) is type(wanted), repr(wanted))

    return check


def one_of(*texts):
    def check(value):
        must(isinstance(value, str) and value in texts, f"one of {', '.join(texts)}")

    return check


def nullable(shape):
    def check(value):
        if value is not None:
            shape(value)

    return check


def list_of(shape):
    def check(value):
        must(isinstance(value, list), "a list")
        for item in value:
            shape(item)

    return check


def members(**shapes):
    """An object with at least these members."""

    def check(value):
        must(isinstance(value, dict), "an object")
        for name, shape in shapes.items():
            must(name in value, f"there: {name}")
            try:
                shape(value[name])
            except Malformed as error:
                raise Malformed(f"{name}: {error}") from error

    return check


def also(shape, **optional):
    """An object of this shape. The others may be missing: it is older than they are."""

    def check(value):
        shape(value)
        members(**{name: optional[name] for name in optional if name in value})(value)

    return check


def closed(**shapes):
    """An object with these members and no others."""
    has_all = members(**shapes)

    def check(value):
        has_all(value)
        extra = sorted(set(value) - set(shapes))
        must(not extra, f"closed: {', '.join(extra)}")

    return check


ABSENT = closed(absent=one_of(*REASONS_OF_ABSENCE), why=text)


def is_absent(value):
    return isinstance(value, dict) and "absent" in value


def field(shape):
    """The absent form of section 7.1, or a value."""

    def check(value):
        (ABSENT if is_absent(value) else shape)(value)

    return check


def pairs(first, second):
    return list_of(members(**{first: text, second: text}))
