public import EventLog
public import School

/// What a class's paper archive of a term or year tells (domain.md 1.3, 15 and 16; 1.4; D2, D3, D5).
///
/// Numbers and references only; names, words and pages are the document's.
public struct ClassArchive {
  /// The class.
  public var schoolClass: ClassNumber
  /// Its key.
  public var classKey: String
  /// Its year group.
  public var yearGroup: UInt8
  /// Class teacher, or none.
  public var teacher: StaffNumber
  /// The term or year.
  public var term: TermLabel
  /// Its days.
  public var span: DaySpan
  /// The first and last year of the school year.
  public var schoolYear: ClosedRange<Int>
  /// The register, course by course in the order of subjects, each term by term.
  public var courses: [ArchivedCourse]
  /// The summary sheet of progress, of the school year up to the end of the term.
  public var summary: TermSummary
  /// The council's decision about a pupil, as it now stands.
  public var decisions: [PupilNumber: Stated<CouncilDecisionRecorded>]
  /// The summary sheet of attendance, a part a term.
  public var attendance: AttendanceSummary
  /// Lessons missed by day, a table a month.
  public var missed: [ArchivedMonth]
  /// Pupils of the class during the days, by number.
  public var pupils: [ArchivedPupil]
  /// Remarks of control on the register, in log order.
  public var remarks: [ArchivedRemark]
  /// The settings of the school that decided something in it.
  public var policies: [PolicyUse]
}

/// The register of a course.
public struct ArchivedCourse: Hashable, Sendable {
  /// The course.
  public var course: CourseNumber
  /// Its school key.
  public var key: String
  /// The subject.
  public var subject: SubjectNumber
  /// The subgroup, or none.
  public var subgroup: SubgroupNumber
  /// Its pages, one register a term.
  public var registers: [ArchivedRegister]
}

/// The register of a course in one term.
public struct ArchivedRegister: Hashable, Sendable {
  /// Lessons and pupils.
  public var register: ClassRegister
  /// The weights of the marks given at each lesson, in ascending order.
  public var weights: [[Int]]
}

/// Lessons missed in a month, by pupil and day.
public struct ArchivedMonth: Hashable, Sendable {
  /// Year and month.
  public var year, month: Int
  /// Days with a lesson held, or missed.
  public var days: [Day]
  /// One row a pupil who was in the class: lessons missed on each of the days.
  public var rows: [Row]

  /// A pupil's line.
  public struct Row: Hashable, Sendable {
    /// The pupil.
    public var pupil: PupilNumber
    /// Lessons missed, one number a day.
    public var counts: [Int]
    /// Of all of them, those for illness.
    public var ill: Int
  }
}

/// A pupil in the general data.
public struct ArchivedPupil: Hashable, Sendable {
  /// The pupil.
  public var pupil: PupilNumber
  /// School key: the number of the personal file.
  public var key: String
  /// Guardians on the last day, by number.
  public var guardians: [GuardianNumber]
  /// First day in the class, when after the first day shown.
  public var arrived: Day?
  /// First day outside for good, when before the last day shown.
  public var left: Day?
  /// The days outside between a leaving and a return, oldest first.
  public var away: [DaySpan] = []
}

/// A remark of control.
public struct ArchivedRemark: Hashable, Sendable {
  /// The day it was raised.
  public var raisedOn: Day
  /// Which check.
  public var check: ControlCheck
  /// To whom.
  public var staff: StaffNumber
  /// The course, or none.
  public var course: CourseNumber
  /// What is wrong.
  public var text: String
  /// By when.
  public var dueOn: Day
  /// The day on which it was answered, or nil.
  public var answeredOn: Day?
  /// The day on which it was settled, or nil.
  public var relievedOn: Day?
}
