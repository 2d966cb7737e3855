"""Attendance in percent and proposed outcomes."""

from collections import Counter, defaultdict

from catalogue import ON, absences, feed, grouped, kind_of, narrowed, report, selected, some, span
from oracle import GRANTED_UNTIL
from year import percent, shift, weekday


@report("attendance-rate", lambda year: [
    {"term": "1ч"}, {"by": "school"}, {"term": "2ч", "by": "subject"}, {**some(year), "by": "pupil"}, {"by": "week", **some(year)},
    {**some(year), "by": "course", "from": "2025-10-01", "to": "2025-11-30"}, {"pupil": "p-0001"}, {"term": "1ч", "by": "week"},
    {"term": "1ч", "by": "yearGroup"}, *narrowed(year, "subject", "teacher")])
def attendance_rate(year, question):
    first, last = span(year, question)
    courses = set(selected(year, question))
    by = question.get("by")
    group = grouped(year, question, "class") if by not in ("pupil", "week") else None
    excused_lowers = year.policy("attendance.excusedLowers", ON, "yes") == "yes"
    risk = int(year.policy("attendance.riskPercent", ON, "85"))
    wanted = (lambda pupil: pupil == question["pupil"]) if "pupil" in question else (lambda pupil: True)


    def key(pupil, course, day):
        if by == "week":
            return shift(day, 1 - weekday(day))
        return pupil if by == "pupil" else group(course, day)

    possible, missed, codes = defaultdict(Counter), defaultdict(Counter), defaultdict(Counter)
    held = defaultdict(list)
    for lesson, course, day in year.db.execute("SELECT lesson, course, day FROM lesson WHERE day BETWEEN ? AND ?", [first, last]):
        if course in courses:
            held[course].append((day, lesson))
    places = set()
    for course, days in held.items():
        for pupil, a, b in year.taught[course]:
            if wanted(pupil):
                inside = [(day, lesson) for day, lesson in days if a <= day <= b]
                places.update((pupil, lesson) for _, lesson in inside)
                for day, _ in inside:
                    possible[key(pupil, course, day)][pupil] += 1
    for pupil, course, day, place, code in absences(year, courses, first, last):
        if not wanted(pupil):
            continue
        row = key(pupil, course, day)
        codes[row][kind_of(code)] += 1
        missed[row][pupil] += excused_lowers or code == "unexcused"
        possible[row][pupil] += (pupil, place) not in places
    late = Counter()
    for pupil, course, day in year.db.execute("SELECT pupil, course, day FROM lateness WHERE day BETWEEN ? AND ?", [first, last]):
        if course in courses and wanted(pupil):
            late[key(pupil, course, day)] += 1
    rows = {}
    # Who came late to a lesson of a course that is not his has a row, too.
    for row in {**possible, **late}:
        of = possible[row]
        whole, gone = sum(of.values()), sum(missed[row].values())
        rows[row] = {
            **codes[row], "missed": sum(codes[row].values()), "pupils": len([p for p in of if of[p]]), "possible": whole,
            "percent": percent(whole - gone, whole), "late": late[row],
            "atRisk": sum(of[p] > 0 and 100 * (of[p] - missed[row][p]) < risk * of[p] for p in of)}
    return rows


@feed
def outcomes_come_about(changes):
    """Marks brought from another school, debts, and other rules of the school for outcomes."""
    pick, record = changes.generator.choice, changes.record
    outcomes = [event for event in changes.by_type["TermMarkSet"] if event["term"] == "1ч" and event["pupil"] not in changes.gone()]
    # The days of brought marks lie in no term that could be reopened for them.
    changes.journal.run("reopen", "--term", "1ч", "--aspect", "marks", "--for", "d-02", "--until", GRANTED_UNTIL,
                        "--why", "отметки новичков", "--as", "d-01")
    for event, mark in zip(changes.generator.sample(outcomes, min(6, len(outcomes))), "252435"):
        where = ["--pupil", event["pupil"], "--course", event["course"], "--term", "1ч"]
        brought = record("d-02", "marks", "record", "MarkBrought", *where, "--mark", mark, "--weight", pick([0, 1, 3]),
                         "--from-school", "Гимназия № 2", "--on", "2025-08-20")
        if mark == "4" and brought:
            record("d-02", "marks", "annul", brought, "--reason", "technical")
        debt = record("d-02", None, "record", "DebtSet", *where, "--due-on", "2025-11-20", "--on", "2025-10-24")
        if mark == "5" and debt:
            record("d-02", None, "record", "DebtCleared", "--amends", debt, *where, "--on", "2025-11-12")
    for key, values in (("marks.thresholds", ("4.50/3.50/2.50", "4.65/3.65/2.65")), ("marks.rounding", ("thresholds", "half-up")),
                        ("marks.veto", ("none", "one2forbids5")), ("marks.newcomers", ("yes", "yes", "yes", "no")),
                        ("attendance.excusedLowers", ("yes", "no")), ("attendance.riskPercent", ("85", "95"))):
        record("d-01", None, "record", "PolicyChanged", "--key", key, "--value", pick(values), "--effective-from", "2025-09-01",
               "--basis", "приказ 7", "--on", "2025-09-01")


