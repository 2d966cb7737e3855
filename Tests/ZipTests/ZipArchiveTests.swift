import TestSupport
import Testing

@testable import Zip

@Suite("Zip files")
struct ZipArchiveTests {
  private let folder: TemporaryFolder
  private let table: [UInt8]

  init() throws {
    folder = try TemporaryFolder()
    table = Array((1...400).map { "\($0),row\n" }.joined().utf8)
  }

  private func write(_ members: [ZipArchive.Member]) throws -> String {
    let path = folder.path("a.zip")
    try ZipArchive.write(members, to: path)
    return path
  }

  /// A zip whose bytes `change` changes.
  private func changed(_ members: [ZipArchive.Member], _ change: (inout [UInt8]) -> Void) throws -> String {
    let path = try write(members)
    var bytes = try readFile(path)
    change(&bytes)
    try writeFile(path, bytes)
    return path
  }

  private func code(_ path: String, _ limits: ZipArchive.Limits = .init()) -> ZipError.Code? {
    do {
      _ = try ZipArchive.read(path, limits: limits)
      return nil
    } catch {
      #expect(error.description.hasPrefix(path))
      return error.code
    }
  }

  @Test("what is written is read, and written again the same")
  func roundTrip() throws {
    let members = [
      ZipArchive.Member(name: "users.csv", bytes: table), ZipArchive.Member(name: "пусто.csv", bytes: []),
    ]
    let path = try write(members)
    let bytes = try readFile(path)
    #expect(try ZipArchive.read(path) == members)
    try removeFile(path)
    _ = try write(members)
    #expect(try readFile(path) == bytes)
  }

  @Test(
    "a name that is a path is refused",
    arguments: [
      ("aaevil.csv", "../evil.cs"), ("a.evil.csv", "a/evil.csv"), ("a.evil.csv", "a\\evil.csv"),
      ("aaevil.csv", "c:evil.csv"), ("aaevil.csv", "/aevil.csv"), ("aaevil.csv", ".aevil.csv"),
    ])
  func paths(_ name: String, _ path: String) throws {
    let zip = try changed([ZipArchive.Member(name: name, bytes: table)]) { bytes in
      for range in bytes.ranges(of: Array(name.utf8)).reversed() {
        bytes.replaceSubrange(range, with: Array(path.utf8))
      }
    }
    #expect(code(zip) == .path)
    #expect(throws: ZipError.self) { try write([ZipArchive.Member(name: path, bytes: [])]) }
  }

  @Test("one name twice is refused")
  func twice() throws {
    let zip = try changed([
      ZipArchive.Member(name: "a.csv", bytes: table), ZipArchive.Member(name: "b.csv", bytes: [1]),
    ]) { bytes in
      for range in bytes.ranges(of: Array("b.csv".utf8)) {
        bytes.replaceSubrange(range, with: Array("a.csv".utf8))
      }
    }
    // By us, or by the library when it opens the file.
    #expect(code(zip) != nil)
  }

  @Test("a bomb is refused before it is unpacked; so are too many bytes and members")
  func bombs() throws {
    let zip = try write([ZipArchive.Member(name: "a.csv", bytes: [UInt8](repeating: 0x30, count: 4 << 20))])
    #expect(code(zip) == .ratio(limit: 200))
    var limits = ZipArchive.Limits()
    limits.ratio = 1 << 20
    limits.bytes = 1 << 20
    #expect(code(zip, limits) == .bytes(limit: 1 << 20))
    limits = ZipArchive.Limits()
    limits.members = 2
    let many = try write((0..<3).map { ZipArchive.Member(name: "\($0).csv", bytes: []) })
    #expect(code(many, limits) == .members(limit: 2))
  }

  @Test("a file cut or changed anywhere is read or refused, never a crash")
  func damage() throws {
    let members = [
      ZipArchive.Member(name: "users.csv", bytes: table), ZipArchive.Member(name: "b.csv", bytes: [1]),
    ]
    let whole = try readFile(try write(members))
    let path = folder.path("a.zip")
    for index in whole.indices {
      var bytes = whole
      bytes[index] ^= 0xFF
      try writeFile(path, bytes)
      let read = try? ZipArchive.read(path)
      // Dates and the like may change; what the tables hold never does.
      if let read { #expect(read.map(\.bytes) == members.map(\.bytes), "byte \(index)") }
      if index % 16 == 0 {
        try writeFile(path, Array(whole[..<index]))
        #expect(code(path) != nil)
      }
    }
    try writeFile(path, Array("users.csv".utf8))
    guard case .notReadable = code(path) else {
      Issue.record("a text was read as a zip")
      return
    }
  }
}
