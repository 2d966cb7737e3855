@testable import Documents
import EventLog
import Projections
import Replay
import School
import TestSupport
import Testing

@Suite("Activation and plan documents")
struct ActivationDocumentTests {
  /// 7А: 5 pairs, 3 active; 10Б: 4 pairs, 1 active; a band of 41–60 % by 20 October.
  func document(on day: String) throws -> ActivationDocument {
    let history = try SchoolHistory()
    let start = Day.of("2025-09-01")
    var pupil: UInt32 = 0
    for (number, key) in ["10Б", "7А"].enumerated() {
      let formed = ClassFormed {
        $0.schoolClass = ClassNumber(UInt32(number))
        $0.key = key
        $0.yearGroup = number == 0 ? 10 : 7
      }
      try history.record(formed, on: start)
      for place in 0..<(number == 0 ? 4 : 5) {
        try addPair(history, pupil, UInt32(number), isActive: place < (number == 0 ? 1 : 3))
        pupil += 1
      }
    }
    let target = ActivationTargetSet {
      $0.low = 4100
      $0.high = 6000
      $0.deadline = .of("2025-10-20")
      $0.basis = "A3.9"
    }
    try history.record(target, on: start)
    try history.flush()
    let directory = Running(Directory())
    let fold = Running(ActivationFold())
    try Replay.run([directory, fold], over: history.store)
    return ActivationDocument(
      fold.model.finish(directory.model, on: .of(day)), Naming(directory.model))
  }

  private func addPair(
    _ history: SchoolHistory, _ number: UInt32, _ schoolClass: UInt32, isActive: Bool
  ) throws {
    let start = Day.of("2025-09-01")
    let enrolled = PupilEnrolled {
      $0.pupil = PupilNumber(number)
      $0.key = "p-\(number)"
      $0.schoolClass = ClassNumber(schoolClass)
    }
    try history.record(enrolled, on: start)
    let registered = GuardianRegistered {
      $0.guardian = GuardianNumber(number)
      $0.key = "g-\(number)"
    }
    try history.record(registered, on: start)
    let linked = GuardianLinked {
      $0.guardian = GuardianNumber(number)
      $0.pupil = PupilNumber(number)
    }
    try history.record(linked, on: start)
    guard isActive else { return }
    let activated = AccountActivated { $0.person = .guardian(GuardianNumber(number)) }
    try history.record(activated, on: .of("2025-10-01") + Int(number))
  }

  @Test func `the dashboard shows each class against the band`() throws {
    let text = try document(on: "2025-10-20").text(.table, language: .ru)
    expectFits(text)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(
      lines[0].hasPrefix("Активация родителей · план: 41–60 % к 20.10.2025")
        && lines[0].hasSuffix("школа 44,4 %  ✓"))
    let rows = lines.filter { $0.contains("█") || $0.contains("│") }
    #expect(rows[0].hasPrefix(" 7А ") && rows[0].hasSuffix("✓") && rows[0].contains(" 60,0 "))
    #expect(rows[1].hasPrefix(" 10Б ") && rows[1].hasSuffix("▼ −16,0") && rows[1].contains("│"))
    #expect(rows[2].hasPrefix(" школа ") && rows[2].hasSuffix("✓"))
    #expect(text.contains("Сроки плана"))
  }

  @Test func `the dashboard reads in English and without a percentage`() throws {
    let text = try document(on: "2025-10-20").text(.table, language: .en)
    expectFits(text)
    #expect(text.hasPrefix("Activation by guardians · plan: 41–60 % by 2025-10-20"))
    let empty = try document(on: "2025-08-01").text(.table, language: .en)
    expectFits(empty)
    #expect(empty.contains("nobody eligible"))
  }

  @Test func `rows in files have the fixed names, unrounded, and the school without a class`() throws {
    let lines = try document(on: "2025-10-20").text(.jsonl).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(
      lines[1].hasPrefix(
        """
        {"class":"7А","eligible":5,"applications":0,"consents":0,"issued":0,"activated":3,"percent":60.0,\
        "low":41.0,"high":60.0,"deadline":"2025-10-20","met":true,
        """))
    #expect(lines[2].hasPrefix("{\"class\":null,\"eligible\":9,"))
    #expect(lines[2].contains("\"percent\":44.44444444444444,"))
    #expect(try document(on: "2025-08-01").text(.jsonl).contains("\"percent\":null"))
  }

  @Test func `the plan shows what is late and what contradicts itself`() throws {
    let plan = try plan("A", on: "2013-04-01")
    for language in [Language.ru, .en] { expectFits(plan.text(.table, language: language)) }
    let text = plan.text(.table, language: .ru)
    #expect(text.contains("просрочен 6") && text.contains("противоречия: 15"))
    #expect(text.contains("с 01.10.2013") && !text.contains("подтверждение"))
    #expect(
      plan.text(.jsonl).contains(
        "\"clause\":\"2.6\",\"title\":\"Утверждение локальных актов\",\"start\":null,\"due\":\"2013-04-20\""))
    #expect(plan.findings(.csv).contains("targetBeforePrerequisite,A3.9,3.9,2013-09-20,A3.4,"))
    #expect(plan.findings(.csv).hasSuffix("bandGap,A3.9,3.9,2013-11-20,A3.9,2013-10-20,60–61 %\n"))
    #expect(text.hasSuffix(plan.findings(.table, language: .ru)))
  }

  @Test func `of several plans each has its name over it, and contradictions name items by key`() throws {
    let plan = try plan("C", on: "2012-08-15")
    for language in [Language.ru, .en] { expectFits(plan.text(.table, language: language)) }
    let lines = plan.text(.table, language: .ru).split(separator: "\n").map {
      $0.split(separator: " ").joined(separator: " ")
    }
    #expect(lines.contains { $0.hasPrefix("Приказ № 181") })
    #expect(lines.contains("C12 — названа другая система: РИД ≠ Дневник.ру C1o —"))
  }

  @Test func `every contradiction has words of its own in both languages`() {
    for language in [Language.ru, .en] {
      let words = PlanFinding.Kind.allCases.map { $0.label[language] }
      #expect(Set(words).count == PlanFinding.Kind.allCases.count)
    }
  }

  private func plan(_ letter: String, on day: String) throws -> RolloutPlanDocument {
    let history = try SeedPlan.history(letter)
    try history.flush()
    let directory = Running(Directory())
    let fold = Running(RolloutPlanFold())
    try Replay.run([directory, fold], over: history.store)
    return RolloutPlanDocument(fold.model.finish(on: .of(day)), Naming(directory.model))
  }
}
