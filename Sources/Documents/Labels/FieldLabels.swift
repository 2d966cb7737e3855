internal import School

/// What the numbers, days and signs of events are called in a line of the log.
enum FieldLabel {
  /// The name of a field in a language; the stored one where none is needed.
  static func of(_ field: StaticString, _ language: Language) -> String {
    let name = "\(field)"
    switch language {
    case .ru: return russian[name] ?? name
    case .en: return english[name] ?? name
    }
  }

  /// True for fields that tell people nothing.
  static func isBytes(_ field: StaticString) -> Bool { ["first", "second", "device"].contains("\(field)") }

  private static let russian: [String: String] = [
    "weight": "вес", "oldWeight": "вес был", "minutes": "минут", "number": "№", "index": "ещё один",
    "present": "присутствуют", "dueOn": "к", "through": "по", "from": "с", "effectiveFrom": "с",
    "validThrough": "до", "hoursPerWeek": "часов в неделю", "graded": "с отметками", "yearGroup": "параллель",
    "yearGroupFrom": "с параллели", "yearGroupThrough": "по параллель", "start": "с", "end": "по",
    "seats": "мест", "weekday": "день недели", "shift": "смена", "low": "от, сотых %", "high": "до, сотых %",
    "deadline": "срок", "due": "срок", "until": "до", "size": "событий", "formula": "формула",
    "computed": "по расчёту", "unableToUse": "без доступа к услуге", "signed": "с подписью", "demo": "пример",
    "seed": "зерно", "coefficientHundredths": "коэффициент, сотых",
    "fromMinute": "с минуты",
    "throughMinute": "до минуты",
    "event": "событие",
    "attendees": "присутствовали",
    "hours": "часов",
    "pages": "страниц",
    "sheets": "листов",
    "checks": "проверки",
    "raised": "сделано замечаний",
    "relieved": "снято замечаний",
    "figure": "показатель, сотых",
    "firstEvidence": "событие",
    "secondEvidence": "и событие",
    "ok": "исправна",
    "fromPosition": "с позиции",
    "toPosition": "по позицию",
    "count": "отправлено",
    "accepted": "принято",
    "rejected": "отклонено",
    "answers": "ответов",
    "score": "балл, сотых",
    "to": "на", "toDay": "на", "toNumber": "на урок №", "toYearGroup": "в параллель",
  ]

  private static let english: [String: String] = [
    "oldWeight": "weight was", "number": "no.", "index": "another", "dueOn": "due", "effectiveFrom": "from",
    "validThrough": "valid through", "hoursPerWeek": "hours a week", "yearGroup": "year group",
    "yearGroupFrom": "from year group", "yearGroupThrough": "through year group",
    "low": "from, hundredths of %", "high": "to, hundredths of %", "unableToUse": "cannot use the service",
    "size": "events",
    "fromMinute": "from minute",
    "throughMinute": "to minute",
    "figure": "figure, hundredths",
    "firstEvidence": "event",
    "secondEvidence": "and event",
    "ok": "whole",
    "fromPosition": "from position",
    "toPosition": "through position",
    "count": "sent",
    "raised": "remarks raised",
    "relieved": "remarks relieved",
    "score": "score, hundredths",
    "to": "held on", "toDay": "to", "toNumber": "to no.", "toYearGroup": "to year group",
  ]
}
