import Foundation
import TestSupport

/// The built `journal`, run as a person would run it, on a store of its own.
struct Journal {
  /// What it said and how it ended.
  struct Run {
    /// Exit status; negative when it died by that signal.
    let status: Int32
    let output: [UInt8]
    let stderr: String
    var stdout: String { String(decoding: output, as: UTF8.self) }
  }

  let program: String
  private let folder: TemporaryFolder
  /// The store's folder.
  let store: String
  /// The keys' folder.
  let keys: String

  /// The debug product, which is built with the tests; `fast` prefers a release product that is up to date.
  init(fast: Bool = false) throws {
    try self.init(program: fast ? Self.fastest() : Programs.built("journal"))
  }

  private init(program: String) throws {
    folder = try TemporaryFolder()
    self.program = program
    (store, keys) = (folder.path("store"), folder.path("keys"))
  }

  /// The same program on another store.
  func beside() throws -> Journal { try Journal(program: program) }

  /// A path in the test's own folder.
  func path(_ name: String) -> String { folder.path(name) }

  /// Runs a command; the store and its keys are named unless `bare`. The test's environment is not passed on.
  func run(
    _ arguments: [String], stdin: String = "", env: [String: String] = [:], bare: Bool = false
  ) throws -> Run {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments + (bare ? [] : ["--store", store, "--keys", keys])
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = ["HOME": folder.path, "PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no"]
      .merging(env) { _, given in given }
    let (input, output, message) = (path("stdin"), path("stdout"), path("stderr"))
    try writeFile(input, Array(stdin.utf8))
    for file in [output, message] { try writeFile(file, []) }
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: input))
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: message))
    try process.run()
    process.waitUntilExit()
    let status = process.terminationStatus
    return Run(
      status: process.terminationReason == .exit ? status : -status, output: try readFile(output),
      stderr: String(decoding: try readFile(message), as: UTF8.self))
  }

  /// The output of a command that must succeed.
  func output(
    _ arguments: [String], stdin: String = "", bare: Bool = false, env: [String: String] = [:]
  ) throws -> String {
    let run = try run(arguments, stdin: stdin, env: env, bare: bare)
    guard run.status == 0 else { throw Failed(arguments: arguments, status: run.status, message: run.stderr) }
    return run.stdout
  }

  /// The objects of a command's `-o json`.
  func rows(_ arguments: [String]) throws -> [[String: Any]] {
    let value = try JSONSerialization.jsonObject(with: Data(try output(arguments + ["-o", "json"]).utf8))
    if let rows = value as? [[String: Any]] { return rows }
    return (value as? [String: Any]).map { [$0] } ?? []
  }

  /// A command that should have succeeded and did not.
  struct Failed: Error, CustomStringConvertible {
    let arguments: [String]
    let status: Int32
    let message: String
    var description: String { "journal \(arguments.joined(separator: " ")): exit \(status): \(message)" }
  }

  /// The release product when it is newer than every source, else the debug one.
  static func fastest() throws -> String {
    let release = repositoryRoot() + "/.build/release/journal"
    if let built = modified(release), try newestSource() < built { return release }
    return try Programs.built("journal")
  }

  private static func modified(_ path: String) -> Date? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.modificationDate] as? Date
  }

  private static func newestSource() throws -> Date {
    let sources = repositoryRoot() + "/Sources"
    let files = try FileManager.default.subpathsOfDirectory(atPath: sources)
    return files.compactMap { modified(sources + "/" + $0) }.max() ?? .distantFuture
  }
}
