internal import CLMDB
internal import Glibc

/// An LMDB environment: one folder with `data.mdb` and `lock.mdb`, opened once per process.
///
/// LMDB's rules that callers must keep: do not open the same folder twice in one process, do not use it
/// after `fork`, keep read transactions short (an idle reader makes the file grow), and never on a
/// network file system. `MDB_NOTLS` is set, so a read transaction may move between threads; write
/// transactions are serialised by LMDB's own lock.
public final class Environment: Sendable {
  /// How an environment is opened.
  public struct Options: Sendable {
    /// Initial size of the memory map in bytes; the map grows by itself.
    public var mapSizeBytes: Int
    /// Opens without write access and, where the folder is not writable, without the lock file.
    public var readOnly: Bool
    /// Creates the folder and files when absent.
    public var create: Bool

    /// Options with the usual defaults.
    public init(mapSizeBytes: Int = 1 << 30, readOnly: Bool = false, create: Bool = false) {
      self.mapSizeBytes = mapSizeBytes
      self.readOnly = readOnly
      self.create = create
    }
  }

  /// The folder.
  public let path: String
  /// True when no write transaction can be started.
  public let readOnly: Bool
  let handle: Handle
  let gate: Gate

  /// The C pointer; LMDB locks it itself.
  @safe struct Handle: @unchecked Sendable {
    nonisolated(unsafe) let pointer: OpaquePointer
  }

  /// Opens, and on request creates, the environment at `path`.
  ///
  /// - Throws: ``LMDBError``.
  public init(path: String, options: Options) throws(LMDBError) {
    self.path = path
    self.readOnly = options.readOnly
    if options.create { try Self.makeFolder(path) }
    var pointer: OpaquePointer?
    let created = unsafe mdb_env_create(&pointer)
    guard created == 0, let environment = unsafe pointer else {
      throw LMDBError(created, operation: "open", path: path)
    }
    unsafe mdb_env_set_maxdbs(environment, 16)
    unsafe mdb_env_set_mapsize(environment, options.mapSizeBytes)
    var flags = UInt32(MDB_NOTLS)
    if options.readOnly {
      flags |= UInt32(MDB_RDONLY)
      if !Self.canLock(path) { flags |= UInt32(MDB_NOLOCK) }
    }
    let opened = unsafe mdb_env_open(environment, path, flags, 0o600)
    guard opened == 0 else {
      unsafe mdb_env_close(environment)
      let isDamaged = opened == ENOMEM && Self.claimsPagesBeyondFile(path)
      throw LMDBError(isDamaged ? MDB_CORRUPTED : opened, operation: "open", path: path)
    }
    self.handle = unsafe Handle(pointer: environment)
    self.gate = Gate()
    if options.create { try Self.syncFolder(path) }
  }

  deinit {
    unsafe mdb_env_close(handle.pointer)
  }

  /// Opens named tables; with `create` they are made when absent.
  ///
  /// - Throws: ``LMDBError`` with code `notFound` when a table is absent and `create` is false.
  public func openTables(_ names: [(name: String, integerKeys: Bool)], create: Bool) throws -> [Table] {
    func open(_ transaction: OpaquePointer) throws -> [Table] {
      try names.map { entry in
        var flags: UInt32 = entry.integerKeys ? UInt32(MDB_INTEGERKEY) : 0
        if create { flags |= UInt32(MDB_CREATE) }
        var dbi: MDB_dbi = 0
        let result = unsafe mdb_dbi_open(transaction, entry.name, flags, &dbi)
        guard result == 0 else {
          throw LMDBError(result, operation: "open table \(entry.name) of", path: path)
        }
        return Table(dbi: dbi)
      }
    }
    if create { return try write { unsafe try open($0.pointer) } }
    return try read { unsafe try open($0.pointer) }
  }

  /// Size of the map and of the file, in bytes, and the reader slots in use.
  ///
  /// The file's size is the system's word: what LMDB notes of its last page is not protected by any checksum.
  public func statistics() throws -> (mapSizeBytes: Int, usedBytes: Int, readers: Int, readersMax: Int) {
    var info = unsafe MDB_envinfo()
    var stat = MDB_stat()
    unsafe mdb_env_info(handle.pointer, &info)
    unsafe mdb_env_stat(handle.pointer, &stat)
    let file = Self.fileSize(path)
    return unsafe (
      info.me_mapsize, file ?? (info.me_last_pgno + 1) * Int(stat.ms_psize), Int(info.me_numreaders),
      Int(info.me_maxreaders)
    )
  }

