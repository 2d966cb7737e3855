#include "xxh3_internal.h"

#if defined(__x86_64__)
// The whole of xxHash compiled for AVX2 in this file alone; called only where the processor has it.
#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)
#define XXH_VECTOR XXH_AVX2
#define XXH_INLINE_ALL
#include <immintrin.h>
#include <xxhash.h>

uint64_t journal_xxh3_64_avx2(const void *bytes, size_t count) { return XXH3_64bits(bytes, count); }
#pragma clang attribute pop
#endif
