import EventLog
import School
import TestSupport

/// A history that nobody would live through: facts stated, corrected, restated and taken back at random.
struct RandomHistory {
  let school: RegisterSchool
  private var random: SeededGenerator
  private var pupils: [PupilNumber] = []
  private var lessons: [LessonNumber] = []
  /// Latest event of each chain.
  private var chains: [Chain] = []

  private struct Chain {
    let position: Position
    let type: UInt16
    let pupil: PupilNumber
    let course: CourseNumber
  }

  init(seed: UInt64) throws {
    school = try RegisterSchool()
    random = SeededGenerator(seed: seed)
    for _ in 0..<6 { try enrol() }
  }

  private mutating func below(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }

  private mutating func day() -> Day { RegisterSchool.start + below(70) }

  private mutating func enrol() throws {
    let pupil = try school.enrol(
      ClassNumber(UInt32(below(2))), on: below(3) == 0 ? day().description : "2025-09-01")
    pupils.append(pupil)
    if below(2) == 0 { try school.join(pupil, SubgroupNumber(UInt32(below(2)))) }
  }

  private mutating func pupil() -> PupilNumber { pupils[below(pupils.count)] }

  private mutating func course() -> CourseNumber { CourseNumber(UInt32(below(4))) }

  private mutating func lesson() -> LessonNumber {
    lessons.isEmpty || below(5) == 0 ? .none : lessons[below(lessons.count)]
  }

  /// Adds `count` events and appends them.
  mutating func grow(_ count: Int) throws {
    for _ in 0..<count { try step() }
    try school.history.flush()
  }

  private mutating func step() throws {
    switch below(20) {
    case 0...4: try state(mark())
    case 5...6: try state(absence())
    case 7: try state(LatenessRecorded { (fact) in fill(&fact) })
    case 8...9: try hold()
    case 10: try state(homework())
    case 11: try state(excuse())
    case 12: try state(termMark())
    case 13: try move()
    case 14...16: try correct()
    case 17: try takeBack()
    default: try restate()
    }
  }
}

extension RandomHistory {
  private mutating func state<Fact: Event>(_ fact: Fact, amends: Position = .none, flags: RecordFlags = [])
    throws
  {
    let position = try school.history.record(fact, on: day(), amends: amends, flags: flags)
    let (pupil, course) = Self.subject(of: fact)
    chains.append(Chain(position: position, type: Fact.type.code, pupil: pupil, course: course))
  }

  /// Whose mark or absence, of which course; none where the kind has none.
  static func subject(of fact: any Event) -> (PupilNumber, CourseNumber) {
    switch fact {
    case let fact as MarkSet: (fact.pupil, fact.course)
    case let fact as MarkCorrected: (fact.pupil, fact.course)
    case let fact as AbsenceRecorded: (fact.pupil, fact.course)
    case let fact as AbsenceCorrected: (fact.pupil, fact.course)
    case let fact as LatenessRecorded: (fact.pupil, fact.course)
    case let fact as HomeworkPosted: (.none, fact.course)
    case let fact as HomeworkAmended: (.none, fact.course)
    default: (.none, .none)
    }
  }

  private mutating func mark() -> MarkSet {
    var fact = MarkSet()
    (fact.pupil, fact.course, fact.lesson) = (pupil(), course(), lesson())
    let symbols = ["5", "4", "4+", "3", "3-", "2", "осв", "н/а", "зач"]
    fact.mark = Mark(symbol: symbols[below(symbols.count)]) ?? .none
    fact.weight = UInt8(below(4))
    return fact
  }

  private mutating func absence() -> AbsenceRecorded {
    var fact = AbsenceRecorded()
    (fact.pupil, fact.course, fact.lesson) = (pupil(), course(), lesson())
    fact.code = AbsenceCode.allCases[below(AbsenceCode.allCases.count)]
    return fact
  }

  private mutating func fill(_ fact: inout LatenessRecorded) {
    (fact.pupil, fact.course, fact.lesson) = (pupil(), course(), lesson())
    fact.minutes = UInt8(below(20))
  }

