"""What speaks for the log, and how far the school has come: integrity, activation."""

from collections import Counter

from catalogue import ON, report
from oracle import ACTIVATION, ACTIVATION_COLUMNS


@report("integrity", ({},))
def integrity(year, question):
    appends = {}
    for event in year.events:
        if "append" in event:
            appends.setdefault(event["append"], event)
    flags = Counter(flag for event in year.events for flag in event.get("flags", []))
    rows = {
        "size": {"value": str(year.count)},
        "appends": {"count": len(appends)},
        "unsignedAppends": {"count": sum("signed" not in event.get("flags", []) for event in appends.values())},
        "clockCorrections": {"count": flags["clockBehind"]},
        "annulments": {"count": sum(event["type"] in ("MarkAnnulled", "FactAnnulled") for event in year.events)}}
    if "as-of" not in question:
        # Kept after the last append, whatever part of the log is asked for.
        rows["lastCheckpoint"] = {"value": str(year.count)}
    for row, kind, holds in [
            ("closings", "ScopeClosed", None), ("backups", "BackupMade", None), ("restoresVerified", "RestoreVerified", True),
            ("restoresFailed", "RestoreVerified", False), ("batchesSent", "SyncBatchSent", None),
            ("batchesAcknowledged", "SyncBatchAcknowledged", None)]:
        days = [day for _, day, body in year.facts(kind) if holds is None or body["ok"] == holds]
        rows[row] = {"count": len(days), "value": max(days, default=None)}
    return rows


def activated(year, day):
    """The figures of every class with pairs and of the school, by key."""
    rows = {}
    for of_class, *figures in year.db.execute(ACTIVATION, {"on": day}):
        row = dict(zip(ACTIVATION_COLUMNS, figures))
        if row["eligible"]:
            rows[of_class or "school"] = {**row, "met": None if row["met"] is None else bool(row["met"])}
    return rows


@report("activation", ({}, {"class": "7А"}, {"on": "2025-10-20"}, {"on": "2025-09-10"}, {"on": "2025-11-20", "class": "10А"}))
def activation(year, question):
    rows = activated(year, question.get("on", ON))
    return {key: row for key, row in rows.items() if question.get("class", key) == key}
