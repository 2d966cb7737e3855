import EventLog
import School

/// One school day: lessons with attendance, homework and marks, corrections that are due, late entries.
struct DemoDay {
  var random: DemoRandom
  /// Lessons that their teacher enters on the next school day.
  private var late: [LateLesson] = []
  /// Lessons that are given on another day than planned.
  private var moved: [LateLesson] = []
  /// Decides about what came to the demo later, so that the rest of a seed's year stays as it is.
  private var extras: DemoRandom
  /// Some of the day's homework, for people to read of.
  private(set) var news: [Position] = []
  /// Marks to be corrected on a later day.
  private var corrections: [DueCorrection] = []
  private(set) var lessonCount = 0

  struct LateLesson: Sendable {
    let course: Int
    let number: Int
    let day: Day
  }

  /// Marks that are appealed against after their term is closed.
  private var appeals: [DueCorrection] = []
  private var isTermClosed = false

  struct DueCorrection: Sendable {
    var due: Day
    let day: Day
    let position: Position
    let fact: MarkSet
    let mark: Mark
    let teacher: StaffNumber
    let reason: Reason
  }

  init(random: DemoRandom, extras: DemoRandom) {
    self.random = random
    self.extras = extras
  }

  mutating func run(_ writer: inout DemoWriter, _ school: inout DemoSchool, on day: Day) throws {
    news = []
    fallIll(&school, on: day)
    var second = 7 * 3600
    for entry in late {
      second += 20
      try lesson(&writer, &school, entry.course, entry.number, day: entry.day, today: day, second: &second)
    }
    late = []
    if isTermClosed { try appeal(&writer, school, on: day, second: &second) }
    try excuse(&writer, school, on: day, second: &second)
    for number in 1...8 {
      second = max(second, DemoCalendar.lessonStart(number) + 20 * 60)
      for schoolClass in school.classes {
        let lessons = schoolClass.week[DemoCalendar.timetableIndex(of: day)]
        guard number <= lessons.count, !DemoCalendar.isCancelled(day, yearGroup: schoolClass.yearGroup)
        else { continue }
        for course in lessons[number - 1] {
          if random.chance(perMille: 30) {
            late.append(LateLesson(course: course, number: number, day: day))
          } else {
            try lesson(&writer, &school, course, number, day: day, today: day, second: &second)
          }
        }
      }
    }
    for entry in moved where entry.day == day {
      try lesson(&writer, &school, entry.course, entry.number, day: day, today: day, second: &second)
    }
    moved.removeAll { $0.day == day }
    try correct(&writer, &school, on: day, second: &second)
  }

  /// Enters what is still late: before a term is closed nothing may be missing.
  mutating func finish(_ writer: inout DemoWriter, _ school: inout DemoSchool, on day: Day) throws {
    var second = 19 * 3600
    for entry in late {
      try lesson(&writer, &school, entry.course, entry.number, day: entry.day, today: day, second: &second)
    }
    late = []
    for index in corrections.indices { corrections[index].due = day }
    try correct(&writer, &school, on: day, second: &second)
    isTermClosed = true
  }

  private mutating func fallIll(_ school: inout DemoSchool, on day: Day) {
    for index in school.pupils.indices where school.pupils[index].illThrough < day {
      if random.chance(perMille: 7) {
        school.pupils[index].illFrom = day
        school.pupils[index].illThrough = day + 2 + random.below(7)
      }
    }
  }

  /// Excuses handed in by the class teacher on the day after an illness.
  private mutating func excuse(
    _ writer: inout DemoWriter, _ school: DemoSchool, on day: Day, second: inout Int
  ) throws {
    for pupil in school.pupils where pupil.isHere && pupil.illFrom != .none && pupil.illThrough < day {
      let lastEnd = pupil.illThrough
      guard DemoCalendar.schoolDay(after: lastEnd) == day, random.chance(perMille: 800) else { continue }
      second += 5
      var fact = AbsenceExcused()
      fact.pupil = pupil.number
      fact.through = lastEnd
      fact.code = .ill
      fact.document = Personal("справка № \(pupil.number.number)-\(day.number)")
      try writer.put(
        fact, by: .staff(school.classes[pupil.classIndex].teacher), on: pupil.illFrom,
        at: DemoCalendar.moment(day, secondOfDay: second))
    }
  }

