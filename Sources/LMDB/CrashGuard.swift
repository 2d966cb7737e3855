internal import CGuard

/// Makes damage look like damage: a fatal signal while a store is being read becomes a message and exit 3.
///
/// LMDB reads its file through a memory map and trusts it, so a cut or overwritten file kills the reader by
/// SIGBUS, SIGSEGV or an assertion. The handler is async-signal-safe: it writes a prepared message and exits.
public enum CrashGuard {
  /// Installs the handlers; `message` is printed to standard error before the process exits with status 3.
  ///
  /// Also ignores SIGXFSZ and SIGPIPE, so that a full quota and a closed pipe are errors to be reported.
  public static func install(message: String) {
    unsafe journal_guard_set_message(message)
    journal_guard_install()
  }
}
