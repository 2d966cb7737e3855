internal import EventLog
public import Projections
public import School

/// Credential slips: a block a person to cut out, or rows for a mail merge.
public struct CredentialSlipsDocument: ReportDocument {
  private let slips: CredentialSlips
  private let naming: Naming

  /// Of slips.
  public init(_ slips: CredentialSlips, _ naming: Naming) {
    self.slips = slips
    self.naming = naming
  }

  /// In a format, ending in a line break; a table is a block a person.
  public func text(
    _ format: OutputFormat, language: Language = .ru, width: Int = 100, ansi: Ansi = .plain
  ) -> String {
    guard format.isForPeople else { return sheet.text(format) }
    if format == .html { return HTMLWriter(language: language).text(book(language, for: .reading)) }
    let blocks = byName.map { block($0, language) }
    let rule = String(repeating: "─", count: 48) + "\n"
    let missing = slips.without.isEmpty ? "" : note(language)
    guard !blocks.isEmpty else { return CommonLabel.nothingFound(language) + "\n" + missing }
    return rule + blocks.joined(separator: rule) + rule + missing
  }

  /// The slips as a title and one table, with the words of people.
  public func book(_ language: Language, for use: BookUse) -> Book {
    let shown = byName
    var sheet = sheet(shown)
    for (index, slip) in shown.enumerated() {
      sheet.rows[index][1] = .text(naming.name(slip.person) ?? naming.key(slip.person) ?? "—")
      sheet.rows[index][2] = .text(role(slip).label[language])
      let pupils = slip.pupils.map { naming.name(.pupil($0)) ?? naming.key($0) ?? "" }
      sheet.rows[index][4] = .text(pupils.joined(separator: ", "))
      sheet.rows[index][5] = .text(slip.kind.label[language])
      sheet.rows[index][6] = .text(slip.channel.label[language])
    }
    for index in [1, 4] { sheet.columns[index].wraps = true }
    sheet.notes = [SlipWord.secret(language)]
    if sheet.rows.isEmpty { sheet.notes.insert(CommonLabel.nothingFound(language), at: 0) }
    if !slips.without.isEmpty { sheet.notes.append(missing(language)) }
    let school = naming.directory.settings.name
    let title = [SlipWord.title(language), naming.key(slips.schoolClass) ?? ""].joined(separator: " · ")
    return Book(title, subtitles: [school], parts: [Book.Part(SlipWord.title(language), sheet)])
  }

  /// Slips to cut out, two beside each other.
  public func paper(_ language: Language) -> PaperSection? {
    var blocks: [PaperBlock] = [.slips(byName.map { paperLines($0, language) })]
    if slips.slips.isEmpty { blocks = [.text(CommonLabel.nothingFound(language), .body)] }
    if !slips.without.isEmpty { blocks += [.space(10), .text(missing(language), .note)] }
    let title = "\(SlipWord.title(language)) \(naming.key(slips.schoolClass) ?? "")"
    return PaperSection("slips", title: title, blocks: blocks)
  }

  private func paperLines(_ slip: CredentialSlips.Slip, _ language: Language) -> [PaperLine] {
    let school = naming.directory.settings.name
    let head = [school, naming.key(slips.schoolClass) ?? ""].filter { !$0.isEmpty }
    let pupils = slip.pupils.map { naming.name(.pupil($0)) ?? naming.key($0) ?? "" }
    let isPupil = role(slip) == .pupil
    let who = role(slip).label[language] + (isPupil ? "" : ": " + pupils.joined(separator: ", "))
    let issued = NumberFormat(language).day(slip.issuedOn) + ", " + slip.channel.label[language]
    return [
      PaperLine(head.joined(separator: " · "), .note),
      PaperLine(naming.name(slip.person) ?? naming.key(slip.person) ?? "—", .strong), PaperLine(who),
      PaperLine("\(SlipWord.login(language)): \(naming.key(slip.person) ?? "—")", .strong),
      PaperLine("\(SlipWord.kind(language)): \(slip.kind.label[language])"),
      PaperLine("\(SlipWord.issuedOn(language)): \(issued)"), PaperLine(SlipWord.secret(language), .note),
    ]
  }

  /// Rows for files: one a person.
  public var sheet: Sheet { sheet(slips.slips) }

  /// As they are handed out: by the names of the pupils, a pupil before his guardians. Files keep the order of keys,
  /// so that they are the same whether or not the vault is open.
  private var byName: [CredentialSlips.Slip] {
    let keyed = slips.slips.enumerated().map { index, slip in
      let pupil = slip.pupils.first.flatMap { naming.name(.pupil($0)) ?? naming.key($0) } ?? ""
      return (name: Collation.key(pupil), rank: role(slip) == .pupil ? 0 : 1, index: index, slip: slip)
    }
    return keyed.sorted { left, right in
      left.name == right.name
        ? (left.rank, left.index) < (right.rank, right.index)
        : left.name.lexicographicallyPrecedes(right.name)
    }.map(\.slip)
  }

  private func sheet(_ slips: [CredentialSlips.Slip]) -> Sheet {
    typealias Column = Sheet.Column
    return Sheet(
      columns: [
        Column("login", SlipWord.login.label), Column("name", CommonLabel.name.label),
        Column("role", SlipWord.role.label), Column("class", SlipWord.schoolClass.label),
        Column("pupils", CommonLabel.pupils.label), Column("kind", SlipWord.kind.label),
        Column("channel", SlipWord.channel.label), Column("issuedOn", SlipWord.issuedOn.label),
      ],
      rows: slips.map { slip in
        [
          .optional(naming.key(slip.person)), .optional(naming.name(slip.person)), .text(role(slip).name),
          .optional(naming.key(self.slips.schoolClass)), .symbols(slip.pupils.compactMap { naming.key($0) }),
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

  private func note(_ language: Language) -> String { missing(language) + "\n" }

  private func missing(_ language: Language) -> String {
    "\(SlipWord.without(language)): " + slips.without.compactMap { naming.key($0) }.joined(separator: ", ")
  }
}

/// Words of the slips.
private enum SlipWord: Labelled {
  case title, login, role, schoolClass, kind, channel, issuedOn, secret, without

  var label: Label {
    switch self {
    case .title: Label(ru: "Доступ в журнал", en: "Access to the journal")
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
