"""The roll-out plan and what contradicts itself in it, by docs/REPORTS.md, «Plan»."""

from collections import Counter, defaultdict

from catalogue import ON, report
from year import day_of

SYSTEMS = {"Дневник.ру": "Дневник.ру", "АСИОУ": "АСИОУ"}


def number(clause):
    parts = [part for part in clause.split(".") if part]
    return [int(part) for part in parts] if all(part.isdigit() for part in parts) else []


class Item:
    def __init__(self, root, body):
        self.root, self.key, self.plan, self.clause, self.title = root, body["planItem"], body["plan"], body["clause"], body["title"]
        self.start, self.due, self.responsible = body["start"], body["due"], body["responsible"]
        self.needs = [key.strip() for key in body["dependsOn"].split(",") if key.strip()]
        self.number, self.done, self.waived = number(body["clause"]), None, False
        self.executors = [body["responsible"]] if body["responsible"] else []
        self.parent, self.under = None, []

    def state(self, on):
        if self.done:
            return "doneLate" if self.days_late(on) else "done"
        if self.waived:
            return "waived"
        if self.due:
            return "late" if self.days_late(on) else "due"
        return "heading" if self.under else "undated"

    def days_late(self, on):
        if self.due is None or (self.waived and not self.done):
            return 0
        return max(0, (day_of(self.done or on) - day_of(self.due)).days)

    def misses(self, has):
        """What a heading has counts for the items under it; of a whole section without it the heading speaks."""
        above = self.parent
        while above:
            if has(above) or above.lacks(has):
                return False
            above = above.parent
        return self.lacks(has)

    def lacks(self, has):
        return not has(self) and all(item.lacks(has) for item in self.under)


def outline(items):
    """Puts the items under the nearest heading of their plan: 2 is that of 2.1, and 2.1 that of 2.1.1."""
    for item in items:
        item.parent, item.under = None, []
    # What was taken off the plan is no heading and stands under none.
    items = [item for item in items if item.done or not item.waived]
    for item in items:
        above = [other for other in items if other.plan == item.plan and other.number
                 and len(other.number) < len(item.number) and item.number[:len(other.number)] == other.number]
        if above:
            # Of several with one number the first that was written.
            item.parent = max(above, key=lambda other: (len(other.number), -items.index(other)))
            item.parent.under.append(item)


def items_of(year, on):
    items = {body["planItem"]: Item(root, body) for root, _, body in year.facts("PlanItemScheduled")}
    for _, day, body in year.facts("PlanItemCompleted"):
        item = items.get(body["planItem"])
        if item and day <= on and (item.done is None or day < item.done):
            item.done = day
    for _, day, body in year.facts("PlanItemWaived"):
        if day <= on and body["planItem"] in items:
            items[body["planItem"]].waived = True
    for _, _, body in year.facts("DutyAssigned"):
        item = items.get(body["duty"])
        if item and body["staff"] not in item.executors:
            item.executors.append(body["staff"])
    items = list(items.values())
    outline(items)
    return items


