import Testing

@Suite("The repository keeps its own rules")
struct RepositoryIsTidy {
  private func none(_ findings: [Finding]) -> Bool {
    for finding in findings { Issue.record("\(finding)") }
    return findings.isEmpty
  }

  @Test("no source file is over 600 lines; those over 400 are named")
  func files() {
    let sources = Repository.swiftFiles(under: "Sources")
    #expect(!sources.isEmpty)
    for long in Rules.longFiles(sources, limit: 400) { print("note: \(long)") }
    #expect(none(Rules.longFiles(sources)))
  }

  @Test("no function is over 70 lines")
  func functions() { #expect(none(Rules.longFunctions(Repository.swiftFiles(under: "Sources")))) }

  @Test("nothing says it is unfinished")
  func unfinished() { #expect(none(Rules.unfinished(Repository.files()))) }

  @Test("unsafe code stays in its folders")
  func unsafeCode() {
    #expect(none(Rules.unsafeOutsideItsFolders(Repository.swiftFiles(under: "Sources"))))
  }

  @Test("a target imports only the layers above it")
  func layers() { #expect(none(Layers.violations(Repository.swiftFiles(under: "Sources")))) }

  @Test("no file names a path of one machine")
  func machinePaths() { #expect(none(Rules.machinePaths(Repository.files()))) }

  @Test("a page has one title")
  func titles() { #expect(none(Markdown.titles(pages))) }

  @Test("the links between pages lead somewhere")
  func links() { #expect(none(Markdown.brokenLinks(pages, exists: Repository.exists))) }

  private var pages: [SourceFile] { Repository.files().filter { $0.path.hasSuffix(".md") } }
}

@Suite("Each rule can fail")
struct RulesCanFail {
  private func sample(_ text: String, _ path: String = "Sources/School/Sample.swift") -> [SourceFile] {
    [SourceFile(path: path, text: text)]
  }

  @Test("a long file is found")
  func longFile() {
    let text = String(repeating: "\n", count: 600)
    #expect(Rules.longFiles(sample(text)).count == 1)
    #expect(Rules.longFiles(sample(String(text.dropLast()))).isEmpty)
  }

  @Test(
    "a long function is found by its first line", arguments: ["func f() {", "init(a: () -> Void = {}) {"])
  func longFunction(head: String) {
    func body(_ lines: Int) -> String {
      "struct S {\n  \(head)\n" + String(repeating: "    let a = \"}\" // }\n", count: lines) + "  }\n}\n"
    }
    #expect(Rules.longFunctions(sample(body(69))).map(\.line) == [2])
    #expect(Rules.longFunctions(sample(body(68))).isEmpty)
  }

  @Test("an unfinished line is found", arguments: ["// TO" + "DO: later", "// " + "Placeholder until then"])
  func unfinished(line: String) {
    #expect(Rules.unfinished(sample("let a = 1\n" + line)).map(\.line) == [2])
  }

  @Test("unsafe code outside its folders is found; the word in prose is not")
  func unsafeCode() {
    let files = sample("// unsafe here\nlet a = unsafe pointer.pointee\nlet b = \"unsafe\"")
    #expect(Rules.unsafeOutsideItsFolders(files).map(\.line) == [2])
    #expect(Rules.unsafeOutsideItsFolders(sample(files[0].text, "Sources/LMDB/A.swift")).isEmpty)
  }

  @Test(
    "an import of a lower layer is found",
    arguments: [
      "import Replay", "public import Projections", "@testable import struct Documents.Sheet",
      "import Foundation",
    ])
  func layers(line: String) {
    #expect(Layers.violations(sample("import EventLog\n" + line)).map(\.line) == [2])
  }

  @Test("a target outside the table is found")
  func unknownTarget() {
    #expect(Layers.violations(sample("import EventLog", "Sources/Other/A.swift")).count == 1)
  }

  @Test(
    "a path of one machine is found",
    arguments: ["/wo" + "rk/main", "see /ro" + "ot/.cache", "\"/ho" + "me/me\""])
  func machinePath(text: String) {
    #expect(Rules.machinePaths(sample(text)).count == 1)
    #expect(Rules.machinePaths(sample("docs" + text.drop { $0 != "/" })).isEmpty)
  }

  @Test("a second title and a missing title are found, a comment in code is not a title")
  func titles() {
    #expect(Markdown.titles(sample("# One\n\n# Two\n", "a.md")).count == 1)
    #expect(Markdown.titles(sample("One\n", "a.md")).count == 1)
    #expect(Markdown.titles(sample("# One\n```sh\n# comment\n```\n", "a.md")).isEmpty)
  }

  @Test("a link to a missing file is found, wherever the page is")
  func links() {
    let page = sample("see [a](../README.md#top), [b](B.md), [c](https://example.org), [d](#e)", "docs/A.md")
    #expect(Markdown.brokenLinks(page) { $0 == "README.md" }.map(\.message) == ["no such file: docs/B.md"])
  }
}
