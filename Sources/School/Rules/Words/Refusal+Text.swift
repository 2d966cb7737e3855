internal import EventLog

extension Refusal {
  /// The refusal in words: what was refused, the rule, what to do. School keys only, never names.
  ///
  /// - Parameter directory: where the keys come from.
  public func text(_ language: Language, _ directory: Directory) -> String {
    let sentence =
      switch language {
      case .ru: rule.russian
      case .en: rule.english
      }
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
    case .day(let day): return day == .none ? "—" : day.description
    case .mark(let mark): return mark.isNone ? "—" : mark.symbol
    case .number(let number): return String(number)
    case .position(let position): return position.description
    case .name(let name): return name
    }
  }

  private static let russianNouns: [String: String] = [
    "pupil": "ученик", "staff": "сотрудник", "guardian": "представитель", "system": "система",
    "class": "класс", "subgroup": "подгруппа", "subject": "предмет", "course": "курс", "lesson": "урок",
    "term": "период", "planItem": "пункт плана", "building": "здание", "room": "кабинет",
    "source": "источник",
  ]
}
