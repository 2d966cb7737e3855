internal import EventLog
internal import School

/// Records the events of one file: in the name of its system, or of the person who imports.
final class FileRecording {
  let run: ImportRun
  let file: ImportFile
  private let system: ForeignSystem?
  private var source: SourceNumber?
  private var actor: ActorNumber?

  init(_ run: ImportRun, _ file: ImportFile, by system: ForeignSystem? = nil) {
    self.run = run
    self.file = file
    self.system = system
    actor = run.options.actor
  }

  var directory: Directory { run.recorder.state.directory }

  /// Records an event; a refusal becomes a problem of the line.
  ///
  /// - Returns: the position, or nil when it was refused.
  @discardableResult
  func record<Fact: Ruled>(
    _ fact: Fact, on day: Day, line: Int?, amends: Position = .none, reason: Reason = .none,
    claimedAt: Moment? = nil
  ) throws -> Position? {
    guard let actor = try actorNumber() else { return nil }
    var request = try request(by: actor, on: day)
    request.claimedAt = claimedAt
    request.amends = amends
    request.reason = reason
    request.restates = amends != .none && Fact.correction == .restatement
    return try attempt(line) { try $0.record(fact, request) }
  }

  /// Records an event of any type, in the operator's name where imports may not record it and nobody is named.
  ///
  /// - Throws: the ``Refusal`` itself, beside what the recorder throws.
  func recordAny(
    _ fact: any Event, on day: Day, amends: Position, restates: Bool, reason: Reason
  ) throws -> Position? {
    guard let own = try actorNumber() else { return nil }
    let mayImport = (fact as? any Ruled).map { type(of: $0).recorders.contains(.import) } ?? false
    let actor = run.options.actor == nil && !mayImport ? ActorNumber.operator : own
    var request = try request(by: actor, on: day)
    (request.amends, request.restates, request.reason) = (amends, restates, reason)
    return try run.recorder.recordAny(fact, request)
  }

  /// Records with a request of its own.
  func attempt(_ line: Int?, _ body: (inout Recorder) throws -> Position) throws -> Position? {
    do {
      return try body(&run.recorder)
    } catch let refusal as Refusal {
      fail(line, .refused(refusal.text(run.options.language, directory)))
    } catch let error as EventLogError where error.code == .tooLong {
      fail(line, .event(error.message))
    }
    return nil
  }

  /// What is said of an event of this file.
  func request(by actor: ActorNumber, on day: Day) throws -> Request {
    Request(
      actor: actor, occurredOn: day, clock: run.options.clock, today: run.options.today,
      source: try sourceNumber())
  }

  /// Notes a problem.
  func fail(_ line: Int?, _ fault: ImportFault) {
    let problem = IntakeError(file: file.name, line: line, .import(fault))
    // What is wrong with the file as a whole would come again with every line.
    guard line != nil || !run.problems.contains(problem) else { return }
    run.problems.append(problem)
  }

  /// The file as a source, declared when it is first needed.
  func sourceNumber() throws -> SourceNumber {
    if let source { return source }
    if let known = directory.find(file.sourceKey, SourceReference.self) {
      source = known
      return known
    }
    var fact = SourceDeclared()
    fact.declared = directory.sources.next
    fact.key = file.sourceKey
    fact.kind = .import
    fact.account = Personal(run.options.account)
    var request = Request(
      actor: .operator, occurredOn: run.options.today, clock: run.options.clock, today: run.options.today,
      source: fact.declared)
    request.source = fact.declared
    try run.recorder.record(fact, request)
    source = fact.declared
    return fact.declared
  }

  /// Records in the name of `actor` from now on.
  func act(as actor: ActorNumber) { self.actor = actor }

  /// Who records: the person named, else the file's system.
  func actorNumber() throws -> ActorNumber? {
    if let actor { return actor }
    guard let system else { return nil }
    let types = run.options.snapshot == nil ? system.eventTypes : system.snapshotTypes
    if let known = directory.systems.number(key: system.key) {
      actor = .system(known)
      let missing = types.filter { type in
        !run.recorder.state.mayImport(.system(known), type, on: run.options.today)
      }
      if !missing.isEmpty, directory.staff.count == 0 { try grant(missing, to: .system(known), system.key) }
    } else if directory.staff.count == 0 {
      actor = try admit(system, types)
    } else {
      fail(nil, .systemUnknown(system.key, eventTypes: ForeignSystem.names(types)))
      return nil
    }
    return actor
  }

  /// In a store that has no staff yet the operator registers the system and grants it import, and says so.
  private func admit(_ system: ForeignSystem, _ types: [EventType]) throws -> ActorNumber {
    var registered = SystemRegistered()
    registered.system = directory.systems.next
    registered.key = system.key
    registered.title = system.title
    try run.recorder.record(registered, try request(by: .operator, on: run.options.today))
    let actor = ActorNumber.system(registered.system)
    try grant(types, to: actor, system.key)
    return actor
  }

  private func grant(_ types: [EventType], to actor: ActorNumber, _ key: String) throws {
    let today = run.options.today
    var grant = RoleGranted()
    grant.person = actor
    grant.role = .import
    grant.scopeKind = .school
    grant.from = today
    grant.through = today.schoolYearEnd
    grant.eventTypes = ForeignSystem.names(types)
    try run.recorder.record(grant, try request(by: .operator, on: today))
    run.notes.append(
      .granted(system: key, eventTypes: grant.eventTypes, from: today, through: grant.through))
  }
}
