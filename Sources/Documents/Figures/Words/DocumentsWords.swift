internal import School

extension FigureWords {
  /// Acts, briefings, surveys, exports, destructions.
  static let documents = FigureWords(
    Label(ru: "Документы и мероприятия", en: "Documents and events"),
    abstract: "Local acts, briefings, surveys, exports and destructions of documents.",
    columns: [
      "date": Column("дата", "date"),
      "kind": Column("что", "kind"),
      "what": Column("вид", "what"),
      "number": Column("№", "no."),
      "title": Column("название, тема", "title or topic"),
      "audience": Column("для кого", "for whom"),
      "class": Column("класс", "class"),
      "person": Column("кто записал", "recorded by"),
      "documents": Column("всего", "in all", rule: Label(ru: "число записей", en: "documents of the kind")),
      "people": Column(
        "людей", "people",
        rule: Label(
          ru: "присутствовало или ответило на опрос", en: "people who attended or answered the survey")),
      "hours": Column("часов", "hours", rule: Label(ru: "часы занятия", en: "hours that it took")),
      "score": Column(
        "балл", "score",
        rule: Label(ru: "средняя оценка опроса, как записана", en: "mean score of the survey, as recorded")),
      "pages": Column("страниц", "pages", rule: Label(ru: "страницы выгрузки", en: "pages of the export")),
      "signatures": Column(
        "подписей", "signatures",
        rule: Label(
          ru: "в скольких качествах подписано: классный руководитель, заместитель, директор",
          en: "capacities in which it was signed: class teacher, deputy, director")),
      "filedOn": Column("в деле с", "filed"),
    ], cells: cellsOfDocuments)

  private static let cellsOfDocuments: [String: Label] = {
    var words: [String: Label] = [
      "act": Label(ru: "акт", en: "act"), "briefing": Label(ru: "мероприятие", en: "briefing"),
      "survey": Label(ru: "опрос", en: "survey"), "export": Label(ru: "выгрузка", en: "export"),
      "destruction": Label(ru: "уничтожение", en: "destruction"),
      // An act and a kind of documents have this name.
      "other": Label(ru: "другое", en: "other"),
    ]
    func add<Code: Labelled>(_ codes: [Code], _ name: (Code) -> String) {
      for code in codes where words[name(code)] == nil { words[name(code)] = code.label }
    }
    add(LocalActKind.allCases, \.name)
    add(BriefingKind.allCases, \.name)
    add(Audience.allCases, \.name)
    add(ExportKind.allCases, \.name)
    add(DocumentKind.allCases, \.name)
    return words
  }()
}
