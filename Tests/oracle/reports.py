#!/usr/bin/env python3
"""Computes the reports of the catalogue in Python and compares every numeric cell with what `journal` prints.

    reports.py --journal BINARY --seeds 1-20 [--pupils 60] [--changes 29] [--only NAME,NAME] [--verbose]

For each seed: a demo year with random changes after it (oracle.py), then each report with several questions. A numeric
cell that the oracle does not compute is a failure, too; a row that is left out is a row of nothing.
"""

import argparse
import json
import os
import random
import sys
import tempfile
import time
from collections import Counter, defaultdict
from concurrent.futures import ThreadPoolExecutor

from oracle import Changes, Difference, Journal, seeds_of
from year import FAR, Year, days_between, hours_after_day, local, nearest_rank, percent, shift

ON = "2026-05-29"
REPORTS = {}


def report(name, questions=({"term": "1ч"},)):
    def keep(function):
        REPORTS[name] = (function, questions)
        return function
    return keep


def arguments(question):
    return [part for key, value in question.items() for part in (f"--{key}", value)]


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
        if "pupil" in question and body["class"] not in [c for c, _, _ in year.members[question["pupil"]]]:
            continue
        found.append(course)
    return found


def grouped(year, question, default):
    """The group of a course on a day."""
    by = question.get("by", default)

    def group(course, day):
        body = year.courses[course]
        return {"class": body["class"], "subject": body["subject"], "course": course,
                "teacher": year.teacher(course, day), "yearGroup": str(year.classes[body["class"]]["yearGroup"]),
                "school": "school"}[by]
    return group


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


@report("results", ({"term": "1ч"}, {"term": "1ч", "by": "teacher"}, {"by": "subject"}, {"by": "school"},
                    {"class": "7А", "by": "course"}, {"from": "2025-12-01", "to": "2026-01-31", "by": "yearGroup"}))
def results(year, question):
    group = grouped(year, question, "class")
    counts = defaultdict(Counter)
    for _, day, body in outcomes(year, question):
        if name := OUTCOMES.get(body["mark"]):
            counts[f"{group(body['course'], day)}/{body['term']}"][name] += 1
    rows = {}
    for key, c in counts.items():
        n = c["n5"] + c["n4"] + c["n3"] + c["n2"] + c["notAttested"]
        marks = n - c["notAttested"]
        rows[key] = {
            "n": n, "n5": c["n5"], "n4": c["n4"], "n3": c["n3"], "n2": c["n2"], "notAttested": c["notAttested"],
            "exempt": c["exempt"], "success": percent(c["n5"] + c["n4"] + c["n3"], n),
            "quality": percent(c["n5"] + c["n4"], n),
            "sou": (100 * c["n5"] + 64 * c["n4"] + 36 * c["n3"] + 16 * c["n2"] + 7 * c["notAttested"]) / n if n else None,
            "average": (5 * c["n5"] + 4 * c["n4"] + 3 * c["n3"] + 2 * c["n2"]) / marks if marks else None}
    return rows


@report("class-results", ({"term": "1ч"}, {}, {"class": "7А"}))
def class_results(year, question):
    marks = defaultdict(lambda: defaultdict(list))
    for _, _, body in outcomes(year, question):
        marks[year.courses[body["course"]]["class"], body["term"]][body["pupil"]].append(body["mark"])
    rows = {}
    for (of_class, term), pupils in marks.items():
        c = Counter()
        for symbols in pupils.values():
            c["pupils"] += 1
            counted = [s for s in symbols if s in ("5", "4", "3", "2", "1", "н/а")]
            bad = any(s in ("2", "1", "н/а") for s in counted)
            threes, fours, fives = counted.count("3"), counted.count("4"), counted.count("5")
            c["failing"] += bad
            if bad or not counted:
                continue
            c["excellent"] += fives == len(counted)
            c["good"] += threes == 0 and fours > 0
            c["oneThree"] += threes == 1
            c["oneFour"] += threes == 0 and fours == 1
        n = c["pupils"]
        rows[f"{of_class}/{term}"] = {
            **{name: c[name] for name in ("pupils", "excellent", "good", "oneThree", "oneFour", "failing")},
            "success": percent(n - c["failing"], n), "quality": percent(c["excellent"] + c["good"], n)}
    return rows


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


