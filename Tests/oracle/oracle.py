#!/usr/bin/env python3
"""Computes a school year's figures with SQL and compares them with what `journal` prints, cell by cell.

    oracle.py --journal BINARY --seeds 1-20 [--pupils 60] [--changes 30]

For each seed: a demo year, then so many corrections, annulments, moves and withdrawals through the command line,
then `log -o jsonl` into SQLite, and every cell of register, summary, attendance and activation from both sides.
Exit status 1 with the first differing cells and the seed.
"""

import argparse
import json
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

HERE = os.path.dirname(os.path.abspath(__file__))
GRANTED_UNTIL = "2099-12-31"


class Difference(Exception):
    """What SQL and journal do not agree about."""


class Journal:
    def __init__(self, program, folder):
        self.program = os.path.abspath(program)
        self.place = ["--store", f"{folder}/store", "--keys", f"{folder}/keys"]
        self.environment = {k: v for k, v in os.environ.items() if not k.startswith("JOURNAL_")}
        self.environment.update(SWIFT_BACKTRACE="enable=no", NO_COLOR="1")
        self.runs = 0

    def run(self, *arguments):
        self.runs += 1
        done = subprocess.run(
            [self.program, *map(str, arguments), *self.place], env=self.environment, capture_output=True, text=True)
        if done.returncode < 0 or done.returncode not in (0, 2):
            raise Difference(f"journal {' '.join(map(str, arguments))}: exit {done.returncode}: {done.stderr.strip()}")
        return done.returncode, done.stdout, done.stderr.strip()

    def ok(self, *arguments):
        status, output, message = self.run(*arguments)
        if status != 0:
            raise Difference(f"journal {' '.join(map(str, arguments))}: exit {status}: {message}")
        return output

    def lines(self):
        """The events of the log, one at a time: a large school's do not fit in memory as Python sees them."""
        self.runs += 1
        with subprocess.Popen([self.program, "log", "-o", "jsonl", *self.place], env=self.environment,
                              stdout=subprocess.PIPE, text=True) as process:
            yield from process.stdout
        if process.returncode != 0:
            raise Difference(f"journal log: exit {process.returncode}")

    def events(self):
        """The events as they are parsed; of the visits, which are nearly half of a log, one in twenty."""
        visits = 0
        for line in self.lines():
            if '"type":"SessionStarted"' in line[:60]:
                visits += 1
                if visits % 20:
                    continue
            yield json.loads(line)

    def json(self, *arguments):
        return json.loads(self.ok(*arguments, "-o", "json"))


# --- What happens after the demo: things that a demo year has few of ---------------------------------------------


