// SHA-256 for bulk Merkle hashing: SHA-NI where the processor has it, portable C elsewhere.
#ifndef JOURNAL_CSHA256_H
#define JOURNAL_CSHA256_H

#include <stddef.h>
#include <stdint.h>

/// SHA-256 (FIPS 180-4) of `count` bytes at `bytes`, 32 bytes to `out`.
void journal_sha256(const void *bytes, size_t count, uint8_t out[32]);

/// RFC 6962 leaf hash: SHA-256(0x00 || bytes).
void journal_sha256_leaf(const void *bytes, size_t count, uint8_t out[32]);

/// RFC 6962 node hash: SHA-256(0x01 || left(32) || right(32)).
void journal_sha256_node(const uint8_t left[32], const uint8_t right[32], uint8_t out[32]);

/// Hashes `count` pairs in `hashes` (64 bytes each) into `count` nodes written from `out`.
/// `out` may be the same memory as `hashes`.
void journal_sha256_nodes(const uint8_t *hashes, size_t count, uint8_t *out);

/// RFC 6962 leaf hashes of `count` records that lie one after another: record i is the bytes from
/// `base + offsets[i]` up to `base + offsets[i + 1]`, so `offsets` holds `count + 1` numbers that never fall.
/// Writes 32 bytes each from `out`.
void journal_sha256_leaves(const uint8_t *base, const uint32_t *offsets, size_t count, uint8_t *out);

/// Root of the complete subtree over `count` leaf hashes; `count` is a power of two from 1 to 256.
void journal_sha256_subtree(const uint8_t *hashes, size_t count, uint8_t out[32]);

/// 1 when the SHA-NI path is in use, 0 for portable C.
int journal_sha256_accelerated(void);

/// Forces the portable path when `on` is not 0 (tests compare the two).
void journal_sha256_force_portable(int on);

#endif
