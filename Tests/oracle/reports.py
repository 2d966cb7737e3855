#!/usr/bin/env python3
"""Computes the reports of the catalogue in Python and compares every cell of theirs with what `journal` prints.

    reports.py --journal BINARY --seeds 1-20 [--pupils 60] [--changes 30] [--only NAME,NAME] [--verbose]

For each seed: a demo year with random changes after it (oracle.py), then each report with several questions. The
oracles stand in catalogue/. A numeric cell that the oracle does not compute is a failure, too; a row that is left out
is a row of nothing. A report that no oracle knows, or whose every figure was nothing in all seeds, is a failure.
"""

import argparse
import json
import os
import random
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor

from catalogue import FEEDS, ON, OWN_COMMAND, arguments, columns_of, named_in, read_all
from oracle import HERE, Changes, Difference, Journal, seeds_of
from year import Year

REPORTS = read_all()


def same(one, other, strictly=False):
    if strictly and isinstance(one or other, (int, float)) and (one is None) != (other is None):
        return False
    one, other = one or 0, other or 0
    if isinstance(one, (int, float)) and isinstance(other, (int, float)):
        return abs(one - other) < 1e-9 * max(1, abs(one), abs(other))
    return one == other


def compare(rows, expected):
    """Differing cells; every numeric cell that journal prints must be one that the oracle computed."""
    found, count = [], Counter()
    ours = {row["row"]: row for row in rows}
    if len(ours) != len(rows):
        found.append("two rows have one key")
    for key in sorted(set(ours) | set(expected)):
        one, other = ours.get(key, {}), expected.get(key, {})
        numeric = {n for n, v in one.items() if isinstance(v, (int, float)) and not isinstance(v, bool)}
        for column in sorted(numeric | set(other)):
            # A count that the oracle leaves out is nothing; a share of nothing is none, and so it must be printed.
            known = one.get(column), other.get(column, 0 if column in numeric and other else None)
            count["cells"] += 1
            count["filled"] += bool(known[1])
            count[column] += bool(known[1])
            if not same(*known, strictly=bool(one and other)):
                found.append(f"  {key}:{column}: journal {known[0]!r}, oracle {known[1]!r}")
    return found, count


def table(name, question):
    """The arguments that print a report's table of figures: `report NAME` itself may print its own shape."""
    told = [*arguments(question), *([] if "on" in question else ["--on", ON]), "-o", "json"]
    if name in OWN_COMMAND or "policy" in question:
        # A policy that no such report reads: what would be is what is.
        return ["whatif", name, "--whole", *([] if "policy" in question else ["--policy", "density.minimum=3/5/7"]), *told]
    return ["report", name, *told]


def questions_of(year, name):
    """What the year is asked of a report; a class that the demo does not have is not asked for."""
    questions = REPORTS[name][1]
    return [question for question in (questions(year) if callable(questions) else questions)
            if question.get("class", "7А") in year.classes]


def check(options, seed):
    try:
        return compared(options, seed)
    except Difference as difference:
        return 0, {}, [f"seed {seed}: {difference}"], Counter()


def compared(options, seed):
    generator = random.Random(seed)
    counts, found, spent = {}, [], Counter()
    with tempfile.TemporaryDirectory(prefix="journal-reports-") as folder:
        journal = Journal(options.journal, folder)
        journal.ok("demo", "--pupils", options.pupils, "--seed", seed)
        changes = Changes(journal, journal.events(), generator)
        changes.make(options.changes)
        for feed in FEEDS:
            feed(changes)
        year = Year(journal, seed)
        asked = [(year, name, question) for name in REPORTS if not options.only or name in options.only
                 for question in questions_of(year, name)]
        if seed % 6 == 1:
            # The same as the log was known in the middle of the year: a question of each report.
            until = generator.randrange(year.count // 3, year.count * 9 // 10)
            before = Year(journal, seed, until)
            asked += [(before, name, {**next(iter(questions_of(before, name))), "as-of": str(until)})
                      for name in dict.fromkeys(name for _, name, _ in asked)]
        for known, name, question in asked:
            began = time.process_time()
            where = f"seed {seed} {name} {' '.join(arguments(question))}"
            expected = REPORTS[name][0](known, question)
            status, output, message = journal.run(*table(name, question))
            if status != 0:
                found.append(f"{where}: exit {status}: {message}")
                continue
            differing, some = compare(json.loads(output), expected)
            counts.setdefault(name, Counter()).update(some)
            if differing:
                found.append(f"{where}: {len(differing)} cells differ\n" + "\n".join(differing[:8]))
            spent[name] += time.process_time() - began
    if options.verbose:
        found += [f"  (seed {seed}: refused: {message})" for message in changes.refused]
    return year.count, counts, found, spent


def uncovered(options, counts):
    """What the comparison says nothing of: reports without an oracle, and reports that had nothing to compare."""
    with open(f"{HERE}/../../docs/REPORTS.md", encoding="utf-8") as page:
        text = page.read()
    named = set(named_in(text))
    found = [f"{name}: no oracle knows it" for name in sorted(named - set(REPORTS))]
    found += [f"{name}: is no report of docs/REPORTS.md" for name in sorted(set(REPORTS) - named)]
    wanted = set(options.only) or set(REPORTS)
    found += [f"{name}: no cell in any seed holds anything" for name in sorted(wanted) if not counts[name]["filled"]]
    if len(options.seeds) >= 10:
        found += [f"{name}: {column} holds nothing in any seed" for name in sorted(wanted)
                  for column in columns_of(name, text) if not counts[name][column]]
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--journal", required=True)
    parser.add_argument("--seeds", type=seeds_of, default=seeds_of("1-20"))
    parser.add_argument("--pupils", type=int, default=60)
    parser.add_argument("--changes", type=int, default=30, help="so many changes after the demo")
    parser.add_argument("--only", type=lambda text: text.split(","), default=[])
    parser.add_argument("--verbose", action="store_true", help="with the seconds that each oracle took")
    options = parser.parse_args()
    began, events, failures, spent = time.monotonic(), 0, 0, Counter()
    counts = {name: Counter() for name in REPORTS}
    with ProcessPoolExecutor(os.cpu_count() or 1) as pool:
        for count, some, found, seconds in pool.map(check, [options] * len(options.seeds), options.seeds):
            events, failures = events + count, failures + sum(not line.startswith("  (") for line in found)
            spent.update(seconds)
            for name, cells in some.items():
                counts[name].update(cells)
            for difference in found:
                print(difference)
    for gap in uncovered(options, counts):
        print(gap)
        failures += 1
    for name, count in counts.items():
        if count:
            seconds = f"{spent[name]:9.1f} s" if options.verbose else ""
            print(f"{name:20}{count['cells']:9} cells{count['filled']:9} not nothing{seconds}")
    cells = sum(count["cells"] for count in counts.values())
    print(f"reports oracle: {len(options.seeds)} seeds, {options.pupils} pupils, {events} events, {cells} cells compared, "
          f"{failures} failures, {time.monotonic() - began:.0f} s")
    return 1 if failures or cells == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
