public import EventLog
public import Replay
public import School

/// What of the register holds now, for an export to other systems: marks, outcomes, attendance, each as its chain of
/// corrections left it, in log order.
///
/// Not for reports: it decodes what it keeps.
public struct RosterFacts: Projection, Sendable {
  /// A fact that holds.
  public struct Entry<Fact: Event>: Sendable {
    /// The event that began it.
    public let position: Position
    /// The day it is about.
    public let day: Day
    /// What holds.
    public var fact: Fact
  }

  /// Marks.
  public var marks: [Entry<MarkSet>] { live(markTable) }
  /// Outcomes of terms.
  public var outcomes: [Entry<TermMarkSet>] { live(outcomeTable) }
  /// Absences.
  public var absences: [Entry<AbsenceRecorded>] { live(absenceTable) }
  /// Latenesses.
  public var latenesses: [Entry<LatenessRecorded>] { live(latenessTable) }
  /// Looks at who was there.
  public var confirmations: [Entry<AttendanceConfirmed>] { live(confirmationTable) }

  private var markTable: [Position: Entry<MarkSet>] = [:]
  private var outcomeTable: [Position: Entry<TermMarkSet>] = [:]
  private var absenceTable: [Position: Entry<AbsenceRecorded>] = [:]
  private var latenessTable: [Position: Entry<LatenessRecorded>] = [:]
  private var confirmationTable: [Position: Entry<AttendanceConfirmed>] = [:]
  /// From each event of a chain to the one that began it.
  private var chains: [Position: Position] = [:]

  /// Nothing yet.
  public init() {}

  private func live<Fact>(_ table: [Position: Entry<Fact>]) -> [Entry<Fact>] {
    table.values.sorted { $0.position < $1.position }
  }

  /// Applies a block.
  public mutating func apply(_ block: borrowing BlockView) throws {
    try block.forEach { position, record in
      switch record.type {
      case EventCode.markSet: try begin(position, record, \.markTable)
      case EventCode.termMarkSet: try begin(position, record, \.outcomeTable)
      case EventCode.absenceRecorded: try begin(position, record, \.absenceTable)
      case EventCode.latenessRecorded: try begin(position, record, \.latenessTable)
      case EventCode.attendanceConfirmed: try begin(position, record, \.confirmationTable)
      case EventCode.markCorrected, EventCode.termMarkCorrected, EventCode.absenceCorrected:
        try correct(position, record)
      case EventCode.markAnnulled, EventCode.factAnnulled: annul(record.amends)
      default: break
      }
    }
  }

  private mutating func begin<Fact: Event>(
    _ position: Position, _ record: borrowing RecordView,
    _ table: WritableKeyPath<RosterFacts, [Position: Entry<Fact>]>
  ) throws {
    let first = chains[record.amends] ?? position
    chains[position] = first
    self[keyPath: table][first] = Entry(
      position: first, day: record.occurredOn, fact: try RecordDecoder.decode(Fact.self, record))
  }

  private mutating func correct(_ position: Position, _ record: borrowing RecordView) throws {
    guard let first = chains[record.amends] else { return }
    chains[position] = first
    switch record.type {
    case EventCode.markCorrected:
      let change = try RecordDecoder.decode(MarkCorrected.self, record)
      markTable[first]?.fact.mark = change.mark
      markTable[first]?.fact.weight = change.weight
      markTable[first]?.fact.work = change.work
    case EventCode.termMarkCorrected:
      outcomeTable[first]?.fact.mark = try RecordDecoder.decode(TermMarkCorrected.self, record).mark
    default:
      absenceTable[first]?.fact.code = try RecordDecoder.decode(AbsenceCorrected.self, record).code
    }
  }

  private mutating func annul(_ amended: Position) {
    guard let first = chains[amended] else { return }
    markTable[first] = nil
    outcomeTable[first] = nil
    absenceTable[first] = nil
    latenessTable[first] = nil
    confirmationTable[first] = nil
  }
}