  private mutating func lesson(
    _ writer: inout DemoWriter, _ school: inout DemoSchool, _ index: Int, _ number: Int, day: Day, today: Day,
    second: inout Int
  ) throws {
    let course = school.courses[index]
    var teacher = course.teacher
    second += 1
    if random.chance(perMille: 3) {
      var fact = LessonCancelled()
      fact.course = course.number
      fact.number = UInt8(number)
      fact.why = "карантин"
      try writer.put(
        fact, by: .staff(school.deputy), on: day, at: DemoCalendar.moment(today, secondOfDay: second))
      return
    }
    if day == today, try reschedule(&writer, school, index, number, on: day, second: second) { return }
    if random.chance(perMille: 10) {
      teacher = try substitute(&writer, school, course, number, day: day, today: today, second: second)
    }
    let actor = ActorNumber.staff(teacher)
    let held = school.courses[index].lessonsHeld
    school.courses[index].lessonsHeld += 1
    let (topic, isControl) = course.topic(held)
    var fact = LessonHeld()
    fact.lesson = LessonNumber(UInt32(lessonCount))
    lessonCount += 1
    fact.course = course.number
    fact.number = UInt8(number)
    fact.kind = isControl ? .control : .lesson
    fact.minutes = 45
    fact.topic = topic
    let moment = DemoCalendar.moment(today, secondOfDay: second)
    try writer.put(fact, by: actor, on: day, at: moment)
    try technology(&writer, fact, by: actor, on: day, at: moment)
    let present = try attendance(
      &writer, school, fact.lesson, course, actor: actor, day: day, today: today, second: &second)
    if school.classes[course.classIndex].yearGroup > 1, !isControl, random.chance(perMille: 850) {
      try homework(&writer, school, fact.lesson, index, held, actor: actor, day: day, at: moment)
    }
    guard course.isGraded else { return }
    try marks(
      &writer, &school, fact.lesson, course, present, isControl: isControl, teacher: teacher, day: day,
      today: today, second: &second)
  }

  private mutating func substitute(
    _ writer: inout DemoWriter, _ school: DemoSchool, _ course: DemoSchool.Course, _ number: Int, day: Day,
    today: Day, second: Int
  ) throws -> StaffNumber {
    // A small school has one teacher of a subject: then one of another subject comes in.
    let next = (course.subject + 1) % school.specialists.count
    let teachers = school.specialists[course.subject] + school.specialists[next]
    guard let other = teachers.first(where: { $0 != course.teacher }) else { return course.teacher }
    var fact = LessonSubstituted()
    fact.course = course.number
    fact.original = course.teacher
    fact.substitute = other
    fact.number = UInt8(number)
    fact.coefficient = 100
    fact.why = "болезнь учителя"
    try writer.put(
      fact, by: .staff(school.deputy), on: day, at: DemoCalendar.moment(today, secondOfDay: second))
    return other
  }

  private mutating func homework(
    _ writer: inout DemoWriter, _ school: DemoSchool, _ lesson: LessonNumber, _ index: Int, _ held: Int,
    actor: ActorNumber, day: Day, at moment: Moment
  ) throws {
    var fact = HomeworkPosted()
    fact.course = school.courses[index].number
    fact.lesson = lesson
    fact.dueOn = school.nextLesson(of: index, after: day)
    fact.minutes = UInt16(15 + random.below(4) * 5)
    fact.text = "§ \(1 + held / 2), № \(3 * held + 1)–\(3 * held + 4)"
    let position = try writer.put(fact, by: actor, on: day, at: moment)
    if news.count < 20 { news.append(position) }
  }
}

