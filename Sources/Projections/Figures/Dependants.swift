public import EventLog
public import Replay
internal import School

/// The events that cannot stand without others: what amends them, and what names in a field a thing that they
/// introduced (semantics.md, "Time and order"). Who recorded an event is not among its fields.
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
  /// Things that are introduced by events that are left out.
  private var gone: Set<Thing> = []
  /// The kinds of these things.
  private var goneKinds = Mentions.Kinds()
  /// Those of `found` that something may amend.
  private var known: Set<Position> = []
  private var seeds: ArraySlice<Position>
  private(set) var found: [Position] = []
  private let mentions = Mentions.registry

  init(_ positions: Set<Position>) { seeds = positions.sorted()[...] }

  mutating func apply(_ block: borrowing BlockView) {
    // Most events are no seed and amend nothing: they cost two comparisons.
    var seed = seeds.first ?? .none
    block.forEach { position, record in
      if position == seed {
        seeds.removeFirst()
        seed = seeds.first ?? .none
      } else if !dependsOnGone(record) {
        return
      }
      known.insert(position)
      found.append(position)
      if record.amends == .none, let new = mentions.introduced(by: record) {
        gone.insert(new)
        goneKinds.insert(Mentions.Kinds(of: new.kind))
      }
    }
  }

  @inline(__always)
  private func dependsOnGone(_ record: borrowing RecordView) -> Bool {
    if record.amends != .none, known.contains(record.amends) { return true }
    guard !goneKinds.isEmpty, !mentions.kinds(of: record.type).isDisjoint(with: goneKinds) else {
      return false
    }
    return mentions.contains(record) { gone.contains($0) }
  }
}

/// A thing with a school key: its kind and its number.
private struct Thing: Hashable {
  let kind: Mentions.Kind
  let number: UInt32
}

/// Which things the records of each type name, and where.
private struct Mentions {
  /// A kind of thing, by the name that fields have for it.
  enum Kind: String, CaseIterable {
    case pupil, staff, guardian, system, schoolClass = "class", subgroup, subject, course, lesson, term
    case building, room, planItem
  }

  /// Kinds, one bit each.
  struct Kinds: OptionSet {
    let rawValue: UInt16

    init(rawValue: UInt16) { self.rawValue = rawValue }

    init(of kind: Kind) {
      self.init(rawValue: Kind.allCases.firstIndex(of: kind).map { 1 << UInt16($0) } ?? 0)
    }

    /// Whoever a field `person` may name.
    static let persons: Kinds = [
      Kinds(of: .pupil), Kinds(of: .staff), Kinds(of: .guardian), Kinds(of: .system),
    ]
  }

  /// A field of a type.
  private struct Field {
    /// Nil for a person of any kind.
    let kind: Kind?
    let offset: Int
  }

  static let registry = Mentions()

  /// By type code.
  private var kinds: [Kinds]
  private var fields: [[Field]]
  private var introductions: [Field?]

  private init() {
    let count = Int(EventRegistry.all.map(\.type.code).max() ?? 0) + 1
    kinds = Array(repeating: [], count: count)
    fields = Array(repeating: [], count: count)
    introductions = Array(repeating: nil, count: count)
    for entry in EventRegistry.all {
      let code = Int(entry.type.code)
      for field in entry.fields {
        let words = field.kind.split(separator: " ").map(String.init)
        guard let offset = field.offset, let name = words.last else { continue }
        if words == ["person"] {
          fields[code].append(Field(kind: nil, offset: offset))
          kinds[code].formUnion(.persons)
        } else if words.count == 2, let kind = Kind(rawValue: name) {
          fields[code].append(Field(kind: kind, offset: offset))
          kinds[code].insert(Kinds(of: kind))
          if words[0] != "reference" { introductions[code] = fields[code].last }
        }
      }
    }
  }

  /// The kinds of things that records of a type may name.
  func kinds(of type: UInt16) -> Kinds { Int(type) < kinds.count ? kinds[Int(type)] : [] }

  /// The thing that a record of a fact introduces, or nil.
  func introduced(by record: borrowing RecordView) -> Thing? {
    guard Int(record.type) < introductions.count, let field = introductions[Int(record.type)] else {
      return nil
    }
    return thing(field, record)
  }

  /// True when a record names a thing of which `isSought` holds.
  func contains(_ record: borrowing RecordView, where isSought: (Thing) -> Bool) -> Bool {
    for field in fields[Int(record.type)] {
      if let thing = thing(field, record), isSought(thing) { return true }
    }
    return false
  }

  /// What a field names, or nil for nothing.
  private func thing(_ field: Field, _ record: borrowing RecordView) -> Thing? {
    let stored = record.u32(field.offset)
    guard stored != .max else { return nil }
    if let kind = field.kind { return Thing(kind: kind, number: stored) }
    let person = ActorNumber(rawValue: stored)
    if let pupil = person.asPupil { return Thing(kind: .pupil, number: pupil.number) }
    if let member = person.asStaff { return Thing(kind: .staff, number: member.number) }
    if let guardian = person.asGuardian { return Thing(kind: .guardian, number: guardian.number) }
    return person.asSystem.map { Thing(kind: .system, number: $0.number) }
  }
}
