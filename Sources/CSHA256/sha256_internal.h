// Shared by the two compression functions; not visible outside this target.
#ifndef JOURNAL_SHA256_INTERNAL_H
#define JOURNAL_SHA256_INTERNAL_H

#include <stddef.h>
#include <stdint.h>

/// Messages hashed side by side. Four hide the latency of sha256rnds2; more gain nothing measurable.
#define JOURNAL_SHA256_LANES 4

/// The 64 round constants of FIPS 180-4, section 4.2.2.
extern const uint32_t journal_sha256_k[64];

/// Absorbs `count` 64-byte blocks into `state`.
void journal_sha256_compress_portable(uint32_t state[8], const uint8_t *blocks, size_t count);

#if defined(__x86_64__)
/// 1 when this processor has SHA-NI, SSSE3 and SSE4.1.
int journal_sha256_has_shani(void);

/// As the portable function, with SHA-NI.
void journal_sha256_compress_shani(uint32_t state[8], const uint8_t *blocks, size_t count);

/// Absorbs `count` blocks into each of four states, interleaved.
void journal_sha256_compress4_shani(uint32_t states[4][8], const uint8_t *const blocks[4], size_t count);

/// Absorbs `count` blocks into each of two states, interleaved.
void journal_sha256_compress2_shani(uint32_t states[2][8], const uint8_t *const blocks[2], size_t count);
#endif

#endif