extension DemoDay {
  /// A lesson that is given as the last one of the next school day; true when it was put off.
  private mutating func reschedule(
    _ writer: inout DemoWriter, _ school: DemoSchool, _ course: Int, _ number: Int, on day: Day, second: Int
  ) throws -> Bool {
    guard extras.chance(perMille: 2), number < 8 else { return false }
    let next = DemoCalendar.schoolDay(after: day)
    let isSameTerm = DemoCalendar.quarters.contains { $0.start <= day && next <= $0.end }
    guard isSameTerm, next > day, next != DemoCalendar.frost,
      !moved.contains(where: { $0.course == course })
    else { return false }
    var fact = LessonRescheduled()
    fact.course = school.courses[course].number
    fact.number = UInt8(number)
    fact.toDay = next
    fact.toNumber = 8
    fact.why = "конференция"
    try writer.put(
      fact, by: .staff(school.deputy), on: day, at: DemoCalendar.moment(day, secondOfDay: second))
    moved.append(LateLesson(course: course, number: 8, day: next))
    return true
  }

  /// Technology in one lesson of twelve.
  private mutating func technology(
    _ writer: inout DemoWriter, _ lesson: LessonHeld, by actor: ActorNumber, on day: Day, at moment: Moment
  ) throws {
    guard extras.chance(perMille: 80) else { return }
    var fact = IctUsed()
    fact.lesson = lesson.lesson
    fact.course = lesson.course
    fact.kind = extras.pick([.interactiveBoard, .interactiveBoard, .computers, .internet])
    try writer.put(fact, by: actor, on: day, at: moment)
  }
}

extension DemoDay {
  /// Absences and lateness, then the confirmation; returns who was there.
  private mutating func attendance(
    _ writer: inout DemoWriter, _ school: DemoSchool, _ lesson: LessonNumber, _ course: DemoSchool.Course,
    actor: ActorNumber, day: Day, today: Day, second: inout Int
  ) throws -> [PupilNumber] {
    var present: [PupilNumber] = []
    present.reserveCapacity(course.pupils.count)
    for pupil in course.pupils {
      let entry = school.pupils[pupil.index]
      let isIll = entry.illFrom <= day && day <= entry.illThrough && entry.illFrom != .none
      let moment = DemoCalendar.moment(today, secondOfDay: second)
      if isIll || random.chance(perMille: 12) {
        var fact = AbsenceRecorded()
        fact.pupil = pupil
        fact.course = course.number
        fact.lesson = lesson
        fact.code = .unexcused
        try writer.put(fact, by: actor, on: day, at: moment)
      } else {
        present.append(pupil)
        if random.chance(perMille: 4) {
          var fact = LatenessRecorded()
          fact.pupil = pupil
          fact.course = course.number
          fact.lesson = lesson
          fact.minutes = UInt8(3 + random.below(15))
          try writer.put(fact, by: actor, on: day, at: moment)
        }
      }
    }
    var fact = AttendanceConfirmed()
    fact.lesson = lesson
    fact.course = course.number
    fact.present = UInt16(present.count)
    try writer.put(fact, by: actor, on: day, at: DemoCalendar.moment(today, secondOfDay: second))
    return present
  }

