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

  /// Applies the events of one block; the directory has seen them already.
  public mutating func apply(_ block: borrowing BlockView) throws {
    let first = max(block.firstPosition, block.from)
    selection.extend(before: first..<max(first, block.end))
    try block.forEach { position, record in
      switch record.type {
      case EventCode.markSet, EventCode.markCorrected:
        if isOfPupil(record, MarkSet.Layout.pupil, MarkSet.Layout.course) {
          if kinds.contains(.marks) { try keepMark(position, record) }
        }
      case EventCode.absenceRecorded, EventCode.absenceCorrected:
        if isOfPupil(record, AbsenceRecorded.Layout.pupil, AbsenceRecorded.Layout.course) {
          if kinds.contains(.attendance) { try keepAbsence(position, record) }
        }
      case EventCode.latenessRecorded:
        if isOfPupil(record, LatenessRecorded.Layout.pupil, LatenessRecorded.Layout.course) {
          if kinds.contains(.attendance) { keepLateness(position, record) }
        }
      case EventCode.lessonHeld:
        if isOfCourse(record, LessonHeld.Layout.course) {
          if kinds.contains(.lessons) { keepLesson(position, record) }
        }
      case EventCode.homeworkPosted, EventCode.homeworkAmended:
        if isOfCourse(record, HomeworkPosted.Layout.course) {
          if kinds.contains(.homework) { keepHomework(position, record) }
        }
      case EventCode.absenceExcused:
        if kinds.contains(.attendance) { try keepExcuse(position, record) }
      case EventCode.termMarkSet, EventCode.termMarkCorrected:
        if kinds.contains(.termMarks) { try keepTermMark(position, record) }
      case EventCode.markAnnulled: marks.annul(record.amends, at: position)
      case EventCode.factAnnulled: annul(position, record)
      default: break
      }
    }
  }

  /// True for an event of a selected pupil and course, and for one that may turn a kept fact into another: a
  /// correction keeps pupil and course, a restatement need not.
  @inline(__always)
  private func isOfPupil(_ record: borrowing RecordView, _ pupil: Int, _ course: Int) -> Bool {
    selection.wants(course: record.u32(course)) && selection.wants(pupil: record.u32(pupil))
      || record.flags.contains(.restatement)
  }

  @inline(__always)
  private func isOfCourse(_ record: borrowing RecordView, _ course: Int) -> Bool {
    selection.wants(course: record.u32(course)) || record.flags.contains(.restatement)
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
