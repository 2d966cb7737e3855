import EventLog
import School

/// Who and what the demo school has, as the generator remembers it.
struct DemoSchool: Sendable {
  /// One class.
  struct Class: Sendable {
    let number: ClassNumber
    let key: String
    let yearGroup: Int
    let teacher: StaffNumber
    var pupils: [PupilNumber] = []
    /// Courses of the class, subgroups' included.
    var courses: [Int] = []
    /// For each weekday 1…5 the courses of each lesson: `[weekday - 1][number - 1]`.
    var week: [[[Int]]] = Array(repeating: [], count: 5)
  }

  /// A subject taught to a class or a subgroup.
  struct Course: Sendable {
    let number: CourseNumber
    let subject: Int
    let classIndex: Int
    let subgroup: SubgroupNumber
    let teacher: StaffNumber
    let isGraded: Bool
    /// Pupils of the course now.
    var pupils: [PupilNumber] = []
    var lessonsHeld = 0

    /// What the lesson after `held` others is about; every twelfth of a graded course is a control.
    func topic(_ held: Int) -> (title: String, isControl: Bool) {
      let topics = DemoSubject.all[subject].topics
      return isGraded && held % 12 == 11
        ? ("Контрольная работа № \(held / 12 + 1)", true) : (topics[held / 4 % topics.count], false)
    }
  }

  /// One pupil.
  struct Pupil: Sendable {
    let number: PupilNumber
    var classIndex: Int
    /// 0 weak … 999 strong.
    let ability: Int
    var guardians: [GuardianNumber] = []
    var illThrough = Day.none
    var illFrom = Day.none
    var isHere = true
  }

  var classes: [Class] = []
  var courses: [Course] = []
  var pupils: [Pupil] = []
  var subjects: [SubjectNumber] = []
  /// Teachers by subject, and the class teachers of years 1–4.
  var specialists: [[StaffNumber]] = []
  var director = StaffNumber.none
  var deputy = StaffNumber.none
  var secretary = StaffNumber.none
  var administrator = StaffNumber.none
  var psychologist = StaffNumber.none
  var terms: [String: TermNumber] = [:]
  /// Σ value·weight and Σ weight of each pupil × course, for the running term.
  var sums: [UInt64: (sum: Int, weight: Int)] = [:]
  /// Σ outcomes, how many there are and the lowest of each pupil × course, over the terms of the year.
  var outcomes: [UInt64: (sum: Int, count: Int, lowest: Int)] = [:]
  /// Courses that each pupil has not passed in the year.
  var failed: [PupilNumber: Int] = [:]
  var staffCount = 0
  var guardianCount = 0

  /// The terms that end marks for a year group, in order.
  static func terms(of yearGroup: Int) -> [(key: String, start: Day, end: Day)] {
    yearGroup >= 10 ? DemoCalendar.halfYears : DemoCalendar.quarters
  }

  /// The next school day with a lesson of a course in the timetable.
  func nextLesson(of course: Int, after day: Day) -> Day {
    let week = classes[courses[course].classIndex].week
    var next = DemoCalendar.schoolDay(after: day)
    for _ in 0..<10
    where !week[DemoCalendar.timetableIndex(of: next)].contains(where: { $0.contains(course) }) {
      next = DemoCalendar.schoolDay(after: next)
    }
    return next
  }

  mutating func count(_ pupil: PupilNumber, _ course: CourseNumber, value: Int, weight: Int) {
    let key = UInt64(pupil.number) << 32 | UInt64(course.number)
    let before = sums[key] ?? (0, 0)
    sums[key] = (before.sum + value * weight, before.weight + weight)
  }

  func sum(_ pupil: PupilNumber, _ course: CourseNumber) -> (sum: Int, weight: Int) {
    sums[UInt64(pupil.number) << 32 | UInt64(course.number)] ?? (0, 0)
  }

  /// Counts the outcome of a term into the year's; words do not count.
  mutating func count(_ outcome: TermMarkSet) {
    guard let number = outcome.mark.number else { return }
    let key = UInt64(outcome.pupil.number) << 32 | UInt64(outcome.course.number)
    let before = outcomes[key] ?? (0, 0, number)
    outcomes[key] = (before.sum + number, before.count + 1, min(before.lowest, number))
  }

  func outcomes(
    _ pupil: PupilNumber, _ course: CourseNumber
  ) -> (sum: Int, count: Int, lowest: Int?) {
    outcomes[UInt64(pupil.number) << 32 | UInt64(course.number)].map { ($0.sum, $0.count, $0.lowest) }
      ?? (0, 0, nil)
  }
}
