/// A setting that a school may change from a day on.
public enum PolicyKey: String, CaseIterable, Sendable {
  /// Which current marks there are: ranges, single marks and `±`, with commas between.
  case marksScale = "marks.scale"
  /// What a plus adds and a minus takes, in hundredths.
  case marksSignHundredths = "marks.signHundredths"
  /// Least averages for the outcomes 5, 4, 3, with slashes between.
  case marksThresholds = "marks.thresholds"
  /// Weight of a mark whose source names none.
  case marksDefaultWeight = "marks.defaultWeight"
  /// How an average becomes an outcome: `thresholds` or `half-up`.
  case marksRounding = "marks.rounding"
  /// Whether marks that a newcomer brings count: `yes` or `no`.
  case marksNewcomers = "marks.newcomers"
  /// Which mark forbids an outcome: `none`, or `one2forbids5`.
  case marksVeto = "marks.veto"
  /// School days in which a correction needs only a reason.
  case correctionDays = "correction.days"
  /// Days of the school week.
  case weekDays = "calendar.weekDays"
  /// Least marks of a pupil in a term by lessons a week: for 1, 2, 3 and more, with slashes between.
  case densityMinimum = "density.minimum"
  /// Minutes after the school day by which a lesson and its absences are due; 0 for the same day.
  case timelinessLesson = "timeliness.lessonMinutes"
  /// Minutes after the last lesson of the class by which homework is due.
  case timelinessHomework = "timeliness.homeworkMinutes"
  /// Days in which the marks of a written work are due.
  case timelinessWritten = "timeliness.writtenDays"
  /// Most minutes of homework a day by year group, from the first, with slashes between.
  case homeworkNorm = "homework.minutes"
  /// Least days between two assessments of a subject in a year group.
  case assessmentSpacing = "assessment.spacingDays"
  /// Most of the year's lessons of a subject that assessments may take, in percent.
  case assessmentShare = "assessment.hoursPercent"
  /// Most assessments of a class a day.
  case assessmentPerDay = "assessment.perDay"
  /// Least minutes of a work that counts as an assessment.
  case assessmentLeastMinutes = "assessment.leastMinutes"
  /// Lessons by which a course may differ from its plan.
  case programmeDeviation = "programme.deviation"
  /// Whether excused absences lower attendance: `yes` or `no`.
  case excusedLowers = "attendance.excusedLowers"
  /// Attendance below which a pupil is at risk, in percent.
  case attendanceRisk = "attendance.riskPercent"
  /// Hours of the night in which a session is unusual: `23-6`.
  case sessionHours = "access.sessionHours"
  /// Minutes in which nobody gets from one device to another.
  case minutesBetweenDevices = "access.minutesBetweenDevices"
  /// Corrections of a person in an hour from which they are many.
  case correctionsBulk = "corrections.bulk"
  /// Last days of a term in which corrections are looked at.
  case correctionsLastDays = "corrections.lastDays"
  /// Steps of the scale from which a correction is a jump.
  case correctionsJump = "corrections.jump"
  /// Years class registers are kept.
  case registerYears = "retention.registerYears"
  /// Years summary sheets are kept.
  case summaryYears = "retention.summaryYears"
  /// Years the paper archive of a school year is kept.
  case archiveYears = "retention.archiveYears"
  /// Years parents' applications are kept.
  case applicationYears = "retention.applicationYears"
  /// Years a consent is kept after it ended.
  case consentYears = "retention.consentYears"
  /// Years documents of control are kept.
  case controlYears = "retention.controlYears"
  /// Years records of entering are kept.
  case sessionYears = "retention.sessionYears"

  /// The value until it is changed.
  public var defaultValue: String {
    switch self {
    case .marksScale: "2-5,±,зач,нзч"
    case .marksSignHundredths: "0"
    case .marksThresholds: "4.50/3.50/2.50"
    case .marksDefaultWeight: "1"
    case .marksRounding: "thresholds"
    case .marksNewcomers: "yes"
    case .marksVeto: "none"
    case .correctionDays: "7"
    case .weekDays: "5"
    case .densityMinimum: "3/5/7"
    case .timelinessLesson: "0"
    case .timelinessHomework: "60"
    case .timelinessWritten: "7"
    case .homeworkNorm: "0/90/90/120/120/150/150/150/210/210/210"
    case .assessmentSpacing: "17"
    case .assessmentShare: "10"
    case .assessmentPerDay: "1"
    case .assessmentLeastMinutes: "30"
    case .programmeDeviation: "1"
    case .excusedLowers: "yes"
    case .attendanceRisk: "85"
    case .sessionHours: "23-6"
    case .minutesBetweenDevices: "10"
    case .correctionsBulk: "10"
    case .correctionsLastDays: "3"
    case .correctionsJump: "2"
    case .registerYears: "5"
    case .summaryYears: "25"
    case .archiveYears: "25"
    case .applicationYears: "5"
    case .consentYears: "3"
    case .controlYears: "5"
    case .sessionYears: "1"
    }
  }
}
