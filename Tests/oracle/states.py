#!/usr/bin/env python3
"""Figures at two states of the log, without some events, and by themselves: diff, whatif, explain, schools merged.

    states.py --journal BINARY --seeds 1-20 [--pupils 12] [--changes 30] [--verbose]

For each seed a small demo year with random changes after it, and then
  explain --check of random numeric cells of every report: the events named give the figure;
  diff between random positions: the cells in which `report --as-of` of both differ, their values, later events only;
  whatif without random events: what the oracles of catalogue/ compute over the others, less what depends on those left
  out by the fields that docs/EVENTS.md lists; and its difference: the cells that differ from the report as it is;
  report regional FILE...: the signed files of two schools and their sum.
"""

import argparse
import json
import os
import random
import re
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor

from catalogue import FEEDS, read_all
from oracle import HERE, Changes, Difference, Journal, seeds_of
from reports import compare, table
from year import Year

REPORTS = read_all()
CELLS, DIFFS, LEFT_OUT, READ = 3, 10, 4, 4


class Log:
    """The lines of a log, kept."""

    def __init__(self, kept):
        self.kept = kept

    def lines(self):
        return self.kept


class Small:
    """A school with changes, and what is asked of its reports."""

    def __init__(self, options, seed, folder):
        self.generator = random.Random(seed)
        self.journal = Journal(options.journal, folder)
        self.journal.ok("demo", "--pupils", options.pupils, "--seed", seed)
        changes = Changes(self.journal, self.journal.events(), self.generator)
        changes.make(options.changes)
        for feed in FEEDS:
            feed(changes)
        self.log = Log(list(self.journal.lines()))
        self.year = Year(self.log, seed)
        self.counts, self.found = Counter(), []

    def questions(self, name):
        """A report's questions about things that the school has; what is supposed of policies is not asked here."""
        asked = REPORTS[name][1]
        return [one for one in (asked(self.year) if callable(asked) else asked)
                if "policy" not in one and is_known(self.year, one)]

    def question(self, name):
        return self.generator.choice(self.questions(name) or [{}])

    def differ(self, *words):
        self.found.append(" ".join(map(str, words)))


def tried(journal, *arguments):
    """Exit status, output and message, whatever the status is."""
    try:
        return journal.run(*arguments)
    except Difference as difference:
        return 1, "", str(difference)


def rows_of(school, command):
    """The rows of a table by key, without names of people; nothing where the log does not know what is asked for."""
    status, output, message = tried(school.journal, *command)
    if status != 0:
        return None, message
    return {row["row"]: {name: cell for name, cell in row.items() if name != "row" and not (
        name.endswith("Name") and name[:-4] in row)} for row in json.loads(output)}, None


def labels():
    """Of each report the columns that name the row: docs/REPORTS.md gives no rule for them."""
    found, name = {}, None
    with open(f"{HERE}/../../docs/REPORTS.md", encoding="utf-8") as page:
        for line in page:
            if heading := re.match(r"### ([a-z-]+)$", line):
                name = heading[1]
            elif column := re.match(r"\| `(\w+)` \| [^|]* \| +\|$", line.replace("|  |", "|   |")):
                found.setdefault(name, set()).add(column[1])
    return found


LABELS = labels()


def is_number(cell):
    return isinstance(cell, (int, float)) and not isinstance(cell, bool)


def is_figure(name, column, cell):
    return is_number(cell) and column not in LABELS.get(name, ())


def is_nothing(cell):
    """Nothing, and a count of nothing, say the same."""
    return cell is None or (cell == 0 and isinstance(cell, int) and not isinstance(cell, bool))


def changed(name, before, after):
    """The cells that differ: of a row that only one state has, the figures."""
    cells = {}
    for key in set(before) | set(after):
        old, new = before.get(key), after.get(key)
        for column in set(old or {}) | set(new or {}):
            one, two = (old or {}).get(column), (new or {}).get(column)
            if (old is None or new is None) and not is_figure(name, column, one) and not is_figure(name, column, two):
                continue
            if one != two and not (is_nothing(one) and is_nothing(two)):
                cells[key, column] = (one, two)
    return cells


