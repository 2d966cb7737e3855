#!/usr/bin/env python3
"""Damages, kills and starves stores, and checks that nothing acknowledged is lost and nothing wrong is shown.

    store.py --probe StoreProbe flip  [--runs N | --every]   one byte flipped, anywhere in the files
    store.py --probe StoreProbe pages                        each page cut off, zeroed, or swapped
    store.py --probe StoreProbe kill  [--runs N]             kill -9 at random moments of appending
    store.py --probe StoreProbe full  [--runs N]             file size limit, map and address space too small

Every run is repeated by its --seed. Prints one line of totals; exit status 1 and the case on a failure.
"""

import argparse
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

PAGE = 4096
COUNTS = ["1", "2", "5", "700", "3", "40", "400"]


class Failure(Exception):
    """A promise broken: the case that shows it."""


class Probe:
    def __init__(self, program):
        self.program = program
        self.environment = dict(os.environ, SWIFT_BACKTRACE="enable=no")

    def run(self, *arguments, limit=None):
        try:
            done = subprocess.run(
                [self.program, *arguments], env=self.environment, capture_output=True, text=True, timeout=60,
                preexec_fn=limit,
            )
        except subprocess.TimeoutExpired:
            return 99, "", "no end after a minute"
        if done.returncode < 0:
            raise Failure(f"{arguments[0]} died by signal {-done.returncode}")
        return done.returncode, done.stdout.strip(), done.stderr.strip()

    def root(self, command, store):
        status, output, message = self.run(command, store)
        if status != 0 or not output.startswith("ok "):
            raise Failure(f"{command} of an intact store: {status} {output} {message}")
        _, root, size = output.splitlines()[-1].split()
        return root, int(size)


def damages(probe, store, intact, totals, case, verify_only=False):
    """Opens a damaged store in every way; what it shows must be right or be called damaged, with a place."""
    found = {}
    for command in ("verify", "scan"):
        status, output, message = probe.run(command, store)
        if status == 0:
            root, size = output.splitlines()[-1].split()[1:]
            if (root, int(size)) == intact:
                found[command] = "unused"
            elif (root, int(size)) in intact.earlier:
                # LMDB keeps the snapshot before the last; only a checkpoint seen before tells them apart.
                found[command] = "rolled back"
            else:
                raise Failure(f"{case}: {command} shows {size} events with root {root} as intact")
        elif status == 3 and "damaged" in output + message:
            found[command] = "damaged"
        elif status == 4 and output.startswith("error "):
            found[command] = "refused"
        else:
            raise Failure(f"{case}: {command} exits with {status}: {output} {message}")
    if found["verify"] == "unused" and found["scan"] != "unused":
        raise Failure(f"{case}: verify finds nothing, scan is {found['scan']}")
    totals[found["verify"]] = totals.get(found["verify"], 0) + 1


class Intact(tuple):
    """Root and size of the intact store, and of the states it went through."""

    earlier = frozenset()


def make_store(probe, folder):
    store = folder + "/store"
    earlier = set()
    for end in range(len(COUNTS)):
        shutil.rmtree(store, ignore_errors=True)
        probe.run("make", store, *COUNTS[: end + 1])
        state = probe.root("verify", store)
        earlier.add(state)
    intact = Intact(state)
    intact.earlier = frozenset(earlier - {state})
    return store, intact


def copies(store, folder, count):
    paths = []
    for number in range(count):
        path = f"{folder}/copy{number}"
        shutil.copytree(store, path)
        paths.append(path)
    return paths


def write_at(path, at, data):
    with open(path, "r+b") as file:
        file.seek(at)
        file.write(data)


def flip(probe, options, folder):
    store, intact = make_store(probe, folder)
    files = {part: open(f"{store}/{part}/data.mdb", "rb").read() for part in ("log", "vault")}
    generator = random.Random(options.seed)
    places = [(part, at) for part in files for at in range(len(files[part]))]
    if not options.every:
        places = sorted(generator.sample(places, min(options.runs, len(places))))
    cases = [(part, at, generator.choice([1 << generator.randrange(8), generator.randrange(1, 256)]))
             for part, at in places]
    workers = os.cpu_count() or 1
    totals = {}

    def sweep(copy, mine):
        for part, at, mask in mine:
            path = f"{copy}/{part}/data.mdb"
            write_at(path, at, bytes([files[part][at] ^ mask]))
            damages(probe, copy, intact, totals, f"byte {at} of {part} xor {mask}")
            write_at(path, at, files[part][at : at + 1])

    with ThreadPoolExecutor(workers) as pool:
        jobs = [pool.submit(sweep, copy, cases[index::workers])
                for index, copy in enumerate(copies(store, folder, workers))]
        for job in jobs:
            job.result()
    return len(cases), totals


