public import EventLog
public import School

/// A line of `journal log` for people: position, time, what happened, who, about what.
public struct LogDocument {
  private let naming: Naming
  private let language: Language

  /// Lines in a language.
  public init(_ naming: Naming, language: Language = .ru) {
    self.naming = naming
    self.language = language
  }

  /// The rows gathered so far, as a table.
  public func sheet(_ rows: [[Cell]]) -> Sheet {
    typealias Column = Sheet.Column
    return Sheet(
      columns: [
        Column("position", AuditLabel.position.label, .trailing),
        Column("recordedAt", AuditLabel.recordedAt.label),
        Column("type", Label(ru: "событие", en: "event"), wraps: true),
        Column("actor", AuditLabel.actor.label, wraps: true),
        Column("what", Label(ru: "о чём", en: "about"), wraps: true),
      ], rows: rows)
  }

  /// The row of one event.
  ///
  /// - Throws: ``EventLogError`` with code `damagedRecord`.
  public func row(_ position: Position, _ record: borrowing RecordView) throws -> [Cell] {
    [
      .integer(Int(clamping: position.rawValue)),
      .text(naming.cell(record.recordedAt).display(language) + signs(record)),
      .text(EventLabel.of(type: record.type)?[language] ?? "\(record.type)"),
      .text(naming.short(record.actor)), .text(try about(record)),
    ]
  }

  /// The rows gathered by ``fileRow(_:_:)``: the same in every language, for programs.
  public static func fileSheet(_ rows: [[Cell]]) -> Sheet {
    let names = [
      "position", "type", "version", "recordedAt", "occurredOn", "actor", "amends", "reason", "source",
      "event",
    ]
    return Sheet(columns: names.map { Sheet.Column($0, Label($0)) }, rows: rows)
  }

  /// The row of one event in a file: its envelope, then all of it as a line of JSON.
  ///
  /// - Throws: ``EventLogError`` with code `damagedRecord`.
  public func fileRow(_ position: Position, _ record: borrowing RecordView) throws -> [Cell] {
    let reason = Reason(rawValue: record.reason) ?? .other
    return [
      .integer(Int(clamping: position.rawValue)),
      .text(EventRegistry.entry(code: record.type)?.type.name ?? "\(record.type)"),
      .integer(Int(record.version)), naming.cell(record.recordedAt), .day(record.occurredOn),
      .optional(naming.key(record.actor)),
      record.amends == .none ? .null : .integer(Int(clamping: record.amends.rawValue)), .text(reason.name),
      .optional(naming.key(SourceNumber(record.source))),
      .text(try EventJSONWriter.line(position, record, naming.directory)),
    ]
  }

  /// One line of text for `--follow`, where no column can wait for the widest value.
  public func line(_ position: Position, _ record: borrowing RecordView) throws -> String {
    try row(position, record).map { $0.display(language) }.joined(separator: "  ")
  }

  private func signs(_ record: borrowing RecordView) -> String {
    record.flags.contains(.afterClose) ? " ▲" : ""
  }

  private func about(_ record: borrowing RecordView) throws -> String {
    var fact = try EventRegistry.decodeAny(record)
    var visitor = FieldTextVisitor(naming: naming, language: language)
    try fact.visit(&visitor)
    var parts = visitor.parts
    let changed = record.amends != .none
    if record.occurredOn != naming.day(record.recordedAt) {
      parts.insert(NumberFormat(language).day(record.occurredOn), at: 0)
    }
    if changed { parts.append("← \(record.amends)") }
    if let reason = Reason(rawValue: record.reason), reason != .none { parts.append(reason(language)) }
    return parts.joined(separator: " · ")
  }
}

/// Writes the fields of an event as short texts, empty ones left out.
struct FieldTextVisitor: FieldVisitor {
  static let textWidthMax = 60

  let naming: Naming
  let language: Language
  private(set) var parts: [String] = []
  /// True once a lesson is named: it says course and number itself.
  private var namesLesson = false
  private var course: String?

  init(naming: Naming, language: Language) {
    self.naming = naming
    self.language = language
  }

  private mutating func named(_ name: StaticString, _ value: String) {
    parts.append("\(FieldLabel.of(name, language)) \(value)")
  }

