"""Outcomes of terms: results, class-results, objectivity, density, progress."""

from collections import Counter, defaultdict

from catalogue import (
    OUTCOMES, absences, feed, grouped, kind_of, mean, narrowed, outcomes, policy, report, selected, some, span, value_of)
from year import percent


@feed
def outcomes_in_words(changes):
    """Pupils exempt, passed or not attested: a demo has few of the last only."""
    for symbol in ("осв", "осв", "н/а", "зач", "н/а", "осв"):
        if event := changes.pick("TermMarkSet"):
            changes.correct(event, "TermMarkCorrected", "termMarks", "--mark", symbol)


@report("results", lambda year: [
    {"term": "1ч"}, {"term": "1ч", "by": "teacher"}, {"by": "subject"}, {"by": "school"}, {"class": "7А", "by": "course"},
    {"from": "2025-12-01", "to": "2026-01-31", "by": "yearGroup"}, {"term": "2п", "by": "class"},
    *({**one, "by": "course"} for one in narrowed(year, "subject", "course", "year-group", "teacher"))])
def results(year, question):
    group = grouped(year, question, "class")
    counts = defaultdict(Counter)
    for _, day, body in outcomes(year, question):
        if name := OUTCOMES.get(body["mark"]):
            counts[f"{group(body['course'], day)}/{body['term']}"][name] += 1
    rows = {}
    for key, c in counts.items():
        n = c["n5"] + c["n4"] + c["n3"] + c["n2"] + c["notAttested"]
        marks = n - c["notAttested"]
        rows[key] = {
            "n": n, "n5": c["n5"], "n4": c["n4"], "n3": c["n3"], "n2": c["n2"], "notAttested": c["notAttested"],
            "exempt": c["exempt"], "success": percent(c["n5"] + c["n4"] + c["n3"], n),
            "quality": percent(c["n5"] + c["n4"], n),
            "sou": (100 * c["n5"] + 64 * c["n4"] + 36 * c["n3"] + 16 * c["n2"] + 7 * c["notAttested"]) / n if n else None,
            "average": (5 * c["n5"] + 4 * c["n4"] + 3 * c["n3"] + 2 * c["n2"]) / marks if marks else None}
    return rows


@report("class-results", lambda year: [{"term": "1ч"}, {}, {"class": "7А"}, *narrowed(year, "year-group"), {"term": "год"},
                                       {"from": "2025-12-01", "to": "2026-03-31"}])
def class_results(year, question):
    marks = defaultdict(lambda: defaultdict(list))
    for _, _, body in outcomes(year, question):
        marks[year.courses[body["course"]]["class"], body["term"]][body["pupil"]].append(body["mark"])
    rows = {}
    for (of_class, term), pupils in marks.items():
        c = Counter()
        for symbols in pupils.values():
            counted = [s for s in symbols if s in ("5", "4", "3", "2", "1", "н/а")]
            # Who is exempt, or only passed or not, is none of these pupils.
            c["pupils"] += bool(counted)
            bad = any(s in ("2", "1", "н/а") for s in counted)
            threes, fours, fives = counted.count("3"), counted.count("4"), counted.count("5")
            c["failing"] += bad
            if bad or not counted:
                continue
            c["excellent"] += fives == len(counted)
            c["good"] += threes == 0 and fours > 0
            c["oneThree"] += threes == 1
            c["oneFour"] += threes == 0 and fours == 1
        n = c["pupils"]
        rows[f"{of_class}/{term}"] = {
            **{name: c[name] for name in ("pupils", "excellent", "good", "oneThree", "oneFour", "failing")},
            "success": percent(n - c["failing"], n), "quality": percent(c["excellent"] + c["good"], n)}
    return rows


@report("objectivity", lambda year: [
    {"term": "1ч"}, {"term": "1ч", "by": "teacher"}, {"term": "2п"},
    *({**one, "term": "3ч"} for one in narrowed(year, "class", "subject", "teacher"))])
def objectivity(year, question):
    first, last = span(year, question)
    group = grouped(year, question, "course")
    rows, finals, controls = defaultdict(Counter), defaultdict(list), defaultdict(list)
    for root, day, body in outcomes(year, question):
        key = group(body["course"], day)
        if body["mark"] in "12345":
            rows[key]["outcomes"] += 1
            finals[key].append(int(body["mark"]))
        # A correction says nothing of the formula: what was proposed stands in the event that set the outcome.
        computed = body.get("computed", year.events[root].get("computed"))
        if computed and computed in "12345":
            rows[key]["computed"] += 1
            rows[key]["forced"] += computed != body["mark"]
    courses = set(selected(year, question))
    for root, pupil, course, day, value in year.db.execute(
            """SELECT m.root, m.pupil, m.course, m.day, m.value FROM mark m JOIN fact f ON f.root = m.root
               WHERE f.body ->> 'work' IN ('controlWork', 'administrativeControl') AND m.day BETWEEN ? AND ?
                 AND m.value IS NOT NULL""", [first, last]):
        if course in courses:
            controls[group(course, day)].append(value)
    keys = set(rows) | set(controls)
    found = {}
    for key in keys:
        final, control = mean(finals[key]), mean(controls[key])
        found[key] = {**rows[key], "share": percent(rows[key]["forced"], rows[key]["computed"]), "controlMean": control,
                      "outcomeMean": final,
                      "difference": final - control if final is not None and control is not None else None}
        # domain.md 2.7: above half a mark either way is flagged.
        found[key]["flagged"] = "yes" if abs(found[key]["difference"] or 0) > 0.5 else None
    return found


