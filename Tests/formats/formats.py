#!/usr/bin/env python3
"""Asks every report of the catalogue in every format and compares each figure with the JSON.

    formats.py --journal BINARY [--pupils 30] [--seed 1]

The JSON of `report all` is the measure. The spreadsheet file is held against it by row key (../xlsx/compare.py); it
tells the order of the rows on a page and the words for people. CSV must say the same to the last digit; web page,
terminal and PDF must have the same rows and columns, each cell with the text that docs/REPORTS.md asks for, and no
cell more. PDFs are read by the lines drawn on their pages, screens by what stands in each column.

Then one digit of one figure of each format in turn is changed after it was read: the comparison must see it. At last
one report of each kind is held against its JSON in English, and no head may be left in Russian.
"""

import argparse
import csv
import glob
import json
import os
import random
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, f"{HERE}/../xlsx"]

import compare  # noqa: E402
import sheets  # noqa: E402
import tables  # noqa: E402
import values  # noqa: E402

Difference = compare.Difference
FORMATS = ["csv", "html", "table", "pdf", "xlsx"]
# Reports whose heads are subjects and terms as the school calls them.
HEADED_BY_DATA = {"summary"}


class Falsifier:
    """Changes one figure of one format: of the table that is `turn`-th to be read. Without a format it only counts."""

    def __init__(self, seed, format=None, turn=0):
        self.format, self.turn, self.random = format, turn, random.Random(seed)
        self.seen, self.is_done = {}, False

    def change(self, format, rows):
        """`rows` as read, with one digit of one cell changed if it is their turn."""
        places = [(row, column) for row, line in enumerate(rows) for column, cell in enumerate(line)
                  if isinstance(cell, float) or isinstance(cell, str) and any(sign.isdigit() for sign in cell)]
        if not places:
            return rows
        turn = self.seen.get(format, 0)
        self.seen[format] = turn + 1
        if format != self.format or turn != self.turn:
            return rows
        self.is_done = True
        row, column = self.random.choice(places)
        rows = [list(line) for line in rows]
        cell = rows[row][column]
        if isinstance(cell, float):
            rows[row][column] = cell + 1
        else:
            at = next(index for index, sign in enumerate(cell) if sign.isdigit())
            rows[row][column] = cell[:at] + str((int(cell[at]) + 1) % 10) + cell[at + 1:]
        return rows


def check_csv(rows, path, falsifier):
    """The same columns and values, to the last digit."""
    with open(path, encoding="utf-8", newline="") as opened:
        heads, *lines = list(csv.reader(opened))
    lines = falsifier.change("csv", lines)
    if len(lines) != len(rows) or rows and heads != list(rows[0]):
        raise Difference(f"{path}: {len(lines)} rows, {len(rows)} in JSON; columns {heads}")
    for row, line in zip(rows, lines):
        for (name, value), text in zip(row.items(), line, strict=True):
            if not same_plain(value, text):
                raise Difference(f"{path}: {row['row']}:{name}: JSON {value!r}, CSV {text!r}")
    return len(rows) * len(heads)


def same_plain(value, text):
    if value is None:
        return text == ""
    if isinstance(value, bool):
        return text == ("true" if value else "false")
    if isinstance(value, (int, float)):
        return text != "" and float(text) == value
    return text == (" ".join(value) if isinstance(value, list) else value)


def in_order(rows, sheet):
    """Rows of JSON as they stand on a page, each with its line of the spreadsheet file: the file is in that order."""
    first, last = sheet.frozen[0], None
    by_key = {row["row"]: row for row in rows}
    lines = sheet.rows()
    found = []
    for number in range(first, len(lines)):
        last = lines[number][-1]
        if last is not None:
            found.append((by_key[last], number, lines[number]))
    return found


