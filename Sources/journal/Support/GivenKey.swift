import EventLog
import Foundation

/// A public key that the command line gives: its text, or a file that holds it.
enum GivenKey {
  /// The key.
  ///
  /// - Throws: ``EvidenceError`` with code `malformedKey`; `CocoaError` for a file that cannot be read.
  static func verifier(_ given: String) throws -> VerifierKey {
    try VerifierKey(parsing: try text(given).trimmingCharacters(in: .whitespacesAndNewlines))
  }

  private static func text(_ source: String) throws -> String {
    guard FileManager.default.fileExists(atPath: source) else { return source }
    return String(decoding: try Data(contentsOf: URL(fileURLWithPath: source)), as: UTF8.self)
  }
}
