internal import EventLog
internal import School

/// What the log knows of some days of a pupil's courses, so that a diary is compared with it.
///
/// Each fact keeps every value its chain of events stated: a file that states an old one again adds nothing.
struct DiaryLedger {
  /// A fact with its chain.
  struct Fact<Value: Hashable> {
    let course: CourseNumber
    let lesson: LessonNumber
    let day: Day
    /// The chain's latest event.
    var position: Position
    /// What each event of the chain stated; the last holds.
    var values: [Value]
    var isAlive = true
    /// Found in the file.
    var isMatched = false
  }

  /// A mark as stated.
  struct MarkValue: Hashable {
    let mark: Mark
    let weight: UInt8
    let work: WorkKind
  }

  /// Homework as stated.
  struct HomeworkValue: Hashable {
    let dueOn: Day
    let text: String
    let minutes: UInt16
  }

  private(set) var lessons: [LessonNumber: LessonHeld] = [:]
  /// Lessons known not to be held.
  private(set) var cancelled: Set<LessonSlot> = []
  var marks: [Fact<MarkValue>] = []
  var homework: [Fact<HomeworkValue>] = []
  private let pupil: PupilNumber
  private let days: ClosedRange<Day>
  private var markChains: [Position: Int] = [:]
  private var homeworkChains: [Position: Int] = [:]

  /// What the log and the events gathered in `run` say of `pupil` on `days`.
  init(_ run: ImportRun, _ pupil: PupilNumber, _ days: ClosedRange<Day>) throws {
    (self.pupil, self.days) = (pupil, days)
    try run.options.scan { block in try block.forEach { try apply($0, $1) } }
    try run.recorder.batch.forEach(base: run.recorder.base) { try apply($0, $1) }
  }

  private mutating func apply(_ position: Position, _ record: borrowing RecordView) throws {
    switch record.type {
    case EventCode.lessonHeld where days.contains(record.occurredOn):
      let held = try RecordDecoder.decode(LessonHeld.self, record)
      lessons[held.lesson] = held
    case EventCode.lessonCancelled where days.contains(record.occurredOn):
      let fact = try RecordDecoder.decode(LessonCancelled.self, record)
      cancelled.insert(
        LessonSlot(course: fact.course, day: record.occurredOn, number: fact.number, index: fact.index))
    case EventCode.markSet, EventCode.markCorrected: try mark(position, record)
    case EventCode.homeworkPosted, EventCode.homeworkAmended: try homework(position, record)
    case EventCode.markAnnulled, EventCode.factAnnulled: annul(position, record.amends)
    default: break
    }
  }

  private mutating func mark(_ position: Position, _ record: borrowing RecordView) throws {
    // A correction begins with the fields of what it corrects.
    guard record.reference(MarkSet.Layout.pupil) == pupil, days.contains(record.occurredOn),
      let mark = Mark(rawValue: record.u16(MarkSet.Layout.mark))
    else { return }
    let value = MarkValue(
      mark: mark, weight: record.u8(MarkSet.Layout.weight),
      work: WorkKind(rawValue: record.u8(MarkSet.Layout.work)) ?? .unspecified)
    if let index = markChains[record.amends] {
      marks[index].position = position
      marks[index].values.append(value)
      markChains[position] = index
    } else {
      markChains[position] = marks.count
      marks.append(
        Fact(
          course: record.reference(MarkSet.Layout.course), lesson: record.reference(MarkSet.Layout.lesson),
          day: record.occurredOn, position: position, values: [value]))
    }
  }

  private mutating func homework(_ position: Position, _ record: borrowing RecordView) throws {
    let posted = HomeworkPosted.Layout.self
    let due = record.day(posted.dueOn)
    let value = HomeworkValue(
      dueOn: due, text: record.text(0) ?? "", minutes: record.u16(posted.minutes))
    if let index = homeworkChains[record.amends] {
      homework[index].position = position
      homework[index].values.append(value)
      homeworkChains[position] = index
    } else if days.contains(due == .none ? record.occurredOn : due) || days.contains(record.occurredOn) {
      homeworkChains[position] = homework.count
      homework.append(
        Fact(
          course: record.reference(posted.course), lesson: record.reference(posted.lesson),
          day: record.occurredOn, position: position, values: [value]))
    }
  }

  private mutating func annul(_ position: Position, _ amended: Position) {
    if let index = markChains[amended] {
      marks[index].isAlive = false
      markChains[position] = index
    } else if let index = homeworkChains[amended] {
      homework[index].isAlive = false
      homeworkChains[position] = index
    }
  }
}

extension Array {
  /// Takes the first fact not yet found that fits, and counts it as found.
  mutating func match<Value>(_ fits: (DiaryLedger.Fact<Value>) -> Bool) -> DiaryLedger.Fact<Value>?
  where Element == DiaryLedger.Fact<Value> {
    guard let index = firstIndex(where: { !$0.isMatched && fits($0) }) else { return nil }
    self[index].isMatched = true
    return self[index]
  }
}
