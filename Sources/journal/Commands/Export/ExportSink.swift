import Foundation
import LMDB

/// Where an export goes.
protocol ExportSink {
  /// Takes the next bytes.
  func write(_ bytes: [UInt8]) throws
  /// Makes everything written last.
  func close() throws
}

/// Standard output.
struct StandardOutputSink: ExportSink {
  func write(_ bytes: [UInt8]) throws { Output.write(String(decoding: bytes, as: UTF8.self)) }
  func close() throws { Output.flush() }
}

/// A file that appears complete and durable under its name, or not at all: written beside it, synchronised, then
/// renamed over it, and the folder synchronised.
final class ExportFile: ExportSink {
  private let path: String
  private let partial: String
  private let handle: FileHandle
  private var isClosed = false

  /// Begins the file at `path`.
  ///
  /// - Throws: ``CommandFailure`` when it cannot be made there.
  init(_ path: String) throws {
    let place = try FileTrouble.replaceable(path)
    self.path = place
    partial = place + ".part"
    // What an export holds is for its addressee alone.
    let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
    guard FileManager.default.createFile(atPath: partial, contents: nil, attributes: attributes),
      let handle = FileHandle(forWritingAtPath: partial)
    else {
      throw CommandFailure(
        "cannot write \(path): is there a folder of that name, and may you write to it?")
    }
    self.handle = handle
  }

  deinit {
    if !isClosed { try? FileManager.default.removeItem(atPath: partial) }
  }

  func write(_ bytes: [UInt8]) throws {
    do {
      try handle.write(contentsOf: Data(bytes))
    } catch {
      throw failure(error)
    }
  }

  func close() throws {
    do {
      try handle.synchronize()
      try handle.close()
      try Environment.replaceFile(path, with: partial)
      isClosed = true
    } catch {
      throw failure(error)
    }
  }

  private func failure(_ error: any Error) -> CommandFailure {
    let why = (error as? LMDBError)?.description ?? error.localizedDescription
    return CommandFailure("cannot write \(path): \(why) Nothing was exported.")
  }
}
