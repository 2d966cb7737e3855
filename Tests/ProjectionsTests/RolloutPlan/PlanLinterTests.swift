import EventLog
import Projections
import School
import TestSupport
import Testing

/// Each contradiction on a plan of a few lines, and the plans beside it that are in order.
@Suite("Plan linter")
struct PlanLinterTests {
  typealias Target = (low: UInt16, high: UInt16, deadline: String)

  func findings(_ lines: [PlanLine], _ targets: [Target] = [], basis: String = "A 9") throws -> [String] {
    try PlanLine.history(lines, targets: targets, basis: basis).plan(on: "2013-02-01").findings.map(\.line)
  }

  @Test func `a plan in order raises no alarm`() throws {
    let order = "Приказ № 5 о журнале"
    let annex = "План мероприятий (приложение к приказу № 5)"
    let lines = [
      PlanLine("О1", "1", due: "2013-02-01", title: "Утвердить план, вести журнал в Дневник.ру", plan: order),
      PlanLine("1", "1", title: "Подготовка", plan: annex, executors: 0),
      PlanLine("1.1", "1.1", due: "2013-03-01", title: "Положение о журнале", plan: annex),
      PlanLine(
        "1.2", "1.2", due: "2013-03-01", title: "Утверждение положения", dependsOn: "1.1", plan: annex),
      PlanLine("1.3", "1.3", due: "2013-03-20", title: "Журнал и дневник", plan: annex),
      PlanLine("2", "2", due: "2013-06-01", title: "Введение", plan: annex, executors: 1),
      PlanLine("2.1", "2.1", title: "Сведения в Дневник.ру [проверить]", plan: annex, executors: 0),
      PlanLine(
        "2.2", "2.2", due: "2013-05-10", title: "Выдача логинов", dependsOn: "1.2", start: "2013-05-10",
        plan: annex),
      PlanLine("9", "9.1", due: "2013-05-12", title: "Активация", dependsOn: "2.2", plan: annex),
    ]
    let targets: [Target] = [
      (0, 1000, "2013-04-01"), (1000, 4000, "2013-05-10"), (3000, 6050, "2013-06-01"),
      (6050, 10_000, "2013-07-01"),
    ]
    #expect(try findings(lines, targets, basis: "9") == [])
    #expect(try findings([]) == [])
  }

