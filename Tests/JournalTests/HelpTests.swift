import TestSupport
import Testing

/// Every command explains itself with examples, and every example is one that the parser takes.
@Suite struct HelpTests {
  /// The subcommands that a help text lists, by the words that lead to them.
  private func subcommands(_ path: [String], _ help: String) -> [[String]] {
    guard let start = help.firstRange(of: "SUBCOMMANDS:") else { return [] }
    return help[start.lowerBound...].split(separator: "\n").compactMap { line in
      guard line.hasPrefix("  "), !line.hasPrefix("   "), !line.hasPrefix("  See ") else { return nil }
      return line.split(separator: " ").first.map { path + [String($0)] }
    }
  }

  private func everyHelp(_ journal: Journal) throws -> [(path: [String], help: String)] {
    var found: [(path: [String], help: String)] = []
    var open: [[String]] = [[], ["record", "event"]]
    while let path = open.popLast() {
      let help = try journal.output(path + ["--help"], bare: true, env: ["COLUMNS": "200"])
      found.append((path, help))
      open += subcommands(path, help)
    }
    return found
  }

  @Test func everyCommandHasExamples() throws {
    let all = try everyHelp(try Journal())
    #expect(all.count >= 24, "\(all.map(\.path))")
    for (path, help) in all { #expect(help.contains("EXAMPLES"), "journal \(path.joined(separator: " "))") }
  }

  @Test func everyExampleIsTakenByTheParser() throws {
    let journal = try Journal()
    for (path, help) in try everyHelp(journal) {
      for example in examples(help) {
        let words = Transcript.words(example)
        let run = try journal.run(Array(words.dropFirst()) + ["--help"], bare: true)
        #expect(run.status == 0, "journal \(path.joined(separator: " ")): \(example): \(run.stderr)")
      }
    }
  }

  /// Lines of examples, without what a shell adds to them and without remarks behind two blanks.
  private func examples(_ help: String) -> [String] {
    help.replacing("\\\n", with: "").split(separator: "\n").compactMap { line in
      guard line.hasPrefix("  journal "), !line.contains("LIST.csv") else { return nil }
      let command = line.split(separator: " > ")[0].drop { $0 == " " }
      let remark = command.firstRange(of: /\s{2,}[a-z]/)
      return String(command[..<(remark?.lowerBound ?? command.endIndex)])
    }
  }
}
