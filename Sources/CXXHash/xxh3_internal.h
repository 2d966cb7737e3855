#ifndef JOURNAL_CXXHASH_INTERNAL_H
#define JOURNAL_CXXHASH_INTERNAL_H

#include <stddef.h>
#include <stdint.h>

#if defined(__x86_64__)
uint64_t journal_xxh3_64_avx2(const void *bytes, size_t count);
#endif

#endif
