import EventLog
import School
import TestSupport
import Testing

@testable import Intake

@Suite("Importing by column rules")
struct RulesImportTests {
  private let rules: String
  private let pupils: String
  private let marks: String

  init() throws {
    rules = try Fixtures.rules("small/small.rules")
    pupils = try Fixtures.rules("small/pupils.csv")
    marks = try Fixtures.rules("small/marks.csv")
  }

  private func files(_ marks: String? = nil, _ pupils: String? = nil) -> [String: String] {
    ["pupils.csv": pupils ?? self.pupils, "marks.csv": marks ?? self.marks]
  }

  private func faults(_ run: ImportRun) -> [String] { run.problems.map { $0.text(.en) } }

  @Test("rows become events; texts of people are in the vault; what is skipped is said")
  func small() throws {
    let school = try ImportStore()
    let run = try school.take(rules: rules, files())
    #expect(faults(run) == [])
    let counts = Dictionary(uniqueKeysWithValues: run.counts.map { ($0.name, $0.count) })
    #expect(counts["PupilEnrolled"] == 3 && counts["ClassFormed"] == 2 && counts["SubjectAdded"] == 2)
    #expect(counts["MarkSet"] == 4 && counts["AbsenceRecorded"] == 1 && counts["TeachingAssigned"] == 2)
    let directory = school.state.directory
    let pupil = try #require(directory.pupils.number(key: "u-2"))
    #expect(try directory.pupils[pupil]?.person.names.map(school.text) == ["Дубов Олег Ильич"])
    #expect(try directory.pupils[pupil]?.person.births.map(school.text) == ["2012-02-29"])
    let marks = try school.facts(MarkSet.self)
    #expect(marks.map(\.mark.symbol) == ["5", "4", "3-", "3-"])
    #expect(marks.map(\.work) == [.controlWork, .answer, .answer, .answer])
    #expect(run.notes.contains(.rowsSkipped(file: "marks.csv", count: 1, because: "no mark in the row")))
    let isGranted = run.notes.contains {
      if case .granted("spreadsheet", _, _, _) = $0 { true } else { false }
    }
    #expect(isGranted)
  }

  @Test("the page's example is this fixture")
  func page() throws {
    let page = String(
      decoding: try readFile(repositoryRoot() + "/docs/IMPORT-RULES.md"), as: UTF8.self)
    #expect(page.contains(rules))
    #expect(page.contains(marks))
  }

  @Test("a second import adds nothing, the same files or the same rows in other order")
  func again() throws {
    let school = try ImportStore()
    try school.take(rules: rules, files())
    let size = school.state.size
    #expect(try school.take(rules: rules, files()).notes == [.known(file: "test.rules")])
    var lines = marks.split(separator: "\n")
    lines.append(lines.remove(at: 1))
    let run = try school.take(rules: rules, files(lines.joined(separator: "\n")))
    #expect(faults(run) == [])
    #expect(run.notes.contains(.nothingNew(file: "test.rules")))
    #expect(school.state.size == size)
  }

  @Test("a row more is one event more; a second equal row is a second fact")
  func more() throws {
    let school = try ImportStore()
    try school.take(rules: rules, files())
    let longer = marks + "7;1;Алгебра;06.10.2025;5;контрольная\n8;2;Физика;09.10.2025;4;ответ\n"
    let run = try school.take(rules: rules, files(longer))
    #expect(faults(run) == [])
    let counts = Dictionary(uniqueKeysWithValues: run.counts.map { ($0.name, $0.count) })
    #expect(counts == ["MarkSet": 2, "TeachingAssigned": 1, "SourceDeclared": 1])
  }

