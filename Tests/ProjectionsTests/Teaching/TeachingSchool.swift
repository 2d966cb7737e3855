import EventLog
import Projections
import Replay
import School
import TestSupport

/// ``RegisterSchool`` with its teachers `t-0` … `t-3`, one for each course, and `t-4` without a course.
final class TeachingSchool {
  let register: RegisterSchool
  var history: SchoolHistory { register.history }
  let deputy = ActorNumber.staff(StaffNumber(4))

  init() throws {
    register = try RegisterSchool()
    for number in 0..<5 {
      try history.record(
        StaffHired {
          $0.staff = StaffNumber(UInt32(number))
          $0.key = "t-\(number)"
        }, on: RegisterSchool.start)
    }
  }

  @discardableResult
  func substitute(
    _ course: CourseNumber, _ day: String, number: UInt8 = 1, by substitute: UInt32, for original: UInt32
  ) throws -> Position {
    try history.record(
      LessonSubstituted {
        $0.course = course
        $0.original = StaffNumber(original)
        $0.substitute = StaffNumber(substitute)
        $0.number = number
        $0.coefficient = 80
        $0.why = "болезнь учителя"
      }, on: .of(day), by: deputy)
  }

  @discardableResult
  func cancel(_ course: CourseNumber, _ day: String, number: UInt8 = 1) throws -> Position {
    try history.record(
      LessonCancelled {
        $0.course = course
        $0.number = number
        $0.why = "карантин"
      }, on: .of(day), by: deputy)
  }

  /// A report over all that was recorded; `on` is the last day of 2025 and the school's clock runs three hours ahead.
  func table(
    _ report: any FigureReport.Type, _ ask: (inout ReportQuestion) -> Void = { _ in }
  ) throws -> FigureTable {
    try history.flush()
    var question = ReportQuestion()
    question.on = .of("2025-12-31")
    question.offsetSeconds = { _ in 10_800 }
    ask(&question)
    return try report.table(
      question, try ReportMaterial.gather(report.needs(question), over: history.store))
  }
}

extension FigureTable {
  /// What stands in a cell; nil where there is none.
  func value(_ row: String, _ column: String) -> FigureValue? { figure(row: row, column: column)?.value }

  /// The keys of the rows, in order.
  var keys: [String] { rows.map(\.key) }
}
