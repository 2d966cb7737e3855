import Foundation

/// Standard input, read once: a command that decides again finds it as it was.
enum StandardInput {
  /// All of it.
  static let data = FileHandle.standardInput.readDataToEndOfFile()
}
