import Documents
import Foundation
import Synchronization

/// Standard output, buffered and written whole, and diagnostics on standard error.
enum Output {
  private static let buffer = Mutex<[UInt8]>([])

  /// Adds `text` and a newline.
  static func line(_ text: String = "") { write(text + "\n") }

  /// Adds `text`; written once enough has gathered.
  static func write(_ text: String) { write(Array(text.utf8)) }

  /// Adds `bytes`; written once enough has gathered.
  static func write(_ bytes: [UInt8]) {
    let isFull = buffer.withLock { gathered in
      gathered += bytes
      return gathered.count > 1 << 16
    }
    if isFull { flush() }
  }

  /// Writes what has gathered. A closed pipe ends the program quietly: the reader has seen enough. Any other
  /// failure ends it with 1: what is missing must not be taken for the whole.
  static func flush() {
    let bytes = buffer.withLock { bytes in
      defer { bytes = [] }
      return bytes
    }
    guard !bytes.isEmpty else { return }
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    } catch {
      let trouble = error as? CocoaError
      if let trouble, FileTrouble.isClosedPipe(trouble) { exit(0) }
      let reason = trouble.map(FileTrouble.reason) ?? error.localizedDescription
      diagnostic("journal: cannot write standard output: \(reason)")
      exit(1)
    }
  }

  /// A line on standard error.
  static func diagnostic(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
  }

  /// Replaces the last line of standard error, for progress.
  static func overwrite(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[2K\(text)".utf8))
  }

  /// True when standard output is a terminal that takes colour.
  static var isColoured: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(STDOUT_FILENO) == 1 && environment["NO_COLOR"] == nil && environment["TERM"] != "dumb"
  }

  /// Colour for standard output, or none.
  static var ansi: Ansi { Ansi(isEnabled: isColoured) }

  /// True when a progress bar would be seen.
  static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }
}
