"""Pupils, guardians and staff: missed, movement, completeness, portal, remarks."""

from collections import Counter, defaultdict

from catalogue import LINKS, ON, absences, feed, kind_of, report, span
from year import days_between, percent, shift


@report("missed", ({"class": "7А", "term": "1ч"}, {"class": "10А", "from": "2025-09-15", "to": "2025-10-10"},
                   {"class": "5А", "term": "3ч"}))
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


@report("movement", ({"term": "2ч"}, {"term": "2ч", "by": "school"},
                     {"from": "2025-09-01", "to": "2026-05-29", "by": "yearGroup"},
                     {"from": "2025-10-01", "to": "2025-11-30"}, {"class": "7А", "term": "год"},
                     {"year-group": "5", "from": "2025-10-01", "to": "2026-03-31"}))
def movement(year, question):
    first, last = span(year, question)
    by = question.get("by", "class")
    name = {"class": lambda c: c, "yearGroup": lambda c: str(year.classes[c]["yearGroup"]), "school": lambda c: "school"}[by]
    term = year.terms.get(question.get("term"))
    shown = {c for c, body in year.classes.items() if question.get("class", c) == c
             and question.get("year-group", str(body["yearGroup"])) == str(body["yearGroup"])
             and (not term or term["yearGroupFrom"] <= body["yearGroup"] <= term["yearGroupThrough"])}
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


def has(value):
    """A commitment stands: the text was given."""
    return bool(value) and bool(value.get("commitment") if isinstance(value, dict) else value)


@feed
def papers(changes):
    """What a demo's people lack: contacts of pupils, consents to the journal, one of them over, one withdrawn."""
    gone = changes.gone()
    pairs = [event for event in changes.by_type["GuardianLinked"] if event["pupil"] not in gone]
    for number, event in enumerate(changes.generator.sample(pairs, 8)):
        changes.record("s-03", None, "record", "ContactChanged", "--person", event["pupil"], "--contact", "кто-то@example.org",
                       "--on", "2026-01-15")
        given = changes.record(
            "s-03", None, "record", "ConsentGiven", "--person", event["guardian"], "--purpose", "electronicJournal",
            "--form", "paper", "--on", "2026-01-15", *(["--valid-through", "2026-03-01"] if number == 0 else []))
        if number == 1 and given:
            changes.record("s-03", None, "record", "ConsentWithdrawn", "--amends", given, "--person", event["guardian"],
                           "--on", "2026-02-15")
        if number in (2, 3) and given:
            # Withdrawn, taken back, and once withdrawn again.
            for on in ("2026-02-10", "2026-04-01")[:number - 1]:
                ended = changes.record("s-03", None, "record", "ConsentWithdrawn", "--amends", given, "--person",
                                       event["guardian"], "--on", on)
                if ended and on == "2026-02-10":
                    changes.record("s-03", None, "annul", ended, "--reason", "technical")


@report("completeness", ({}, {"class": "7А"}, {"class": "7А", "by": "pupil"}, {"on": "2025-11-20"}, {"year-group": "5", "by": "pupil"}))
def completeness(year, question):
    on = question.get("on", ON)
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
        if first <= on <= last:
            links[pupil].add(guardian)
    consented = {person for person, first, last in year.db.execute(
        """SELECT f.body ->> 'person', c.first, c.last FROM consent c JOIN fact f ON f.type = 'ConsentGiven'
           AND f.body ->> 'person' = c.person AND f.day = c.first AND f.body ->> 'purpose' IN ('electronicJournal', 'personalData') """)
        if first <= on <= last}
    rows = defaultdict(Counter)
    for pupil in year.members:
        of_class = year.class_on(pupil, on)
        if of_class is None or question.get("class", of_class) != of_class:
            continue
        if question.get("year-group", str(year.classes[of_class]["yearGroup"])) != str(year.classes[of_class]["yearGroup"]):
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
        # A pupil's own contact is told, not asked for: the guardian is who is reached.
        row["complete"] += all(holds for name, holds in tests.items() if name != "contacts")
    return {key: {**row, "share": percent(row["complete"], row["pupils"])} for key, row in rows.items()}


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


@report("remarks", lambda year: [{}, {"by": "check"}, {"by": "remark"}, {"term": "2ч"}, {"by": "check", "on": "2025-11-20"}, {
    "teacher": year.generator.choice([body["staff"] for _, _, body in year.facts("RemarkRaised")])}])
def remarks(year, question):
    by, on = question.get("by", "teacher"), question.get("on", ON)
    first, last = span(year, question)
    answered, relieved = ({root: event for root, event in year.follow_ups(kind).items() if event["occurredOn"] <= on}
                          for kind in ("RemarkAnswered", "RemarkRelieved"))
    rows = defaultdict(Counter)
    for root, day, body in year.facts("RemarkRaised"):
        if not first <= day <= min(last, on) or question.get("teacher", body["staff"]) != body["staff"]:
            continue
        overdue = root not in relieved and bool(body["dueOn"]) and body["dueOn"] < on
        if by == "remark":
            rows[str(root)] = {
                "raisedOn": day, "check": body["check"], "teacher": body["staff"], "course": body["course"],
                "text": body["text"], "dueOn": body["dueOn"],
                "state": "relieved" if root in relieved else "overdue" if overdue else "open"}
            continue
        row = rows[body["staff"] if by == "teacher" else body["check"]]
        row["raised"] += 1
        row["answered"] += root in answered
        row["relieved"] += root in relieved
        row["open"] += root not in relieved
        row["overdue"] += overdue
    return rows