@report("density", lambda year: [
    {"term": "1ч"}, {"term": "1ч", "by": "teacher"}, {"class": "7А", "term": "1ч"}, {"by": "class", "term": "2ч"},
    {"from": "2025-10-06", "to": "2025-11-14"}, {"term": "1п", "policy": "density.minimum=4/9"},
    *narrowed(year, "subject", "course", "year-group", "teacher")])
def density(year, question):
    first, last = span(year, question)
    need_by_hours = [int(part) for part in policy(year, question, "density.minimum", "3/5/7").split("/")]
    group = grouped(year, question, "course")
    marks = Counter()
    for pupil, course in year.db.execute("SELECT pupil, course FROM mark WHERE day BETWEEN ? AND ?", [first, last]):
        marks[pupil, course] += 1
    rows = defaultdict(lambda: {"counts": [], "shares": [], "hours": 0, "need": set(), "below": 0, "none": 0})
    for course in selected(year, question):
        body = year.courses[course]
        if not body["graded"]:
            continue
        need = need_by_hours[min(max(body["hoursPerWeek"], 1), len(need_by_hours)) - 1]
        row = rows[group(course, last)]
        row["hours"] += body["hoursPerWeek"]
        row["need"].add(need)
        for pupil in {p for p, a, b in year.taught[course] if a <= last and b >= first}:
            count = marks[pupil, course]
            row["counts"].append(count)
            row["shares"].append(min(1, count / need))
            row["below"] += count < need
            row["none"] += count == 0
    # What a course needs says nothing of several courses together.
    one = question.get("by", "course") == "course"
    return {key: {"hours": row["hours"], "need": min(row["need"]) if one else None, "pupils": len(row["counts"]),
                  "least": min(row["counts"], default=None), "mean": mean(row["counts"]), "below": row["below"],
                  "none": row["none"], "density": 100 * mean(row["shares"]) if row["shares"] else None}
            for key, row in rows.items()}


@report("progress", lambda year: [
    {"class": "7А", "term": "1ч"}, {"class": "10А", "term": "1п"},
    {"pupil": year.generator.choice(sorted(year.members)), "from": "2025-09-08", "to": "2025-10-05"},
    {"pupil": year.generator.choice(sorted(year.members)), "term": "год"}, {"subject": some(year)["subject"]},
    {"class": "5А", "term": "3ч", "policy": "marks.signHundredths=25"}])
def progress(year, question):
    first, last = span(year, question)
    courses = set(selected(year, question))
    wanted = (lambda pupil: pupil == question["pupil"]) if "pupil" in question else (lambda pupil: True)
    rows = defaultdict(Counter)
    sums = defaultdict(lambda: [0, 0])
    symbols, sign = defaultdict(list), int(policy(year, question, "marks.signHundredths", "0"))
    for pupil, course, weight, symbol in year.db.execute(
            "SELECT pupil, course, weight, symbol FROM mark WHERE day BETWEEN ? AND ? ORDER BY day, root", [first, last]):
        if course in courses and wanted(pupil):
            row, value = f"{pupil}/{course}", value_of(symbol, sign)
            symbols[row].append(symbol)
            rows[row]["count"] += 1
            if value is not None and weight > 0:
                sums[row][0] += value * weight
                sums[row][1] += weight
    for pupil, course, _, _, code in absences(year, courses, first, last):
        if wanted(pupil):
            rows[f"{pupil}/{course}"]["missed"] += 1
            rows[f"{pupil}/{course}"][kind_of(code)] += 1
    for pupil, course in year.db.execute("SELECT pupil, course FROM lateness WHERE day BETWEEN ? AND ?", [first, last]):
        if course in courses and wanted(pupil):
            rows[f"{pupil}/{course}"]["late"] += 1
    found = {key: {**row, "average": sums[key][0] / sums[key][1] if sums[key][1] else None, "marks": symbols[key]}
             for key, row in rows.items()}
    if "term" in question:
        for _, _, body in outcomes(year, question):
            if wanted(body["pupil"]):
                found.setdefault(f"{body['pupil']}/{body['course']}", {})["outcome"] = body["mark"]
    return found
