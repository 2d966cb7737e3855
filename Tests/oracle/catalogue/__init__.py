"""What the oracles of the catalogue's reports share. Every module of this folder is read; each registers its reports.

    @report("name", ({"term": "1ч"}, {"by": "school"}))
    def name(year, question):
        return {row key: {column: number or text}}

A question is the command's options; a function of the year may make the questions. A numeric cell that `journal`
prints and the oracle leaves out is a difference, a row that is left out is a row of nothing. Texts are compared where
the oracle gives them. What a demo year has too little of, a module records itself:

    @feed
    def some(changes):
        changes.record(actor, None, "record", "WorkScheduleSet", ...)
"""

import importlib
import pkgutil
import re

from year import FAR

ON = "2026-05-29"
REPORTS = {}
FEEDS = []

# Reports whose own command prints another shape than the catalogue's table.
OWN_COMMAND = {"register", "summary", "attendance", "diary", "activation", "corrections", "plan"}


def report(name, questions=({"term": "1ч"},)):
    def keep(function):
        REPORTS[name] = (function, questions)
        return function
    return keep


def feed(function):
    FEEDS.append(function)
    return function


def arguments(question):
    return [part for key, value in question.items() for part in (f"--{key}", value)]


def policy(year, question, key, default):
    """The value of a policy on the day of the report, or the one that the question supposes."""
    supposed, _, value = question.get("policy", "").partition("=")
    return value if supposed == key else year.policy(key, question.get("on", ON), default)


def span(year, question):
    if "term" in question:
        term = year.terms[question["term"]]
        return term["start"], term["end"]
    return question.get("from", "0000-00-00"), question.get("to", FAR)


def selected(year, question):
    """The courses that a question is about."""
    term = year.terms.get(question.get("term"))
    found = []
    for course, body in year.courses.items():
        group = year.classes[body["class"]]["yearGroup"]
        if term and not term["yearGroupFrom"] <= group <= term["yearGroupThrough"]:
            continue
        if any(question.get(key) not in (None, value) for key, value in [
                ("class", body["class"]), ("subject", body["subject"]), ("course", course),
                ("year-group", str(group))]):
            continue
        if "teacher" in question and not has_course(year, course, question["teacher"], *span(year, question)):
            continue
        if "pupil" in question and body["class"] not in [c for c, _, _ in year.members[question["pupil"]]]:
            continue
        found.append(course)
    return found


def has_course(year, course, teacher, first, last):
    """Whether a teacher has a course on one of the days."""
    starts = [day for day, _, _ in year.teachers[course]][1:] + [None]
    return any(name == teacher and day <= last and (until is None or until > first)
               for (day, _, name), until in zip(year.teachers[course], starts))


def some(year):
    """A class, a course, its subject and its teacher, chosen by the seed: what a question may be narrowed to."""
    course = year.generator.choice(sorted(year.courses))
    body = year.courses[course]
    return {"class": body["class"], "course": course, "subject": body["subject"], "teacher": year.teacher(course, ON),
            "year-group": str(year.classes[body["class"]]["yearGroup"])}


def narrowed(year, *keys):
    """One question for each of the keys that a question may be narrowed by."""
    one = some(year)
    return [{key: one[key]} for key in keys]


def grouped(year, question, default):
    """The group of a course on a day."""
    by = question.get("by", default)

    def group(course, day):
        body = year.courses[course]
        return {"class": body["class"], "subject": body["subject"], "course": course,
                "teacher": year.teacher(course, day), "yearGroup": str(year.classes[body["class"]]["yearGroup"]),
                "school": "school"}[by]
    return group


def value_of(symbol, sign):
    """What a numeric mark is worth: hundredths of its sign are a matter of policy."""
    if not symbol[0].isdigit():
        return None
    worth = int(symbol.rstrip("+-"))
    return worth + {"+": sign, "-": -sign}.get(symbol[-1], 0) / 100


def mean(values):
    return sum(values) / len(values) if values else None


OUTCOMES = {"5": "n5", "4": "n4", "3": "n3", "2": "n2", "1": "n2", "н/а": "notAttested", "осв": "exempt"}


def outcomes(year, question):
    courses = set(selected(year, question))
    first, last = span(year, question)
    for root, day, body in year.facts("TermMarkSet"):
        if body["course"] not in courses:
            continue
        if "term" in question:
            if body["term"] != question["term"]:
                continue
        elif not first <= year.terms[body["term"]]["end"] <= last:
            continue
        yield root, day, body


def absences(year, courses, first, last):
    """(pupil, course, day, place, code with excuse) of the latest absence of each pupil and place."""
    latest = {}
    for root, pupil, course, day, place, code, excuse in year.db.execute(
            "SELECT root, pupil, course, day, place, code, excuse FROM absence WHERE day BETWEEN ? AND ? ORDER BY root",
            [first, last]):
        if course in courses:
            latest[pupil, place] = (pupil, course, day, place, excuse or code)
    return list(latest.values())


def kind_of(code):
    return "ill" if code == "ill" else "unexcused" if code == "unexcused" else "excused"


LINKS = """
WITH change AS (
  SELECT body ->> 'guardian' AS guardian, body ->> 'pupil' AS pupil, type, day, root FROM fact
  WHERE type IN ('GuardianLinked', 'GuardianUnlinked')),
spans AS (
  SELECT guardian, pupil, type, day AS first, coalesce(
    date(lead(day) OVER (PARTITION BY guardian, pupil ORDER BY day, root), '-1 day'), '9999-12-31') AS last FROM change)
SELECT s.guardian, s.pupil, s.first, s.last FROM spans s WHERE s.type = 'GuardianLinked' AND s.first <= s.last
"""


def read_all():
    """Every oracle of the folder, by the report's name."""
    for module in sorted(found.name for found in pkgutil.iter_modules(__path__)):
        importlib.import_module(f"catalogue.{module}")
    return REPORTS


def named_in(page):
    """The reports of the generated table in docs/REPORTS.md, which DocsTests holds to the catalogue."""
    names = re.findall(r"^\| \[`([a-z-]+)`\]\(#", page, re.MULTILINE)
    return list(dict.fromkeys(names))


def columns_of(name, page):
    """The columns of a report that have a rule there: its figures."""
    section = page.partition(f"\n### {name}\n")[2].partition("\n##")[0].partition("\n<!--")[0]
    return re.findall(r"^\| `(\w+)` \| [^|]* \| [^| ][^|]* \|$", section, re.MULTILINE)
