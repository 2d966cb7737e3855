#!/usr/bin/env python3
"""Checks an evidence file of `journal` by docs/FORMAT.md and docs/EVENTS.md, with Python alone.

It shares no code with the product.

    check_evidence.py FILE VKEY        one JSON line an event: position, type and the fields of the header
    check_evidence.py --proof FILE VKEY    the same for a C2SP tlog-proof (journal prove)

VKEY is the text of the log's public key, or a file with it. The signature of the checkpoint, the way of every record
to its root and every disclosed text are computed here.
Exit status: 0 all of it holds, 3 something does not, 64 usage.
"""

import base64
import binascii
import hashlib
import json
import os
import re
import struct
import sys

HEADER = "journal-evidence@v1"
PROOF = "c2sp.org/tlog-proof@v1"
PERSONAL = b"journal/personal/v1\n"
NONE = 2**64 - 1


class Refused(Exception):
    """What does not hold."""


def need(holds, what):
    if not holds:
        raise Refused(what)


def unbase64(text):
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise Refused("not base64") from error
    need(base64.b64encode(data).decode() == text, "base64 that is not canonical")
    return data


# --- Ed25519 (RFC 8032, section 5.1.7) ---------------------------------------------------------------------------

P = 2**255 - 19
Q = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def add(a, b):
    x = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    z = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    e, f, g, h = x[1] - x[0], z[1] - z[0], z[1] + z[0], x[1] + x[0]
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(number, point):
    result = (0, 1, 1, 0)
    while number:
        if number & 1:
            result = add(result, point)
        point, number = add(point, point), number >> 1
    return result


