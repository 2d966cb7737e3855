internal import EventLog
internal import School

/// Takes in files by column rules.
final class RulesImport {
  private let run: ImportRun
  private let rules: ImportRules
  private let values: RulesValues
  private let system: ForeignSystem
  private var reader: EventJSONReader<RunKeys>
  /// What the files of a snapshot state of the register.
  private var stated: [SnapshotStatement] = []
  private var intake: FactIntake?
  private var shapes: [String: EventShape] = [:]
  private var recordings: [String: FileRecording] = [:]
  private let rulesFile: ImportFile
  private let files: [ImportFile]

  init(_ run: ImportRun, _ rules: ImportRules, _ rulesFile: ImportFile, _ files: [ImportFile]) {
    (self.run, self.rules, self.rulesFile, self.files) = (run, rules, rulesFile, files)
    values = RulesValues(rules)
    reader = EventJSONReader(RunKeys(run))
    for rule in rules.eventRules { shapes[rule.type] = EventShape(rule.type) }
    system = ForeignSystem(
      key: rules.systemKey, title: rules.systemTitle, eventTypes: Self.eventTypes(rules))
  }

  /// What the system needs a grant for: the types that imports may record, with their corrections.
  private static func eventTypes(_ rules: ImportRules) -> [EventType] {
    var types: [EventType] = []
    for rule in rules.eventRules {
      guard let fact = EventRegistry.make(rule.type) as? any Ruled else { continue }
      var own = [type(of: fact).type]
      switch fact {
      case is MarkSet: own.append(MarkCorrected.type)
      case is TermMarkSet: own.append(TermMarkCorrected.type)
      case is AbsenceRecorded: own.append(AbsenceCorrected.type)
      default: break
      }
      guard type(of: fact).recorders.contains(.import) else { continue }
      for type in own where !types.contains(type) { types.append(type) }
    }
    return types
  }

  func takeAll() throws {
    guard try load() else { return }
    intake = try FactIntake(run, identities: identities())
    for step in rules.steps {
      switch step {
      case .once(let rule): try takeOnce(rule)
      case .read(let name, let events):
        guard let table = values.table(name) else { continue }
        try take(table, events)
      }
    }
    guard let snapshot = run.options.snapshot, let first = stated.first,
      let actor = try first.recording.actorNumber()
    else { return }
    run.cover(stated, snapshot, by: actor, first.recording)
  }

  private func identities() -> [String: [String]] {
    var identities: [String: [String]] = [:]
    for rule in rules.eventRules { identities[rule.type] = identity(rule) }
    return identities
  }

  /// Which fields tell a fact: as the rules say, else what it introduces.
  private func identity(_ rule: ImportRules.EventRule) -> [String] {
    if !rule.identity.isEmpty { return rule.identity }
    if rule.type == LessonHeld.type.name { return ["on", "course", "number", "index"] }
    let introduced = shapes[rule.type]?.fields.first {
      if case .introduction = $0.kind { true } else { false }
    }
    return introduced.map { [$0.name] } ?? []
  }

  /// Reads every file; false when something is wrong with one.
  private func load() throws -> Bool {
    let before = run.problems.count
    // Two tables may be two views of one file.
    var used: [String: [UInt8]] = [:]
    for rule in rules.tables {
      guard let file = file(for: rule) else { continue }
      let bytes = try used[file.name] ?? file.bytes()
      used[file.name] = bytes
      do {
        var text = try TextDecoder.decode(bytes, file: file.name, encoding: rule.format.encoding)
        text.text = run.options.normalise(text.text)
        let read = try TableReader.read(text, separator: rule.format.separator)
        run.problems += read.errors
        values.add(try RulesTable(rule, file, read))
      } catch {
        run.problems.append(error)
      }
    }
    let others = files.map(\.name).filter { used[$0] == nil }
    if !others.isEmpty { run.notes.append(.notInRules(files: others.map(Self.base))) }
    run.problems += RulesBinding(rules: rules, tables: loaded).problems()
    guard run.problems.count == before else { return false }
    values.learnPersonal()
    for rule in rules.tables {
      guard let table = values.table(rule.name) else { continue }
      run.problems += table.settle(values)
      for skip in table.skipped {
        run.notes.append(.rowsSkipped(file: table.file.name, count: skip.count, because: skip.because))
      }
    }
    return run.problems.count == before
  }

  private var loaded: [String: RulesTable] {
    var loaded: [String: RulesTable] = [:]
    for rule in rules.tables { loaded[rule.name] = values.table(rule.name) }
    return loaded
  }

  /// The one file that a pattern fits.
  private func file(for rule: ImportRules.Table) -> ImportFile? {
    let found = files.filter { Self.fits(Self.base($0.name), rule.pattern) }
    guard found.count == 1 else {
      let fault: RulesFault = found.isEmpty ? .fileMissing(rule.pattern) : .fileAmbiguous(rule.pattern)
      run.problems.append(IntakeError(file: rules.name, line: rule.line, .import(.rules(fault))))
      return nil
    }
    return found[0]
  }

  private static func base(_ path: String) -> String {
    String(path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...])
  }

  private static func fits(_ name: String, _ pattern: String) -> Bool {
    guard let star = pattern.firstIndex(of: "*") else { return name == pattern }
    let (head, tail) = (pattern[..<star], pattern[pattern.index(after: star)...])
    return name.count >= head.count + tail.count && name.hasPrefix(head) && name.hasSuffix(tail)
  }
}

