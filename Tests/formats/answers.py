#!/usr/bin/env python3
"""Asks diff, whatif, explain, audit mark and the dashboards in every format and compares the figures with their JSON.

    answers.py --journal BINARY [--pupils 30] [--seed 3]

The spreadsheet files are compared with the JSON value by value, the web pages with what JSON asks people to be told,
the PDFs with the tables of the web pages cell by cell; on a terminal the dashboards must tell the same numbers.
Then one digit of a figure of each format in turn is changed after it was read: the comparison must see it.
"""

import argparse
import json
import os
import re
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, f"{HERE}/../xlsx"]

import compare  # noqa: E402
import formats  # noqa: E402
import sheets  # noqa: E402
import tables  # noqa: E402
import values  # noqa: E402

Difference = compare.Difference
# What of the life of a mark has its own value in the file; the rest are words for people.
CHECKED_OF_A_MARK = {"position", "recordedAt", "occurredOn", "weight"}
OVERVIEW = [("activation", "percent"), ("attendance", "percent"), ("results", "quality"), ("timeliness", "share"),
            ("corrections", "afterClose")]


class Told:
    """A journal that is asked every question once: the same words get the same bytes again, and the same files."""

    def __init__(self, journal):
        self.journal, self.told = journal, {}

    def bytes(self, *words):
        if words not in self.told:
            self.told[words] = self.journal.bytes(*words)
        return self.told[words]

    def json(self, *words):
        return json.loads(self.bytes(*words, "-o", "json"))


