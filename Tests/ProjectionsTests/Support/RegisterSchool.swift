import EventLog
import School
import TestSupport

/// A class, two subjects, a course of two subgroups, two terms: the givens of most histories.
final class RegisterSchool {
  let history: SchoolHistory
  private var lessons: UInt32 = 0
  private var pupils: UInt32 = 0

  static let start = Day.of("2025-09-01")
  let classA = ClassNumber(0)
  let classB = ClassNumber(1)
  /// 7А-алгебра, of subject алгебра.
  let algebra = CourseNumber(0)
  /// 7Б-алгебра.
  let algebraB = CourseNumber(1)
  /// Subgroups 1 and 2 of 7А in английский.
  let english1 = CourseNumber(2)
  let english2 = CourseNumber(3)
  let group1 = SubgroupNumber(0)
  let group2 = SubgroupNumber(1)
  /// 1ч, 2025-09-01 … 2025-10-26.
  let quarter1 = TermNumber(0)
  /// год.
  let year = TermNumber(1)

  init() throws {
    history = try SchoolHistory()
    let day = Self.start
    for (number, key) in ["7А", "7Б"].enumerated() {
      try history.record(
        ClassFormed {
          $0.schoolClass = ClassNumber(UInt32(number))
          $0.key = key
          $0.yearGroup = 7
        }, on: day)
    }
    for (number, key) in ["алгебра", "английский"].enumerated() {
      try history.record(
        SubjectAdded {
          $0.subject = SubjectNumber(UInt32(number))
          $0.key = key
          $0.title = key.prefix(1).uppercased() + key.dropFirst()
        }, on: day)
    }
    for number in 0..<2 {
      try history.record(
        SubgroupFormed {
          $0.subgroup = SubgroupNumber(UInt32(number))
          $0.key = "7А-английский-\(number + 1)"
          $0.schoolClass = classA
          $0.subject = SubjectNumber(1)
        }, on: day)
    }
    try course(0, "7А-алгебра", 0, classA, .none)
    try course(1, "7Б-алгебра", 0, classB, .none)
    try course(2, "7А-английский-1", 1, classA, group1)
    try course(3, "7А-английский-2", 1, classA, group2)
    try term(0, "1ч", .quarter, through: "2025-10-26")
    try term(1, "год", .year, through: "2026-05-31")
  }

  private func course(
    _ number: UInt32, _ key: String, _ subject: UInt32, _ schoolClass: ClassNumber, _ subgroup: SubgroupNumber
  ) throws {
    try history.record(
      TeachingAssigned {
        $0.course = CourseNumber(number)
        $0.key = key
        $0.subject = SubjectNumber(subject)
        $0.schoolClass = schoolClass
        $0.subgroup = subgroup
        $0.teacher = StaffNumber(number)
        $0.graded = true
      }, on: Self.start)
  }

  private func term(_ number: UInt32, _ key: String, _ kind: TermKind, through: String) throws {
    try history.record(
      TermDefined {
        $0.term = TermNumber(number)
        $0.key = key
        $0.kind = kind
        $0.yearGroupFrom = 2
        $0.yearGroupThrough = 9
        $0.start = Self.start
        $0.end = .of(through)
        $0.title = key
      }, on: Self.start)
  }

  /// Enrols the next pupil, `p-0` and on.
  @discardableResult
  func enrol(_ schoolClass: ClassNumber, on day: String = "2025-09-01") throws -> PupilNumber {
    let pupil = PupilNumber(pupils)
    try history.record(
      PupilEnrolled {
        $0.pupil = pupil
        $0.key = "p-\(pupils)"
        $0.schoolClass = schoolClass
      }, on: .of(day))
    pupils += 1
    return pupil
  }

  /// Holds the next lesson.
  @discardableResult
  func lesson(
    _ course: CourseNumber, _ day: String, number: UInt8 = 1, index: UInt8 = 0, topic: String = ""
  ) throws -> LessonNumber {
    let lesson = LessonNumber(lessons)
    try history.record(
      LessonHeld {
        $0.lesson = lesson
        $0.course = course
        $0.number = number
        $0.index = index
        $0.topic = topic
      }, on: .of(day))
    lessons += 1
    return lesson
  }

