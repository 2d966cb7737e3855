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
        guard isOfOne(value) else { return recording.fail(lines.line, .actorMissing) }
        try take(value, lines.line)
      } catch let error as JSONSyntaxError {
        run.problems.append(
          IntakeError(file: recording.file.name, line: lines.line, .badJSON(error.place)))
      } catch let error as EventJSONError {
        recording.fail(lines.line, .event(error.message))
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
    hand(over: options, actor)
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
    guard let stated = statement(event, line, claimedAt) else { return }
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

  private func statement(_ event: EventLine, _ line: Int, _ claimedAt: Moment?) -> SnapshotStatement? {
    let day = event.occurredOn
    func made(
      _ kind: SnapshotKind, _ course: CourseNumber, _ pupil: PupilNumber, _ lesson: LessonNumber,
      _ value: SnapshotValue, due: Day? = nil, term: TermNumber = .none
    ) -> SnapshotStatement {
      let place = SnapshotPlace(
        kind: kind, course: course, pupil: pupil, day: term.isNone ? due ?? day : .none, term: term)
      return SnapshotStatement(
        place: place, day: day, slot: keys.slot(lesson), needsLesson: !lesson.isNone, value: value,
        claimedAt: claimedAt, recording: recording, line: { line })
    }
    func lesson(_ slot: LessonSlot, _ kind: SnapshotKind, _ value: SnapshotValue) -> SnapshotStatement {
      var statement = made(kind, slot.course, .none, .none, value)
      statement.slot = slot
      return statement
    }
    switch event.fact {
    case let fact as LessonHeld:
      let slot = LessonSlot(course: fact.course, day: day, number: fact.number, index: fact.index)
      return lesson(slot, .lesson, .lesson(topic: fact.topic, kind: fact.kind, minutes: fact.minutes))
    case let fact as LessonCancelled:
      let slot = LessonSlot(course: fact.course, day: day, number: fact.number, index: fact.index)
      return lesson(slot, .cancellation, .cancellation)
    case let fact as HomeworkPosted:
      let value = SnapshotValue.homework(text: fact.text, minutes: fact.minutes)
      return made(
        .homework, fact.course, .none, fact.lesson, value, due: fact.dueOn == .none ? day : fact.dueOn)
    case let fact as HomeworkAmended:
      let value = SnapshotValue.homework(text: fact.text, minutes: fact.minutes)
      return made(
        .homework, fact.course, .none, fact.lesson, value, due: fact.dueOn == .none ? day : fact.dueOn)
    case let fact as MarkSet:
      let value = SnapshotValue.mark(fact.mark, weight: fact.weight, work: fact.work)
      return made(.mark, fact.course, fact.pupil, fact.lesson, value)
    case let fact as MarkCorrected:
      let value = SnapshotValue.mark(fact.mark, weight: fact.weight, work: fact.work)
      return made(.mark, fact.course, fact.pupil, fact.lesson, value)
    case let fact as AbsenceRecorded:
      return made(.absence, fact.course, fact.pupil, fact.lesson, .absence(fact.code))
    case let fact as AbsenceCorrected:
      return made(.absence, fact.course, fact.pupil, fact.lesson, .absence(fact.code))
    case let fact as LatenessRecorded:
      return made(.lateness, fact.course, fact.pupil, fact.lesson, .lateness(minutes: fact.minutes))
    case let fact as TermMarkSet:
      return made(.termMark, fact.course, fact.pupil, .none, .termMark(fact.mark), term: fact.term)
    case let fact as TermMarkCorrected:
      return made(.termMark, fact.course, fact.pupil, .none, .termMark(fact.mark), term: fact.term)
    default: return nil
    }
  }

  /// The file covers the courses and kinds of fact that it names, on its days or on those that were asked for.
  private func hand(over options: SnapshotOptions, _ actor: ActorNumber) {
    let stated = statements.compactMap { $0 }
    let days = stated.flatMap { [$0.day, $0.place.day] }.filter { $0 != .none }
    guard let first = options.from ?? days.min(), let last = options.through ?? days.max(), first <= last
    else {
      return
    }
    let inside = stated.filter { $0.place.day == .none || (first...last).contains($0.place.day) }
    if inside.count < stated.count {
      run.notes.append(.outsideDays(file: recording.file.name, count: stated.count - inside.count))
    }
    let courses = Set(stated.map(\.place.course))
    let kinds = Set(stated.map(\.place.kind))
    let names = courses.compactMap { recording.directory.key($0) }.sorted()
    run.notes.append(
      .compared(
        file: recording.file.name, what: names.joined(separator: ", "), from: first, through: last))
    run.state(by: actor) { book in
      if !courses.isEmpty {
        book.coverages.append(
          SnapshotCoverage(
            courses: courses, kinds: kinds, days: first...last, recording: recording))
      }
      for statement in inside { book.add(statement) }
    }
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
