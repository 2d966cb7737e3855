import Documents
import EventLog
import Projections
import Replay
import School
import TestSupport
import Testing

/// Names as the vault would tell them; the school is three hours ahead of UTC.
func naming(_ directory: Directory) -> Naming {
  let names: [ActorNumber: String] = [
    SmallSchool.teacher: "Петрова Анна Сергеевна", SmallSchool.director: "Громов Павел Ильич",
    .pupil(PupilNumber(0)): "Иванова Мария",
  ]
  return Naming(
    directory, name: { names[$0] }, account: { $0 == SourceNumber(0) ? "petrova" : nil },
    offsetSeconds: { _ in 10_800 })
}

/// Every line fits a terminal of 100 columns.
func expectFits(_ text: String, _ width: Int = 100) {
  for line in text.split(separator: "\n") { #expect(Width.of(line) <= width, "\(line)") }
}

@Suite("Audit documents")
struct AuditDocumentTests {
  func document(_ history: SchoolHistory, course: String = "7А-алгебра") throws -> MarkAuditDocument {
    try history.flush()
    let directory = Running(Directory())
    let question = MarkQuestion(
      pupil: Sought(key: "p-0412", in: directory), course: Sought(key: course, in: directory),
      on: SmallSchool.day)
    let fold = Running(MarkLifeFold(question))
    try Replay.run([directory, fold], over: history.store)
    return MarkAuditDocument(fold.model.finish(), naming(directory.model))
  }

  @Test func `the life of a mark reads as drawn`() throws {
    let text = try document(try SmallSchool.corrections().history).text(.table, language: .ru)
    expectFits(text)
    #expect(
      text == """
        Отметка · Алгебра, 7А · урок 13.10.2025, 2-й · «Линейная функция» · контрольная работа, вес 3
        Ученик  Иванова Мария  p-0412

         позиция  записано            кто                  что сделано         было → стало  причина
              14  13.10.2025 13:05    Петрова А. С.  t-07  поставлена          — → 3
              16  14.10.2025 08:41    Петрова А. С.  t-07  исправлена          3 → 4         ошибка проверки
              17  02.11.2025 19:20 ▲  Громов П. И.  d-01   исправлена после    4 → 5         апелляция
                                                           закрытия

        Сейчас 5 · исправлений 2, после закрытия 1 ▲
        Как записано: journal record (командой), учётная запись компьютера petrova
        Проверить без нас: journal evidence mark --mark 17 --out mark.evidence

        """)
  }

  @Test func `the life of a mark reads in English`() throws {
    let text = try document(try SmallSchool.corrections().history).text(.table, language: .en)
    expectFits(text)
    #expect(text.contains("Mark · Алгебра, 7А · lesson 2025-10-13, no. 2 · “Линейная функция”"))
    #expect(text.contains("corrected"))
    #expect(text.contains("Now 5 · corrections 2, after closing 1 ▲"))
  }

  @Test func `rows in files have the fixed names`() throws {
    let lines = try document(try SmallSchool.corrections().history).text(.jsonl).split(separator: "\n")
    #expect(
      lines.last?.hasPrefix(
        """
        {"position":17,"recordedAt":"2025-11-02T16:20:00Z","occurredOn":"2025-10-13","actor":"d-01",\
        "action":"corrected","old":"4","new":"5","reason":"appeal","afterClose":true,
        """) == true)
    #expect(lines.first?.contains("\"old\":null,\"new\":\"3\",\"reason\":null,\"afterClose\":false") == true)
    #expect(lines.first?.contains("\"account\":\"petrova\"") == true)
    #expect(lines.first?.contains("\"recordedLocal\":\"2025-10-13T13:05:00+03:00\"") == true)
  }

  @Test func `candidates are listed with their positions`() throws {
    let (history, positions) = try SmallSchool.corrections()
    try history.record(SmallSchool.mark("2"), on: SmallSchool.day, by: SmallSchool.teacher)
    let document = try document(history)
    let text = document.text(.table, language: .ru)
    expectFits(text)
    #expect(text.hasPrefix("Подходит несколько отметок: 2\n"))
    #expect(text.contains("--mark \(positions[0])"))
    #expect(document.text(.jsonl).contains("\"position\":18,"))
    #expect(
      try self.document(try SmallSchool.history()).text(.table, language: .ru)
        .hasPrefix("Такой отметки нет."))
    #expect(try self.document(try SmallSchool.history()).text(.json) == "[]\n")
  }

  @Test func `corrections list old and new and who made them`() throws {
    let (history, _) = try SmallSchool.corrections()
    try history.flush()
    let directory = Running(Directory())
    let fold = Running(CorrectionsFold())
    try Replay.run([directory, fold], over: history.store)
    let document = CorrectionsDocument(fold.model.finish(), naming(directory.model))
    for language in [Language.ru, .en] { expectFits(document.text(.table, language: language)) }
    let text = document.text(.table, language: .ru)
    #expect(text.contains("3 → 4") && text.contains("19:20 ▲") && text.contains("Громов Павел Ильич  d-01"))
    #expect(
      document.text(.jsonl).contains(
        "\"pupil\":\"p-0412\",\"fact\":\"MarkCorrected\",\"action\":\"corrected\",\"old\":\"3\",\"new\":\"4\""
      ))
  }

  @Test func `an event of the log reads as one line`() throws {
    let (history, positions) = try SmallSchool.corrections()
    try history.flush()
    let directory = Running(Directory())
    try Replay.run([directory], over: history.store)
    let document = LogDocument(naming(directory.model))
    var rows: [[Cell]] = []
    let all = (0...positions[2].rawValue).map { Position($0) }
    try LogMatches.visit(all, in: history.store) { rows.append(try document.row($0, $1)) }
    let text = document.sheet(rows).text(.table, language: .ru)
    expectFits(text)
    #expect(rows.count == all.count)
    let line = rows[Int(positions[1].rawValue)].map { $0.display(.ru) }.joined(separator: "  ")
    #expect(
      line == """
        16  14.10.2025 08:41  отметка исправлена  Петрова А. С.  t-07  13.10.2025 · Иванова Мария  p-0412 · \
        7А-алгебра, урок 2 · 4 · вес 3 · контрольная работа · было 3 · вес был 3 · ← 14 · ошибка проверки
        """)
  }
}
