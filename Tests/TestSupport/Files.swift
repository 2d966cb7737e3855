internal import Foundation

/// The bytes of a file.
public func readFile(_ path: String) throws -> [UInt8] {
  Array(try Data(contentsOf: URL(fileURLWithPath: path)))
}

/// Replaces a file.
public func writeFile(_ path: String, _ bytes: [UInt8]) throws {
  try Data(bytes).write(to: URL(fileURLWithPath: path))
}

/// Copies a folder.
public func copyFolder(_ from: String, to: String) throws {
  try FileManager.default.copyItem(atPath: from, toPath: to)
}
