"""The period-end report in DuckDB on its own table: prints `THREADS MILLISECONDS KIND`, medians of 15 runs.

`opened` opens the database for each run, as journal does; `warm` asks a connection that has it in memory.
"""

import statistics
import sys
import time

import duckdb

MARKS = """
    SELECT pupil, course, SUM((mark & 255) * weight - COALESCE((old & 255) * oldWeight, 0)) AS total,
           SUM(weight - COALESCE(oldWeight, 0)) AS weights
    FROM event WHERE type IN (1201, 1202) GROUP BY pupil, course
"""
ABSENCES = "SELECT pupil, COUNT(*) FROM event WHERE type = 1002 GROUP BY pupil"

csv, database = sys.argv[1:]
connection = duckdb.connect(database)
connection.execute(
    "CREATE TABLE event(position BIGINT, type SMALLINT, pupil INTEGER, course INTEGER, mark INTEGER,"
    " weight INTEGER, old INTEGER, oldWeight INTEGER)"
)
connection.execute(f"COPY event FROM '{csv}' (HEADER)")
connection.execute("CHECKPOINT")
connection.close()


def report(connection):
    connection.execute(MARKS).fetchnumpy()
    connection.execute(ABSENCES).fetchnumpy()


def median(body, runs=15):
    times = []
    for _ in range(runs):
        began = time.perf_counter()
        body()
        times.append((time.perf_counter() - began) * 1000)
    return statistics.median(times)


def opened(threads):
    connection = duckdb.connect(database, read_only=True, config={"threads": threads})
    report(connection)
    connection.close()


for threads in (2, 1):
    print(threads, median(lambda: opened(threads)), "opened")
    with duckdb.connect(database, read_only=True, config={"threads": threads}) as connection:
        report(connection)
        print(threads, median(lambda: report(connection)), "warm")
