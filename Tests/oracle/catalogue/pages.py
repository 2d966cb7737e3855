"""Pages of the register as figures: register, summary, attendance."""

from collections import Counter, defaultdict

from catalogue import policy, report, span, value_of
from oracle import ATTENDANCE, ATTENDANCE_COLUMNS

SIGNS = {"unexcused": "н", "ill": "б", "excused": "уп", "competition": "уп", "family": "уп", "exempt": "осв", "order": "пр"}


def register_questions(year):
    """Every kind of page: whole class, subgroup, quarter, half-year, any days, no days, another worth of the signs."""
    courses = sorted(year.courses)
    whole = [c for c in courses if year.courses[c]["subgroup"] is None]
    split = [c for c in courses if year.courses[c]["subgroup"] is not None]

    def term(course, *names):
        group = year.classes[year.courses[course]["class"]]["yearGroup"]
        return next(n for n in names if year.terms[n]["yearGroupFrom"] <= group <= year.terms[n]["yearGroupThrough"])

    pick = year.generator.choice
    for some, names in ((whole, ("1ч", "1п")), (whole, ("2ч", "1п")), (whole, ("3ч", "2п")), (split, ("2ч", "1п")),
                        (split, ("4ч", "2п"))):
        course = pick(some)
        yield {"course": course, "term": term(course, *names)}
    yield {"course": pick(whole), "from": "2025-10-13", "to": "2025-11-21"}
    yield {"course": pick(split), "from": "2026-02-02", "to": "2026-02-27"}
    yield {"course": pick(whole)}
    course = pick(whole)
    yield {"course": course, "term": term(course, "3ч", "2п"), "policy": "marks.signHundredths=30"}


@report("register", register_questions)
def register(year, question):
    first, last = span(year, question)
    course = question["course"]
    sign = int(policy(year, question, "marks.signHundredths", "0"))
    ask = [course, first, last]
    rows, sums = defaultdict(Counter), defaultdict(lambda: [0, 0])
    cells = defaultdict(lambda: {"absence": None, "excuse": None, "late": False, "marks": []})
    for pupil, place, symbol, weight in year.db.execute(
            "SELECT pupil, place, symbol, weight FROM mark WHERE course = ? AND day BETWEEN ? AND ? ORDER BY root", ask):
        rows[pupil]["count"] += 1
        cells[pupil, place]["marks"].append(symbol)
        value = value_of(symbol, sign)
        if value is not None and weight > 0:
            sums[pupil][0] += value * weight
            sums[pupil][1] += weight
    for pupil, place, code, excuse in year.db.execute(
            "SELECT pupil, place, code, excuse FROM absence WHERE course = ? AND day BETWEEN ? AND ? ORDER BY root", ask):
        # An absence stated twice of one lesson is one lesson missed.
        rows[pupil]["missed"] += cells[pupil, place]["absence"] is None
        cells[pupil, place].update(absence=code, excuse=excuse)
    for pupil, place in year.db.execute(
            "SELECT pupil, place FROM lateness WHERE course = ? AND day BETWEEN ? AND ?", ask):
        cells[pupil, place]["late"] = True
    found = defaultdict(dict)
    for pupil, counts in rows.items():
        found[pupil].update(counts)
        if sums[pupil][1]:
            found[pupil]["average"] = sums[pupil][0] / sums[pupil][1]
    for (pupil, place), cell in cells.items():
        signs = [SIGNS[cell["absence"]]] if cell["absence"] else []
        if cell["excuse"] and SIGNS[cell["excuse"]] not in signs:
            signs.append(SIGNS[cell["excuse"]])
        found[pupil][place] = signs + ["о"] * cell["late"] + cell["marks"]
    if "term" in question:
        for pupil, mark in year.db.execute(
                "SELECT pupil, mark FROM outcome WHERE course = ? AND term = ? ORDER BY root", [course, question["term"]]):
            found[pupil]["outcome"] = mark
    return found


# An outcome of another class counts where the pupil came from it afterwards and the own class gave none.
SUMMARY = """
WITH found AS (
  SELECT o.*, c.subject, c.class = :class AS own FROM outcome o JOIN course c ON c.course = o.course
  JOIN term t ON t.term = o.term JOIN class k ON k.class = :class AND k.yearGroup BETWEEN t.low AND t.high
  WHERE t.last BETWEEN :start AND :last AND coalesce(:term, o.term) = o.term)
SELECT pupil, subject, term, mark FROM found f
WHERE own OR (SELECT min(first) FROM membership m WHERE m.pupil = f.pupil AND m.class = :class) > f.day
ORDER BY own, root
"""


def classes_of(year):
    for of_class, body in sorted(year.classes.items()):
        yield of_class, ("1ч", "3ч") if body["yearGroup"] < 10 else ("1п", "2п")


def summary_questions(year):
    for of_class, (one, other) in classes_of(year):
        yield {"class": of_class}
        yield {"class": of_class, "term": one}
        yield {"class": of_class, "term": other}
        yield {"class": of_class, "from": "2025-10-01", "to": "2026-03-31"}


@report("summary", summary_questions)
def summary(year, question):
    # A term is shown when its last day is asked for; a term that is named is the one.
    first, last = span(year, {} if "term" in question else question)
    rows = defaultdict(dict)
    for pupil, subject, term, mark in year.db.execute(
            SUMMARY, {"class": question["class"], "start": first, "last": last, "term": question.get("term")}):
        rows[pupil][f"{subject}/{term}"] = mark
    return {pupil: {**outcomes, "outcomes": len(outcomes)} for pupil, outcomes in rows.items()}


def attendance_questions(year):
    for of_class, (one, other) in classes_of(year):
        yield {"class": of_class}
        yield {"class": of_class, "term": one}
        yield {"class": of_class, "term": other}
        yield {"class": of_class, "from": "2025-11-17", "to": "2026-02-13"}


@report("attendance", attendance_questions)
def attendance(year, question):
    first, last = span(year, question)
    return {pupil: dict(zip(ATTENDANCE_COLUMNS, counts)) for pupil, *counts in year.db.execute(
        ATTENDANCE, {"class": question["class"], "start": first, "last": last})}
