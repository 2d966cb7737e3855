import Crypto
import Documents
import Foundation

/// A folder that appears under its name only when everything in it was written: all or nothing.
final class FolderInMaking {
  private let path: String
  private let temporary: String
  private var sheet = Sheet(columns: [
    .init("file", Label("file")), .init("rows", Label("rows")), .init("bytes", Label("bytes")),
    .init("sha256", Label("sha256")),
  ])
  private var made: Set<String> = []

  /// Makes the temporary folder beside `path`.
  ///
  /// - Throws: `CocoaError` when the place cannot be written.
  init(_ path: String) throws {
    self.path = path
    temporary = path + ".partial"
    try? FileManager.default.removeItem(atPath: temporary)
    try FileManager.default.createDirectory(atPath: temporary, withIntermediateDirectories: true)
  }

  /// Writes a file at a path of folder names and its own name.
  func add(_ parts: [String], ending: String, _ contents: ReportContents, rows: Int) throws {
    let safe = parts.map(Self.fileName)
    let relative = safe.joined(separator: "/") + "." + ending
    let parent = ([temporary] + safe.dropLast()).joined(separator: "/")
    if made.insert(parent).inserted {
      try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    }
    let bytes: [UInt8]
    switch contents {
    case .text(let text): bytes = Array(text.utf8)
    case .bytes(let file): bytes = file
    }
    try Data(bytes).write(to: URL(fileURLWithPath: temporary + "/" + relative))
    sheet.rows.append([
      .text(relative), .integer(rows), .integer(bytes.count),
      .text(Hex.encode(SHA256.hash(bytes).bytes)),
    ])
  }

  /// Writes index.csv and gives the folder its name.
  func finish() throws {
    try Data(sheet.text(.csv).utf8).write(to: URL(fileURLWithPath: temporary + "/index.csv"))
    try FileManager.default.moveItem(atPath: temporary, toPath: path)
  }

  /// Removes what was written.
  func discard() { try? FileManager.default.removeItem(atPath: temporary) }

  /// A school key as a file's name: what could leave the folder or break a shell's list becomes `_`.
  private static func fileName(_ key: String) -> String {
    let name = String(
      key.map { character in
        character == "/" || character == "\\" || character == "\0" || character.isNewline ? "_" : character
      })
    return name.hasPrefix(".") ? "_" + name : name
  }
}