@report("missed", ({"class": "7А", "term": "1ч"}, {"class": "10А", "from": "2025-09-15", "to": "2025-10-10"}))
def missed(year, question):
    courses = {c for c, body in year.courses.items() if body["class"] == question["class"]}
    first, last = span(year, question)
    rows = defaultdict(Counter)
    for pupil, _, day, _, code in absences(year, courses, first, last):
        rows[pupil][day] += 1
        rows[pupil]["total"] += 1
        rows[pupil][kind_of(code)] += 1
    for pupil, course in year.db.execute("SELECT pupil, course FROM lateness WHERE day BETWEEN ? AND ?", [first, last]):
        if course in courses:
            rows[pupil]["late"] += 1
    return rows


@report("progress", ({"class": "7А", "term": "1ч"}, {"pupil": "p-0001", "from": "2025-09-08", "to": "2025-10-05"}))
def progress(year, question):
    first, last = span(year, question)
    courses = set(selected(year, question))
    wanted = (lambda pupil: pupil == question["pupil"]) if "pupil" in question else (lambda pupil: True)
    rows = defaultdict(Counter)
    sums = defaultdict(lambda: [0, 0])
    for pupil, course, weight, value in year.db.execute(
            "SELECT pupil, course, weight, value FROM mark WHERE day BETWEEN ? AND ? ORDER BY root", [first, last]):
        if course in courses and wanted(pupil):
            row = f"{pupil}/{course}"
            rows[row]["count"] += 1
            if value is not None and weight > 0:
                sums[row][0] += value * weight
                sums[row][1] += weight
    for pupil, course, _, _, code in absences(year, courses, first, last):
        if wanted(pupil):
            rows[f"{pupil}/{course}"]["missed"] += 1
            rows[f"{pupil}/{course}"][kind_of(code)] += 1
    for pupil, course in year.db.execute("SELECT pupil, course FROM lateness WHERE day BETWEEN ? AND ?", [first, last]):
        if course in courses and wanted(pupil):
            rows[f"{pupil}/{course}"]["late"] += 1
    return {key: {**row, "average": sums[key][0] / sums[key][1] if sums[key][1] else None} for key, row in rows.items()}


@report("movement", ({"term": "2ч"}, {"term": "2ч", "by": "school"}, {"from": "2025-09-01", "to": "2026-05-29", "by": "yearGroup"},
                     {"from": "2025-10-01", "to": "2025-11-30"}))
def movement(year, question):
    first, last = span(year, question)
    by = question.get("by", "class")
    name = {"class": lambda c: c, "yearGroup": lambda c: str(year.classes[c]["yearGroup"]), "school": lambda c: "school"}[by]
    term = year.terms.get(question.get("term"))
    shown = {c for c, body in year.classes.items()
             if not term or term["yearGroupFrom"] <= body["yearGroup"] <= term["yearGroupThrough"]}
    before = shift(first, -1)
    if not any(a <= before <= b for spans in year.members.values() for _, a, b in spans):
        before = first
    rows = defaultdict(Counter)
    for pupil, spans in year.members.items():
        was, now = year.class_on(pupil, before), year.class_on(pupil, last)
        if was in shown:
            rows[name(was)]["start"] += 1
        if now in shown:
            rows[name(now)]["end"] += 1
        day_before = was
        for day in days_between(shift(before, 1), last):
            here = year.class_on(pupil, day)
            if here != day_before:
                if day_before is None:
                    if here in shown:
                        rows[name(here)]["arrived"] += 1
                elif here is None:
                    if day_before in shown:
                        rows[name(day_before)]["left"] += 1
                elif name(here) != name(day_before) or (here in shown) != (day_before in shown):
                    if here in shown:
                        rows[name(here)]["transferredIn"] += 1
                    if day_before in shown:
                        rows[name(day_before)]["transferredOut"] += 1
            day_before = here
    return rows


