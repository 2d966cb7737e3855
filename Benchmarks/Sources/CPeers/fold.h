// The fold of the register, shared by the peers.
#ifndef JOURNAL_PEER_FOLD_H
#define JOURNAL_PEER_FOLD_H

#include <stdlib.h>
#include <string.h>

#include "CPeers.h"

enum { MARK_SET = 1201, MARK_CORRECTED = 1202, ABSENCE = 1002 };

typedef struct {
  int32_t sum, weight;
} peer_cell;

// The same tables as the product's: pages of 16 courses, made when first used, so that they stay in cache.
enum { PAGE_WIDTH = 16, ROW_PAGES = PEER_COURSES / PAGE_WIDTH, PAGES_MAX = PEER_PUPILS * ROW_PAGES + 1 };

typedef struct {
  peer_cell *cells;
  uint32_t *pages;
  uint32_t used;
  int32_t *absences;
  int64_t events;
} peer_state;

static inline peer_state peer_state_make(void) {
  peer_state state = {calloc((size_t)PAGES_MAX * PAGE_WIDTH, sizeof(peer_cell)),
                      calloc((size_t)PEER_PUPILS * ROW_PAGES, sizeof(uint32_t)), 1,
                      calloc(PEER_PUPILS, sizeof(int32_t)), 0};
  return state;
}

static inline void peer_state_finish(peer_state *state, peer_totals *totals) {
  memset(totals, 0, sizeof *totals);
  for (size_t i = 0; i < (size_t)state->used * PAGE_WIDTH; i++) {
    totals->marks += state->cells[i].sum;
    totals->weights += state->cells[i].weight;
  }
  for (size_t i = 0; i < PEER_PUPILS; i++) totals->absences += state->absences[i];
  totals->events = state->events;
  free(state->cells);
  free(state->pages);
  free(state->absences);
}

/// The cell of a pupil and course, both in range.
static inline peer_cell *peer_cell_at(peer_state *state, uint32_t pupil, uint32_t course) {
  uint32_t *page = &state->pages[pupil * ROW_PAGES + course / PAGE_WIDTH];
  if (*page == 0) *page = state->used++;
  return &state->cells[*page * PAGE_WIDTH + course % PAGE_WIDTH];
}

static inline void peer_add(peer_cell *cell, uint16_t mark, uint8_t weight, int sign) {
  unsigned number = mark & 0xFF;
  if (number < 1 || number > 100) return;
  cell->sum += sign * (int)number * weight;
  cell->weight += sign * weight;
}

static inline uint16_t load16(const uint8_t *p) {
  uint16_t v;
  memcpy(&v, p, 2);
  return v;
}
static inline uint32_t load32(const uint8_t *p) {
  uint32_t v;
  memcpy(&v, p, 4);
  return v;
}
static inline uint64_t load64(const uint8_t *p) {
  uint64_t v;
  memcpy(&v, p, 8);
  return v;
}

/// Numbers out of range are left out, as a careful programmer would.
static inline void peer_apply(peer_state *state, const uint8_t *record) {
  switch (load16(record + 2)) {
    case MARK_SET: {
      uint32_t pupil = load32(record + 40), course = load32(record + 44);
      if (pupil >= PEER_PUPILS || course >= PEER_COURSES) return;
      peer_add(peer_cell_at(state, pupil, course), load16(record + 52), record[54], 1);
      break;
    }
    case MARK_CORRECTED: {
      uint32_t pupil = load32(record + 40), course = load32(record + 44);
      if (pupil >= PEER_PUPILS || course >= PEER_COURSES) return;
      peer_cell *cell = peer_cell_at(state, pupil, course);
      peer_add(cell, load16(record + 56), record[58], -1);
      peer_add(cell, load16(record + 52), record[54], 1);
      break;
    }
    case ABSENCE: {
      uint32_t pupil = load32(record + 40);
      if (pupil < PEER_PUPILS) state->absences[pupil]++;
      break;
    }
    default: break;
  }
}

#endif
