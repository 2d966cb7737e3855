import Crypto
import Foundation
import Intake
import Zip

/// A file named on the command line.
struct ImportInput {
  private static let pieceBytes = 1 << 20

  let path: String
  let size: Int
  private let identity: String
  private let head: [UInt8]
  /// The bytes of a member of a zip; nil for a file of its own.
  private var member: [UInt8]?

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

  /// A file in a zip.
  private init(_ member: ZipArchive.Member, in path: String, options: [String?]) {
    self.path = path + "/" + member.name
    (size, self.member) = (member.bytes.count, member.bytes)
    head = Array(member.bytes.prefix(ImportFormat.headBytes))
    var digests = SHA256.hash(member.bytes).bytes + Array(member.name.utf8)
    for option in options { digests += SHA256.hash(Array((option ?? "").utf8)).bytes }
    identity = String(SHA256.hash(digests).hex.prefix(16))
  }

  /// The files of a path of the command: those of a folder or zip, or the file itself.
  ///
  /// - Throws: ``CommandFailure`` when it cannot be read, ``ZipError`` for a zip that is not to be trusted.
  static func inputs(_ path: String, options: [String?]) throws -> [ImportInput] {
    guard !path.lowercased().hasSuffix(".zip") else {
      return try ZipArchive.read(path).map { ImportInput($0, in: path, options: options) }
    }
    return try expand(path).map { try ImportInput($0, options: options) }
  }

  /// The file, to be read from the beginning.
  func file() throws -> ImportFile { try file(identity: identity) }

  private func file(identity: String) throws -> ImportFile {
    if let member {
      var rest: [UInt8]? = member
      return ImportFile(name: path, identity: identity, format: .detect(name: path, head: head)) {
        defer { rest = nil }
        return rest
      }
    }
    return ImportFile(
      name: path, identity: identity, format: .detect(name: path, head: head), pieces: try Self.pieces(path))
  }

  /// Files that are read by each other's help are known again together: the identity of each follows from all.
  static func files(_ inputs: [ImportInput]) throws -> [ImportFile] {
    let all = inputs.flatMap { Array($0.identity.utf8) }
    return try inputs.enumerated().map { index, input in
      let digest = SHA256.hash(all + Array("/\(index)".utf8))
      return try input.file(identity: String(digest.hex.prefix(16)))
    }
  }

  /// The files of a folder, by name; a file is itself. What is hidden is passed over.
  static func expand(_ path: String) -> [String] {
    let url = URL(fileURLWithPath: path)
    guard let inner = try? FileManager.default.contentsOfDirectory(atPath: url.path) else { return [path] }
    return inner.filter { !$0.hasPrefix(".") }.sorted().map {
      path.hasSuffix("/") ? path + $0 : path + "/" + $0
    }
    .filter { !isFolder($0) }
  }

  private static func isFolder(_ path: String) -> Bool {
    let values = try? URL(fileURLWithPath: path).resourceValues(forKeys: [.isDirectoryKey])
    return values?.isDirectory == true
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
