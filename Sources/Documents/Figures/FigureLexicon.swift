/// The words of every report, by its name; the table of `explain` and of docs/REPORTS.md.
///
/// A report's words stand in a file of their own under `Words/`.
public enum FigureLexicon {
  private static let all: [String: FigureWords] = own.merging(people) { own, _ in own }
    .merging(teaching) { own, _ in own }

  private static let own: [String: FigureWords] = [
    "applications": .applications,
    "class-results": .classResults,
    "attendance": .attendance,
    "attendance-rate": .attendanceRate,
    "completeness": .completeness,
    "density": .density,
    "diary": .diary,
    "documents": .documents,
    "register": .register,
    "summary": .summary,
    "unfilled": .unfilled,
    "missed": .missed,
    "movement": .movement,
    "progress": .progress,
    "proposals": .proposals,
    "results": .results,
    "schedules": .schedules,
  ]

  /// The words of a report; every report of the catalogue has some.
  public static func words(_ report: String) -> FigureWords {
    all[report] ?? FigureWords(Label(report), abstract: report, columns: [:])
  }

  /// What ``FigureValue/word(_:)`` says to people.
  static func word(_ name: String) -> Label { words[name] ?? access[name] ?? Label(name) }

  /// Every word that a report may put into a cell, by its stable English name.
  static let words: [String: Label] = ownWords.merging(peopleWords) { own, _ in own }
    .merging(teachingWords) { own, _ in own }

  private static let ownWords: [String: Label] = [
    "class": Label(ru: "класс", en: "class"), "subject": Label(ru: "предмет", en: "subject"),
    "course": Label(ru: "курс", en: "course"), "teacher": Label(ru: "учитель", en: "teacher"),
    "yearGroup": Label(ru: "параллель", en: "year group"), "pupil": Label(ru: "ученик", en: "pupil"),
    "classDay": Label(ru: "класс и день", en: "class and day"),
    "lesson": Label(ru: "урок", en: "lesson"), "school": Label(ru: "школа", en: "school"),
    "total": Label(ru: "Всего", en: "Total"),
    "yes": Label(ru: "да", en: "yes"), "day": Label(ru: "день", en: "day"),
    "week": Label(ru: "неделя с", en: "week of"), "month": Label(ru: "месяц", en: "month"),
    "corrected": Label(ru: "изменён", en: "corrected"), "byHand": Label(ru: "без расчёта", en: "by hand"),
    "forced": Label(ru: "не по расчёту", en: "not as computed"),
    "marksSince": Label(ru: "отметки менялись", en: "marks changed since"),
    "debt": Label(ru: "долг", en: "debt"),
  ]
}
