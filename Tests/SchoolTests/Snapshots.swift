internal import Foundation
internal import Testing

/// Files that freeze what was released. With RECORD_SNAPSHOTS=1 they are written anew and the test fails, so
/// that recording cannot pass unnoticed.
enum Snapshot {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Compares `text` with the file at `path` from the root of the package.
  static func expect(_ text: String, equals path: String) throws {
    let file = root.appending(path: path)
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(path); run again without RECORD_SNAPSHOTS")
      return
    }
    let recorded = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    guard recorded != text else { return }
    let left = recorded.split(separator: "\n", omittingEmptySubsequences: false)
    let right = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(left, right).prefix { $0 == $1 }.count
    Issue.record(
      """
      \(path) differs at line \(line + 1): recorded “\(line < left.count ? left[line] : "")”, \
      now “\(line < right.count ? right[line] : "")”. If the change is meant: RECORD_SNAPSHOTS=1 swift test
      """)
  }
}
