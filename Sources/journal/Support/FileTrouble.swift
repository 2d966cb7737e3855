import Foundation

/// What went wrong with a file, in a sentence that names it: Foundation says neither which file nor what to do.
enum FileTrouble {
  /// The sentence for an error of reading or writing a file.
  static func words(_ error: CocoaError) -> String {
    let path = (error.filePath ?? error.url?.path).map(asked) ?? "a file"
    let verb =
      switch error.code.rawValue {
      case 256..<512: "read"
      case 512..<768: "write"
      default: "find"
      }
    return "cannot \(verb) \(path): \(reason(error))"
  }

  /// Why, and what to do.
  static func reason(_ error: CocoaError) -> String {
    switch error.code {
    case .fileNoSuchFile, .fileReadNoSuchFile: "there is no such file or folder. Make its folder first."
    case .fileWriteNoPermission, .fileReadNoPermission: "you may not. Choose another place."
    case .fileWriteOutOfSpace: "the disk is full. Make room and try again."
    case .fileWriteVolumeReadOnly: "the disk is read-only. Choose another place."
    case .fileWriteFileExists: "it exists. Name one that does not."
    default: error.localizedDescription
    }
  }

  /// True when what was written to has been closed by its reader.
  static func isClosedPipe(_ error: CocoaError) -> Bool {
    guard let cause = error.underlying as NSError? else { return false }
    return cause.domain == NSPOSIXErrorDomain && cause.code == Int(EPIPE)
  }

  /// The name that was asked for: what is being written has a longer one meanwhile.
  private static func asked(_ path: String) -> String {
    for ending in [".partial", ".part"] {
      if let end = path.range(of: ending) { return String(path[..<end.lowerBound]) }
    }
    return path
  }

  /// Where a file may be written over: `path` with its links followed.
  ///
  /// - Throws: ``CommandFailure`` when a folder, a device or a broken link is there, which replacing would take away.
  static func replaceable(_ path: String) throws -> String {
    let place = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let type = try? FileManager.default.attributesOfItem(atPath: place)[.type] as? FileAttributeType
    guard type == nil || type == .typeRegular else {
      throw CommandFailure("cannot write \(path): what has that name is no ordinary file. Choose another.")
    }
    return place
  }
}
