internal import EventLog
internal import School

/// Words of a pupil's movement.
enum MovementLabel {
  static let arrived = Label(ru: "прибытие", en: "arrived")
  static let left = Label(ru: "выбытие", en: "left")

  /// A line for each pupil who came, went or was away for a time.
  static func notes(
    _ people: [(line: PersonLine, arrived: Day?, left: Day?, away: [DaySpan])], _ language: Language
  ) -> [String] {
    let numbers = NumberFormat(language)
    return people.compactMap { line, arrived, left, away in
      var parts: [String] = []
      func add(_ word: Label, _ day: Day?) {
        if let day { parts.append(word[language] + " " + numbers.day(day)) }
      }
      add(Self.arrived, arrived)
      for days in away {
        add(Self.left, days.from)
        add(Self.arrived, days.through + 1)
      }
      add(Self.left, left)
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
