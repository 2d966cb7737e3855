"""What the school sees at a glance: activation-series, activation-forecast, correction-counts."""

import math
from collections import Counter, defaultdict

from catalogue import ON, report, some, span
from oracle import ACTIVATION
from year import day_of, local, percent, shift


def activated_on(year, day, of_class=None):
    """(eligible, activated, low, high) of the school or a class on a day."""
    for name, eligible, _, _, _, activated, _, _, _, low, high, *_ in year.db.execute(ACTIVATION, {"on": day}):
        if name == of_class:
            return eligible, activated, low, high
    return 0, 0, None, None


@report("activation-series", lambda year: [
    {"from": "2025-09-01"}, {"class": some(year)["class"], "from": "2025-10-05"}, {"from": "2025-09-01", "on": "2025-11-21"}])
def activation_series(year, question):
    on = question.get("on", ON)
    rows = {}
    for weeks in range((day_of(on) - day_of(question["from"])).days // 7 + 1):
        day = shift(on, -7 * weeks)
        eligible, activated, low, high = activated_on(year, day, question.get("class"))
        if low is None:
            # The band is the plan's, whether the class has somebody or not.
            _, _, low, high = activated_on(year, day)
        rows[day] = {"day": day, "eligible": eligible, "activated": activated, "percent": percent(activated, eligible),
                     "low": low, "high": high}
    return rows


@report("activation-forecast", lambda year: [
    {}, {"on": "2025-09-25"}, {"on": "2025-11-01"}, {"on": "2025-10-10", "class": some(year)["class"]}])
def activation_forecast(year, question):
    on, of_class = question.get("on", ON), question.get("class")

    def share(day):
        return percent(*activated_on(year, day, of_class)[1::-1])

    now = share(on)
    pace = None if now is None else (now - (share(shift(on, -28)) or 0)) * 7 / 28
    rows = {}
    for _, _, body in year.facts("ActivationTargetSet"):
        deadline, low = body["deadline"], body["low"] / 100
        coming = deadline > on
        eligible, activated, *_ = activated_on(year, min(on, deadline), of_class)
        at = percent(activated, eligible)
        row = {"deadline": deadline, "low": low, "high": body["high"] / 100, "eligible": eligible, "activated": activated,
               "percent": at, "gap": None if at is None else at - low}
        if not coming:
            row["met"] = None if at is None else activated * 10_000 >= body["low"] * eligible
        elif now is not None:
            weeks = (day_of(deadline) - day_of(on)).days / 7
            row.update(pace=pace, forecast=min(100, max(0, now + pace * weeks)))
            if now < low and pace > 0 and (days := math.ceil((low - now) / pace * 7)) < 3_650:
                row["reached"] = shift(on, days)
        rows[deadline] = row
    return rows


CHANGES = {"MarkAnnulled", "FactAnnulled", "MarkCorrected", "TermMarkCorrected", "AbsenceCorrected", "HomeworkAmended"}


@report("correction-counts", ({"by": "month"}, {"by": "school"}, {"by": "month", "term": "1ч"},
                              {"by": "school", "from": "2025-11-01", "to": "2026-01-31"}))
def correction_counts(year, question):
    """Corrections, restatements and annulments of the school days asked for, by the month in which they were made."""
    first, last = span(year, question)
    rows = defaultdict(Counter)
    for event in year.events:
        flags = event.get("flags", [])
        if event["amends"] is None or not first <= event["occurredOn"] <= last:
            continue
        if event["type"] in CHANGES or "restatement" in flags:
            row = rows[local(event["recordedAt"])[0][:7] if question["by"] == "month" else "school"]
            row["annulments" if event["type"].endswith("Annulled") else "corrections"] += 1
            row["afterClose"] += "afterClose" in flags
    return rows
