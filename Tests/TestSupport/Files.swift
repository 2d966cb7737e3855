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

/// Removes a file.
public func removeFile(_ path: String) throws { try FileManager.default.removeItem(atPath: path) }

/// Sets the permissions of a file or folder.
public func setMode(_ path: String, _ mode: Int) throws {
  try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
}

/// True when modes do not bind this process.
public func isRoot() -> Bool { geteuid() == 0 }
