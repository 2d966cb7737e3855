#define XXH_INLINE_ALL
#include <xxhash.h>

#include "CXXHash.h"
#include "xxh3_internal.h"

uint64_t journal_xxh3_64(const void *bytes, size_t count) {
#if defined(__x86_64__)
  // Short inputs do not use the wide registers.
  if (count > 240 && __builtin_cpu_supports("avx2")) return journal_xxh3_64_avx2(bytes, count);
#endif
  return XXH3_64bits(bytes, count);
}
