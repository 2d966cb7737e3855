import Crypto
import EventLog
import School

/// Workload W: a school year of 1,000 pupils, 40 classes, 12 courses a class, 60 teachers, 200 days.
///
/// 70 % marks, 15 % absences, 5 % lessons, 5 % homework, 5 % corrections of earlier marks.
struct Workload {
  static let pupils: UInt32 = 1_000
  static let courses: UInt32 = 480
  static let days = 200
  static let batchSize = 1_000
  let events: Int
  private var state: UInt64
  private var marks: [(position: UInt64, fact: MarkSet, day: Day)] = []
  private var lessons: UInt32 = 0
  private(set) var made = 0

  init(events: Int, seed: UInt64 = 1) {
    self.events = events
    state = seed
  }

  private mutating func random(_ below: UInt32) -> UInt32 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return UInt32(truncatingIfNeeded: (mixed ^ (mixed >> 31)) >> 32) % below
  }

  /// The next events, up to `count`; nil at the end.
  mutating func batch(_ count: Int = Workload.batchSize) throws -> EventBatch? {
    guard made < events else { return nil }
    var batch = EventBatch(salts: SeededByteSource(seed: UInt64(made)))
    let end = min(events, made + count)
    while made < end {
      try add(to: &batch)
      made += 1
    }
    return batch
  }

  private mutating func add(to batch: inout EventBatch) throws {
    let day = Day(number: 20_000 + Int32(made * Self.days / events))
    let clock = Moment(microseconds: Int64(made) * 1_000)
    var header = EventHeader(
      actor: .staff(StaffNumber(random(60))), occurredOn: day, clock: clock, source: 0)
    let pupil = PupilNumber(random(Self.pupils))
    // A pupil's class has 12 courses; 25 pupils are a class.
    let course = CourseNumber(pupil.number / 25 * 12 + random(12))
    switch random(100) {
    case 0..<70:
      var fact = MarkSet()
      (fact.pupil, fact.course, fact.lesson) = (pupil, course, LessonNumber(lessons))
      fact.mark = Mark(Int(2 + random(4))) ?? .none
      fact.weight = UInt8(1 + random(3))
      marks.append((UInt64(made), fact, day))
      try batch.add(fact, header)
    case 70..<85:
      var fact = AbsenceRecorded()
      (fact.pupil, fact.course, fact.lesson) = (pupil, course, LessonNumber(lessons))
      fact.code = .ill
      try batch.add(fact, header)
    case 85..<90:
      var fact = LessonHeld()
      (fact.lesson, fact.course, fact.number, fact.minutes) = (LessonNumber(lessons), course, 3, 40)
      fact.topic = "Сложение дробей"
      lessons += 1
      try batch.add(fact, header)
    case 90..<95:
      var fact = HomeworkPosted()
      (fact.course, fact.lesson) = (course, LessonNumber(lessons))
      fact.text = "§ 12, № 4–7"
      try batch.add(fact, header)
    default:
      guard !marks.isEmpty else { return try batch.add(LessonHeld(), header) }
      let index = Int(random(UInt32(marks.count)))
      let earlier = marks[index]
      var fact = MarkCorrected()
      (fact.pupil, fact.course, fact.lesson) = (earlier.fact.pupil, earlier.fact.course, earlier.fact.lesson)
      (fact.old, fact.oldWeight) = (earlier.fact.mark, earlier.fact.weight)
      fact.mark = Mark(Int(2 + random(4))) ?? .none
      fact.weight = earlier.fact.weight
      (header.amends, header.occurredOn, header.reason) = (Position(earlier.position), earlier.day, 1)
      (marks[index].fact.mark, marks[index].position) = (fact.mark, UInt64(made))
      try batch.add(fact, header)
    }
  }
}

/// The bytes of a batch as the peers take them.
struct PlainRecords {
  var bytes: [UInt8] = []
  var offsets: [UInt32] = [0]
  let batch: EventBatch
  let first: UInt64
  var count: Int { offsets.count - 1 }

  init(_ batch: EventBatch, first: UInt64) {
    self.batch = batch
    self.first = first
    batch.forEach(base: Position(first)) { _, record in
      bytes += record.copied()
      offsets.append(UInt32(bytes.count))
    }
  }
}
