"""What is told of the whole school: the regional report, the inspection note."""

from catalogue import ON, REPORTS, report, span
from catalogue.evidence import activated
from catalogue.outcomes import results
from year import FAR, percent


@report("regional", ({"term": "1ч"}, {"term": "2ч"}, {"from": "2025-10-01", "to": "2025-12-31"}, {"term": "год"}))
def regional(year, question):
    """Of the days asked for, all classes: a term gives the days."""
    first, last = span(year, question)
    days = {"from": first, "to": last}
    time = REPORTS["timeliness"][0](year, {**days, "by": "school"}).get("school", {})
    pairs = activated(year, ON).get("school", {})
    done = {name: 0 for name in ("n", "n5", "n4", "n3")}
    for key, row in results(year, {**days, "by": "school"}).items():
        if year.terms[key.split("/")[1]]["kind"] != "year":
            for name in done:
                done[name] += row[name]
    entered = time.get("onTime", 0) + time.get("late", 0)
    return {"school": {
        "active": 1 if entered else 0, "classes": sum(since <= ON for _, since, _ in year.facts("ClassFormed")),
        "pupils": sum(any(a <= last and b >= first for _, a, b in spans) for spans in year.members.values()),
        "lessonsDue": time.get("due"), "lessonsEntered": entered, "enteredShare": percent(entered, time.get("due")),
        "lessonsLate": time.get("late"), "lateShare": percent(time.get("late", 0), time.get("due")),
        "marks": time.get("marks"), "eligible": pairs.get("eligible"), "activated": pairs.get("activated"),
        "activationShare": pairs.get("percent"), "outcomes": done["n"],
        "success": percent(done["n5"] + done["n4"] + done["n3"], done["n"]),
        "quality": percent(done["n5"] + done["n4"], done["n"])}}


def read(name, year, question, by=None):
    """The rows of another report, asked the same."""
    return REPORTS[name][0](year, {**question, **({"by": by} if by else {})})


@report("inspection", ({"term": "1ч"}, {"class": "7А", "term": "3ч"}, {}, {"from": "2025-09-01", "to": "2026-05-29"},
                       {"class": "10А", "from": "2025-10-06", "to": "2025-12-20"}))
def inspection(year, question):
    """What each check read, what it found wrong, and who answers for that."""
    first, last = span(year, question)
    allowed = int(year.policy("programme.deviation", ON, "1"))

    def of_course(course):
        return year.teacher(course, min(last, ON) if last == FAR else last)

    def sums(rows, checked, found, teacher):
        wrong = {key for key, row in rows.items() if row.get(found)}
        return sum(row.get(checked) or 0 for row in rows.values()), sum(rows[key][found] for key in wrong), {teacher(key) for key in wrong}

    def counts(rows, is_wrong, teacher):
        wrong = [key for key, row in rows.items() if is_wrong(row)]
        return len(rows), len(wrong), {teacher(key) for key in wrong}

    lessons = {key: row for key, row in read("substitutions", year, question).items() if "/" in key}
    sheet = {key: row for key, row in read("timesheet", year, question).items() if "/" in key}
    if "class" in question:
        sheet = {key: row for key, row in sheet.items() if year.courses[key.split("/", 1)[1]]["class"] == question["class"]}
    if "term" in question:
        groups = year.terms[question["term"]]
        sheet = {key: row for key, row in sheet.items() if groups["yearGroupFrom"] <= year.classes[
            year.courses[key.split("/", 1)[1]]["class"]]["yearGroup"] <= groups["yearGroupThrough"]}
    found = {
        "timeliness": sums(read("timeliness", year, question, "teacher"), "due", "missing", str),
        "density": counts(read("density", year, question, "course"), lambda row: row.get("below"), of_course),
        "attendance": sums(read("roll-calls", year, question, "teacher"), "lessons", "without", str),
        "programme": counts(
            read("programme", year, question, "course"), lambda row: abs(row["deviation"]) >= allowed, of_course),
        "homework": sums(read("homework", year, question, "course"), "lessons", "without", of_course),
        "homeworkLoad": counts(read("homework", year, question, "classDay"), lambda row: row["over"],
                               lambda key: year.classes[key.split("/")[1]]["teacher"]),
        # A lesson that nobody gave would have been its teacher's.
        "substitutions": counts({key: {"gone": key.endswith("cancelled")} for key in lessons}, lambda row: row["gone"],
                                lambda key: year.teacher(key.split("/")[1], key.split("/")[0])),
        "timesheet": sums(sheet, "total", "extra", lambda key: key.split("/")[0])}
    hired = [body["staff"] for _, _, body in year.facts("StaffHired")]
    return {check: {"checked": checked, "found": wrong, "share": percent(wrong, checked),
                    "teachers": sorted(teachers, key=hired.index) or None}
            for check, (checked, wrong, teachers) in found.items()}