class Answers:
    """One demo school that is asked; the falsifier may change what is read of a format."""

    def __init__(self, journal, folder, falsifier):
        self.journal, self.folder, self.falsifier, self.count, self.files = journal, folder, falsifier, 0, []

    def lines(self, sheet, *columns, count=None):
        """Rows of a sheet below its heads, of which these columns are compared."""
        lines = sheet.rows()[sheet.frozen[0]:]
        kept = lines[:count]
        return self.changed("xlsx", kept, columns) + lines[len(kept):]

    def changed(self, format, rows, columns=()):
        """Rows as the falsifier gives them; it may change these columns, or any where none are named."""
        columns = columns or range(max(map(len, rows), default=0))
        told = self.falsifier.change(format, [[row[column] for column in columns] for row in rows])
        changed = [list(row) for row in rows]
        for row, line in zip(changed, told):
            for column, cell in zip(columns, line):
                row[column] = cell
        return changed

    def same(self, wanted, told, where):
        if wanted != told:
            raise Difference(f"{where}: JSON says {wanted!r}, it says {told!r}")
        self.count += 1

    def agrees(self, value, cell, code, where):
        if not compare.agrees(value, cell, code):
            raise Difference(f"{where}: JSON {value!r}, file {cell!r} {code}")
        self.count += 1

    def ask(self, *words):
        """JSON, spreadsheet and web page of an answer; its PDF has the tables of the page."""
        name = f"{self.folder}/{len(self.files):02}"
        page = self.journal.bytes(*words, "-o", "html").decode()
        for ending in ("xlsx", "pdf"):
            self.journal.bytes(*words, "-o", ending, "--out", f"{name}.{ending}")
        if open(f"{name}.pdf", "rb").read() != self.journal.bytes(*words, "-o", "pdf"):
            raise Difference(f"{words}: the PDF is not the same twice")
        self.files.append(f"{name}.xlsx")
        book = sheets.read(f"{name}.xlsx")
        where = " ".join(words[:2])
        root = re.search(r"[0-9a-f]{64}", page)
        if root is None or root[0] not in [cell for row in book[-1].rows() for cell in row]:
            raise Difference(f"{where}: page or file do not tell the root")
        found = [table for table in tables.of_page(page) if table.kind != "piece"]
        return self.journal.json(*words), book, found, f"{name}.pdf", where

    def printed(self, found, path, where):
        wanted = [(len(table.rows), len(table.heads)) for table in found if table.rows]
        for table, paper in zip([table for table in found if table.rows], tables.joined(tables.of_pdf(path), wanted)):
            for row, line in zip(table.rows, self.changed("pdf", paper.rows), strict=True):
                self.same([tables.bare(cell) for cell in row], [tables.bare(cell) for cell in line], f"{where}, PDF")

    def difference(self, *words):
        rows, book, found, pdf, where = self.ask(*words)
        if not rows:
            raise Difference(f"{where}: nothing changed")
        sheet = book[0]
        lines = self.lines(sheet, 0, 2, 3, 5)
        pages = self.changed("html", found[0].rows, (0, 2, 3))
        self.same([row["row"] for row in rows], [line[0] for line in lines], where)
        self.same([row["row"] for row in rows], [line[0] for line in pages], f"{where}, page")
        for number, (row, line, shown) in enumerate(zip(rows, lines, pages)):
            for column, name in ((2, "old"), (3, "new")):
                code = sheet.formats.get((sheet.frozen[0] + number, column), "")
                cell = None if line[column] == "—" else line[column]
                self.agrees(row[name], cell, code, f"{where}, {row['row']}:{row['column']}")
                self.same(
                    values.shown(row[name], None, cell, code, row["column"]), shown[column], f"{where}, page, {row['row']}")
            self.same(float(len(row["events"])), line[5], f"{where}, {row['row']}, events")
        events = sorted({int(event) for row in rows for event in row["events"]})
        self.listed(events, book[1], found[1], where)
        self.printed(found, pdf, where)

    def listed(self, events, sheet, table, where):
        """Positions of events: all of them in the file, the first five hundred on a page."""
        lines = self.lines(sheet, 0, count=len(events))[:len(events)]
        self.same([float(event) for event in events], [line[0] for line in lines], f"{where}, events")
        pages = [int(re.sub(r"\s", "", row[0])) for row in self.changed("html", table.rows, (0,))]
        self.same(events[:500], pages, f"{where}, events of the page")

    def explained(self, *words):
        answer, book, found, pdf, where = self.ask(*words)
        self.listed([event["position"] for event in answer["events"]], book[0], found[0], where)
        page = self.journal.bytes(*words, "-o", "html").decode()
        title = re.search(r"<h1>(.*?)</h1>", page)[1]
        self.same(values.number(answer["value"], 1), title.rsplit(" ", 1)[1], f"{where}, the figure")
        self.printed(found, pdf, where)

    def mark(self, position):
        rows, book, found, pdf, where = self.ask("audit", "mark", "--mark", str(position))
        sheet = book[0]
        columns = [column for column, name in enumerate(rows[0]) if name in CHECKED_OF_A_MARK]
        pages = self.changed("html", found[0].rows, (4,))
        for number, (row, line, shown) in enumerate(zip(rows, self.lines(sheet, *columns), pages)):
            for column, (name, value) in enumerate(row.items()):
                cell, code = line[column], sheet.formats.get((sheet.frozen[0] + number, column), "")
                if column in columns:
                    self.agrees(value, cell, code, f"{where}, {name}")
                elif not (name == "recordedLocal" or value is False):
                    self.same(True, (cell is None) == (value is None), f"{where}, {name}: {value!r}, {cell!r}")
            self.same(f"{row['old'] or '—'} → {row['new'] or '—'}", shown[4], f"{where}, page")
        self.same(len(rows), len(found[0].rows), where)
        self.printed(found, pdf, where)

    def dashboard(self):
        """Every figure of the JSON in the table of its panel, and on the terminal those that it shows."""
        words = ["dashboard"]
        figures = self.journal.json(*words)
        name = f"{self.folder}/dashboard"
        for ending in ("xlsx", "pdf"):
            self.journal.bytes(*words, "-o", ending, "--out", f"{name}.{ending}")
        self.files.append(f"{name}.xlsx")
        book = sheets.read(f"{name}.xlsx")[:-1]
        panels = list(dict.fromkeys(figure["panel"] for figure in figures))
        self.same(len(panels), len(book), "panels of the dashboard")
        texts = []
        for panel, sheet in zip(panels, book):
            mine = [figure["value"] for figure in figures if figure["panel"] == panel]
            numbers, rows = [], []
            lines = sheet.rows()
            # What a cell says is also held against the PDF: any of them may be changed.
            for row, line in enumerate(self.lines(sheet), sheet.frozen[0]):
                for column, cell in enumerate(line):
                    if cell is not None:
                        sheet.cells[row, column] = cell
            for row in range(sheet.frozen[0], len(lines)):
                rows.append([])
                for column, head in enumerate(sheet.rows()[sheet.frozen[0] - 1]):
                    cell, code = sheet.cells.get((row, column)), sheet.formats.get((row, column), "")
                    if isinstance(cell, float) and "yy" not in code:
                        numbers.append(cell * 100 if code.endswith("%") else cell)
                    rows[-1].append(cell_text(cell, code, "▲" if panel == "correctors" else "✓"))
            wanted = sorted(value for value in mine if isinstance(value, (int, float)) and not isinstance(value, bool))
            # The file also has numbers that are no figures of their own: the band of the plan.
            for value in wanted:
                near = [number for number in numbers if abs(number - value) <= 1e-9 * max(1, abs(value))]
                if not near:
                    raise Difference(f"dashboard, {panel}: {value} is not in the file")
                numbers.remove(near[0])
                self.count += 1
            texts.append((rows, len(sheet.rows()[sheet.frozen[0] - 1])))
        paper = tables.joined(tables.of_pdf(f"{name}.pdf"), [(len(rows), width) for rows, width in texts])
        for (rows, _), table, panel in zip(texts, paper, panels):
            for row, line in zip(rows, self.changed("pdf", table.rows), strict=True):
                self.same([tables.bare(cell) for cell in row], [tables.bare(cell) for cell in line],
                          f"dashboard as PDF, {panel}")
        self.overview(figures)

    def overview(self, figures):
        """The classes of the terminal's overview, number by number."""
        by_place = {(figure["panel"], figure["row"].split("/")[0], figure["column"]): figure["value"]
                    for figure in figures}
        screen = self.journal.bytes("dashboard").decode()
        lines = screen[screen.index("после закр.\n"):].split("\n")[1:]
        told = 0
        lines = [line.split() for line in filter(str.strip, lines)]
        width = max(map(len, lines))
        lines = self.changed("table", [line + [""] * (width - len(line)) for line in lines], range(1, width))
        for name, *words in lines:
            words = [word for word in words if word]
            numbers = [word for word in words if word[0].isdigit() or word == "—"]
            wanted = []
            for panel, column in OVERVIEW:
                value = by_place.get((panel, name, column))
                wanted.append("—" if value is None else str(value) if isinstance(value, int)
                              else values.number(value, 1))
            self.same(wanted, numbers, f"dashboard on a terminal, {name}")
            told += 1
        if told < 2:
            raise Difference(f"dashboard on a terminal: {told} classes")

    def activation(self):
        rows, book, found, pdf, where = self.ask("dashboard", "activation")
        sheet = book[0]
        lines = self.lines(sheet)
        pages = self.changed("html", found[0].rows)
        told = self.journal.bytes("dashboard", "activation").decode().split("\n\n")[1].split("\n")[1:]
        told = self.changed("table", [line.split()[:8] for line in told if line], range(1, 8))
        screen = {line[0]: line[1:] for line in told}
        for number, (row, line, shown) in enumerate(zip(rows, lines, pages)):
            texts = []
            for column, (name, value) in enumerate(row.items()):
                code = sheet.formats.get((sheet.frozen[0] + number, column), "")
                if name == "class":
                    self.same(value or "школа", line[0], where)
                    self.same(value or "школа", shown[0], where)
                    continue
                self.agrees(value, line[column], code, f"{where}, {row['class']}:{name}")
                texts.append(values.shown(value, None, line[column], code))
            self.same(texts, shown[1:], f"{where}, page, {row['class']}")
            wanted = [str(row[name]) for name in ("eligible", "applications", "consents", "issued", "activated")]
            wanted += ["—" if row[name] is None else values.number(row[name], 1)
                       for name in ("percent", "percentOfRegistered")]
            self.same(wanted, screen[row["class"] or "школа"][:7], f"{where}, terminal, {row['class']}")
        self.printed(found, pdf, where)


