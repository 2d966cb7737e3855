internal import EventLog
internal import School

/// A file of event lines as a snapshot: what its facts say at its end, corrections and annulments in it applied.
///
/// The register is compared: lessons, homework, marks, absences, late arrivals, outcomes of terms. Things and
/// people that the log does not know are recorded; lines of other types are left out and counted.
struct EventsSnapshot {
  private let run: ImportRun
  private let recording: FileRecording
  private let keys: SnapshotKeys
  private var reader: EventJSONReader<SnapshotKeys>
  /// What the file states; nil once the file takes it back.
  private var statements: [SnapshotStatement?] = []
  /// Where the fact stands that an event at a position of the file is about.
  private var chains: [Position: Int] = [:]
  private var actor: ActorNumber?
  private var leftOut: [String: Int] = [:]

  init(_ run: ImportRun, _ file: ImportFile) {
    self.run = run
    recording = FileRecording(run, file)
    keys = SnapshotKeys(run: run)
    reader = EventJSONReader(keys)
  }

  mutating func state(_ options: SnapshotOptions) throws {
    var lines = LineReader(recording.file.pieces)
    let before = run.problems.count
    var count = 0
    while let range = try lines.next(recording.file.name), run.problems.count - before < ImportRun.problemsMax
    {
      if lines.isBlank(range) { continue }
      count += 1
      do {
        let value = try JSONParser.parse(lines.buffer, range)
        guard isOfOne(value) else {
          guard case .string(let name)? = value.member("actor") else {
            return recording.fail(lines.line, .actorMissing)
          }
          return recording.fail(lines.line, .actorNoSystem(name))
        }
        try take(value, lines.line)
      } catch let error as JSONSyntaxError {
        run.problems.append(
          IntakeError(file: recording.file.name, line: lines.line, .badJSON(error.place)))
      } catch let error as EventJSONError {
        recording.fail(lines.line, .event(error.text(run.options.language)))
      }
    }
    guard run.problems.count == before else { return }
    if !leftOut.isEmpty {
      run.notes.append(
        .notCompared(
          file: recording.file.name, types: leftOut.keys.sorted().joined(separator: ", "),
          count: leftOut.values.reduce(0, +)))
    }
    guard count > 0, let actor else { return recording.fail(nil, .snapshotEmpty) }
    run.cover(statements.compactMap { $0 }, options, by: actor, recording)
  }

  /// Who says it: the person named, else the one system that all lines name.
  private mutating func isOfOne(_ value: JSONValue) -> Bool {
    if let named = run.options.actor {
      actor = named
      return true
    }
    guard case .string(let name)? = value.member("actor"), let person = recording.directory.person(name),
      person.asSystem != nil, actor == nil || actor == person
    else { return false }
    actor = person
    recording.act(as: person)
    return true
  }

  private mutating func take(_ value: JSONValue, _ line: Int) throws {
    guard case .string(let name)? = value.member("type"), let entry = EventRegistry.entry(name: name) else {
      _ = try reader.read(value)
      return
    }
    let code = entry.type.code
    switch code {
    case EventCode.lessonHeld, EventCode.lessonCancelled, EventCode.homeworkPosted, EventCode.homeworkAmended,
      EventCode.markSet, EventCode.markCorrected, EventCode.absenceRecorded, EventCode.absenceCorrected,
      EventCode.latenessRecorded, EventCode.termMarkSet, EventCode.termMarkCorrected:
      try takeFact(value, line)
    case EventCode.markAnnulled, EventCode.factAnnulled: takeBack(value, name)
    case EventCode.sourceDeclared, EventCode.schoolActivated, EventCode.systemRegistered:
      leftOut[name, default: 0] += 1
    default: try introduce(value, entry, line)
    }
  }

  /// A fact of the register, or what became of one that stands above in the file.
  private mutating func takeFact(_ value: JSONValue, _ line: Int) throws {
    let event = try reader.read(value.withoutNewLesson)
    let claimedAt = event.claimedAt ?? event.recordedAt
    guard let stated = SnapshotStatement.of(event, keys, recording, line: { line }) else { return }
    var index = statements.count
    if event.amends != .none {
      guard let known = chains[event.amends] else {
        return recording.fail(line, .positionUnknown(event.amends.rawValue))
      }
      index = known
      // A lesson may have moved; any other fact stays where it is and says something else.
      if var before = statements[known], stated.place.kind != .lesson {
        (before.value, before.claimedAt) = (stated.value, claimedAt)
        statements[known] = before
      } else {
        statements[known] = stated
      }
    } else {
      statements.append(stated)
    }
    if let position = event.position { chains[position] = index }
  }

  /// An annulment takes the fact out; one of something that is not compared is left out like it.
  private mutating func takeBack(_ value: JSONValue, _ name: String) {
    guard case .int(let amends)? = value.member("amends"), amends >= 0,
      let index = chains[Position(UInt64(amends))]
    else {
      leftOut[name, default: 0] += 1
      return
    }
    statements[index] = nil
  }

  /// A thing or person that the log does not know yet is recorded; one that it knows is not compared.
  private mutating func introduce(_ value: JSONValue, _ entry: EventRegistry.Entry, _ line: Int) throws {
    let prefix = "introduction "
    guard let field = entry.fields.first(where: { $0.kind.hasPrefix(prefix) }),
      case .string(let key)? = value.member(field.name), !value.isRestatement
    else {
      leftOut[entry.type.name, default: 0] += 1
      return
    }
    let kind = String(field.kind.dropFirst(prefix.count))
    guard keys.known(kind, key) == nil else { return }
    let event = try reader.read(value)
    guard let fact = event.fact as? any Ruled else { return }
    try recording.record(
      fact, on: event.occurredOn, line: line, claimedAt: event.claimedAt ?? event.recordedAt)
  }
}

extension JSONValue {
  /// The line without the key of the lesson that it introduces: a snapshot tells lessons by day, course and number.
  fileprivate var withoutNewLesson: JSONValue {
    guard case .object(let members) = self, member("type") == .string(LessonHeld.type.name), !isRestatement
    else {
      return self
    }
    return .object(members.map { $0.0 == "lesson" ? ($0.0, .null) : $0 })
  }

  fileprivate var isRestatement: Bool {
    guard case .array(let flags)? = member("flags") else { return false }
    return flags.contains(.string("restatement"))
  }
}
