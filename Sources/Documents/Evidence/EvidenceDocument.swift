public import EventLog
public import School

/// What an evidence file shows, for people and programs. It is made only of one that holds.
public struct EvidenceDocument {
  private let checkpoint: Checkpoint
  private let key: VerifierKey
  private let naming: Naming
  private let texts: [(position: Position, text: String)]
  private let entries: [EvidenceFile.Entry]

  /// A document of verified evidence.
  ///
  /// - Throws: ``EventLogError`` with code `damagedRecord` for an event that this version cannot read.
  /// - Parameter offsetSeconds: seconds that the clock of a time zone is ahead of UTC at a moment.
  public init(
    _ evidence: EvidenceFile, _ checkpoint: Checkpoint, signedBy key: VerifierKey,
    offsetSeconds: @escaping (_ zone: String, Moment) -> Int = { _, _ in 0 }
  ) throws {
    (self.checkpoint, self.key, entries) = (checkpoint, key, evidence.entries)
    var directory = Directory()
    var people = PeopleShown()
    texts = evidence.entries.flatMap { entry in entry.texts.map { (entry.position, $0.text) } }
    for entry in evidence.entries {
      try RecordView.reading(entry.record) { record in
        people.add(try EventRegistry.decodeAny(record), entry.texts)
        directory.apply(entry.position, record)
      }
    }
    let names = people.names
    let zone = directory.settings.timeZone
    naming = Naming(
      directory, name: { names[$0] }, offsetSeconds: { zone.isEmpty ? 0 : offsetSeconds(zone, $0) })
  }

  /// In a format, ending in a line break.
  ///
  /// - Throws: ``EventLogError`` with code `damagedRecord`.
  public func text(
    _ format: OutputFormat, language: Language, width: Int = 100, ansi: Ansi = .plain
  ) throws -> String {
    let log = LogDocument(naming, language: language)
    guard format.isForPeople else {
      return LogDocument.fileSheet(
        try entries.map { entry in
          try RecordView.reading(entry.record) { try log.fileRow(entry.position, $0) }
        }
      ).text(format)
    }
    var sheet = log.sheet(
      try entries.map { entry in
        try RecordView.reading(entry.record) { try log.row(entry.position, $0) }
      })
    sheet.heading = heading(language)
    sheet.notes = notes(language)
    return sheet.text(format, language: language, width: width, ansi: ansi)
  }

  private func heading(_ language: Language) -> [String] {
    let numbers = NumberFormat(language)
    func say(_ ru: String, _ en: String) -> String { language == .ru ? ru : en }
    let root = String(describing: checkpoint.root)
    let name = key.text.split(separator: "+").prefix(2).joined(separator: "+")
    let school = naming.directory.settings.name
    var lines = [
      say("✓ подпись верна: ключ ", "✓ the signature holds: key ") + name,
      say("  событий в журнале ", "  events in the log ") + numbers.integer(Int(clamping: checkpoint.size))
        + say(", корень ", ", root ") + "\(root.prefix(8))…\(root.suffix(8))",
      say("✓ показано событий: ", "✓ events shown: ") + "\(entries.count)"
        + say(", каждое есть в этом журнале на своём месте", ", each is in that log at its place"),
    ]
    if !school.isEmpty { lines.insert("  " + school, at: 1) }
    if !texts.isEmpty {
      lines.append(
        say("✓ раскрыто текстов: ", "✓ texts disclosed: ") + "\(texts.count)"
          + say(", каждый — тот, что был записан", ", each is the one that was recorded"))
    }
    return lines.map(\.safeForTerminal)
  }

  private func notes(_ language: Language) -> [String] {
    let shown = texts.map { position, text in
      " \(NumberFormat(language).integer(Int(clamping: position.rawValue))): \(text.safeForTerminal)"
    }
    let limits =
      language == .ru
      ? [
        "Что других событий об этом нет, файл не показывает: это видно по всему журналу."
      ]
      : [
        "That no other event is about it the file does not show: that takes the whole log."
      ]
    return (shown.isEmpty ? [] : [language == .ru ? "Раскрыто:" : "Disclosed:"] + shown) + limits
  }
}

/// Whose names were disclosed.
private struct PeopleShown {
  private(set) var names: [ActorNumber: String] = [:]

  mutating func add(_ fact: any Event, _ texts: [EvidenceFile.Text]) {
    guard !texts.isEmpty else { return }
    let person: ActorNumber? =
      switch fact {
      case let fact as PupilEnrolled: .pupil(fact.pupil)
      case let fact as StaffHired: .staff(fact.staff)
      case let fact as GuardianRegistered: .guardian(fact.guardian)
      case let fact as NameChanged: fact.person
      default: nil
      }
    // The name is the first personal field of each.
    if let person, let name = texts.first(where: { $0.field == 0 }) { names[person] = name.text }
  }
}

/// What was written, for people and programs.
public struct EvidenceWrittenDocument {
  private let cells: [(name: String, cell: Cell)]

  /// A file with so many events and disclosed texts, shown in the log of `size` events.
  public init(file: String, events: Int, texts: Int, size: UInt64) {
    cells = [
      ("file", .text(file)), ("events", .integer(events)), ("texts", .integer(texts)),
      ("size", .integer(Int(clamping: size))),
    ]
  }

  /// In a format, ending in a line break.
  public func text(_ format: OutputFormat, language: Language) -> String {
    guard format == .table else {
      return Sheet(columns: cells.map { .init($0.name, Label($0.name)) }, rows: [cells.map(\.cell)])
        .text(format, language: language)
    }
    let words = cells.map { $0.cell.display(language) }
    return language == .ru
      ? "\(words[0]): событий \(words[1]), раскрыто текстов \(words[2]), журнал из \(words[3]) событий\n"
      : "\(words[0]): events \(words[1]), texts disclosed \(words[2]), a log of \(words[3]) events\n"
  }
}
