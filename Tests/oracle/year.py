"""A school year as Python sees it: the events of `journal log -o jsonl`, and what follows from them.

Nothing here knows how journal folds them: chains, memberships and places come from oracle.sql, calendar and
teachers from the events themselves.
"""

import random
from collections import defaultdict
from datetime import date, datetime, timedelta, timezone
from functools import cached_property

from oracle import load

FAR = "9999-12-31"
ZONE = timezone(timedelta(hours=3))  # The demo school is in Moscow; there is no other zone in the tests.
SCHOOL_YEAR = ("2025-08-01", "2026-08-31")  # Around the days of the demo year.


def day_of(text):
    return date.fromisoformat(text)


def shift(day, count):
    return (day_of(day) + timedelta(days=count)).isoformat()


def days_between(first, last):
    one, end = day_of(first), day_of(last)
    while one <= end:
        yield one.isoformat()
        one += timedelta(days=1)


def weekday(day):
    return day_of(day).isoweekday()


def local(moment):
    """The school's day and second of the day of an RFC 3339 moment."""
    time = datetime.fromisoformat(moment.replace("Z", "+00:00")).astimezone(ZONE)
    return time.date().isoformat(), time.hour * 3600 + time.minute * 60 + time.second + time.microsecond / 1e6


def hours_after_day(moment, day):
    """Hours from the end of a school day to a moment."""
    time = datetime.fromisoformat(moment.replace("Z", "+00:00")).astimezone(ZONE)
    end = datetime.combine(day_of(day) + timedelta(days=1), datetime.min.time(), ZONE)
    return (time - end).total_seconds() / 3600


