public import EventLog
public import Replay
internal import School

/// Gathers who got access, who entered and what was read.
///
/// Sessions are the largest family of a log: they are kept as four numbers each, everything else costs a
/// comparison or two.
public struct AccessFold: Projection {
  /// A person entered or read something.
  struct Visit {
    let person: UInt32
    let day: Day
    let position: Position
    let recordedAt: Moment
    /// Number of the device; 0 for what was read.
    var device: UInt32 = 0
  }

  /// Sessions begun, in log order, annulled ones included.
  private(set) var sessions: [Visit] = []
  /// Notifications read, in log order, annulled ones included.
  private(set) var reads: [Visit] = []
  private var annulled: Set<Position> = []
  /// When sessions ended, by the position that begun them.
  private var ends: [Position: (at: Position, moment: Moment)] = [:]
  private var ledger = FactLedger()
  /// Role of each grant, by the position that states it.
  private var roles: [Position: Role] = [:]
  /// Every event about a person's access names the person first.
  private static var person: Int { SessionStarted.Layout.person }

  /// A fold that has seen nothing.
  public init() {}

  /// Applies one block.
  public mutating func apply(_ block: borrowing BlockView) {
    block.forEach { position, record in
      let type = record.type
      if type == EventCode.sessionStarted {
        var visit = Self.visit(position, record)
        visit.device = record.u32(SessionStarted.Layout.device)
        sessions.append(visit)
      } else if type >= EventCode.credentialIssued || type < EventCode.pupilEnrolled {
        gather(type, position, record)
      }
    }
  }

  @inline(__always)
  private static func visit(_ position: Position, _ record: borrowing RecordView) -> Visit {
    Visit(
      person: record.u32(person), day: record.occurredOn, position: position, recordedAt: record.recordedAt)
  }

  private mutating func gather(_ type: UInt16, _ position: Position, _ record: borrowing RecordView) {
    switch type {
    case EventCode.sessionEnded: ends[record.amends] = (position, record.recordedAt)
    case EventCode.notificationRead: reads.append(Self.visit(position, record))
    case EventCode.credentialIssued, EventCode.accountActivated, EventCode.accountLinkFailed,
      EventCode.credentialRevoked:
      ledger.add(position, record, (record.u32(Self.person), 0, 0))
    case EventCode.roleGranted:
      typealias Layout = RoleGranted.Layout
      roles[position] = Role(rawValue: record.u8(Layout.role))
      let days = (record.i32(Layout.from), record.i32(Layout.through))
      ledger.add(
        position, record,
        (record.u32(Layout.person), UInt32(bitPattern: days.0), UInt32(bitPattern: days.1)))
    case EventCode.roleRevoked:
      ledger.add(
        position, record, ends: EventCode.roleGranted, (record.u32(RoleRevoked.Layout.person), 0, 0))
    case EventCode.factAnnulled:
      switch record.u16(FactAnnulled.Layout.factType) {
      case EventCode.sessionStarted, EventCode.sessionEnded, EventCode.notificationRead:
        annulled.insert(record.amends)
      default: ledger.annul(position, record)
      }
    default: break
    }
  }

  /// True for a visit that was not taken back.
  func stands(_ visit: Visit) -> Bool { annulled.isEmpty || !annulled.contains(visit.position) }

  /// When a session ended, or nil.
  func end(of session: Visit) -> Moment? {
    guard let end = ends[session.position], annulled.isEmpty || !annulled.contains(end.at) else { return nil }
    return end.moment
  }

  /// The standing facts on credentials and accounts, in log order.
  func facts() -> [SettledFact] { ledger.settled().filter { $0.type != EventCode.roleGranted } }

  /// A role that somebody has from a day on.
  struct Grant {
    let person: UInt32
    let role: Role
    let days: DaySpan
  }

  /// The roles given, in log order.
  func grants() -> [Grant] {
    ledger.settled().compactMap { fact in
      guard fact.type == EventCode.roleGranted, let role = roles[fact.latest] else { return nil }
      let words = fact.words
      var days = DaySpan(
        from: Day(number: Int32(bitPattern: words.second)),
        through: Day(number: Int32(bitPattern: words.third)))
      if let end = fact.end, days.through == .none || days.through >= end { days.through = end - 1 }
      return Grant(person: words.first, role: role, days: days)
    }
  }
}
