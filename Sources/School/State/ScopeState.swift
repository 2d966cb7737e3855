internal import EventLog

/// What is closed, and who may change it all the same.
struct ScopeState: Sendable {
  /// A course, class or term, in a term.
  struct Key: Hashable, Sendable {
    let kind: ScopeKind
    let number: UInt32
    let term: TermNumber

    static func course(_ course: CourseNumber, _ term: TermNumber) -> Key {
      Key(kind: .course, number: course.number, term: term)
    }
    static func schoolClass(_ schoolClass: ClassNumber, _ term: TermNumber) -> Key {
      Key(kind: .class, number: schoolClass.number, term: term)
    }
    static func term(_ term: TermNumber) -> Key { Key(kind: .term, number: term.number, term: term) }
  }

  /// A grant to change a closed scope; it ends by itself.
  struct Grant: Sendable {
    let position: Position
    let kind: ScopeKind
    let aspect: Aspect
    let course: CourseNumber
    let schoolClass: ClassNumber
    let term: TermNumber
    let grantee: ActorNumber
    let until: Day
  }

  private struct Closing: Sendable {
    let position: Position
    let key: Key
    let aspect: Aspect
  }

  private var closings: [Closing] = []
  private var masks: [Key: UInt8] = [:]
  private var grants: [Grant] = []

  /// True while nothing is closed.
  var isOpen: Bool { closings.isEmpty }
  /// True while nobody was granted anything.
  var isUngranted: Bool { grants.isEmpty }

  /// True when an aspect of a scope is closed.
  func isClosed(_ key: Key, _ aspect: Aspect) -> Bool { (masks[key] ?? 0) & (1 << aspect.rawValue) != 0 }

  /// True when an actor holds a live grant for a course of a class, in any of the terms.
  func isGranted(
    to actor: ActorNumber, _ aspect: Aspect, _ course: CourseNumber, _ schoolClass: ClassNumber,
    in terms: [TermNumber], on today: Day
  ) -> Bool {
    grants.contains { grant in
      guard grant.grantee == actor, grant.aspect == aspect, today <= grant.until else { return false }
      guard grant.term.isNone || terms.contains(grant.term) else { return false }
      switch grant.kind {
      case .course: return grant.course == course
      case .class: return grant.schoolClass == schoolClass
      case .term: return true
      case .school, .yearGroup: return false
      }
    }
  }

  mutating func close(_ position: Position, _ record: borrowing RecordView) {
    typealias Layout = ScopeClosed.Layout
    guard let kind = ScopeKind(rawValue: record.u8(Layout.scopeKind)),
      let aspect = Aspect(rawValue: record.u8(Layout.aspect))
    else { return }
    annul(record.amends)
    let term: TermNumber = record.reference(Layout.term)
    let key =
      switch kind {
      case .course: Key.course(record.reference(Layout.course), term)
      case .class: Key.schoolClass(record.reference(Layout.schoolClass), term)
      case .school, .yearGroup, .term: Key.term(term)
      }
    closings.append(Closing(position: position, key: key, aspect: aspect))
    masks[key, default: 0] |= 1 << aspect.rawValue
  }

  mutating func grant(_ position: Position, _ record: borrowing RecordView) {
    typealias Layout = ReopenGranted.Layout
    guard let kind = ScopeKind(rawValue: record.u8(Layout.scopeKind)),
      let aspect = Aspect(rawValue: record.u8(Layout.aspect))
    else { return }
    annul(record.amends)
    grants.append(
      Grant(
        position: position, kind: kind, aspect: aspect, course: record.reference(Layout.course),
        schoolClass: record.reference(Layout.schoolClass), term: record.reference(Layout.term),
        grantee: ActorNumber(rawValue: record.u32(Layout.grantee)), until: record.day(Layout.until)))
  }

  /// Takes back the closing or the grant recorded at a position.
  mutating func annul(_ position: Position) {
    guard position != .none else { return }
    grants.removeAll { $0.position == position }
    guard let index = closings.firstIndex(where: { $0.position == position }) else { return }
    let closing = closings.remove(at: index)
    masks[closing.key, default: 0] &= ~(1 << closing.aspect.rawValue)
  }
}