def proposed(marks, thresholds, half_up, veto):
    """(average, symbol) of [(value, weight)]."""
    weight = sum(w for _, w in marks)
    if not weight:
        return None, "н/а"
    total = sum(v * w for v, w in marks)
    if half_up:
        number = (2 * total + weight) // (2 * weight)
    else:
        number = next((5 - i for i, limit in enumerate(thresholds) if 100 * total >= limit * weight), 2)
    number = min(max(number, 2), 5)
    if veto and number == 5 and min(v for v, _ in marks) <= 2:
        number = 4
    return total / weight, str(number)


def value_of(symbol):
    return int(symbol.rstrip("+-")) if symbol[:1].isdigit() else None


@report("proposals", lambda year: [
    *({"class": of_class, "term": "1ч"} for of_class in year.classes), {"class": "7А", "term": "2ч"},
    {"subject": some(year)["subject"], "term": "год"}, {"class": "10А", "term": "1п"}, {"pupil": "p-0001", "term": "1ч"}])
def proposals(year, question):
    term = question["term"]
    if term not in year.terms:
        return {}
    first, last = span(year, question)
    courses = set(selected(year, question))
    wanted = (lambda pupil: pupil == question["pupil"]) if "pupil" in question else (lambda pupil: True)
    thresholds = [round(100 * float(t)) for t in year.policy("marks.thresholds", ON, "4.50/3.50/2.50").split("/")]
    half_up = year.policy("marks.rounding", ON, "thresholds") == "half-up"
    veto = year.policy("marks.veto", ON, "none") != "none"
    kinds = {"year": ("quarter", "trimester", "halfYear"), "finalAttestation": ("year", "exam")}.get(year.terms[term]["kind"])
    parts, brought, outcomes = defaultdict(list), Counter(), {}
    latest = dict(year.db.execute("SELECT root, latest FROM chain"))
    changed = Counter()
    for root, _, body in year.facts("TermMarkSet"):
        line = body["pupil"], body["course"]
        if body["course"] not in courses or not wanted(body["pupil"]):
            continue
        if body["term"] == term:
            outcomes[line] = root, body
        elif kinds and year.terms[body["term"]]["kind"] in kinds and first <= year.terms[body["term"]]["end"] <= last:
            parts[line].append((value_of(body["mark"]), 1))
            changed[line] = max(changed[line], latest[root])
    if kinds is None:
        for pupil, course, weight, value in year.db.execute(
                "SELECT pupil, course, weight, value FROM mark WHERE day BETWEEN ? AND ?", [first, last]):
            if course in courses and wanted(pupil):
                parts[pupil, course].append((value, weight))
        for root, day, pupil, course in every_mark(year):
            if course in courses and wanted(pupil) and first <= day <= last:
                changed[pupil, course] = max(changed[pupil, course], latest[root])
        if year.policy("marks.newcomers", ON, "yes") == "yes":
            for root, _, body in year.facts("MarkBrought"):
                line = body["pupil"], body["course"]
                if body["term"] == term and body["course"] in courses and wanted(body["pupil"]):
                    parts[line].append((value_of(body["mark"]), body["weight"]))
                    brought[line] += 1
                    changed[line] = max(changed[line], latest[root])
    shown = set(parts) | set(outcomes)
    for course in courses:
        if year.courses[course]["graded"]:
            shown |= {(p, course) for p, a, b in year.taught[course] if a <= last and b >= first and wanted(p)}
    cleared = set(year.follow_ups("DebtCleared"))
    debts = Counter()
    for root, day, body in year.facts("DebtSet"):
        if root not in cleared and (body["term"] == term or not body["term"] and first <= day <= last):
            if body["course"] in courses and wanted(body["pupil"]):
                debts[body["pupil"], body["course"]] += 1
    rows = {}
    for line in shown | set(debts):
        counted = [(v, w) for v, w in parts[line] if v is not None and w > 0]
        average, symbol = proposed(counted, thresholds, half_up, veto)
        row = {"count": len(counted), "brought": brought[line], "average": average, "computed": None}
        flags = []
        if line in outcomes:
            root, body = outcomes[line]
            # A correction says nothing of what was computed when the outcome was set.
            computed = stated[root]["computed"] if (stated := year.events)[root].get("computed") else None
            row["computed"] = computed
            number = value_of(computed) if computed else None
            flags = [name for name, holds in (
                ("corrected", latest[root] != root), ("byHand", computed is None),
                ("forced", number is not None and number != value_of(body["mark"])),
                ("marksSince", changed[line] > latest[root])) if holds]
        row["flags"] = flags + ["debt"] * bool(debts[line]) or None
        if line in shown:
            row["proposed"] = None if year.terms[term]["kind"] in ("exam", "midtermAttestation") else symbol
        if line in outcomes:
            row["outcome"] = outcomes[line][1]["mark"]
        rows["/".join(line)] = row
    return rows


def every_mark(year):
    """(root, day, pupil, course) of every mark, those taken back among them."""
    return year.db.execute(
        """SELECT e.position, coalesce(l.day, e.day), e.body ->> 'pupil', e.body ->> 'course' FROM event e
           LEFT JOIN lesson l ON l.lesson = e.body ->> 'lesson' AND l.course = e.body ->> 'course'
           WHERE e.type = 'MarkSet'""").fetchall()
