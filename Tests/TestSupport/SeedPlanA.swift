internal import EventLog
public import School

/// The plan of the founding document A (domain.md section 0), with roles in place of names.
///
/// Dependencies are not in the document; those here are the ones that domain.md draws from it.
public enum SeedPlanA {
  /// One item of the plan.
  public struct Line: Sendable {
    /// School key.
    public var key: String
    /// Clause.
    public var clause: String
    /// Last day, or nil.
    public var due: String?
    /// What is to be done.
    public var title: String
    /// Keys of prerequisites.
    public var dependsOn: String
    /// First day, or nil.
    public var start: String?

    /// An item.
    public init(
      key: String, clause: String, due: String? = nil, title: String, dependsOn: String = "",
      start: String? = nil
    ) {
      (self.key, self.clause, self.due) = (key, clause, due)
      (self.title, self.dependsOn, self.start) = (title, dependsOn, start)
    }
  }

  /// The items in the order of the document.
  public static let lines: [Line] = [
    Line(key: "A1.1", clause: "1.1", due: "2013-02-01", title: "Назначение ответственного лица"),
    Line(key: "A1.2", clause: "1.2", due: "2013-02-01", title: "Анализ готовности школы"),
    Line(key: "A1.3", clause: "1.3", due: "2013-02-01", title: "Выбор информационной системы"),
    Line(key: "A1.4", clause: "1.4", due: "2013-03-01", title: "Утверждение плана", dependsOn: "A1.2, A1.3"),
    Line(key: "A1.5", clause: "1.5", due: "2013-03-10", title: "Изучение регламента услуги"),
    Line(key: "A2.1", clause: "2.1", due: "2013-03-15", title: "Создание рабочей группы"),
    Line(
      key: "A2.2", clause: "2.2", due: "2013-04-15", title: "Разработка локальных актов", dependsOn: "A2.1"),
    Line(key: "A2.3", clause: "2.3", due: "2013-04-15", title: "Изменение должностных обязанностей"),
    Line(key: "A2.4", clause: "2.4", due: "2013-04-20", title: "Согласование с Советом школы"),
    Line(key: "A2.5", clause: "2.5", due: "2013-05-01", title: "Договор с организацией"),
    Line(
      key: "A2.6", clause: "2.6", due: "2013-04-20", title: "Утверждение локальных актов", dependsOn: "A2.4"),
    Line(
      key: "A2.7", clause: "2.7", due: "2013-04-25", title: "Размещение актов на сайте", dependsOn: "A2.6"),
    Line(key: "A2.7bis", clause: "2.7", due: "2013-05-15", title: "Ознакомление педагогов"),
    Line(key: "A2.8", clause: "2.8", due: "2013-05-10", title: "Ознакомление обучающихся"),
    Line(key: "A2.9", clause: "2.9", due: "2013-05-10", title: "Родительские собрания"),
    Line(key: "A2.10", clause: "2.10", due: "2013-05-15", title: "Приём и регистрация заявлений"),
    Line(key: "A2.11", clause: "2.11", due: "2013-05-15", title: "Заполнение баз данных"),
    Line(key: "A3.1", clause: "3.1", due: "2013-09-01", title: "Приём заявлений", dependsOn: "A2.10"),
    Line(key: "A3.2", clause: "3.2", due: "2013-09-10", title: "Обновление баз данных", dependsOn: "A2.11"),
    Line(key: "A3.3", clause: "3.3", due: "2013-09-20", title: "Обучение педагогов"),
    Line(key: "A3.4", clause: "3.4", due: "2013-10-01", title: "Обучение родителей"),
    Line(key: "A3.5", clause: "3.5", due: "2013-10-01", title: "Ссылка на сайте школы"),
    Line(key: "A3.6", clause: "3.6", due: "2013-11-01", title: "Выдача логинов и паролей", dependsOn: "A3.2"),
    Line(key: "A3.7", clause: "3.7", due: "2013-10-01", title: "График работы педагогов"),
    Line(
      key: "A3.8", clause: "3.8", title: "Заполнение журналов", dependsOn: "A3.7", start: "2013-10-01"),
    Line(key: "A3.9", clause: "3.9", due: "2014-01-01", title: "Активация родителей", dependsOn: "A3.4"),
  ]

  /// Percent from, to, by when.
  public static let bands: [(UInt16, UInt16, String)] = [
    (3000, 4000, "2013-09-20"), (4100, 6000, "2013-10-20"), (6100, 10000, "2013-11-20"),
    (10000, 10000, "2014-01-01"),
  ]

  /// The event that schedules an item.
  public static func event(_ line: Line, _ number: Int) -> PlanItemScheduled {
    PlanItemScheduled {
      $0.planItem = PlanItemNumber(UInt32(number))
      $0.key = line.key
      $0.plan = "A"
      $0.clause = line.clause
      $0.due = line.due.map { .of($0) } ?? .none
      $0.start = line.start.map { .of($0) } ?? .none
      $0.title = line.title
      $0.dependsOn = line.dependsOn
      $0.responsible = StaffNumber(0)
    }
  }

  /// The plan with its bands.
  public static func history(_ lines: [Line] = lines) throws -> SchoolHistory {
    let history = try SchoolHistory()
    let day = Day.of("2013-02-01")
    let hired = StaffHired {
      $0.staff = StaffNumber(0)
      $0.key = "ответственный"
    }
    try history.record(hired, on: day)
    for (number, line) in lines.enumerated() { try history.record(event(line, number), on: day) }
    for (low, high, deadline) in bands {
      let target = ActivationTargetSet {
        $0.low = low
        $0.high = high
        $0.deadline = .of(deadline)
        $0.basis = "A3.9"
      }
      try history.record(target, on: day)
    }
    return history
  }
}
