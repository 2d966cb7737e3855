import TestSupport
import Testing

/// What somebody meets who types events by hand for the first time.
@Suite("A newcomer")
struct NewcomerTests {
  private let folder: TemporaryFolder
  private let program: String

  init() throws {
    folder = try TemporaryFolder()
    program = try Programs.built("journal")
  }

  private func journal(_ arguments: [String]) throws -> ProgramResult {
    try Programs.run(
      program, arguments + ["--store", folder.path("store"), "--keys", folder.path("keys")])
  }

  private func record(_ arguments: [String]) throws {
    let result = try journal(["record"] + arguments + ["--on", "2025-09-01"])
    #expect(result.status == 0, "\(arguments): \(result.message)")
  }

  private func found() throws {
    #expect(try journal(["init", "--origin", "new.example/journal", "--name", "Школа"]).status == 0)
  }

  @Test("is told the nearest field and event")
  func nearWords() throws {
    try found()
    let field = try journal(["record", "StaffHired", "--staf", "t-01", "--as", "operator"])
    #expect(field.status == 1)
    #expect(field.message.contains("Did you mean --staff?"))
    let event = try Programs.run(program, ["record", "--list", "MarkSett"])
    #expect(event.status == 1)
    #expect(event.message.contains("Did you mean MarkSet?"))
    let far = try Programs.run(program, ["record", "--list", "Zebra"])
    #expect(!far.message.contains("Did you mean"))
  }

  @Test("is told how a missing role is given, and never to make a director")
  func missingRole() throws {
    try found()
    try record(["StaffHired", "--staff", "t-01", "--name", "Первая", "--as", "operator"])
    try record(["RoleGranted", "--person", "t-01", "--role", "director", "--as", "operator"])
    try record(["SubjectAdded", "--subject", "алгебра", "--title", "Алгебра", "--as", "operator"])
    try record(["ClassFormed", "--class", "7А", "--year-group", "7", "--teacher", "t-01", "--as", "operator"])
    let refused = try journal(
      ["record", "PupilEnrolled", "--pupil", "p-1", "--class", "7А", "--name", "Первый", "--as", "t-01"])
    #expect(refused.status == 2)
    #expect(
      refused.message.contains("journal record RoleGranted --person t-01 --role secretary --as operator"))
    try record(["StaffHired", "--staff", "t-02", "--name", "Вторая", "--as", "t-01"])
    let second = try journal(["record", "StaffHired", "--staff", "t-03", "--name", "Третья", "--as", "t-02"])
    #expect(second.status == 2)
    #expect(!second.message.contains("--role director"))
  }

  @Test("gets a course with marks that count, without saying so; a role's scope is a key")
  func defaults() throws {
    try found()
    try record(["StaffHired", "--staff", "t-01", "--name", "Первая", "--as", "operator"])
    for role in ["deputy", "secretary"] {
      try record(["RoleGranted", "--person", "t-01", "--role", role, "--as", "operator"])
    }
    try record(["SubjectAdded", "--subject", "алгебра", "--title", "Алгебра", "--as", "operator"])
    try record(["ClassFormed", "--class", "7А", "--year-group", "7", "--teacher", "t-01", "--as", "operator"])
    try record(
      ["PupilEnrolled", "--pupil", "p-1", "--class", "7A", "--name", "Первый", "--as", "t-01"])
    try record(
      [
        "TeachingAssigned", "--course", "7А-алгебра", "--class", "7А", "--subject", "алгебра", "--teacher",
        "t-01", "--as", "t-01",
      ])
    try record(["MarkSet", "--pupil", "p-1", "--course", "7А-алгебра", "--mark", "4", "--as", "t-01"])
    let page = try journal(["report", "register", "--course", "7А-алгебра", "-o", "json"])
    #expect(page.output.contains(#""average":4"#))
    try record(
      [
        "RoleGranted", "--person", "t-01", "--role", "psychologist", "--scope-kind", "class", "--scope", "7A",
        "--as", "operator",
      ])
    let unknown = try journal(
      [
        "record", "RoleGranted", "--person", "t-01", "--role", "psychologist", "--scopeKind", "class",
        "--scope", "8А", "--as", "operator",
      ])
    #expect(unknown.status == 1)
    #expect(unknown.message.contains("--scope: 8А"))
  }

  @Test("finds the demo in its own year, and records there")
  func demoClock() throws {
    #expect(try journal(["demo", "--pupils", "30", "--seed", "1", "--until", "2025-09-12"]).status == 0)
    let board = try journal(["dashboard", "activation"])
    #expect(board.output.contains("на 12.09.2025"))
    let hired = try journal(["record", "SubjectAdded", "--subject", "шахматы", "--as", "operator"])
    #expect(hired.status == 0, "\(hired.message)")
    let last = try journal(["log", "--last", "1", "-o", "jsonl"])
    #expect(last.output.contains(#""recordedAt":"2025-09-12"#))
    #expect(last.output.contains(#""occurredOn":"2025-09-12""#))
  }

  @Test("is told of usage errors as of all others")
  func usage() throws {
    let usage = try Programs.run(program, ["report", "summary"])
    #expect(usage.status == 64)
    #expect(usage.message.hasPrefix("journal: "))
  }
}
