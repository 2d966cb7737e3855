#!/usr/bin/env python3
"""Times the paper archive and the dashboard page as whole processes, beside WeasyPrint, and writes PAPER.md.

    Benchmarks/paper.py --journal .build/release/journal --weasyprint .build/venv-bench/bin/weasyprint \\
        [--pupils 1000] [--runs 5] [--output Benchmarks/PAPER.md]

A year of 1,000 pupils is 40 classes. WeasyPrint is given the archive's own web page of the class, which says the same.
"""

import argparse
import os
import re
import shutil
import statistics
import subprocess
import tempfile
import time

TERM = "1ч"
HALF = "1п"  # of the year groups that have no quarters
CLASS = "7А"


class Measured:
    """Medians of a command's runs: seconds of wall and of processor, and the most memory any run held."""

    def __init__(self, runs):
        self.wall = statistics.median(run[0] for run in runs)
        self.processor = statistics.median(run[1] for run in runs)
        self.peak = max(run[2] for run in runs)

    def cells(self):
        return f"{self.wall:.2f} | {self.processor:.2f} | {self.peak:.0f}"


def run_once(command, environment):
    """Wall seconds, processor seconds, peak MiB of one process; ends the program when it fails."""
    began = time.perf_counter()
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=errors)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            errors.seek(0)
            raise SystemExit(f"{' '.join(command)}: exit {process.returncode}: {errors.read().decode().strip()}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def pages(pdf):
    """Pages of a PDF, as poppler counts them."""
    told = subprocess.run(["pdfinfo", pdf], check=True, capture_output=True, text=True).stdout
    return int(re.search(r"^Pages:\s*(\d+)", told, re.MULTILINE).group(1))


def machine():
    """The processor and the cores: never a name."""
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        model = next((line.split(":")[1].strip() for line in file if line.startswith("model name")), "unknown")
    return f"{model}, {os.cpu_count()} cores"


def total(folder, ending):
    return sum(os.path.getsize(os.path.join(root, name)) for root, _, names in os.walk(folder) for name in names
               if name.endswith(ending))


class Bench:
    def __init__(self, options, folder):
        self.folder = folder
        self.runs = options.runs
        self.program = os.path.abspath(options.journal)
        self.weasyprint = os.path.abspath(options.weasyprint)
        self.environment = {**os.environ, "JOURNAL_STORE": f"{folder}/store", "JOURNAL_KEYS": f"{folder}/keys"}
        subprocess.run([self.program, "demo", "--pupils", str(options.pupils), "--seed", "1"], env=self.environment,
                       check=True, stdout=subprocess.DEVNULL)
        asked = subprocess.run([self.program, "stat", "-o", "json"], env=self.environment, check=True,
                               capture_output=True, text=True)
        self.events = int(re.search(r'"events":\s*(\d+)', asked.stdout).group(1))

    def measure(self, *words, runs=None):
        return Measured([run_once([self.program, *words], self.environment) for _ in range(runs or self.runs)])

    def archive(self, name, formats, *what, term=TERM):
        """Makes an archive again and again as of the same event; the last one stays."""
        path = f"{self.folder}/{name}"
        taken = []
        for _ in range(self.runs):
            shutil.rmtree(path, ignore_errors=True)
            taken.append(run_once(
                [self.program, "archive", *what, "--term", term, "--formats", formats, "--as-of",
                 str(self.events - 1), "--out", path, "--as", "d-01"], self.environment))
        return path, Measured(taken)

    def paged(self):
        """The class by journal and by WeasyPrint, in turns."""
        archive, page = f"{self.folder}/class-pdf", f"{self.folder}/class-html/{CLASS}.html"
        self.archive("class-html", "html", "--class", CLASS)
        ours, plain, sealed = [], [], []
        for _ in range(self.runs):
            shutil.rmtree(archive, ignore_errors=True)
            ours.append(run_once(
                [self.program, "archive", "--class", CLASS, "--term", TERM, "--formats", "pdf", "--as-of",
                 str(self.events - 1), "--out", archive, "--as", "d-01"], self.environment))
            plain.append(run_once([self.weasyprint, page, f"{self.folder}/plain.pdf"], self.environment))
            sealed.append(run_once(
                [self.weasyprint, "--pdf-variant", "pdf/a-1b", page, f"{self.folder}/sealed.pdf"], self.environment))
        own = Measured(ours)
        lines = [self.peer("journal archive, PDF/A-1b, from the log", own, f"{archive}/{CLASS}.pdf", own)]
        for name, runs, file in [("WeasyPrint, PDF, from the page", plain, "plain.pdf"),
                                 ("WeasyPrint, PDF/A-1b, from the page", sealed, "sealed.pdf")]:
            lines.append(self.peer(name, Measured(runs), f"{self.folder}/{file}", own))
        return lines

    def peer(self, name, measured, file, own):
        times, memory = measured.wall / own.wall, measured.peak / own.peak
        ratio = "1" if measured is own else f"{times:.0f} × the time, {memory:.1f} × the memory"
        return f"| {name} | {measured.cells()} | {pages(file)} | {os.path.getsize(file) / 1000:.0f} | {ratio} |"

    def school(self, term, formats, add):
        """Every class that has a term: what making it took, and how many classes they are."""
        path, taken = self.archive(f"school-{term}", formats, term=term)
        files = [f"{path}/{name}" for name in sorted(os.listdir(path)) if name.endswith(".pdf")]
        count, size = sum(pages(file) for file in files), sum(total(path, end) for end in formats.split(",")) / 1e6
        add(f"`archive --term {term} --formats {formats}`", taken, "",
            f"{len(files)} classes, {count:,} pages, {size:.0f} MB")
        add("`archive verify` of it", self.measure("archive", "verify", path), "")
        return taken, len(files)

    def commands(self):
        """The product's own commands beside their aims."""
        lines = []

        def add(what, measured, aim, note=""):
            lines.append(f"| {what} | {measured.cells()} | {aim} | {note} |")

        path, taken = self.archive("class", "pdf,csv,html", "--class", CLASS)
        add(f"`archive --class {CLASS} --term {TERM}`", taken, "≤ 0.5 s", f"{pages(f'{path}/{CLASS}.pdf')} pages")
        add("`archive verify` of it", self.measure("archive", "verify", path), "")
        for formats in ["pdf,csv,html", "pdf,csv,html,xlsx"]:
            quarter, classes = self.school(TERM, formats, add)
            half, others = self.school(HALF, formats, add)
            whole = sum(taken.wall for taken in (quarter, half))
            lines.append(f"| **the {classes + others} classes** | **{whole:.2f}** | {quarter.processor + half.processor:.2f} | "
                         f"{max(quarter.peak, half.peak):.0f} | ≤ 8 s, ≤ 500 MB | both together |")
        page = f"{self.folder}/page.html"
        taken = self.measure("dashboard", "--html", page, "--on", "2025-11-14")
        add("`dashboard --html`", taken, "", f"{os.path.getsize(page) / 1000:.0f} kB")
        return lines


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--journal", default=".build/release/journal")
    parser.add_argument("--weasyprint", default=".build/venv-bench/bin/weasyprint")
    parser.add_argument("--pupils", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--output", help="the page to write (default: only shown)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="journal-paper-") as folder:
        bench = Bench(options, folder)
        version = subprocess.run([bench.weasyprint, "--version"], capture_output=True, text=True, check=True)
        text = "\n".join([
            "# The paper archive and the dashboard page",
            "",
            f"`make bench-paper` on {machine()}. Whole processes, warm, medians of {options.runs}, on a year of",
            f"{options.pupils:,} pupils ({bench.events:,} events): the first quarter, and of the classes that have no quarters",
            "the first half-year. Memory is the most that any run held, in MiB. Processor seconds drift less than wall on a",
            "machine with other work.",
            "",
            "## One class beside WeasyPrint",
            "",
            f"The same class on paper. {version.stdout.strip()} is given the archive's own web page of the class (`--formats html`),",
            "which holds the same tables, with their print style; journal reads the log, opens the names and also writes the",
            "manifest and its event. WeasyPrint breaks tables where a page ends; spreads, page codes and contents with page",
            "numbers it has not been asked for, so its pages are other pages.",
            "",
            "| | wall, s | processor, s | peak, MiB | pages | kB | |",
            "|---|---:|---:|---:|---:|---:|---|",
            *bench.paged(),
            "",
            "## The commands",
            "",
            "| command | wall, s | processor, s | peak, MiB | aim | |",
            "|---|---:|---:|---:|---|---|",
            *bench.commands(),
            ""])
    print(text)
    if options.output:
        with open(options.output, "w", encoding="utf-8") as file:
            file.write(text)


if __name__ == "__main__":
    main()
