"""An independent reader of ledgers in folders, written from docs/record-format.md alone.

    python3 reader LEDGER --ledger sha256:.. [--root-key PEM] [--head ZONE/STREAM=SEQUENCE:LEAF]..
    python3 reader --batch < LINES    each line {"folder", "ledger", "rootKey": PEM text or null, "heads": [text]}

Prints {ok, records, streams, problems, notes} as JSON, one line for each ledger. Exit 0: good. 1: not. 2: could not be read.
"""

import sys

sys.dont_write_bytecode = True

import argparse
import json
import re

from ledger import read_ledger
from shapes import DIGEST
from trust import signer_in_pem

HEAD = re.compile(r"([a-z]+/[a-z0-9._-]+)=([0-9]+):(sha256:[0-9a-f]{64})", re.ASCII)


def main():
    options = argparse.ArgumentParser(prog="reader")
    options.add_argument("folder", nargs="?")
    options.add_argument("--ledger")
    options.add_argument("--root-key")
    options.add_argument("--head", action="append", default=[])
    options.add_argument("--batch", action="store_true")
    asked = options.parse_args()
    if asked.batch == (asked.folder is not None) or (asked.folder is not None and asked.ledger is None):
        options.error("a folder and its --ledger, or --batch")
    try:
        return _batch(sys.stdin) if asked.batch else _one(asked)
    except (OSError, ValueError) as error:
        print(f"reader: {error}", file=sys.stderr)
        return 2


def _one(asked):
    pem = None
    if asked.root_key is not None:
        with open(asked.root_key, "rb") as file:
            pem = file.read()
    report = _read(asked.folder, asked.ledger, pem, asked.head)
    print(json.dumps(report))
    return 0 if report["ok"] else 1


def _batch(lines):
    for line in lines:
        asked = json.loads(line)
        pem = None if asked["rootKey"] is None else asked["rootKey"].encode("ascii")
        print(json.dumps(_read(asked["folder"], asked["ledger"], pem, asked["heads"])), flush=True)
    return 0


def _read(folder, ledger, pem, heads):
    if DIGEST.fullmatch(ledger) is None:
        raise ValueError(f"no id of a ledger: {ledger}")
    return read_ledger(folder, ledger, None if pem is None else signer_in_pem(pem), [_head(said) for said in heads])


def _head(said):
    match = HEAD.fullmatch(said)
    if match is None:
        raise ValueError(f"no head: {said}")
    return match[1], int(match[2]), match[3]


if __name__ == "__main__":
    sys.exit(main())
