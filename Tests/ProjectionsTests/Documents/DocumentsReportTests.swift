import EventLog
import Projections
import School
import TestSupport
import Testing

@Suite("Documents: acts, briefings, surveys, exports, destructions")
struct DocumentsReportTests {
  private static let day = Day.of("2025-10-20")

  /// An act, two briefings of a day (one in 7А), a survey, an export that two sign and the secretary files.
  private static func papers() throws -> (history: SchoolHistory, at: [String: Position]) {
    let history = try SmallSchool.history()
    var at: [String: Position] = [:]
    at["act"] = try history.record(
      LocalActAdopted {
        ($0.kind, $0.number, $0.title) = (.order, "40", "О журнале")
      }, on: day - 5)
    at["all"] = try history.record(
      BriefingHeld {
        ($0.attendees, $0.hours, $0.topic) = (12, 6, "Работа в журнале")
      }, on: day - 3)
    at["class"] = try history.record(
      BriefingHeld {
        ($0.kind, $0.audience, $0.attendees, $0.schoolClass) = (.meeting, .guardians, 20, ClassNumber(0))
      }, on: day - 3)
    at["survey"] = try history.record(
      SurveyAnswered { ($0.answers, $0.score, $0.topic) = (31, 7292, "Удовлетворённость") }, on: day - 1)
    let export = try history.record(
      ExportProduced { ($0.kind, $0.pages, $0.title, $0.schoolClass) = (.archive, 12, "7А", ClassNumber(0)) },
      on: day - 2)
    at["export"] = export
    let deputy = try history.record(ExportAccepted { $0.signatory = .deputy }, on: day - 1, amends: export)
    at["deputy"] = deputy
    let director = try history.record(ExportAccepted { $0.signatory = .director }, on: day, amends: deputy)
    at["director"] = director
    at["filed"] = try history.record(
      ArchivedOnPaper { $0.caseNumber = "02-17" }, on: day, amends: director)
    return (history, at)
  }

  /// The key of a row: its kind and the event that stated it.
  private func key(_ name: String, _ at: [String: Position]) -> String {
    let kind = ["all": "briefing", "class": "briefing"][name] ?? name
    return at[name].map { "\(kind)/\($0)" } ?? ""
  }

  @Test func `each document has its row, by day and order of recording`() throws {
    // Given these papers, when the report is asked for the day the export was filed,
    let (history, at) = try Self.papers()
    let table = try figures("documents", history) { $0.on = Self.day }
    // Then every one has a row with the event that stated it.
    #expect(
      table.rows.map(\.key)
        == ["act", "all", "class", "export", "survey"].map { key($0, at) })
    #expect(
      table.values(key("act", at), "what", "number", "title", "people")
        == [.word("order"), .text("40"), .text("О журнале"), FigureValue.none])
    #expect(
      table.values(key("all", at), "people", "hours", "class") == [
        .count(12), .count(6), FigureValue.none,
      ])
    #expect(
      table.values(key("class", at), "audience", "people", "hours", "class")
        == [.word("guardians"), .count(20), FigureValue.none, .schoolClass(ClassNumber(0))])
    #expect(table.values(key("survey", at), "people", "score") == [.count(31), .decimal(72.92)])
    #expect(
      table.values(key("export", at), "pages", "signatures", "number", "filedOn")
        == [.count(12), .count(2), .text("02-17"), .day(Self.day)])
    #expect(
      table.figure(row: key("export", at), column: "signatures")?.positions
        == ["export", "deputy", "director"].compactMap { at[$0] })
  }

  @Test func `signatures and filings count from their day, and not once they are taken back`() throws {
    let (history, at) = try Self.papers()
    let before = try figures("documents", history) { $0.on = Self.day - 1 }
    #expect(
      before.values(key("export", at), "signatures", "number", "filedOn") == [
        .count(1), FigureValue.none, FigureValue.none,
      ])
    let deputy = try #require(at["deputy"])
    try history.annul(EventCode.exportAccepted, 0, at: deputy, on: Self.day)
    let after = try figures("documents", history) { $0.on = Self.day }
    #expect(after.values(key("export", at), "signatures") == [.count(1)])
  }

  @Test func `a filing or signature that was stated anew and taken back counts no more, a further one does`()
    throws
  {
    // Given a filing and a signature, each stated anew,
    let (history, at) = try Self.papers()
    let (export, director) = (try #require(at["export"]), try #require(at["director"]))
    let filed = try #require(at["filed"])
    let anew = try history.record(
      ArchivedOnPaper { $0.caseNumber = "02-18" }, on: Self.day, amends: filed, flags: .restatement)
    let filing = try figures("documents", history) { $0.on = Self.day }
    #expect(filing.values(key("export", at), "signatures", "number") == [.count(2), .text("02-18")])
    // when both are taken back,
    try history.annul(EventCode.archivedOnPaper, 0, at: anew, on: Self.day)
    let signed = try history.record(
      ExportAccepted { $0.signatory = .director }, on: Self.day, amends: director, flags: .restatement)
    try history.annul(EventCode.exportAccepted, 0, at: signed, on: Self.day)
    let before = try figures("documents", history) { $0.on = Self.day }
    // then neither counts,
    #expect(
      before.values(key("export", at), "signatures", "number", "filedOn")
        == [.count(1), FigureValue.none, FigureValue.none])
    #expect(
      before.figure(row: key("export", at), column: "signatures")?.positions
        == ["export", "deputy"].compactMap { at[$0] })
    // and a further signature does, with its own event.
    let again = try history.record(
      ExportAccepted { $0.signatory = .classTeacher }, on: Self.day, amends: at["deputy"] ?? export)
    let after = try figures("documents", history) { $0.on = Self.day }
    #expect(after.figure(row: key("export", at), column: "signatures")?.positions.last == again)
  }

  @Test func `what is taken back is gone, and what is stated anew is as it was stated last`() throws {
    let (history, at) = try Self.papers()
    let (act, briefing) = (try #require(at["act"]), try #require(at["all"]))
    try history.annul(EventCode.localActAdopted, 2, at: act, on: Self.day)
    try history.record(
      BriefingHeld { ($0.attendees, $0.hours, $0.topic) = (14, 6, "Работа в журнале") }, on: Self.day - 3,
      amends: briefing, flags: .restatement)
    let table = try figures("documents", history) { $0.on = Self.day }
    #expect(table.values(key("act", at), "kind") == [nil])
    #expect(table.values(key("all", at), "people") == [.count(14)])
  }

  @Test func `by kind they are counted and summed up, of a class only its own`() throws {
    let (history, at) = try Self.papers()
    let kinds = try figures("documents", history) { ($0.on, $0.grouping) = (Self.day, "kind") }
    #expect(kinds.rows.map(\.key) == ["act", "briefing", "survey", "export"])
    #expect(
      kinds.values("briefing", "documents", "people", "hours", "signatures")
        == [.count(2), .count(32), .count(6), FigureValue.none])
    #expect(kinds.figure(row: "briefing", column: "hours")?.positions == [at["all"]].compactMap(\.self))
    #expect(kinds.values("export", "documents", "pages", "signatures") == [.count(1), .count(12), .count(2)])
    let ofClass = try figures("documents", history) {
      ($0.on, $0.schoolClass) = (Self.day, "7А")
    }
    #expect(ofClass.rows.map(\.key) == [key("class", at), key("export", at)])
    let earlier = try figures("documents", history) {
      ($0.on, $0.span) = (Self.day, DaySpan(from: Self.day - 3, through: Self.day - 2))
    }
    #expect(earlier.rows.count == 3)
  }
}
