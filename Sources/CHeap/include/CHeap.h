// Sets the process's heap up for a program that lives for one question: read much, keep it, print, end.
#ifndef JOURNAL_CHEAP_H
#define JOURNAL_CHEAP_H

#include <stddef.h>

/// Reserves `bytes` of address space for the heap in one piece and asks for huge pages in it; keeps memory
/// that is freed, for the next to ask. Call once, before the first thread starts.
///
/// Costs no memory until it is used. Where the kernel refuses a part of it, that part is left out and
/// nothing else changes.
void journal_heap_prepare(size_t bytes);

#endif
