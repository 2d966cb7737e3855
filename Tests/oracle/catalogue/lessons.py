"""Lessons due and held: unfilled, timeliness, programme, homework, timesheet, substitutions."""

from collections import Counter, defaultdict

from catalogue import ON, feed, grouped, mean, narrowed, policy, report, selected, span
from year import hours_after_day, local, nearest_rank, percent, shift


@feed
def nobody_came(changes):
    """Lessons of the timetable that nobody entered, some of them cancelled, moved, one over a term's end; substitutions."""
    generator, record = changes.generator, changes.record
    courses = generator.sample(sorted(event["course"] for event in changes.by_type["TeachingAssigned"]), 3)
    teachers = sorted(event["staff"] for event in changes.by_type["StaffHired"] if event["staff"].startswith("t-"))
    for course, weekday in zip(courses, (2, 3, 5)):
        record("d-02", None, "record", "TimetableSlotSet", "--course", course, "--weekday", weekday, "--number", 9, "--from",
               generator.choice(["2025-10-06", "2026-02-02"]), "--through", "2026-05-22", "--on", "2025-09-30")
    tuesdays, wednesdays, _ = courses
    record("d-02", "lessons", "record", "LessonCancelled", "--course", tuesdays, "--number", 9, "--why", "карантин",
           "--on", "2026-02-10")
    record("d-02", "lessons", "record", "LessonRescheduled", "--course", tuesdays, "--number", 9, "--to-day", "2026-04-08",
           "--to-number", 11, "--why", "карантин", "--on", "2026-03-24")
    record("d-02", "lessons", "record", "LessonRescheduled", "--course", wednesdays, "--number", 9, "--to-day", "2026-03-05",
           "--to-number", 10, "--why", "конференция", "--on", "2026-03-04")
    # Onto a place where the course is due anyway.
    record("d-02", "lessons", "record", "LessonRescheduled", "--course", tuesdays, "--number", 9, "--to-day", "2026-03-17",
           "--to-number", 9, "--why", "конференция", "--on", "2026-03-10")
    held = [event for event in changes.by_type["LessonHeld"] if event["occurredOn"] > "2025-10-01"]
    for event in generator.sample(held, 2):
        record("d-02", "lessons", "record", "LessonSubstituted", "--course", event["course"], "--number", event["number"],
               "--original", event["actor"], "--substitute", generator.choice(teachers), "--coefficient",
               generator.choice([50, 100, 125]), "--why", "болезнь учителя", "--on", event["occurredOn"])


@report("unfilled", lambda year: [
    {"term": "1ч"}, {"term": "2ч", "by": "class"}, {"from": "2025-10-06", "to": "2025-10-10", "by": "course"},
    {"by": "lesson", "from": "2025-09-01", "to": "2026-05-29"}, {"on": "2025-12-08", "by": "lesson"}, {"on": "2026-02-11"},
    {"by": "course", "on": "2025-11-26", "term": "2ч"},
    *({**one, "by": "course"} for one in narrowed(year, "subject", "class", "teacher"))])
def unfilled(year, question):
    first, last = span(year, question)
    if not {"term", "from", "to"} & set(question):
        first = last = question.get("on", ON)
    group = grouped(year, question, "teacher")
    courses = set(selected(year, question))
    rows = defaultdict(Counter)
    for course, day, number, index in year.due:
        if course in courses and first <= day <= min(last, question.get("on", ON)):
            held = any((course, day, number, i) in year.lessons for i in range(4))
            if question.get("by") == "lesson":
                if not held:
                    rows[f"{day}/{course}/{number}"] = {
                        "day": day, "teacher": year.teacher(course, day), "unfilled": 1}
                continue
            row = rows[group(course, day)]
            row["due"] += 1
            row["entered" if held else "unfilled"] += 1
    if question.get("by") == "lesson":
        return rows
    return {key: {**row, "share": percent(row["unfilled"], row["due"])} for key, row in rows.items()}


WRITTEN = {"selfWork", "controlWork", "administrativeControl", "test", "dictation", "composition", "exposition", "essay",
           "report", "lab", "practical", "project", "diagnostic", "contourMap"}


