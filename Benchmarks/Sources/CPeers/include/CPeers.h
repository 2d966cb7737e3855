// The peers of the product, in C: what a careful programmer writes by hand for one question.
#ifndef JOURNAL_CPEERS_H
#define JOURNAL_CPEERS_H

#include <stdint.h>

enum { PEER_PUPILS = 1024, PEER_COURSES = 512 };

/// What every fold computes, so that results are compared: a number over all cells and all absences.
typedef struct {
  int64_t marks;
  int64_t weights;
  int64_t absences;
  int64_t events;
} peer_totals;

/// Nanoseconds of the monotonic clock.
uint64_t peer_now(void);

/// Writes a file back, forgets it and reads it: it is then in memory as after a restart of the machine.
int peer_reread(const char *path);

typedef struct peer_lmdb peer_lmdb;

/// Opens (or makes) an LMDB environment with one integer-keyed table `name`. NULL on failure.
peer_lmdb *peer_lmdb_open(const char *path, const char *name, int create);
void peer_lmdb_close(peer_lmdb *peer);

/// The product's blocks: tests each XXH3 and folds every record. 0 on success.
int peer_blocks_fold(peer_lmdb *peer, peer_totals *totals);
/// The same blocks copied to a new table, one key an event. 0 on success.
int peer_events_copy(peer_lmdb *blocks, peer_lmdb *events);
/// One key an event, without checksums: folds every value.
int peer_events_fold(peer_lmdb *peer, peer_totals *totals);

/// Appends `count` values of `size` bytes, one durable transaction: keys follow `first`.
int peer_lmdb_append(peer_lmdb *peer, uint64_t first, const uint8_t *value, uint64_t size);
/// One durable transaction with one key an event: record `i` ends at `offsets[i + 1]`.
int peer_lmdb_append_events(peer_lmdb *peer, uint64_t first, const uint8_t *records, const uint32_t *offsets,
                            uint64_t count);

typedef struct peer_sqlite peer_sqlite;

/// Opens (or makes) a database: WAL, synchronous FULL, one table of columns.
peer_sqlite *peer_sqlite_open(const char *path);
void peer_sqlite_close(peer_sqlite *peer);
/// Inserts records as rows in one durable transaction.
int peer_sqlite_append(peer_sqlite *peer, uint64_t first, const uint8_t *records, const uint32_t *offsets,
                       uint64_t count);
/// Selects every row in order and folds it.
int peer_sqlite_fold(peer_sqlite *peer, peer_totals *totals);
/// The period-end report in SQL.
int peer_sqlite_report(peer_sqlite *peer, peer_totals *totals);

#endif