def recover(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (1 << 255) - 1
    need(y < P, "a point that is none")
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT % P
    need((x * x - square) % P == 0 and not (x == 0 and sign), "a point that is none")
    if x & 1 != sign:
        x = P - x
    return x, y, 1, x * y % P


BASE = recover((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def signed(key, message, signature):
    point, nonce = recover(key), recover(signature[:32])
    scalar = int.from_bytes(signature[32:], "little")
    if scalar >= Q:
        return False
    digest = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % Q
    left, right = times(scalar, BASE), add(nonce, times(digest, point))
    return (left[0] * right[2] - right[0] * left[2]) % P == 0 and (left[1] * right[2] - right[1] * left[2]) % P == 0


# --- Keys, signed notes and checkpoints (C2SP) -------------------------------------------------------------------

def verifier(text):
    parts = text.strip().split("+", 2)
    need(len(parts) == 3, "the key is not name+hash+base64")
    name, number, data = parts[0], parts[1], unbase64(parts[2])
    need(len(data) == 33 and data[0] == 1, "the key is not Ed25519")
    identity = hashlib.sha256(name.encode() + b"\n" + data).digest()[:4]
    need(identity.hex() == number, "the key's number is not that of the key")
    return name, identity, data[1:]


def checkpoint(note, key):
    """Size and root, once the log's signature holds."""
    name, identity, public = key
    text, found, lines = note.rpartition(b"\n\n")
    need(found and lines.endswith(b"\n"), "no signed note")
    text += b"\n"
    good = 0
    for line in lines.decode().splitlines():
        words = line.split(" ")
        need(len(words) == 3 and words[0] == "\u2014", "a line that is no signature")
        data = unbase64(words[2])
        if words[1] == name and data[:4] == identity:
            need(len(data) == 68 and signed(public, text, data[4:]), "the signature does not hold")
            good += 1
    need(good == 1, "the log did not sign it")
    body = text.decode().split("\n")
    need(len(body) >= 4 and body[0] == name, "the checkpoint is of another log")
    need(body[1] == str(int(body[1])), "the size is no number")
    root = unbase64(body[2])
    need(len(root) == 32, "the root is not 32 bytes")
    return int(body[1]), root


# --- RFC 9162, section 2.1.3.2 -----------------------------------------------------------------------------------

def check_inclusion(record, index, size, hashes, root):
    need(index < size, f"position {index} is not covered by the checkpoint")
    node, last = index, size - 1
    digest = hashlib.sha256(b"\0" + record).digest()
    for sibling in hashes:
        need(last, f"position {index}: the proof is too long")
        if node & 1 or node == last:
            digest = hashlib.sha256(b"\1" + sibling + digest).digest()
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            digest = hashlib.sha256(b"\1" + digest + sibling).digest()
        node, last = node >> 1, last >> 1
    need(last == 0 and digest == root, f"position {index}: the record is not in the log")


# --- The file ----------------------------------------------------------------------------------------------------

def parse(data):
    head, found, note = data.partition(b"\n\n")
    need(found, "no empty line")
    lines = head.decode().split("\n")
    need(lines[0] == HEADER, f"its first line is not {HEADER}")
    events = []
    for line in lines[1:]:
        word, _, rest = line.partition(" ")
        if word == "#":
            need(not events, "a remark among the events")
        elif word == "event":
            need(not events or events[-1]["position"] < int(rest), "positions do not rise")
            events.append({"position": int(rest), "record": None, "hashes": [], "texts": []})
        elif word == "record":
            need(events and events[-1]["record"] is None, "a record without a position")
            events[-1]["record"] = unbase64(rest)
        elif word == "hash":
            events[-1]["hashes"].append(unbase64(rest))
        elif word == "text":
            field, salt, text = rest.split(" ")
            events[-1]["texts"].append((int(field), unbase64(salt), unbase64(text)))
        else:
            raise Refused("a line that does not belong there")
    need(events and all(event["record"] for event in events), "it shows no event")
    return events, note


def parse_proof(data):
    head, found, note = data.partition(b"\n\n")
    lines = head.decode().split("\n")
    need(found and lines[0] == PROOF and lines[1].startswith("extra "), "no proof with its record")
    need(lines[2].startswith("index "), "no index")
    return [{"position": int(lines[2][6:]), "record": unbase64(lines[1][6:]),
             "hashes": [unbase64(line) for line in lines[3:]], "texts": []}], note


def personal_offsets():
    """Where each type has its commitments, in field order: from the tables of docs/EVENTS.md."""
    offsets, code = {}, None
    page = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "docs", "EVENTS.md")
    with open(page, encoding="utf-8") as lines:
        for line in lines:
            if found := re.match(r"Code (\d+), version", line):
                code = int(found[1])
            elif found := re.match(r"\| `\w+` \| personal \w+ \| (\d+) \| 32 \|", line):
                offsets.setdefault(code, []).append(int(found[1]))
    return offsets


def is_disclosed(record, field, salt, text, offsets):
    places = offsets.get(struct.unpack_from("<H", record, 2)[0], [])
    if field >= len(places) or len(salt) != 32:
        return False
    return record[places[field]:places[field] + 32] == hashlib.sha256(PERSONAL + salt + text).digest()


def describe(event):
    record = event["record"]
    length, code, version, flags, reason, words, recorded_at, day, actor, append, source, amends = struct.unpack_from(
        "<HHBBBBqiIIIQ", record)
    need(length == len(record) and 40 <= 4 * words <= length, f"position {event['position']}: no whole record")
    return {"position": event["position"], "type": code, "version": version, "reason": reason,
            "afterClose": bool(flags & 4), "recordedAt": recorded_at, "occurredOn": day,
            "actor": f"{actor >> 28} {actor & 0x0FFFFFFF}", "amends": None if amends == NONE else amends,
            "texts": [text.decode() for _, _, text in event["texts"]]}


def main(arguments):
    words = [word for word in arguments if word != "--proof"]
    if len(words) != 2:
        print(__doc__, file=sys.stderr)
        return 64
    try:
        with open(words[0], "rb") as file:
            events, note = (parse_proof if "--proof" in arguments else parse)(file.read())
        key = words[1]
        if os.path.exists(key):
            with open(key, encoding="utf-8") as file:
                key = file.read()
        size, root = checkpoint(note, verifier(key))
        offsets = personal_offsets()
        for event in events:
            check_inclusion(event["record"], event["position"], size, event["hashes"], root)
            for field, salt, text in event["texts"]:
                need(is_disclosed(event["record"], field, salt, text, offsets),
                     f"position {event['position']}: another text was recorded")
        for line in [describe(event) for event in events]:
            print(json.dumps(line, ensure_ascii=False))
    except (Refused, ValueError, IndexError, struct.error) as refusal:
        return print(f"does not hold: {refusal}", file=sys.stderr) or 3
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
