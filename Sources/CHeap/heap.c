// A report grows a few large arrays. By default glibc takes each from the kernel anew and gives the old one
// back, so that every doubling pays a page fault for each 4 KiB again: a fifth of a report's time
// (Benchmarks/REPORTS.md). One heap that is kept, in pages of 2 MiB, pays for each page once.
#define _DEFAULT_SOURCE
#include "CHeap.h"

#include <malloc.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

static const size_t hugePage = (size_t)2 << 20;

void journal_heap_prepare(size_t bytes) {
  // Above this a block is a mapping of its own; glibc takes at most half of HEAP_MAX_SIZE here.
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
  mallopt(M_TOP_PAD, (int)bytes);
  // The first block that the heap cannot hold makes it grow, by the padding too. Volatile, or the compiler
  // leaves both calls out.
  void *volatile block = malloc((size_t)1 << 20);
  free(block);
  mallopt(M_TOP_PAD, 8 << 20);

  const uintptr_t end = (uintptr_t)sbrk(0);
  if (end == UINTPTR_MAX || end < bytes) return;
  const uintptr_t from = (end - bytes + hugePage - 1) / hugePage * hugePage;
  const uintptr_t through = end / hugePage * hugePage;
  if (through > from) madvise((void *)from, through - from, MADV_HUGEPAGE);
}