  /// Length of the environment's file in bytes, or nil when it cannot be asked.
  private static func fileSize(_ path: String) -> Int? {
    var status = stat()
    guard unsafe stat(path + "/data.mdb", &status) == 0 else { return nil }
    return Int(status.st_size)
  }

  /// True when a meta page claims far more pages than the file has: the map that LMDB then asks for is refused for
  /// want of memory, but what is wrong is the file.
  private static func claimsPagesBeyondFile(_ path: String) -> Bool {
    guard let size = fileSize(path) else { return false }
    let file = unsafe open(path + "/data.mdb", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    let pageSize = 4096
    // MDB_meta.mm_last_pg of pages 0 and 1: after the page header (16), magic and version (8), address and map size
    // (16) and two MDB_db (96).
    let lastPage = 136
    for page in 0..<2 {
      var claimed: UInt64 = 0
      guard unsafe pread(file, &claimed, 8, page * pageSize + lastPage) == 8 else { continue }
      if UInt64(littleEndian: claimed) > UInt64(size / pageSize) * 2 + 4096 { return true }
    }
    return false
  }

  /// Frees the slots of readers whose process is gone; returns how many.
  @discardableResult
  public func clearDeadReaders() -> Int {
    var dead: Int32 = 0
    unsafe mdb_reader_check(handle.pointer, &dead)
    return Int(dead)
  }

  /// Doubles the map. Waits until this process has no open transaction.
  func growMap() throws(LMDBError) {
    gate.lockAlone()
    defer { gate.unlock() }
    var info = unsafe MDB_envinfo()
    unsafe mdb_env_info(handle.pointer, &info)
    let result = unsafe mdb_env_set_mapsize(handle.pointer, info.me_mapsize * 2)
    guard result == 0 else { throw LMDBError(result, operation: "grow", path: path) }
  }

  /// Takes over a map size set by another process.
  ///
  /// - Throws: ``LMDBError`` with code `damaged` when no process has set another: the file then claims pages
  ///   beyond its own map.
  func adoptMapSize() throws(LMDBError) {
    gate.lockAlone()
    defer { gate.unlock() }
    let before = mapSizeBytes
    let result = unsafe mdb_env_set_mapsize(handle.pointer, 0)
    guard result == 0 else { throw LMDBError(result, operation: "resize", path: path) }
    guard mapSizeBytes != before else { throw LMDBError(MDB_CORRUPTED, operation: "read", path: path) }
  }

  private var mapSizeBytes: Int {
    var info = unsafe MDB_envinfo()
    unsafe mdb_env_info(handle.pointer, &info)
    return unsafe info.me_mapsize
  }

  /// True when the lock file can be written, or made. On a read-only medium it cannot; nobody can be
  /// writing the store there then.
  private static func canLock(_ path: String) -> Bool {
    let file = path + "/lock.mdb"
    return unsafe access(unsafe access(file, F_OK) == 0 ? file : path, W_OK) == 0
  }

  /// True when there is an environment's file in the folder `path`.
  public static func exists(_ path: String) -> Bool { unsafe access(path + "/data.mdb", F_OK) == 0 }

  /// Creates a folder, durably, when it is absent.
  public static func createFolder(_ path: String) throws(LMDBError) {
    try makeFolder(path)
    try syncFolder(path)
  }

  /// Gives the file `made` the name `path` in the same folder, in place of a file that has it: at every moment the
  /// one or the other is there, and afterwards durably the new one.
  ///
  /// - Throws: ``LMDBError`` when the folder refuses it.
  public static func replaceFile(_ path: String, with made: String) throws(LMDBError) {
    guard unsafe rename(made, path) == 0 else { throw LMDBError(errno, operation: "replace", path: path) }
    let slash = path.lastIndex(of: "/")
    try syncFolder(slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? ".")
  }

  private static func makeFolder(_ path: String) throws(LMDBError) {
    guard unsafe mkdir(path, 0o700) == 0 || errno == EEXIST else {
      throw LMDBError(errno, operation: "create", path: path)
    }
  }

  /// LMDB never syncs the folder: without this a crash can lose a new file's name.
  static func syncFolder(_ path: String) throws(LMDBError) {
    for folder in [path, path + "/.."] {
      let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY)
      guard descriptor >= 0 else { throw LMDBError(errno, operation: "sync", path: folder) }
      let result = fsync(descriptor)
      let failure = errno
      close(descriptor)
      guard result == 0 else { throw LMDBError(failure, operation: "sync", path: folder) }
    }
  }
}