  @discardableResult
  func mark(
    _ symbol: String, _ pupil: PupilNumber, _ course: CourseNumber, _ lesson: LessonNumber, _ day: String,
    weight: UInt8 = 1
  ) throws -> Position {
    try history.record(
      MarkSet {
        $0.pupil = pupil
        $0.course = course
        $0.lesson = lesson
        $0.mark = Mark(symbol: symbol) ?? .none
        $0.weight = weight
      }, on: .of(day))
  }

  @discardableResult
  func correct(
    _ position: Position, to symbol: String, _ pupil: PupilNumber, _ course: CourseNumber,
    _ lesson: LessonNumber, _ day: String, weight: UInt8 = 1
  ) throws -> Position {
    try history.record(
      MarkCorrected {
        $0.pupil = pupil
        $0.course = course
        $0.lesson = lesson
        $0.mark = Mark(symbol: symbol) ?? .none
        $0.weight = weight
      }, on: .of(day), amends: position, reason: .slip)
  }

  @discardableResult
  func absence(
    _ pupil: PupilNumber, _ course: CourseNumber, _ lesson: LessonNumber, _ day: String,
    _ code: AbsenceCode = .unexcused
  ) throws -> Position {
    try history.record(
      AbsenceRecorded {
        $0.pupil = pupil
        $0.course = course
        $0.lesson = lesson
        $0.code = code
      }, on: .of(day))
  }

  @discardableResult
  func late(
    _ pupil: PupilNumber, _ course: CourseNumber, _ lesson: LessonNumber, _ day: String, minutes: UInt8 = 5
  ) throws -> Position {
    try history.record(
      LatenessRecorded { ($0.pupil, $0.course, $0.lesson, $0.minutes) = (pupil, course, lesson, minutes) },
      on: .of(day))
  }

  @discardableResult
  func excuse(_ pupil: PupilNumber, _ code: AbsenceCode, _ from: String, _ through: String) throws -> Position
  {
    try history.record(
      AbsenceExcused {
        $0.pupil = pupil
        $0.through = .of(through)
        $0.code = code
      }, on: .of(from))
  }

  @discardableResult
  func homework(
    _ text: String, _ course: CourseNumber, given lesson: LessonNumber, on day: String, due: String
  ) throws -> Position {
    try history.record(
      HomeworkPosted {
        $0.course = course
        $0.lesson = lesson
        $0.dueOn = .of(due)
        $0.text = text
      }, on: .of(day))
  }

  @discardableResult
  func join(_ pupil: PupilNumber, _ group: SubgroupNumber, on day: String = "2025-09-01") throws -> Position {
    try history.record(
      SubgroupJoined {
        $0.subgroup = group
        $0.pupil = pupil
      }, on: .of(day))
  }

  /// The outcome of a pupil for a term; the first quarter unless told.
  @discardableResult
  func outcome(
    _ symbol: String, _ pupil: PupilNumber, _ course: CourseNumber, term: TermNumber = TermNumber(0),
    amends: Position = .none, flags: RecordFlags = []
  ) throws -> Position {
    let mark = Mark(symbol: symbol) ?? .none
    guard amends == .none else {
      let corrected = TermMarkCorrected {
        ($0.pupil, $0.course, $0.term, $0.mark) = (pupil, course, term, mark)
      }
      return try history.record(
        corrected, on: .of("2025-11-10"), amends: amends, reason: .recheck, flags: flags)
    }
    let set = TermMarkSet { ($0.pupil, $0.course, $0.term, $0.mark) = (pupil, course, term, mark) }
    return try history.record(set, on: .of("2025-10-24"))
  }

  /// Moves a pupil from 7А to 7Б or back.
  func transfer(_ pupil: PupilNumber, to schoolClass: ClassNumber, on day: String) throws {
    try history.record(
      PupilTransferred {
        $0.pupil = pupil
        $0.fromClass = schoolClass == self.classA ? self.classB : self.classA
        $0.toClass = schoolClass
      }, on: .of(day))
  }

  /// A pupil leaves the school.
  func leave(_ pupil: PupilNumber, _ schoolClass: ClassNumber, on day: String) throws {
    try history.record(
      PupilLeft {
        $0.pupil = pupil
        $0.schoolClass = schoolClass
      }, on: .of(day))
  }
}
