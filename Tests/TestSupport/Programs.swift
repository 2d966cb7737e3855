internal import Foundation

/// What a program said and how it ended.
public struct ProgramResult: Sendable {
  /// Exit status; negative when it died by that signal.
  public let status: Int32
  /// Standard output.
  public let output: String
  /// Standard error.
  public let message: String
}

/// A tool that a test needs is missing; the text says how to get it.
public struct MissingTool: Error, CustomStringConvertible {
  /// What to do.
  public let description: String
}

/// Programs that tests start beside themselves.
public enum Programs {
  /// An executable product of this package, built with the tests: `StoreProbe`.
  public static func built(_ name: String) throws -> String {
    let here = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let folders = [here.path, repositoryRoot() + "/.build/debug"]
    guard
      let path = folders.map({ $0 + "/" + name }).first(where: FileManager.default.isExecutableFile(atPath:))
    else { throw MissingTool(description: "\(name) is not built. Run: swift build --build-tests") }
    return path
  }

  /// A Python that has the packages of PyPI that are named: `lmdb`, unless others are.
  public static func python(_ packages: String = "lmdb") throws -> String {
    for path in [repositoryRoot() + "/.build/venv/bin/python3", "/usr/bin/python3"]
    where FileManager.default.isExecutableFile(atPath: path) {
      if try run(path, ["-c", "import \(packages)"]).status == 0 { return path }
    }
    throw MissingTool(description: "no Python with the packages \(packages). Run: scripts/setup.sh test")
  }

  /// Runs a program to its end.
  public static func run(_ program: String, _ arguments: [String]) throws -> ProgramResult {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let folder = try TemporaryFolder()
    // Files, not pipes: a program that says much must not wait for its reader.
    let (output, message) = (folder.path("output"), folder.path("message"))
    for path in [output, message] { try writeFile(path, []) }
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: message))
    try process.run()
    process.waitUntilExit()
    return ProgramResult(
      status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      output: String(decoding: try readFile(output), as: UTF8.self),
      message: String(decoding: try readFile(message), as: UTF8.self))
  }
}