def expected(rows, sheet, where):
    """The heads and texts of a table for people, and the JSON names of its columns."""
    columns = compare.columns_of(rows[0])
    people = {name for name in rows[0] if name + "Name" in rows[0]}
    # A person's name stands before his key in the file, both under the JSON name of the key.
    shown = [index for index, name in enumerate(columns) if name != "row" and columns[index - 1:index] != [name]]
    names = [columns[index] for index in shown]
    words = {}
    texts = []
    for row, number, line in in_order(rows, sheet):
        cells = []
        for index, name in zip(shown, names):
            cell, code = line[index], sheet.formats.get((number, index), "")
            value = row[name]
            given = row[name + "Name"] if name in people else None
            if isinstance(value, str) and given is None and isinstance(cell, str):
                one_word(words.setdefault(name, ({}, {})), value, cell, f"{where}: {row['row']}:{name}")
            cells.append(values.shown(value, given, cell, code, name))
        texts.append(cells)
    heads = sheet.rows()[sheet.frozen[0] - 1]
    return [heads[index] for index in shown], texts, names


def one_word(seen, value, word, where):
    """A key has one word for people everywhere in its column, and no other key has it."""
    if seen[0].setdefault(value, word) != word or seen[1].setdefault(word, value) != value:
        raise Difference(f"{where}: {value!r} is {word!r}, which also stands for another")


def told_once(texts):
    """The names of people as pages have them: once over the rows of one person."""
    last, rows = None, []
    for row in texts:
        rows.append(["" if row[0] == last else row[0]] + row[1:])
        last = row[0]
    return rows


def choices(texts, names, rows):
    """The ways in which a report tells people: in each row, once over theirs, or in the heading alone."""
    ways = [texts]
    if texts and names[0] + "Name" in rows[0]:
        ways.append(told_once(texts))
        if len({row[0] for row in texts}) == 1:
            ways.append([row[1:] for row in texts])
    return ways


def check_rows(wanted, found, where, names):
    """Cell by cell; white space apart, since formats break lines."""
    if len(wanted) != len(found):
        raise Difference(f"{where}: {len(found)} rows, {len(wanted)} in JSON")
    for number, (row, line) in enumerate(zip(wanted, found)):
        if len(row) != len(line):
            raise Difference(f"{where}: row {number + 1} has {len(line)} cells, {len(row)} are wanted")
        for name, text, told in zip(names[-len(row):], row, line):
            if tables.bare(text) != tables.bare(told):
                raise Difference(f"{where}: row {number + 1}, {name}: JSON says {text!r}, it says {told!r}")
    return sum(map(len, wanted))


def check_one_of(ways, found, where, names):
    """The first way that has as many columns and tells the first column so; the others cannot agree."""
    failure = None
    for way in ways:
        try:
            return check_rows(way, found, where, names)
        except Difference as difference:
            # The way that comes furthest says best what is wrong.
            failure = failure or difference
    raise failure


def check_html(ways, heads, names, text, where, falsifier):
    found = tables.of_page(text)
    if not found:
        raise Difference(f"{where}: no table")
    main = found[0]
    count = check_one_of(ways, falsifier.change("html", main.rows), where, names)
    heads = heads[-len(main.heads):]
    for head, told in zip(heads, main.heads, strict=True):
        if isinstance(head, str) and tables.bare(head) != tables.bare(told):
            raise Difference(f"{where}: the head {told!r} is not {head!r}")
    pieces = [table for table in found if table.kind == "piece"]
    if pieces:
        whole = tables.beside(pieces, len(main.heads))
        count += check_one_of(ways, whole.rows, where + " as printed", names)
    return count, main


def check_pdf(ways, names, path, width, falsifier, heads):
    found = tables.of_pdf(path)
    rows = len(ways[0])
    if rows == 0:
        if found:
            raise Difference(f"{path}: a table where JSON has no row")
        return 0
    whole = tables.joined(found, [(rows, width)])[0]
    for head, told in zip(heads, whole.heads, strict=True):
        # The name of a group stands in one of its columns.
        if not tables.bare(told).endswith(tables.bare(head)):
            raise Difference(f"{path}: the head {told!r} is not {head!r}")
    return check_one_of(ways, falsifier.change("pdf", whole.rows), path, names)


def check_table(ways, path, falsifier):
    with open(path, encoding="utf-8") as opened:
        text = opened.read()
    if not ways[0]:
        return 0
    text = "\n".join(row[0] for row in falsifier.change("table", [[line] for line in text.split("\n")]))
    failures = []
    for way in ways:
        failure = tables.on_screen(text, way)
        if failure is None:
            return sum(map(len, way))
        failures.append(failure)
    raise Difference(f"{path}: {failures[0]}")