def nearest_rank(values, share):
    """The value at rank ⌈share·n⌉ of the sorted values."""
    ordered = sorted(values)
    if not ordered:
        return None
    return ordered[max(1, -(-len(ordered) * share // 1) if share < 1 else len(ordered)).__int__() - 1]


def percent(part, whole):
    return None if not whole else 100 * part / whole


class Year:
    def __init__(self, journal, seed=0, until=None):
        self.events, self.generator = [], random.Random(seed)
        self.db, self.count = load(journal, unused=(), note=self.events.append, until=until)
        self.known = {}

    def facts(self, *kinds):
        """Standing facts of the types: (root, day, body), the body of the latest event of the chain."""
        if kinds not in self.known:
            marks = ", ".join("?" * len(kinds))
            self.known[kinds] = [(root, day, self.events[latest]) for root, day, latest in self.db.execute(
                f"SELECT root, day, body ->> 'position' FROM fact WHERE type IN ({marks}) ORDER BY root", kinds)]
        return self.known[kinds]

    def recorded(self, root):
        return self.events[root]["recordedAt"]

    @cached_property
    def ended(self):
        """Positions of events that a FactAnnulled takes back or that are stated anew."""
        return {e["amends"] for e in self.events if e["type"] == "FactAnnulled" or "restatement" in e.get("flags", [])}

    @cached_property
    def roots(self):
        """The first event of the chain, by the position of each that amends one."""
        roots = {}
        for event in self.events:
            if event["amends"] is not None:
                roots[event["position"]] = roots.get(event["amends"], event["amends"])
        return roots

    @cached_property
    def by_type(self):
        found = defaultdict(list)
        for event in self.events:
            found[event["type"]].append(event)
        return found

    def everything(self, kind):
        """Events of a type, whether they stand or not."""
        return self.by_type.get(kind, [])

    def follow_ups(self, kind):
        """Standing events of a type that amends facts of others, by the root of the chain."""
        return {self.roots[event["position"]]: event for event in self.everything(kind)
                if event["position"] not in self.ended}

    # --- Who and what there is ---------------------------------------------------------------------------------

    @cached_property
    def courses(self):
        return {body["course"]: body for _, _, body in self.facts("TeachingAssigned")}

    @cached_property
    def classes(self):
        return {body["class"]: body for _, _, body in self.facts("ClassFormed")}

    @cached_property
    def terms(self):
        return {body["term"]: body for _, _, body in self.facts("TermDefined")}

    @cached_property
    def teachers(self):
        """Teachers of a course by first day."""
        spans = defaultdict(list)
        for root, day, body in self.facts("TeachingAssigned"):
            spans[body["course"]].append((day, root, body["teacher"]))
        for root, day, body in self.facts("TeacherChanged"):
            spans[body["course"]].append((day, root, body.get("to") or body.get("teacher")))
        return {course: sorted(changes) for course, changes in spans.items()}

    def teacher(self, course, day):
        spans = self.teachers[course]
        return ([t for first, _, t in spans if first <= day] or [spans[0][2]])[-1]

    def memberships(self, pupil=None):
        return self.db.execute(
            "SELECT pupil, class, first, last FROM membership" + (" WHERE pupil = ?" if pupil else ""),
            [pupil] if pupil else []).fetchall()

    @cached_property
    def members(self):
        spans = defaultdict(list)
        for pupil, of_class, first, last in self.memberships():
            spans[pupil].append((of_class, first, last))
        return spans

    def class_on(self, pupil, day):
        for of_class, first, last in self.members.get(pupil, []):
            if first <= day <= last:
                return of_class
        return None

    @cached_property
    def taught(self):
        spans = defaultdict(list)
        for pupil, course, first, last in self.db.execute("SELECT pupil, course, first, last FROM taught"):
            spans[course].append((pupil, first, last))
        return spans

    def policy(self, key, day, default):
        value, since = default, None
        for _, _, body in self.facts("PolicyChanged"):
            if body["key"] == key and body["effectiveFrom"] <= day and (since is None or body["effectiveFrom"] >= since):
                value, since = body["value"], body["effectiveFrom"]
        return value

    # --- What is due --------------------------------------------------------------------------------------------

    def study_spans(self, group):
        # Where no term is defined at all, every day may be a school day.
        parts, years = [], [] if self.terms else [SCHOOL_YEAR]
        for term in self.terms.values():
            if term["yearGroupFrom"] <= group <= term["yearGroupThrough"]:
                span = (term["start"], term["end"])
                if term["kind"] in ("quarter", "trimester", "halfYear"):
                    parts.append(span)
                elif term["kind"] == "year":
                    years.append(span)
        return parts or years

    @cached_property
    def due(self):
        """Due lessons: (course, day, number) to the day planned."""
        binds = lambda body, group: (body["yearGroupFrom"] or 0) <= group <= (body["yearGroupThrough"] or 99) or (
            body["yearGroupFrom"] == 0)
        holidays = list(self.facts("HolidaySet"))
        moves = list(self.facts("DayMoved"))
        cancelled = list(self.facts("DayCancelled"))
        slots = defaultdict(dict)
        for root, day, body in self.facts("TimetableSlotSet"):
            slots[body["course"]].setdefault((body["weekday"], body["number"]), []).append(
                (root, body["from"] or day, body["through"] or FAR))
        changes = defaultdict(list)
        for root, day, body in self.facts("LessonCancelled", "LessonRescheduled"):
            changes[body["course"]].append((root, day, body))
        due = {}
        kinds = {}

        def kind(of_class, group, day):
            key = (of_class, day)
            if key not in kinds:
                in_term = any(first <= day <= last for first, last in self.study_spans(group))
                off = any(first <= day <= body["through"] and binds(body, group) for _, first, body in holidays)
                away = any(first == day and binds(body, group) for _, first, body in moves)
                none = any(first == day and (body["class"] == of_class if body["class"] else binds(body, group))
                           for _, first, body in cancelled)
                guests = sorted(first for _, first, body in moves if body["to"] == day and binds(body, group)
                                and any(a <= first <= b for a, b in self.study_spans(group)))
                kinds[key] = (none, in_term and not off and not away, guests)
            return kinds[key]

        first = min((term["start"] for term in self.terms.values()), default=SCHOOL_YEAR[0])
        last = max((term["end"] for term in self.terms.values()), default=SCHOOL_YEAR[1])
        for course, body in self.courses.items():
            group = self.classes[body["class"]]["yearGroup"]
            lessons = []
            for day in days_between(shift(first, -31), shift(last, 31)):
                none, own, guests = kind(body["class"], group, day)
                if none:
                    continue
                for planned in ([day] if own else []) + guests:
                    for (on, number), rows in slots[course].items():
                        if on == weekday(planned) and any(a <= planned <= b for _, a, b in rows):
                            lessons.append((day, number, 0, planned))
            for _, day, change in sorted(changes[course], key=lambda c: c[0]):
                found = [l for l in lessons if l[:3] == (day, change["number"], change["index"])]
                if found:
                    lessons.remove(found[0])
                if change["type"] == "LessonRescheduled":
                    lessons.append((change["toDay"], change["toNumber"], 0, found[0][3] if found else day))
            for day, number, index, planned in lessons:
                if not kind(body["class"], group, day)[0]:
                    due.setdefault((course, day, number, index), planned)  # A place is due once.
        return due

    @cached_property
    def last_lessons(self):
        """The highest number of a lesson that was held or due in a class on a day."""
        last = {}
        for course, day, number, _ in [*self.lessons, *self.due]:
            key = self.courses[course]["class"], day
            last[key] = max(last.get(key, 0), number)
        return last

    def homework_due(self, course, day):
        """When homework of a day is late: after the class's last lesson and the policy's minutes, else the day's end."""
        bells = [body for _, since, body in sorted(self.facts("BellScheduleSet"), key=lambda f: (f[1], f[0]))
                 if since <= day and body["shift"] == 1]
        number = self.last_lessons.get((self.courses[course]["class"], day))
        for slot in (bells[-1]["slots"].split(";") if bells else []):
            name, times = slot.split()
            if int(name) == number:
                hour, minute = times.split("-")[1].split(":")
                return day, int(hour) * 3600 + int(minute) * 60 + 60 * int(self.policy("timeliness.homeworkMinutes", day, "60"))
        return day, 86_400

    @cached_property
    def lessons(self):
        """Lessons held: (course, day, number, index) to the root."""
        return {(course, day, number, index): root for course, day, number, index, root in self.db.execute(
            "SELECT course, day, number, idx, root FROM lesson")}
