internal import EventLog

extension Refusal {
  /// The refusal in words: what was refused, the rule, what to do. School keys only, never names.
  ///
  /// - Parameter directory: where the keys come from.
  public func text(_ language: Language, _ directory: Directory) -> String {
    filled(sentence(language), language, directory)
  }

  /// The words of the rule, values not yet filled in.
  func sentence(_ language: Language) -> String {
    switch language {
    case .ru: rule == .whoScope && values.count > 3 ? Rule.notTeacherRussian : rule.russian
    case .en: rule == .whoScope && values.count > 3 ? Rule.notTeacherEnglish : rule.english
    }
  }

  /// A sentence with its values.
  func filled(_ sentence: String, _ language: Language, _ directory: Directory) -> String {
    var text = ""
    var rest = Substring(sentence)
    while let mark = rest.firstIndex(of: "%") {
      text += rest[..<mark]
      rest = rest[rest.index(after: mark)...]
      guard let digit = rest.popFirst(), let number = digit.wholeNumberValue, number >= 1,
        number <= values.count
      else { continue }
      text += words(of: values[number - 1], language, directory)
    }
    return text + rest
  }

  private func words(of value: Value, _ language: Language, _ directory: Directory) -> String {
    switch value {
    case .thing(let kind, let name, let number):
      let noun = language == .ru ? Refusal.russianNouns[name] ?? name : name
      guard number != .max else { return language == .ru ? "\(noun): не указано" : "\(noun): none" }
      return "\(noun) \(directory.key(kind: kind, number) ?? String(number))"
    case .person(let person):
      return directory.text(of: person) ?? (language == .ru ? "неизвестное лицо" : "an unknown person")
    case .day(let day): return Refusal.text(day, language)
    case .mark(let mark): return mark.isNone ? "—" : mark.symbol
    case .number(let number): return String(number)
    case .position(let position): return position.description
    case .name(let name): return language == .ru ? Refusal.russianAspects[name] ?? name : name
    case .roles(let roles): return Refusal.text(roles, language)
    }
  }

  /// `2025-10-13`, in Russian `13.10.2025`.
  private static func text(_ day: Day, _ language: Language) -> String {
    guard day != .none else { return "—" }
    let iso = day.description
    let parts = iso.split(separator: "-")
    return language == .ru && parts.count == 3 ? parts.reversed().joined(separator: ".") : iso
  }

  /// Parts of a scope as people name them.
  private static let russianAspects: [String: String] = [
    Aspect.lessons.name: "уроки", Aspect.marks.name: "отметки", Aspect.programme.name: "программа",
    Aspect.remarks.name: "замечания", Aspect.termMarks.name: "итоговые отметки",
  ]

  private static let russianRoles: [Role: String] = [
    .director: "директор", .deputy: "заместитель директора", .teacher: "учитель",
    .classTeacher: "классный руководитель", .secretary: "секретарь", .hr: "отдел кадров",
    .administrator: "администратор", .psychologist: "психолог", .guardian: "родитель", .pupil: "ученик",
    .system: "сам журнал", .import: "другая система",
  ]

  /// Roles with commas between; in English as one types them.
  private static func text(_ roles: RoleSet, _ language: Language) -> String {
    guard language == .ru else { return roles.names }
    let names = roles.roles.map { russianRoles[$0] ?? $0.name }
    return (names + (roles.contains(.oneself) ? ["тот, о ком запись"] : [])).joined(separator: ", ")
  }

  private static let russianNouns: [String: String] = [
    "pupil": "ученик", "staff": "сотрудник", "guardian": "представитель", "system": "система",
    "class": "класс", "subgroup": "подгруппа", "subject": "предмет", "course": "курс", "lesson": "урок",
    "term": "период", "planItem": "пункт плана", "building": "здание", "room": "кабинет",
    "source": "источник",
  ]
}

extension Rule {
  /// ``whoScope`` where the course is known: who teaches it says what to do.
  static let notTeacherRussian =
    "%1 отказано: %2 не ведёт %4 (ведёт %5). Правило: записывает учитель курса или заменяющий его на этом уроке. "
    + "Запишите замену (LessonSubstituted) или попросите %5."
  static let notTeacherEnglish =
    "%1 refused: %2 does not teach %4 (%5 does). The teacher of the course records it, or who substitutes in the "
    + "lesson. Record a substitution (LessonSubstituted) or ask %5."
}
