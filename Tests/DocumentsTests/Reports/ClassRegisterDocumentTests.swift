import EventLog
import School
import Testing

@testable import Documents
@testable import Projections

private let names: [UInt32: String] = [
  0: "Яковлева Мария Ивановна", 1: "Ёлкин Пётр Ильич", 2: "Егоров Иван Петрович", 3: "Жуков Лев Львович",
]

private func cell(_ symbols: [String] = [], absence: AbsenceCode? = nil, corrected: Bool = false)
  -> RegisterCell
{
  RegisterCell(
    marks: symbols.compactMap { Mark(symbol: $0) }.map {
      RegisterMark(mark: $0, weight: 1, position: Position(77), isCorrected: corrected)
    }, absence: absence)
}

private func sample(lessonCount: Int = 3) -> ClassRegister {
  let first = Day(year: 2025, month: 9, day: 29) ?? Day(number: 0)
  let lessons = (0..<lessonCount).map { index in
    RegisterLesson(
      lesson: LessonNumber(UInt32(index)), key: "\(first + index)/7А-алгебра/2", course: CourseNumber(0),
      day: first + index, number: 2, index: 0, hours: 1, topic: "Тема \(index + 1)",
      homework: index == 0 ? ["§ 1", "№ 5"] : [])
  }
  let pupils = (0..<4).map { number in
    var average = MarkAverage()
    if let mark = Mark(4 + number % 2) { average.add(mark, weight: 3, sign: 0) }
    var cells = Array(repeating: cell(), count: lessonCount)
    cells[0] = number == 1 ? cell(["4", "5"], corrected: true) : cell(["4"])
    cells[1] = number == 2 ? cell(absence: .ill) : cell()
    return RegisterRow(
      pupil: PupilNumber(UInt32(number)), key: "p-\(number)", cells: cells, average: average,
      termMark: number == 3 ? nil : Mark(4), arrived: number == 3 ? first + 1 : nil)
  }
  return ClassRegister(
    classKey: "7А", subject: "Алгебра",
    courses: [RegisterCourse(course: CourseNumber(0), key: "7А-алгебра", teacher: StaffNumber(7))],
    span: DaySpan(from: first, through: first + 30),
    term: TermLabel(term: TermNumber(0), key: "1ч", title: "1-я четверть", kind: .quarter), lessons: lessons,
    pupils: pupils)
}

private func document(lessonCount: Int = 3) -> ClassRegisterDocument {
  let frame = ReportFrame(on: Day(year: 2025, month: 10, day: 26) ?? Day(number: 0), size: 231_881) {
    person in
    person == .staff(StaffNumber(7)) ? "Петрова Анна Сергеевна" : person.asPupil.flatMap { names[$0.number] }
  }
  return ClassRegisterDocument(sample(lessonCount: lessonCount), frame)
}

@Suite struct ClassRegisterDocumentTests {
  @Test func aPageReadsLikeThePaperOne() {
    let expected = """
      7А · Алгебра · 1-я четверть · учитель Петрова А. С.                   на 26.10.2025, позиция 231\u{A0}880

                          сентябрь октябрь
       №  Фамилия, имя       29 30  1  средн.  1ч
       1  Егоров Иван         4  б  .    4,00   4
       2  Ёлкин Пётр      4¹/5²  .  .    5,00   4
       3  Жуков Лев           4  .  .    5,00   —
       4  Яковлева Мария      4  .  .    4,00   4

       ¹ исправлена: journal audit mark --pupil p-1 --course 7А-алгебра --on 2025-09-29 --mark 77
       ² исправлена: journal audit mark --pupil p-1 --course 7А-алгебра --on 2025-09-29 --mark 77
       Жуков Лев: прибытие 30.09.2025
       б — болен

       дата   №  ч  тема урока  домашнее задание
       29.09  2  1  Тема 1      § 1
                                № 5
       30.09  2  1  Тема 2
       01.10  2  1  Тема 3

      """
    #expect(document().text(.table) == expected)
  }

  @Test(arguments: [Language.ru, .en]) func aWideTermIsCutIntoPagesThatFit(language: Language) {
    let lines = document(lessonCount: 40).text(.table, language: language, width: 100).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { Width.of($0) <= 100 })
    let pages = lines.filter { $0.hasPrefix(" №  " + RegisterLabel.pupil(language)) }
    #expect(pages.count == 2)
    #expect(pages.map { $0.contains(RegisterLabel.average(language)) } == [false, true])
    let days = pages.flatMap { $0.split(separator: " ").compactMap { Int($0) } }
    #expect(days == [29, 30] + Array(1...31) + Array(1...7))
  }

  @Test func namesStandInTheOrderOfTheAlphabetWithYoAfterYe() {
    #expect(document().people.map(\.index) == [2, 1, 3, 0])
    let nameless = ClassRegisterDocument(sample(), ReportFrame(on: Day(number: 0), size: 0))
    #expect(nameless.people.map(\.key) == ["p-0", "p-1", "p-2", "p-3"])
  }

  @Test func jsonHasTheFixedNames() {
    let json = document(lessonCount: 2).text(.json)
    #expect(
      json.hasPrefix(
        #"{"class":"7А","subject":"Алгебра","term":"1ч","courses":["7А-алгебра"],"lessons":["#))
    let lesson =
      #"{"lesson":"2025-09-29/7А-алгебра/2","date":"2025-09-29","number":2,"index":0,"hours":1,"#
      + #""topic":"Тема 1","homework":"§ 1\n№ 5"}"#
    #expect(json.contains(lesson))
    let cell =
      #"{"lesson":"2025-09-30/7А-алгебра/2","marks":[],"absence":"ill","excuse":null,"late":null,"#
      + #""corrected":false,"positions":[]}"#
    #expect(json.contains(cell))
    #expect(json.contains(#""marks":["4","5"]"#))
    #expect(json.contains(#""average":5.0,"termMark":null}"#))
  }

  @Test func whoWasAwayForATimeHasEmptyCellsAndANote() {
    // Given a pupil who was away on the second day,
    var page = sample()
    let day = page.lessons[1].day
    page.pupils[2].cells[1] = RegisterCell(isMember: false)
    page.pupils[2].away = [DaySpan(from: day, through: day)]
    // then the cell is empty as before an arrival, and both days stand below.
    let made = ClassRegisterDocument(
      page, ReportFrame(on: day, size: 1) { $0.asPupil.flatMap { names[$0.number] } })
    let lines = made.text(.table).split(separator: "\n")
    #expect(lines.contains(" 1  Егоров Иван         4     .    4,00   4"))
    #expect(lines.contains(" Егоров Иван: выбытие 30.09.2025, прибытие 01.10.2025"))
    #expect(made.text(.json).contains(#""away":[{"from":"2025-09-30","through":"2025-09-30"}]"#))
    #expect(made.book(.en, for: .reading).parts[0].sheet.notes.contains { $0.contains("left 2025-09-30") })
  }

  @Test func aRowOfTheFileIsACellWithSomethingInIt() {
    let lines = document().text(.csv).split(separator: "\n")
    #expect(lines.count == 1 + 5)
    #expect(lines[2] == "p-2,Егоров Иван Петрович,2025-09-30/7А-алгебра/2,2025-09-30,2,,ill,,,4.0,4")
  }
}