class Changes:
    """Corrections, annulments, moves and withdrawals of random facts."""

    def __init__(self, journal, events, generator):
        self.journal, self.generator = journal, generator
        self.by_type, self.refused, self.done, self.days = {}, [], 0, {}
        self.teachers = {}
        self.amended = set()
        for event in events:
            if event["amends"] is not None:
                self.amended.add(event["amends"])
            if event["type"] == "ClassFormed":
                self.teachers[event["class"]] = event["teacher"]
            self.days[str(event["position"])] = event["occurredOn"]
            some = self.by_type.setdefault(event["type"], [])
            # Enough to choose from; of the many, chosen evenly.
            if len(some) < 3_000:
                some.append(event)
            elif (place := generator.randrange(event["position"])) < len(some):
                some[place] = event
        self.granted = set()

    def pick(self, kind):
        free = [event for event in self.by_type.get(kind, []) if event["position"] not in self.amended]
        if not free:
            return None
        event = self.generator.choice(free)
        self.amended.add(event["position"])
        return event

    def gone(self):
        """Pupils whose enrolment was changed here: nobody may know them any more."""
        return {event["pupil"] for event in self.by_type["PupilEnrolled"] if event["position"] in self.amended}

    def record(self, actor, aspect, *arguments):
        status, output, message = self.journal.run(*arguments, "--as", actor)
        if status == 2 and aspect and self.reopen(actor, aspect, list(map(str, arguments))):
            status, output, message = self.journal.run(*arguments, "--as", actor)
        if status == 2:
            self.refused.append(message)
        else:
            self.done += 1
        return int(output.split()[0]) if status == 0 else None

    def reopen(self, actor, aspect, arguments):
        """Grants what may be closed on the day of the fact; false when all that was granted before."""
        where = next((arguments.index(word) for word in ("--on", "--amends", "annul") if word in arguments), None)
        day = where is not None and arguments[where + 1]
        day = self.days.get(day, day)
        wanted = {(actor, aspect, term["term"]) for term in self.by_type["TermDefined"]
                  if not day or term["start"] <= day <= term["end"]} - self.granted
        for _, _, term in sorted(wanted):
            self.journal.run("reopen", "--term", term, "--aspect", aspect, "--for", actor, "--until", GRANTED_UNTIL,
                             "--why", "апелляция", "--as", "d-01" if actor == "d-02" else "d-02")
        self.granted |= wanted
        return bool(wanted)

    def correct(self, event, kind, aspect, *fields):
        return self.record(event["actor"], aspect, "record", kind, "--amends", event["position"], "--reason", "recheck",
                           *fields)

    def annul(self, kind, aspect, actor=None):
        event = self.pick(kind)
        if event:
            self.record(actor or event["actor"], aspect, "annul", event["position"], "--reason", "technical")

    def other(self, symbol):
        return self.generator.choice([mark for mark in "2345" if mark != symbol])

    def mark_corrected(self):
        if event := self.pick("MarkSet"):
            new = self.other(event["mark"])
            position = self.correct(event, "MarkCorrected", "marks", "--mark", new, "--weight",
                                    self.generator.choice([0, 1, 3]))
            if position and self.generator.random() < 0.4:
                self.record(event["actor"], "marks", "annul", position, "--reason", "appeal")

    def absence_corrected(self):
        if event := self.pick("AbsenceRecorded"):
            self.correct(event, "AbsenceCorrected", "marks", "--code", self.generator.choice(["ill", "excused", "family"]))

    def excused_again(self):
        event = self.pick("AbsenceExcused")
        if event and event["pupil"] not in self.gone():
            self.record(event["actor"], None, "record", "AbsenceExcused", "--pupil", event["pupil"], "--on",
                        event["occurredOn"], "--through", event["through"], "--code",
                        self.generator.choice(["family", "competition"]))

    def term_mark_corrected(self):
        if event := self.pick("TermMarkSet"):
            self.correct(event, "TermMarkCorrected", "termMarks", "--mark", self.other(event["mark"]))

    def homework_amended(self):
        if event := self.pick("HomeworkPosted"):
            self.correct(event, "HomeworkAmended", "lessons", "--text", "§ 99")

    def lesson_restated(self):
        if event := self.pick("LessonHeld"):
            self.correct(event, "LessonHeld", "lessons", "--topic", "Другая тема")

    def lateness_restated(self):
        if event := self.pick("LatenessRecorded"):
            self.correct(event, "LatenessRecorded", "marks", "--minutes", "44")

    def pupil_left(self):
        if event := self.pick("PupilEnrolled"):
            self.record("s-03", None, "record", "PupilLeft", "--pupil", event["pupil"], "--class", event["class"],
                        "--on", self.day(), "--order", "В-1")

    def pupil_returned(self):
        """Leaves and is enrolled again, in any class."""
        if event := self.pick("PupilEnrolled"):
            self.record("s-03", None, "record", "PupilLeft", "--pupil", event["pupil"], "--class", event["class"],
                        "--on", "2025-10-06", "--order", "В-2")
            self.record("s-03", None, "record", "PupilEnrolled", "--pupil", event["pupil"], "--class",
                        self.generator.choice([event["class"], *self.teachers]), "--on",
                        self.generator.choice(["2025-10-07", "2025-10-20", "2025-12-01", "2026-02-02"]), "--order", "З-2")

    def pupil_transferred(self):
        if event := self.pick("PupilEnrolled"):
            others = [key for key in self.teachers if key != event["class"]] or [event["class"]]
            self.record("s-03", None, "record", "PupilTransferred", "--pupil", event["pupil"], "--from-class",
                        event["class"], "--to-class", self.generator.choice(others), "--on", self.day(), "--order", "П-1")

    def subgroup_left(self):
        event = self.pick("SubgroupJoined")
        if event and event["pupil"] not in self.gone():
            self.record(event["actor"], None, "record", "SubgroupLeft", "--pupil", event["pupil"], "--subgroup",
                        event["subgroup"], "--on", self.day())

    def consent_withdrawn(self):
        if event := self.pick("ConsentGiven"):
            self.record(event["actor"], None, "record", "ConsentWithdrawn", "--amends", event["position"], "--on", self.day())

    def guardian_unlinked(self):
        if event := self.pick("GuardianLinked"):
            self.record(event["actor"], None, "record", "GuardianUnlinked", "--amends", event["position"], "--on", self.day())

    def guardian_unable(self):
        if event := self.pick("GuardianRegistered"):
            self.correct(event, "GuardianRegistered", None, "--unable-to-use", "yes")

    def day(self):
        return self.generator.choice(["2025-09-15", "2025-10-18", "2025-11-20", "2026-01-19", "2026-03-02"])

    def make(self, count):
        kinds = [self.mark_corrected, self.absence_corrected, self.excused_again, self.term_mark_corrected, self.homework_amended,
                 self.lesson_restated, self.lateness_restated, self.pupil_left, self.pupil_returned, self.pupil_transferred, self.subgroup_left,
                 self.consent_withdrawn, self.guardian_unlinked, self.guardian_unable]
        kinds += [lambda kind=kind, aspect=aspect: self.annul(kind, aspect) for kind, aspect in [
            ("MarkSet", "marks"), ("AbsenceRecorded", "marks"), ("LatenessRecorded", "marks"), ("AbsenceExcused", None),
            ("TermMarkSet", "termMarks"), ("HomeworkPosted", "lessons"), ("LessonHeld", "lessons"),
            ("PupilEnrolled", None), ("ParentApplicationRegistered", None), ("AccountActivated", None),
            ("CredentialIssued", None), ("SubgroupJoined", None), ("GuardianLinked", None), ("MarkSet", "marks"),
            ("AbsenceRecorded", "marks"), ("ActivationTargetSet", None)]]
        rounds = [self.generator.sample(kinds, len(kinds)) for _ in range(count // len(kinds) + 1)]
        for kind in [kind for some in rounds for kind in some][:count]:
            kind()


# --- Both sides --------------------------------------------------------------------------------------------------


# Types whose fields no report here asks about.
UNUSED = {"SessionStarted", "AttendanceConfirmed"}


def load(journal, unused=UNUSED, note=lambda event: None, until=None):
    """Events into SQL, those up to a position where one is given."""
    def rows():
        for line in journal.lines():
            e = json.loads(line)
            if until is not None and e["position"] > until:
                continue
            note(e)
            yield (e["position"], e["type"], e["occurredOn"], e["actor"], e["amends"], "restatement" in e.get("flags", []),
                   "{}" if e["type"] in unused else line)

    database = sqlite3.connect(":memory:")
    create, settle = open(f"{HERE}/oracle.sql", encoding="utf-8").read().split("-- @settle\n")
    database.executescript(create)
    database.executemany("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?)", rows())
    database.executescript(settle)
    return database, database.execute("SELECT count(*) FROM event").fetchone()[0]


class Compare:
    """Cells of both sides, as dictionaries from a place to a value."""

    def __init__(self):
        self.cells = 0

    def equal(self, what, ours, theirs):
        self.cells += len(theirs)
        if ours == theirs:
            return
        places = sorted((set(ours) | set(theirs)), key=str)
        found = [f"  {place}: journal {ours.get(place)!r}, SQL {theirs.get(place)!r}" for place in places
                 if not self.same(ours.get(place), theirs.get(place))]
        if found:
            raise Difference(f"{what}: {len(found)} cells differ\n" + "\n".join(found[:12]))

    @staticmethod
    def same(one, other):
        if isinstance(one, float) and isinstance(other, (int, float)):
            return abs(one - other) < 1e-9
        return one == other


def register(journal, database, compare, course_class, subject, term, start, last):
    page = journal.json("report", "register", "--class", course_class, "--subject", subject, "--term", term)
    where = f"register {course_class} {subject} {term}"
    ask = {"class": course_class, "subject": subject, "term": term, "start": start, "last": last}
    courses = "(SELECT course FROM course WHERE class = :class AND subject = :subject)"

    ours, theirs = {}, {}
    for lesson in page["lessons"]:
        ours[lesson["lesson"]] = (lesson["date"], lesson["number"], lesson["topic"], lesson["homework"])
    for row in database.execute(
            f"""WITH place AS (
                  SELECT lesson AS place, day FROM lesson WHERE course IN {courses}
                  UNION SELECT place, day FROM mark WHERE course IN {courses}
                  UNION SELECT place, day FROM absence WHERE course IN {courses}
                  UNION SELECT place, day FROM lateness WHERE course IN {courses}
                  UNION SELECT place, day FROM homework_placed WHERE course IN {courses})
                SELECT p.place, p.day, l.number, l.topic,
                  (SELECT group_concat(text, char(10)) FROM
                    (SELECT text FROM homework_placed h WHERE h.place = p.place AND text IS NOT NULL ORDER BY root))
                FROM place p LEFT JOIN lesson l ON l.lesson = p.place
                WHERE p.day BETWEEN :start AND :last""", ask):
        theirs[row[0]] = row[1:]
    compare.equal(where + " lessons", ours, theirs)

    ours, theirs = {}, {}
    for pupil in page["pupils"]:
        for cell in pupil["cells"]:
            if cell["marks"] or cell["absence"] or cell["late"] is not None:
                ours[pupil["pupil"], cell["lesson"]] = (
                    " ".join(cell["marks"]), cell["absence"], cell["excuse"], cell["late"], cell["corrected"])
    for pupil, place, *cell in database.execute(
            f"""WITH fact AS (
                  SELECT root, pupil, place, symbol, changes, NULL AS code, NULL AS excuse, NULL AS minutes
                    FROM mark WHERE course IN {courses} AND day BETWEEN :start AND :last
                  UNION ALL SELECT root, pupil, place, NULL, 0, code, excuse, NULL
                    FROM absence WHERE course IN {courses} AND day BETWEEN :start AND :last
                  UNION ALL SELECT root, pupil, place, NULL, 0, NULL, NULL, minutes
                    FROM lateness WHERE course IN {courses} AND day BETWEEN :start AND :last
                  ORDER BY root)
                SELECT pupil, place, coalesce(group_concat(symbol, ' '), ''), max(code), max(excuse), max(minutes),
                  max(changes) > 0
                FROM fact GROUP BY pupil, place""", ask):
        theirs[pupil, place] = (*cell[:4], bool(cell[4]))
    compare.equal(where + " cells", ours, theirs)

    ours = {pupil["pupil"]: pupil["average"] for pupil in page["pupils"] if pupil["average"] is not None}
    theirs = dict(database.execute(
        f"""SELECT pupil, CAST(sum(value * weight) AS REAL) / sum(weight) FROM mark
            WHERE course IN {courses} AND day BETWEEN :start AND :last AND value IS NOT NULL AND weight > 0
            GROUP BY pupil""", ask))
    compare.equal(where + " averages", ours, theirs)

    ours = {pupil["pupil"]: pupil["termMark"] for pupil in page["pupils"]}
    theirs = dict(database.execute(
        f"""SELECT pupil, NULL FROM membership WHERE class = :class AND first <= :last AND last >= :start
            UNION ALL SELECT pupil, NULL FROM mark WHERE course IN {courses} AND day BETWEEN :start AND :last
            UNION ALL SELECT pupil, NULL FROM absence WHERE course IN {courses} AND day BETWEEN :start AND :last
            UNION ALL SELECT pupil, NULL FROM lateness WHERE course IN {courses} AND day BETWEEN :start AND :last
            UNION ALL SELECT * FROM (
              SELECT pupil, mark FROM outcome WHERE term = :term AND course IN {courses} ORDER BY root)""", ask))
    compare.equal(where + " pupils and term marks", ours, theirs)


def summary(journal, database, compare, course_class):
    rows = journal.json("report", "summary", "--class", course_class)
    ours = {(row["pupil"], row["subjectKey"], row["term"]): (row["mark"], row["corrected"], row["position"]) for row in rows}
    theirs = {}
    for pupil, subject, term, *outcome in database.execute(
            """WITH shown AS (
                 SELECT t.term, t.start, t.last FROM term t JOIN class c ON c.class = :class
                 WHERE c.yearGroup BETWEEN t.low AND t.high),
               found AS (
                 SELECT o.*, c.subject, c.class = :class AS own FROM outcome o JOIN course c ON c.course = o.course
                 JOIN shown s ON s.term = o.term)
               SELECT pupil, subject, term, mark, changes > 0, root FROM found f
               WHERE own OR (
                 (SELECT min(first) FROM membership m WHERE m.pupil = f.pupil AND m.class = :class) > f.day)
               ORDER BY own, root""", {"class": course_class}):
        theirs[pupil, subject, term] = (outcome[0], bool(outcome[1]), outcome[2])
    compare.equal(f"summary {course_class}", ours, theirs)


ATTENDANCE = """
WITH place AS (
  SELECT lesson AS place, l.course, l.day FROM lesson l JOIN course c ON c.course = l.course AND c.class = :class
  WHERE l.day BETWEEN :start AND :last),
gone AS (
  SELECT a.pupil, a.place, a.day, coalesce(a.excuse, a.code) AS code FROM absence a
  JOIN course c ON c.course = a.course AND c.class = :class WHERE a.day BETWEEN :start AND :last
  GROUP BY a.pupil, a.place HAVING a.root = max(a.root)),
held AS (
  SELECT DISTINCT t.pupil, p.place, p.day FROM place p
  JOIN taught t ON t.course = p.course AND p.day BETWEEN t.first AND t.last
  UNION SELECT pupil, place, day FROM gone),
days AS (
  SELECT h.pupil, h.day, count(*) AS held, count(g.place) AS missed, sum(g.code = 'ill') AS ill
  FROM held h LEFT JOIN gone g ON g.pupil = h.pupil AND g.place = h.place GROUP BY h.pupil, h.day),
pupils AS (
  SELECT DISTINCT pupil FROM membership WHERE class = :class AND first <= :last AND last >= :start
  UNION SELECT pupil FROM gone
  UNION SELECT l.pupil FROM lateness l JOIN course c ON c.course = l.course AND c.class = :class
    WHERE l.day BETWEEN :start AND :last)
SELECT p.pupil,
  (SELECT count(*) FROM days d WHERE d.pupil = p.pupil AND d.held = d.missed),
  (SELECT count(*) FROM days d WHERE d.pupil = p.pupil AND d.held = d.missed AND d.ill = d.held),
  (SELECT count(*) FROM gone g WHERE g.pupil = p.pupil),
  (SELECT count(*) FROM gone g WHERE g.pupil = p.pupil AND code = 'ill'),
  (SELECT count(*) FROM gone g WHERE g.pupil = p.pupil AND code NOT IN ('ill', 'unexcused')),
  (SELECT count(*) FROM gone g WHERE g.pupil = p.pupil AND code = 'unexcused'),
  (SELECT count(*) FROM lateness l JOIN course c ON c.course = l.course AND c.class = :class
    WHERE l.pupil = p.pupil AND l.day BETWEEN :start AND :last),
  (SELECT count(*) FROM held h WHERE h.pupil = p.pupil)
FROM pupils p
"""
ATTENDANCE_COLUMNS = ["days", "daysIll", "lessons", "lessonsIll", "lessonsExcused", "lessonsUnexcused", "late", "lessonsHeld"]


def attendance(journal, database, compare, course_class, terms):
    rows = journal.json("report", "attendance", "--class", course_class, "--term", ",".join(term for term, *_ in terms))
    ours = {(row["term"], row["pupil"], name): row[name] for row in rows for name in ATTENDANCE_COLUMNS}
    ours.update({(row["term"], row["pupil"], "schoolDays"): row["schoolDays"] for row in rows if row["pupil"] is None})
    theirs = {}
    everyone = {row["pupil"] for row in rows}
    for term, start, last in terms:
        ask = {"class": course_class, "start": start, "last": last}
        total = dict.fromkeys(ATTENDANCE_COLUMNS, 0)
        counted = {}
        for pupil, *counts in database.execute(ATTENDANCE, ask):
            counted[pupil] = dict(zip(ATTENDANCE_COLUMNS, counts))
            for name, count in zip(ATTENDANCE_COLUMNS, counts):
                total[name] += count
        total["lessonsHeld"], theirs[term, None, "schoolDays"] = database.execute(
            """SELECT count(*), count(DISTINCT l.day) FROM lesson l JOIN course c ON c.course = l.course
               AND c.class = :class WHERE l.day BETWEEN :start AND :last""", ask).fetchone()
        counted[None] = total
        for pupil in everyone | set(counted):
            # Whoever is in the class in any of the terms has a line in each.
            for name in ATTENDANCE_COLUMNS:
                theirs[term, pupil, name] = counted.get(pupil, {}).get(name, 0)
    compare.equal(f"attendance {course_class}", ours, theirs)


ACTIVATION = """
WITH pair AS (
  SELECT m.class, a.guardian, a.pupil FROM answers a JOIN membership m ON m.pupil = a.pupil
  WHERE :on BETWEEN a.first AND a.last AND :on BETWEEN m.first AND m.last),
state AS (
  SELECT class,
    EXISTS (SELECT 1 FROM step s WHERE s.type = 'ParentApplicationRegistered' AND s.day <= :on
      AND s.guardian = pair.guardian AND s.pupil = pair.pupil) AS applied,
    EXISTS (SELECT 1 FROM consent c WHERE c.person = pair.guardian AND :on BETWEEN c.first AND c.last) AS consent,
    EXISTS (SELECT 1 FROM step s WHERE s.type = 'CredentialIssued' AND s.day <= :on
      AND s.guardian = pair.guardian) AS issued,
    EXISTS (SELECT 1 FROM step s WHERE s.type = 'AccountActivated' AND s.day <= :on
      AND s.guardian = pair.guardian) AS active
  FROM pair),
band AS (
  SELECT f.body ->> 'low' AS low, f.body ->> 'high' AS high, f.body ->> 'deadline' AS deadline
  FROM fact f WHERE f.type = 'ActivationTargetSet'
  ORDER BY f.body ->> 'deadline' < :on, CASE WHEN f.body ->> 'deadline' >= :on THEN f.body ->> 'deadline' END,
    f.body ->> 'deadline' DESC, f.root DESC LIMIT 1),
counts AS (
  SELECT class, count(*) AS eligible, sum(applied) AS applications, sum(consent) AS consents, sum(issued) AS issued,
    sum(active) AS activated, sum(applied AND consent) AS registered, sum(applied AND consent AND active) AS entered
    FROM state GROUP BY class
  UNION ALL
  SELECT NULL, count(*), coalesce(sum(applied), 0), coalesce(sum(consent), 0), coalesce(sum(issued), 0),
    coalesce(sum(active), 0), coalesce(sum(applied AND consent), 0), coalesce(sum(applied AND consent AND active), 0)
    FROM state)
SELECT class, eligible, applications, consents, issued, activated,
  CASE WHEN eligible > 0 THEN 100.0 * activated / eligible END AS percent,
  registered, CASE WHEN registered > 0 THEN 100.0 * entered / registered END AS percentOfRegistered,
  low / 100.0, high / 100.0, deadline,
  CASE WHEN eligible > 0 THEN activated * 10000 >= low * eligible END AS met
FROM counts LEFT JOIN band
"""
ACTIVATION_COLUMNS = ["eligible", "applications", "consents", "issued", "activated", "percent", "registered",
                      "percentOfRegistered", "low", "high", "deadline", "met"]


def activation(journal, database, compare, day):
    rows = journal.json("dashboard", "activation", "--on", day)
    ours = {(row["class"], name): row[name] for row in rows for name in ACTIVATION_COLUMNS}
    theirs = {}
    for course_class, *figures in database.execute(ACTIVATION, {"on": day}):
        figures[-1] = None if figures[-1] is None else bool(figures[-1])
        theirs.update({(course_class, name): figure for name, figure in zip(ACTIVATION_COLUMNS, figures)})
    compare.equal(f"activation {day}", ours, theirs)


def corrections(journal, database, compare):
    ours = {row["position"]: (row["amends"], row["actor"], row["afterClose"])
            for row in journal.json("audit", "corrections")}
    theirs = {}
    for position, amends, actor, body in database.execute(
            """SELECT position, amends, actor, body FROM event WHERE amends IS NOT NULL AND (restated OR type IN (
                 'MarkAnnulled', 'FactAnnulled', 'MarkCorrected', 'TermMarkCorrected', 'AbsenceCorrected',
                 'HomeworkAmended'))"""):
        theirs[position] = (amends, actor, "afterClose" in json.loads(body).get("flags", []))
    compare.equal("audit corrections", ours, theirs)


def check(options, seed):
    generator = random.Random(seed)
    compare = Compare()
    with tempfile.TemporaryDirectory(prefix="journal-oracle-") as folder:
        journal = Journal(options.journal, folder)
        journal.ok("demo", "--pupils", options.pupils, "--seed", seed)
        changes = Changes(journal, journal.events(), generator)
        changes.make(options.changes)
        database, count = load(journal)
        terms = database.execute("SELECT term, start, last FROM term WHERE term GLOB '[1-4]ч' ORDER BY start").fetchall()
        halves = database.execute("SELECT term, start, last, low, high FROM term").fetchall()
        for course_class, year_group in database.execute("SELECT class, yearGroup FROM class").fetchall():
            own = [term[:3] for term in halves if term[3] <= year_group <= term[4]]
            subjects = [row[0] for row in database.execute(
                "SELECT DISTINCT subject FROM course WHERE class = ? ORDER BY subject", [course_class])]
            if options.pages:
                subjects = generator.sample(subjects, min(options.pages, len(subjects)))
            for subject in subjects:
                register(journal, database, compare, course_class, subject, *generator.choice(own))
            summary(journal, database, compare, course_class)
            attendance(journal, database, compare, course_class, own)
        days = ["2025-09-01", "2025-09-20", "2025-10-20", "2025-11-20", "2026-02-11", "2026-05-29"]
        for day in days:
            activation(journal, database, compare, day)
        corrections(journal, database, compare)
        verified = journal.json("verify")
        if not verified["intact"] or verified["events"] != count:
            raise Difference(f"verify after the changes: {verified}")
    return count, compare.cells, changes, journal.runs


def seeds_of(text):
    first, _, last = text.partition("-")
    return range(int(first), int(last or first) + 1)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--journal", required=True)
    parser.add_argument("--seeds", type=seeds_of, default=seeds_of("1-20"))
    parser.add_argument("--pupils", type=int, default=60)
    parser.add_argument("--changes", type=int, default=30, help="so many changes after the demo")
    parser.add_argument("--pages", type=int, default=0, help="register pages a class; 0 is all subjects")
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    began, failures, cells, events, done, refused = time.monotonic(), 0, 0, 0, 0, 0
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        jobs = {seed: pool.submit(check, options, seed) for seed in options.seeds}
        for seed, job in jobs.items():
            try:
                count, found, changes, _ = job.result()
            except Difference as difference:
                failures += 1
                print(f"seed {seed}, {options.pupils} pupils, {options.changes} changes: {difference}")
                continue
            cells, events = cells + found, events + count
            done, refused = done + changes.done, refused + len(changes.refused)
            if options.verbose:
                print(f"seed {seed}: {count} events, {found} cells, {changes.done} changes")
                for message in changes.refused:
                    print(f"  {message}")
    seconds = time.monotonic() - began
    print(f"oracle: {len(jobs)} seeds, {options.pupils} pupils, {events} events, {done} changes ({refused} refused), "
          f"{cells} cells compared, {failures} failures, {seconds:.0f} s")
    return 1 if failures or cells == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