  @Test func `prerequisites are checked for days, knowledge, circles and place`() throws {
    let first = PlanLine("a", "1", due: "2013-03-01", dependsOn: "b")
    let second = PlanLine("b", "2", due: "2013-04-01")
    #expect(try findings([first, second]) == ["listedBeforePrerequisite a b", "prerequisiteLater a b"])
    #expect(try findings([first]) == ["prerequisiteUnknown a b"])
    var circle = second
    circle.dependsOn = "a"
    #expect(
      try findings([first, circle]) == [
        "circle a b", "listedBeforePrerequisite a b", "prerequisiteLater a b", "circle b a",
      ])
    var undated = second
    undated.due = nil
    #expect(
      try findings([first, undated]) == [
        "listedBeforePrerequisite a b", "prerequisiteUndated a b", "undated b",
      ])
    var after = first
    (after.clause, after.due) = ("3", "2013-04-01")
    #expect(try findings([PlanLine("c", "1", due: "2013-03-01"), second, after]) == [])
  }

  @Test func `an approval is due after what it approves`() throws {
    let contract = PlanLine("a", "1", due: "2013-05-01", title: "Договор с оператором")
    var approval = PlanLine("b", "2", due: "2013-04-20", title: "Утверждение актов", dependsOn: "a")
    #expect(try findings([contract, approval]) == ["approvalEarlier b a", "outOfOrder b a"])
    approval.due = "2013-05-01"
    #expect(try findings([contract, approval]) == [])
  }

  @Test func `days end after they start, and are there`() throws {
    let reversed = PlanLine("a", "1", due: "2013-04-01", start: "2013-05-01")
    #expect(try findings([reversed]) == ["endsBeforeStart a"])
    #expect(try findings([PlanLine("a", "1", start: "2013-05-01")]) == ["startWithoutEnd a"])
    #expect(try findings([PlanLine("a", "1")]) == ["undated a"])
  }

  @Test func `a heading without days speaks for its items, one with a day gives it to them`() throws {
    let parts = [PlanLine("b", "1.1"), PlanLine("c", "1.2", executors: 0)]
    #expect(try findings([PlanLine("a", "1", executors: 0)] + parts) == ["undated a", "noExecutor c"])
    #expect(try findings([PlanLine("a", "1", due: "2013-05-01")] + parts) == [])
    let dated = PlanLine("d", "1.3", due: "2013-05-01")
    #expect(try findings([PlanLine("a", "1")] + parts + [dated]) == ["undated b", "undated c"])
  }

  @Test func `what is done needs no day any more`() throws {
    let history = try PlanLine.history([PlanLine("a", "1")])
    let done = PlanItemCompleted { $0.planItem = PlanItemNumber(0) }
    try history.record(done, on: .of("2013-02-01"))
    #expect(try history.plan(on: "2013-02-01").findings.isEmpty)
    #expect(try history.plan(on: "2013-01-31").findings.map(\.line) == ["undated a"])
  }

  @Test func `nothing is asked of a waived item, and nothing waits for it`() throws {
    let history = try PlanLine.history([
      PlanLine("a", "1", title: "Договор", executors: 0),
      PlanLine("b", "2", due: "2013-03-01", title: "Утверждение", dependsOn: "a"),
    ])
    let all = ["undated a", "noExecutor a", "prerequisiteUndated b a"]
    #expect(try history.plan(on: "2013-02-05").findings.map(\.line) == all)
    let waiver = PlanItemWaived { $0.planItem = PlanItemNumber(0) }
    try history.record(waiver, on: .of("2013-02-05"), amends: Position(1))
    #expect(try history.plan(on: "2013-02-05").findings.isEmpty)
    #expect(try history.plan(on: "2013-02-04").findings.map(\.line) == all)
  }

  @Test func `of two headings with one number the one that is left has the items`() throws {
    // Given two headings with number 2, of which the items stand under the first,
    let history = try PlanLine.history([
      PlanLine("a", "2", title: "Подготовка", executors: 0),
      PlanLine("b", "2", title: "Введение", executors: 0),
      PlanLine("c", "2.1", due: "2013-03-01"),
    ])
    let before = try history.plan(on: "2013-02-05")
    #expect(before.items.map(\.state) == [.heading, .undated, .due])
    #expect(before.findings.map(\.line) == ["undated b", "noExecutor b", "duplicateClause b a"])
    // when the first is waived, then the second is their heading, and nothing is wrong with it.
    let waiver = PlanItemWaived { $0.planItem = PlanItemNumber(0) }
    try history.record(waiver, on: .of("2013-02-05"), amends: Position(1))
    let after = try history.plan(on: "2013-02-05")
    #expect(after.items.map(\.state) == [.waived, .heading, .due])
    #expect(after.findings.isEmpty)
  }

  @Test func `one answers for an item`() throws {
    let due = "2013-05-01"
    #expect(try findings([PlanLine("a", "1", due: due, executors: 0)]) == ["noExecutor a"])
    #expect(try findings([PlanLine("a", "1", due: due, executors: 3)]) == ["severalExecutors a: 3"])
  }

  @Test func `clauses have one number each, none is missing, days follow them`() throws {
    func lines(_ clauses: [(String, String)]) -> [PlanLine] {
      clauses.enumerated().map { PlanLine("\($0)", $1.0, due: $1.1) }
    }
    let day = "2013-03-01"
    #expect(try findings(lines([("2.7", day), ("2.7", day)])) == ["duplicateClause 1 0"])
    #expect(try findings(lines([("1", day), ("2", day), ("5", day)])) == ["clauseGap 2 1: 3–4"])
    #expect(try findings(lines([("1.1", day), ("1.3", day)])) == ["clauseGap 1 0: 2"])
    #expect(try findings(lines([("1.1", day), ("1.2", "2013-02-01")])) == ["outOfOrder 1 0"])
    #expect(
      try findings(lines([("1", day), ("1.1", day), ("1.2", day), ("3", day)])) == ["clauseGap 3 0: 2"])
    // Another section, a number that is none, the next number: nothing to compare.
    #expect(try findings(lines([("1.9", day), ("2.1", "2013-02-01"), ("прил.", day), ("2.2", day)])) == [])
    let number = "99999999999999999999"
    #expect(try findings(lines([(number, day), ("9223372036854775807", day), ("0", day)])) == [])
  }

  @Test func `bands of targets meet`() throws {
    let lines = [PlanLine("a", "9", due: "2013-09-01", title: "Активация")]
    let gaps: [Target] = [
      (3000, 4000, "2013-05-01"), (4100, 6050, "2013-06-01"), (6051, 10_000, "2013-07-01"),
    ]
    #expect(try findings(lines, gaps) == ["bandGap a a: 40–41 %", "bandGap a a: 60.5–60.51 %"])
    let met: [Target] = [(3000, 4000, "2013-05-01"), (4000, 6000, "2013-06-01")]
    #expect(try findings(lines, met) == [])
  }

  @Test(arguments: ["A3.9", "A, п. 3.9", "A 3.9"])
  func `a target is held against what the item of its basis depends on`(basis: String) throws {
    let lines = [
      PlanLine("A3.4", "3.4", due: "2013-10-01", title: "Обучение родителей"),
      PlanLine("A3.9", "3.5", due: "2014-01-01", title: "Активация", dependsOn: "A3.4"),
    ]
    var own = lines
    own[1].clause = "3.9"
    own[0].clause = "3.8"
    let found = try findings(own, [(3000, 4000, "2013-09-20")], basis: basis)
    #expect(found == ["targetBeforePrerequisite A3.9 A3.4"])
    #expect(try findings(own, [(3000, 4000, "2013-10-01")], basis: basis) == [])
    #expect(try findings(own, [(0, 0, "2013-09-20")], basis: basis) == [])
  }

  @Test(arguments: [
    ("Приказ № 181", "Приложение 1 к приказу № 183 от 15.08.2012", "№ 183 ≠ № 181"),
    ("Приказ №181 о журнале", "Приложение к приказу №183", "№ 183 ≠ № 181"),
    ("Order no. 7", "Annex to order no. 8", "№ 8 ≠ № 7"),
    ("Приказ № 181", "Приложение 1 к приказу № 181", ""),
    ("План", "Приложение к приказу № 183", ""),
    ("Приказ о журнале", "Приложение к приказу", ""),
  ])
  func `an annex names the order that it belongs to`(order: String, annex: String, detail: String) throws {
    let lines = [
      PlanLine("a", "1", due: "2013-05-01", plan: order), PlanLine("b", "1", due: "2013-05-01", plan: annex),
    ]
    #expect(try findings(lines) == (detail.isEmpty ? [] : ["annexNumber b a: \(detail)"]))
  }

  @Test(arguments: [
    (["Вести журнал в Дневник.ру.", "Внедрение АСИОУ, ГИД", "Снова ГИД"], "АСИОУ, ГИД ≠ Дневник.ру"),
    (["Журнал на Dnevnik.ru", "Сведения в «Дневник.ру»"], ""),
    (["Переход с АСИОУ на Дневник.ру", "Обучение работе в Дневник.ру"], ""),
    (["Вести АСИОУ", "Переход с АСИОУ на Дневник.ру", "Обучение в Дневник.ру"], ""),
    (["Приказ", "Гидрология в АСИОУ", "Рид, барс и гид по школе"], ""),
  ])
  func `a plan keeps to one information system`(titles: [String], detail: String) throws {
    let lines = titles.enumerated().map {
      PlanLine("\($0)", "\($0 + 1)", due: "2013-05-01", title: $1)
    }
    let found = try findings(lines)
    #expect(found.count == (detail.isEmpty ? 0 : 1))
    #expect(found.allSatisfy { $0.hasPrefix("otherSystem") && $0.hasSuffix(": " + detail) })
  }

  @Test(arguments: [
    ("Введение электронных дневников учащихся и электронного дневника успеваемости", "namedTwice a"),
    ("Electronic journals and the electronic journal of marks", "namedTwice a"),
    ("Введение электронных дневников и электронного журнала успеваемости", ""),
    ("Электронный журнал и анализ активности, анализ посещаемости", ""),
    ("Устройства доступа [12] учителей", "footnote a: [12]"),
    ("Устройства доступа [два] и [ ]", ""), ("[", ""),
  ])
  func `titles name both things and hold no footnotes`(title: String, finding: String) throws {
    let found = try findings([PlanLine("a", "1", due: "2013-05-01", title: title)])
    #expect(found == (finding.isEmpty ? [] : [finding]))
  }
}
