"""The school days of a class: of the school week in a term, without days off, and days to which lessons were moved."""

from catalogue import ON
from year import days_between, weekday


def binds(body, group):
    """Whether a day off or a moved day is one for a year group; 0 is for all of them."""
    return body["yearGroupFrom"] == 0 or body["yearGroupFrom"] <= group <= body["yearGroupThrough"]


def is_school_day(year, of_class, day):
    group = year.classes[of_class]["yearGroup"]

    def in_term(some):
        return any(first <= some <= last for first, last in year.study_spans(group))

    if any(on == day and (body["class"] == of_class if body["class"] else binds(body, group))
           for _, on, body in year.facts("DayCancelled")):
        return False
    moved = [(away, body["to"]) for _, away, body in year.facts("DayMoved") if binds(body, group)]
    if any(to == day and in_term(away) for away, to in moved):
        return True
    off = any(first <= day <= body["through"] and binds(body, group) for _, first, body in year.facts("HolidaySet"))
    return (in_term(day) and not off and day not in [away for away, _ in moved]
            and weekday(day) <= int(year.policy("calendar.weekDays", ON, "5")))


def last_days(year, of_class, count):
    """The last school days of every term of a class; the year ends with its last part and is none."""
    group = year.classes[of_class]["yearGroup"]
    found = set()
    for term in year.terms.values():
        if term["kind"] != "year" and term["yearGroupFrom"] <= group <= term["yearGroupThrough"]:
            days = [day for day in days_between(term["start"], term["end"]) if is_school_day(year, of_class, day)]
            found |= set(days[len(days) - min(count, len(days)):])
    return found