@report("timeliness", lambda year: [
    {"term": "1ч"}, {"term": "2ч", "by": "class"}, {"by": "school", "term": "1ч"}, {"by": "course", "term": "1п"},
    {"by": "class", "on": "2025-11-26", "from": "2025-11-10", "to": "2025-12-12"},
    {"by": "school", "policy": "timeliness.writtenDays=0"},
    *({**one, "by": "course"} for one in narrowed(year, "subject", "class", "teacher"))])
def timeliness(year, question):
    first, last = span(year, question)
    group = grouped(year, question, "teacher")
    courses = set(selected(year, question))
    written = int(policy(year, question, "timeliness.writtenDays", "7"))
    rows, delays = defaultdict(Counter), defaultdict(list)
    for course, day, number, index in year.due:
        if course not in courses or not first <= day <= min(last, question.get("on", ON)):
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


@report("programme", lambda year: [
    {"term": "1ч"}, {"from": "2025-09-01", "to": "2026-05-29", "by": "teacher"}, {"by": "class"},
    {"on": "2025-12-05", "by": "course"}, {"term": "2п", "policy": "programme.deviation=3"},
    *narrowed(year, "subject", "class", "teacher")])
def programme(year, question):
    first, last = span(year, question)
    group = grouped(year, question, "course")
    courses = set(selected(year, question))
    rows = defaultdict(Counter)
    plans = {}
    for root, day, body in year.facts("ThematicPlanApproved"):
        since = body["from"] or day
        if since <= min(last, question.get("on", ON)) and (body["course"] not in plans or plans[body["course"]][:2] <= (since, root)):
            plans[body["course"]] = (since, root, body["hours"])
    for course in courses:
        if course in plans:
            rows[group(course, last)]["planned"] += plans[course][2]
    for course, day, number, index in year.due:
        if course in courses and first <= day <= min(last, question.get("on", ON)):
            rows[group(course, last)]["due"] += 1
    for course, day, number, index in year.lessons:
        if course in courses and first <= day <= min(last, question.get("on", ON)):
            rows[group(course, last)]["given"] += 1
    for kind, name in (("LessonCancelled", "cancelled"), ("LessonSubstituted", "substituted")):
        for _, day, body in year.facts(kind):
            if body["course"] in courses and first <= day <= min(last, question.get("on", ON)):
                rows[group(body["course"], last)][name] += 1
    # A group is behind from the deviation on that the policy names, either way.
    least = int(policy(year, question, "programme.deviation", "1"))
    return {key: {**row, "deviation": row["given"] - row["due"],
                  "behind": "yes" if abs(row["given"] - row["due"]) >= least else None} for key, row in rows.items()}


@feed
def much_to_do(changes):
    """Homework of many minutes, of several subgroups for one day, and some of a class that has none for that day."""
    generator = changes.generator
    lessons = [event for event in changes.by_type["LessonHeld"] if "2025-11-10" <= event["occurredOn"] <= "2025-12-05"]
    courses = {event["course"]: event for event in changes.by_type["TeachingAssigned"]}
    split = [event for event in lessons if courses[event["course"]]["subgroup"]]
    for event in [generator.choice(split), generator.choice(split), *(generator.choice(lessons) for _ in range(4))]:
        changes.record(event["actor"], "lessons", "record", "HomeworkPosted", "--course", event["course"], "--lesson",
                       event["lesson"], "--due-on", generator.choice(["2025-12-08", "2025-12-09", "2025-12-13"]), "--minutes",
                       generator.choice([15, 90, 180]), "--text", "§ 40", "--on", event["occurredOn"])


def homework_questions(year):
    course = year.generator.choice(sorted(year.courses))
    body = year.courses[course]
    yield {"term": "1ч"}
    yield {"term": "2ч", "by": "teacher"}
    yield {"by": "class"}
    yield {"class": body["class"], "by": "course", "from": "2025-11-10", "to": "2025-12-20"}
    yield {"subject": body["subject"], "by": "class"}
    yield {"teacher": year.teacher(course, ON), "by": "course"}
    yield {"by": "classDay"}
    yield {"by": "classDay", "term": "2ч"}
    yield {"by": "classDay", "class": body["class"], "from": "2025-12-01", "to": "2025-12-31"}
    yield {"by": "classDay", "subject": body["subject"]}
    yield {"by": "classDay", "policy": "homework.minutes=0/30/30/30/30/60/60/60/90/90/90"}


