import EventLog
import Replay
import School
import TestSupport
import Testing

@testable import Projections

@Suite("The events that changed a figure")
struct FigureDifferenceTests {
  /// A report of one figure, made by the events at `positions`.
  private static func table(_ count: Int, from positions: Position...) -> FigureTable {
    let figure = Figure(.count(count), from: positions)
    return FigureTable(columns: [FigureColumn("marks")], rows: [FigureRow("7А", [figure])])
  }

  /// A mark, corrected twice, and another mark in between; the four positions.
  private static func chain() throws -> (history: SchoolHistory, chain: [Position], other: Position) {
    let history = try SmallSchool.history()
    let day = SmallSchool.day
    let set = try history.record(SmallSchool.mark("3"), on: day)
    let first = try history.record(SmallSchool.corrected("3", "4"), on: day, amends: set)
    let other = try history.record(SmallSchool.mark("5", pupil: 1), on: day)
    let second = try history.record(SmallSchool.corrected("4", "5"), on: day, amends: first)
    try history.flush()
    return (history, [set, first, second], other)
  }

  @Test func `a correction of a correction changed what the mark states, however long before`() throws {
    // Given a figure of a mark that was set and corrected before the first state, and corrected again after it,
    let (history, chain, _) = try Self.chain()
    let difference = FigureDifference(
      from: Self.table(4, from: chain[0]), to: Self.table(5, from: chain[0]))
    // Then the second correction is what changed it, and nothing of before.
    let since = Position(chain[1].rawValue + 1)..<Position(chain[2].rawValue + 1)
    #expect(try difference.events(between: since, over: history.store) == [[chain[2]]])
    let both = chain[1]..<Position(chain[2].rawValue + 1)
    #expect(try difference.events(between: both, over: history.store) == [[chain[1], chain[2]]])
  }

  @Test func `an event since then that is behind no changed figure is not named`() throws {
    let (history, chain, other) = try Self.chain()
    let difference = FigureDifference(from: Self.table(4), to: Self.table(5, from: chain[0]))
    let since = other..<Position(other.rawValue + 1)
    #expect(try difference.events(between: since, over: history.store) == [[]])
  }

  @Test func `a figure that counts corrections names the ones that amend them, too`() throws {
    // Given a figure made of the first correction itself, as reports on corrections have it,
    let (history, chain, _) = try Self.chain()
    let difference = FigureDifference(from: Self.table(1, from: chain[1]), to: Self.table(2, from: chain[1]))
    let all = Position(0)..<Position(chain[2].rawValue + 1)
    #expect(try difference.events(between: all, over: history.store) == [[chain[1], chain[2]]])
  }

  @Test func `of events left out those count that stated or changed the fact`() throws {
    let (history, chain, other) = try Self.chain()
    let difference = FigureDifference(from: Self.table(5, from: chain[0]), to: Self.table(4, from: chain[0]))
    #expect(try difference.events(of: [other, chain[2]], over: history.store) == [[chain[2]]])
    #expect(try difference.events(of: chain, over: history.store) == [chain])
    #expect(try difference.events(of: [], over: history.store) == [[]])
  }

  @Test func `what several figures share is gathered once for all of them`() throws {
    // Given a sum and its share, and a total over both of them,
    let (history, chain, other) = try Self.chain()
    var gathered = 0
    let shared = Evidence {
      gathered += 1
      return [chain[0], other]
    }
    let row = [Figure(.count(2), from: shared), Figure(.percent(100), from: shared)]
    let total = Figure(.count(2), from: Evidence(of: { row }))
    var table = FigureTable(columns: ["n", "share", "total"].map { FigureColumn($0) })
    table.rows = [FigureRow("7А", row + [total])]
    let difference = FigureDifference(from: FigureTable(columns: []), to: table)
    // When the events of the three are asked for, then they are the same, and gathered for the row and the total.
    let all = Position(0)..<Position(chain[2].rawValue + 1)
    let events = try difference.events(between: all, over: history.store)
    #expect(events == Array(repeating: [chain[0], chain[1], other, chain[2]], count: 3))
    #expect(gathered == 2)
    #expect(total.positions == [chain[0], other])
  }
}
