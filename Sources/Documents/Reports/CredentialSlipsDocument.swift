internal import EventLog
public import Projections
public import School

/// Credential slips: a block a person to cut out, or rows for a mail merge.
public struct CredentialSlipsDocument {
  private let slips: CredentialSlips
  private let naming: Naming

  /// Of slips.
  public init(_ slips: CredentialSlips, _ naming: Naming) {
    self.slips = slips
    self.naming = naming
  }

  /// In a format, ending in a line break; a table is a block a person.
  public func text(_ format: OutputFormat, language: Language = .ru) -> String {
    guard format.isForPeople else { return sheet.text(format) }
    guard format == .table else { return sheet.text(format, language: language) }
    let blocks = slips.slips.map { block($0, language) }
    let rule = String(repeating: "─", count: 48) + "\n"
    let missing = slips.without.isEmpty ? "" : note(language)
    guard !blocks.isEmpty else { return CommonLabel.nothingFound(language) + "\n" + missing }
    return rule + blocks.joined(separator: rule) + rule + missing
  }

  /// Rows for files: one a person.
  public var sheet: Sheet {
    typealias Column = Sheet.Column
    return Sheet(
      columns: [
        Column("login", SlipWord.login.label), Column("name", CommonLabel.name.label),
        Column("role", SlipWord.role.label), Column("class", SlipWord.schoolClass.label),
        Column("pupils", CommonLabel.pupils.label), Column("kind", SlipWord.kind.label),
        Column("channel", SlipWord.channel.label), Column("issuedOn", SlipWord.issuedOn.label),
      ],
      rows: slips.slips.map { slip in
        [
          .optional(naming.key(slip.person)), .optional(naming.name(slip.person)), .text(role(slip).name),
          .optional(naming.key(slips.schoolClass)), .symbols(slip.pupils.compactMap { naming.key($0) }),
          .text(slip.kind.name), .text(slip.channel.name), .day(slip.issuedOn),
        ]
      })
  }

  private func role(_ slip: CredentialSlips.Slip) -> Role { slip.person.asPupil == nil ? .guardian : .pupil }

  private func block(_ slip: CredentialSlips.Slip, _ language: Language) -> String {
    let school = naming.directory.settings.name
    let head = [school.isEmpty ? nil : school, naming.key(slips.schoolClass)].compactMap { $0 }
    let pupils = slip.pupils.map { naming.name(.pupil($0)) ?? naming.key($0) ?? "" }
    var lines = [head.joined(separator: " · "), naming.name(slip.person) ?? naming.key(slip.person) ?? "—"]
    lines.append(
      role(slip) == .pupil
        ? role(slip).label[language] : "\(role(slip).label[language]): \(pupils.joined(separator: ", "))")
    let fields = [
      (SlipWord.login, naming.key(slip.person) ?? "—"), (.kind, slip.kind.label[language]),
      (.issuedOn, NumberFormat(language).day(slip.issuedOn) + ", " + slip.channel.label[language]),
    ]
    let width = fields.map { $0.0.label[language].count }.max() ?? 0
    lines += fields.map { word, value in
      let name = word.label[language]
      return "  \(name)\(String(repeating: " ", count: width - name.count))  \(value)"
    }
    lines.append("  " + SlipWord.secret(language))
    return lines.map { $0.safeForTerminal }.joined(separator: "\n") + "\n"
  }

  private func note(_ language: Language) -> String {
    "\(SlipWord.without(language)): " + slips.without.compactMap { naming.key($0) }.joined(separator: ", ")
      + "\n"
  }
}

/// Words of the slips.
private enum SlipWord: Labelled {
  case login, role, schoolClass, kind, channel, issuedOn, secret, without

  var label: Label {
    switch self {
    case .login: Label(ru: "логин", en: "login")
    case .role: Label(ru: "кто", en: "who")
    case .schoolClass: Label(ru: "класс", en: "class")
    case .kind: Label(ru: "вход", en: "enters by")
    case .channel: Label(ru: "как выдан", en: "handed over")
    case .issuedOn: Label(ru: "выдан", en: "issued")
    case .secret:
      Label(
        ru: "Пароль и код журнал не хранит; никому их не сообщайте.",
        en: "The journal keeps neither password nor code; tell them to nobody.")
    case .without: Label(ru: "Доступ ещё не выдан", en: "No credential issued yet")
    }
  }
}
