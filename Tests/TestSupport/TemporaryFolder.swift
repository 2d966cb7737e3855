internal import Foundation

/// A folder of a test's own, removed with its last reference.
public final class TemporaryFolder: Sendable {
  /// Its path.
  public let path: String

  /// Makes a new, empty folder.
  public init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "journal-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A path inside.
  public func path(_ name: String) -> String { path + "/" + name }
}
