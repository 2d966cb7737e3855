#!/usr/bin/env python3
"""Makes an archive of a class in every format and compares its pages with the JSON of the reports as of its position.

    archive.py --journal BINARY [--pupils 40] [--seed 7]

Register, lessons, summary sheet, attendance and missed lessons of the tables for programs must be the reports' own;
the web page must have every one of their figures in its place and none besides; the PDF must have the tables of the
web page, cell by cell; the spreadsheet file too, with numbers as numbers and days as days, heads that stay and areas
to print, and LibreOffice must read from it what stands in it. Then one figure of each format in turn is changed after it was read: the
comparison must see it.
"""

import argparse
import csv
import json
import os
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
CLASS, TERM, ON_PAGE = "7А", "1ч", 11


class Reports:
    """The JSON of the reports, as of one position."""

    def __init__(self, journal, position):
        self.journal, self.position = journal, position

    def ask(self, name, *options):
        return self.journal.json("report", name, *options, "--as-of", str(self.position))


class Comparison:
    """Counts what was compared; the first difference ends it."""

    def __init__(self):
        self.count = 0

    def same(self, wanted, told, where):
        if wanted != told:
            raise Difference(f"{where}: the report says {wanted!r}, the archive {told!r}")
        self.count += 1

    def rows(self, wanted, told, where):
        self.same(len(wanted), len(told), f"{where}, rows")
        for number, (row, line) in enumerate(zip(wanted, told)):
            self.same(len(row), len(line), f"{where}, row {number + 1}, columns")
            for column, (text, cell) in enumerate(zip(row, line)):
                self.same(tables.bare(text), tables.bare(cell), f"{where}, row {number + 1}, column {column + 1}")


