// SHA-256 of whole messages, and the RFC 6962 leaf and node hashes built on it.
#include "CSHA256.h"

#include <stdatomic.h>
#include <string.h>

#include "sha256_internal.h"

/// A short message, prefixed and padded, ready to be absorbed: at most this many blocks.
enum { PADDED_BLOCKS_MAX = 4, PADDED_BYTES_MAX = 64 * PADDED_BLOCKS_MAX - 9, NO_PREFIX = -1 };

static const uint32_t initial[8] = {
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
};

/// 0 not asked yet, 1 portable, 2 SHA-NI.
static atomic_int chosen = 0;

static int choose(void) {
#if defined(__x86_64__)
  int path = journal_sha256_has_shani() ? 2 : 1;
#else
  int path = 1;
#endif
  atomic_store_explicit(&chosen, path, memory_order_relaxed);
  return path;
}

static inline int accelerated(void) {
  int path = atomic_load_explicit(&chosen, memory_order_relaxed);
  return (path ? path : choose()) == 2;
}

int journal_sha256_accelerated(void) { return accelerated(); }

void journal_sha256_force_portable(int on) {
  if (on) {
    atomic_store_explicit(&chosen, 1, memory_order_relaxed);
  } else {
    choose();
  }
}

static inline void compress(uint32_t state[8], const uint8_t *blocks, size_t count) {
#if defined(__x86_64__)
  if (accelerated()) {
    journal_sha256_compress_shani(state, blocks, count);
    return;
  }
#endif
  journal_sha256_compress_portable(state, blocks, count);
}

static inline void store_digest(uint8_t out[32], const uint32_t state[8]) {
  for (int i = 0; i < 8; i++) {
    uint32_t big_endian = __builtin_bswap32(state[i]);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    big_endian = state[i];
#endif
    memcpy(out + 4 * i, &big_endian, 4);
  }
}

/// Writes `prefix` (unless NO_PREFIX), `count` bytes and the padding for a message of `total` bytes into `to`;
/// returns the number of blocks written.
static inline size_t pad(uint8_t *to, int prefix, const uint8_t *bytes, size_t count, uint64_t total) {
  size_t used = 0;
  if (prefix != NO_PREFIX) to[used++] = (uint8_t)prefix;
  if (count) memcpy(to + used, bytes, count);
  used += count;
  size_t blocks = (used + 9 + 63) / 64;
  to[used] = 0x80;
  memset(to + used + 1, 0, 64 * blocks - 8 - used - 1);
  uint64_t bits = total * 8;
  for (int i = 0; i < 8; i++) to[64 * blocks - 1 - (size_t)i] = (uint8_t)(bits >> (8 * i));
  return blocks;
}

static void hash(int prefix, const uint8_t *bytes, size_t count, uint8_t out[32]) {
  uint32_t state[8];
  uint8_t buffer[64 * PADDED_BLOCKS_MAX];
  memcpy(state, initial, sizeof state);
  uint64_t total = (uint64_t)count + (prefix == NO_PREFIX ? 0 : 1);
  if (total > PADDED_BYTES_MAX) {
    if (prefix != NO_PREFIX) {
      buffer[0] = (uint8_t)prefix;
      memcpy(buffer + 1, bytes, 63);
      compress(state, buffer, 1);
      bytes += 63, count -= 63, prefix = NO_PREFIX;
    }
    compress(state, bytes, count / 64);
    bytes += count & ~(size_t)63, count &= 63;
  }
  compress(state, buffer, pad(buffer, prefix, bytes, count, total));
  store_digest(out, state);
}

void journal_sha256(const void *bytes, size_t count, uint8_t out[32]) { hash(NO_PREFIX, bytes, count, out); }

void journal_sha256_leaf(const void *bytes, size_t count, uint8_t out[32]) { hash(0, bytes, count, out); }

