#!/usr/bin/env python3
"""Reads a journal store with nothing but docs/FORMAT.md and PyPI `lmdb`; shares no code with the engine.

    read_store.py STORE          one JSON line an event: position, type and the fields of the header
    read_store.py --root STORE   one JSON line: origin, size and the RFC 6962 root of the log

Both hash every record and compare with the checksums, the stored tree and the head.
Exit status: 0 intact, 3 damaged (the place is named), 2 cannot be read.
"""

import hashlib
import json
import struct
import sys

import lmdb

VERSION = 1
BLOCK_HEADER = 24
RECORD_HEADER = 40
STORED_LEVEL_MIN = 8
NONE = 2**64 - 1


class Damage(Exception):
    """A place where the store is not what it was when written."""


# --- XXH3-64, seed 0 (xxHash specification 0.1.1), for inputs of any length -------------------------------

M64 = NONE
P32 = (0x9E3779B1, 0x85EBCA77, 0xC2B2AE3D)
P64 = (0x9E3779B185EBCA87, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0x85EBCA77C2B2AE63, 0x27D4EB2F165667C5)
SECRET = bytes.fromhex(
    "b8fe6c3923a44bbe7c01812cf721ad1cded46de9839097db7240a4a4b7b3671fcb79e64eccc0e578825ad07dccff7221b808"
    "4674f743248ee03590e6813a264c3c2852bb91c300cb88d0658b1b532ea371644897a20df94e3819ef46a9deacd8a8fa763f"
    "e39c343ff9dcbbc7c70b4f1d8a51e04bcdb45931c89f7ec9d9787364eac5ac8334d3ebc3c581a0fffa1363eb170ddd51b7f0"
    "da49d316552629d4689e2b16be587d47a1fc8ff8b8d17ad031ce45cb3a8f95160428afd7fbcabb4b407e"
)


def u64(data, at):
    return struct.unpack_from("<Q", data, at)[0]


def fold(a, b):
    product = a * b
    return (product ^ (product >> 64)) & M64


def avalanche(h):
    h ^= h >> 37
    h = h * 0x165667919E3779F9 & M64
    return h ^ (h >> 32)


def mix16(data, at, secret):
    return fold(u64(data, at) ^ u64(SECRET, secret), u64(data, at + 8) ^ u64(SECRET, secret + 8))


def xxh64_avalanche(h):
    h = (h ^ (h >> 33)) * P64[1] & M64
    h = (h ^ (h >> 29)) * P64[2] & M64
    return h ^ (h >> 32)


def xxh3_short(data):
    size = len(data)
    if size == 0:
        return xxh64_avalanche(u64(SECRET, 56) ^ u64(SECRET, 64))
    if size <= 3:
        combined = data[0] << 16 | data[size >> 1] << 24 | data[-1] | size << 8
        return xxh64_avalanche(combined ^ (u64(SECRET, 0) & 0xFFFFFFFF) ^ (u64(SECRET, 0) >> 32))
    if size <= 8:
        first, last = struct.unpack_from("<I", data, 0)[0], struct.unpack_from("<I", data, size - 4)[0]
        h = (last + (first << 32)) ^ (u64(SECRET, 8) ^ u64(SECRET, 16))
        h ^= (((h << 49) | (h >> 15)) ^ ((h << 24) | (h >> 40))) & M64
        h = h * 0x9FB21C651E98DF25 & M64
        h ^= (h >> 35) + size
        h = h * 0x9FB21C651E98DF25 & M64
        return h ^ (h >> 28)
    low = u64(data, 0) ^ u64(SECRET, 24) ^ u64(SECRET, 32)
    high = u64(data, size - 8) ^ u64(SECRET, 40) ^ u64(SECRET, 48)
    swapped = int.from_bytes(low.to_bytes(8, "little"), "big")
    return avalanche((size + swapped + high + fold(low, high)) & M64)


