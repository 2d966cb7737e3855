internal import EventLog
internal import School

/// Takes in JSON Lines of events.
///
/// An export of another log goes into a log that holds nothing yet as it is: keys and actors stay, the old
/// moments become `claimedAt` (or stay `recordedAt` when restoring), positions in `amends` are those of this log,
/// dense numbers follow from the keys. Structural rules are tested; who might act when was decided by the log it
/// comes from. In a log with events of its own every line is decided as if recorded today.
struct EventsImport {
  private let run: ImportRun
  private let recording: FileRecording
  private var reader: EventJSONReader<RecordedKeys>
  private var positions = PositionMap()
  private var ownLines = 0
  private var commitments = 0
  private let restores: Bool

  init(_ run: ImportRun, _ file: ImportFile) {
    self.run = run
    recording = FileRecording(run, file)
    reader = EventJSONReader(RecordedKeys(run: run))
    restores = run.options.restores
  }

  mutating func takeAll() throws {
    var lines = LineReader(recording.file.pieces)
    let before = run.problems.count
    var done = 0
    while let range = try lines.next(recording.file.name) {
      done += range.count + 1
      if lines.line % 1024 == 0 { run.options.progress(done) }
      if lines.isBlank(range) { continue }
      do {
        try take(try JSONParser.parse(lines.buffer, range), lines.line)
      } catch let error as JSONSyntaxError {
        run.problems.append(
          IntakeError(file: recording.file.name, line: lines.line, .badJSON(error.place)))
      } catch let error as EventJSONError {
        recording.fail(lines.line, .event(error.text(run.options.language)))
      }
      // One line that fails makes those fail that build on it.
      if run.problems.count - before >= ImportRun.problemsMax { break }
    }
    if ownLines > 0 { run.notes.append(.ownLines(file: recording.file.name, count: ownLines)) }
    if commitments > 0 { run.notes.append(.textsMissing(file: recording.file.name, count: commitments)) }
    if restores { try close() }
  }

  /// The restored log ends with the way it came.
  private func close() throws {
    guard run.recorder.state.isActivated else {
      return recording.fail(nil, .notFromTheStart)
    }
    _ = try recording.sourceNumber()
  }

  private mutating func take(_ value: JSONValue, _ line: Int) throws {
    let type = value.member("type")
    let isOwn = type == .string(SourceDeclared.type.name) || type == .string(SchoolActivated.type.name)
    if isOwn, !restores { return try takeOwn(value, line) }
    if restores, !run.recorder.state.isActivated, !isOwn {
      recording.fail(line, .notFromTheStart)
      return
    }
    let event = try reader.read(value)
    guard let request = try request(event, line) else { return }
    commitments += value.commitments
    var fact = event.fact
    try adapt(&fact, request, line)
    let ready = fact
    guard let position = try recording.attempt(line, { try $0.recordAny(ready, request) }) else { return }
    if let old = event.position, !positions.add(old, position) {
      recording.fail(line, .positionOrder(old.rawValue))
    }
  }

  /// A line about the old log itself: this log has its own source and activation, which a line may amend.
  private mutating func takeOwn(_ value: JSONValue, _ line: Int) throws {
    ownLines += 1
    if case .int(let old)? = value.member("position"), old >= 0,
      value.member("type") == .string(SchoolActivated.type.name)
    {
      _ = positions.add(Position(UInt64(old)), run.recorder.state.directory.settings.position)
    }
    let zone = run.recorder.state.directory.settings.timeZone
    guard run.isNew, case .string(let export)? = value.member("timeZone"), export != zone else { return }
    recording.fail(line, .otherTimeZone(export: export, store: zone))
  }

  private func request(_ event: EventLine, _ line: Int) throws -> Request? {
    guard let actor = event.actor ?? run.options.actor else {
      recording.fail(line, .actorMissing)
      return nil
    }
    let isKept = run.isNew
    let moment = event.claimedAt ?? event.recordedAt
    var request = try self.request(event, actor, line)
    guard request != nil else { return nil }
    request?.today = isKept ? moment.map(run.options.localDay) ?? run.options.today : run.options.today
    request?.isRestored = isKept
    request?.claimedAt = restores ? event.claimedAt : moment
    request?.reason = event.reason
    request?.restates = event.flags.contains(.restatement)
    guard event.amends != .none else { return request }
    // A line without position is written for this log, by its positions.
    let amends = event.position == nil && positions.isEmpty ? event.amends : positions[event.amends]
    guard let amends else {
      recording.fail(line, .positionUnknown(event.amends.rawValue))
      return nil
    }
    request?.amends = amends
    return request
  }

  private func request(_ event: EventLine, _ actor: ActorNumber, _ line: Int) throws -> Request? {
    guard restores else { return try recording.request(by: actor, on: event.occurredOn) }
    guard let moment = event.recordedAt else {
      recording.fail(line, .momentMissing)
      return nil
    }
    var source = SourceNumber(0)
    if let declared = event.fact as? SourceDeclared, declared.key == event.source {
      source = declared.declared
    } else if let key = event.source {
      guard let known = run.recorder.state.directory.find(key, SourceReference.self) else {
        recording.fail(line, .sourceUnknown(key))
        return nil
      }
      source = known
    }
    // A clock that ran behind then does so again: the log stamps and flags it as it did.
    let clock =
      event.flags.contains(.clockBehind) ? Moment(microseconds: moment.microseconds - 1) : moment
    return Request(
      actor: actor, occurredOn: event.occurredOn, clock: clock, today: run.options.localDay(moment),
      source: source)
  }

  /// What a line says by numbers of its own log.
  private mutating func adapt(_ fact: inout any Event, _ request: Request, _ line: Int) throws {
    if request.restates, let amended = try run.recorder.fact(at: request.amends) {
      var renumbering = Renumbering(amended.first)
      try fact.visit(&renumbering)
    }
    if var annulled = fact as? FactAnnulled,
      let amended = try run.recorder.fact(at: request.amends)
    {
      (annulled.first, annulled.second) = (amended.first, amended.second)
      if let template = amended.annulment() as? FactAnnulled { annulled.subject = template.subject }
      fact = annulled
    }
    if var school = fact as? SchoolActivated, let store = run.options.restored {
      if school.timeZone != store.timeZone {
        recording.fail(line, .otherTimeZone(export: school.timeZone, store: store.timeZone))
      }
      school.origin = store.origin
      fact = school
      run.notes.append(.settingsRestored(file: recording.file.name))
    }
  }
}

extension JSONValue {
  /// The member of an object with a name, or nil.
  func member(_ name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.0 == name }?.1
  }

  /// Number of members that are commitments to personal texts.
  fileprivate var commitments: Int {
    guard case .object(let members) = self else { return 0 }
    return members.count { member in
      if case .object(let inner) = member.1 { inner.first?.0 == "commitment" } else { false }
    }
  }
}
