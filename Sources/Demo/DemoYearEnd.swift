import EventLog
import School

/// What stands beside the outcomes of a term: debts, marks for behaviour, the council's decisions.
struct DemoYearEnd {
  var random: DemoRandom
  private var debts: [Debt] = []
  /// Debts that each pupil has not made good.
  private var owed: [PupilNumber: Int] = [:]

  private struct Debt: Sendable {
    let position: Position
    let fact: DebtSet
    let teacher: StaffNumber
    let clearedOn: Day
  }

  init(random: DemoRandom) { self.random = random }

  /// A pupil with an outcome of 2 owes the work; most make it good.
  mutating func debt(
    _ writer: inout DemoWriter, _ outcome: TermMarkSet, _ teacher: StaffNumber, on day: Day, at moment: Moment
  ) throws {
    guard outcome.mark == Mark(2) else { return }
    var fact = DebtSet()
    fact.pupil = outcome.pupil
    fact.course = outcome.course
    fact.term = outcome.term
    fact.dueOn = day + 30
    let position = try writer.put(fact, by: .staff(teacher), on: day, at: moment)
    owed[fact.pupil, default: 0] += 1
    guard random.chance(perMille: 700) else { return }
    let cleared = DemoCalendar.schoolDay(after: day + 9 + random.below(14))
    debts.append(Debt(position: position, fact: fact, teacher: teacher, clearedOn: cleared))
  }

  /// The debts that are made good on a day.
  mutating func clear(_ writer: inout DemoWriter, on day: Day) throws {
    for debt in debts where debt.clearedOn == day {
      var fact = DebtCleared()
      fact.pupil = debt.fact.pupil
      fact.course = debt.fact.course
      fact.term = debt.fact.term
      try writer.put(
        fact, by: .staff(debt.teacher), on: day, at: DemoCalendar.moment(day, secondOfDay: 16 * 3600 + 600),
        amends: debt.position)
      owed[fact.pupil, default: 0] -= 1
    }
    debts.removeAll { $0.clearedOn == day }
  }

  /// A mark for behaviour of every pupil of a class.
  mutating func behaviour(
    _ writer: inout DemoWriter, _ school: DemoSchool, _ classIndex: Int, _ term: TermNumber, on day: Day,
    at moment: Moment
  ) throws {
    let schoolClass = school.classes[classIndex]
    for pupil in schoolClass.pupils {
      var fact = BehaviourMarkSet()
      fact.pupil = pupil
      fact.schoolClass = schoolClass.number
      fact.term = term
      fact.scheme = .words
      let dice = random.below(1000)
      fact.value = dice < 850 ? .exemplary : dice < 985 ? .satisfactory : .unsatisfactory
      try writer.put(fact, by: .staff(schoolClass.teacher), on: day, at: moment)
    }
  }

  /// The council of the last day: who goes up, with debts or without, who repeats the year, who has finished.
  func council(_ writer: inout DemoWriter, _ school: DemoSchool, on day: Day) throws {
    guard let year = school.terms["год"] else { return }
    let moment = DemoCalendar.moment(day, secondOfDay: 23 * 3600 + 3540)
    for schoolClass in school.classes {
      for pupil in schoolClass.pupils {
        var fact = CouncilDecisionRecorded()
        fact.pupil = pupil
        fact.schoolClass = schoolClass.number
        fact.term = year
        let isLast = schoolClass.yearGroup == 11
        let (failed, owed) = (school.failed[pupil] ?? 0, owed[pupil] ?? 0)
        fact.decision = Self.decision(failed: failed, owed: owed, isLast: isLast)
        let next = schoolClass.yearGroup + (fact.decision == .repeats ? 0 : 1)
        fact.toYearGroup = isLast ? 0 : UInt8(next)
        fact.protocolNumber = "Протокол № 7 от 29.05.2026"
        try writer.put(fact, by: .staff(school.director), on: day, at: moment)
      }
    }
  }

  /// Debts go along into the next year (273-ФЗ, art. 58); with more than two courses failed this council lets
  /// repeat the year, and nobody leaves school with one.
  private static func decision(failed: Int, owed: Int, isLast: Bool) -> CouncilDecision {
    if isLast { return failed == 0 ? .graduated : .leftWithCertificate }
    if failed > 2 { return .repeats }
    return failed == 0 && owed == 0 ? .promoted : .conditional
  }
}