@report("homework", homework_questions)
def homework(year, question):
    if question.get("by") == "classDay":
        return homework_by_day(year, question)
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


def homework_by_day(year, question):
    """What a pupil of a class has to do for a day: of the subgroups of a subject the one with most to do counts."""
    first, last = span(year, question)
    courses = set(selected(year, question))
    norms = [int(part) for part in policy(
        year, question, "homework.minutes", "0/90/90/120/120/150/150/150/210/210/210").split("/")]
    due = defaultdict(lambda: defaultdict(lambda: (0, 0)))
    for _, _, body in year.facts("HomeworkPosted"):
        if body["course"] in courses and body["dueOn"] and first <= body["dueOn"] <= last:
            of_class = year.courses[body["course"]]["class"]
            minutes, tasks = due[body["dueOn"], of_class][body["course"]]
            due[body["dueOn"], of_class][body["course"]] = minutes + (body["minutes"] or 0), tasks + 1
    rows = {}
    for (day, of_class), loads in due.items():
        most = {}
        for course, load in loads.items():
            body = year.courses[course]
            place = body["subject"] if body["subgroup"] else course
            most[place] = max(most.get(place, (0, 0)), load)
        minutes, tasks = (sum(load[i] for load in most.values()) for i in (0, 1))
        norm = norms[min(year.classes[of_class]["yearGroup"], len(norms)) - 1]
        rows[f"{day}/{of_class}"] = {"day": day, "class": of_class, "tasks": tasks, "minutes": minutes, "norm": norm,
                                     "over": minutes - norm if minutes > norm else None}
    return rows


@report("timesheet", lambda year: [{"from": "2025-10-01", "to": "2025-10-31"}, {"from": "2026-04-13", "to": "2026-04-30"},
                                   *({**one, "from": "2025-11-10", "to": "2025-12-12"} for one in narrowed(year, "teacher"))])
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
        if question.get("teacher", teacher) != teacher:
            continue
        for key in (f"{teacher}/{course}", teacher):
            rows[key][day] += 1
            rows[key][kind] += 1
            rows[key]["total"] += 1
    return rows


@report("substitutions", lambda year: [
    {"term": "1ч"}, {}, {"class": "7А", "term": "2ч"}, {"from": "2025-10-01", "to": "2026-02-28"},
    *narrowed(year, "subject", "year-group"),
    {"teacher": year.generator.choice([body["substitute"] for _, _, body in year.facts("LessonSubstituted")])}])
def substitutions(year, question):
    first, last = span(year, question)
    # A teacher is in it as who was absent and as who gave the lesson.
    teacher = question.get("teacher")
    courses = set(selected(year, {key: value for key, value in question.items() if key != "teacher"}))
    latest = {}
    for kind, name in (("LessonSubstituted", "substituted"), ("LessonCancelled", "cancelled")):
        for _, day, body in year.facts(kind):
            absent = body["original"] if kind == "LessonSubstituted" else year.teacher(body["course"], day)
            if body["course"] in courses and first <= day <= last and teacher in (None, absent, body.get("substitute")):
                index = f"/{body['index']}" if body["index"] else ""
                latest[f"{day}/{body['course']}/{body['number']}{index}/{name}"] = body
    rows = defaultdict(Counter)
    for key, body in latest.items():
        name = key.rsplit("/", 1)[1]
        hours = body["coefficient"] / 100 if name == "substituted" else None
        of = year.courses[body["course"]]
        rows[key] = {
            "number": body["number"], "class": of["class"], "subject": of["subject"], "substitute": body.get("substitute"),
            "original": body.get("original") or year.teacher(body["course"], body["occurredOn"]), "lessons": 1,
            "coefficient": hours, "why": body["why"]}
        rows[name]["lessons"] += 1
        rows[name]["coefficient"] = None if hours is None else rows[name]["coefficient"] + hours
    return rows
