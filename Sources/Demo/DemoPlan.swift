import EventLog
import School

/// The roll-out plan and the activation targets, after the founding plans, with roles for people.
enum DemoPlan {
  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Day { DemoCalendar.day(year, month, day) }

  private static let items: [(clause: String, title: String, due: Day, dependsOn: String)] = [
    ("1.1", "Назначение ответственного за электронный журнал", day(2025, 8, 27), ""),
    ("2.10", "Приём и регистрация заявлений родителей", day(2025, 9, 15), "пл-1.1"),
    ("3.1", "Сбор согласий на обработку персональных данных", day(2025, 9, 20), "пл-2.10"),
    ("3.3", "Обучение педагогов", day(2025, 9, 25), "пл-1.1"),
    ("3.4", "Обучение родителей", day(2025, 10, 1), "пл-3.6"),
    ("3.6", "Выдача логинов и паролей", day(2025, 11, 1), "пл-3.1"),
    ("3.8", "Работа педагогов в журнале", .none, "пл-3.3"),
    ("3.10", "Анализ активности родителей за 1-ю четверть", day(2025, 11, 10), "пл-3.6"),
    ("4.1", "Выгрузка на бумагу за год", day(2026, 6, 5), ""),
  ]
  private static let targets: [(low: UInt16, high: UInt16, deadline: Day)] = [
    (3000, 4000, day(2025, 9, 20)), (4100, 6000, day(2025, 10, 20)), (6100, 10_000, day(2025, 11, 20)),
    (10_000, 10_000, day(2026, 1, 1)),
  ]

  static func run(_ writer: inout DemoWriter, school: DemoSchool, at moment: Moment) throws {
    let director = ActorNumber.staff(school.director)
    for (index, item) in items.enumerated() {
      var fact = PlanItemScheduled()
      fact.planItem = PlanItemNumber(UInt32(index))
      fact.key = "пл-\(item.clause)"
      fact.due = item.due
      fact.start = DemoCalendar.founded
      fact.responsible = school.deputy
      fact.plan = "План внедрения 2025/26"
      fact.clause = item.clause
      fact.title = item.title
      fact.dependsOn = item.dependsOn
      try writer.put(fact, by: director, on: DemoCalendar.founded, at: moment)
    }
    for target in targets {
      var fact = ActivationTargetSet()
      fact.low = target.low
      fact.high = target.high
      fact.deadline = target.deadline
      fact.basis = "План внедрения 2025/26, п. 3.9"
      try writer.put(fact, by: director, on: DemoCalendar.founded, at: moment)
    }
  }

  /// The items that are done on `day`: the first five on their due days, credentials a week late.
  static func complete(_ writer: inout DemoWriter, school: DemoSchool, on today: Day, at moment: Moment)
    throws
  {
    for (index, item) in items.enumerated() where index < 6 {
      let done = item.clause == "3.6" ? item.due + 7 : item.due
      guard done == today else { continue }
      var fact = PlanItemCompleted()
      fact.planItem = PlanItemNumber(UInt32(index))
      fact.evidence = "Приказ № \(40 + index)"
      try writer.put(fact, by: .staff(school.deputy), on: today, at: moment)
    }
  }
}
