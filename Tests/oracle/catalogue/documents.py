"""Acts, briefings, surveys, exports and destructions of documents."""

from collections import defaultdict

from . import ON, feed, report, span

KINDS = {"LocalActAdopted": "act", "BriefingHeld": "briefing", "SurveyAnswered": "survey",
         "ExportProduced": "export", "RecordsDestroyed": "destruction"}


@feed
def papers(changes):
    """Exports of classes and of the school, signed by several, filed, some of it taken back; a destruction."""
    record, choice = changes.record, changes.generator.choice
    classes = sorted(changes.teachers)
    for number, (kind, where) in enumerate(
            (("archive", ["--class", choice(classes)]), ("summary", ["--class", choice(classes)]), ("report", []))):
        export = record("d-02", None, "record", "ExportProduced", "--kind", kind, *where, "--pages", choice([0, 12, 40]),
                        "--size", 100 + number, "--sha256", f"{number}" * 64, "--title", f"{kind} {number}",
                        "--on", choice(["2025-10-27", "2026-02-02", "2026-05-29"]))
        latest, signer = export, None
        for person, signatory in (("d-02", "deputy"), ("d-01", "director"))[:choice([0, 1, 2])]:
            latest, signer = record(
                person, None, "record", "ExportAccepted", "--amends", latest, "--kind", kind, *where,
                "--signatory", signatory, "--on", "2026-05-29") or latest, person
        if signer and number == 1:
            record(signer, None, "annul", latest, "--reason", "technical")
        elif choice([True, True, False]):
            record("s-03", None, "record", "ArchivedOnPaper", "--amends", latest, "--kind", kind, *where, "--sheets", 6,
                   "--case-number", f"02-{number}", "--on", "2026-05-29")
    record("d-01", None, "record", "RecordsDestroyed", "--kind", "note", "--from", "2019-09-01", "--through", "2020-05-31",
           "--act", "7", "--on", "2026-03-02")
    for kind in ("LocalActAdopted", "BriefingHeld", "SurveyAnswered"):
        if event := changes.pick(kind):
            record(event["actor"], None, "annul", event["position"], "--reason", "technical")


def amendments(year, kind, on):
    """Standing events of a type up to a day, by the document that they amend."""
    found = defaultdict(list)
    for event in year.everything(kind):
        if event["position"] not in year.ended and event["occurredOn"] <= on:
            found[year.roots[event["position"]]].append(event)
    return found


@report("documents", ({}, {"term": "1ч"}, {"by": "kind"}, {"class": "7А"}, {"class": "10А", "by": "kind"},
                      {"on": "2026-05-28", "by": "kind"}, {"from": "2025-10-01", "to": "2026-03-31"}))
def documents(year, question):
    on = question.get("on", ON)
    first, last = span(year, question)
    signed, filed = amendments(year, "ExportAccepted", on), amendments(year, "ArchivedOnPaper", on)
    rows, sums = {}, {}
    for day, root, body in sorted(((day, root, body) for root, day, body in year.facts(*KINDS)), key=lambda fact: fact[:2]):
        kind = KINDS[year.events[root]["type"]]
        if not first <= day <= min(last, on) or question.get("class", body.get("class")) != body.get("class"):
            continue
        at = filed[root][-1] if filed[root] else None
        row = rows[f"{kind}/{root}"] = {
            "date": day, "kind": kind, "what": body.get("kind"), "class": body.get("class"),
            "number": body.get("number") or body.get("act") or at and at["caseNumber"],
            "audience": body.get("audience"), "person": year.events[root]["actor"],
            "people": body.get("attendees", body.get("answers")), "hours": body.get("hours") or None,
            "score": body["score"] / 100 if "score" in body else None, "pages": body.get("pages") or None,
            "signatures": len({event["signatory"] for event in signed[root]}) if kind == "export" else None,
            "filedOn": at and at["occurredOn"]}
        if kind != "destruction":
            row["title"] = body.get("title", body.get("topic"))
        total = sums.setdefault(kind, {"documents": 0})
        total["documents"] += 1
        for name in ("people", "hours", "pages", "signatures"):
            if row[name] is not None:
                total[name] = total.get(name, 0) + row[name]
    return sums if question.get("by") == "kind" else rows