def read_csv(path):
    with open(path, encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def plain(value):
    return "" if value is None else " ".join(value) if isinstance(value, list) else str(value)


def check_tables(reports, folder, courses, compared, falsifier):
    """The tables for programs, fact by fact."""
    files = {}
    for name in ("register", "lessons", "progress", "attendance", "missed"):
        lines = read_csv(f"{folder}/{CLASS}/{name}.csv")
        rows = falsifier.change("csv", [list(line.values()) for line in lines])
        files[name] = [dict(zip(line, row)) for line, row in zip(lines, rows)]
    marks, lessons = [], []
    for course, page in courses.items():
        for lesson in page["lessons"]:
            lessons.append([course, TERM, *(plain(lesson[name]) for name in ("lesson", "date", "hours", "topic",
                                                                           "homework"))])
        days = {lesson["lesson"]: lesson["date"] for lesson in page["lessons"]}
        for pupil in page["pupils"]:
            for cell in pupil["cells"]:
                if cell["marks"] or cell["absence"] or cell["late"] is not None:
                    marks.append([course, TERM, cell["lesson"], days[cell["lesson"]], pupil["pupil"], pupil["name"],
                                  *(plain(cell[name]) for name in ("marks", "absence", "excuse", "late")),
                                  plain(pupil["average"]), plain(pupil["termMark"])])
    told = [[line[name] for name in ("course", "term", "lesson", "date", "hours", "topic", "homework")]
            for line in files["lessons"]]
    compared.rows(sorted(lessons), sorted(told), "lessons.csv")
    compared.rows(sorted(marks), sorted(list(line.values()) for line in files["register"]), "register.csv")
    outcomes = [[row["pupil"], row["name"], row["subjectKey"], row["term"], row["mark"]]
                for row in reports.ask("summary", "--class", CLASS) if in_terms(row["term"])]
    told = [[line[name] for name in ("pupil", "name", "subject", "term", "mark")] for line in files["progress"]]
    compared.rows(sorted(outcomes), sorted(told), "progress.csv")
    names = ["pupil", "name", "term", "days", "daysIll", "lessons", "lessonsIll", "lessonsExcused",
             "lessonsUnexcused", "late", "lessonsHeld"]
    attendance = [[plain(row[name]) for name in names]
                  for row in reports.ask("attendance", "--class", CLASS, "--term", TERM) if row["pupil"]]
    compared.rows(sorted(attendance), sorted([line[name] for name in names] for line in files["attendance"]),
                  "attendance.csv")
    missed = [[row["pupil"], row["pupilName"], day, str(count)]
              for row in reports.ask("missed", "--class", CLASS, "--term", TERM)
              for day, count in row.items() if values.DAY.fullmatch(day) and count]
    compared.rows(sorted(missed), sorted(list(line.values()) for line in files["missed"]), "missed.csv")


def in_terms(term):
    """The archive of a term tells the year up to its end; the first quarter is all of it."""
    return term == TERM


def check_cell(cell, told, signs, where, compared):
    """`н/5*`: the sign of an absence, the marks, a star where one was corrected."""
    parts = [part for part in told.split("/") if part]
    is_absent = cell["absence"] is not None or cell["late"] is not None
    if is_absent:
        kind = (cell["absence"], cell["excuse"], cell["late"] is not None)
        sign = parts.pop(0) if parts else ""
        compared.same(signs.setdefault(kind, sign), sign, f"{where}, {kind}")
        compared.same(True, sign != "" and not sign[0].isdigit(), f"{where}, a sign")
    compared.same(cell["marks"], [part.rstrip("*") for part in parts], where)
    compared.same(cell["corrected"], any(part.endswith("*") for part in parts), f"{where}, a star")


def check_numbers(table, where, compared):
    """People are numbered from 1; the row of the class is not."""
    numbers = [row[0] for row in table.rows if row[0]]
    compared.same([str(number + 1) for number in range(len(numbers))], numbers, f"{where}, numbers")


def check_spread(course, page, weights, left, right, lessons, is_last, signs, compared):
    """One spread of a course: pupils by days on the left, what was taught on the right."""
    where = f"{course}, lessons {lessons.start + 1}–{lessons.stop}"
    days = [page["lessons"][index]["date"] for index in lessons]
    heads = left.heads[2:2 + len(days)]
    compared.same([str(int(day[8:])) for day in days], heads, f"{where}, days")
    compared.same(2 + len(days) + (2 if is_last else 0), len(left.heads), f"{where}, columns")
    pupils = {pupil["name"]: pupil for pupil in page["pupils"]}
    compared.same(len(page["pupils"]), len(left.rows), f"{where}, pupils")
    check_numbers(left, where, compared)
    for row in left.rows:
        pupil = pupils.pop(row[1], None)
        if pupil is None:
            raise Difference(f"{where}: {row[1]} is no pupil of the report")
        for place, index in enumerate(lessons):
            check_cell(pupil["cells"][index], row[2 + place], signs, f"{where}, {row[1]}, {days[place]}", compared)
        if is_last:
            average = pupil["average"]
            compared.same("" if average is None else values.number(average, 2), row[-2], f"{where}, {row[1]}, average")
            compared.same(pupil["termMark"] or "", row[-1], f"{where}, {row[1]}, outcome")
    compared.same(len(days), len(right.rows), f"{where}, lessons")
    for index, row in zip(lessons, right.rows):
        lesson = page["lessons"][index]
        wanted = [values.day(lesson["date"]), plain(lesson["hours"]), ", ".join(weights[lesson["lesson"]].split()),
                  lesson["topic"] or "", lesson["homework"] or ""]
        compared.same(wanted, row, where)


def check_sheets(reports, courses, decisions, found, compared):
    """Summary sheets of progress and attendance, and the lessons missed in each month."""
    progress, attendance, *months = found
    for table in found:
        check_numbers(table, "a summary sheet", compared)
    outcomes = {}
    for row in reports.ask("summary", "--class", CLASS):
        if in_terms(row["term"]):
            outcomes[row["name"], row["subject"]] = row["mark"] + ("*" if row["corrected"] else "")
    for row in progress.rows:
        for subject, told in zip(progress.heads[2:-1], row[2:-1]):
            mark = outcomes.pop((row[1], subject), "")
            compared.same(mark.rstrip("*"), told, f"summary sheet, {row[1]}, {subject}")
        day, number = decisions[row[1]]
        compared.same(bool(day), row[-1] != "", f"summary sheet, {row[1]}, decision")
        if day:
            compared.same(f", {values.day(day)}, {number}", row[-1][row[-1].index(","):], f"{row[1]}, decision")
    compared.same({}, outcomes, "outcomes that the summary sheet lacks")
    names = ["days", "daysIll", "lessons", "lessonsIll", "lessonsExcused", "lessonsUnexcused", "late"]
    # The row of the class has no name in the report.
    rows = {row["name"]: [str(row[name]) for name in names]
            for row in reports.ask("attendance", "--class", CLASS, "--term", TERM)}
    for row in attendance.rows:
        compared.same(rows.pop(row[1] if row[0] else None, None), row[2:], f"attendance, {row[1]}")
    compared.same({}, rows, "pupils that the attendance sheet lacks")
    missed = {row["pupilName"]: row for row in reports.ask("missed", "--class", CLASS, "--term", TERM)}
    # The sheets have the days on which there was a lesson, too, if nobody missed one.
    held = {lesson["date"] for page in courses.values() for lesson in page["lessons"]}
    days = sorted(held.union(day for row in missed.values() for day in row if values.DAY.fullmatch(day)))
    sums, ill = {name: 0 for name in missed}, {name: 0 for name in missed}
    for month in months:
        width = len(month.heads) - 4
        mine, days = days[:width], days[width:]
        compared.same([str(int(day[8:])) for day in mine], month.heads[2:-2], "days of missed lessons")
        for row in month.rows[:-1]:
            counts = [missed[row[1]].get(day, 0) for day in mine]
            sums[row[1]] += sum(counts)
            ill[row[1]] += int(row[-1])
            compared.same([str(count or "") for count in counts] + [str(sum(counts))], row[2:-1], f"missed, {row[1]}")
        totals = [sum(row.get(day, 0) for row in missed.values()) for day in mine]
        totals += [sum(totals), sum(int(row[-1]) for row in month.rows[:-1])]
        compared.same([str(total) for total in totals], month.rows[-1][2:], "missed, the class")
    compared.same([], days, "days that no month has")
    compared.same({name: row["total"] for name, row in missed.items()}, sums, "missed, sums of the term")
    compared.same({name: row["ill"] for name, row in missed.items()}, ill, "missed, those ill")


def check_page(reports, courses, place, found, compared):
    """The web page against the reports: every table in its place.

    Weights of marks and decisions of the council are in no report: the tables for programs have them.
    """
    weights = {line["lesson"]: line["weights"] for line in read_csv(f"{place}/{CLASS}/lessons.csv")}
    decisions = {line["name"]: (line["decidedOn"], line["protocol"])
                 for line in read_csv(f"{place}/{CLASS}/progress.csv")}
    found = found[1:]  # The cover says what it was made of.
    signs = {}
    for course, page in courses.items():
        count = max(1, -(-len(page["lessons"]) // ON_PAGE))
        for number in range(count):
            lessons = range(number * ON_PAGE, min((number + 1) * ON_PAGE, len(page["lessons"])))
            left, right, *found = found
            check_spread(course, page, weights, left, right, lessons, number == count - 1, signs, compared)
    compared.same(len(signs), len(set(signs.values())), f"kinds of absence with one sign: {signs}")
    check_sheets(reports, courses, decisions, found[:-2], compared)


def shown(sheet, row, column):
    """A cell of a spreadsheet file as a page has it."""
    cell = sheet.cells.get((row, column))
    code = sheet.formats.get((row, column), "")
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell
    if "yy" in code:
        return compare.as_moment(cell).strftime("%d.%m.%Y")
    digits = values.digits_of(code)
    return values.number(cell, digits) if digits else values.grouped(f"{cell:.0f}")


def check_workbook(path, found, compared, falsifier):
    """The spreadsheet file has the tables of the page; what is a number or a day is one."""
    book = sheets.read(path)[:-1]
    compared.same(len(found), len(book), f"{path}, sheets")
    numbers = days = 0
    for table, sheet in zip(found, book):
        compare.check_page_of_archive(sheet, f"{path}, {sheet.name}")
        first = sheet.frozen[0]
        lines = falsifier.change("xlsx", sheet.rows())
        for row, line in enumerate(lines):
            for column, cell in enumerate(line):
                if cell is not None:
                    sheet.cells[row, column] = cell
        rows = [[shown(sheet, row, column) for column in range(len(table.heads))]
                for row in range(first, first + len(table.rows))]
        compared.rows(table.rows, rows, f"{sheet.name} of the file")
        for column, head in enumerate(table.heads):
            cell = sheet.cells.get((first - 1, column))
            is_day = isinstance(cell, float)
            days += is_day
            compared.same(head, str(compare.as_moment(cell).day) if is_day else cell or "", f"{sheet.name}, heads")
        for row, line in enumerate(table.rows):
            for column, text in enumerate(line):
                if text.isdigit() and len(text) < 4:
                    cell = sheet.cells.get((first + row, column))
                    compared.same(True, isinstance(cell, float), f"{sheet.name}, {text}: a number as a number")
                    numbers += 1
    if not days or not numbers:
        raise Difference(f"{path}: {days} days in the heads, {numbers} numbers")


def run(options, folder):
    journal = compare.Journal(options.journal, folder)
    journal.bytes("demo", "--pupils", str(options.pupils), "--seed", str(options.seed), "--until", "2025-11-08")
    position = json.loads(journal.bytes("log", "--last", "1", "-o", "jsonl"))["position"]
    place = f"{folder}/archive"
    journal.bytes("archive", "--class", CLASS, "--term", TERM, "--formats", "pdf,csv,html,xlsx", "--out", place,
                  "--as", "d-01", "--as-of", str(position))
    reports = Reports(journal, position)
    keys = list(dict.fromkeys(line["course"] for line in read_csv(f"{place}/{CLASS}/lessons.csv")))
    courses = {key: reports.ask("register", "--course", key, "--term", TERM) for key in keys}
    falsifier = formats.Falsifier(options.seed)
    count, compared = check(reports, courses, place, falsifier)
    formats.prove(falsifier.seen, options.seed, lambda falsifier: check(reports, courses, place, falsifier))
    copy = f"{folder}/book.xlsx"
    with open(f"{place}/{CLASS}.xlsx", "rb") as opened:
        compare.write(copy, opened.read())
    return count, compared, compare.through_office([copy], folder)


def check(reports, courses, place, falsifier):
    """Everything in the folder; returns how many tables there are and how many cells were compared."""
    compared = Comparison()
    check_tables(reports, place, courses, compared, falsifier)
    with open(f"{place}/{CLASS}.html", encoding="utf-8") as opened:
        # Pieces of a wide table are for printing.
        found = [table for table in tables.of_page(opened.read()) if table.kind != "piece"]
    told = [tables.Table(table.heads, falsifier.change("html", table.rows)) for table in found[1:-2]]
    check_page(reports, courses, place, [found[0], *told, *found[-2:]], compared)
    files = read_csv(f"{place}/{CLASS}/people.csv")
    compared.rows([[human(cell) for cell in line.values()] for line in files], found[-2].rows, "general data")
    wanted = [(len(table.rows), len(table.heads)) for table in found]
    paper = tables.joined(tables.of_pdf(f"{place}/{CLASS}.pdf"), wanted)
    for table, printed in zip(found, paper):
        compared.rows(table.rows, falsifier.change("pdf", printed.rows), f"PDF, {' '.join(table.heads)[:40]}")
    check_workbook(f"{place}/{CLASS}.xlsx", found[1:], compared, falsifier)
    return len(found), compared.count


def human(text):
    return values.day(text) if values.DAY.fullmatch(text) else text


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--journal", required=True)
    parser.add_argument("--pupils", type=int, default=40)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="journal-archive-") as folder:
        try:
            count, compared, cells = run(options, folder)
        except (Difference, AssertionError) as difference:
            sys.exit(f"seed {options.seed}: {difference}")
    print(f"{count} tables of pages: {compared} cells equal the reports; LibreOffice read {cells} cells")


if __name__ == "__main__":
    main()
