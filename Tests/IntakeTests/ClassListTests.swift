import EventLog
import Testing

@testable import Intake

@Suite("Class lists")
struct ClassListTests {
  private func read(_ name: String, ignoring: Set<String> = []) throws -> ClassList {
    try ClassListReader(ignoring: ignoring).read(TextDecoder.decode(Fixtures.bytes(name), file: name))
  }

  @Test(
    "one list says the same in every encoding and separator",
    arguments: ["class-utf8.csv", "class-bom-crlf.csv", "class-cp1251-semicolons.csv", "class-tabs.tsv"])
  func encodings(name: String) throws {
    let list = try read(name)
    #expect(list.errors.isEmpty)
    let names = list.rows.map { $0.name.surname + " " + $0.name.givenName + " " + $0.name.patronymic }
    #expect(names == ["Берёзкина Майя Олеговна", "Ёлкин Пётр ", "Сосновский-Дуб Ян Ильич"])
    #expect(list.rows.map(\.line) == [2, 3, 4])
    #expect(list.rows.map(\.sex) == [.female, .male, .male])
    #expect(list.rows[1].birthDate == Day(year: 2012, month: 2, day: 29))
    #expect(list.rows[1].phone == "+7 900 000-00-02")
    #expect(list.rows.allSatisfy { $0.className == "7А" })
    #expect(list.rows[0].guardians.map(\.slot) == [.mother])
    #expect(list.rows[0].guardians.map(\.phone) == ["+7 900 000-00-01"])
    #expect(list.rows[1].guardians.map(\.email) == ["oleg@home.example"])
  }

  @Test("English headings and full names are understood")
  func english() throws {
    let list = try read("class-english.csv")
    let row = try #require(list.rows.first)
    #expect(list.errors.isEmpty)
    #expect(row.name == PersonName(surname: "Oak", givenName: "Jan"))
    #expect(row.birthDate == Day(year: 2011, month: 12, day: 31))
    #expect(row.guardians.map(\.name.givenName) == ["Ada", "Ilya"])
    #expect(row.guardians.map(\.phone) == ["555 01 02", ""])
  }

  @Test("every bad row is named by line and reason, and none is lost")
  func badRows() throws {
    let list = try read("class-bad-rows.csv")
    #expect(list.rows.map(\.line) == [2])
    #expect(
      list.errors.map(\.line) == [3, 4, 5, 6, 7, 8, 10])
    #expect(
      list.errors.map(\.code) == [
        .missingValue("Имя"), .badValue(column: "Дата рождения", value: "31.02.2012"),
        .fieldCount(expected: 6, actual: 3), .fieldCount(expected: 6, actual: 7), .strayQuote,
        .badValue(column: "Телефон матери", value: "+7 900 000-00-03"), .unclosedQuote,
      ])
  }

  @Test("unknown and repeated columns are named; a column may be ignored by name")
  func unknownColumns() throws {
    let name = "class-unknown-columns.csv"
    #expect(try read(name).errors.map(\.code) == [.unknownColumn("Рост"), .repeatedColumn("Имя")])
    #expect(try read(name, ignoring: ["Рост"]).errors.map(\.code) == [.repeatedColumn("Имя")])
  }

  @Test(
    "headings mean the same in any order of words, case and punctuation",
    arguments: [
      ("  ДАТА  РОЖДЕНИЯ ", ClassListColumn.birthDate), ("Ф.И.О.", .fullName), ("E-mail", .email),
      ("№ п/п", .ordinal),
      ("Телефон родителя 2", .guardian(.numbered(2), .phone)),
      ("Родитель 1", .guardian(.numbered(1), .fullName)),
      ("ФИО матери", .guardian(.mother, .fullName)), ("Father's e-mail", .guardian(.father, .email)),
      ("Законный представитель", .guardian(.numbered(1), .fullName)),
    ])
  func headings(text: String, column: ClassListColumn) { #expect(ClassListColumn(heading: text) == column) }

  @Test("headings that are not known stay unknown", arguments: ["", "Рост", "Мать 2", "Родитель отец"])
  func unknownHeadings(text: String) { #expect(ClassListColumn(heading: text) == nil) }

  @Test(
    "days are read as people type them, and two-digit years are not",
    arguments: [("3.9.2025", "2025-09-03"), ("2025-10-13", "2025-10-13"), ("1/02/2025", "2025-02-01")])
  func days(text: String, expected: String) { #expect(DayText.parse(text)?.description == expected) }

  @Test(
    "what is no day is refused",
    arguments: ["", "13.10.25", "31.02.2025", "1.2.2025.", "+1.2.2025", "а.б.вгде"])
  func noDays(text: String) { #expect(DayText.parse(text) == nil) }

  @Test("no damage to a file makes the reader stop the program", arguments: 1...200 as ClosedRange<UInt64>)
  func mutations(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let names = ["class-utf8.csv", "class-cp1251-semicolons.csv", "class-bad-rows.csv", "diary-week.json"]
    var bytes = try Fixtures.bytes(names.randomElement(using: &generator) ?? names[0])
    for _ in 0..<Int.random(in: 1...12, using: &generator) {
      let index = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: bytes[index] = UInt8.random(in: 0...255, using: &generator)
      case 1 where bytes.count > 1: bytes.remove(at: index)
      default:
        bytes.insert([0x22, 0x0A, 0x0D, 0x3B, 0x2C, 0x98].randomElement(using: &generator) ?? 0, at: index)
      }
    }
    do {
      let list = try ClassListReader().read(TextDecoder.decode(bytes, file: "f"))
      #expect(list.errors.allSatisfy { $0.line != nil }, "seed \(seed)")
    } catch {
      #expect(!error.description.isEmpty, "seed \(seed)")
    }
    _ = try? DiaryReader.read(bytes, file: "f")
  }
}
