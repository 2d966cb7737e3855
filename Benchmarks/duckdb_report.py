"""The period-end report in DuckDB on its own table: prints `THREADS MILLISECONDS`, medians of 15 runs."""

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
for threads in (2, 1):
    connection.execute(f"SET threads = {threads}")
    times = []
    for _ in range(15):
        began = time.perf_counter()
        connection.execute(MARKS).fetchnumpy()
        connection.execute(ABSENCES).fetchnumpy()
        times.append((time.perf_counter() - began) * 1000)
    print(threads, statistics.median(times))