@report("density", ({"term": "1ч"}, {"term": "1ч", "by": "teacher"}, {"class": "7А", "term": "1ч"}))
def density(year, question):
    first, last = span(year, question)
    need_by_hours = [int(part) for part in year.policy("density.minimum", ON, "3/5/7").split("/")]
    group = grouped(year, question, "course")
    marks = Counter()
    for pupil, course in year.db.execute("SELECT pupil, course FROM mark WHERE day BETWEEN ? AND ?", [first, last]):
        marks[pupil, course] += 1
    rows = defaultdict(lambda: {"counts": [], "shares": [], "hours": 0, "need": set(), "below": 0, "none": 0})
    for course in selected(year, question):
        body = year.courses[course]
        if not body["graded"]:
            continue
        need = need_by_hours[min(max(body["hoursPerWeek"], 1), len(need_by_hours)) - 1]
        row = rows[group(course, last)]
        row["hours"] += body["hoursPerWeek"]
        row["need"].add(need)
        for pupil in {p for p, a, b in year.taught[course] if a <= last and b >= first}:
            count = marks[pupil, course]
            row["counts"].append(count)
            row["shares"].append(min(1, count / need))
            row["below"] += count < need
            row["none"] += count == 0
    # What a course needs says nothing of several courses together.
    one = question.get("by", "course") == "course"
    return {key: {"hours": row["hours"], "need": min(row["need"]) if one else None, "pupils": len(row["counts"]),
                  "least": min(row["counts"], default=None), "mean": mean(row["counts"]), "below": row["below"],
                  "none": row["none"], "density": 100 * mean(row["shares"]) if row["shares"] else None}
            for key, row in rows.items()}


@report("unfilled", ({"term": "1ч"}, {"term": "2ч", "by": "class"}, {"from": "2025-10-06", "to": "2025-10-10", "by": "course"}))
def unfilled(year, question):
    first, last = span(year, question)
    group = grouped(year, question, "teacher")
    courses = set(selected(year, question))
    rows = defaultdict(Counter)
    for course, day, number, index in year.due:
        if course in courses and first <= day <= min(last, ON):
            row = rows[group(course, day)]
            row["due"] += 1
            held = any((course, day, number, i) in year.lessons for i in range(4))
            row["entered" if held else "unfilled"] += 1
    return {key: {**row, "share": percent(row["unfilled"], row["due"])} for key, row in rows.items()}


WRITTEN = {"selfWork", "controlWork", "administrativeControl", "test", "dictation", "composition", "exposition", "essay",
           "report", "lab", "practical", "project", "diagnostic", "contourMap"}


@report("timeliness", ({"term": "1ч"}, {"term": "2ч", "by": "class"}, {"by": "school", "term": "1ч"}))
def timeliness(year, question):
    first, last = span(year, question)
    group = grouped(year, question, "teacher")
    courses = set(selected(year, question))
    written = int(year.policy("timeliness.writtenDays", ON, "7"))
    rows, delays = defaultdict(Counter), defaultdict(list)
    for course, day, number, index in year.due:
        if course not in courses or not first <= day <= min(last, ON):
            continue
        key = group(course, day)
        rows[key]["due"] += 1
        roots = [year.lessons[course, day, number, i] for i in range(4) if (course, day, number, i) in year.lessons]
        if not roots:
            rows[key]["missing"] += 1
        elif local(year.recorded(min(roots)))[0] <= day:
            rows[key]["onTime"] += 1
        else:
            rows[key]["late"] += 1
            delays[key].append(hours_after_day(year.recorded(min(roots)), day))
    for root, day, body in year.facts("MarkSet"):
        if body["course"] in courses and first <= day <= last:
            key = group(body["course"], day)
            rows[key]["marks"] += 1
            limit = shift(day, written if body["work"] in WRITTEN else 0)
            rows[key]["marksOnTime"] += local(year.recorded(root))[0] <= limit
    return {key: {**row, "share": percent(row["onTime"], row["due"]), "median": nearest_rank(delays[key], 0.5),
                  "p90": nearest_rank(delays[key], 0.9), "worst": max(delays[key], default=None),
                  "marksShare": percent(row["marksOnTime"], row["marks"])} for key, row in rows.items()}


@report("objectivity", ({"term": "1ч"}, {"term": "1ч", "by": "teacher"}))
def objectivity(year, question):
    first, last = span(year, question)
    group = grouped(year, question, "course")
    rows, finals, controls = defaultdict(Counter), defaultdict(list), defaultdict(list)
    for root, day, body in outcomes(year, question):
        key = group(body["course"], day)
        if body["mark"] in "12345":
            rows[key]["outcomes"] += 1
            finals[key].append(int(body["mark"]))
        # A correction says nothing of the formula: what was proposed stands in the event that set the outcome.
        computed = body.get("computed", year.events[root].get("computed"))
        if computed and computed in "12345":
            rows[key]["computed"] += 1
            rows[key]["forced"] += computed != body["mark"]
    courses = set(selected(year, question))
    for root, pupil, course, day, value in year.db.execute(
            """SELECT m.root, m.pupil, m.course, m.day, m.value FROM mark m JOIN fact f ON f.root = m.root
               WHERE f.body ->> 'work' IN ('controlWork', 'administrativeControl') AND m.day BETWEEN ? AND ?
                 AND m.value IS NOT NULL""", [first, last]):
        if course in courses:
            controls[group(course, day)].append(value)
    keys = set(rows) | set(controls)
    found = {}
    for key in keys:
        final, control = mean(finals[key]), mean(controls[key])
        found[key] = {**rows[key], "share": percent(rows[key]["forced"], rows[key]["computed"]), "controlMean": control,
                      "outcomeMean": final,
                      "difference": final - control if final is not None and control is not None else None}
    return found


