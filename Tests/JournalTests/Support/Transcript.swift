import Foundation
import TestSupport
import Testing

/// A `.test` file: commands on one new store, with what they print and how they end.
///
///     # Comments and empty lines stand between commands.
///     $ journal find 7A
///     < a line of standard input
///     a line of standard output
///     ! a line of standard error
///     ? 0
struct Transcript: CustomTestStringConvertible, Sendable {
  /// One command.
  struct Step: Sendable {
    var comments: [String] = []
    var command = ""
    var input: [String] = []
    var output: [String] = []
    var errors: [String] = []
    var status: Int32 = 0
    var line = 0

    /// As written in the file.
    var text: [String] {
      ["$ " + command] + input.map { "< " + $0 } + output + errors.map { "! " + $0 } + ["? \(status)"]
    }
  }

  /// A file that cannot be read.
  struct Malformed: Error, CustomStringConvertible { let description: String }

  let path: String
  private(set) var steps: [Step] = []
  private var ending: [String] = []

  var testDescription: String { path.split(separator: "/").last.map(String.init) ?? path }

  static let folder = repositoryRoot() + "/Tests/JournalTests/transcripts"

  /// Every file of the folder.
  static func all() throws -> [Transcript] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".test") }.sorted().map
    {
      try Transcript(folder + "/" + $0)
    }
  }

  init(_ path: String) throws {
    self.path = path
    let text = String(decoding: try readFile(path), as: UTF8.self)
    var step = Step()
    var isOpen = false
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = String(line)
      if line.hasPrefix("$ ") {
        guard !isOpen else { throw Malformed(description: "\(path):\(number + 1): no status before this") }
        (step.command, step.line, isOpen) = (String(line.dropFirst(2)), number + 1, true)
      } else if !isOpen {
        step.comments.append(line)
      } else if line.hasPrefix("? ") {
        guard let status = Int32(line.dropFirst(2)) else {
          throw Malformed(description: "\(path):\(number + 1): no status")
        }
        step.status = status
        steps.append(step)
        (step, isOpen) = (Step(), false)
      } else if line.hasPrefix("! ") || line == "!" {
        step.errors.append(String(line.dropFirst(2)))
      } else if line.hasPrefix("< ") || line == "<" {
        step.input.append(String(line.dropFirst(2)))
      } else {
        step.output.append(line)
      }
    }
    // A new file may end without a status: recording fills it in.
    if isOpen { steps.append(step) } else { ending = step.comments }
  }

  /// The transcript with what really happened. The command `school` makes the school of `school.test`.
  func replayed(on journal: Journal? = nil) throws -> Transcript {
    let journal = try journal ?? Journal()
    var copy = self
    let normal = Normaliser(journal)
    for index in steps.indices {
      let words = Self.words(steps[index].command).map { normal.expand($0) }
      if words == ["school"] {
        _ = try Transcript(Self.folder + "/school.test").replayed(on: journal)
        copy.steps[index].status = 0
        continue
      }
      guard words.first == "journal" else {
        throw Malformed(description: "\(path):\(steps[index].line): not a journal command")
      }
      let isBare = words.contains("--store") || words.contains("--help") || words.contains("--bare")
      let input = steps[index].input.map { $0 + "\n" }.joined()
      let run = try journal.run(words.dropFirst().filter { $0 != "--bare" }, stdin: input, bare: isBare)
      copy.steps[index].output = Self.lines(normal(run.stdout))
      copy.steps[index].errors = Self.lines(normal(run.stderr))
      copy.steps[index].status = run.status
    }
    return copy
  }

  /// As written in the file.
  var text: String {
    (steps.flatMap { $0.comments + $0.text } + ending).joined(separator: "\n")
      + (ending.isEmpty ? "\n" : "")
  }

  private static func lines(_ text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return lines.last == "" ? lines.dropLast() : lines
  }

  /// Words as a shell splits them; quotes keep blanks together.
  static func words(_ command: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in command {
      if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        (quote, word) = (character, word ?? "")
      } else if quote == nil, character == " " {
        if let word { words.append(word) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    return words + (word.map { [$0] } ?? [])
  }
}
