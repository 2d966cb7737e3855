internal import Crypto
internal import EventLog
internal import School

/// A log in memory: events are encoded as they would be stored, then folded.
struct FoldedLog {
  private var batch = EventBatch(salts: SeededByteSource(seed: 1))
  private(set) var directory = Directory()
  private var folded = 0

  /// Records an event; gives its position.
  @discardableResult
  mutating func record<Fact: Event>(
    _ fact: Fact, on day: Day = FoldedLog.day(1), amends: Position = .none, flags: RecordFlags = []
  ) throws -> Position {
    try batch.add(
      fact,
      EventHeader(
        actor: .operator, occurredOn: day, clock: Moment(day: day, secondOfDay: 0), source: 0, amends: amends,
        flags: flags))
    var directory = directory
    batch.forEach(from: folded, base: Position(0)) { directory.apply($0, $1) }
    self.directory = directory
    folded = batch.count
    return Position(UInt64(batch.count - 1))
  }

  /// Takes back the event at a position.
  mutating func annul(_ type: UInt16, _ first: UInt32, _ second: UInt32 = 0, at position: Position) throws {
    try record(
      FactAnnulled {
        $0.factType = type
        $0.first = first
        $0.second = second
      }, amends: position)
  }

  /// Visits every record.
  func forEach(_ body: (Position, borrowing RecordView) throws -> Void) rethrows {
    try batch.forEach(base: Position(0), body)
  }

  /// A day of September 2025.
  static func day(_ number: Int) -> Day { Day(number: 20_331 + Int32(number)) }

  /// A class 7А with a pupil, a teacher, a guardian and a course.
  static func small() throws -> FoldedLog {
    var log = FoldedLog()
    try log.record(
      SourceDeclared {
        $0.declared = SourceNumber(0)
        $0.key = "journal record"
      })
    try log.record(
      SchoolActivated {
        $0.origin = "school.example/journal"
        $0.timeZone = "Europe/Moscow"
      })
    try log.record(
      StaffHired {
        $0.staff = StaffNumber(0)
        $0.key = "t-011"
        $0.name.text = "Иванова Мария Петровна"
      })
    for (index, key) in ["7А", "7Б"].enumerated() {
      try log.record(
        ClassFormed {
          $0.schoolClass = ClassNumber(UInt32(index))
          $0.key = key
          $0.yearGroup = 7
        })
    }
    try log.record(
      SubjectAdded {
        $0.subject = SubjectNumber(0)
        $0.key = "физика"
        $0.title = "Физика"
      })
    try log.record(
      TeachingAssigned {
        $0.course = CourseNumber(0)
        $0.key = "7А-физика"
        $0.subject = SubjectNumber(0)
        $0.schoolClass = ClassNumber(0)
        $0.teacher = StaffNumber(0)
        $0.graded = true
      })
    try log.record(FoldedLog.enrolment("p-0412", 0))
    try log.record(
      GuardianRegistered {
        $0.guardian = GuardianNumber(0)
        $0.key = "g-0001"
        $0.name.text = "Петров Пётр"
        $0.contact.text = "+7 900 000-00-00"
      })
    return log
  }

  static func enrolment(_ key: String, _ number: UInt32) -> PupilEnrolled {
    PupilEnrolled {
      $0.pupil = PupilNumber(number)
      $0.key = key
      $0.schoolClass = ClassNumber(0)
      $0.name.text = "Петров Иван"
      $0.birth.text = "2012-02-29"
    }
  }
}
