import EventLog
import School
import TestSupport
import Testing

@testable import Intake

@Suite("Importing class lists")
struct ClassListImportTests {
  private let header = "Фамилия,Имя,Отчество,Дата рождения,Класс,Телефон,Мать,Телефон матери\n"
  private let maya = "Берёзкина,Майя,Олеговна,03.09.2012,7А,,Берёзкина Инна Львовна,+7 900 000-00-01\n"
  private let pyotr = "Ёлкин,Пётр,,29.02.2012,7A,+7 900 000-00-02,,\n"

  private func list(_ rows: String...) -> [(name: String, bytes: [UInt8])] {
    [("list.csv", Array((header + rows.joined()).utf8))]
  }

  @Test("pupils are enrolled in a class formed for them; guardians are linked; texts are in the vault")
  func newList() throws {
    let school = try ImportStore()
    let run = try school.take(list(maya, pyotr))
    #expect(run.problems.isEmpty)
    let directory = school.state.directory
    let schoolClass = try #require(directory.classes.number(key: "7А"))
    #expect(directory.classes.count == 1)
    #expect(directory.classes[schoolClass]?.yearGroup == 7)
    #expect(directory.pupils(in: schoolClass, on: ImportStore.today).count == 2)
    let pupil = try #require(directory.pupils[PupilNumber(0)])
    #expect(pupil.key == "p-0001")
    #expect(try pupil.person.names.map(school.text) == ["Берёзкина Майя Олеговна"])
    #expect(try pupil.person.births.map(school.text) == ["2012-09-03"])
    let guardian = try #require(directory.guardians[GuardianNumber(0)])
    #expect(guardian.links.map(\.relation) == [.mother])
    #expect(try guardian.person.contacts.map(school.text) == ["+7 900 000-00-01"])
    let second = try #require(directory.pupils[PupilNumber(1)])
    #expect(try second.person.contacts.map(school.text) == ["+7 900 000-00-02"])
  }

  @Test("a name longer than any name is refused with its line, and nothing is recorded")
  func hugeName() throws {
    let school = try ImportStore()
    let size = school.state.size
    let huge = String(repeating: "я", count: 70_000)
    let run = try school.take(list(maya, "Ёлкин\(huge),Пётр,,29.02.2012,7А,,,\n"))
    let problem = try #require(run.problems.first)
    #expect(run.problems.count == 1 && problem.line == 3)
    #expect(problem.text(.en).contains("it holds 512") && !problem.text(.en).contains("яяя"))
    #expect(school.state.size == size)
  }

  @Test("a new store grants the list's system import of the types it needs, and says so")
  func grant() throws {
    let school = try ImportStore()
    let run = try school.take(list(maya))
    let grants = try school.facts(RoleGranted.self)
    let grant = try #require(grants.first)
    #expect(grant.role == .import)
    #expect(grant.eventTypes.contains("PupilEnrolled"))
    #expect(grant.through == Day.of("2026-08-31"))
    let isSaid = run.notes.contains { if case .granted("class-list", _, _, _) = $0 { true } else { false } }
    #expect(isSaid)
  }

  @Test("with --as the person records, and no system is granted anything")
  func byPerson() throws {
    let school = try ImportStore()
    var options = school.options()
    options.actor = .operator
    try school.take(list(maya), options)
    #expect(school.state.directory.systems.count == 0)
    #expect(school.state.directory.pupils.count == 1)
  }

  @Test("the same file adds nothing, another spelling of it neither, and both say so")
  func again() throws {
    let school = try ImportStore()
    try school.take(list(maya, pyotr))
    let size = school.state.size
    #expect(try school.take(list(maya, pyotr)).notes == [.known(file: "list.csv")])
    let spelt = try school.take(list(pyotr, maya.replacing("ё", with: "е")))
    #expect(spelt.problems.isEmpty)
    #expect(spelt.notes == [.nothingNew(file: "list.csv")])
    #expect(school.state.size == size)
  }

  @Test("a longer list adds only what is new")
  func longer() throws {
    let school = try ImportStore()
    try school.take(list(maya))
    let run = try school.take(list(maya, pyotr))
    #expect(Dictionary(uniqueKeysWithValues: run.counts)["PupilEnrolled"] == 1)
    #expect(school.state.directory.pupils.count == 2)
    #expect(school.state.directory.guardians.count == 1)
  }

