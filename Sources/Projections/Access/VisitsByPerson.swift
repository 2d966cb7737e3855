internal import EventLog
internal import School

/// The visits of each person, sorted when somebody first asks: a report shows its counts without.
final class VisitsByPerson {
  private let visits: [AccessFold.Visit]
  private lazy var index = VisitIndex(visits)

  /// The visits, in log order.
  init(_ visits: [AccessFold.Visit]) { self.visits = visits }

  /// Adds the visits of `person` from the position `since` on, on days of `days`, of which `isWanted` holds.
  ///
  /// - Complexity: O(visits) the first time; then O(visits of the person since then).
  func append(
    _ person: ActorNumber, since: Position, on days: DaySpan, to positions: inout [Position],
    where isWanted: (AccessFold.Visit) -> Bool
  ) {
    // From the latest back: the positions of a person ascend.
    for at in index[person].reversed() {
      let visit = visits[Int(at)]
      guard visit.position >= since else { break }
      if days.contains(visit.day), isWanted(visit) { positions.append(visit.position) }
    }
  }
}

/// Places among visits, by kind and number of the person.
private struct VisitIndex {
  private let buckets: IndexBuckets
  /// By kind, where the numbers begin among the buckets; one more than there are kinds.
  private let starts: [Int]

  init(_ visits: [AccessFold.Visit]) {
    var numbers = [Int](repeating: 0, count: 16)
    for visit in visits {
      let person = ActorNumber(rawValue: visit.person)
      guard Self.isPerson(person) else { continue }
      let kind = Int(person.kind)
      numbers[kind] = max(numbers[kind], Int(person.number) + 1)
    }
    let starts = numbers.reduce(into: [0]) { starts, count in starts.append((starts.last ?? 0) + count) }
    self.starts = starts
    buckets = IndexBuckets(visits.count, buckets: starts.last ?? 0) { index in
      let person = ActorNumber(rawValue: visits[index].person)
      return Self.isPerson(person) ? starts[Int(person.kind)] + Int(person.number) : nil
    }
  }

  subscript(person: ActorNumber) -> ArraySlice<Int32> {
    let kind = Int(person.kind)
    guard Self.isPerson(person), Int(person.number) < starts[kind + 1] - starts[kind] else { return [] }
    return buckets[starts[kind] + Int(person.number)]
  }

  /// A number above this is damage, not a person.
  private static func isPerson(_ person: ActorNumber) -> Bool { person.kind < 16 && person.number < 1 << 24 }
}