class Linter:
    def __init__(self, items, targets, on):
        waived = {item.key for item in items if item.state(on) == "waived"}
        self.items = [item for item in items if item.key not in waived]
        self.by_key = {item.key: item for item in self.items}
        self.found = defaultdict(list)
        outline(self.items)
        for place, item in enumerate(self.items):
            self.days(item)
            self.executors(item)
            self.prerequisites(place, item, waived)
            self.clauses(item, [other for other in self.items[:place] if other.plan == item.plan])
            self.annex(place, item)
            if "электронных дневников и электронного дневника" in item.title:
                self.add(item, "namedTwice")
            if "[2]" in item.title:
                self.add(item, "footnote")
        self.systems()
        self.targets(targets)
        outline(items)

    def add(self, item, kind):
        self.found[item.key].append(kind)

    def days(self, item):
        if item.start and item.due and item.due < item.start:
            self.add(item, "endsBeforeStart")
        if item.misses(lambda some: some.due or some.done):
            self.add(item, "startWithoutEnd" if item.start else "undated")

    def executors(self, item):
        if len(item.executors) > 1:
            self.add(item, "severalExecutors")
        if item.misses(lambda some: some.executors):
            self.add(item, "noExecutor")

    def all_needs(self, keys):
        found, waiting = [], list(keys)
        while waiting:
            key = waiting.pop(0)
            if key in self.by_key and key not in found:
                found.append(key)
                waiting += self.by_key[key].needs
        return found

    def prerequisites(self, place, item, waived):
        for key in item.needs:
            other = self.by_key.get(key)
            if other is None:
                if key not in waived:
                    self.add(item, "prerequisiteUnknown")
                continue
            if item.key in self.all_needs([key]):
                self.add(item, "circle")
            if self.items.index(other) > place and other.plan == item.plan:
                self.add(item, "listedBeforePrerequisite")
            if item.due and not other.due and not other.done:
                self.add(item, "prerequisiteUndated")
            if item.due and other.due and item.due < other.due:
                self.add(item, "approvalEarlier" if "утвержд" in item.title.lower() else "prerequisiteLater")

    def clauses(self, item, before):
        if item.clause and any(other.clause == item.clause for other in before):
            self.add(item, "duplicateClause")
        if not item.number:
            return
        section = [other for other in before if len(other.number) == len(item.number) and other.number[:-1] == item.number[:-1]]
        if section and item.number[-1] - section[-1].number[-1] > 1:
            self.add(item, "clauseGap")
        dated = [other for other in section if other.due]
        if item.due and dated and item.due < dated[-1].due:
            self.add(item, "outOfOrder")

    def annex(self, place, item):
        if "к приказу № 8" in item.plan and not any(other.plan == item.plan for other in self.items[:place]):
            if any(other.plan.startswith("Приказ № 7") for other in self.items):
                self.add(item, "annexNumber")

    def systems(self):
        """The first system named is the plan's; another one is told of once."""
        chosen, known = None, set()
        for item in self.items:
            named = {name for word, name in SYSTEMS.items() if word in item.title}
            if chosen is None and named:
                chosen = named
            elif named - known and not named & (chosen or set()):
                self.add(item, "otherSystem")
            known |= named

    def targets(self, targets):
        last = {}
        for basis, low, high, deadline in targets:
            own = self.by_key.get(basis) or next(
                (item for item in self.items if item.clause and basis.startswith(item.plan) and basis.split()[-1] == item.clause),
                None)
            needed = self.all_needs(own.needs if own else [])
            needed += [item.key for item in self.items if "логин" in item.title.lower() and item.key not in needed]
            for key in needed:
                if low > 0 and self.by_key[key].due and deadline < self.by_key[key].due and own:
                    self.add(own, "targetBeforePrerequisite")
            if basis in last and low > last[basis] and own:
                self.add(own, "bandGap")
            last[basis] = high


def targets_of(year):
    """By deadline; of several for one day the one that was set last."""
    by_day = {body["deadline"]: (body["basis"], body["low"], body["high"], body["deadline"])
              for _, _, body in year.facts("ActivationTargetSet")}
    return [by_day[day] for day in sorted(by_day)]


@report("plan", ({}, {"on": "2025-10-10"}, {"on": "2025-12-01"}))
def plan(year, question):
    on = question.get("on", ON)
    items = items_of(year, on)
    found = Linter(items, targets_of(year), on).found
    rows, states = {}, Counter()
    for item in items:
        state = item.state(on)
        states[state] += 1
        rows[item.key] = {
            "plan": item.plan, "clause": item.clause, "title": item.title, "due": item.due, "state": state,
            "responsible": item.responsible, "completedOn": item.done, "daysLate": item.days_late(on),
            "findings": len(found[item.key]), "items": 1 if state != "heading" else None}
    return rows | {f"total/{state}": {"state": state, "items": count} for state, count in states.items() if state != "heading"}
