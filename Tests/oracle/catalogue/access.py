"""Who has access and how it came: access, applications; and when the doors are open: schedules."""

from collections import defaultdict

from catalogue import ON, feed, report, span
from year import FAR, day_of, shift

# In the order of semantics.md, "Who may record".
ROLES = ["director", "deputy", "teacher", "classTeacher", "secretary", "hr", "administrator", "psychologist", "guardian",
         "pupil", "system", "import"]


@feed
def credentials(changes):
    """Credentials of an earlier day stated later, revoked ones, annulled sessions, roles that end."""
    pick, record = changes.generator.choice, changes.record
    gone = changes.gone()
    people = [event["person"] for event in changes.by_type["CredentialIssued"] if event["person"] not in gone]
    for day in ("2025-09-20", "2025-09-05"):
        record("a-04", None, "record", "CredentialIssued", "--person", pick(people), "--kind", "login", "--channel", "inPerson",
               "--on", day)
    for day in ("2026-03-10", "2026-02-10"):
        event = pick([event for event in changes.by_type["CredentialIssued"] if event["person"] not in gone])
        record("a-04", None, "record", "CredentialRevoked", "--amends", event["position"], "--person", event["person"], "--on", day)
    for kind in ("SessionStarted", "AccountLinkFailed", "CredentialIssued"):
        if (event := changes.pick(kind)) and event["actor"] not in gone:
            record(event["actor"], None, "annul", event["position"], "--reason", "technical")
    # A teacher's: the others have more to record here.
    teachers = [event for event in changes.by_type["RoleGranted"] if event["role"] in ("teacher", "classTeacher")]
    if event := pick(teachers):
        record("d-01", None, "record", "RoleRevoked", "--amends", event["position"], "--person", event["person"], "--role",
               event["role"], "--on", "2026-02-02")
    record("d-01", None, "record", "RoleGranted", "--person", "t-08", "--role", "psychologist", "--scope-kind", "school",
           "--from", "2026-04-01", "--through", pick(["2026-05-01", ON, "2026-06-30"]), "--on", "2026-04-01")


def roles_on(year, day):
    """Roles by person: those granted that hold, and what guardians and pupils are without a grant."""
    found = defaultdict(set)
    revoked = defaultdict(list)
    for event in year.everything("RoleRevoked"):
        if event["position"] not in year.ended:
            revoked[year.roots[event["position"]]].append(event["occurredOn"])
    for root, _, body in year.facts("RoleGranted"):
        through = min([body["through"] or FAR] + [shift(on, -1) for on in revoked[root]])
        if (body["from"] or "") <= day <= through:
            found[body["person"]].add(body["role"])
    return found


def access_questions(year):
    return ({}, {"by": "role"}, {"from": "2025-10-01", "to": "2025-12-31"}, {"by": "role", "from": "2026-01-01", "to": "2026-03-31"},
            {"on": "2025-09-12"}, {"by": "role", "on": "2026-02-20"})


@report("access", access_questions)
def access(year, question):
    on = question.get("on", ON)
    first, last = span(year, question)
    days = {kind: defaultdict(list) for kind in ("CredentialIssued", "AccountActivated", "CredentialRevoked", "AccountLinkFailed")}
    for kind, found in days.items():
        for _, day, body in year.facts(kind):
            if day <= on:
                found[body["person"]].append(day)
    sessions = defaultdict(list)
    for root, day, body in year.facts("SessionStarted"):
        if first <= day <= min(last, on):
            sessions[body["person"]].append(year.recorded(root))
    roles = roles_on(year, on)
    known = set().union(sessions, roles, *days.values())
    for kind, name in (("GuardianRegistered", "guardian"), ("PupilEnrolled", "pupil")):
        for body in year.everything(kind):
            if body[name] in known:
                roles[body[name]].add(name)
    issued, activated, revoked, failed = days.values()
    if question.get("by", "person") == "person":
        return {person: {
            "role": sorted(roles[person], key=ROLES.index), "issuedOn": min(issued[person], default=None),
            "activatedOn": min(activated[person], default=None), "sessions": len(sessions[person]),
            "last": max(sessions[person], default=None), "failures": len(failed[person]),
            "revokedOn": max(revoked[person], default=None)} for person in known}
    rows = {}
    for role in ROLES:
        people = {person for person in known if role in roles[person]}
        if people:
            moments = [moment for person in people for moment in sessions[person]]
            rows[role] = {
                "people": len(people), "issued": len(people & {p for p in issued if issued[p]}),
                "activated": len(people & {p for p in activated if activated[p]}), "sessions": len(moments),
                "last": max(moments, default=None), "failures": sum(len(failed[person]) for person in people),
                "revoked": len(people & {p for p in revoked if revoked[p]})}
    return rows


