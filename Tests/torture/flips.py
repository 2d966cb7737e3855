#!/usr/bin/env python3
"""Flips one byte at a time in a copy of a demo store and asks journal: nothing changed is shown as intact.

    flips.py --journal BINARY [--runs 200] [--minutes M] [--seed 1] [--pupils 20]

A command on a damaged store prints what it prints on the intact one, or ends with a named error: never by a signal,
never with status 0 and another text. `verify` exits with 3 or the flip lies in no event. Repeated by --seed.
"""

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

COMMANDS = [
    ["verify", "-o", "json"],
    ["report", "register", "--class", "7А", "--subject", "алгебра", "--term", "1ч", "--on", "2025-10-10"],
    ["audit", "corrections", "-o", "json"],
    ["audit", "mark", "--course", "7А-алгебра", "--pupil", "p-0001"],
    ["dashboard", "activation", "--on", "2025-10-10"],
    ["log", "-o", "jsonl"],
    ["stat"],
]


class Failure(Exception):
    """A promise broken: the case that shows it."""


class Store:
    """A copy of the store and the program that reads it."""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.environment = dict(os.environ, SWIFT_BACKTRACE="enable=no", NO_COLOR="1")

    def run(self, command):
        done = subprocess.run(
            [self.program, *command, "--store", f"{self.folder}/store", "--keys", f"{self.folder}/keys"],
            env=self.environment, capture_output=True, timeout=120)
        return done.returncode, done.stdout, done.stderr.decode("utf-8", "replace").strip()


def check(store, intact, case, totals):
    """Every command on a damaged store; `intact` has their outputs before."""
    verified = None
    for command in COMMANDS:
        name = " ".join(command[:2]) if command[0] in ("report", "audit", "dashboard") else command[0]
        status, output, message = store.run(command)
        if status < 0:
            raise Failure(f"{case}: {name} died by signal {-status}")
        if status == 0 and output != intact[name]:
            raise Failure(f"{case}: {name} shows another text with status 0")
        if status not in (0, 1, 3) or (status != 0 and "journal: " not in message):
            raise Failure(f"{case}: {name} exits with {status}: {message[:200]}")
        if name == "verify":
            verified = status
            if status == 1:
                raise Failure(f"{case}: verify exits with 1: {message[:200]}")
            totals["verify 3" if status else "in no event"] = totals.get("verify 3" if status else "in no event", 0) + 1
        elif status != 0 and verified == 0:
            raise Failure(f"{case}: verify finds nothing, but {name} exits with {status}: {message[:200]}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--journal", required=True)
    parser.add_argument("--runs", type=int, default=200)
    parser.add_argument("--minutes", type=float, default=0, help="go on for so long")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pupils", type=int, default=20)
    parser.add_argument("--keep-going", action="store_true", help="list every failure")
    options = parser.parse_args()
    program, began, totals, failures = os.path.abspath(options.journal), time.monotonic(), {}, []
    with tempfile.TemporaryDirectory(prefix="journal-flips-") as folder:
        base = Store(program, f"{folder}/base")
        os.makedirs(base.folder)
        status, _, message = base.run(["demo", "--pupils", str(options.pupils), "--seed", str(options.seed),
                                       "--until", "2025-10-10"])
        if status != 0:
            print(f"flips: no demo: {message}")
            return 1
        intact = {}
        for command in COMMANDS:
            name = " ".join(command[:2]) if command[0] in ("report", "audit", "dashboard") else command[0]
            status, intact[name], message = base.run(command)
            if status != 0:
                print(f"flips: {name} on the intact store: {message}")
                return 1
        files = {part: open(f"{base.folder}/store/{part}/data.mdb", "rb").read() for part in ("log", "vault")}
        generator = random.Random(options.seed)
        places = [(part, at) for part in files for at in range(len(files[part]))]
        # The two meta pages say where everything is: a quarter of the flips go there.
        hot = [(part, at) for part in files for at in range(2 * 4096) if at % 4096 < 160]
        workers = os.cpu_count() or 1
        stores = []
        for number in range(workers):
            shutil.copytree(base.folder, f"{folder}/copy{number}")
            stores.append(Store(program, f"{folder}/copy{number}"))

        def sweep(store, cases):
            for part, at, mask in cases:
                path = f"{store.folder}/store/{part}/data.mdb"
                patch(path, at, files[part][at] ^ mask)
                try:
                    check(store, intact, f"byte {at} of {part} xor {mask}", totals)
                except Failure as failure:
                    failures.append(str(failure))
                    if not options.keep_going:
                        return
                finally:
                    patch(path, at, files[part][at])

        def patch(path, at, byte):
            with open(path, "r+b") as file:
                file.seek(at)
                file.write(bytes([byte]))

        runs = 0
        while not failures or options.keep_going:
            cases = [(*generator.choice(generator.choice([hot, places, places, places])), 1 << generator.randrange(8)) for _ in range(options.runs)]
            with ThreadPoolExecutor(workers) as pool:
                list(pool.map(sweep, stores, [cases[index::workers] for index in range(workers)]))
            runs += len(cases)
            if time.monotonic() - began > options.minutes * 60:
                break
    for failure in failures[:20]:
        print(f"flips: FAILED with seed {options.seed}: {failure}")
    counts = ", ".join(f"{name} {count}" for name, count in sorted(totals.items()))
    print(f"flips: {runs} flips, seed {options.seed}, {time.monotonic() - began:.0f} s, {len(failures)} failures; {counts}")
    return 1 if failures or not totals else 0


if __name__ == "__main__":
    sys.exit(main())
