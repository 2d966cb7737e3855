import EventLog
import School
import Testing

@testable import Documents
@testable import Projections

private var frame: ReportFrame {
  ReportFrame(on: Day(year: 2025, month: 10, day: 26) ?? Day(number: 0), size: 1_001) {
    $0 == .pupil(PupilNumber(0)) ? "Белов Артём Ильич" : nil
  }
}

private func outcome(_ symbol: String, corrected: Bool = false) -> SummaryOutcome? {
  Mark(symbol: symbol).map { SummaryOutcome(mark: $0, position: Position(5), isCorrected: corrected) }
}

private func term(_ number: UInt32, _ key: String) -> TermLabel {
  TermLabel(term: TermNumber(number), key: key, title: key, kind: .quarter)
}

@Suite struct SummaryDocumentTests {
  let diary = Diary(
    pupil: PupilNumber(0), key: "p-0", classKey: "7А", span: .always,
    rows: [
      DiaryRow(
        day: Day(number: 20_374), number: 1, index: 0, course: CourseNumber(0), subject: "Алгебра",
        topic: "Дроби",
        homework: ["§ 1", "№ 5"],
        marks: [
          RegisterMark(mark: .passed, weight: 1, position: Position(7), isCorrected: false)
        ]),
      DiaryRow(
        day: Day(number: 20_375), number: nil, index: 0, course: CourseNumber(1), subject: "Родной язык",
        topic: nil,
        homework: ["Выучить"], marks: [], absence: .unexcused, excuse: .ill),
    ])

  @Test func aDiaryIsAWeekOfDays() {
    let expected = """
      Дневник · Белов Артём Ильич · 7А                                         на 26.10.2025, позиция 1000

      понедельник, 13 октября 2025
       №  предмет      отметки  тема   домашнее задание
       1  Алгебра      зач      Дроби  § 1
                                       № 5

      вторник, 14 октября 2025
       —  Родной язык  нб              Выучить

      """
    #expect(DiaryDocument(diary, frame).text(.table) == expected)
  }

  @Test func diaryRowsHaveTheFixedNames() {
    let lines = DiaryDocument(diary, frame).text(.jsonl).split(separator: "\n")
    let first =
      #"{"date":"2025-10-13","number":1,"subject":"Алгебра","topic":"Дроби","homework":"§ 1\n№ 5","#
      + #""marks":["зач"],"absence":null,"excuse":null,"late":null}"#
    #expect(lines.first.map(String.init) == first)
    #expect(lines.last?.contains(#""number":null"#) == true)
    #expect(lines.last?.contains(#""marks":[],"absence":"unexcused","excuse":"ill""#) == true)
  }

  @Test func aSummarySheetHasTheTermsUnderEachSubject() {
    let summary = TermSummary(
      classKey: "7А", teacher: .none, terms: [term(0, "1ч"), term(1, "2ч")],
      subjects: ["Алгебра", "Изобразительное искусство"].enumerated().map {
        SummarySubject(subject: SubjectNumber(UInt32($0.offset)), key: $0.element, title: $0.element)
      },
      pupils: [
        SummaryRow(
          pupil: PupilNumber(0), key: "p-0", left: Day(number: 20_400),
          outcomes: [[outcome("4", corrected: true), nil], [outcome("осв"), outcome("5")]])
      ])
    let expected = """
      Сводная ведомость · 7А                                                   на 26.10.2025, позиция 1000

                        Алгебра   Изобразительное искусство
       №  Фамилия, имя   1ч   2ч     1ч     2ч
       1  Белов Артём    4*    .    осв      5

       Белов Артём: выбытие 08.11.2025

      """
    #expect(TermSummaryDocument(summary, frame).text(.table) == expected)
    let csv = TermSummaryDocument(summary, frame).text(.csv).split(separator: "\n")
    #expect(
      csv.dropFirst().map(String.init) == [
        "p-0,Белов Артём Ильич,Алгебра,Алгебра,1ч,4,true,5",
        "p-0,Белов Артём Ильич,Изобразительное искусство,Изобразительное искусство,1ч,осв,false,5",
        "p-0,Белов Артём Ильич,Изобразительное искусство,Изобразительное искусство,2ч,5,false,5",
      ])
  }

  @Test func aSummaryOfAttendanceEndsWithTheClass() {
    var counts = AttendanceCounts()
    (counts.days, counts.daysIll, counts.lessons, counts.lessonsIll, counts.lessonsHeld) = (2, 1, 14, 7, 120)
    (counts.lessonsUnexcused, counts.late) = (7, 3)
    let summary = AttendanceSummary(
      classKey: "7А", teacher: .none,
      spans: [
        AttendanceSpan(
          days: DaySpan(from: Day(number: 20_000), through: Day(number: 20_050)), term: term(0, "1ч"),
          schoolDays: 43,
          lessons: 258)
      ],
      pupils: [AttendanceRow(pupil: PupilNumber(0), key: "p-0", counts: [counts])], totals: [counts])
    let expected = """
      Посещаемость · 7А                                                        на 26.10.2025, позиция 1000

      1ч: учебных дней 43, уроков 258
                        пропущено дней  пропущено уроков
       №  Фамилия, имя  всего  болезнь  всего  болезнь  уважит.  без прич.  опозд.
       1  Белов Артём       2        1     14        7        0          7       3
          всего             2        1     14        7        0          7       3

      """
    #expect(AttendanceDocument(summary, frame).text(.table) == expected)
    let csv = AttendanceDocument(summary, frame).text(.csv).split(separator: "\n")
    #expect(csv.last == "7А,,,1ч,2024-10-04,2024-11-23,2,1,14,7,0,7,3,258,43")
  }
}
