#!/usr/bin/env python3
"""Makes every report as a spreadsheet file and as JSON and compares all figures; then lets LibreOffice read them.

    compare.py --journal BINARY [--pupils 30] [--seed 1]

The files are read with the standard library (sheets.py) and, converted to CSV, through LibreOffice without a screen.
A web page of each must tell what it was made of. Every number, day, moment, mark and yes or no of the JSON must be in its cell, as a number where it is one. Every file
is made twice and must be the same bytes. Exit status 1 with the first differing cells.
"""

import argparse
import base64
import csv
import datetime
import glob
import html.parser
import json
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, f"{HERE}/../oracle"]

import sheets  # noqa: E402

ZONE = datetime.timedelta(hours=3)
EPOCH = datetime.datetime(1899, 12, 30)
CSV_FILTER = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
DAY = re.compile(r"\d{4}-\d\d-\d\d")
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT.*Z")

# Reports of one pupil, and own commands with a shape of their own, are asked by hand.
QUESTIONS = {
    "progress": ["--pupil", "p-0001", "--term", "1ч"], "portal": [], "access": [], "integrity": [],
    "results": ["--by", "school"], "density": ["--term", "1ч"], "timeliness": ["--term", "1ч", "--by", "teacher"],
}


# Of these, reports whose rows stand on a page in the order and with the columns of JSON.
PLAIN = {"results", "density", "integrity"}


class Difference(Exception):
    """A file that does not say what the JSON says."""


class Journal:
    def __init__(self, program, folder, language="ru"):
        self.program, self.folder, self.language = os.path.abspath(program), folder, language
        self.place = ["--store", f"{folder}/store", "--keys", f"{folder}/keys"]
        self.environment = {k: v for k, v in os.environ.items() if not k.startswith("JOURNAL_")}

    def bytes(self, *arguments):
        done = subprocess.run([self.program, *arguments, *self.place], env=self.environment, capture_output=True)
        if done.returncode != 0:
            raise Difference(f"journal {' '.join(arguments)}: exit {done.returncode}: {done.stderr.decode()}")
        return done.stdout

    def json(self, *arguments):
        return json.loads(self.bytes(*arguments, "-o", "json"))


def as_moment(serial):
    return EPOCH + datetime.timedelta(days=serial)


def agrees(value, cell, code):
    """Whether a cell with a number format says what a JSON value says."""
    if value is None or value == [] or value == "":
        return cell is None
    if isinstance(value, bool):
        return cell in (("да", "yes") if value else ("нет", "no"))
    if isinstance(value, (int, float)):
        if not isinstance(cell, float):
            return False
        number = cell * 100 if code.endswith("%") else cell
        return abs(number - value) <= 1e-12 * max(1, abs(value))
    if isinstance(value, list):
        if isinstance(cell, float):
            return value == [f"{cell:.0f}"]
        return isinstance(cell, str)
    if MOMENT.fullmatch(value):
        if not isinstance(cell, float) or "hh:mm" not in code:
            return False
        told = datetime.datetime.fromisoformat(value.replace("Z", "+00:00")).replace(tzinfo=None) + ZONE
        return abs(told.replace(microsecond=0) - as_moment(cell)) < datetime.timedelta(milliseconds=1)
    if DAY.fullmatch(value):
        return isinstance(cell, float) and code in ("dd.mm.yyyy", "yyyy-mm-dd") and as_moment(cell).date().isoformat() == value
    # Keys become titles, words are translated: something must stand there.
    return isinstance(cell, str)


def columns_of(row):
    """The JSON names behind the columns of the file: a person's name comes before his key, the row's key is last."""
    names, made = [name for name in row if name != "row"], []
    for index, name in enumerate(names):
        if index and name == names[index - 1] + "Name":
            made.append(names[index - 1])
        else:
            made.append(name)
    return made + ["row"]


