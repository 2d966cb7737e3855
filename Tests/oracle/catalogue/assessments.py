"""Where the schedule of assessments breaks its rules (СК-228/03; domain.md 1.1), and lessons without a roll-call."""

from collections import Counter, defaultdict

from catalogue import ON, feed, grouped, policy, report, selected, span
from year import day_of, percent, shift


@feed
def clashes(changes):
    """Short ones, too many of a subject, several a day, first and last lessons, subgroups at one time."""
    generator = changes.generator
    courses = {event["course"]: event for event in changes.by_type["TeachingAssigned"]}
    names = sorted(courses)

    def schedule(course, day, number, minutes, work="controlWork"):
        changes.record("d-02", None, "record", "AssessmentScheduled", "--course", course, "--number", number, "--minutes", minutes,
                       "--level", "school", "--work", work, "--on", day)

    rare = generator.choice([c for c in names if courses[c]["hoursPerWeek"] == 1])
    for day in ("2025-09-22", "2025-10-13", "2025-11-10", "2025-12-01", "2026-01-26"):
        schedule(rare, day, 1, 40)
    for _ in range(3):
        schedule(generator.choice(names), "2025-12-09", generator.choice([0, 1, 2, 5, 6, 7]), generator.choice([20, 29, 30, 45]))
    subgroups = [c for c in names if courses[c]["subgroup"]]
    one = generator.choice(subgroups)
    same = [c for c in subgroups if courses[c]["class"] == courses[one]["class"] and courses[c]["subject"] == courses[one]["subject"]]
    for course in same:
        schedule(course, "2026-02-11", 3, 45)
    schedule(generator.choice([c for c in names if courses[c]["class"] == courses[one]["class"]]), "2026-02-11", 4, 45)
    if event := changes.pick("AssessmentScheduled"):
        changes.record("d-02", None, "annul", event["position"], "--reason", "technical")


def assessment_questions(year):
    generator = year.generator
    course = generator.choice(sorted(year.courses))
    return ({}, {"term": "1ч"}, {"class": generator.choice(sorted(year.classes))}, {"subject": year.courses[course]["subject"]},
            {"from": "2025-11-01", "to": "2026-02-28"}, {"policy": "assessment.spacingDays=30"}, {"policy": "assessment.perDay=2"},
            {"teacher": year.teacher(course, ON)})


@report("assessments", assessment_questions)
def assessments(year, question):
    first, last = span(year, question)
    shown = set(selected(year, question))
    spacing, share, per_day, least = (int(policy(year, question, f"assessment.{key}", default)) for key, default in (
        ("spacingDays", "17"), ("hoursPercent", "10"), ("perDay", "1"), ("leastMinutes", "30")))
    order = {course: number for number, course in enumerate(year.courses)}
    items = sorted(((day, body["number"], order[body["course"]], root, body)
                    for root, day, body in year.facts("AssessmentScheduled")), key=lambda item: item[:4])
    rows = {}

    def add(kind, day, body, found, limit):
        # A course that breaks a rule twice on a day has one line.
        rows.setdefault(f"{day}/{body['course']}/{kind}", {
            "day": day, "class": year.courses[body["course"]]["class"], "subject": year.courses[body["course"]]["subject"],
            "kind": kind, "distance": found, "limit": limit})

    hours = {}
    for root, day, body in year.facts("ThematicPlanApproved"):
        since = body["from"] or day
        if since <= ON and (body["course"] not in hours or hours[body["course"]][:2] <= (since, root)):
            hours[body["course"]] = (since, root, body["hours"])
    parallels, of_course, of_class = defaultdict(list), Counter(), defaultdict(list)
    due = defaultdict(list)
    for course, day, number, _ in year.due:
        due[year.courses[course]["class"], day].append(number)
    for day, number, _, _, body in items:
        course = year.courses[body["course"]]
        if 0 < body["minutes"] < least:
            # A short work is no assessment in the sense of the other rules.
            add("short", day, body, body["minutes"], least)
            continue
        parallel = parallels[year.classes[course["class"]]["yearGroup"], course["subject"]]
        if earlier := [other for other in parallel if other < day]:
            distance = (day_of(day) - day_of(max(earlier))).days
            if distance < spacing:
                add("spacing", day, body, distance, spacing)
        parallel.append(day)
        of_course[body["course"]] += 1
        # Without a plan, the lessons a week in the 34 weeks of a school year.
        limit = (hours[body["course"]][2] if body["course"] in hours else 34 * course["hoursPerWeek"]) * share // 100
        if limit >= 0 and of_course[body["course"]] > limit:
            add("share", day, body, of_course[body["course"]], limit)
        # Subgroups of one subject write at the same time and count once.
        subjects = of_class[course["class"], day]
        if course["subject"] not in subjects:
            subjects.append(course["subject"])
        if (rank := subjects.index(course["subject"]) + 1) > per_day:
            add("perDay", day, body, rank, per_day)
        numbers = due[course["class"], day]
        if number and course["hoursPerWeek"] != 1 and numbers and (
                number <= min(numbers) or number >= max(numbers)):
            add("edge", day, body, number, None)
    return {key: row for key, row in rows.items() if key.split("/")[1] in shown and first <= row["day"] <= last}


@feed
def roll_calls_missing(changes):
    """Roll-calls taken back, and lessons entered without one."""
    for _ in range(3):
        if event := changes.pick("AttendanceConfirmed"):
            changes.record(event["actor"], "marks", "annul", event["position"], "--reason", "technical")
    for _ in range(2):
        event = changes.generator.choice(changes.by_type["LessonHeld"])
        day = event["occurredOn"]
        changes.record(event["actor"], "lessons", "record", "LessonHeld", "--lesson", f"{day}/{event['course']}/8", "--course",
                       event["course"], "--number", 8, "--kind", "lesson", "--minutes", 45, "--on", day)


def roll_call_questions(year):
    course = year.generator.choice(sorted(year.courses))
    return ({}, {"term": "1ч", "by": "course"}, {"by": "class"}, {"by": "school", "term": "2ч"},
            {"teacher": year.teacher(course, "2025-10-01"), "by": "course"},
            {"from": "2026-01-12", "to": "2026-02-20", "by": "teacher"})


@report("roll-calls", roll_call_questions)
def roll_calls(year, question):
    first, last = span(year, question)
    group = grouped(year, question, "teacher")
    courses = set(selected(year, question))
    called = {body["lesson"] for _, _, body in year.facts("AttendanceConfirmed")}
    rows = defaultdict(Counter)
    for lesson, course, day in year.db.execute("SELECT lesson, course, day FROM lesson WHERE day BETWEEN ? AND ?", [first, last]):
        if course in courses:
            row = rows[group(course, day)]
            row["lessons"] += 1
            row["confirmed" if lesson in called else "without"] += 1
    return {key: {**row, "share": percent(row["confirmed"], row["lessons"])} for key, row in rows.items()}
