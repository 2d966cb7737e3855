public import EventLog
public import School

/// Class 7А with three pupils, a teacher and algebra; class 7Б with one pupil and physics.
public enum SmallSchool {
  /// t-07.
  public static let teacher = ActorNumber.staff(StaffNumber(0))
  /// d-01.
  public static let director = ActorNumber.staff(StaffNumber(1))
  /// The day of the lesson.
  public static let day = Day.of("2025-10-13")

  /// The school without marks.
  public static func history() throws -> SchoolHistory {
    let history = try SchoolHistory()
    let start = Day.of("2025-09-01")
    let declared = SourceDeclared {
      $0.declared = SourceNumber(0)
      $0.key = "journal record"
      $0.account.text = "petrova"
    }
    try history.record(declared, on: start)
    for (number, key) in ["t-07", "d-01"].enumerated() {
      let hired = StaffHired {
        $0.staff = StaffNumber(UInt32(number))
        $0.key = key
      }
      try history.record(hired, on: start)
    }
    for (number, key) in ["7А", "7Б"].enumerated() {
      let formed = ClassFormed {
        $0.schoolClass = ClassNumber(UInt32(number))
        $0.key = key
        $0.yearGroup = 7
      }
      try history.record(formed, on: start)
    }
    for (number, subject) in ["алгебра", "физика"].enumerated() {
      let added = SubjectAdded {
        $0.subject = SubjectNumber(UInt32(number))
        $0.key = subject
        $0.title = number == 0 ? "Алгебра" : "Физика"
      }
      try history.record(added, on: start)
      let assigned = TeachingAssigned {
        $0.course = CourseNumber(UInt32(number))
        $0.key = (number == 0 ? "7А-" : "7Б-") + subject
        $0.subject = SubjectNumber(UInt32(number))
        $0.schoolClass = ClassNumber(UInt32(number))
        $0.teacher = StaffNumber(0)
        $0.graded = true
      }
      try history.record(assigned, on: start)
    }
    for (number, key) in ["p-0412", "p-0413", "p-0414", "p-0501"].enumerated() {
      let enrolled = PupilEnrolled {
        $0.pupil = PupilNumber(UInt32(number))
        $0.key = key
        $0.schoolClass = ClassNumber(number == 3 ? 1 : 0)
      }
      try history.record(enrolled, on: start)
    }
    let held = LessonHeld {
      $0.lesson = LessonNumber(0)
      $0.course = CourseNumber(0)
      $0.number = 2
      $0.topic = "Линейная функция"
    }
    try history.record(held, on: day, by: teacher)
    return history
  }

  /// A mark of pupil `pupil` in course `course`.
  public static func mark(_ symbol: String, pupil: UInt32 = 0, course: UInt32 = 0) -> MarkSet {
    MarkSet {
      $0.pupil = PupilNumber(pupil)
      $0.course = CourseNumber(course)
      $0.lesson = course == 0 ? LessonNumber(0) : .none
      $0.mark = Mark(symbol: symbol) ?? .none
      $0.weight = 3
      $0.work = .controlWork
    }
  }

  /// A correction of that mark.
  public static func corrected(_ old: String, _ new: String, pupil: UInt32 = 0, course: UInt32 = 0)
    -> MarkCorrected
  {
    MarkCorrected {
      $0.pupil = PupilNumber(pupil)
      $0.course = CourseNumber(course)
      $0.lesson = course == 0 ? LessonNumber(0) : .none
      $0.mark = Mark(symbol: new) ?? .none
      $0.old = Mark(symbol: old) ?? .none
      $0.weight = 3
      $0.oldWeight = 3
      $0.work = .controlWork
    }
  }

  /// The history of the screen "Who changed this mark": 3, then 4, then 5 after closing.
  public static func corrections() throws -> (history: SchoolHistory, positions: [Position]) {
    let history = try history()
    let set = try history.record(
      mark("3"), on: day, by: teacher, at: Moment(day: day, secondOfDay: 36_300))
    try history.record(mark("2", pupil: 1), on: day, by: teacher)
    let first = try history.record(
      corrected("3", "4"), on: day, by: teacher, at: Moment(day: day + 1, secondOfDay: 20_460), amends: set,
      reason: .recheck)
    let second = try history.record(
      corrected("4", "5"), on: day, by: director, at: Moment(day: day + 20, secondOfDay: 58_800),
      amends: first, reason: .appeal, flags: .afterClose)
    return (history, [set, first, second])
  }
}
