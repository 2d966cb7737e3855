// Turns a fatal signal while a store is being read into a named error and exit status 3.
#ifndef JOURNAL_CGUARD_H
#define JOURNAL_CGUARD_H

#include <stdint.h>

/// Installs handlers for SIGBUS, SIGSEGV, SIGABRT, SIGILL, SIGFPE and SIGTRAP on an alternate stack.
/// On such a signal the message set last is written to standard error and the process exits with 3.
/// Also ignores SIGXFSZ (so that a full quota is an error, not a death) and SIGPIPE.
void journal_guard_install(void);

/// Sets a message that names `position`, the first event not yet found intact.
void journal_guard_set_position(uint64_t position);

/// Sets the message (copied, at most 1,000 bytes) that the handler prints.
void journal_guard_set_message(const char *utf8);

/// Columns of the terminal behind a file descriptor, or 0 where there is none.
int journal_terminal_columns(int descriptor);

#endif
