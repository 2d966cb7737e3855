// SHA-256 compression with the x86 SHA extensions, one, two or four messages side by side.
//
// sha256rnds2 has a latency of four cycles and depends on the one before it, so a single message leaves the
// unit idle half the time; interleaving independent messages fills it.
#include "sha256_internal.h"

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>

#define SHANI __attribute__((target("sha,sse4.1,ssse3")))
#define INLINE static inline __attribute__((always_inline))

int journal_sha256_has_shani(void) {
  unsigned a = 0, b = 0, c = 0, d = 0;
  if (!__get_cpuid(1, &a, &b, &c, &d)) return 0;
  if (!(c & bit_SSSE3) || !(c & bit_SSE4_1)) return 0;
  if (!__get_cpuid_count(7, 0, &a, &b, &c, &d)) return 0;
  return (b >> 29) & 1;
}

/// (A B C D), (E F G H) in memory to the (ABEF), (CDGH) order of the instructions.
INLINE SHANI void load_state(const uint32_t state[8], __m128i *abef, __m128i *cdgh) {
  __m128i abcd = _mm_loadu_si128((const __m128i *)state);
  __m128i efgh = _mm_loadu_si128((const __m128i *)(state + 4));
  __m128i cdab = _mm_shuffle_epi32(abcd, 0xB1);
  __m128i hgfe = _mm_shuffle_epi32(efgh, 0x1B);
  *abef = _mm_alignr_epi8(cdab, hgfe, 8);
  *cdgh = _mm_blend_epi16(hgfe, cdab, 0xF0);
}

INLINE SHANI void store_state(uint32_t state[8], __m128i abef, __m128i cdgh) {
  __m128i feba = _mm_shuffle_epi32(abef, 0x1B);
  __m128i dchg = _mm_shuffle_epi32(cdgh, 0xB1);
  _mm_storeu_si128((__m128i *)state, _mm_blend_epi16(feba, dchg, 0xF0));
  _mm_storeu_si128((__m128i *)(state + 4), _mm_alignr_epi8(dchg, feba, 8));
}

/// Absorbs `count` blocks into each of `lanes` states. `lanes` is a constant, so every loop over it unrolls
/// and the arrays become registers.
INLINE SHANI void compress(const int lanes, uint32_t (*states)[8], const uint8_t *const *blocks, size_t count) {
  const __m128i swap = _mm_set_epi64x(0x0c0d0e0f08090a0bLL, 0x0405060700010203LL);
  __m128i abef[4], cdgh[4], w[4][4];
#pragma unroll
  for (int l = 0; l < lanes; l++) load_state(states[l], &abef[l], &cdgh[l]);
  for (size_t i = 0; i < count; i++) {
    __m128i abef_in[4], cdgh_in[4];
#pragma unroll
    for (int l = 0; l < lanes; l++) {
      abef_in[l] = abef[l], cdgh_in[l] = cdgh[l];
#pragma unroll
      for (int q = 0; q < 4; q++) {
        const __m128i *at = (const __m128i *)(blocks[l] + 64 * i + 16 * q);
        w[l][q] = _mm_shuffle_epi8(_mm_loadu_si128(at), swap);
      }
    }
#pragma unroll
    for (int q = 0; q < 16; q++) {
      const __m128i k = _mm_loadu_si128((const __m128i *)(journal_sha256_k + 4 * q));
#pragma unroll
      for (int l = 0; l < lanes; l++) {
        __m128i *w0 = &w[l][q & 3], *w1 = &w[l][(q + 1) & 3];
        __m128i *w2 = &w[l][(q + 2) & 3], *w3 = &w[l][(q + 3) & 3];
        __m128i x = _mm_add_epi32(*w0, k);
        cdgh[l] = _mm_sha256rnds2_epu32(cdgh[l], abef[l], x);
        abef[l] = _mm_sha256rnds2_epu32(abef[l], cdgh[l], _mm_shuffle_epi32(x, 0x0E));
        if (q < 12) {
          __m128i sum = _mm_add_epi32(_mm_sha256msg1_epu32(*w0, *w1), _mm_alignr_epi8(*w3, *w2, 4));
          *w0 = _mm_sha256msg2_epu32(sum, *w3);
        }
      }
    }
#pragma unroll
    for (int l = 0; l < lanes; l++) {
      abef[l] = _mm_add_epi32(abef[l], abef_in[l]);
      cdgh[l] = _mm_add_epi32(cdgh[l], cdgh_in[l]);
    }
  }
#pragma unroll
  for (int l = 0; l < lanes; l++) store_state(states[l], abef[l], cdgh[l]);
}

SHANI void journal_sha256_compress_shani(uint32_t state[8], const uint8_t *blocks, size_t count) {
  compress(1, (uint32_t(*)[8])state, &blocks, count);
}

SHANI void journal_sha256_compress2_shani(uint32_t states[2][8], const uint8_t *const blocks[2], size_t count) {
  compress(2, states, blocks, count);
}

SHANI void journal_sha256_compress4_shani(uint32_t states[4][8], const uint8_t *const blocks[4], size_t count) {
  compress(4, states, blocks, count);
}

#endif