  private mutating func homework() -> HomeworkPosted {
    var fact = HomeworkPosted()
    (fact.course, fact.lesson, fact.dueOn) = (course(), lesson(), day())
    fact.text = "§ \(below(100))"
    return fact
  }

  private mutating func excuse() -> AbsenceExcused {
    var fact = AbsenceExcused()
    (fact.pupil, fact.through) = (pupil(), day())
    fact.code = below(2) == 0 ? .ill : .family
    return fact
  }

  private mutating func termMark() -> TermMarkSet {
    var fact = TermMarkSet()
    (fact.pupil, fact.course, fact.term) = (pupil(), course(), TermNumber(UInt32(below(2))))
    fact.mark = Mark(2 + below(4)) ?? .none
    return fact
  }

  private mutating func hold() throws {
    let course = course()
    let day = day()
    let lesson = try school.lesson(
      course, day.description, number: UInt8(1 + below(6)), index: UInt8(below(2)), topic: "Тема \(below(99))"
    )
    lessons.append(lesson)
  }

  private mutating func move() throws {
    let pupil = pupil()
    if below(3) == 0 {
      try school.history.record(PupilLeft { $0.pupil = pupil }, on: day())
    } else if below(2) == 0 {
      let toClass = ClassNumber(UInt32(below(2)))
      try school.history.record(
        PupilTransferred {
          $0.pupil = pupil
          $0.toClass = toClass
        }, on: day())
    } else {
      try school.join(pupil, SubgroupNumber(UInt32(below(2))), on: day().description)
    }
  }

  /// The latest event of a chain of one of the types, taken out of the list.
  private mutating func take(_ types: [UInt16]) -> Chain? {
    let fitting = chains.indices.filter { types.contains(chains[$0].type) }
    return fitting.isEmpty ? nil : chains.remove(at: fitting[below(fitting.count)])
  }

  /// A correction keeps pupil and course; what changes those is a restatement.
  private mutating func correct() throws {
    switch below(3) {
    case 0:
      guard let latest = take([EventCode.markSet, EventCode.markCorrected]) else { return }
      let new = mark()
      var fact = MarkCorrected()
      (fact.pupil, fact.course, fact.lesson) = (latest.pupil, latest.course, new.lesson)
      (fact.mark, fact.weight) = (new.mark, new.weight)
      try state(fact, amends: latest.position)
    case 1:
      guard let latest = take([EventCode.absenceRecorded, EventCode.absenceCorrected]) else { return }
      let new = absence()
      var fact = AbsenceCorrected()
      (fact.pupil, fact.course, fact.lesson) = (latest.pupil, latest.course, new.lesson)
      fact.code = new.code
      try state(fact, amends: latest.position)
    default:
      guard let latest = take([EventCode.homeworkPosted, EventCode.homeworkAmended]) else { return }
      let new = homework()
      var fact = HomeworkAmended()
      (fact.course, fact.lesson, fact.dueOn, fact.text) = (latest.course, new.lesson, new.dueOn, new.text)
      try state(fact, amends: latest.position)
    }
  }

  private mutating func restate() throws {
    switch below(5) {
    case 0: try restate(EventCode.markSet, mark())
    case 1: try restate(EventCode.absenceRecorded, absence())
    case 2: try restate(EventCode.absenceExcused, excuse())
    case 3: try restate(EventCode.termMarkSet, termMark())
    default:
      var fact = LatenessRecorded()
      fill(&fact)
      try restate(EventCode.latenessRecorded, fact)
    }
  }

  private mutating func restate<Fact: Event>(_ type: UInt16, _ fact: Fact) throws {
    guard let latest = take([type]) else { return }
    try state(fact, amends: latest.position, flags: .restatement)
  }

  private mutating func takeBack() throws {
    guard !chains.isEmpty else { return }
    let latest = chains.remove(at: below(chains.count))
    if latest.type == EventCode.markSet, below(2) == 0 {
      try school.history.record(MarkAnnulled(), on: day(), amends: latest.position)
    } else {
      try school.history.annul(latest.type, 0, at: latest.position, on: day())
    }
  }
}
