// xxHash3 (64-bit) over a block of records; libxxhash compiled in place so that a scan pays no call
// through the dynamic linker.
#ifndef JOURNAL_CXXHASH_H
#define JOURNAL_CXXHASH_H

#include <stddef.h>
#include <stdint.h>

/// XXH3_64bits of `count` bytes at `bytes`.
uint64_t journal_xxh3_64(const void *bytes, size_t count);

#endif
