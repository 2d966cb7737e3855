internal import EventLog

/// A role of a person, in a scope and a span of days.
struct RoleGrant: Sendable {
  let position: Position
  let person: ActorNumber
  let role: Role
  let scopeKind: ScopeKind
  let scope: UInt32
  let from: Day
  var through: Day
  /// Codes of the event types it is for; empty for all.
  let eventTypes: [UInt16]
  /// The revocation, and the end there was before it.
  var revoked: (by: Position, before: Day)?

  func holds(on day: Day) -> Bool { from <= day && (through == .none || day <= through) }
}

/// Every role granted.
struct RoleGrants: Sendable {
  private var byPerson: [ActorNumber: [RoleGrant]] = [:]
  private var directors = 0

  /// The grants of a person.
  func of(_ person: ActorNumber) -> [RoleGrant] { byPerson[person] ?? [] }

  /// True when somebody is director on a day.
  func hasDirector(on day: Day) -> Bool {
    directors > 0
      && byPerson.values.contains { $0.contains { $0.role == .director && $0.holds(on: day) } }
  }

  /// The live grant of a source system for an event type.
  func lets(_ person: ActorNumber, import type: UInt16, on day: Day) -> Bool {
    of(person).contains {
      $0.role == .import && $0.holds(on: day) && ($0.eventTypes.isEmpty || $0.eventTypes.contains(type))
    }
  }

  mutating func grant(_ position: Position, _ record: borrowing RecordView) {
    typealias Layout = RoleGranted.Layout
    guard let role = Role(rawValue: record.u8(Layout.role)),
      let kind = ScopeKind(rawValue: record.u8(Layout.scopeKind))
    else { return }
    let names = (record.text(0) ?? "").split(separator: ",")
    let person = ActorNumber(rawValue: record.u32(Layout.person))
    let grant = RoleGrant(
      position: position, person: person, role: role, scopeKind: kind, scope: record.u32(Layout.scope),
      from: record.day(Layout.from), through: record.day(Layout.through),
      eventTypes: names.compactMap { EventRegistry.entry(name: trimmed($0))?.type.code })
    remove(record.amends)
    byPerson[person, default: []].append(grant)
    if role == .director { directors += 1 }
  }

  mutating func revoke(_ position: Position, _ record: borrowing RecordView) {
    let amends = record.amends
    let end = record.occurredOn - 1
    change(ActorNumber(rawValue: record.u32(RoleRevoked.Layout.person))) { grant in
      guard grant.position == amends else { return }
      grant.revoked = (by: position, before: grant.through)
      grant.through = end
    }
  }

  /// Takes back the grant or the revocation recorded at a position.
  mutating func annul(_ position: Position) {
    remove(position)
    for person in byPerson.keys {
      change(person) { grant in
        guard let revoked = grant.revoked, revoked.by == position else { return }
        grant.through = revoked.before
        grant.revoked = nil
      }
    }
  }

  private mutating func change(_ person: ActorNumber, _ body: (inout RoleGrant) -> Void) {
    guard var grants = byPerson[person] else { return }
    for index in grants.indices { body(&grants[index]) }
    byPerson[person] = grants
  }

  private mutating func remove(_ position: Position) {
    guard position != .none else { return }
    for person in byPerson.keys { byPerson[person]?.removeAll { $0.position == position } }
  }
}

/// A text without spaces at its ends.
func trimmed(_ text: some StringProtocol) -> String {
  let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
  let start = text.drop(while: isSpace)
  let length = start.reversed().drop(while: isSpace).count
  return String(start.prefix(length))
}