@feed
def parents_apply(changes):
    """Applications that wait, one refused, and decisions and applications taken back."""
    pick, record = changes.generator.choice, changes.record
    pairs = {(event["guardian"], event["pupil"]) for event in changes.by_type["GuardianLinked"]}
    applied = {(event["guardian"], event["pupil"]) for event in changes.by_type["ParentApplicationRegistered"]}
    gone = changes.gone()
    rest = sorted(pair for pair in pairs - applied if pair[1] not in gone)
    some = changes.generator.sample(rest, min(3, len(rest)))
    for (guardian, pupil), number, day in zip(some, ("З/901", "З/902", "З/903"), ("2026-05-04", "2026-05-04", "2026-05-25")):
        position = record("s-03", None, "record", "ParentApplicationRegistered", "--guardian", guardian, "--pupil", pupil,
                          "--channel", pick(["inPerson", "portal", "mfc"]), "--number", number, "--on", day)
        if number == "З/902" and position:
            record("s-03", None, "record", "ParentApplicationDecided", "--amends", position, "--guardian", guardian,
                   "--pupil", pupil, "--decision", "refused", "--refusal-reason", "notGuardian",
                   "--on", pick(["2026-05-12", "2026-05-29"]))
    for kind in ("ParentApplicationRegistered", "ParentApplicationDecided"):
        if event := changes.pick(kind):
            record(event["actor"], None, "annul", event["position"], "--reason", "technical")


def application_questions(year):
    pupil = year.generator.choice([body["pupil"] for _, _, body in year.facts("ParentApplicationRegistered")
                                   if body["pupil"] in year.members])
    return ({}, {"from": "2025-09-15", "to": "2025-10-15"}, {"on": "2025-09-05"}, {"pupil": pupil},
            {"class": year.generator.choice(sorted(year.classes))})


@report("applications", application_questions)
def applications(year, question):
    on = question.get("on", ON)
    first, last = span(year, question)
    decided = year.follow_ups("ParentApplicationDecided")
    rows, keys = {}, {}
    stated = sorted(((day, root, body) for root, day, body in year.facts("ParentApplicationRegistered")), key=lambda s: s[:2])
    for day, root, body in stated:
        if not first <= day <= min(last, on) or question.get("pupil", body["pupil"]) != body["pupil"]:
            continue
        # A parent may apply before the first day at school.
        spans = sorted(year.members.get(body["pupil"], []), key=lambda span: span[1])
        of_class = next((name for name, _, through in spans if through >= day), None)
        if question.get("class", of_class) != of_class:
            continue
        decision = decided.get(root)
        if decision and decision["occurredOn"] > on:
            decision = None
        key = f"{day}/{body['guardian']}/{body['pupil']}"
        keys[key] = keys.get(key, 0) + 1
        reason = decision and decision["refusalReason"]
        until = decision["occurredOn"] if decision else on
        rows[key if keys[key] == 1 else f"{key}/{keys[key]}"] = {
            "number": body["number"], "date": day, "guardian": body["guardian"], "pupil": body["pupil"],
            "class": of_class, "channel": body["channel"],
            "decision": decision["decision"] if decision else "waiting", "refusalReason": None if reason == "none" else reason,
            "decidedOn": decision and decision["occurredOn"], "decidedBy": decision and decision["actor"],
            "days": (day_of(until) - day_of(day)).days}
    return rows


@feed
def hours(changes):
    """Hours of one teacher, hours that are over, hours taken back."""
    for weekday, begins, ends, through in ((3, 930, 975, "2026-05-29"), (5, 885, 960, "2026-05-28"), (6, 545, 601, "2026-12-31")):
        changes.record("d-02", None, "record", "WorkScheduleSet", "--kind", "help", "--weekday", weekday, "--from-minute", begins,
                       "--through-minute", ends, "--staff", "t-07", "--from", "2026-02-01", "--through", through,
                       "--on", "2026-02-01")
    if event := changes.pick("WorkScheduleSet"):
        changes.record("d-02", None, "annul", event["position"], "--reason", "technical")


def clock(minute):
    return f"{minute // 60:02}:{minute % 60:02}"


@report("schedules", ({}, {"teacher": "t-07"}, {"on": "2025-08-31"}, {"on": "2025-12-01"}))
def schedules(year, question):
    on = question.get("on", ON)
    rows = {}
    for _, _, body in year.facts("WorkScheduleSet"):
        if not (body["from"] or "") <= on <= (body["through"] or FAR):
            continue
        if question.get("teacher", body["staff"]) != body["staff"]:
            continue
        begins, ends = clock(body["fromMinute"]), clock(body["throughMinute"])
        key = "/".join(part for part in (body["kind"], str(body["weekday"]), begins, body["staff"], body["room"]) if part)
        rows[key] = {"kind": body["kind"], "weekday": f"weekday{body['weekday']}", "begins": begins, "ends": ends,
                     "staff": body["staff"], "room": body["room"], "from": body["from"], "through": body["through"],
                     "minutes": body["throughMinute"] - body["fromMinute"]}
    return rows
