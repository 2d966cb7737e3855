import EventLog
import School

/// Pupils who come in the autumn from another school, with their marks.
enum DemoNewcomers {
  /// The day they come.
  static let day = DemoCalendar.day(2025, 11, 10)

  /// How many of so many pupils come later than the others.
  static func count(of pupils: Int) -> Int { pupils < 40 ? 0 : max(1, pupils / 250) }

  /// Enrols them, the last of the pupils; returns where they stand in `school.pupils`.
  static func run(
    _ writer: inout DemoWriter, _ school: inout DemoSchool, _ setup: DemoSetup, random: DemoRandom
  ) throws -> Range<Int> {
    var setup = setup
    setup.school = school
    setup.random = random
    setup.begin(on: day, second: 6 * 3600 + 2700)
    let first = school.pupils.count
    for index in first..<setup.pupilCount {
      let classIndex = index % school.classes.count
      try setup.enrol(&writer, index, classIndex: classIndex, on: day)
      try settle(&writer, &setup, index, classIndex)
    }
    school = setup.school
    return first..<school.pupils.count
  }

  /// Into the courses of the class, of split ones the first subgroup; marks of the autumn for five courses.
  private static func settle(
    _ writer: inout DemoWriter, _ setup: inout DemoSetup, _ index: Int, _ classIndex: Int
  ) throws {
    let pupil = setup.school.pupils[index].number
    let schoolClass = setup.school.classes[classIndex]
    var split: Set<Int> = []
    var marked = 0
    for course in schoolClass.courses {
      let entry = setup.school.courses[course]
      if !entry.subgroup.isNone {
        guard split.insert(entry.subject).inserted else { continue }
        var joined = SubgroupJoined()
        joined.subgroup = entry.subgroup
        joined.pupil = pupil
        try writer.put(joined, by: .staff(schoolClass.teacher), on: day, at: setup.tick())
      }
      setup.school.courses[course].pupils.append(pupil)
      guard entry.isGraded, marked < 5 else { continue }
      marked += 1
      try marks(&writer, &setup, pupil, course, schoolClass.yearGroup)
    }
  }

  private static func marks(
    _ writer: inout DemoWriter, _ setup: inout DemoSetup, _ pupil: PupilNumber, _ course: Int,
    _ yearGroup: Int
  ) throws {
    let term = DemoSchool.terms(of: yearGroup).first { $0.start <= day && day <= $0.end }
    guard let term, let number = setup.school.terms[term.key] else { return }
    for (month, date) in [(9, 17), (10, 3), (10, 21)] {
      var fact = MarkBrought()
      fact.pupil = pupil
      fact.course = setup.school.courses[course].number
      fact.term = number
      let value = 3 + setup.random.below(3)
      fact.mark = Mark(value) ?? .none
      fact.weight = 1
      fact.fromSchool = "Гимназия № 2"
      try writer.put(
        fact, by: .staff(setup.school.secretary), on: DemoCalendar.day(2025, month, date), at: setup.tick())
      setup.school.count(pupil, fact.course, value: value, weight: 1)
    }
  }
}
