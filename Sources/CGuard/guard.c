#include "CGuard.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

// A fixed buffer: a signal handler may neither allocate nor lock.
static char message[1024] = "journal: the store is damaged. Run: journal verify\n";
static volatile sig_atomic_t message_length = 51;
static char alternate_stack[64 * 1024];

static void report_and_exit(int signal_number) {
  (void)signal_number;
  ssize_t ignored = write(STDERR_FILENO, message, (size_t)message_length);
  (void)ignored;
  _exit(3);
}

void journal_guard_set_message(const char *utf8) {
  size_t length = strlen(utf8);
  if (length > sizeof message - 1) length = sizeof message - 1;
  message_length = 0;
  memcpy(message, utf8, length);
  message_length = (sig_atomic_t)length;
}

void journal_guard_set_position(uint64_t position) {
  char text[128];
  snprintf(text, sizeof text, "journal: the store is damaged at position %llu or after. Run: journal verify\n",
           (unsigned long long)position);
  journal_guard_set_message(text);
}

void journal_guard_install(void) {
  stack_t stack = {.ss_sp = alternate_stack, .ss_size = sizeof alternate_stack, .ss_flags = 0};
  sigaltstack(&stack, NULL);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = report_and_exit;
  action.sa_flags = SA_ONSTACK | SA_RESETHAND;
  sigemptyset(&action.sa_mask);
  const int fatal[] = {SIGBUS, SIGSEGV, SIGABRT, SIGILL, SIGFPE, SIGTRAP};
  for (size_t i = 0; i < sizeof fatal / sizeof fatal[0]; i++) sigaction(fatal[i], &action, NULL);
  signal(SIGXFSZ, SIG_IGN);
  signal(SIGPIPE, SIG_IGN);
}

int journal_terminal_columns(int descriptor) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0) return 0;
  return size.ws_col;
}
