import CGuard
import Foundation

/// What is known of the terminal.
enum Terminal {
  /// `$COLUMNS`, else the terminal's own width, within what a table can use; nil where there is neither.
  static var width: Int? {
    let told = ProcessInfo.processInfo.environment["COLUMNS"].flatMap(Int.init)
    let own = Int(journal_terminal_columns(STDOUT_FILENO))
    return (told ?? (own > 0 ? own : nil)).map { min(max($0, 60), 200) }
  }
}
