internal import EventLog
internal import School

/// Words of a pupil's movement.
enum MovementLabel {
  static let arrived = Label(ru: "прибытие", en: "arrived")
  static let left = Label(ru: "выбытие", en: "left")

  /// A line for each pupil who came or went.
  static func notes(_ people: [(line: PersonLine, arrived: Day?, left: Day?)], _ language: Language)
    -> [String]
  {
    let numbers = NumberFormat(language)
    return people.compactMap { line, arrived, left in
      var parts: [String] = []
      if let arrived { parts.append(Self.arrived[language] + " " + numbers.day(arrived)) }
      if let left { parts.append(Self.left[language] + " " + numbers.day(left)) }
      return parts.isEmpty ? nil : line.short + ": " + parts.joined(separator: ", ")
    }
  }
}

extension PagedGrid {
  /// The number and name of each person.
  static func people(_ people: [PersonLine], _ language: Language) -> [Column] {
    [
      Column(
        title: RegisterLabel.number(language), alignment: .trailing,
        cells: people.indices.map { String($0 + 1) }),
      Column(title: RegisterLabel.pupil(language), cells: people.map(\.short)),
    ]
  }
}
