import Foundation
import TestSupport
import Testing

/// Every figure on screen, in a file and on paper is that of `-o json`: read back by programs of others.
@Suite("Formats equal the JSON", .serialized)
struct FormatsTests {
  private func run(_ script: String, _ options: [String] = []) throws {
    for tool in ["qpdf", "pdftotext", "soffice"] {
      #expect(
        FileManager.default.isExecutableFile(atPath: "/usr/bin/" + tool),
        "\(tool) is missing. Run: scripts/setup.sh test")
    }
    let path = repositoryRoot() + "/Tests/formats/" + script
    let run = try Programs.run("/usr/bin/python3", [path, "--journal", Journal.fastest()] + options)
    print(run.output, terminator: "")
    #expect(run.status == 0, "\(run.output) \(run.message)")
  }

  @Test("every report says the same in csv, html, xlsx, pdf and on a terminal; a changed figure is seen")
  func reports() throws { try run("formats.py") }

  @Test("the pages of an archive say what the reports said at its position; a changed figure is seen")
  func archive() throws { try run("archive.py") }

  @Test("explain, diff, whatif, the life of a mark and the dashboards say the same in every format")
  func answers() throws { try run("answers.py") }

  @Test("what has no pages refuses them by naming the formats it has")
  func refusals() throws {
    let journal = try Journal()
    _ = try journal.output(["init", "--origin", "formats.example/journal", "--name", "Школа"])
    for command in [["find", "a"], ["log"], ["stat"], ["verify"]] {
      for format in ["xlsx", "pdf", "docx"] {
        let run = try journal.run(command + ["-o", format])
        #expect(run.status == 64, "\(command) \(format)")
        #expect(run.stderr.contains("csv") && run.stderr.contains(format), "\(command): \(run.stderr)")
      }
    }
  }
}
