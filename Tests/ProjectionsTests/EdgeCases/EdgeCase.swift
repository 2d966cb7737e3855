import EventLog
import Projections
import Replay
import School
import TestSupport
import Testing

/// A case that reports are known to get wrong, as a small school and a table of what they must say of it.
struct EdgeCase: Sendable, CustomTestStringConvertible {
  /// One line: what is asked as on the command line, a row, and the figures that must stand in it: `n=3 success=100`.
  /// `—` is no figure; the word `nowhere` instead of figures says that the row must not be there.
  struct Line: Sendable {
    let ask: String
    let row: String
    let figures: String

    init(_ ask: String, _ row: String, _ figures: String) {
      (self.ask, self.row, self.figures) = (ask, row, figures)
    }
  }

  let name: String
  /// Writes the history; the numbers of ``lines`` are reckoned by hand in the comments beside it.
  let write: @Sendable (TeachingSchool) throws -> Void
  let lines: [Line]

  var testDescription: String { name }

  static let all = [
    exempt, notAttested, noMarks, transfer, comesBack, subgroups, substitution, rescheduled, restated,
    afterClosing,
  ]

  /// The school of the case: ``TeachingSchool`` with a second quarter, 2025-11-05 … 2025-12-30.
  func school() throws -> TeachingSchool {
    let school = try TeachingSchool()
    let second = TermDefined {
      ($0.term, $0.key, $0.title, $0.kind) = (TermNumber(2), "2ч", "2ч", .quarter)
      ($0.yearGroupFrom, $0.yearGroupThrough) = (2, 9)
      ($0.start, $0.end) = (.of("2025-11-05"), .of("2025-12-30"))
    }
    try school.history.record(second, on: RegisterSchool.start)
    try write(school)
    try school.history.flush()
    return school
  }
}

/// What `journal report` would be asked: `results --term 1ч --by teacher`; the day of the report is 2025-12-31.
struct EdgeQuestion {
  let report: any FigureReport.Type
  var question = ReportQuestion()

  init(_ ask: String) throws {
    let words = ask.split(separator: " ").map(String.init)
    report = try #require(words.first.flatMap { ReportCatalogue.report($0) }, "\(ask)")
    question.on = .of("2025-12-31")
    question.offsetSeconds = { _ in 10_800 }
    for index in stride(from: 1, to: words.count - 1, by: 2) {
      let value = words[index + 1]
      switch words[index] {
      case "--class": question.schoolClass = value
      case "--subject": question.subject = value
      case "--course": question.course = value
      case "--pupil": question.pupil = value
      case "--teacher": question.teacher = value
      case "--term": question.term = value
      case "--by": question.grouping = value
      case "--from": question.span.from = .of(value)
      case "--to": question.span.through = .of(value)
      default: Issue.record("\(ask): no option \(words[index])")
      }
    }
  }

  func table(_ school: TeachingSchool, _ extent: Extent? = nil) throws -> FigureTable {
    let store = school.history.store
    let needs = report.needs(question)
    guard let extent else { return try report.table(question, try ReportMaterial.gather(needs, over: store)) }
    return try report.table(question, try ReportMaterial.gather(needs, over: store, extent: extent))
  }
}

extension FigureValue {
  /// The value as a ``EdgeCase/Line`` writes it: numbers with three decimals at most.
  var plain: String {
    switch self {
    case .none: "—"
    case .count(let count): "\(count)"
    case .decimal(let number), .percent(let number): Self.rounded(number)
    case .text(let text), .word(let text): text
    case .words(let words), .symbols(let words): words.joined(separator: ",")
    case .day(let day): "\(day)"
    case .flag(let flag), .alarm(let flag): flag ? "yes" : "no"
    default: "?"
    }
  }

  private static func rounded(_ number: Double) -> String {
    let thousandths = Int((number * 1000).rounded())
    let sign = thousandths < 0 ? "-" : ""
    let (whole, rest) = abs(thousandths).quotientAndRemainder(dividingBy: 1000)
    guard rest > 0 else { return "\(sign)\(whole)" }
    let digits = String(1000 + rest).dropFirst()
    return "\(sign)\(whole).\(digits.reversed().drop { $0 == "0" }.reversed().map(String.init).joined())"
  }
}
