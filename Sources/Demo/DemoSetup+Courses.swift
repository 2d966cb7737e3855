import EventLog
import School

extension DemoSetup {
  mutating func courses(_ writer: inout DemoWriter) throws {
    var used = [Int](repeating: 0, count: DemoSubject.all.count)
    for classIndex in school.classes.indices {
      let yearGroup = school.classes[classIndex].yearGroup
      for (index, subject) in DemoSubject.all.enumerated() where subject.hours(in: yearGroup) > 0 {
        let isSplit = subject.splitFrom > 0 && yearGroup >= subject.splitFrom
        for group in 0..<(isSplit ? 2 : 1) {
          let subgroup = isSplit ? try self.subgroup(&writer, classIndex, index, group) : .none
          let isOwn = yearGroup <= 4 && !subject.isSpecialist
          let teachers = school.specialists[index]
          let teacher = isOwn ? school.classes[classIndex].teacher : teachers[used[index] % teachers.count]
          used[index] += 1
          try course(&writer, classIndex, index, subgroup, group, teacher)
        }
      }
    }
  }

  private mutating func course(
    _ writer: inout DemoWriter, _ classIndex: Int, _ subject: Int, _ subgroup: SubgroupNumber, _ group: Int,
    _ teacher: StaffNumber
  ) throws {
    let schoolClass = school.classes[classIndex]
    let hours = DemoSubject.all[subject].hours(in: schoolClass.yearGroup)
    var fact = TeachingAssigned()
    fact.course = CourseNumber(UInt32(school.courses.count))
    let suffix = subgroup.isNone ? "" : "-\(group + 1)"
    fact.key = "\(schoolClass.key)-\(DemoSubject.all[subject].key)\(suffix)"
    fact.subject = school.subjects[subject]
    fact.schoolClass = schoolClass.number
    fact.subgroup = subgroup
    fact.teacher = teacher
    fact.hoursPerWeek = UInt8(hours)
    fact.graded = schoolClass.yearGroup > 1
    try writer.put(fact, by: .staff(school.deputy), on: DemoCalendar.start, at: tick())
    let pupils = schoolClass.pupils.enumerated().filter { subgroup.isNone || $0.offset % 2 == group }
    school.classes[classIndex].courses.append(school.courses.count)
    school.courses.append(
      .init(
        number: fact.course, subject: subject, classIndex: classIndex, subgroup: subgroup, teacher: teacher,
        isGraded: fact.graded, pupils: pupils.map(\.element)))
  }

  private mutating func subgroup(
    _ writer: inout DemoWriter, _ classIndex: Int, _ subject: Int, _ group: Int
  ) throws -> SubgroupNumber {
    let schoolClass = school.classes[classIndex]
    var fact = SubgroupFormed()
    fact.subgroup = SubgroupNumber(UInt32(subgroupCount))
    subgroupCount += 1
    fact.key = "\(schoolClass.key)-\(DemoSubject.all[subject].key)-гр\(group + 1)"
    fact.schoolClass = schoolClass.number
    fact.subject = school.subjects[subject]
    fact.title = "\(DemoSubject.all[subject].title), группа \(group + 1)"
    try writer.put(fact, by: .staff(schoolClass.teacher), on: DemoCalendar.start, at: tick())
    for (index, pupil) in schoolClass.pupils.enumerated() where index % 2 == group {
      var joined = SubgroupJoined()
      joined.subgroup = fact.subgroup
      joined.pupil = pupil
      try writer.put(joined, by: .staff(schoolClass.teacher), on: DemoCalendar.start, at: tick())
    }
    return fact.subgroup
  }

  /// Spreads each subject's hours over the week: the emptiest of the days that lack it.
  mutating func timetable(_ writer: inout DemoWriter) throws {
    for classIndex in school.classes.indices {
      var week: [[[Int]]] = Array(repeating: [], count: 5)
      let bySubject = Dictionary(grouping: school.classes[classIndex].courses) { school.courses[$0].subject }
      for (subject, courses) in bySubject.sorted(by: { $0.key < $1.key }) {
        let hours = DemoSubject.all[subject].hours(in: school.classes[classIndex].yearGroup)
        for _ in 0..<hours {
          let day = week.indices.min { left, right in
            let before = (week[left].filter { $0 == courses }.count, week[left].count)
            return before < (week[right].filter { $0 == courses }.count, week[right].count)
          }
          week[day ?? 0].append(courses)
        }
      }
      school.classes[classIndex].week = week
      for (weekday, lessons) in week.enumerated() {
        for (index, courses) in lessons.enumerated() {
          for course in courses { try slot(&writer, course, weekday + 1, index + 1, classIndex) }
        }
      }
    }
  }

  private mutating func slot(
    _ writer: inout DemoWriter, _ course: Int, _ weekday: Int, _ number: Int, _ classIndex: Int
  ) throws {
    var fact = TimetableSlotSet()
    fact.course = school.courses[course].number
    fact.weekday = UInt8(weekday)
    fact.number = UInt8(number)
    fact.room = RoomNumber(UInt32((classIndex * 7 + number) % 30))
    fact.from = DemoCalendar.start
    fact.through = DemoCalendar.end
    try writer.put(fact, by: .staff(school.deputy), on: DemoCalendar.start, at: tick())
  }
}
