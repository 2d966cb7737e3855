import EventLog
import School

/// The thematic plans of the courses and the year's schedule of assessments.
struct DemoProgramme {
  /// A planned assessment of a subject in a year group.
  private struct Slot {
    let subject: Int
    let day: Day
    let number: Int
  }

  /// Weeks of a school year.
  private static let weeks = 34

  static func plans(_ writer: inout DemoWriter, _ school: DemoSchool, at moment: Moment) throws {
    for course in school.courses {
      let hours = DemoSubject.all[course.subject].hours(in: school.classes[course.classIndex].yearGroup)
      var lines: [(title: String, count: Int)] = []
      for lesson in 0..<hours * weeks {
        let title = course.topic(lesson).title
        if lines.last?.title == title {
          lines[lines.count - 1].count += 1
        } else {
          lines.append((title, 1))
        }
      }
      var fact = ThematicPlanApproved()
      fact.course = course.number
      fact.from = DemoCalendar.start
      fact.hours = UInt16(hours * weeks)
      fact.topics = lines.map { $0.count > 1 ? "\($0.count)× \($0.title)" : $0.title }
        .joined(separator: "\n")
      fact.protocolNumber = "Протокол № 1 от 25.08.2025"
      try writer.put(fact, by: .staff(school.deputy), on: DemoCalendar.founded, at: moment)
    }
  }

  /// Once a quarter for each subject of two lessons a week or more, by year group, at most one a day; and two that
  /// clash with it: the region's on the day of another one, and one a week after the one before.
  static func assessments(_ writer: inout DemoWriter, _ school: DemoSchool, at moment: Moment) throws {
    var isFirst = true
    for yearGroup in Set(school.classes.map(\.yearGroup)).sorted() where yearGroup > 1 {
      let classes = school.classes.indices.filter { school.classes[$0].yearGroup == yearGroup }
      guard let sample = classes.first else { continue }
      let slots = schedule(school, sample)
      for slot in slots {
        for index in classes { try put(&writer, school, index, slot, .school, at: moment) }
      }
      if isFirst, let slot = slots.first {
        isFirst = false
        try clash(&writer, school, sample, slot, slots, at: moment)
      }
    }
  }

  private static func schedule(_ school: DemoSchool, _ classIndex: Int) -> [Slot] {
    let schoolClass = school.classes[classIndex]
    var slots: [Slot] = []
    for quarter in DemoCalendar.quarters {
      for subject in subjects(school, schoolClass) {
        var day = quarter.start + 14
        while day <= quarter.end - 7 {
          let isFree = !slots.contains { $0.day == day }
          let isApart = !slots.contains { $0.subject == subject && abs($0.day - day) < 18 }
          if isFree, isApart, let number = number(school, schoolClass, subject, on: day) {
            slots.append(Slot(subject: subject, day: day, number: number))
            break
          }
          day = day + 1
        }
      }
    }
    return slots
  }

  /// Subjects taught to the whole class often enough for four assessments a year.
  private static func subjects(_ school: DemoSchool, _ schoolClass: DemoSchool.Class) -> [Int] {
    schoolClass.courses.filter { index in
      let course = school.courses[index]
      return course.subgroup.isNone && course.isGraded
        && DemoSubject.all[course.subject].hours(in: schoolClass.yearGroup) >= 2
    }.map { school.courses[$0].subject }
  }

  /// The number of a subject's lesson on a day, unless it is the first or the last of the day.
  private static func number(
    _ school: DemoSchool, _ schoolClass: DemoSchool.Class, _ subject: Int, on day: Day
  ) -> Int? {
    guard DemoCalendar.isSchoolDay(day), day.weekday <= 5 else { return nil }
    let lessons = schoolClass.week[day.weekday - 1]
    let number = lessons.firstIndex { $0.contains { school.courses[$0].subject == subject } }.map { $0 + 1 }
    guard let number, number > 1, number < lessons.count else { return nil }
    return number
  }

  private static func clash(
    _ writer: inout DemoWriter, _ school: DemoSchool, _ classIndex: Int, _ slot: Slot, _ slots: [Slot],
    at moment: Moment
  ) throws {
    let schoolClass = school.classes[classIndex]
    let other = subjects(school, schoolClass).lazy.filter { $0 != slot.subject }.compactMap { subject in
      number(school, schoolClass, subject, on: slot.day).map {
        Slot(subject: subject, day: slot.day, number: $0)
      }
    }.first
    if let other { try put(&writer, school, classIndex, other, .regional, at: moment) }
    let again = (5...12).lazy.compactMap { days in
      number(school, schoolClass, slot.subject, on: slot.day + days).map {
        Slot(subject: slot.subject, day: slot.day + days, number: $0)
      }
    }.first { later in !slots.contains { $0.day == later.day } }
    if let again { try put(&writer, school, classIndex, again, .municipal, at: moment) }
  }

  private static func put(
    _ writer: inout DemoWriter, _ school: DemoSchool, _ classIndex: Int, _ slot: Slot,
    _ level: AssessmentLevel, at moment: Moment
  ) throws {
    for index in school.classes[classIndex].courses where school.courses[index].subject == slot.subject {
      var fact = AssessmentScheduled()
      fact.course = school.courses[index].number
      fact.number = UInt8(slot.number)
      fact.minutes = 45
      fact.level = level
      fact.work = level == .school ? .controlWork : .diagnostic
      fact.title = level == .school ? "Контрольная работа" : "Диагностическая работа"
      try writer.put(fact, by: .staff(school.deputy), on: slot.day, at: moment)
    }
  }
}