def check_figures(rows, sheet, where):
    """Compares a report of the catalogue, cell by cell."""
    first = sheet.frozen[0]
    cells = sheet.rows()
    if not rows:
        return 0
    columns = columns_of(rows[0])
    keyed = {line[len(columns) - 1]: number for number, line in enumerate(cells) if number >= first}
    count = 0
    for row in rows:
        if row["row"] not in keyed:
            raise Difference(f"{where}: no row {row['row']}")
        number = keyed[row["row"]]
        for column, name in enumerate(columns):
            cell, code = cells[number][column], sheet.formats.get((number, column), "")
            # A row's key is a text whatever it looks like: some are a day.
            if not (cell == row[name] if name == "row" else agrees(row[name], cell, code)):
                raise Difference(f"{where}: {row['row']}:{name}: JSON {row[name]!r}, file {cell!r} {code}")
            count += 1
    if len(rows) != sum(1 for number in keyed.values() if cells[number][len(columns) - 1] is not None):
        raise Difference(f"{where}: {len(rows)} rows, {len(keyed)} in the file")
    return count


def check_page(sheet, where):
    if not (sheet.landscape and sheet.fit and sheet.area and sheet.titles and sheet.frozen[0]):
        raise Difference(f"{where}: heads, print area or titles are missing")


def check_page_of_archive(sheet, where):
    """Heads that stay, an area to print and heads on each page; upright or across, as the paper is."""
    if not (sheet.fit and sheet.area and sheet.titles and sheet.frozen[0]):
        raise Difference(f"{where}: heads, print area or titles are missing")


def check_about(sheet, root, where):
    told = [cell for row in sheet.rows() for cell in row]
    if root not in told:
        raise Difference(f"{where}: its last sheet does not tell the root")


def marks_of(cell):
    return "/".join(cell["marks"])


def check_register(journal, path, options):
    page = journal.json("report", "register", *options)
    marks, topics = sheets.read(path)[:2]
    cells, first = marks.rows(), marks.frozen[0]
    count = 0
    by_key = {row[-1]: row for row in cells[first:]}
    for pupil in page["pupils"]:
        row = by_key[pupil["pupil"]]
        if not agrees(pupil["average"], row[-3], "") or not agrees([pupil["termMark"]], row[-2], ""):
            raise Difference(f"{path}: {pupil['pupil']}: {pupil['average']} {pupil['termMark']}, {row[-3:-1]}")
        for lesson, told in zip(pupil["cells"], row[2:-3], strict=True):
            wanted = marks_of(lesson)
            shown = f"{told:.0f}" if isinstance(told, float) else (told or "").replace("*", "")
            is_there = shown.endswith(wanted) if wanted else not any(sign.isdigit() for sign in shown)
            is_absent = lesson["absence"] is not None or lesson["late"] is not None
            if not is_there or is_absent != (shown != wanted):
                raise Difference(f"{path}: {pupil['pupil']} {lesson}: {told!r}")
            count += 1
    days = [as_moment(cell).date().isoformat() for cell in cells[first - 1][2:-3]]
    if days != [lesson["date"] for lesson in page["lessons"]]:
        raise Difference(f"{path}: the days of the head")
    for lesson, row in zip(page["lessons"], topics.rows()[topics.frozen[0]:]):
        if as_moment(row[0]).date().isoformat() != lesson["date"] or (row[3] or None) != lesson["topic"]:
            raise Difference(f"{path}: {lesson}: {row}")
        count += 2
    return count


def check_attendance(journal, path, options):
    sheet = sheets.read(path)[0]
    by_key = {row[-1]: row for row in sheet.rows()[sheet.frozen[0]:] if isinstance(row[2], float)}
    count = 0
    names = ["days", "daysIll", "lessons", "lessonsIll", "lessonsExcused", "lessonsUnexcused", "late"]
    for row in journal.json("report", "attendance", *options):
        if [row[name] for name in names] != by_key[row["pupil"]][2:9]:
            raise Difference(f"{path}: {row}: {by_key[row['pupil']]}")
        count += 7
    return count


def check_summary(journal, path, options):
    sheet = sheets.read(path)[0]
    rows = sheet.rows()
    subjects, terms = rows[sheet.frozen[0] - 2], rows[sheet.frozen[0] - 1]
    columns, subject = {}, None
    for column in range(2, len(terms) - 1):
        subject = subjects[column] or subject
        columns[subject, terms[column]] = column
    by_key = {row[-1]: row for row in rows[sheet.frozen[0]:]}
    outcomes = journal.json("report", "summary", *options)
    filled = sum(1 for row in by_key.values() if row[0] is not None for cell in row[2:-1] if cell is not None)
    if filled != len(outcomes):
        raise Difference(f"{path}: {filled} outcomes, {len(outcomes)} in JSON")
    for row in outcomes:
        cell = by_key[row["pupil"]][columns[row["subject"], row["term"]]]
        if not agrees([row["mark"]], cell, "") or isinstance(cell, str) and cell.rstrip("*") != row["mark"]:
            raise Difference(f"{path}: {row}: {cell!r}")
    return len(outcomes)