  @Test("a changed mark is refused by line, and corrected with --update; the old file then adds nothing")
  func changed() throws {
    let school = try ImportStore()
    try school.take(rules: rules, files())
    let size = school.state.size
    let other = marks.replacing("06.10.2025;4;", with: "06.10.2025;3;")
    let refused = try school.take(rules: rules, files(other))
    #expect(
      refused.problems == [
        IntakeError(file: "marks.csv", line: 3, .import(.rules(.differs(event: "MarkSet"))))
      ])
    #expect(school.state.size == size)
    let run = try school.take(rules: rules, files(other), updates: true)
    #expect(faults(run) == [])
    let corrected = try school.facts(MarkCorrected.self)
    #expect(corrected.map(\.mark.symbol) == ["3"] && corrected.map(\.old.symbol) == ["4"])
    let back = try school.take(rules: rules, files(marks + "\n"))
    #expect(faults(back) == [])
    #expect(back.recorder.batch.isEmpty)
  }

  @Test("a changed name is a difference, too, and never shown")
  func changedName() throws {
    let school = try ImportStore()
    try school.take(rules: rules, files())
    let other = pupils.replacing("Липина", with: "Ольхова")
    let run = try school.take(rules: rules, files(nil, other))
    #expect(
      run.problems == [
        IntakeError(file: "pupils.csv", line: 2, .import(.rules(.differs(event: "PupilEnrolled"))))
      ])
    try school.take(rules: rules, files(nil, other), updates: true)
    let pupil = try #require(school.state.directory.pupils.number(key: "u-1"))
    let names = school.state.directory.pupils[pupil]?.person.names ?? []
    #expect(try names.last.map(school.text) == "Ольхова Вера")
  }

  @Test("what is wrong is named by file, line, column and value, and nothing is imported")
  func wrong() throws {
    let school = try ImportStore()
    let cases: [(String, String)] = [
      (marks + "7;1\n", "marks.csv:8: expected 6 fields, found 2"),
      (
        marks.replacing("1;1;Алгебра", with: "1;9;Алгебра"),
        "marks.csv:2: pupils.csv has no row for Ученик '9'"
      ),
      (
        marks.replacing("06.10.2025;5", with: "2025-10-06;5"),
        "marks.csv:2: Дата '2025-10-06' is no day written DD.MM.YYYY"
      ),
      (
        marks.replacing("5;контрольная", with: "5;зачёт"),
        "marks.csv:2: the map work has no value for Работа 'зачёт'"
      ),
      (
        marks.replacing("5;контрольная", with: "7!;контрольная"),
        "marks.csv:2: mark from Отметка '7!': mark is \"7!\", expected a mark like 5, 4+ or зач."
      ),
      (
        marks.replacing("2;1;Алгебра", with: "1;1;Алгебра"),
        "marks.csv:3: the key of line 2 again: Запись '1'"
      ),
      (
        marks.replacing("5;контрольная", with: "9;контрольная"),
        "marks.csv:2: MarkSet: refused: 9 is not in the scale"
      ),
      (marks.replacing(";Отметка;", with: ";Балл;"), "test.rules:16: marks.csv has no column 'Отметка'"),
    ]
    for (marks, expected) in cases {
      let run = try school.take(rules: rules, files(marks))
      #expect(faults(run).count == Set(faults(run)).count)
      let isNamed = faults(run).first?.hasPrefix(expected) == true
      #expect(isNamed, "\(expected) — \(faults(run))")
      #expect(school.state.size == 2)
    }
  }

  @Test("the reader's language goes down to the field, and an event is named once")
  func language() throws {
    let cases: [(String, String)] = [
      (
        marks.replacing("5;контрольная", with: "7!;контрольная"),
        "marks.csv:2: mark из Отметка '7!': mark: \"7!\", а нужно: отметка вида 5, 4+ или зач."
      ),
      (
        marks.replacing("06.10.2025;5", with: "06.10.2035;5"),
        "marks.csv:2: MarkSet отказано: 06.10.2035 ещё не наступило"
      ),
    ]
    for (marks, expected) in cases {
      let school = try ImportStore()
      let run = try school.take(rules: rules, files(marks), language: .ru)
      let said = run.problems.map { $0.text(.ru) }
      let isNamed = said.first?.hasPrefix(expected) == true
      #expect(isNamed, "\(expected) — \(said)")
    }
  }

  @Test("a value on its way into a personal field is shown as its shape only")
  func personal() throws {
    let school = try ImportStore()
    let run = try school.take(rules: rules, files(nil, pupils.replacing("03.09.2012", with: "31.02.2012")))
    #expect(faults(run).first == "pupils.csv:2: Дата рождения '00.00.0000' is no day written DD.MM.YYYY")
  }

  @Test("a file that is missing, unnamed or doubled is said")
  func whichFiles() throws {
    let school = try ImportStore()
    let missing = try school.take(rules: rules, ["pupils.csv": pupils])
    #expect(faults(missing) == ["test.rules:14: no file 'marks.csv' was given"])
    let more = try school.take(rules: rules, files().merging(["notes.txt": "x"]) { $1 })
    #expect(faults(more) == [])
    #expect(more.notes.contains(.notInRules(files: ["notes.txt"])))
    let pattern = rules.replacing("\"pupils.csv\"", with: "\"*.csv\"")
    #expect(faults(try school.take(rules: pattern, files())) == ["test.rules:10: several files fit '*.csv'"])
  }

  @Test("cp1251 and tabs are read where the rules say so")
  func encoding() throws {
    let school = try ImportStore()
    let text = "key\ttitle\nалг\tАлгебра\n"
    let bytes = text.unicodeScalars.map { scalar in
      scalar.isASCII ? UInt8(scalar.value) : UInt8(truncatingIfNeeded: scalar.value - 0x410 + 0xC0)
    }
    let rules = """
      system s "S"
      file subjects "*.txt"
        encoding cp1251
        separator tab
      read subjects
        event SubjectAdded
          on = 2025-09-01
          subject = key
          title = title
      """
    let run = try school.take(rules: rules, bytes: ["any.txt": bytes])
    #expect(faults(run) == [])
    #expect(
      school.state.directory.subjects.all.first.flatMap { school.state.directory.subjects[$0]?.title }
        == "Алгебра")
    let wrong = try school.take(rules: rules.replacing("cp1251", with: "utf8"), bytes: ["any.txt": bytes])
    #expect(wrong.problems.map(\.code) == [.notUTF8])
  }

  @Test("what only people may record is recorded by the operator of a new store, or by who is named")
  func once() throws {
    let rules = """
      system s "S"
      once PolicyChanged
        on = 2025-09-01
        effectiveFrom = 2025-09-01
        key = "marks.scale"
        value = "1-6"
        basis = "the scale of the former journal"
      """
    let school = try ImportStore()
    #expect(faults(try school.take(rules: rules, [:])) == [])
    #expect(try school.facts(PolicyChanged.self).map(\.value) == ["1-6"])
    let again = try school.take(rules: rules + "\n", [:])
    #expect(again.recorder.batch.isEmpty)
    let other = try school.take(rules: rules.replacing("1-6", with: "0"), [:])
    #expect(faults(other).first?.hasPrefix("test.rules:2: PolicyChanged: refused") == true)
  }
}
