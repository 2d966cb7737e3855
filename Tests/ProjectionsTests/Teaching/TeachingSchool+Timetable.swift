import EventLog
import School
import TestSupport

// The timetable of ``TeachingSchool``, what is due by it, and lessons entered at some time.
extension TeachingSchool {
  @discardableResult
  func slot(_ course: CourseNumber, weekday: UInt8, number: UInt8 = 1) throws -> Position {
    try history.record(
      TimetableSlotSet {
        $0.course = course
        $0.weekday = weekday
        $0.number = number
        $0.from = RegisterSchool.start
      }, on: RegisterSchool.start)
  }

  /// Bells of one shift: 1 at 08:30–09:15, 2 at 09:25–10:10.
  func bells() throws {
    try history.record(
      BellScheduleSet {
        $0.shift = 1
        $0.slots = "1 08:30-09:15; 2 09:25-10:10"
      }, on: RegisterSchool.start)
  }

  /// A lesson entered so many hours after its day began by the school's clock, three hours ahead of UTC.
  @discardableResult
  func held(
    _ lesson: UInt32, _ course: CourseNumber, _ day: String, number: UInt8 = 1, afterHours hours: Int = 10
  ) throws -> Position {
    try history.record(
      LessonHeld {
        $0.lesson = LessonNumber(lesson)
        $0.course = course
        $0.number = number
      }, on: .of(day), at: clock(day, hours: hours))
  }

  @discardableResult
  func homework(
    _ course: CourseNumber, _ day: String, due: String, minutes: UInt16 = 0, lesson: LessonNumber = .none,
    afterHours hours: Int = 9
  ) throws -> Position {
    try history.record(
      HomeworkPosted {
        $0.course = course
        $0.lesson = lesson
        $0.dueOn = .of(due)
        $0.minutes = minutes
        $0.text = "§ 3"
      }, on: .of(day), at: clock(day, hours: hours))
  }

  @discardableResult
  func reschedule(_ course: CourseNumber, _ day: String, number: UInt8 = 1, to: String) throws -> Position {
    try history.record(
      LessonRescheduled {
        $0.course = course
        $0.number = number
        $0.toDay = .of(to)
        $0.toNumber = number
      }, on: .of(day), by: deputy)
  }

  func clock(_ day: String, hours: Int) -> Moment {
    Moment(day: .of(day), secondOfDay: (hours - 3) * 3600)
  }
}
