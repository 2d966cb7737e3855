import Foundation

/// What is known of the terminal.
enum Terminal {
  /// `$COLUMNS`, within what a table can use; nil when it is not set.
  static var width: Int? {
    ProcessInfo.processInfo.environment["COLUMNS"].flatMap(Int.init).map { min(max($0, 60), 200) }
  }
}
