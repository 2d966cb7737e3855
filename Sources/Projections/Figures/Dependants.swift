public import EventLog
public import Replay
internal import School

/// The events that cannot stand without others: what amends them, and what refers to a thing they introduced
/// (semantics.md, "Time and order").
public enum Dependants {
  /// `positions` and all their dependants, in log order.
  ///
  /// - Complexity: one pass over the log from the first of them.
  public static func complete(
    _ positions: [Position], over store: EventStore, extent: Extent = .all
  ) throws -> [Position] {
    guard let first = positions.min() else { return [] }
    let fold = Running(DependantsFold(Set(positions)))
    try Replay.run([fold], over: store, extent: extent, from: first)
    return fold.model.found
  }
}

private struct DependantsFold: Projection {
  /// Two bytes of kind and four of number.
  private var gone: Set<UInt64> = []
  private var known: Set<Position>
  private(set) var found: [Position] = []
  private let table = ReferenceTable.registry
  private let introductions: [Introduction?]

  /// Where a type names the thing that it introduces.
  private struct Introduction {
    let kind: String
    let offset: Int
  }

  init(_ positions: Set<Position>) {
    known = positions
    var introductions = [Introduction?](
      repeating: nil, count: Int(EventRegistry.all.map(\.type.code).max() ?? 0) + 1)
    for entry in EventRegistry.all {
      guard let field = entry.fields.first(where: { Self.introduces($0.kind) }), let offset = field.offset,
        let kind = field.kind.split(separator: " ").last
      else { continue }
      introductions[Int(entry.type.code)] = Introduction(kind: String(kind), offset: offset)
    }
    self.introductions = introductions
  }

  private static func introduces(_ kind: String) -> Bool {
    kind.hasPrefix("introduction ") || kind.hasPrefix("creation ")
  }

  mutating func apply(_ block: borrowing BlockView) {
    block.forEach { position, record in
      guard known.contains(position) || dependsOnGone(record) else { return }
      known.insert(position)
      found.append(position)
      let type = Int(record.type)
      if type < introductions.count, let new = introductions[type], record.amends == .none {
        gone.insert(Self.key(new.kind, record.u32(new.offset)))
      }
    }
  }

  private func dependsOnGone(_ record: borrowing RecordView) -> Bool {
    if record.amends != .none, known.contains(record.amends) { return true }
    guard !gone.isEmpty else { return false }
    let at = table.offsets(record)
    return isGone("pupil", at.number(at.pupil, record)) || isGone("guardian", at.number(at.guardian, record))
      || isGone("staff", at.number(at.staff.0, record)) || isGone("staff", at.number(at.staff.1, record))
      || isGone("class", at.number(at.schoolClass.0, record))
      || isGone("class", at.number(at.schoolClass.1, record))
      || isGone("subgroup", at.number(at.subgroup, record))
      || isGone("subject", at.number(at.subject, record)) || isGone("course", at.number(at.course, record))
      || isGone("lesson", at.number(at.lesson, record)) || isGone("term", at.number(at.term, record))
  }

  private func isGone(_ kind: String, _ number: UInt32) -> Bool {
    number != .max && gone.contains(Self.key(kind, number))
  }

  private static func key(_ kind: String, _ number: UInt32) -> UInt64 {
    let code: UInt64 =
      switch kind {
      case "pupil": 1
      case "staff": 2
      case "guardian": 3
      case "class": 5
      case "subgroup": 6
      case "subject": 7
      case "course": 8
      case "lesson": 9
      case "term": 10
      default: 0
      }
    return code << 32 | UInt64(number)
  }
}
