/// Words that every screen may need.
public enum CommonLabel: CaseIterable, Labelled {
  /// “as of”
  case asOf
  /// “position”
  case position
  /// “from”
  case from
  /// “through”
  case through
  /// “total”
  case total
  /// “yes”
  case yes
  /// “no”
  case no
  /// “none”
  case none
  /// “nothing found”
  case nothingFound
  /// “refused”
  case refused
  /// “Rule”
  case rule
  /// “What to do”
  case remedy
  /// “error”
  case error
  /// “pupils”
  case pupils
  /// “classes”
  case classes
  /// “staff”
  case staff
  /// “guardians”
  case guardians
  /// “lessons”
  case lessons
  /// “marks”
  case marks
  /// “absences”
  case absences
  /// “name forgotten”
  case forgotten
  /// “unknown”
  case unknown
  /// “key”
  case key
  /// “name”
  case name
  /// “kind”
  case kind

  /// The text in every language.
  public var label: Label {
    switch self {
    case .asOf: Label(ru: "на", en: "as of")
    case .position: Label(ru: "позиция", en: "position")
    case .from: Label(ru: "с", en: "from")
    case .through: Label(ru: "по", en: "through")
    case .total: Label(ru: "всего", en: "total")
    case .yes: Label(ru: "да", en: "yes")
    case .no: Label(ru: "нет", en: "no")
    case .none: Label(ru: "нет", en: "none")
    case .nothingFound: Label(ru: "ничего не найдено", en: "nothing found")
    case .refused: Label(ru: "отказано", en: "refused")
    case .rule: Label(ru: "Правило", en: "Rule")
    case .remedy: Label(ru: "Что делать", en: "What to do")
    case .error: Label(ru: "ошибка", en: "error")
    case .pupils: Label(ru: "ученики", en: "pupils")
    case .classes: Label(ru: "классы", en: "classes")
    case .staff: Label(ru: "сотрудники", en: "staff")
    case .guardians: Label(ru: "родители", en: "guardians")
    case .lessons: Label(ru: "уроки", en: "lessons")
    case .marks: Label(ru: "отметки", en: "marks")
    case .absences: Label(ru: "пропуски", en: "absences")
    case .forgotten: Label(ru: "имя забыто", en: "name forgotten")
    case .unknown: Label(ru: "неизвестно", en: "unknown")
    case .key: Label(ru: "ключ", en: "key")
    case .name: Label(ru: "имя", en: "name")
    case .kind: Label(ru: "вид", en: "kind")
    }
  }
}