def check_diary(journal, path, options):
    sheet = sheets.read(path)[0]
    rows = sheet.rows()[sheet.frozen[0]:]
    lessons = journal.json("report", "diary", *options)
    for row, told in zip(lessons, rows):
        shown = f"{told[3]:.0f}" if isinstance(told[3], float) else (told[3] or "")
        if as_moment(told[0]).date().isoformat() != row["date"] or row["number"] != told[1] \
                or row["subject"] != told[2] or row["topic"] != told[4] \
                or not shown.replace("*", "").endswith("/".join(row["marks"])):
            raise Difference(f"{path}: {row}: {told}")
    if len(rows) < len(lessons) or not lessons:
        raise Difference(f"{path}: {len(lessons)} lessons, {len(rows)} rows")
    return 5 * len(lessons)


OWN = {
    "register": (check_register, ["--class", "7А", "--subject", "алгебра", "--term", "1ч"]),
    "attendance": (check_attendance, ["--class", "7А", "--term", "1ч"]),
    "summary": (check_summary, ["--class", "7А"]),
    "diary": (check_diary, ["--pupil", "p-0001", "--from", "2025-09-01", "--to", "2025-09-30"]),
}


def through_office(paths, folder):
    """Lets LibreOffice open the files and write each sheet as CSV; compares with what stands in them."""
    profile = f"-env:UserInstallation=file://{folder}/office"
    target = f"{folder}/csv"
    done = subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", CSV_FILTER, "--outdir", target, *paths],
        capture_output=True, text=True, timeout=600)
    if done.returncode != 0 or "Error" in done.stderr + done.stdout:
        raise Difference(f"soffice: {done.returncode} {done.stdout} {done.stderr}")
    count = 0
    for path in paths:
        for sheet in sheets.read(path):
            stem = os.path.basename(path).removesuffix(".xlsx")
            name = f"{target}/{stem}-{sheet.name.replace('/', '_')}.csv"
            if not os.path.exists(name):
                raise Difference(f"soffice made no {name}: {os.listdir(target)}")
            with open(name, encoding="utf-8", newline="") as opened:
                lines = list(csv.reader(opened))
            for (row, column), cell in sheet.cells.items():
                told = lines[row][column]
                if not told_alike(cell, sheet.formats.get((row, column), ""), told):
                    raise Difference(f"{name}: row {row + 1}, column {column + 1}: {cell!r}, LibreOffice {told!r}")
                count += 1
    return count


def told_alike(cell, code, told):
    if isinstance(cell, str):
        return told == cell
    if "yy" in code or code in ("dd.mm", "mm-dd", "d"):
        clock = "%m/%d/%Y %H:%M:%S" if "hh" in code else "%m/%d/%Y"
        try:
            read = datetime.datetime.strptime(told, clock)
        except ValueError:
            return False
        return abs(read - as_moment(cell)) <= datetime.timedelta(seconds=1)
    number = float(told.rstrip("%*")) / (100 if told.endswith("%") else 1)
    return abs(number - cell) <= 1e-14 * max(1, abs(cell))


def write(path, content):
    with open(path, "wb") as opened:
        opened.write(content)


class Page(html.parser.HTMLParser):
    """The first table of a page as rows of texts, its title, and all text."""

    def __init__(self, text):
        super().__init__()
        self.rows, self.title, self.text, self.tag, self.tables = [], "", "", "", 0
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tag = tag
        self.tables += tag == "table"
        if self.tables == 1 and tag == "tr":
            self.rows.append([])
        if self.tables == 1 and tag in ("td", "th"):
            self.rows[-1].append("")

    def handle_endtag(self, tag):
        self.tag = ""

    def handle_data(self, data):
        self.text += data
        if self.tag == "h1":
            self.title += data
        if self.tables == 1 and self.tag in ("td", "th"):
            self.rows[-1][-1] += data


