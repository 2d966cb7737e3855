"""A pupil's diary as a report of the catalogue: lessons taught, what is due at them and how long it takes."""

from collections import defaultdict

from catalogue import ON, report, span

# What stands in a cell for an absence (docs/REPORTS.md, «Class register»): illness, a good reason, none.
SIGNS = {"unexcused": "н", "ill": "б", "excused": "уп", "competition": "уп", "family": "уп", "exempt": "осв", "order": "пр"}


def questions(year):
    """One who stayed, one who moved between classes, one who left, one in a subgroup; a term, days, everything."""
    moved = [pupil for pupil, spans in year.members.items() if len({of_class for of_class, _, _ in spans}) > 1]
    left = [pupil for pupil, spans in year.members.items() if spans and max(last for _, _, last in spans) < ON]
    split = [row[0] for row in year.db.execute("SELECT DISTINCT pupil FROM in_subgroup ORDER BY pupil")]
    return [{"pupil": "p-0001", "term": "1ч"}, *({"pupil": pupil} for pupil in moved[:1] + left[:1]),
            *({"pupil": pupil, "from": "2025-10-06", "to": "2025-11-30"} for pupil in split[:2])]


@report("diary", questions)
def diary(year, question):
    pupil = question["pupil"]
    first, last = span(year, question)
    classes = {of_class for of_class, _, _ in year.members[pupil]}
    courses = {course for course, body in year.courses.items() if body["class"] in classes}
    lessons, of_day = {}, defaultdict(list)
    for course, day, number, index in sorted(year.lessons):
        if course in courses:
            key = f"{day}/{course}/{number}" + (f"/{index}" if index else "")
            lessons[key] = course, day, number
            of_day[course, day].append((number, index, key))

    def is_taught(course, day):
        return any(who == pupil and a <= day <= b for who, a, b in year.taught.get(course, []))

    rows = {}

    def row(key, course, day):
        number = lessons[key][2] if key in lessons else None
        return rows.setdefault(key, {
            "day": day, "number": None if number is None else str(number), "subject": year.courses[course]["subject"],
            "homework": [], "marks": [], "absence": [], "minutes": 0})

    for key, (course, day, _) in lessons.items():
        if first <= day <= last and is_taught(course, day):
            row(key, course, day)
    for _, day, body in year.facts("HomeworkPosted"):
        course, due = body["course"], body["dueOn"]
        if course not in courses or not body["text"]:
            continue
        # At its own lesson where it is due on that day or on none, else at the day's first lesson of the course.
        key = body["lesson"] if due is None or (due == day and body["lesson"]) else None
        on = lessons[key][1] if key in lessons else due or day
        if key not in lessons:
            key = min(of_day[course, on])[2] if of_day[course, on] else f"{on}/{course}"
        if first <= on <= last and is_taught(course, on):
            here = row(key, course, on)
            here["homework"].append(body["text"])
            here["minutes"] += body["minutes"]
    for table, columns in (("mark", "symbol, NULL"), ("absence", "code, excuse"), ("lateness", "minutes, NULL")):
        for course, day, key, one, two in year.db.execute(
                f"SELECT course, day, place, {columns} FROM {table} WHERE pupil = ? AND day BETWEEN ? AND ? ORDER BY root",
                [pupil, first, last]):
            if course not in courses:
                continue
            here = row(key, course, day)
            if table == "mark":
                here["marks"].append(one)
            elif table == "absence":
                here["absence"] = list(dict.fromkeys(SIGNS[code] for code in (one, two) if code))
            else:
                here["absence"] = here["absence"] + ["о"]
    for here in rows.values():
        here["homework"] = "; ".join(here["homework"]) or None
        here["marks"], here["absence"] = here["marks"] or None, here["absence"] or None
    return rows
