import EventLog
import Projections
import Replay
import School
import TestSupport
import Testing

/// A difference reads the log once; its tables must be those of a report asked for each state by itself.
@Suite("Two states of the log in one reading")
struct TwoStatesTests {
  @Test(
    "reading on, or with events left out beside, gives what reading anew gives",
    arguments: ReportCatalogue.all.map { $0.traits.name })
  func readingOn(_ name: String) throws {
    let report = try #require(ReportCatalogue.report(name))
    let seed: UInt64 = 11
    let log = try DemoLog(seed: seed, pupils: 16, weeks: 8)
    var generator = SeededGenerator(seed: seed)
    let everything = try ReportMaterial.gather(ReportNeeds(), over: log.store)
    let size = everything.summary.size
    for question in ReportSamples.questions(report.traits, everything.directory) {
      let needs = report.needs(question)
      func table(_ material: ReportMaterial) -> Answer { Answer { try report.table(question, material) } }
      func alone(_ extent: Extent) throws -> Answer {
        table(try ReportMaterial.gather(needs, over: log.store, extent: extent))
      }
      // Given two random states, the earlier with or without what the question is about,
      let sizes = (0..<2).map { _ in UInt64.random(in: 1...size, using: &generator) }.sorted()
      // When both are made in one reading, then each is as if it were read for itself.
      let (earlier, later) = try ReportMaterial.gather(
        needs, over: log.store, at: (sizes[1], sizes[0]), table)
      #expect(try earlier == alone(Extent(size: sizes[0])), "\(name), seed \(seed), \(sizes)")
      #expect(try later == alone(Extent(size: sizes[1])), "\(name), seed \(seed), \(sizes)")
      // And the same without some random events.
      let left = (0..<3).map { _ in Position(UInt64.random(in: 0..<size, using: &generator)) }
      let leftOut = try Dependants.complete(left, over: log.store)
      let pair = try ReportMaterial.gather(needs, over: log.store, size: size, without: leftOut)
      #expect(try table(pair.with) == alone(Extent(size: size)), "\(name), seed \(seed)")
      let narrowed = Extent(size: size, narrowing: .without(leftOut))
      #expect(try table(pair.without) == alone(narrowed), "\(name), seed \(seed), without \(left)")
    }
  }

  /// What is compared of a table: keys, columns, figures and the events behind them; or that it was refused.
  private struct Answer: Equatable {
    private let cells: [String]

    init(_ make: () throws -> FigureTable) {
      do {
        let table = try make()
        let rows = table.rows.map { row in
          "\(row.key) \(row.figures.map { "\($0.value) \($0.positions.map(\.rawValue))" })"
        }
        cells = table.columns.map { "\($0)" } + rows
      } catch {
        cells = ["\(error)"]
      }
    }
  }
}
