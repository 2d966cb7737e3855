"""Plans of introducing the journal with contradictions at random, recorded after the demo's own."""

from catalogue import feed

ORDER, ANNEX, OTHER = "Приказ № 7 о журнале", "План (приложение к приказу № 8)", "План Б"
TITLES = [
    "Договор с оператором", "Утверждение положения", "Выдача логинов", "Вести журнал в Дневник.ру", "Сведения в АСИОУ",
    "Введение электронных дневников и электронного дневника", "Устройства доступа [2]", "Обучение", "Родительские собрания"]
CLAUSES = ["1", "1.1", "1.2", "1.4", "2", "2.1", "2.1", "2.2", "2.5", "3", "прил.", ""]
DAYS = ["2025-09-05", "2025-10-01", "2025-10-20", "2025-11-15", "2026-02-01", "2026-06-20"]
STAFF = ["d-02", "t-05", "t-06"]


def record(changes, *arguments):
    """The position recorded, or nil when it was refused."""
    status, output, message = changes.journal.run("record", *arguments)
    if status == 2:
        changes.refused.append(message)
        return None
    changes.done += 1
    return int(output.split()[0])


@feed
def schedule(changes, count=14):
    """So many items, some done, one waived, with duties and targets."""
    generator = changes.generator
    keys, positions = [f"п-{number}" for number in range(count)], {}
    plans = sorted(generator.choice([ORDER, ANNEX, OTHER]) for _ in keys)
    for key, plan in zip(keys, plans):
        fields = ["--planItem", key, "--plan", plan, "--clause", generator.choice(CLAUSES), "--title", generator.choice(TITLES)]
        some = sorted(generator.sample(DAYS, 2))
        fields += generator.choice([[], ["--start", some[0]], ["--due", some[0]], ["--start", some[0], "--due", some[1]]])
        if generator.random() < 0.7:
            fields += ["--responsible", generator.choice(STAFF)]
        if generator.random() < 0.6:
            fields += ["--dependsOn", ", ".join(generator.sample(keys + ["пл-3.6", "нет"], generator.choice([1, 1, 2])))]
        positions[key] = record(changes, "PlanItemScheduled", *fields, "--as", "d-01")
    for key in generator.sample(keys, 4):
        record(changes, "PlanItemCompleted", "--planItem", key, "--on", generator.choice(DAYS[:5]), "--evidence", "Акт",
               "--as", "d-01")
    for key in generator.sample(keys, 2):
        record(changes, "PlanItemWaived", "--planItem", key, "--amends", positions[key], "--why", "Не нужно",
               "--on", generator.choice(DAYS[:5]), "--as", "d-01")
    for key in generator.sample(keys, 3):
        record(changes, "DutyAssigned", "--staff", generator.choice(STAFF), "--duty", key, "--as", "d-01")
    low = generator.choice([0, 3000, 4100])
    record(changes, "ActivationTargetSet", "--low", low, "--high", 4500, "--deadline", "2025-09-30", "--basis",
           generator.choice(keys), "--as", "d-01")
    record(changes, "ActivationTargetSet", "--low", generator.choice([4500, 4600]), "--high", 9000, "--deadline", "2025-12-15",
           "--basis", generator.choice(keys[:2]), "--as", "d-01")