def xxh3_middle(data):
    size = len(data)
    h = size * P64[0]
    if size <= 128:
        for step in reversed(range((size - 1) // 32 + 1)):
            h += mix16(data, 16 * step, 32 * step) + mix16(data, size - 16 * (step + 1), 32 * step + 16)
        return avalanche(h & M64)
    for step in range(8):
        h += mix16(data, 16 * step, 16 * step)
    h = avalanche(h & M64)
    for step in range(8, size // 16):
        h += mix16(data, 16 * step, 16 * (step - 8) + 3)
    h += mix16(data, size - 16, 136 - 17)
    return avalanche(h & M64)


def accumulate(lanes, data, at, secret):
    values = struct.unpack_from("<8Q", data, at)
    keys = struct.unpack_from("<8Q", SECRET, secret)
    for i in range(8):
        mixed = values[i] ^ keys[i]
        lanes[i ^ 1] = (lanes[i ^ 1] + values[i]) & M64
        lanes[i] = (lanes[i] + (mixed & 0xFFFFFFFF) * (mixed >> 32)) & M64


def xxh3(data):
    size = len(data)
    if size <= 16:
        return xxh3_short(data)
    if size <= 240:
        return xxh3_middle(data)
    lanes = [P32[2], P64[0], P64[1], P64[2], P64[3], P32[1], P64[4], P32[0]]
    stripes = (size - 1) // 64
    scramble = struct.unpack_from("<8Q", SECRET, 192 - 64)
    for stripe in range(stripes):
        accumulate(lanes, data, 64 * stripe, 8 * (stripe % 16))
        if stripe % 16 == 15:
            lanes = [((v ^ (v >> 47) ^ k) * P32[0]) & M64 for v, k in zip(lanes, scramble)]
    accumulate(lanes, data, size - 64, 192 - 64 - 7)
    h = size * P64[0]
    for i in range(4):
        h += fold(lanes[2 * i] ^ u64(SECRET, 11 + 16 * i), lanes[2 * i + 1] ^ u64(SECRET, 19 + 16 * i))
    return avalanche(h & M64)


# --- RFC 6962 ----------------------------------------------------------------------------------------------

def leaf(record):
    return hashlib.sha256(b"\0" + record).digest()


def node(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()


class Tree:
    """The complete subtrees of the leaves so far, largest first, as pairs of level and hash."""

    def __init__(self, emit):
        self.size, self.edge, self.emit = 0, [], emit

    def append(self, digest):
        level, self.size = 0, self.size + 1
        while self.edge and self.edge[-1][0] == level:
            digest, level = node(self.edge.pop()[1], digest), level + 1
            self.emit(level, (self.size >> level) - 1, digest)
        self.edge.append((level, digest))

    def root(self):
        if not self.edge:
            return hashlib.sha256(b"").digest()
        digest = self.edge[-1][1]
        for _, left in reversed(self.edge[:-1]):
            digest = node(left, digest)
        return digest


# --- The store ---------------------------------------------------------------------------------------------

class Store:
    def __init__(self, folder):
        self.env = lmdb.open(folder + "/log", readonly=True, max_dbs=16, lock=False, subdir=True)
        self.transaction = self.env.begin()
        integer = {"integerkey": True}
        self.blocks = self.env.open_db(b"blocks", self.transaction, create=False, **integer)
        self.tail = self.env.open_db(b"tail", self.transaction, create=False, **integer)
        self.nodes = self.env.open_db(b"tree", self.transaction, create=False, **integer)
        self.appends = self.env.open_db(b"appends", self.transaction, create=False)
        self.meta = self.env.open_db(b"meta", self.transaction, create=False)
        self.read_head()
        self.read_appends()

    def read_head(self):
        head = self.transaction.get(b"head", db=self.meta)
        origin = self.transaction.get(b"origin", db=self.meta)
        if head is None or len(head) < 72 or xxh3(head[8:]) != u64(head, 0):
            raise Damage("the head does not match its checksum")
        version, self.append_count, self.size, self.recorded_at, self.tail_bytes, zero = struct.unpack_from(
            "<IIQqII", head, 8)
        if version != VERSION:
            raise Damage(f"the store has format {version}, this reader knows {VERSION}")
        self.root = head[40:72]
        self.edge = [head[at : at + 32] for at in range(72, len(head), 32)]
        if zero or len(self.edge) != bin(self.size).count("1"):
            raise Damage("the head is not well formed")
        if origin is None or xxh3(origin[8:]) != u64(origin, 0):
            raise Damage("the origin does not match its checksum")
        self.origin = origin[8:].decode("utf-8")

    def read_appends(self):
        """First position of each append, by ordinal, and the end."""
        rows = {}
        for identity, row in self.transaction.cursor(db=self.appends):
            if len(identity) != 16 or len(row) != 24 or xxh3(identity + row[:16]) != u64(row, 16):
                raise Damage("the row of an append does not match its checksum")
            ordinal, count, first = struct.unpack_from("<IIQ", row)
            rows[ordinal] = (first, count)
        next_position = 0
        for ordinal in range(self.append_count):
            if rows.get(ordinal, (None,))[0] != next_position:
                raise Damage(f"append {ordinal} is not in its place")
            next_position += rows[ordinal][1]
        if len(rows) != self.append_count or next_position != self.size:
            raise Damage("the appends do not cover the log")

    def records(self):
        """Position and bytes of every record."""
        position = 0
        for table in (self.blocks, self.tail):
            for key, block in self.transaction.cursor(db=table):
                first, count, used = struct.unpack_from("<QII", block, 8)
                if u64(key, 0) != position or first != position or used != len(block):
                    raise Damage(f"position {position}: its block is not in its place")
                if xxh3(block[8:]) != u64(block, 0):
                    raise Damage(f"position {position}: its block does not match its checksum")
                at = BLOCK_HEADER
                for _ in range(count):
                    length = struct.unpack_from("<H", block, at)[0]
                    if length < RECORD_HEADER or length % 8 or at + length > used:
                        raise Damage(f"position {position}: its length is impossible")
                    yield position, block[at : at + length]
                    at, position = at + length, position + 1
                if at != used:
                    raise Damage(f"position {position}: its block has bytes left over")
        if position != self.size:
            raise Damage(f"position {position}: the log ends before its head says")

    def check(self, visit):
        """Visits every record, then compares the tree."""

        def emit(level, index, digest):
            if level < STORED_LEVEL_MIN:
                return
            key = struct.pack("<Q", level << 56 | index)
            if self.transaction.get(key, db=self.nodes) != digest:
                raise Damage(f"position {index << level}: its subtree is not the stored one (level {level})")

        tree, last = Tree(emit), -(2**63)
        for position, record in self.records():
            tree.append(leaf(record))
            recorded_at = struct.unpack_from("<q", record, 8)[0]
            if recorded_at < last:
                raise Damage(f"position {position}: its time runs backwards")
            last = recorded_at
            visit(position, record)
        if tree.root() != self.root or [digest for _, digest in tree.edge] != self.edge:
            raise Damage("the root of the events is not the root in the head")
        return tree


KINDS = ("operator", "staff", "guardian", "pupil", "source")
FLAGS = ("clockBehind", "restatement", "afterClose", "signed", "claimed")


def describe(position, record):
    header = struct.unpack_from("<HBBBBqiIIIQ", record, 2)
    code, version, flags, reason, words, recorded_at, day, actor, append, source, amends = header
    kind = actor >> 28
    row = {
        "position": position,
        "type": code, "version": version,
        "flags": [name for bit, name in enumerate(FLAGS) if flags >> bit & 1],
        "reason": reason, "recordedAt": recorded_at, "occurredOn": day,
        "actor": f"{KINDS[kind] if kind < len(KINDS) else kind} {actor & 0x0FFFFFFF}",
        "append": append, "source": source,
        "amends": None if amends == NONE else amends,
        "fields": record[RECORD_HEADER : 4 * words].hex(), "texts": record[4 * words :].hex(),
        "leaf": leaf(record).hex(),
    }
    sys.stdout.write(json.dumps(row) + "\n")


def main(arguments):
    root_only, folders = "--root" in arguments, [word for word in arguments if word != "--root"]
    if len(folders) != 1:
        print(__doc__, file=sys.stderr)
        return 64
    try:
        store = Store(folders[0])
        tree = store.check((lambda position, record: None) if root_only else describe)
    except Damage as damage:
        return print(f"damaged: {damage}", file=sys.stderr) or 3
    except lmdb.Error as error:
        return print(f"cannot read {folders[0]}: {error}", file=sys.stderr) or 2
    if root_only:
        print(json.dumps({"origin": store.origin, "size": tree.size, "root": tree.root().hex()}))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