def cell_text(cell, code, yes):
    if cell is None:
        return "—"
    if isinstance(cell, str):
        return {"да": yes, "нет": "—"}.get(cell, cell)
    if "yy" in code:
        return compare.as_moment(cell).strftime("%d.%m.%Y")
    digits = values.digits_of(code)
    if digits is None:
        return ("−" if cell < 0 else "") + values.grouped(f"{abs(cell):.0f}")
    # A percentage is stored as a part of one: back without the noise of the division.
    return values.number(round(cell * 100, 10) if code.endswith("%") else cell, digits)


def run(options, folder):
    journal = compare.Journal(options.journal, folder)
    journal.bytes("demo", "--pupils", str(options.pupils), "--seed", str(options.seed))
    told = Told(journal)
    falsifier = formats.Falsifier(options.seed)
    answers = everything(told, folder, falsifier)
    if sorted(falsifier.seen) != ["html", "pdf", "table", "xlsx"]:
        raise Difference(f"figures were found in {sorted(falsifier.seen)} only")
    formats.prove(falsifier.seen, options.seed, lambda falsifier: everything(told, folder, falsifier))
    return answers.count, compare.through_office(answers.files, folder)


def everything(journal, folder, falsifier):
    """All questions."""
    answers = Answers(journal, folder, falsifier)
    row = journal.json("report", "results", "--term", "1ч")[0]["row"]
    question = ["results", "--term", "1ч"]
    answers.explained("explain", *question, "--cell", f"{row}:quality")
    events = journal.json("explain", *question, "--cell", f"{row}:quality")["events"]
    answers.difference("diff", *question, "--between", "2025-10-01", "2025-11-10")
    answers.difference("whatif", *question, "--without", str(events[0]["position"]))
    whole = ["whatif", *question, "--without", str(events[0]["position"]), "--whole"]
    rows, book, _, _, where = answers.ask(*whole)
    answers.count += compare.check_figures(rows, book[0], where)
    answers.mark(journal.json("report", "corrections")[0]["position"])
    answers.dashboard()
    answers.activation()
    return answers


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--journal", required=True)
    parser.add_argument("--pupils", type=int, default=30)
    parser.add_argument("--seed", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="journal-answers-") as folder:
        try:
            count, cells = run(options, folder)
        except (Difference, AssertionError) as difference:
            sys.exit(f"seed {options.seed}: {difference}")
    print(f"{count} figures of answers equal their JSON; LibreOffice read {cells} cells")


if __name__ == "__main__":
    main()
