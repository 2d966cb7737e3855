import School
import TestSupport
import Testing

/// docs/COVERAGE.md: every clause of the five founding documents has a row, and what a row names exists.
@Suite("The page of coverage")
struct CoverageTests {
  /// The clauses, in the order of the documents; read from them once, and held against the fixtures below.
  static let clauses: [String: String] = [
    "A": """
    A1 A1.1 A1.2 A1.3 A1.4 A1.5 A2 A2.1 A2.2 A2.3 A2.4 A2.5 A2.6 A2.7 A2.7bis A2.8 A2.9 A2.10
    A2.11 A3 A3.1 A3.2 A3.3 A3.4 A3.5 A3.6 A3.7 A3.8 A3.9
    """,
    "B": """
    B1.1 B1.2 B1.3 B1.3.1 B1.3.2 B2.1 B2.1.1 B2.1.1.1 B2.1.1.2 B2.1.1.3 B2.1.1.4 B2.1.2 B2.1.3
    B2.1.4 B2.1.5 B2.2 B2.2.1 B2.2.2 B2.2.3 B3.1 B3.2 B3.3 B4.1 B4.2 B4.2.1 B4.2.2 B4.2.3 B4.2.4
    B4.2.5 B4.2.6 B4.2.7 B4.2.8 B5.1 B5.1.1 B5.1.2 B5.1.3 B5.1.4 B5.1.5 B5.1.6 B5.1.7 B5.1.8
    B5.1.9 B6.1 B6.2 B6.3 B6.3.1 B6.3.2 B6.3.3 B6.4 B6.4.1 B6.4.2 B6.4.3 B6.4.4 B6.5 B6.5.1 B6.5.2
    B6.5.3 B6.5.4 B6.5.5 B6.6 B6.7 B6.7.1 B6.7.2 B6.7.3 B6.7.4 B6.7.5 B6.7.6 B6.7.7 B6.7.8 B6.8
    B6.9 B7.1 B7.2
    """,
    "C": """
    C1o C2o C3o C4o C4.1 C4.1.1 C4.1.2 C4.1.3 C4.1.4 C4.1.5 C4.1.6 C4.1.7 C4.1.8 C4.2 C4.2.1
    C4.2.2 C4.2.3 C4.2.4 C4.2.5 C4.3 C4.3.1 C4.3.2 C4.3.3 C4.3.4 C4.4 C4.5 C1 C2 C3 C4 C5 C6 C7 C8
    C9 C10 C11 C12 C13 C14 C15 C16 C17 C18 C19 C20 C21 C22 C23
    """,
    "D": """
    D1.1.1 D1.1.2 D1.1.3 D1.2.1 D1.2.2 D1.2.3 D2.1.1 D2.1.2 D2.1.3 D2.1.4 D2.1.5 D2.2.1 D2.2.2
    D2.2.5 D2.2.6 D2.2.7 D3.1 D3.1.1 D3.1.2 D3.1.3 D3.1.4 D3.1.5 D3.1.6 D3.1.7 D3.1.8 D3.2 D3.3
    D3.4 D3.5 D3.6
    """,
    "E": """
    E1o E1.1o E1.2o E2o E2.1o E2.2o E3 E3.1 E4 E4.1 E4.2 E4.3 E5 E1 E1.1 E1.2 E1.3 E1.4 E2 E2.1
    E2.2 E2.3 E2.4 E2.5 E2.6 E2.7
    """,
  ]

  static func keys(_ letter: String) -> [String] {
    (clauses[letter] ?? "").split { $0.isWhitespace }.map(String.init)
  }

  private func page() throws -> Coverage {
    Coverage(String(decoding: try readFile(repositoryRoot() + "/docs/COVERAGE.md"), as: UTF8.self))
  }

  @Test("the fixtures hold every clause", arguments: SeedPlan.letters)
  func fixtures(letter: String) throws {
    #expect(try SeedPlan.keys(letter) == Self.keys(letter))
    #expect(Set(Self.keys(letter)).count == Self.keys(letter).count)
  }

  @Test("every clause has a row, in the order of the documents, and nothing else has one")
  func rows() throws {
    #expect(try page().rows.map(\.clause) == SeedPlan.letters.flatMap { Self.keys($0) })
  }

  @Test("a row names an event that records the clause, or says why nothing does")
  func reasons() throws {
    for row in try page().rows {
      #expect(!row.asks.isEmpty, "\(row.clause)")
      #expect(!row.events.isEmpty || !row.note.isEmpty, "\(row.clause) names no event and gives no reason")
      #expect(!row.serves.isEmpty || row.note.hasPrefix("Heading"), "\(row.clause)")
    }
  }

  @Test("every event, report and command that a row names exists")
  func names() throws {
    let commands = try Commands()
    let findings = try page().rows.flatMap { commands.unknown($0) }
    #expect(findings == [])
  }

  @Test("a name that does not exist is found")
  func canFail() throws {
    let page = Coverage(
      "| A1 | x | `MarkSet`, `MarkSets` | `register`, `registers` | `close`, `closed` |  |\n")
    #expect(
      try Commands().unknown(try #require(page.rows.first)) == [
        "A1: event MarkSets", "A1: report registers", "A1: command closed",
      ])
  }
}

/// The rows of the page.
private struct Coverage {
  struct Row {
    let clause: String
    let asks: String
    let events: [String]
    let reports: [String]
    let commands: [String]
    let note: String

    var serves: [String] { events + reports + commands }
  }

  let rows: [Row]

  /// Every line of a table with six cells, but headings and rules.
  init(_ page: String) {
    rows = page.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast().map {
        $0.trimming { $0 == " " }
      }
      guard line.hasPrefix("| "), cells.count == 6, cells[0] != "clause" else { return nil }
      return Row(
        clause: cells[0], asks: cells[1], events: Self.names(cells[2]), reports: Self.names(cells[3]),
        commands: Self.names(cells[4]), note: cells[5])
    }
  }

  /// What stands between backquotes.
  private static func names(_ cell: String) -> [String] {
    cell.split(separator: "`", omittingEmptySubsequences: false).enumerated().compactMap {
      $0.offset.isMultiple(of: 2) ? nil : String($0.element)
    }
  }
}

/// The command tree, by the headings of docs/CLI.md, which another test holds to what --help prints.
private struct Commands {
  private let known: Set<String>

  init() throws {
    let page = String(decoding: try readFile(repositoryRoot() + "/docs/CLI.md"), as: UTF8.self)
    known = Set(
      page.split(separator: "\n").filter { $0.hasPrefix("## journal ") }.map {
        String($0.dropFirst("## journal ".count))
      })
  }

  func unknown(_ row: Coverage.Row) -> [String] {
    let events = row.events.filter { EventRegistry.entry(name: $0) == nil }.map { "event " + $0 }
    let reports = row.reports.filter { !known.contains("report " + $0) }.map { "report " + $0 }
    let commands = row.commands.filter { !known.contains($0) }.map { "command " + $0 }
    return (events + reports + commands).map { row.clause + ": " + $0 }
  }
}

extension Substring {
  fileprivate func trimming(_ isSpace: (Character) -> Bool) -> String {
    var rest = self.drop(while: isSpace)
    while let last = rest.last, isSpace(last) { rest.removeLast() }
    return String(rest)
  }
}
