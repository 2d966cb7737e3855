/// A file of an import command.
public struct ImportFile {
  /// The file as it was named by the person.
  public let name: String
  /// 16 hexadecimal digits that follow from the content and the options that decide how it is read: what the log
  /// remembers an imported file by. The name itself may be a person's.
  public let identity: String
  /// What it holds.
  public let format: ImportFormat
  /// Its bytes, piece by piece from the beginning; nil after the last.
  public let pieces: () throws -> [UInt8]?

  /// A file whose bytes `pieces` gives.
  public init(
    name: String, identity: String, format: ImportFormat, pieces: @escaping () throws -> [UInt8]?
  ) {
    self.name = name
    self.identity = identity
    self.format = format
    self.pieces = pieces
  }

  /// A file that is in memory.
  public init(name: String, identity: String, bytes: [UInt8]) {
    var rest: [UInt8]? = bytes
    self.init(
      name: name, identity: identity,
      format: .detect(name: name, head: Array(bytes.prefix(ImportFormat.headBytes)))
    ) {
      defer { rest = nil }
      return rest
    }
  }

  /// The key of the source that stands for the file in the log.
  public var sourceKey: String { "import/\(identity)" }

  /// All bytes; for formats that are read as a whole.
  func bytes() throws -> [UInt8] {
    var all: [UInt8] = []
    while let piece = try pieces() {
      all += piece
      guard all.count <= TextDecoder.bytesMax else { break }
    }
    return all
  }
}