  mutating func reference<Kind: ReferenceKind>(_ name: StaticString, _ value: inout Reference<Kind>) {
    if value.isNone { return }
    switch Kind.code {
    case PupilReference.code: parts.append(naming.full(.pupil(PupilNumber(value.number))))
    case StaffReference.code: parts.append(naming.short(.staff(StaffNumber(value.number))))
    case GuardianReference.code: parts.append(naming.short(.guardian(GuardianNumber(value.number))))
    case CourseReference.code:
      course = naming.key(value)
      if !namesLesson, let course { parts.append(course) }
    case LessonReference.code: if let key = naming.key(value) { lesson(key) }
    default: if let key = naming.key(value) { parts.append(key) }
    }
  }
  /// `7А-алгебра, урок 2` for `2025-10-13/7А-алгебра/2`: the line names the day at its beginning.
  private mutating func lesson(_ key: String) {
    guard let first = key.firstIndex(of: "/"), let last = key.lastIndex(of: "/"), first < last else {
      return parts.append(key)
    }
    if let course, parts.last == course { parts.removeLast() }
    let word = Label(ru: "урок", en: "lesson")[language]
    parts.append("\(key[key.index(after: first)..<last]), \(word) \(key[key.index(after: last)...])")
    namesLesson = true
  }
  mutating func introduction<Kind: ReferenceKind>(
    _ name: StaticString, _ value: inout Reference<Kind>, key: inout String
  ) { reference(name, &value) }
  mutating func creation<Kind: ReferenceKind>(_ name: StaticString, _ value: inout Reference<Kind>) {
    reference(name, &value)
  }
  mutating func person(_ name: StaticString, _ value: inout ActorNumber) {
    if value != .nobody { parts.append(naming.short(value)) }
  }
  mutating func number(_ name: StaticString, _ value: inout UInt8) { number(name, UInt64(value)) }
  mutating func number(_ name: StaticString, _ value: inout UInt16) { number(name, UInt64(value)) }
  mutating func number(_ name: StaticString, _ value: inout UInt32) { number(name, UInt64(value)) }
  mutating func number(_ name: StaticString, _ value: inout UInt64) { number(name, value) }
  private mutating func number(_ name: StaticString, _ value: UInt64) {
    if FieldLabel.isBytes(name) || namesLesson && ["number", "index"].contains("\(name)") { return }
    if "\(name)" == "factType" {
      let type = EventLabel.of(type: UInt16(truncatingIfNeeded: value))?[language]
      return parts.append(type ?? String(value))
    }
    if value != 0, value != UInt32.max { named(name, String(value)) }
  }
  mutating func flag(_ name: StaticString, _ value: inout Bool) {
    if value { parts.append(FieldLabel.of(name, language)) }
  }
  mutating func day(_ name: StaticString, _ value: inout Day) {
    if value != .none { named(name, NumberFormat(language).day(value)) }
  }
  mutating func moment(_ name: StaticString, _ value: inout Moment) {
    if value != .none { named(name, naming.cell(value).display(language)) }
  }
  mutating func position(_ name: StaticString, _ value: inout Position) {
    if value != .none { named(name, value.description) }
  }
  mutating func code<Value: Code>(_ name: StaticString, _ value: inout Value) {
    if value.rawValue == 0 { return }
    parts.append((value as? any Labelled)?.label[language] ?? value.name)
  }
  mutating func symbol<Value: Symbol>(_ name: StaticString, _ value: inout Value) {
    if value.symbol.isEmpty { return }
    parts.append("\(name)" == "old" ? AuditLabel.old(language) + " " + value.symbol : value.symbol)
  }
  mutating func text(_ name: StaticString, _ value: inout String) {
    if value.isEmpty { return }
    // A hash is for programs, which read it from the other formats.
    if "\(name)" == "sha256" { return named(name, value.prefix(8) + "…" + value.suffix(8)) }
    parts.append("«" + Wrap.truncated(value.safeForTerminal, width: Self.textWidthMax) + "»")
  }
  mutating func personal(
    _ name: StaticString, _ category: PersonalCategory, of person: ActorNumber, _ value: inout Personal
  ) {}
}