def explained(school):
    """Random numeric cells of every report: the events that `explain` names give the figure."""
    for name in sorted(REPORTS):
        question = school.question(name)
        command = table(name, question)
        rows, message = rows_of(school, command)
        if rows is None:
            school.differ(*command, message)
            continue
        cells = sorted((key, column) for key, row in rows.items() for column, cell in row.items() if is_number(cell))
        for key, column in school.generator.sample(cells, min(CELLS, len(cells))):
            told = [word for word in command[command.index(name) + 1:]]
            if "--whole" in told:
                told.remove("--whole")
                del told[told.index("--policy"):told.index("--policy") + 2]
            status, output, message = tried(school.journal, "explain", name, "--cell", f"{key}:{column}", "--check", *told)
            school.counts["explained"] += 1
            if status != 0:
                school.differ("explain", *command, f"{key}:{column}: exit {status}: {message}")
            elif json.loads(output)["value"] != rows[key][column]:
                school.differ("explain", *command, f"{key}:{column}: another value than the report's")


def at(command, position):
    return [*command, "--as-of", position]


def compared(school, command, expected):
    """The difference that a command prints is the one expected; the events that it names are given back."""
    status, output, message = tried(school.journal, *command)
    if status != 0:
        school.differ(*command, f"exit {status}: {message}")
        return set()
    rows = json.loads(output)
    ours = {(row["row"], row["column"]): (row["old"], row["new"]) for row in rows}
    school.counts[command[0]] += len(expected)
    for place in sorted(set(ours) | set(expected)):
        if ours.get(place) != expected.get(place):
            school.differ(*command, f"{place}: told {ours.get(place)}, the tables say {expected.get(place)}")
            break
    return {int(event) for row in rows for event in row["events"]}


def differences(school):
    """Of random reports between random positions."""
    names = sorted(REPORTS)
    for _ in range(DIFFS):
        name = school.generator.choice(names)
        command = table(name, school.question(name))
        first, second = sorted(school.generator.sample(range(600, school.year.count), 2))
        after, _ = rows_of(school, at(command, second))
        if after is None:
            continue
        before, _ = rows_of(school, at(command, first))
        told = command[command.index(name) + 1:]
        if "--whole" in told:
            told = told[3:]
        events = compared(school, ["diff", name, "--between", first, second, *told], changed(name, before or {}, after))
        if any(not first < event <= second for event in events):
            school.differ("diff", name, first, second, "names events of other times")


def things():
    """Of each type: the fields that name things with a school key by kind, and the kind that it introduces."""
    fields, introduces, kind = {}, {}, None
    with open(f"{HERE}/../../docs/EVENTS.md", encoding="utf-8") as page:
        for line in page:
            if heading := re.match(r"### (\w+)", line):
                kind = heading[1]
            elif found := re.match(r"\| `(\w+)` \| (introduction|creation|reference) (\w+) \|", line):
                fields.setdefault(kind, []).append((found[1], found[3]))
                if found[2] != "reference":
                    introduces[kind] = (found[1], found[3])
            elif found := re.match(r"\| `(\w+)` \| person \|", line):
                fields.setdefault(kind, []).append((found[1], "person"))
    return fields, introduces


FIELDS, INTRODUCES = things()
PERSONS = {"pupil", "guardian", "staff", "system"}


def dependants(events, position):
    """The event, what amends it, what names a thing that it introduced; and so on."""
    left, gone = {position}, set()
    for event in events[position:]:
        kind = event["type"]
        names = {(of, event.get(field)) for field, of in FIELDS.get(kind, [])}
        if event["position"] not in left and event["amends"] not in left and not names & gone:
            continue
        left.add(event["position"])
        if event["amends"] is None and kind in INTRODUCES:
            field, of = INTRODUCES[kind]
            gone.add((of, event[field]))
            if of in PERSONS:
                gone.add(("person", event[field]))
    return left


def without(year, log, left):
    """The log without some events; each leaves a gap that says nothing, so that positions stay."""
    return Log([line if event["position"] not in left else json.dumps(
        {"position": event["position"], "type": "LeftOut", "occurredOn": "0001-01-01", "actor": None, "amends": None})
        for event, line in zip(year.events, log.kept)])


def is_known(year, question):
    """Whether all that a question names is still there."""
    people = {pupil for pupil in year.members}
    return (question.get("class") in (None, *year.classes) and question.get("course") in (None, *year.courses)
            and question.get("term") in (None, *year.terms) and question.get("pupil") in (None, *people)
            and question.get("subject") in (None, *(body["subject"] for body in year.courses.values()))
            and question.get("teacher") in (None, *(body["staff"] for _, _, body in year.facts("StaffHired"))))


