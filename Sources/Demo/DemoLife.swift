import EventLog
import School

/// The days of the demo school, one after another.
struct DemoLife {
  private let setup: DemoSetup
  private let seed: UInt64
  private var school: DemoSchool
  private var access: DemoAccess
  private var staff: DemoStaffAccess
  private var days: DemoDay
  private var terms: DemoTerms
  private var yearEnd: DemoYearEnd
  private var service: DemoService

  init(_ setup: DemoSetup, seed: UInt64) {
    (self.setup, self.seed, school) = (setup, seed, setup.school)
    access = DemoAccess(random: DemoRandom(seed: seed &+ 1), extras: DemoRandom(seed: seed &+ 5))
    access.plan(school, 0..<school.pupils.count, from: DemoCalendar.start)
    days = DemoDay(random: DemoRandom(seed: seed &+ 2), extras: DemoRandom(seed: seed &+ 6))
    terms = DemoTerms(random: DemoRandom(seed: seed &+ 3))
    yearEnd = DemoYearEnd(random: DemoRandom(seed: seed &+ 7))
    service = DemoService(random: DemoRandom(seed: seed &+ 8))
    staff = DemoStaffAccess(random: DemoRandom(seed: seed &+ 9))
  }

  /// One day, from the orders of the morning to the closing of the evening.
  mutating func live(_ writer: inout DemoWriter, on day: Day) throws {
    try DemoOrders.run(&writer, school, on: day)
    try welcome(&writer, on: day)
    if DemoCalendar.isSchoolDay(day) { try days.run(&writer, &school, on: day) }
    try DemoPlan.complete(
      &writer, school: school, on: day, at: DemoCalendar.moment(day, secondOfDay: 16 * 3600))
    try yearEnd.clear(&writer, on: day)
    try service.run(&writer, school, on: day)
    if day >= DemoCalendar.start {
      try staff.run(&writer, school, on: day)
      if day == DemoCalendar.start {
        try access.admit(&writer, school, 0..<school.pupils.count, on: day)
      }
      try access.run(&writer, school, news: days.news, on: day)
    }
    if Self.isLastOfTerm(day) {
      try days.finish(&writer, &school, on: day)
      try terms.run(&writer, &school, &yearEnd, on: day)
    }
    if day == DemoCalendar.end { try yearEnd.council(&writer, school, on: day) }
  }

  private mutating func welcome(_ writer: inout DemoWriter, on day: Day) throws {
    guard day == DemoNewcomers.day else { return }
    let new = try DemoNewcomers.run(&writer, &school, setup, random: DemoRandom(seed: seed &+ 4))
    access.plan(school, new, from: day + 1)
    try access.admit(&writer, school, new, on: day)
  }

  private static func isLastOfTerm(_ day: Day) -> Bool {
    (DemoCalendar.quarters + DemoCalendar.halfYears).contains { term in
      var last = term.end
      while !DemoCalendar.isSchoolDay(last) { last = last - 1 }
      return last == day
    }
  }
}
