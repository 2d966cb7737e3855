import Foundation
import TestSupport
import Testing

/// What a page shows is what a reader gets: the blocks of the pages are run.
///
/// A fence `sh demo` or `console demo` runs in a folder with the store of `make demo`, `sh new` and `console new` in
/// an empty folder; the blocks of a page share their folder. In `console`, lines that begin with `$ ` are
/// commands, the rest is what they print. `RECORD_SNAPSHOTS=1` writes the outputs anew.
@Suite("The pages show what happens", .serialized)
struct DocsTests {
  @Test("every marked block runs and prints what it shows", arguments: Pages.all)
  func blocks(page: String) throws {
    let path = repositoryRoot() + "/" + page
    let text = String(decoding: try readFile(path), as: UTF8.self)
    var runner = try PageRunner()
    let (rewritten, findings) = try runner.run(text)
    for finding in findings { Issue.record("\(page): \(finding)") }
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil, rewritten != text {
      try writeFile(path, Array(rewritten.utf8))
      Issue.record("\(page) was written anew; read the difference")
    }
  }

  @Test("the tour has blocks to run")
  func tours() throws {
    for page in ["README.md", "README.ru.md"] {
      let text = String(decoding: try readFile(repositoryRoot() + "/" + page), as: UTF8.self)
      #expect(text.contains("```console demo"), "\(page)")
    }
  }

  @Test("a block that prints something else is found")
  func canFail() throws {
    var runner = try PageRunner()
    let page = "```console new\n$ echo one\ntwo\n$ false\n```\n"
    let (rewritten, findings) = try runner.run(page)
    #expect(findings.count == 2)
    #expect(rewritten.contains("$ echo one\none\n"))
  }
}

/// The pages whose blocks are run.
enum Pages {
  static var all: [String] {
    let docs = (try? FileManager.default.contentsOfDirectory(atPath: repositoryRoot() + "/docs")) ?? []
    return ["README.md", "README.ru.md"] + docs.filter { $0.hasSuffix(".md") }.sorted().map { "docs/" + $0 }
  }
}

/// Runs the blocks of one page.
struct PageRunner {
  private let folder: TemporaryFolder
  private let program: String
  private var hasDemo = false

  init() throws {
    folder = try TemporaryFolder()
    program = try Programs.built("journal")
    try FileManager.default.createDirectory(
      atPath: folder.path("new"), withIntermediateDirectories: true)
    try FileManager.default.createDirectory(
      atPath: folder.path("demo"), withIntermediateDirectories: true)
  }

  /// Runs every marked block; gives the page with its outputs written anew, and what did not agree.
  mutating func run(_ page: String) throws -> (page: String, findings: [String]) {
    var lines: [String] = []
    var findings: [String] = []
    var block: Block?
    for line in page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if var open = block {
        guard line == "```" else {
          open.lines.append(line)
          block = open
          continue
        }
        lines += try run(open, &findings)
        block = nil
      } else {
        block = Block(fence: line)
      }
      lines.append(line)
    }
    return (lines.joined(separator: "\n"), findings)
  }

  private mutating func run(_ block: Block, _ findings: inout [String]) throws -> [String] {
    if block.place == "demo", !hasDemo {
      hasDemo = true
      let made = try shell("journal demo --pupils 300 --seed 1", in: "demo", after: 0)
      if made.status != 0 { findings.append("the demo store was not made: \(made.output)") }
    }
    var written: [String] = []
    var status: Int32 = 0
    for (index, step) in block.steps.enumerated() {
      let result = try shell(step.command, in: block.place, after: status)
      status = result.status
      let isExpected = block.steps.count > index + 1 && block.steps[index + 1].command == "echo $?"
      if status != 0, !isExpected {
        findings.append("exit status \(status) of: \(step.command)\n\(result.output)")
      }
      var output = result.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      if output.last == "" { output.removeLast() }
      if block.showsOutput, output != step.output {
        findings.append("\(step.command)\nprints\n\(result.output)\nand the page shows otherwise")
      }
      written += step.lines + (block.showsOutput ? output : step.output)
    }
    return written
  }

  private func shell(
    _ command: String, in place: String, after status: Int32
  ) throws -> (output: String, status: Int32) {
    let bin = URL(fileURLWithPath: program).deletingLastPathComponent().path
    let script = """
      cd '\(folder.path(place))'; export PATH='\(bin)':"$PATH" JOURNAL_STORE='\(place)-store' \
      JOURNAL_KEYS='\(folder.path(place))-keys' COLUMNS=100; (exit \(status)); { \(command)
      } 2>&1
      """
    let result = try Programs.run("/bin/sh", ["-c", script])
    return (result.output, result.status)
  }
}

/// A fenced block of a page.
private struct Block {
  /// `demo` or `new`.
  let place: String
  /// True for `console`: the output stands in the page.
  let showsOutput: Bool
  var lines: [String] = []

  init?(fence: String) {
    let words = fence.split(separator: " ")
    guard words.count == 2, ["```sh", "```console"].contains(words[0]), ["demo", "new"].contains(words[1])
    else { return nil }
    place = String(words[1])
    showsOutput = words[0] == "```console"
  }

  /// A command with the lines it stands on and the output shown below it.
  struct Step {
    var lines: [String]
    var output: [String] = []

    /// The command without prompt and comment-free line joins.
    var command: String {
      lines.map { $0.hasPrefix("$ ") ? String($0.dropFirst(2)) : $0 }.joined(separator: "\n")
    }
  }

  var steps: [Step] {
    var steps: [Step] = []
    for line in lines {
      let continues = steps.last.map { $0.output.isEmpty && $0.lines.last?.hasSuffix("\\") == true } ?? false
      if continues {
        steps[steps.count - 1].lines.append(line)
      } else if !showsOutput || line.hasPrefix("$ ") {
        steps.append(Step(lines: [line]))
      } else if !steps.isEmpty {
        steps[steps.count - 1].output.append(line)
      }
    }
    return steps
  }
}