def check(stem, folder, falsifier):
    """One report in every format; returns how many figures were compared."""
    with open(f"{folder}/json/{stem}.json", encoding="utf-8") as opened:
        rows = json.load(opened)
    count = check_csv(rows, f"{folder}/csv/{stem}.csv", falsifier)
    file = f"{folder}/xlsx/{stem}.xlsx"
    sheet = sheets.read(file)[0]
    lines = falsifier.change("xlsx", sheet.rows())
    sheet.cells = {(row, column): cell for row, line in enumerate(lines) for column, cell in enumerate(line)
                   if cell is not None}
    count += compare.check_figures(rows, sheet, file)
    if not rows:
        return count
    heads, texts, names = expected(rows, sheet, file)
    ways = choices(texts, names, rows)
    where = f"{folder}/html/{stem}.html"
    with open(where, encoding="utf-8") as opened:
        told, main = check_html(ways, heads, names, opened.read(), where, falsifier)
    count += told
    count += check_pdf(ways, names, f"{folder}/pdf/{stem}.pdf", len(main.heads), falsifier, main.heads)
    return count + check_table(ways, f"{folder}/table/{stem}.txt", falsifier)


def prove(seen, seed, check_with):
    """Changes one figure of each format in turn; `check_with` a falsifier must see it."""
    for format, count in sorted(seen.items()):
        falsifier = Falsifier(seed, format, random.Random(seed).randrange(count))
        try:
            check_with(falsifier)
        except (Difference, AssertionError):
            if falsifier.is_done:
                continue
            raise
        raise Difference(f"a changed figure of {format} was not seen")


def run(options, folder):
    journal = compare.Journal(options.journal, folder)
    journal.bytes("demo", "--pupils", str(options.pupils), "--seed", str(options.seed))
    for format in ["json", *FORMATS]:
        journal.bytes("report", "all", "--term", "1ч", "-o", format, "--out", f"{folder}/{format}")
    falsifier = Falsifier(options.seed)
    told = compare_all(folder, falsifier)
    if sorted(falsifier.seen) != sorted(FORMATS):
        raise Difference(f"figures were found in {sorted(falsifier.seen)} only")
    prove(falsifier.seen, options.seed, lambda falsifier: compare_all(folder, falsifier))
    for format in FORMATS:
        journal.bytes("report", "all", "--term", "1ч", "-o", format, "--out", f"{folder}/en/{format}", "--lang", "en")
    os.symlink("../json", f"{folder}/en/json")
    return told, compare_english(f"{folder}/en", Falsifier(options.seed))


def compare_english(folder, falsifier):
    """One report of each kind; returns how many and how many figures."""
    stems = {os.path.basename(stem): stem for stem in stems_of(folder)}
    values.speak("en")
    try:
        told = sum(check(stem, folder, falsifier) for stem in stems.values())
    finally:
        values.speak("ru")
    for kind, stem in stems.items():
        if kind in HEADED_BY_DATA:
            continue
        sheet = sheets.read(f"{folder}/xlsx/{stem}.xlsx")[0]
        for head in sheet.rows()[sheet.frozen[0] - 1]:
            if isinstance(head, str) and any("а" <= letter.lower() <= "я" for letter in head):
                raise Difference(f"{stem} in English: the head {head!r}")
    return len(stems), told


def stems_of(folder):
    return [os.path.relpath(path, f"{folder}/json").removesuffix(".json")
            for path in sorted(glob.glob(f"{folder}/json/**/*.json", recursive=True))]


def compare_all(folder, falsifier):
    stems = stems_of(folder)
    kinds = {os.path.basename(stem) for stem in stems}
    if len(kinds) < 25:
        raise Difference(f"report all made {len(kinds)} kinds of reports")
    return len(stems), sum(check(stem, folder, falsifier) for stem in stems)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--journal", required=True)
    parser.add_argument("--pupils", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="journal-formats-") as folder:
        try:
            (reports, figures), (kinds, english) = run(options, folder)
        except (Difference, AssertionError) as difference:
            sys.exit(f"seed {options.seed}: {difference}")
    print(f"{reports} reports: {figures} cells of csv, html, table, pdf and xlsx equal the JSON")
    print(f"{kinds} of them in English: {english} cells equal the JSON")


if __name__ == "__main__":
    main()
