internal import EventLog
internal import School

/// What the files of one import state, by the system or person that records it.
struct SnapshotBook {
  private(set) var statements: [SnapshotStatement] = []
  var coverages: [SnapshotCoverage] = []
  private var lessons: [LessonSlot: Int] = [:]
  private var homework: Set<HomeworkKey> = []

  private struct HomeworkKey: Hashable {
    let place: SnapshotPlace
    let slot: LessonSlot?
    let value: SnapshotValue
  }

  /// The days of all files, and of what they state beyond; nil when there is nothing.
  var days: ClosedRange<Day>? {
    let stated = statements.flatMap { [$0.day, $0.place.day] }.filter { $0 != .none }
    let all = coverages.flatMap { [$0.days.lowerBound, $0.days.upperBound] } + stated
    guard let first = all.min(), let last = all.max() else { return nil }
    return first...last
  }

  /// Adds a statement. The diaries of a class all state its lessons and homework: once is enough, and each may
  /// name other works done, which are the lesson's topics.
  mutating func add(_ statement: SnapshotStatement) {
    switch statement.value {
    case .lesson(let topic, let kind, let minutes):
      guard let slot = statement.slot else { return }
      guard let index = lessons[slot] else {
        lessons[slot] = statements.count
        return statements.append(statement)
      }
      guard case .lesson(let known, _, let length) = statements[index].value else { return }
      statements[index].value = .lesson(
        topic: SnapshotTopic.joined(known, topic), kind: kind, minutes: max(length, minutes))
    case .cancellation:
      guard let slot = statement.slot, lessons[slot] == nil else { return }
      lessons[slot] = statements.count
      statements.append(statement)
    case .homework:
      let key = HomeworkKey(place: statement.place, slot: statement.slot, value: statement.value)
      if homework.insert(key).inserted { statements.append(statement) }
    default: statements.append(statement)
    }
  }
}

/// A lesson's topic as its parts.
enum SnapshotTopic {
  static func parts(_ topic: String) -> [String] {
    topic.split(separator: "; ").map(String.init).filter { $0.contains { !$0.isWhitespace } }
  }

  /// The first topic with those parts of the second that it does not hold.
  static func joined(_ topic: String, _ more: String) -> String {
    let missing = parts(more).filter { !topic.contains($0) }
    return ([topic].filter { !$0.isEmpty } + missing).joined(separator: "; ")
  }
}
