internal import CZip

/// Reads and writes small zip files in memory: nothing is ever unpacked to a disk, so a name can lead nowhere.
public enum ZipArchive {
  /// What is refused before it can do harm.
  public struct Limits: Sendable {
    /// Members at the most.
    public var members = 200
    /// Bytes of all members at the most, unpacked.
    public var bytes = 1 << 29
    /// How many times its packed size a member of a megabyte or more may be: tables pack 5 to 30 times.
    public var ratio = 200

    /// The limits of an import.
    public init() {}
  }

  /// A file in a zip.
  public struct Member: Hashable, Sendable {
    /// A plain name.
    public let name: String
    /// The unpacked bytes.
    public let bytes: [UInt8]

    /// A file.
    public init(name: String, bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }
  }

  /// The members of a zip file, in its order.
  ///
  /// - Throws: ``ZipError``; sizes are tested before anything is unpacked, and again while unpacking.
  /// - Complexity: O(unpacked bytes), at most `limits.bytes`.
  public static func read(_ path: String, limits: Limits = Limits()) throws(ZipError) -> [Member] {
    var status: CInt = 0
    guard let archive = unsafe zip_open(path, ZIP_RDONLY | ZIP_CHECKCONS, &status) else {
      throw ZipError(file: path, member: nil, code: .notReadable(words(status)))
    }
    defer { unsafe zip_discard(archive) }
    let count = unsafe Int(zip_get_num_entries(archive, 0))
    guard count <= limits.members else {
      throw ZipError(file: path, member: nil, code: .members(limit: limits.members))
    }
    var sizes: [Int] = []
    var names: [String] = []
    var total = 0
    for index in 0..<max(0, count) {
      let (name, size) = try unsafe inspect(archive, index, path, limits)
      total += size
      guard total <= limits.bytes else {
        throw ZipError(file: path, member: index + 1, code: .bytes(limit: limits.bytes))
      }
      guard !names.contains(name) else { throw ZipError(file: path, member: index + 1, code: .twice) }
      names.append(name)
      sizes.append(size)
    }
    var members: [Member] = []
    for (index, name) in names.enumerated() {
      members.append(Member(name: name, bytes: try unsafe unpack(archive, index, sizes[index], path)))
    }
    return members
  }

  private static func inspect(
    _ archive: OpaquePointer, _ index: Int, _ path: String, _ limits: Limits
  ) throws(ZipError) -> (name: String, size: Int) {
    let fail = { (code: ZipError.Code) in ZipError(file: path, member: index + 1, code: code) }
    var stat = unsafe zip_stat_t()
    let needed = UInt64(ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_ENCRYPTION_METHOD)
    guard unsafe zip_stat_index(archive, zip_uint64_t(index), 0, &stat) == 0,
      unsafe stat.valid & needed == needed, let raw = unsafe stat.name
    else { throw fail(.damaged) }
    let name = unsafe String(cString: raw)
    guard isPlain(name) else { throw fail(.path) }
    var system: UInt8 = 0
    var attributes: UInt32 = 0
    let isRead = unsafe zip_file_get_external_attributes(
      archive, zip_uint64_t(index), 0, &system, &attributes)
    // The upper half holds the Unix mode: 0 where it was not made on Unix, else a regular file's.
    let kind = (attributes >> 16) & 0o170000
    let isFile = isRead == 0 && (system != UInt8(ZIP_OPSYS_UNIX) || kind == 0 || kind == 0o100000)
    guard unsafe stat.encryption_method == UInt16(ZIP_EM_NONE), isFile else { throw fail(.notPlain) }
    guard let size = unsafe Int(exactly: stat.size), let packed = unsafe Int(exactly: stat.comp_size),
      size <= limits.bytes
    else { throw fail(.bytes(limit: limits.bytes)) }
    guard size < 1 << 20 || size / max(1, packed) <= limits.ratio else {
      throw fail(.ratio(limit: limits.ratio))
    }
    return (name, size)
  }

  /// True for a name without any step of a path, which no system reads as another place.
  static func isPlain(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix(".") && name.utf8.count <= 255
      && name.unicodeScalars.allSatisfy {
        $0.value >= 0x20 && $0.value != 0x7F && !"/\\:".unicodeScalars.contains($0)
      }
  }

  private static func unpack(
    _ archive: OpaquePointer, _ index: Int, _ size: Int, _ path: String
  ) throws(ZipError) -> [UInt8] {
    let damaged = ZipError(file: path, member: index + 1, code: .damaged)
    guard let file = unsafe zip_fopen_index(archive, zip_uint64_t(index), 0) else { throw damaged }
    defer { unsafe zip_fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe piece.withUnsafeMutableBytes { buffer in
        unsafe Int(zip_fread(file, buffer.baseAddress, zip_uint64_t(buffer.count)))
      }
      // The checksum is tested by the library with the last bytes.
      guard count >= 0, bytes.count + count <= size else { throw damaged }
      if count == 0 { break }
      bytes += piece[..<count]
    }
    guard bytes.count == size else { throw damaged }
    return bytes
  }

  private static func words(_ status: CInt) -> String {
    var error = unsafe zip_error_t()
    unsafe zip_error_init_with_code(&error, status)
    defer { unsafe zip_error_fini(&error) }
    guard let text = unsafe zip_error_strerror(&error) else { return "error \(status)" }
    return unsafe String(cString: text)
  }
}
