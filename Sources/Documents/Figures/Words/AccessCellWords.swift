internal import School

extension FigureLexicon {
  /// What cells of the reports on access say, by the stable names of the codes.
  static let access: [String: Label] = {
    var words: [String: Label] = [
      "waiting": Label(ru: "не решено", en: "waiting")
    ]
    for channel in Channel.allCases { words[channel.name] = channel.label }
    for decision in ApplicationDecision.allCases { words[decision.name] = decision.label }
    for reason in RefusalReason.allCases where reason != .none { words[reason.name] = reason.label }
    for kind in ScheduleKind.allCases { words[kind.name] = kind.label }
    for number in 1...7 { words["weekday\(number)"] = CalendarLabel.weekday(number) }
    return words
  }()
}