def supposed(school):
    """Reports without random events, of every type as often."""
    by_type = {}
    for event in school.year.events:
        by_type.setdefault(event["type"], []).append(event["position"])
    for kind in school.generator.sample(sorted(by_type), LEFT_OUT):
        position = school.generator.choice(by_type[kind])
        left = dependants(school.year.events, position)
        year = Year(without(school.year, school.log, left), 0)
        for name in school.generator.sample(sorted(REPORTS), READ):
            question = school.question(name)
            if not is_known(year, question):
                continue
            command = table(name, question)
            told = command[command.index(name) + 1:]
            told = told[3:] if "--whole" in told else told
            asked = ["whatif", name, "--without", position, *told]
            rows, message = rows_of(school, [*asked, "--whole"])
            if rows is None:
                school.differ(*asked, message)
                continue
            found, count = compare([{"row": key, **row} for key, row in rows.items()], REPORTS[name][0](year, question))
            school.counts["whatif --whole"] += count["cells"]
            if found:
                school.differ(*asked, f"({kind}, {len(left)} events): {len(found)} cells differ\n" + "\n".join(found[:6]))
            now, _ = rows_of(school, command)
            events = compared(school, asked, changed(name, now, rows))
            if not events <= left:
                school.differ(*asked, "names events that are not left out")


SUMS = ["active", "classes", "pupils", "lessonsDue", "lessonsEntered", "lessonsLate", "marks", "eligible", "activated", "outcomes"]
SHARES = {"enteredShare": ("lessonsEntered", "lessonsDue"), "lateShare": ("lessonsLate", "lessonsDue"),
          "activationShare": ("activated", "eligible")}


def merged(school, options, seed, folder):
    """The signed files of two schools: each school's row is its own report, the total follows from the sums."""
    os.mkdir(f"{folder}/other")
    other = Journal(options.journal, f"{folder}/other")
    other.ok("demo", "--pupils", 8, "--seed", seed + 1000)
    question = ["--term", school.generator.choice(["1ч", "2ч", "3ч"]), "--on", "2026-05-29"]
    files, keys, rows = [], "", []
    for number, journal in enumerate((school.journal, other)):
        files.append(f"{folder}/{number}.regional")
        journal.ok("report", "regional", *question, "--sign", "--out", files[-1])
        keys += journal.ok("checkpoint", "--key")
        rows += journal.json("report", "regional", *question)
    with open(f"{folder}/verifiers", "w", encoding="utf-8") as page:
        page.write(keys)
    found = {row["row"]: row for row in school.journal.json("report", "regional", *files, "--key", f"{folder}/verifiers")}
    origins = [line.split("+")[0] for line in keys.splitlines()]
    total = {name: sum(row[name] for row in rows) for name in SUMS}
    for name, (part, whole) in SHARES.items():
        total[name] = 100 * total[part] / total[whole] if total[whole] else None
    for name in ("success", "quality"):
        counts = [round((row[name] or 0) * row["outcomes"] / 100) for row in rows]
        total[name] = 100 * sum(counts) / total["outcomes"] if total["outcomes"] else None
    expected = {**dict(zip(origins, rows)), "total": total}
    if set(found) != set(expected):
        school.differ("report regional FILE...: rows", sorted(found), "instead of", sorted(expected))
    for key, row in expected.items():
        for column in (*SUMS, *SHARES, "success", "quality"):
            school.counts["merged"] += 1
            one, two = found.get(key, {}).get(column), row[column]
            if one != two and not (is_number(one) and is_number(two) and abs(one - two) < 1e-9):
                school.differ(f"report regional FILE...: {key}:{column}: journal {one}, sum {two}")


def check(options, seed):
    with tempfile.TemporaryDirectory(prefix="journal-states-") as folder:
        school = Small(options, seed, folder)
        for part in (explained, differences, supposed):
            part(school)
        merged(school, options, seed, folder)
    return school.year.count, school.counts, [f"seed {seed}: {line}" for line in school.found]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--journal", required=True)
    parser.add_argument("--seeds", type=seeds_of, default=seeds_of("1-20"))
    parser.add_argument("--pupils", type=int, default=12)
    parser.add_argument("--changes", type=int, default=30, help="so many changes after the demo")
    options = parser.parse_args()
    began, events, failures, counts = time.monotonic(), 0, 0, Counter()
    with ProcessPoolExecutor(os.cpu_count() or 1) as pool:
        for count, some, found in pool.map(check, [options] * len(options.seeds), options.seeds):
            events, failures = events + count, failures + len(found)
            counts.update(some)
            print(*found, sep="\n", end="\n" if found else "")
    for name in ("explained", "diff", "whatif", "whatif --whole", "merged"):
        failures += not counts[name]
        print(f"{name:20}{counts[name]:9} cells")
    print(f"states oracle: {len(options.seeds)} seeds, {options.pupils} pupils, {events} events, {failures} failures, "
          f"{time.monotonic() - began:.0f} s")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