def check_html(journal, question, root):
    """A page has a title, day, position and root; its numbers are those of the JSON, rounded for people."""
    page = Page(journal.bytes(*question, "-o", "html").decode())
    where = " ".join(question)
    if not page.title.strip() or root not in page.text or not re.search(r"на \d\d\.\d\d\.\d{4}, позиция", page.text):
        raise Difference(f"{where}: the page has no title, day, position or root")
    if question[1] not in PLAIN:
        return 0
    rows = journal.json(*question)
    body = page.rows[1:]
    if len(body) != len(rows):
        raise Difference(f"{where}: {len(body)} rows of a page, {len(rows)} of JSON")
    count = 0
    for row, shown in zip(rows, body):
        for value, text in zip([row[name] for name in row if name != "row"], shown, strict=True):
            if isinstance(value, bool) or not isinstance(value, (int, float)):
                continue
            told = float(text.replace("\u00a0", "").replace("−", "-").replace(",", "."))
            digits = len(text.partition(",")[2])
            if abs(told - value) > 0.5 * 10 ** -digits + 1e-9 or digits == 0 and isinstance(value, float):
                raise Difference(f"{where}: {row['row']}: JSON {value!r}, page {text!r}")
            count += 1
    return count


def run(options, folder):
    journal = Journal(options.journal, folder)
    journal.bytes("demo", "--pupils", str(options.pupils), "--seed", str(options.seed))
    root = base64.b64decode(json.loads(journal.bytes("stat", "-o", "json"))["root"]).hex()
    figures, paths = 0, []
    asked = [("report", name, *given) for name, given in QUESTIONS.items()]
    asked += [("report", name, *given) for name, (_, given) in OWN.items()]
    asked += [("report", "corrections"), ("report", "plan"), ("slips", "--class", "7А")]
    for number, question in enumerate(asked):
        path = f"{folder}/{number:02}-{question[1]}.xlsx"
        journal.bytes(*question, "-o", "xlsx", "--out", path)
        if open(path, "rb").read() != journal.bytes(*question, "-o", "xlsx"):
            raise Difference(f"{question}: not the same twice")
        figures += check_html(journal, question, root)
        made = sheets.read(path)
        for sheet in made[:-1]:
            check_page(sheet, f"{path} {sheet.name}")
        check_about(made[-1], root, path)
        paths.append(path)
        if question[1] in QUESTIONS:
            figures += check_figures(journal.json(*question), made[0], path)
        elif question[1] in OWN:
            figures += OWN[question[1]][0](journal, path, question[2:])
    count, sampled = check_all(journal, folder, root)
    cells = through_office(paths + sampled, folder)
    return len(paths) + len(sampled), figures + count, cells


def check_all(journal, folder, root):
    """`report all` in both formats: every file, and the first of each report for LibreOffice."""
    for ending in ("json", "xlsx"):
        journal.bytes("report", "all", "--term", "1ч", "-o", ending, "--out", f"{folder}/{ending}")
    count, sampled, seen = 0, [], set()
    made = sorted(glob.glob(f"{folder}/json/**/*.json", recursive=True))
    for path in made:
        relative = os.path.relpath(path, f"{folder}/json").removesuffix(".json")
        file = f"{folder}/xlsx/{relative}.xlsx"
        book = sheets.read(file)
        with open(path, encoding="utf-8") as opened:
            count += check_figures(json.load(opened), book[0], file)
        check_page(book[0], file)
        check_about(book[-1], root, file)
        if book[0].name not in seen:
            seen.add(book[0].name)
            sampled.append(f"{folder}/all-{len(seen):02}.xlsx")
            write(sampled[-1], open(file, "rb").read())
    if len(seen) < 25:
        raise Difference(f"report all made {len(seen)} kinds of files")
    return count, sampled


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--journal", required=True)
    parser.add_argument("--pupils", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="journal-xlsx-") as folder:
        try:
            files, figures, cells = run(options, folder)
        except Difference as difference:
            sys.exit(f"seed {options.seed}: {difference}")
    print(f"{figures} figures equal JSON; LibreOffice read {cells} cells of {files} files")


if __name__ == "__main__":
    main()
