public import EventLog
public import Replay
internal import School

/// What happened in some courses: marks, absences, lessons, homework, outcomes, each as it stands now.
///
/// The one fold behind the register, the diary, the summary sheets: they differ in how they lay the facts out,
/// not in what counts. Events of courses that nobody asked about cost a look at their type and course.
public struct CourseFacts: Projection {
  /// What is kept.
  public struct Kinds: OptionSet, Sendable {
    /// One bit a kind.
    public let rawValue: UInt16
    /// The kinds of a stored set.
    public init(rawValue: UInt16) { self.rawValue = rawValue }
    /// Marks.
    public static let marks = Kinds(rawValue: 1)
    /// Absences, lateness and excuses.
    public static let attendance = Kinds(rawValue: 2)
    /// Lessons held.
    public static let lessons = Kinds(rawValue: 4)
    /// Homework.
    public static let homework = Kinds(rawValue: 8)
    /// Outcomes of terms, of every course: a pupil brings them along from another class.
    public static let termMarks = Kinds(rawValue: 16)
    /// Topics and texts of homework.
    public static let texts = Kinds(rawValue: 32)
  }

  /// Which courses and pupils, settled from the directory as they appear in the log.
  public internal(set) var selection: CourseSelection
  /// What is kept.
  public let kinds: Kinds
  /// Marks of the courses.
  public internal(set) var marks = FactTable<KeptMark>()
  /// Absences in the courses.
  public internal(set) var absences = FactTable<KeptAbsence>()
  /// Lateness in the courses.
  public internal(set) var lateness = FactTable<KeptLateness>()
  /// Excuses of every pupil.
  public internal(set) var excuses = FactTable<KeptExcuse>()
  /// Outcomes of every course.
  public internal(set) var termMarks = FactTable<KeptTermMark>()
  /// Lessons of the courses.
  public internal(set) var lessons = FactTable<KeptLesson>()
  /// Homework of the courses.
  public internal(set) var homework = FactTable<KeptHomework>()

  /// Nothing yet.
  public init(_ selection: CourseSelection, _ kinds: Kinds) {
    self.selection = selection
    self.kinds = kinds
  }

  /// Makes room for what a log of so many events may hold of every course: address space, no memory until it is
  /// used. A school year has four marks in ten events.
  mutating func reserve(events: UInt64) {
    let events = Int(min(events, 1 << 21))
    if kinds.contains(.marks) { marks.reserve(events / 2) }
    if kinds.contains(.attendance) { absences.reserve(events / 16) }
    if kinds.contains(.lessons) { lessons.reserve(events / 16) }
    if kinds.contains(.homework) { homework.reserve(events / 16) }
  }

  /// Applies the events of one block; the directory has seen them already.
  ///
  /// What is not selected is passed over by a gate copied once a block: asking the selection itself would
  /// retain and release its parts for each event.
  public mutating func apply(_ block: borrowing BlockView) throws {
    let first = max(block.firstPosition, block.from)
    selection.extend(before: first..<max(first, block.end))
    // Half of the reports keep nothing of courses.
    guard !kinds.isEmpty else { return }
    let gate = selection.gate(kinds)
    try block.forEach { position, record in
      if gate.admits(record) { try keep(position, record) }
    }
  }

  private mutating func keep(_ position: Position, _ record: borrowing RecordView) throws {
    switch record.type {
    case EventCode.markSet, EventCode.markCorrected: try keepMark(position, record)
    case EventCode.absenceRecorded, EventCode.absenceCorrected: try keepAbsence(position, record)
    case EventCode.latenessRecorded: keepLateness(position, record)
    case EventCode.lessonHeld: keepLesson(position, record)
    case EventCode.homeworkPosted, EventCode.homeworkAmended: keepHomework(position, record)
    case EventCode.absenceExcused: try keepExcuse(position, record)
    case EventCode.termMarkSet, EventCode.termMarkCorrected: try keepTermMark(position, record)
    case EventCode.markAnnulled: marks.annul(record.amends, at: position)
    case EventCode.factAnnulled: annul(position, record)
    default: break
    }
  }

  private mutating func annul(_ position: Position, _ record: borrowing RecordView) {
    switch record.u16(FactAnnulled.Layout.factType) {
    case EventCode.markSet, EventCode.markCorrected, EventCode.markAnnulled:
      marks.annul(record.amends, at: position)
    case EventCode.absenceRecorded, EventCode.absenceCorrected: absences.annul(record.amends, at: position)
    case EventCode.latenessRecorded: lateness.annul(record.amends, at: position)
    case EventCode.absenceExcused: excuses.annul(record.amends, at: position)
    case EventCode.termMarkSet, EventCode.termMarkCorrected: termMarks.annul(record.amends, at: position)
    case EventCode.lessonHeld: lessons.annul(record.amends, at: position)
    case EventCode.homeworkPosted, EventCode.homeworkAmended: homework.annul(record.amends, at: position)
    default: break
    }
  }
}