void journal_sha256_node(const uint8_t left[32], const uint8_t right[32], uint8_t out[32]) {
  uint8_t pair[64];
  memcpy(pair, left, 32);
  memcpy(pair + 32, right, 32);
  hash(1, pair, 64, out);
}

#if defined(__x86_64__)
/// Hashes `lanes` (2 or 4) short messages side by side: together as far as the shortest goes, then each alone.
static inline void hash_lanes(
    int lanes, int prefix, const uint8_t *const *messages, const size_t *counts, uint8_t *out) {
  uint32_t states[JOURNAL_SHA256_LANES][8];
  uint8_t buffers[JOURNAL_SHA256_LANES][64 * PADDED_BLOCKS_MAX];
  const uint8_t *at[JOURNAL_SHA256_LANES];
  size_t blocks[JOURNAL_SHA256_LANES], common = PADDED_BLOCKS_MAX;
  for (int l = 0; l < lanes; l++) {
    memcpy(states[l], initial, sizeof initial);
    blocks[l] = pad(buffers[l], prefix, messages[l], counts[l], (uint64_t)counts[l] + 1);
    at[l] = buffers[l];
    if (blocks[l] < common) common = blocks[l];
  }
  if (lanes == 4) {
    journal_sha256_compress4_shani(states, at, common);
  } else {
    journal_sha256_compress2_shani(states, at, common);
  }
  for (int l = 0; l < lanes; l++) {
    if (blocks[l] > common) journal_sha256_compress_shani(states[l], at[l] + 64 * common, blocks[l] - common);
    store_digest(out + 32 * l, states[l]);
  }
}
#endif

void journal_sha256_nodes(const uint8_t *hashes, size_t count, uint8_t *out) {
  size_t i = 0;
#if defined(__x86_64__)
  static const size_t counts[JOURNAL_SHA256_LANES] = {64, 64, 64, 64};
  for (int lanes = JOURNAL_SHA256_LANES; accelerated() && lanes >= 2; lanes /= 2) {
    for (; count - i >= (size_t)lanes; i += (size_t)lanes) {
      const uint8_t *at[JOURNAL_SHA256_LANES];
      for (int l = 0; l < lanes; l++) at[l] = hashes + 64 * (i + (size_t)l);
      hash_lanes(lanes, 1, at, counts, out + 32 * i);
    }
  }
#endif
  for (; i < count; i++) hash(1, hashes + 64 * i, 64, out + 32 * i);
}

void journal_sha256_leaves(const uint8_t *base, const uint32_t *offsets, size_t count, uint8_t *out) {
  size_t i = 0;
#if defined(__x86_64__)
  while (accelerated() && count - i >= 2) {
    int lanes = count - i >= 4 ? 4 : 2, is_short = 1;
    const uint8_t *at[JOURNAL_SHA256_LANES];
    size_t counts[JOURNAL_SHA256_LANES];
    for (int l = 0; l < lanes; l++) {
      at[l] = base + offsets[i + (size_t)l];
      counts[l] = offsets[i + (size_t)l + 1] - offsets[i + (size_t)l];
      is_short &= counts[l] < PADDED_BYTES_MAX;
    }
    if (is_short) {
      hash_lanes(lanes, 0, at, counts, out + 32 * i);
    } else {
      for (int l = 0; l < lanes; l++) hash(0, at[l], counts[l], out + 32 * (i + (size_t)l));
    }
    i += (size_t)lanes;
  }
#endif
  for (; i < count; i++) hash(0, base + offsets[i], offsets[i + 1] - offsets[i], out + 32 * i);
}

void journal_sha256_subtree(const uint8_t *hashes, size_t count, uint8_t out[32]) {
  uint8_t level[32 * 128];
  if (count == 1) {
    memcpy(out, hashes, 32);
    return;
  }
  journal_sha256_nodes(hashes, count / 2, level);
  for (size_t n = count / 4; n >= 1; n /= 2) journal_sha256_nodes(level, n, level);
  memcpy(out, level, 32);
}
