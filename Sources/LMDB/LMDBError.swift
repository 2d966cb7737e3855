internal import CLMDB
internal import Glibc

/// A failure of the storage engine: what failed, on which path, why, and what to do.
///
/// Two errors are equal when their codes are: the wording is for people and is not API.
public struct LMDBError: Error, Equatable, Sendable, CustomStringConvertible {
  /// A coarse class of failure for programs to switch on.
  public enum Code: String, Sendable, CaseIterable {
    /// A key that must be new is present, or an appended key is out of order.
    case keyExists
    /// The key or table is absent.
    case notFound
    /// The file's structure is damaged (`MDB_CORRUPTED`, `MDB_PAGE_NOTFOUND`, …).
    case damaged
    /// The file is not an LMDB file, or of another LMDB version.
    case notADatabase
    /// The memory map has no room left; the environment grows it and tries again by itself.
    case mapFull
    /// Another process grew the map.
    case mapResized
    /// Every reader slot is taken.
    case readersFull
    /// The disk, the quota or the file size limit is exhausted.
    case diskFull
    /// The process may not read or write the path.
    case notPermitted
    /// The path, or a file in it, does not exist.
    case noSuchPath
    /// The address space or memory limit is exhausted.
    case outOfMemory
    /// The process has too many open files.
    case tooManyFiles
    /// The device reported an input/output error, or LMDB stopped after one (`MDB_PANIC`); the outcome
    /// of a commit is unknown until the store is opened again.
    case inputOutput
    /// The environment was opened for reading only.
    case readOnly
    /// Anything else; the number is kept in ``LMDBError/number``.
    case other
  }

  /// The class of failure.
  public let code: Code
  /// The raw code: negative for LMDB, positive for `errno`.
  public let number: Int32
  /// What was being done ("open", "commit", …).
  public let operation: String
  /// The folder of the environment.
  public let path: String

  /// One line: operation, path, cause and remedy.
  public var description: String {
    let cause = unsafe String(cString: mdb_strerror(number))
    return "cannot \(operation) \(path): \(cause). \(remedy)"
  }

  /// What the reader of the message can do.
  public var remedy: String {
    switch code {
    case .keyExists: "The store was written by another program at the same time; run the command again."
    case .notFound: "Check that the folder is a journal store (journal stat)."
    case .damaged: "The file is damaged: restore the last backup, then run journal verify."
    case .notADatabase: "The file is not a journal store or is damaged: check --store, or restore a backup."
    case .mapFull: "The memory map is full and could not grow: free address space (ulimit -v) and run again."
    case .mapResized: "Another process grew the store; run the command again."
    case .readersFull: "Too many programs read the store: close some of them and run again."
    case .diskFull: "The disk is full: free space and run the command again; nothing was half-written."
    case .notPermitted: "Check the owner and mode of the folder and its files."
    case .noSuchPath: "Check --store, or create a store with journal init."
    case .outOfMemory: "Raise the memory or address-space limit (ulimit -v) and run again."
    case .tooManyFiles: "Raise the limit of open files (ulimit -n) and run again."
    case .inputOutput:
      "The disk reported an error: check the disk; run the command again to learn the outcome."
    case .readOnly: "The store was opened for reading only."
    case .other: "Run journal verify; if the store is intact, run the command again."
    }
  }

  /// Equality on the code.
  public static func == (left: LMDBError, right: LMDBError) -> Bool { left.code == right.code }

  /// Maps a raw code once, for every call of the wrapper.
  ///
  /// LMDB reports a short data write as `EIO` ("short write, filesystem full?" in mdb.c), so the free
  /// space of the file system decides between a full disk and a broken one.
  init(_ number: Int32, operation: String, path: String) {
    self.number = number
    self.operation = operation
    self.path = path
    self.code = Self.classify(number, path: path)
  }

  /// A write in an environment that was opened for reading only.
  static func readOnly(_ path: String) -> LMDBError { LMDBError(readOnly: path) }

  private init(readOnly path: String) {
    code = .readOnly
    number = EROFS
    operation = "write"
    self.path = path
  }

  private static func classify(_ number: Int32, path: String) -> Code {
    switch number {
    case MDB_KEYEXIST: .keyExists
    case MDB_NOTFOUND: .notFound
    // A transaction goes bad when a page that it followed was not what it should be.
    case MDB_CORRUPTED, MDB_PAGE_NOTFOUND, MDB_CURSOR_FULL, MDB_PAGE_FULL, MDB_BAD_TXN: .damaged
    case MDB_PANIC: .inputOutput
    case MDB_INVALID, MDB_VERSION_MISMATCH, MDB_INCOMPATIBLE: .notADatabase
    case MDB_MAP_FULL: .mapFull
    case MDB_MAP_RESIZED: .mapResized
    case MDB_READERS_FULL: .readersFull
    case ENOSPC, EDQUOT, EFBIG: .diskFull
    case EACCES, EPERM, EROFS: .notPermitted
    case ENOENT, ENOTDIR: .noSuchPath
    case ENOMEM: .outOfMemory
    case EMFILE, ENFILE: .tooManyFiles
    case EIO: isFileSystemFull(path) ? .diskFull : .inputOutput
    default: .other
    }
  }

  /// True when the file system, or the process's file-size limit, has no room for one more megabyte.
  private static func isFileSystemFull(_ path: String) -> Bool {
    var statistics = statvfs()
    if unsafe statvfs(path, &statistics) == 0,
      UInt64(statistics.f_bavail) * UInt64(statistics.f_frsize) < 1 << 20
    {
      return true
    }
    var limit = rlimit()
    guard unsafe getrlimit(__rlimit_resource_t(1), &limit) == 0, limit.rlim_cur != rlim_t.max else {
      return false
    }
    var file = stat()
    guard unsafe stat(path + "/data.mdb", &file) == 0 else { return false }
    return UInt64(file.st_size) + 1 << 20 > UInt64(limit.rlim_cur)
  }
}
