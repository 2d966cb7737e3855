import Crypto
import Foundation
import Intake

/// A file named on the command line.
struct ImportInput {
  private static let pieceBytes = 1 << 20

  let path: String
  let size: Int
  private let identity: String
  private let head: [UInt8]

  /// Reads the file once, to know it again: its digest is taken over its pieces and what was said about it.
  ///
  /// - Throws: ``CommandFailure`` when it cannot be read.
  init(_ path: String, options: [String?]) throws {
    self.path = path
    let next = try Self.pieces(path)
    var digests: [UInt8] = []
    var head: [UInt8] = []
    var size = 0
    while let piece = try next() {
      if digests.isEmpty { head = Array(piece.prefix(ImportFormat.headBytes)) }
      size += piece.count
      digests += SHA256.hash(piece).bytes
    }
    for option in options { digests += SHA256.hash(Array((option ?? "").utf8)).bytes }
    identity = String(SHA256.hash(digests).hex.prefix(16))
    (self.head, self.size) = (head, size)
  }

  /// The file, to be read from the beginning.
  func file() throws -> ImportFile {
    ImportFile(
      name: path, identity: identity, format: .detect(name: path, head: head), pieces: try Self.pieces(path))
  }

  private static func pieces(_ path: String) throws -> () throws -> [UInt8]? {
    let isFile =
      try? URL(fileURLWithPath: path).resourceValues(forKeys: [.isDirectoryKey]).isDirectory == false
    guard isFile == true, let handle = FileHandle(forReadingAtPath: path) else {
      throw CommandFailure("cannot read \(path): there is no such file, or it may not be read.")
    }
    return {
      guard let data = try handle.read(upToCount: pieceBytes), !data.isEmpty else { return nil }
      return Array(data)
    }
  }
}