  @Test("siblings share a guardian of one name and telephone")
  func siblings() throws {
    let school = try ImportStore()
    let brother = "Берёзкин,Лев,Олегович,01.02.2014,5Б,,Берёзкина Инна Львовна,8 900 000 00 01\n"
    let same = brother.replacing("8 900 000 00 01", with: "+7 (900) 000-00-01")
    try school.take(list(maya, same))
    #expect(school.state.directory.guardians.count == 1)
    #expect(school.state.directory.guardians[GuardianNumber(0)]?.links.count == 2)
  }

  @Test("what differs is refused by line without the value, and recorded with --update")
  func differences() throws {
    let school = try ImportStore()
    try school.take(list(maya))
    let size = school.state.size
    let moved = maya.replacing("7А", with: "7Б").replacing("00-01", with: "00-09")
    let refused = try school.take(list(moved))
    #expect(
      refused.problems == [
        IntakeError(file: "list.csv", line: 2, .import(.differs(what: .schoolClass, of: "p-0001"))),
        IntakeError(file: "list.csv", line: 2, .import(.differs(what: .contact, of: "g-0001"))),
      ])
    #expect(school.state.size == size)
    var options = school.options()
    options.updates = true
    #expect(try school.take(list(moved), options).problems.isEmpty)
    let directory = school.state.directory
    let schoolClass = try #require(directory.pupils[PupilNumber(0)]?.schoolClass(on: ImportStore.today))
    #expect(directory.key(schoolClass) == "7Б")
    let contacts = try #require(directory.guardians[GuardianNumber(0)]?.person.contacts)
    #expect(try contacts.map(school.text) == ["+7 900 000-00-01", "+7 900 000-00-09"])
  }

  @Test("the key tells a pupil whose name changed")
  func keys() throws {
    let school = try ImportStore()
    let file = { (name: String) in
      [("keys.csv", Array("Ключ,ФИО,Класс\nL-7,\(name),7А\n".utf8))]
    }
    try school.take(file("Липина Вера"))
    let refused = try school.take(file("Дубова Вера"))
    #expect(refused.problems.map(\.code) == [.import(.differs(what: .name, of: "L-7"))])
    var options = school.options()
    options.updates = true
    try school.take(file("Дубова Вера"), options)
    let pupil = try #require(school.state.directory.pupils.number(key: "l-7"))
    let names = try #require(school.state.directory.pupils[pupil]?.person.names)
    #expect(try names.map(school.text) == ["Липина Вера", "Дубова Вера"])
  }

  @Test("a class is needed: in the file, or said")
  func missingClass() throws {
    let school = try ImportStore()
    let file = [("l.csv", Array("ФИО\nЛипина Вера\n".utf8))]
    #expect(try school.take(file).problems == [IntakeError(file: "l.csv", line: 2, .import(.classMissing))])
    var options = school.options()
    options.schoolClass = "10 «б»"
    #expect(try school.take(file, options).problems.isEmpty)
    #expect(school.state.directory.classes.number(key: "10Б") != nil)
  }

  @Test("one bad file of a command keeps the others out; no problem shows what is personal")
  func allOrNothing() throws {
    let school = try ImportStore()
    let bad = ("bad.csv", Array("ФИО,Дата рождения,Класс\nЛипина Вера,31.02.2012,7А\nОсина,,7А\n".utf8))
    let run = try school.take(list(maya) + [bad])
    #expect(run.problems.map(\.line) == [2, 3])
    #expect(school.state.size == 2)
    for language in [Language.ru, .en] {
      for problem in run.problems {
        let text = problem.text(language)
        #expect(text.hasPrefix("bad.csv:"))
        for word in ["31.02", "Липина", "Осина"] { #expect(!text.contains(word)) }
      }
    }
  }

  @Test("in a store with staff a system needs a grant by the administrator")
  func noGrant() throws {
    let school = try ImportStore()
    var recorder = school.recorder()
    let request = Request(
      actor: .operator, occurredOn: ImportStore.today, clock: ImportStore.clock, today: ImportStore.today,
      source: SourceNumber(0))
    let hired = StaffHired {
      $0.staff = StaffNumber(0)
      $0.key = "d-01"
    }
    try recorder.record(hired, request)
    try school.append(recorder.takeBatch())
    let run = try school.take(list(maya, pyotr))
    #expect(run.problems.count == 1)
    let isNamed = run.problems.contains {
      if case .import(.systemUnknown("class-list", _)) = $0.code { true } else { false }
    }
    #expect(isNamed)
    #expect(school.state.directory.pupils.count == 0)
  }
}