  private mutating func marks(
    _ writer: inout DemoWriter, _ school: inout DemoSchool, _ lesson: LessonNumber,
    _ course: DemoSchool.Course, _ present: [PupilNumber], isControl: Bool, teacher: StaffNumber, day: Day,
    today: Day, second: inout Int
  ) throws {
    for pupil in present where isControl || random.chance(perMille: 400) {
      var fact = MarkSet()
      fact.pupil = pupil
      fact.course = course.number
      fact.lesson = lesson
      fact.mark = mark(ability: school.pupils[pupil.index].ability)
      fact.weight = isControl ? 3 : 1
      fact.work = isControl ? .controlWork : (random.chance(perMille: 500) ? .answer : .classWork)
      let position = try writer.put(
        fact, by: .staff(teacher), on: day, at: DemoCalendar.moment(today, secondOfDay: second))
      var counted = fact.mark
      if teacher == course.teacher, fact.mark == Mark(3), random.chance(perMille: 2) {
        appeals.append(
          DueCorrection(
            due: day, day: day, position: position, fact: fact, mark: Mark(4) ?? .none, teacher: teacher,
            reason: .appeal))
      } else if random.chance(perMille: 20) {
        let corrected = mark(ability: 999 - random.below(400))
        if corrected != fact.mark, teacher == course.teacher {
          let isSlip = random.chance(perMille: 500)
          let reasons: [Reason] = [.recheck, .lateWork, .appeal]
          corrections.append(
            DueCorrection(
              due: isSlip ? today : DemoCalendar.schoolDay(after: today), day: day, position: position,
              fact: fact, mark: corrected, teacher: teacher, reason: isSlip ? .slip : random.pick(reasons)))
          counted = corrected
        }
      }
      school.count(pupil, course.number, value: Int(counted.rawValue & 0xFF), weight: Int(fact.weight))
    }
    second += 2
  }

  /// 5 to the able, 2 to the weak; one in twenty with a sign.
  private mutating func mark(ability: Int) -> Mark {
    let dice = ability + random.below(700)
    let number = dice > 1150 ? 5 : dice > 700 ? 4 : dice > 180 ? 3 : 2
    let sign: Mark.Sign =
      random.chance(perMille: 50) ? (random.chance(perMille: 500) ? .plus : .minus) : .plain
    return Mark(number, number == 5 && sign == .plus ? .plain : sign) ?? .none
  }

  /// Corrections due by `day`, in the order the marks were set.
  mutating func correct(
    _ writer: inout DemoWriter, _ school: inout DemoSchool, on day: Day, second: inout Int
  ) throws {
    second = max(second, 15 * 3600 + 1800)
    let due = corrections.filter { $0.due <= day }
    corrections.removeAll { $0.due <= day }
    for entry in due {
      second += 3
      try correct(&writer, entry, at: DemoCalendar.moment(day, secondOfDay: second))
    }
  }

  /// Appeals granted after closing: the deputy reopens the course's marks for three days.
  private mutating func appeal(
    _ writer: inout DemoWriter, _ school: DemoSchool, on day: Day, second: inout Int
  ) throws {
    isTermClosed = false
    for entry in appeals.prefix(12) {
      second += 30
      let classIndex = school.courses[entry.fact.course.index].classIndex
      let term = DemoSchool.terms(of: school.classes[classIndex].yearGroup).first {
        $0.start <= entry.day && entry.day <= $0.end
      }
      guard let term, term.end < day, let number = school.terms[term.key] else { continue }
      var grant = ReopenGranted()
      grant.scopeKind = .course
      grant.aspect = .marks
      grant.course = entry.fact.course
      grant.schoolClass = school.classes[classIndex].number
      grant.term = number
      grant.grantee = .staff(entry.teacher)
      grant.until = day + 3
      grant.why = "апелляция"
      grant.basis = "Заявление родителей"
      let moment = DemoCalendar.moment(day, secondOfDay: second)
      try writer.put(grant, by: .staff(school.deputy), on: day, at: moment)
      try correct(&writer, entry, at: DemoCalendar.moment(day, secondOfDay: second + 10))
    }
    appeals = []
  }

  private func correct(_ writer: inout DemoWriter, _ entry: DueCorrection, at moment: Moment) throws {
    var fact = MarkCorrected()
    fact.pupil = entry.fact.pupil
    fact.course = entry.fact.course
    fact.lesson = entry.fact.lesson
    fact.mark = entry.mark
    fact.weight = entry.fact.weight
    fact.work = entry.fact.work
    fact.old = entry.fact.mark
    fact.oldWeight = entry.fact.weight
    if entry.reason == .appeal { fact.note = Personal("по заявлению родителей") }
    try writer.put(
      fact, by: .staff(entry.teacher), on: entry.day, at: moment, amends: entry.position,
      reason: entry.reason)
  }
}