@report("programme", ({"term": "1ч"}, {"from": "2025-09-01", "to": "2026-05-29", "by": "teacher"}))
def programme(year, question):
    first, last = span(year, question)
    group = grouped(year, question, "course")
    courses = set(selected(year, question))
    rows = defaultdict(Counter)
    plans = {}
    for root, day, body in year.facts("ThematicPlanApproved"):
        since = body["from"] or day
        if since <= min(last, ON) and (body["course"] not in plans or plans[body["course"]][:2] <= (since, root)):
            plans[body["course"]] = (since, root, body["hours"])
    for course in courses:
        if course in plans:
            rows[group(course, last)]["planned"] += plans[course][2]
    for course, day, number, index in year.due:
        if course in courses and first <= day <= min(last, ON):
            rows[group(course, last)]["due"] += 1
    for course, day, number, index in year.lessons:
        if course in courses and first <= day <= min(last, ON):
            rows[group(course, last)]["given"] += 1
    for kind, name in (("LessonCancelled", "cancelled"), ("LessonSubstituted", "substituted")):
        for _, day, body in year.facts(kind):
            if body["course"] in courses and first <= day <= min(last, ON):
                rows[group(body["course"], last)][name] += 1
    return {key: {**row, "deviation": row["given"] - row["due"]} for key, row in rows.items()}

def has(value):
    """A commitment stands: the text was given."""
    return bool(value) and bool(value.get("commitment") if isinstance(value, dict) else value)


@report("completeness", ({}, {"class": "7А"}, {"class": "7А", "by": "pupil"}))
def completeness(year, question):
    names, births, contacts = set(), set(), set()
    for _, _, body in year.facts("PupilEnrolled"):
        if has(body.get("name")):
            names.add(body["pupil"])
        if has(body.get("birth")):
            births.add(body["pupil"])
    for _, _, body in year.facts("NameChanged"):
        if has(body.get("name")):
            names.add(body["person"])
    for _, _, body in year.facts("GuardianRegistered"):
        if has(body.get("contact")):
            contacts.add(body["guardian"])
    for _, _, body in year.facts("ContactChanged"):
        if has(body.get("contact")):
            contacts.add(body["person"])
    links = defaultdict(set)
    for guardian, pupil, first, last in year.db.execute(LINKS):
        if first <= ON <= last:
            links[pupil].add(guardian)
    consented = {person for person, first, last in year.db.execute(
        """SELECT f.body ->> 'person', c.first, c.last FROM consent c JOIN fact f ON f.type = 'ConsentGiven'
           AND f.body ->> 'person' = c.person AND f.day = c.first AND f.body ->> 'purpose' = 'electronicJournal' """)
        if first <= ON <= last}
    rows = defaultdict(Counter)
    for pupil in year.members:
        of_class = year.class_on(pupil, ON)
        if of_class is None or question.get("class", of_class) != of_class:
            continue
        row = rows[pupil if question.get("by") == "pupil" else of_class]
        guardians = links[pupil]
        tests = {
            "names": pupil in names, "births": pupil in births, "contacts": pupil in contacts,
            "guardians": bool(guardians), "guardianContacts": bool(guardians & contacts),
            "consents": bool(guardians & consented)}
        row["pupils"] += 1
        for name, holds in tests.items():
            row[name] += holds
        row["complete"] += all(tests.values())
    return {key: {**row, "share": percent(row["complete"], row["pupils"])} for key, row in rows.items()}


