#include <sqlite3.h>

#include "fold.h"

struct peer_sqlite {
  sqlite3 *db;
  sqlite3_stmt *insert;
};

static const char schema[] =
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA mmap_size=1073741824; PRAGMA cache_size=-65536;"
    "CREATE TABLE IF NOT EXISTS event(position INTEGER PRIMARY KEY, type INTEGER, recordedAt INTEGER,"
    " occurredOn INTEGER, actor INTEGER, pupil INTEGER, course INTEGER, lesson INTEGER, mark INTEGER,"
    " weight INTEGER, old INTEGER, oldWeight INTEGER, amends INTEGER, text BLOB);";

peer_sqlite *peer_sqlite_open(const char *path) {
  peer_sqlite *peer = calloc(1, sizeof *peer);
  if (sqlite3_open(path, &peer->db) || sqlite3_exec(peer->db, schema, NULL, NULL, NULL) ||
      sqlite3_prepare_v2(peer->db, "INSERT INTO event VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?)", -1, &peer->insert, NULL))
    return NULL;
  return peer;
}

void peer_sqlite_close(peer_sqlite *peer) {
  sqlite3_finalize(peer->insert);
  sqlite3_close(peer->db);
  free(peer);
}

static void bind_record(sqlite3_stmt *insert, uint64_t position, const uint8_t *record, size_t length) {
  uint16_t type = load16(record + 2);
  int isMark = type == MARK_SET || type == MARK_CORRECTED, isCorrection = type == MARK_CORRECTED;
  sqlite3_clear_bindings(insert);
  sqlite3_bind_int64(insert, 1, (int64_t)position);
  sqlite3_bind_int(insert, 2, type);
  sqlite3_bind_int64(insert, 3, (int64_t)load64(record + 8));
  sqlite3_bind_int(insert, 4, (int)load32(record + 16));
  sqlite3_bind_int64(insert, 5, load32(record + 20));
  if (isMark || type == ABSENCE) {
    sqlite3_bind_int(insert, 6, (int)load32(record + 40));
    sqlite3_bind_int(insert, 7, (int)load32(record + 44));
    sqlite3_bind_int(insert, 8, (int)load32(record + 48));
  } else {
    size_t texts = record[7] * 4u;
    if (length > texts) sqlite3_bind_blob(insert, 14, record + texts, (int)(length - texts), SQLITE_STATIC);
  }
  if (isMark) {
    sqlite3_bind_int(insert, 9, load16(record + 52));
    sqlite3_bind_int(insert, 10, record[54]);
  }
  if (isCorrection) {
    sqlite3_bind_int(insert, 11, load16(record + 56));
    sqlite3_bind_int(insert, 12, record[58]);
    sqlite3_bind_int64(insert, 13, (int64_t)load64(record + 32));
  }
}

int peer_sqlite_append(peer_sqlite *peer, uint64_t first, const uint8_t *records, const uint32_t *offsets,
                       uint64_t count) {
  if (sqlite3_exec(peer->db, "BEGIN IMMEDIATE", NULL, NULL, NULL)) return 1;
  for (uint64_t i = 0; i < count; i++) {
    bind_record(peer->insert, first + i, records + offsets[i], offsets[i + 1] - offsets[i]);
    if (sqlite3_step(peer->insert) != SQLITE_DONE) return 1;
    sqlite3_reset(peer->insert);
  }
  return sqlite3_exec(peer->db, "COMMIT", NULL, NULL, NULL);
}

int peer_sqlite_fold(peer_sqlite *peer, peer_totals *totals) {
  peer_state state = peer_state_make();
  sqlite3_stmt *select;
  if (sqlite3_prepare_v2(peer->db,
                         "SELECT type, pupil, course, mark, weight, old, oldWeight FROM event ORDER BY position", -1,
                         &select, NULL))
    return 1;
  while (sqlite3_step(select) == SQLITE_ROW) {
    int type = sqlite3_column_int(select, 0);
    state.events++;
    if (type != MARK_SET && type != MARK_CORRECTED && type != ABSENCE) continue;
    uint32_t pupil = (uint32_t)sqlite3_column_int(select, 1);
    if (pupil >= PEER_PUPILS) continue;
    if (type == ABSENCE) {
      state.absences[pupil]++;
      continue;
    }
    uint32_t course = (uint32_t)sqlite3_column_int(select, 2);
    if (course >= PEER_COURSES) continue;
    peer_cell *cell = peer_cell_at(&state, pupil, course);
    if (type == MARK_CORRECTED)
      peer_add(cell, (uint16_t)sqlite3_column_int(select, 5), (uint8_t)sqlite3_column_int(select, 6), -1);
    peer_add(cell, (uint16_t)sqlite3_column_int(select, 3), (uint8_t)sqlite3_column_int(select, 4), 1);
  }
  sqlite3_finalize(select);
  peer_state_finish(&state, totals);
  return 0;
}

int peer_sqlite_report(peer_sqlite *peer, peer_totals *totals) {
  static const char marks[] =
      "SELECT pupil, course, SUM((mark & 255) * weight - IFNULL((old & 255) * oldWeight, 0)),"
      " SUM(weight - IFNULL(oldWeight, 0)) FROM event WHERE type IN (1201, 1202) GROUP BY pupil, course";
  static const char absences[] = "SELECT pupil, COUNT(*) FROM event WHERE type = 1002 GROUP BY pupil";
  sqlite3_stmt *select;
  memset(totals, 0, sizeof *totals);
  if (sqlite3_prepare_v2(peer->db, marks, -1, &select, NULL)) return 1;
  while (sqlite3_step(select) == SQLITE_ROW) {
    totals->marks += sqlite3_column_int64(select, 2);
    totals->weights += sqlite3_column_int64(select, 3);
  }
  sqlite3_finalize(select);
  if (sqlite3_prepare_v2(peer->db, absences, -1, &select, NULL)) return 1;
  while (sqlite3_step(select) == SQLITE_ROW) totals->absences += sqlite3_column_int64(select, 1);
  sqlite3_finalize(select);
  return 0;
}
