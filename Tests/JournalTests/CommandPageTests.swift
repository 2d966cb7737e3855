import Foundation
import TestSupport
import Testing

/// docs/CLI.md is the help of every command, in one page.
@Suite("The page of commands")
struct CommandPageTests {
  /// A command's words and its help.
  private typealias Help = (words: [String], text: String)

  private func help(_ words: [String]) throws -> String {
    let result = try Programs.run(try Programs.built("journal"), words + ["--help"])
    #expect(result.status == 0, "journal \(words.joined(separator: " ")) --help")
    return result.output
  }

  /// The names below SUBCOMMANDS and the like: two spaces, a name, its abstract.
  private func subcommands(_ help: String) -> [String] {
    guard let start = help.range(of: "SUBCOMMANDS:") else { return [] }
    return help[start.upperBound...].split(separator: "\n").compactMap { line in
      guard line.hasPrefix("  "), !line.hasPrefix("   "), !line.hasPrefix("  See ") else { return nil }
      return line.split(separator: " ").first.map { String($0) }
    }
  }

  private func all() throws -> [Help] {
    var found: [Help] = []
    func visit(_ words: [String]) throws {
      let text = try help(words)
      found.append((words, text))
      for name in subcommands(text) { try visit(words + [name]) }
    }
    try visit([])
    found.append((["record", "event"], try help(["record", "event"])))
    return found
  }

  @Test("is what --help prints")
  func page() throws {
    let path = repositoryRoot() + "/docs/CLI.md"
    var page = """
      # Commands

      The help of every command, written by the tests (`RECORD_SNAPSHOTS=1 swift test --filter JournalTests`); not
      edited by hand. Names of commands and options are the same in every language.

      """
    let helps = try all()
    #expect(helps.count > 25)
    for (words, text) in helps {
      let title = (["journal"] + words).joined(separator: " ")
      page += "\n## \(title)\n\n```text\n\(text.trimmingCharacters(in: .newlines))\n```\n"
    }
    let kept = (try? readFile(path)).map { String(decoding: $0, as: UTF8.self) }
    guard kept != page else { return }
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try writeFile(path, Array(page.utf8))
    }
    Issue.record("docs/CLI.md is not what --help prints; RECORD_SNAPSHOTS=1 writes it anew")
  }

  @Test("every line of help fits 80 columns, so that no example is broken")
  func width() throws {
    for (words, text) in try all() {
      // Usage lines are the parser's own and long by design.
      for line in text.split(separator: "\n") where !line.hasPrefix("USAGE:") {
        #expect(line.count <= 80, "journal \(words.joined(separator: " ")): \(line)")
      }
    }
  }

  @Test("completions are made for every shell", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) throws {
    let result = try Programs.run(try Programs.built("journal"), ["--generate-completion-script", shell])
    #expect(result.status == 0)
    for word in ["register", "activation", "corrections", "checkpoint"] {
      #expect(result.output.contains(word), "\(shell): \(word)")
    }
  }
}
