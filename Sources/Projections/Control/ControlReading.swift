public import EventLog
public import School

/// What the checks of control find in the reports (D, control block 1: eight checks).
///
/// Nothing is typed: a finding is a row of a report whose figure is not as it should be.
public struct ControlFinding: Hashable, Sendable {
  /// The check.
  public let check: ControlCheck
  /// Who has to put it right.
  public let staff: StaffNumber
  /// The course, or none.
  public let course: CourseNumber
  /// The figure, in hundredths.
  public let figure: UInt32
  /// What is wrong, the same words at each run: with check, staff and course it says which finding it is.
  public let text: String
  /// The day it is about, or none for what is about all days of the run.
  public let day: Day

  /// A finding.
  public init(
    check: ControlCheck, staff: StaffNumber, course: CourseNumber, figure: UInt32, text: String,
    day: Day = .none
  ) {
    self.check = check
    self.staff = staff
    self.course = course
    self.figure = figure
    self.text = text
    self.day = day
  }
}

/// Which report a check reads, and what in it is a finding.
public struct ControlReading: Sendable {
  /// The check.
  public let check: ControlCheck
  /// The report of the catalogue.
  public let report: String
  /// What its rows are.
  public let grouping: String
  /// The column whose figure is wrong above 0, or whose word is `yes`.
  public let column: String
  /// What is wrong; a row about one lesson or one day puts its key before it.
  public let text: String
  /// True for a norm of a whole term: before its end nobody can have met it.
  public var isOfTerm = false

  /// The readings of every check that remarks are raised from.
  public static let all: [ControlReading] = [
    ControlReading(
      check: .timeliness, report: "unfilled", grouping: "lesson", column: "unfilled", text: "урок не внесён"),
    ControlReading(
      check: .density, report: "density", grouping: "course", column: "below",
      text: "отметок меньше нормы (наполняемость)", isOfTerm: true),
    ControlReading(
      check: .programme, report: "programme", grouping: "course", column: "behind",
      text: "отклонение от программы"),
    ControlReading(
      check: .homework, report: "homework", grouping: "course", column: "without",
      text: "уроки без домашнего задания"),
    ControlReading(
      check: .homeworkLoad, report: "homework", grouping: "classDay", column: "over",
      text: "домашнее задание больше нормы"),
  ]

  /// True when the reading says anything of a class over these days.
  func asks(of schoolClass: ClassNumber, _ span: DaySpan, _ directory: Directory) -> Bool {
    guard isOfTerm else { return true }
    let yearGroup = directory.classes[schoolClass]?.yearGroup ?? 0
    return directory.terms.all.contains { number in
      guard let term = directory.terms[number], term.yearGroups.contains(yearGroup) else { return false }
      switch term.kind {
      case .quarter, .trimester, .halfYear, .year: return span.contains(term.start) && span.contains(term.end)
      case .exam, .midtermAttestation, .finalAttestation: return false
      }
    }
  }

  /// The question that the reading asks of its report.
  func question(_ asked: ReportQuestion) -> ReportQuestion {
    var question = asked
    question.grouping = grouping
    return question
  }

  /// The findings in the report's table.
  func findings(_ table: FigureTable, _ directory: Directory, through last: Day) -> [ControlFinding] {
    guard let column = table.columns.firstIndex(where: { $0.id == column }) else { return [] }
    return table.rows.compactMap { row in
      guard !row.isTotal, column < row.figures.count, let figure = Self.wrong(row.figures[column].value)
      else { return nil }
      return finding(row.key, figure, directory, last)
    }
  }

  private func finding(_ key: String, _ figure: UInt32, _ directory: Directory, _ last: Day)
    -> ControlFinding?
  {
    switch grouping {
    case "lesson":
      guard let slot = directory.lessonSlot(key), let entry = directory.courses[slot.course] else {
        return nil
      }
      return ControlFinding(
        check: check, staff: entry.teacher(on: slot.day), course: slot.course, figure: figure,
        text: "\(key): \(text)", day: slot.day)
    case "classDay":
      let parts = key.split(separator: "/", maxSplits: 1).map(String.init)
      guard parts.count == 2, let day = Day(parts[0]),
        let schoolClass = directory.find(parts[1], SchoolClassReference.self),
        let teacher = directory.classes[schoolClass]?.teacher
      else { return nil }
      return ControlFinding(
        check: check, staff: teacher, course: .none, figure: figure, text: "\(key): \(text)", day: day)
    default:
      guard let course = directory.find(key, CourseReference.self), let entry = directory.courses[course]
      else { return nil }
      return ControlFinding(
        check: check, staff: entry.teacher(on: last), course: course, figure: figure, text: text)
    }
  }

  /// A figure in hundredths when it is not as it should be.
  static func wrong(_ value: FigureValue) -> UInt32? {
    switch value {
    case .count(let count) where count > 0: UInt32(clamping: min(count, 1_000_000) * 100)
    case .decimal(let number) where number > 0: UInt32((min(number, 1_000_000) * 100).rounded())
    case .word("yes"), .flag(true): 100
    default: nil
    }
  }
}
