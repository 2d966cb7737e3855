/// The kinds of things that have keys.
public enum ReferenceLabel {
  /// The word for a kind by its stored name.
  public static func of(_ kind: String) -> Label { Label(ru: russian[kind] ?? kind, en: kind) }

  private static let russian = [
    "staff": "сотрудник", "pupil": "ученик", "guardian": "родитель", "class": "класс", "subject": "предмет",
    "course": "курс", "term": "период", "subgroup": "подгруппа",
  ]
}
