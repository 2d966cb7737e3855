import Foundation
import TestSupport
import Testing

/// `-o xlsx` on the program itself.
@Suite("Spreadsheet files of reports")
struct SpreadsheetTests {
  @Test("every figure equals JSON, LibreOffice opens every file, and all are the same twice")
  func agreesWithJSON() throws {
    #expect(
      FileManager.default.isExecutableFile(atPath: "/usr/bin/soffice"),
      "soffice is missing. Run: scripts/setup.sh test")
    let program = repositoryRoot() + "/Tests/xlsx/compare.py"
    let run = try Programs.run("/usr/bin/python3", [program, "--journal", Journal.fastest()])
    print(run.output, terminator: "")
    #expect(run.status == 0, "\(run.output) \(run.message)")
  }

  @Test("a file appears whole or not at all, and never in the place of another")
  func writesWholeFiles() throws {
    let journal = try Journal()
    _ = try journal.output(["init", "--origin", "xlsx.example/journal", "--name", "Школа"])
    let report = ["report", "results", "-o", "xlsx", "--out"]
    #expect(try journal.run(report + [journal.path("none/a.xlsx")]).status == 1)
    #expect(try journal.output(report + [journal.path("a.xlsx")]).hasSuffix(" bytes\n"))
    let first = try readFile(journal.path("a.xlsx"))
    #expect(first.starts(with: Array("PK".utf8)))
    let again = try journal.run(report + [journal.path("a.xlsx")])
    #expect(again.status == 1 && again.stderr.contains("exists"))
    #expect(try readFile(journal.path("a.xlsx")) == first)
    #expect(try journal.run(["report", "results", "-o", "xlsx"]).output == first)
    #expect(!FileManager.default.fileExists(atPath: journal.path("a.xlsx.partial")))
    #expect(try journal.run(["find", "a", "-o", "xlsx"]).status == 64)
  }

  @Test("a terminal gets no file; it is told what to do")
  func refusesATerminal() throws {
    let journal = try Journal()
    _ = try journal.output(["init", "--origin", "xlsx.example/journal", "--name", "Школа"])
    let script = """
      import os, pty, sys
      sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))
      """
    let run = try Programs.run(
      "/usr/bin/python3",
      [
        "-c", script, journal.program, "report", "results", "-o", "xlsx", "--store", journal.store, "--keys",
        journal.keys,
      ])
    #expect(run.status == 64, "\(run)")
    #expect(run.output.contains("--out") && !run.output.contains("PK"))
  }
}
