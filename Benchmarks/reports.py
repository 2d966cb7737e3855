#!/usr/bin/env python3
"""Times every report of the catalogue as a whole process on a demo year, warm: median of wall and of processor time.

    Benchmarks/reports.py --journal .build/release/journal [--pupils 1000] [--runs 9]
"""

import argparse
import os
import resource
import statistics
import subprocess
import tempfile
import time

QUESTIONS = [
    "results --term 1ч", "class-results --term 1ч", "timeliness --term 1ч", "timeliness --from 2025-09-01 --to 2026-05-29",
    "objectivity --term 1ч", "programme --term 1ч", "homework --term 1ч", "homework --by classDay --term 1ч",
    "assessments --from 2025-09-01 --to 2026-05-29", "substitutions", "timesheet --from 2025-10-01 --to 2025-10-31",
    "progress --class 7А --term 1ч", "missed --class 7А --term 1ч", "movement --term 1ч", "completeness",
    "density --term 1ч", "unfilled --term 1ч", "portal --from 2025-10-01 --to 2025-12-31", "access",
    "correction-anomalies", "remarks", "inspection --term 1ч", "inspection", "integrity", "regional --term 1ч", "roll-calls --term 1ч",
    "applications", "schedules", "register --class 7А --subject алгебра --term 1ч",
    "diary --pupil p-0412 --from 2025-10-13 --to 2025-10-19", "summary --class 7А", "attendance --class 7А --term 1ч",
    "activation", "plan", "corrections", "proposals --subject алгебра --term 1ч", "proposals --class 7А --term 1ч",
    "attendance-rate --term 1ч", "attendance-rate --by week", "attendance-rate --by pupil", "activation-series",
    "activation-forecast", "correction-counts --by month", "documents"]
EXPLAINED = "explain results --term 1ч --cell 7А/1ч:quality"
# Of the last term, where both states of a difference are nearly the whole log.
DIFFERENCES = {"whatif, an event": "whatif {} --without 400000",
               "whatif, a policy": "whatif {} --policy marks.signHundredths=10",
               "diff": "diff {} --between 2026-05-15 2026-05-22"}
LATER = [("--term 1ч", "--term 4ч"), ("--from 2025-10-01 --to 2025-12-31", "--from 2026-03-01 --to 2026-05-31"),
         ("--from 2025-10-01 --to 2025-10-31", "--from 2026-05-01 --to 2026-05-31"),
         ("--from 2025-10-13 --to 2025-10-19", "--from 2026-05-18 --to 2026-05-24")]


def measure(command, environment, runs):
    walls, cpus = [], []
    for _ in range(runs):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        began = time.perf_counter()
        done = subprocess.run(command, env=environment, capture_output=True, check=False)
        walls.append(1000 * (time.perf_counter() - began))
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        cpus.append(1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime))
        if done.returncode != 0:
            raise SystemExit(f"{' '.join(command)}: exit {done.returncode}: {done.stderr.decode().strip()}")
    return statistics.median(walls), statistics.median(cpus)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--journal", default=".build/release/journal")
    parser.add_argument("--pupils", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=9)
    options = parser.parse_args()
    program = os.path.abspath(options.journal)
    with tempfile.TemporaryDirectory(prefix="journal-reports-") as folder:
        environment = {**os.environ, "JOURNAL_STORE": f"{folder}/store", "JOURNAL_KEYS": f"{folder}/keys"}
        subprocess.run([program, "demo", "--pupils", str(options.pupils), "--seed", "1"], env=environment, check=True,
                       stdout=subprocess.DEVNULL)
        print("| command | wall, ms | processor, ms |\n|---|---:|---:|")
        for question in [f"report {text}" for text in QUESTIONS] + [EXPLAINED]:
            wall, cpu = measure([program, *question.split(), "-o", "csv"], environment, options.runs)
            print(f"| `{question}` | {wall:.0f} | {cpu:.0f} |", flush=True)
        runs = [measure([program, "report", "all", "--term", "1ч", "--out", f"{folder}/all{index}", "-o", "csv"],
                        environment, 1) for index in range(3)]
        print(f"| `report all --term 1ч` | {statistics.median(w for w, _ in runs):.0f} | "
              f"{statistics.median(c for _, c in runs):.0f} |")

        ratios(program, environment, options.runs)


def ratios(program, environment, runs):
    """Each question of a difference as a ratio to the report, by processor time."""
    print("\n| report | processor, ms | " + " | ".join(f"{name}, ×" for name in DIFFERENCES) + " |")
    print("|---|---:" + "|---:" * len(DIFFERENCES) + "|")
    for question in QUESTIONS:
        for term, later in LATER:
            question = question.replace(term, later)
        commands = [f"report {question}"] + [form.format(question) for form in DIFFERENCES.values()]
        report, *others = (measure([program, *command.split(), "-o", "csv"], environment, runs)[1]
                           for command in commands)
        print(f"| `{question}` | {report:.0f} | " + " | ".join(f"{cpu / report:.2f}" for cpu in others) + " |",
              flush=True)


if __name__ == "__main__":
    main()
