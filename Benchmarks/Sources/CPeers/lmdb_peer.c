#include <fcntl.h>
#include <lmdb.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "CXXHash.h"
#include "fold.h"

struct peer_lmdb {
  MDB_env *env;
  MDB_dbi table, tail;
};

uint64_t peer_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

int peer_reread(const char *path) {
  static char buffer[1 << 20];
  int file = open(path, O_RDONLY);
  if (file < 0 || fsync(file) || posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED)) return 1;
  while (read(file, buffer, sizeof buffer) > 0) continue;
  return close(file);
}

peer_lmdb *peer_lmdb_open(const char *path, const char *name, int create) {
  peer_lmdb *peer = calloc(1, sizeof *peer);
  MDB_txn *txn;
  if (create) mkdir(path, 0700);
  unsigned flags = MDB_INTEGERKEY | (create ? MDB_CREATE : 0);
  if (mdb_env_create(&peer->env) || mdb_env_set_maxdbs(peer->env, 8) ||
      mdb_env_set_mapsize(peer->env, (size_t)4 << 30) ||
      mdb_env_open(peer->env, path, create ? 0 : MDB_RDONLY, 0600) ||
      mdb_txn_begin(peer->env, NULL, create ? 0 : MDB_RDONLY, &txn) ||
      mdb_dbi_open(txn, name, flags, &peer->table))
    return NULL;
  if (!create) mdb_dbi_open(txn, "tail", MDB_INTEGERKEY, &peer->tail);
  return mdb_txn_commit(txn) ? NULL : peer;
}

void peer_lmdb_close(peer_lmdb *peer) {
  mdb_env_close(peer->env);
  free(peer);
}

/// Calls `visit` with each record of each intact block.
static int each_record(peer_lmdb *peer, int (*visit)(void *, uint64_t, const uint8_t *, size_t), void *context) {
  MDB_txn *txn;
  if (mdb_txn_begin(peer->env, NULL, MDB_RDONLY, &txn)) return 1;
  uint64_t next = 0;
  int failure = 0;
  for (int table = 0; table < 2 && !failure; table++) {
    MDB_cursor *cursor;
    MDB_val key, value;
    if (mdb_cursor_open(txn, table ? peer->tail : peer->table, &cursor)) return 1;
    while (!failure && mdb_cursor_get(cursor, &key, &value, MDB_NEXT) == 0) {
      const uint8_t *block = value.mv_data, *end = block + value.mv_size;
      if (value.mv_size < 24 || load64(block + 8) != next || journal_xxh3_64(block + 8, value.mv_size - 8) != load64(block))
        return 1;
      for (const uint8_t *record = block + 24; record + 40 <= end;) {
        size_t length = load16(record);
        if (length < 40 || record + length > end) return 1;
        if (visit(context, next, record, length)) failure = 1;
        record += length;
        next++;
      }
    }
    mdb_cursor_close(cursor);
  }
  mdb_txn_abort(txn);
  return failure;
}

int peer_blocks_fold(peer_lmdb *peer, peer_totals *totals) {
  peer_state state = peer_state_make();
  MDB_txn *txn;
  if (mdb_txn_begin(peer->env, NULL, MDB_RDONLY, &txn)) return 1;
  uint64_t next = 0;
  for (int table = 0; table < 2; table++) {
    MDB_cursor *cursor;
    MDB_val key, value;
    if (mdb_cursor_open(txn, table ? peer->tail : peer->table, &cursor)) return 1;
    while (mdb_cursor_get(cursor, &key, &value, MDB_NEXT) == 0) {
      const uint8_t *block = value.mv_data, *end = block + value.mv_size;
      if (value.mv_size < 24 || load64(block + 8) != next ||
          journal_xxh3_64(block + 8, value.mv_size - 8) != load64(block))
        return 1;
      for (const uint8_t *record = block + 24; record + 40 <= end;) {
        size_t length = load16(record);
        if (length < 40 || record + length > end) return 1;
        peer_apply(&state, record);
        record += length;
        next++;
      }
    }
    mdb_cursor_close(cursor);
  }
  mdb_txn_abort(txn);
  state.events = (int64_t)next;
  peer_state_finish(&state, totals);
  return 0;
}

struct copy {
  MDB_txn *txn;
  MDB_dbi table;
};

static int copy_record(void *context, uint64_t position, const uint8_t *record, size_t length) {
  struct copy *copy = context;
  MDB_val key = {8, &position}, value = {length, (void *)record};
  return mdb_put(copy->txn, copy->table, &key, &value, MDB_APPEND);
}

int peer_events_copy(peer_lmdb *blocks, peer_lmdb *events) {
  struct copy copy = {NULL, events->table};
  if (mdb_txn_begin(events->env, NULL, 0, &copy.txn)) return 1;
  if (each_record(blocks, copy_record, &copy)) return 1;
  return mdb_txn_commit(copy.txn);
}

int peer_events_fold(peer_lmdb *peer, peer_totals *totals) {
  peer_state state = peer_state_make();
  MDB_txn *txn;
  MDB_cursor *cursor;
  MDB_val key, value;
  if (mdb_txn_begin(peer->env, NULL, MDB_RDONLY, &txn) || mdb_cursor_open(txn, peer->table, &cursor)) return 1;
  while (mdb_cursor_get(cursor, &key, &value, MDB_NEXT) == 0) {
    peer_apply(&state, value.mv_data);
    state.events++;
  }
  mdb_cursor_close(cursor);
  mdb_txn_abort(txn);
  peer_state_finish(&state, totals);
  return 0;
}

int peer_lmdb_append(peer_lmdb *peer, uint64_t first, const uint8_t *bytes, uint64_t size) {
  MDB_txn *txn;
  MDB_val key = {8, &first}, value = {size, NULL};
  if (mdb_txn_begin(peer->env, NULL, 0, &txn)) return 1;
  if (mdb_put(txn, peer->table, &key, &value, MDB_APPEND | MDB_RESERVE)) return 1;
  memcpy(value.mv_data, bytes, size);
  return mdb_txn_commit(txn);
}

int peer_lmdb_append_events(peer_lmdb *peer, uint64_t first, const uint8_t *records, const uint32_t *offsets,
                            uint64_t count) {
  MDB_txn *txn;
  if (mdb_txn_begin(peer->env, NULL, 0, &txn)) return 1;
  for (uint64_t i = 0; i < count; i++) {
    uint64_t position = first + i;
    MDB_val key = {8, &position}, value = {offsets[i + 1] - offsets[i], (void *)(records + offsets[i])};
    if (mdb_put(txn, peer->table, &key, &value, MDB_APPEND)) return 1;
  }
  return mdb_txn_commit(txn);
}
