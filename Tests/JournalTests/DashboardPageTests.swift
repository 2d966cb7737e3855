import Foundation
import TestSupport
import Testing

/// The page in a real browser, and its figures against the reports.
@Suite("The dashboard page", .serialized)
struct DashboardPageTests {
  private static let day = "2025-11-23"

  /// What Tests/browser/page.py found.
  private struct Seen: Decodable {
    struct Figure: Decodable {
      let report, by, row, column, value, text: String
      let title, command: String?
      let events: [String]
    }
    struct Chart: Decodable {
      struct Point: Decodable {
        let row: String
        let value: Double
      }
      let report, column: String
      let points: [Point]
    }
    struct Measured: Decodable {
      let place: String
      let pairs, drawn, boxes: Int
      let least: Double
    }
    let wrong: [String]
    let measured: [Measured]
    let figures: [Figure]
    let charts: [Chart]
  }

  /// A value of a file, a number to the last bit: JSONSerialization on Linux is off by one in the last place.
  private struct Exact: Decodable {
    let number: Double?
    let text: String?

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      number = try? value.decode(Double.self)
      text = try? value.decode(String.self)
    }
  }

  private func look(_ page: String) throws -> Seen {
    let script = repositoryRoot() + "/Tests/browser/page.py"
    let result = try Programs.run("/usr/bin/env", ["python3", script, page])
    #expect(result.status == 0, "\(result.output.suffix(2_000))")
    return try JSONDecoder().decode(Seen.self, from: Data(result.output.utf8))
  }

  private func demo() throws -> Journal {
    let journal = try Journal(fast: true)
    _ = try journal.output(["demo", "--pupils", "90", "--seed", "7"])
    return journal
  }

  /// A report's rows by their keys.
  private func table(
    _ journal: Journal, _ report: String, _ by: String, takesDays: Bool
  ) throws -> [String: [String: Exact]] {
    let days = takesDays ? ["--from", "2025-09-01", "--to", Self.day] : []
    let text = try journal.output(
      ["report", report] + (by.isEmpty ? [] : ["--by", by]) + days + ["--on", Self.day, "-o", "json"])
    let rows = try JSONDecoder().decode([[String: Exact]].self, from: Data(text.utf8))
    return Dictionary(uniqueKeysWithValues: rows.map { ($0["row"]?.text ?? "", $0) })
  }

  private static let withoutDays: Set = ["activation", "activation-series", "activation-forecast"]

  @Test("renders without complaint, every figure is its report's, every drawing its figure's")
  func figures() throws {
    // Given the page of a demo school, in a browser
    let journal = try demo()
    let page = journal.path("page.html")
    _ = try journal.output(["dashboard", "--html", page, "--on", Self.day])
    let seen = try look(page)
    // Then nothing is wrong at any width, in either scheme
    for text in seen.wrong.prefix(20) { Issue.record("\(text)") }
    #expect(seen.measured.count == 12)
    #expect(seen.measured.allSatisfy { $0.pairs > 200 && $0.drawn > 60 && $0.least >= 4.5 })
    // And each figure is the cell that it names
    #expect(seen.figures.count > 400)
    var tables: [String: [String: [String: Exact]]] = [:]
    for figure in seen.figures {
      let name = figure.report + "/" + figure.by
      if tables[name] == nil {
        tables[name] = try table(
          journal, figure.report, figure.by, takesDays: !Self.withoutDays.contains(figure.report))
      }
      let cell = tables[name]?[figure.row]?[figure.column]
      let number = try #require(cell?.number, "\(name) \(figure.row):\(figure.column)")
      #expect(Double(figure.value) == number, "\(name) \(figure.row):\(figure.column)")
    }
    // And so is each point of a line
    #expect(seen.charts.map(\.report) == ["activation-series", "attendance-rate"])
    for chart in seen.charts {
      let name = chart.report + "/" + (chart.report == "attendance-rate" ? "week" : "")
      #expect(chart.points.count > 5)
      for point in chart.points {
        #expect(tables[name]?[point.row]?[chart.column]?.number == point.value, "\(name) \(point.row)")
      }
    }
    try explain(journal, seen.figures)
  }

  /// The command that a figure names lists as many events as it says, its last ones among them.
  private func explain(_ journal: Journal, _ figures: [Seen.Figure]) throws {
    let open = figures.filter { $0.command != nil }
    #expect(open.count > 200)
    for figure in stride(from: 0, to: open.count, by: max(1, open.count / 12)).map({ open[$0] }) {
      let command = try #require(figure.command)
      let words = Transcript.words(command).dropFirst()
      let answer = try #require(try journal.rows(Array(words)).first)
      let events = try #require(answer["events"] as? [[String: Any]], "\(command)")
      let positions = events.compactMap { ($0["position"] as? NSNumber)?.stringValue }
      let shown = figure.events.map { $0.filter(\.isNumber) }
      #expect(!shown.isEmpty && shown == Array(positions.suffix(shown.count)), "\(command)")
      let value = try #require((answer["value"] as? NSNumber)?.doubleValue, "\(command)")
      #expect(abs(value - (Double(figure.value) ?? .nan)) < 1e-9, "\(command)")
    }
  }

  @Test("the same command on the same log gives the same bytes, in both languages and as of the past")
  func bytes() throws {
    let journal = try demo()
    func page(_ arguments: [String]) throws -> String {
      let path = journal.path("page.html")
      _ = try journal.output(["dashboard", "--html", path, "--on", Self.day] + arguments)
      return String(decoding: try readFile(path), as: UTF8.self)
    }
    let russian = try page([])
    #expect(try page([]) == russian)
    let english = try page(["--lang", "en"])
    #expect(russian.contains("<html lang=\"ru\">") && english.contains("<html lang=\"en\">"))
    #expect(english.contains("School at a glance") && !english.contains("Посещаемость"))
    // Given a position, the page is that of the log as it was then, whatever came after
    let early = try page(["--as-of", "2000"])
    #expect(early.contains("<dd id=\"position\">2000</dd>"))
    #expect(!early.contains("--as-of 2001"))
    let note = try #require(try journal.rows(["stat"]).first?["root"] as? String)
    let root = try #require(Data(base64Encoded: note)).map { String(format: "%02x", $0) }.joined()
    #expect(russian.contains("<code id=\"root\">\(root)</code>") && !early.contains(root))
    // It names where it comes from, asks nothing of a network and runs nothing
    for page in [russian, english, early] {
      for part in ["<script", "http:", "https:", "src=", "@import", "url("] {
        #expect(!page.contains(part), "\(part)")
      }
    }
  }

  @Test("names stand in it only when asked for")
  func names() throws {
    let journal = try demo()
    let path = journal.path("page.html")
    let rows = try journal.rows(["report", "correction-anomalies", "--from", "2025-09-01", "--on", Self.day])
    let families = rows.compactMap {
      ($0["teacherName"] as? String)?.split(separator: " ").first.map(String.init)
    }
    let family = try #require(families.first)
    _ = try journal.output(["dashboard", "--html", path, "--on", Self.day])
    #expect(!String(decoding: try readFile(path), as: UTF8.self).contains(family))
    _ = try journal.output(["dashboard", "--html", path, "--on", Self.day, "--disclose-names"])
    #expect(String(decoding: try readFile(path), as: UTF8.self).contains(family))
  }

  @Test("options that do not go together are refused")
  func usage() throws {
    let journal = try Journal()
    for arguments in [
      ["--disclose-names"], ["--html", "x", "-o", "csv"], ["--html", "x", "--events", "51"],
    ] {
      #expect(try journal.run(["dashboard"] + arguments).status == 64, "\(arguments)")
    }
  }

  @Test("a school without a lesson has a page as well")
  func empty() throws {
    let journal = try Journal()
    _ = try Transcript(Transcript.folder + "/school.test").replayed(on: journal)
    let path = journal.path("page.html")
    _ = try journal.output(["dashboard", "--html", path, "--on", "2025-09-01"])
    let seen = try look(path)
    for text in seen.wrong.prefix(20) { Issue.record("\(text)") }
  }
}
