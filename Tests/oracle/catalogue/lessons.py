"""Lessons due and held: unfilled, timeliness, programme, homework, timesheet, substitutions."""

from collections import Counter, defaultdict

from catalogue import ON, grouped, mean, report, selected, span
from year import hours_after_day, local, nearest_rank, percent, shift


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
