internal import CZip
internal import Glibc

extension ZipArchive {
  /// Writes a zip file that is the same for the same members at any time: all of 1 January 1980, in their order.
  ///
  /// The library writes beside the file and renames, so it is there complete or not at all.
  /// - Throws: ``ZipError``.
  public static func write(_ members: [Member], to path: String) throws(ZipError) {
    var status: CInt = 0
    guard let archive = unsafe zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &status) else {
      throw ZipError(file: path, member: nil, code: .notWritable("error \(status)"))
    }
    for (index, member) in members.enumerated() {
      guard isPlain(member.name), unsafe add(member, to: archive) else {
        unsafe zip_discard(archive)
        throw ZipError(file: path, member: index + 1, code: .notWritable("a member cannot be added"))
      }
    }
    guard unsafe zip_close(archive) == 0 else {
      let why = unsafe zip_strerror(archive).map { unsafe String(cString: $0) } ?? ""
      unsafe zip_discard(archive)
      throw ZipError(file: path, member: nil, code: .notWritable(why))
    }
  }

  private static func add(_ member: Member, to archive: OpaquePointer) -> Bool {
    // The library keeps the bytes until it closes and frees them itself.
    guard let copy = unsafe malloc(max(1, member.bytes.count)) else { return false }
    unsafe member.bytes.withUnsafeBytes { bytes in
      if let start = bytes.baseAddress { unsafe memcpy(copy, start, bytes.count) }
    }
    guard let source = unsafe zip_source_buffer(archive, copy, zip_uint64_t(member.bytes.count), 1) else {
      unsafe free(copy)
      return false
    }
    let index = unsafe zip_file_add(archive, member.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      unsafe zip_source_free(source)
      return false
    }
    // 1980-01-01 00:00 in the format of the file.
    return unsafe zip_file_set_dostime(archive, zip_uint64_t(index), 0, 0x21, 0) == 0
  }
}
