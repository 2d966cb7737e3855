import EventLog
import Projections
import Replay
import School
import TestSupport
import Testing

@Suite("Every figure explains itself")
struct ExplanationTests {
  @Test(
    "the events of a random cell, replayed alone with the dictionary, give the same figure",
    arguments: ReportCatalogue.all.map { $0.traits.name })
  func eventsAloneGiveTheFigure(_ name: String) throws {
    let report = try #require(ReportCatalogue.report(name))
    for seed: UInt64 in [1, 2] {
      let log = try DemoLog(seed: seed, pupils: 24, weeks: 10)
      var generator = SeededGenerator(seed: seed)
      let everything = try ReportMaterial.gather(ReportNeeds(), over: log.store)
      for question in ReportSamples.questions(report.traits, everything.directory) {
        let material = try ReportMaterial.gather(report.needs(question), over: log.store)
        let table = try report.table(question, material)
        let extent = Extent(size: material.summary.size)
        for cell in cells(table).shuffled(using: &generator).prefix(12) {
          let explanation = try Explanation(
            cell.figure, row: cell.row, column: cell.column, over: log.store, extent: extent)
          let alone = try ReportMaterial.gather(
            report.needs(question), over: log.store,
            extent: Explanation.alone(explanation.positions, in: extent))
          let again = try report.table(question, alone).figure(row: cell.row, column: cell.column)
          #expect(
            FigureValue.says(again?.value, sameAs: cell.figure.value),
            "\(name), seed \(seed), \(cell.row):\(cell.column), \(explanation.positions.count) events")
        }
      }
    }
  }

  @Test("what takes a person or a link back belongs to the dictionary, as they do")
  func annulledDictionary() throws {
    // Given a pupil whose enrolment was an error.
    let history = try SmallSchool.history()
    let enrolled = PupilEnrolled {
      $0.pupil = PupilNumber(4)
      $0.key = "p-0600"
      $0.schoolClass = ClassNumber(0)
    }
    let position = try history.record(enrolled, on: SmallSchool.day)
    try history.annul(EventCode.pupilEnrolled, 4, 0, at: position, on: SmallSchool.day)
    try history.flush()
    var question = ReportQuestion()
    question.on = SmallSchool.day
    question.span = DaySpan(from: SmallSchool.day, through: SmallSchool.day)
    // When a number of pupils is explained
    let material = try ReportMaterial.gather(MovementReport.needs(question), over: history.store)
    let figure = try #require(
      try MovementReport.table(question, material).figure(row: "7А", column: "end"))
    let extent = Extent(size: material.summary.size)
    let explanation = try Explanation(figure, row: "7А", column: "end", over: history.store, extent: extent)
    let alone = try ReportMaterial.gather(
      MovementReport.needs(question), over: history.store,
      extent: Explanation.alone(explanation.positions, in: extent))
    // Then the events alone give it.
    #expect(figure.value == .count(3))
    #expect(try MovementReport.table(question, alone).figure(row: "7А", column: "end")?.value == .count(3))
  }

  @Test(
    "row keys and column names of a table are unique", arguments: ReportCatalogue.all.map { $0.traits.name })
  func keysAreUnique(_ name: String) throws {
    let report = try #require(ReportCatalogue.report(name))
    let log = try DemoLog(seed: 3, pupils: 24, weeks: 10)
    let everything = try ReportMaterial.gather(ReportNeeds(), over: log.store)
    for question in ReportSamples.questions(report.traits, everything.directory) {
      let table = try report.table(
        question, try ReportMaterial.gather(report.needs(question), over: log.store))
      #expect(Set(table.rows.map(\.key)).count == table.rows.count, "\(name)")
      #expect(Set(table.columns.map(\.id)).count == table.columns.count, "\(name)")
      #expect(table.rows.allSatisfy { $0.figures.count == table.columns.count }, "\(name)")
    }
  }

  private func cells(_ table: FigureTable) -> [(row: String, column: String, figure: Figure)] {
    table.rows.flatMap { row in
      zip(table.columns, row.figures).compactMap { column, figure in
        column.kind == .figure && figure.value.isNumeric ? (row.key, column.id, figure) : nil
      }
    }
  }
}
