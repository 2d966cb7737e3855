internal import Crypto
internal import Glibc

/// A font's file, tested before the library sees it: libharu trusts the offsets in it and ends the program on bad
/// ones.
struct FontFile {
  /// SHA-256 of the file.
  let digest: Digest

  /// Tables without which text cannot be set, measured and embedded.
  private static let needed = ["OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name"]

  /// Reads and tests the file at `path`: every table lies within it and has the checksum that its directory says.
  ///
  /// - Complexity: O(bytes); half a millisecond for a face.
  init(_ face: PDFFace, _ path: String) throws(PDFError) {
    guard let bytes = Self.read(path) else { throw PDFError(.fontMissing(package: face.package), on: path) }
    guard Self.isSound(bytes) else { throw PDFError(.fontUnreadable(0), on: path) }
    digest = SHA256.hash(bytes)
  }

  private static func read(_ path: String) -> [UInt8]? {
    guard let file = unsafe fopen(path, "rb") else { return nil }
    defer { unsafe fclose(file) }
    guard unsafe fseek(file, 0, SEEK_END) == 0, case let size = unsafe ftell(file), size >= 0, size < 1 << 26,
      unsafe fseek(file, 0, SEEK_SET) == 0
    else { return nil }
    var bytes = [UInt8](repeating: 0, count: size)
    return unsafe fread(&bytes, 1, size, file) == size ? bytes : nil
  }

  static func isSound(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 12, word(bytes, 0) == 0x0001_0000 else { return false }
    let count = Int(bytes[4]) << 8 | Int(bytes[5])
    guard count <= 64, 12 + 16 * count <= bytes.count else { return false }
    var found: Set<String> = []
    for index in 0..<count {
      let entry = 12 + 16 * index
      let name = String(decoding: bytes[entry..<entry + 4], as: UTF8.self)
      let (sum, offset) = (word(bytes, entry + 4), Int(word(bytes, entry + 8)))
      let length = Int(word(bytes, entry + 12))
      guard offset + length <= bytes.count else { return false }
      // The sum of the whole file stands in the head and is not part of its own table's sum.
      let isHead = name == "head"
      guard self.sum(bytes, offset, length, without: isHead ? offset + 8 : nil) == sum else { return false }
      found.insert(name)
    }
    return found.isSuperset(of: needed)
  }

  private static func sum(_ bytes: [UInt8], _ offset: Int, _ length: Int, without gap: Int?) -> UInt32 {
    var sum: UInt32 = 0
    var at = offset
    while at < offset + length {
      if at != gap { sum &+= word(bytes, at) }
      at += 4
    }
    return sum
  }

  /// Four bytes as a number, those beyond the end as 0: tables are padded so.
  private static func word(_ bytes: [UInt8], _ at: Int) -> UInt32 {
    if at + 4 <= bytes.count {
      return UInt32(bytes[at]) << 24 | UInt32(bytes[at + 1]) << 16 | UInt32(bytes[at + 2]) << 8
        | UInt32(bytes[at + 3])
    }
    return (0..<4).reduce(0) { $0 << 8 | (at + $1 < bytes.count ? UInt32(bytes[at + $1]) : 0) }
  }
}
