"""Changes to stated facts: corrections, correction-anomalies."""

from collections import Counter, defaultdict

from catalogue import ON, report, span
from catalogue.days import last_days
from year import local

CORRECTED = {"MarkCorrected", "TermMarkCorrected", "AbsenceCorrected", "HomeworkAmended"}
ANNULLED = {"MarkAnnulled", "FactAnnulled"}


class Change:
    """One correction, restatement or annulment."""

    def __init__(self, year, event):
        self.event, self.before = event, year.events[event["amends"]]
        self.annuls = event["type"] in ANNULLED
        self.after_close = "afterClose" in event.get("flags", [])
        # An annulment names nothing that the fact does not.
        named = self.before if self.annuls else event
        course = year.courses.get(named.get("course"), {})
        self.subject = course.get("subject")
        self.pupil = named.get("pupil")
        self.of_class = named.get("class") or named.get("toClass") or course.get("class")
        if self.of_class is None and self.pupil:
            self.of_class = entered(year, self.pupil, event["position"])

    @property
    def old(self):
        return value(self.before)

    @property
    def new(self):
        return None if self.annuls else value(self.event)

    @property
    def counts(self):
        return {"corrections": int(not self.annuls), "annulments": int(self.annuls), "afterClose": int(self.after_close)}


def value(event):
    """What an event says of a cell: the signs of a mark, an absence's code, «…» for what fits no cell."""
    if event["type"] in ("MarkSet", "MarkCorrected", "TermMarkSet", "TermMarkCorrected"):
        return [event["mark"]]
    if event["type"] in ("AbsenceRecorded", "AbsenceCorrected"):
        return event["code"]
    return "…"


def entered(year, pupil, position):
    """The class that a pupil entered last before a position."""
    found = None
    for event in year.events[:position]:
        if event.get("pupil") == pupil and event["type"] in ("PupilEnrolled", "PupilTransferred"):
            found = event["class"] if event["type"] == "PupilEnrolled" else event["toClass"]
    return found


def changes(year, question):
    first, last = span(year, question)
    for event in year.events:
        if event["amends"] is None or not first <= event["occurredOn"] <= last:
            continue
        if event["type"] not in CORRECTED | ANNULLED and "restatement" not in event.get("flags", []):
            continue
        change = Change(year, event)
        if (question.get("class") in (None, change.of_class) and question.get("teacher") in (None, event["actor"])
                and question.get("subject") in (None, change.subject)):
            yield change


@report("corrections", ({}, {"class": "7А"}, {"teacher": "t-05"}, {"term": "1ч"},
                        {"from": "2025-10-01", "to": "2026-01-31", "subject": "алгебра"}))
def corrections(year, question):
    rows = {}
    for change in changes(year, question):
        event = change.event
        rows[str(event["position"])] = {
            "actor": event["actor"], "class": change.of_class, "subject": change.subject, "pupil": change.pupil,
            "occurredOn": event["occurredOn"], "old": change.old, "new": change.new,
            "reason": None if event["reason"] == "none" else event["reason"], **change.counts}
        total = rows.setdefault(f"total/{event['actor']}", Counter())
        total.update(change.counts)
    return rows


def number(signs):
    return int(signs[0].rstrip("+-")) if isinstance(signs, list) and signs[0][0].isdigit() else None


def hours_of_night(text):
    first, end = (int(part) for part in text.split("-"))
    return set(range(first, end)) if first <= end else set(range(first, 24)) | set(range(end))


@report("correction-anomalies", ({}, {"term": "1ч"}, {"teacher": "t-05"}, {"from": "2025-12-01", "to": "2026-05-31"}))
def correction_anomalies(year, question):
    night = hours_of_night(year.policy("access.sessionHours", ON, "23-6"))
    jump = int(year.policy("corrections.jump", ON, "2"))
    many = int(year.policy("corrections.bulk", ON, "10"))
    count = int(year.policy("corrections.lastDays", ON, "3"))
    ends = {of_class: last_days(year, of_class, count) for of_class in year.classes}
    ends[None] = set().union(*ends.values())
    rows, hours = defaultdict(Counter), defaultdict(Counter)
    for change in changes(year, question):
        actor = change.event["actor"]
        day, second = local(change.event["recordedAt"])
        row, hour = rows[actor], int(second // 3600)
        row.update(change.counts)
        row["night"] += hour in night
        row["lastDays"] += day in ends[change.of_class]
        was, now = number(change.old), number(change.new)
        row["jumps"] += was is not None and now is not None and abs(now - was) >= jump
        hours[actor][day, hour] += 1
    for actor, row in rows.items():
        row["bulk"] = max(hours[actor].values())
        row["flagged"] = row["night"] > 0 or row["jumps"] > 0 or row["bulk"] >= many
    return rows