def pages(probe, options, folder):
    store, intact = make_store(probe, folder)
    copy = copies(store, folder, 1)[0]
    totals, runs = {}, 0
    for part in ("log", "vault"):
        path = f"{copy}/{part}/data.mdb"
        whole = open(path, "rb").read()
        count = len(whole) // PAGE
        for page in range(count):
            at, other = page * PAGE, (page + 1) % count * PAGE
            zeroed = whole[:at] + bytes(PAGE) + whole[at + PAGE :]
            swapped = bytearray(whole)
            swapped[at : at + PAGE], swapped[other : other + PAGE] = (
                whole[other : other + PAGE], whole[at : at + PAGE])
            for name, image in (("cut off", whole[:at]), ("zeroed", zeroed), ("swapped", bytes(swapped))):
                with open(path, "wb") as file:
                    file.write(image)
                damages(probe, copy, intact, totals, f"page {page} of {part} {name}")
                runs += 1
        with open(path, "wb") as file:
            file.write(whole)
    return runs, totals


def acknowledged(output):
    """Number of events of the last whole `ack` line."""
    lines = [line.split() for line in output.split("\n")[:-1] if line.startswith("ack ")]
    return int(lines[-1][1]) + int(lines[-1][2]) if lines else 0


def kill(probe, options, folder):
    store, totals = folder + "/store", {"acknowledged": 0, "unacknowledged but durable": 0}
    generator = random.Random(options.seed)
    size = 0
    for run in range(options.runs):
        if size > 200_000 or run == 0:
            shutil.rmtree(store, ignore_errors=True)
            probe.run("make", store, "1")
            size = 1
        process = subprocess.Popen(
            [probe.program, "append", store, str(generator.randrange(2**32)), str(10**9), str(1 << 30)],
            stdout=subprocess.PIPE, env=probe.environment, text=True)
        # A quarter of the kills fall into the opening of the store, the others into the appends.
        begun = process.stdout.readline() if generator.randrange(4) else ""
        time.sleep(generator.uniform(0, 0.03))
        process.send_signal(signal.SIGKILL)
        output = begun + process.communicate()[0]
        told = max(acknowledged(output), size)
        _, size = probe.root("check", store)
        if size < told:
            raise Failure(f"run {run}: {told} events were acknowledged, {size} are there")
        totals["acknowledged"] += len(output.split("\n")) - 1
        totals["unacknowledged but durable"] += size > told
    return options.runs, totals


def full(probe, options, folder):
    store, totals = folder + "/store", {}
    generator = random.Random(options.seed)
    for run in range(options.runs):
        if run % 20 == 0:
            shutil.rmtree(store, ignore_errors=True)
            probe.run("make", store, "1")
        _, before = probe.root("check", store)
        used = max(os.path.getsize(f"{store}/{part}/data.mdb") for part in ("log", "vault"))
        kind = ("disk", "map", "memory")[run % 3]
        limit, map_size, end = None, 1 << 30, before + 5_000
        if kind == "disk":
            size = used + generator.randrange(0, 400_000)
            limit, end = (lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))), 10**9
        elif kind == "map":
            map_size = generator.randrange(1, 1 << 18)
        else:
            room = generator.randrange(1 << 28, 1 << 32)
            limit = lambda: resource.setrlimit(resource.RLIMIT_AS, (room, room))
        status, output, message = probe.run(
            "append", store, str(generator.randrange(2**32)), str(end), str(map_size), limit=limit)
        outcome = output.split("\n")[-1].split(":")[0] if status == 4 else f"exit {status}"
        expected = {"disk": ["error diskFull"], "map": ["exit 0"],
                    "memory": ["exit 0", "error outOfMemory"]}[kind]
        if outcome not in expected:
            raise Failure(f"run {run} ({kind}): {outcome}: {output[-300:]} {message[-300:]}")
        totals[f"{kind}: {outcome}"] = totals.get(f"{kind}: {outcome}", 0) + 1
        told = max(acknowledged(output + "\n"), before)
        _, after = probe.root("check", store)
        if after < told:
            raise Failure(f"run {run} ({kind}): {told} events were acknowledged, {after} are there")
        status, output, message = probe.run("append", store, "1", str(after + 1), str(1 << 30))
        if status != 0:
            raise Failure(f"run {run} ({kind}): no append afterwards: {output} {message}")
    return options.runs, totals


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("row", choices=["flip", "pages", "kill", "full"])
    parser.add_argument("--probe", required=True)
    parser.add_argument("--runs", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--every", action="store_true", help="flip: every byte")
    options = parser.parse_args()
    probe = Probe(os.path.abspath(options.probe))
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="journal-torture-") as folder:
        try:
            runs, totals = globals()[options.row](probe, options, folder)
        except Failure as failure:
            print(f"{options.row}: FAILED with seed {options.seed}: {failure}")
            return 1
    counts = ", ".join(f"{name} {count}" for name, count in sorted(totals.items()))
    seconds = time.monotonic() - began
    print(f"{options.row}: {runs} runs, seed {options.seed}, {seconds:.0f} s, 0 failures; {counts}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