// Events.
extension RulesImport {
  /// One recording a file, whatever the number of steps: a file is one source.
  private func recording(_ file: ImportFile) -> FileRecording {
    if let known = recordings[file.name] { return known }
    let made = FileRecording(run, file, by: system)
    recordings[file.name] = made
    return made
  }

  private func takeOnce(_ rule: ImportRules.EventRule) throws {
    let table = try RulesTable(
      ImportRules.Table(name: "", pattern: "", line: rule.line, format: .init()), rulesFile,
      TableFile(
        file: rules.name, separator: ",", header: TableRecord(line: rule.line, fields: []),
        records: [TableRecord(line: rule.line, fields: [])], errors: []))
    let recording = self.recording(rulesFile)
    do {
      try take(rule, table, 0, recording)
    } catch let fault as RowFault {
      run.problems.append(fault.error)
    }
    try intake?.settle()
  }

  private func take(_ table: RulesTable, _ events: [ImportRules.EventRule]) throws {
    let recording = self.recording(table.file)
    var seen = [Set<String>](repeating: [], count: events.count)
    var silent = 0
    let before = run.problems.count
    for row in table.rows {
      var isSilent = true
      for (index, rule) in events.enumerated() {
        do {
          if let condition = rule.condition, try !values.holds(condition, table, row) { continue }
          if !rule.each.isEmpty {
            let key = try table.key(rule.each, row, values) ?? ""
            guard seen[index].insert(key).inserted else { continue }
          }
          isSilent = false
          try take(rule, table, row, recording)
        } catch let fault as RowFault {
          note(fault.error)
        }
        // One row that fails makes those fail that build on it.
        if run.problems.count - before >= ImportRun.problemsMax { return }
      }
      if isSilent { silent += 1 }
    }
    try intake?.settle()
    run.notes.append(.rowsTaken(file: table.file.name, count: table.rows.count, silent: silent))
  }

  /// Makes the event of a row and records it, unless the log knows it.
  private func take(
    _ rule: ImportRules.EventRule, _ table: RulesTable, _ row: Int, _ recording: FileRecording
  ) throws {
    guard let line = try event(rule, table, row) else { return }
    // A fact of the register is compared when all files are through.
    if case .snapshot(let keys) = reader.keys,
      let statement = SnapshotStatement.of(line, keys, recording, line: { table.line(row) })
    {
      return stated.append(statement)
    }
    let isKnown = line.flags.contains(.restatement)
    try intake?.state(
      line.fact, on: line.occurredOn, by: identity(rule), isKnown: isKnown, recording
    ) { failure in
      switch failure {
      case .refused(let reason): self.fail(table, row, .refused(event: rule.type, reason: reason))
      case .differs: self.fail(table, row, .differs(event: rule.type))
      case .keyTaken:
        self.fail(table, row, .sameKey(self.values.shown(table.rule.key, table, row), line: 0))
      }
    }
  }

  /// The event as rules and row state it; nil when it cannot be, which is then a problem of the row.
  private func event(_ rule: ImportRules.EventRule, _ table: RulesTable, _ row: Int) throws -> EventLine? {
    guard let shape = shapes[rule.type], let day = rule.day else { return nil }
    guard let day = try values.value(day, table, row) else {
      fail(table, row, .dayMissing(rule.type))
      return nil
    }
    var members: [(String, JSONValue)] = [("type", .string(rule.type)), ("occurredOn", .string(day))]
    for field in shape.fields {
      guard let own = rule.fields.first(where: { $0.name == field.name }) else {
        members.append((field.name, field.unstated))
        continue
      }
      let text = try values.value(own.value, table, row)
      guard let value = EventShape.json(text, field) else {
        let reason = EventShape.expected(field, run.options.language)
        fail(table, row, .field(field.name, from: values.shown(own.value, table, row), reason: reason))
        return nil
      }
      // A key known already is what the log has, or the same key twice.
      if case .introduction(let kind) = field.kind, let text,
        recordedNumber(kind, text) != nil
      {
        members.append(("flags", .array([.string("restatement")])))
      }
      members.append((field.name, value))
    }
    do {
      return try reader.read(.object(members))
    } catch let error as EventJSONError {
      let own =
        rule.fields.first { $0.name == error.field }?.value ?? (error.field == "occurredOn" ? rule.day : nil)
      let from = own.map { values.shown($0, table, row) } ?? ""
      fail(table, row, .field(error.field, from: from, reason: error.text(run.options.language)))
      return nil
    }
  }

  private func recordedNumber(_ kind: UInt8, _ key: String) -> UInt32? {
    run.recorder.state.directory.number(kind: kind, key)
  }

  private func fail(_ table: RulesTable, _ row: Int, _ fault: RulesFault) {
    note(IntakeError(file: table.file.name, line: table.line(row), .import(.rules(fault))))
  }

  /// Notes a problem of a row; what several events of it lack alike is said once.
  private func note(_ problem: IntakeError) {
    if run.problems.last != problem { run.problems.append(problem) }
  }
}

extension ImportRules {
  /// Every event of the rules.
  var eventRules: [EventRule] {
    steps.flatMap { step in
      switch step {
      case .once(let rule): [rule]
      case .read(_, let events): events
      }
    }
  }
}

extension EventShape {
  /// What a field that took no value would have taken.
  static func expected(_ field: Field, _ language: Language) -> String {
    let isFlag = field.kind == .flag
    guard language == .ru else { return "\(field.name) is " + (isFlag ? "true or false" : "a whole number") }
    return "\(field.name): нужно " + (isFlag ? "true или false" : "целое число")
  }
}