LINKS = """
WITH change AS (
  SELECT body ->> 'guardian' AS guardian, body ->> 'pupil' AS pupil, type, day, root FROM fact
  WHERE type IN ('GuardianLinked', 'GuardianUnlinked')),
spans AS (
  SELECT guardian, pupil, type, day AS first, coalesce(
    date(lead(day) OVER (PARTITION BY guardian, pupil ORDER BY day, root), '-1 day'), '9999-12-31') AS last FROM change)
SELECT s.guardian, s.pupil, s.first, s.last FROM spans s WHERE s.type = 'GuardianLinked' AND s.first <= s.last
"""


@report("homework", ({"term": "1ч"}, {"term": "2ч", "by": "teacher"}))
def homework(year, question):
    first, last = span(year, question)
    group = grouped(year, question, "course")
    courses = set(selected(year, question))
    given = defaultdict(list)
    for root, day, body in year.facts("HomeworkPosted"):
        given[body["lesson"]].append((root, day, body))
    rows, minutes = defaultdict(Counter), defaultdict(list)
    for lesson, course, day in year.db.execute("SELECT lesson, course, day FROM lesson WHERE day BETWEEN ? AND ?", [first, last]):
        if course not in courses:
            continue
        row = rows[group(course, day)]
        row["lessons"] += 1
        row["without"] += not given.get(lesson)
        for root, on, body in given.get(lesson, []):
            row["late"] += local(year.recorded(root)) > year.homework_due(course, on)
            if body["minutes"]:
                minutes[group(course, day)].append(body["minutes"])
    return {key: {**row, "share": percent(row["without"], row["lessons"]), "minutes": mean(minutes[key])}
            for key, row in rows.items()}


@report("portal", ({"from": "2025-10-01", "to": "2025-12-31"},
                   {"from": "2025-10-01", "to": "2025-12-31", "by": "school"}))
def portal(year, question):
    """A session counts where the person belongs on its day; a class's rows are followed by the school's."""
    first, last = span(year, question)
    spans = defaultdict(list)
    for pupil, classes in year.members.items():
        spans[pupil] += [("pupils", of_class, a, b) for of_class, a, b in classes]
    for guardian, pupil, a, b in year.db.execute(LINKS):
        spans[guardian] += [("guardians", of_class, max(a, c), min(b, d))
                            for of_class, c, d in year.members.get(pupil, []) if max(a, c) <= min(b, d)]
    groups = {"school"} | (set(year.classes) if question.get("by", "class") == "class" else set())
    rows = {key: defaultdict(set) for key in groups}
    counts = {key: Counter() for key in groups}

    def places(person, day=None):
        """The kinds and groups of a person on a day, or in these days."""
        found = set()
        for kind, of_class, a, b in spans[person]:
            if (a <= day <= b) if day else (a <= last and b >= first):
                found |= {(kind, key) for key in (of_class, "school") if key in groups}
        return found

    for person in list(spans):
        for kind, key in places(person):
            rows[key][kind].add(person)
    for type_, column in (("SessionStarted", "logins"), ("NotificationRead", "read")):
        for _, day, body in year.facts(type_):
            here = places(body["person"], day)
            if first <= day <= last:
                for key in {key for _, key in here}:
                    counts[key][column] += 1
                if column == "logins":
                    for kind, key in here:
                        rows[key][kind + "Active"].add(body["person"])
            if column == "logins":
                for _, key in here & places(body["person"]):
                    for days, name in ((7, "week"), (30, "month")):
                        if shift(ON, -days) < day <= ON:
                            rows[key][name].add(body["person"])
    return {key: {
        **{name: len(people) for name, people in row.items()}, **counts[key],
        "guardiansShare": percent(len(row["guardiansActive"]), len(row["guardians"])),
        "pupilsShare": percent(len(row["pupilsActive"]), len(row["pupils"]))} for key, row in rows.items()}


@report("timesheet", ({"from": "2025-10-01", "to": "2025-10-31"},))
def timesheet(year, question):
    first, last = span(year, question)
    substituted = {}
    for root, day, body in year.facts("LessonSubstituted"):
        substituted[body["course"], day, body["number"], body["index"]] = body["substitute"]
    rows = defaultdict(Counter)
    for course, day, number, index in year.lessons:
        if not first <= day <= last:
            continue
        slot = course, day, number, index
        teacher = substituted.get(slot, year.teacher(course, day))
        kind = "substituted" if slot in substituted else "main" if slot in year.due else "extra"
        for key in (f"{teacher}/{course}", teacher):
            rows[key][day] += 1
            rows[key][kind] += 1
            rows[key]["total"] += 1
    return rows


