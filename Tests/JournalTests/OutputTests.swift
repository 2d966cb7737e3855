import Foundation
import TestSupport
import Testing

/// What is printed arrives whole, or the command says that it did not.
@Suite("Output that cannot be written")
struct OutputTests {
  /// Runs `journal` in a shell; its exit status and what it said on standard error.
  private func shell(_ journal: Journal, _ command: String) throws -> (status: Int32, message: String) {
    let process = Process()
    let messages = journal.path("messages")
    try writeFile(messages, [])
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    process.environment = [
      "HOME": journal.path("home"), "PATH": "/usr/bin:/bin", "JOURNAL": journal.program,
      "JOURNAL_STORE": journal.store, "JOURNAL_KEYS": journal.keys,
    ]
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: messages))
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: try readFile(messages), as: UTF8.self))
  }

  @Test("a full disk behind standard output ends in 1 and a sentence, not in silence")
  func fullDisk() throws {
    let journal = try Journal()
    _ = try journal.output(["demo", "--pupils", "10", "--until", "2025-09-05"])
    for command in ["log --last 5", "export events", "report schedules -o csv"] {
      let run = try shell(journal, "\"$JOURNAL\" \(command) > /dev/full")
      #expect(run.status == 1, "\(command)")
      #expect(
        run.message == "journal: cannot write standard output: the disk is full. Make room and try again.\n",
        "\(command)")
    }
    // Then the log does not say that events were exported.
    #expect(try journal.rows(["log", "--type", "ExportProduced"]).isEmpty)
  }

  @Test("a reader who has seen enough is no failure")
  func closedPipe() throws {
    let journal = try Journal()
    _ = try journal.output(["demo", "--pupils", "10", "--until", "2025-09-05"])
    let run = try shell(journal, "\"$JOURNAL\" log | head -1")
    #expect(run.status == 0)
    #expect(run.message.isEmpty)
  }

  @Test("a file is not written over a device, and a link is followed")
  func devices() throws {
    let journal = try Journal()
    _ = try journal.output(["demo", "--pupils", "10", "--until", "2025-09-05"])
    let (page, link) = (journal.path("page.html"), journal.path("link.html"))
    try writeFile(page, [])
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: page)
    // Given a link to a page, the page is written and the link stays one.
    #expect(try journal.run(["dashboard", "--html", link, "--on", "2025-09-05"]).status == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == page)
    #expect(try !readFile(page).isEmpty)
    // Given a named pipe, nothing is put in its place.
    let pipe = journal.path("pipe")
    #expect(try shell(journal, "mkfifo '\(pipe)'").status == 0)
    for command in [["dashboard", "--html", pipe], ["export", "events", "--out", pipe]] {
      let run = try journal.run(command)
      #expect(run.status == 1)
      #expect(run.stderr.contains("no ordinary file"))
    }
    let type = try FileManager.default.attributesOfItem(atPath: pipe)[.type] as? FileAttributeType
    #expect(type != .typeRegular)
  }
}