@report("remarks", ({}, {"by": "check"}))
def remarks(year, question):
    by = question.get("by", "teacher")
    answered, relieved = year.follow_ups("RemarkAnswered"), year.follow_ups("RemarkRelieved")
    rows = defaultdict(Counter)
    for root, _, body in year.facts("RemarkRaised"):
        row = rows[body["staff"] if by == "teacher" else body["check"]]
        row["raised"] += 1
        row["answered"] += root in answered
        row["relieved"] += root in relieved
        row["open"] += root not in relieved
        row["overdue"] += root not in relieved and bool(body["dueOn"]) and body["dueOn"] < ON
    return rows


@report("substitutions", ({"term": "1ч"}, {}, {"class": "7А", "term": "2ч"}))
def substitutions(year, question):
    first, last = span(year, question)
    courses = set(selected(year, question))
    latest = {}
    for kind, name in (("LessonSubstituted", "substituted"), ("LessonCancelled", "cancelled")):
        for _, day, body in year.facts(kind):
            if body["course"] in courses and first <= day <= last:
                index = f"/{body['index']}" if body["index"] else ""
                latest[f"{day}/{body['course']}/{body['number']}{index}/{name}"] = body
    rows = defaultdict(Counter)
    for key, body in latest.items():
        name = key.rsplit("/", 1)[1]
        hours = body["coefficient"] / 100 if name == "substituted" else 0
        rows[key] = {"number": body["number"], "lessons": 1, "coefficient": hours}
        rows[name]["lessons"] += 1
        rows[name]["coefficient"] += hours
    return rows


# --- Both sides --------------------------------------------------------------------------------------------------


def same(one, other):
    one, other = one or 0, other or 0
    return abs(one - other) < 1e-9 * max(1, abs(one), abs(other)) if isinstance(one, (int, float)) else one == other


def compare(name, question, rows, expected):
    """Differing cells; every numeric cell that journal prints must be one that the oracle computed."""
    found, cells = [], 0
    ours = {row["row"]: row for row in rows}
    if len(ours) != len(rows):
        found.append("two rows have one key")
    for key in sorted(set(ours) | set(expected)):
        one, other = ours.get(key, {}), expected.get(key, {})
        numeric = {n for n, v in one.items() if isinstance(v, (int, float)) and not isinstance(v, bool)}
        for column in sorted(numeric | set(other)):
            cells += 1
            known = one.get(column), other.get(column)
            if not same(*known):
                found.append(f"  {key}:{column}: journal {known[0]!r}, oracle {known[1]!r}")
    return found, cells


def check(options, seed):
    generator = random.Random(seed)
    cells, found, skipped = 0, [], set()
    with tempfile.TemporaryDirectory(prefix="journal-reports-") as folder:
        journal = Journal(options.journal, folder)
        journal.ok("demo", "--pupils", options.pupils, "--seed", seed)
        changes = Changes(journal, journal.events(), generator)
        changes.make(options.changes)
        year = Year(journal)
        for name, (function, questions) in REPORTS.items():
            if options.only and name not in options.only:
                continue
            for question in questions:
                if question.get("class", "7А") not in year.classes:
                    continue
                expected = function(year, question)
                status, output, message = journal.run("report", name, *arguments(question), "--on", ON, "-o", "json")
                if status != 0:
                    found.append(f"seed {seed} {name} {question}: exit {status}: {message}")
                    continue
                differing, count = compare(name, question, json.loads(output), expected)
                cells += count
                if differing:
                    found.append(f"seed {seed} {name} {question}: {len(differing)} cells differ\n" + "\n".join(differing[:8]))
    return year.count, cells, found, skipped


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--journal", required=True)
    parser.add_argument("--seeds", type=seeds_of, default=seeds_of("1-20"))
    parser.add_argument("--pupils", type=int, default=60)
    parser.add_argument("--changes", type=int, default=29, help="so many changes after the demo")
    parser.add_argument("--only", type=lambda text: text.split(","), default=[])
    options = parser.parse_args()
    began, failures, cells, events = time.monotonic(), 0, 0, 0
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        for count, some, found, skipped in pool.map(lambda seed: check(options, seed), options.seeds):
            events, cells, failures = events + count, cells + some, failures + len(found)
            for difference in found:
                print(difference)
    print(f"reports oracle: {len(options.seeds)} seeds, {options.pupils} pupils, {events} events, {cells} cells compared, "
          f"{failures} failures, {time.monotonic() - began:.0f} s")
    return 1 if failures or cells == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
