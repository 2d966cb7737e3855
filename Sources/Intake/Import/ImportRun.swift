internal import EventLog
public import School

/// The import of several files as one: what they state is decided by the school's rules and gathered in one batch,
/// to be appended as a whole, or not at all when ``problems`` is not empty.
///
/// Each file that adds something is declared as a source of its own, so that every event tells which file it came
/// from and the same file is known again. What the log knows already is not recorded again.
public final class ImportRun {
  /// Decides, and holds the events gathered.
  public internal(set) var recorder: Recorder
  /// Everything wrong, in the order of the files.
  public internal(set) var problems: [IntakeError] = []
  /// What else is to be said.
  public internal(set) var notes: [ImportNote] = []
  let options: ImportOptions
  /// True when the log held nothing but its own first events when the import began.
  let isNew: Bool
  /// The differences that a snapshot recorded, in log order.
  public internal(set) var changes: [SnapshotChange] = []
  /// What the files of a snapshot state, by who records it.
  var books: [(actor: ActorNumber, book: SnapshotBook)] = []
  /// What the book in hand covers.
  var coverages: SnapshotCoverages?
  /// Texts of people recorded in this run, which the vault does not have yet.
  private var texts: [TextPlace: String] = [:]

  private struct TextPlace: Hashable {
    let position: Position
    let field: UInt8
  }

  /// More problems than this of one file are not listed.
  public static let problemsMax = 50

  /// An import that goes on from the recorder's state.
  public init(_ recorder: Recorder, _ options: ImportOptions) {
    self.recorder = recorder
    self.options = options
    isNew = recorder.state.holdsNothingYet
  }

  /// Number of events gathered by type, the most frequent first.
  public var counts: [(name: String, count: Int)] {
    var counts: [UInt16: Int] = [:]
    recorder.batch.forEach(base: recorder.base) { counts[$1.type, default: 0] += 1 }
    return counts.map { (EventRegistry.entry(code: $0.key)?.type.name ?? String($0.key), $0.value) }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
  }

  /// Takes in a file.
  ///
  /// - Throws: what reading the file, the log or the vault throws; what is wrong with the content is in
  ///   ``problems``.
  public func add(_ file: ImportFile) throws {
    let isKnown = recorder.state.directory.find(file.sourceKey, SourceReference.self) != nil
    // An export like an earlier one may be news all the same: that a change was undone.
    guard options.snapshot != nil || !isKnown else {
      notes.append(.known(file: file.name))
      return
    }
    let before = recorder.batch.count
    do {
      switch file.format {
      case .events:
        if let snapshot = options.snapshot {
          var events = EventsSnapshot(self, file)
          try events.state(snapshot)
        } else {
          var events = EventsImport(self, file)
          try events.takeAll()
        }
      case .classList:
        var text = try TextDecoder.decode(try file.bytes(), file: file.name)
        text.text = options.normalise(text.text)
        var list = try ClassListImport(self, file, try ClassListReader().read(text))
        try list.takeAll()
      case .diary:
        let raw = try file.bytes()
        let bytes = String(validating: raw, as: UTF8.self).map { Array(options.normalise($0).utf8) } ?? raw
        var diary = DiaryImport(self, file, bytes, try DiaryReader.read(bytes, file: file.name))
        if let snapshot = options.snapshot {
          try diary.state(snapshot)
        } else {
          try diary.takeAll()
        }
      }
    } catch let error as IntakeError {
      problems.append(error)
    }
    if options.snapshot == nil, recorder.batch.count == before,
      !problems.contains(where: { $0.file == file.name })
    {
      notes.append(.nothingNew(file: file.name))
    }
  }

  /// Takes in the files of a roster: OneRoster 1.1 or 1.2 CSV.
  ///
  /// - Throws: what reading a file, the log or the vault throws; what is wrong with the content is in
  ///   ``problems``.
  public func add(roster files: [ImportFile], name: String) throws {
    let known = files.contains {
      recorder.state.directory.find($0.sourceKey, SourceReference.self) != nil
    }
    guard !known else {
      notes.append(.known(file: name))
      return
    }
    let before = recorder.batch.count
    let problemsBefore = problems.count
    let set = try RosterSet(files, options)
    problems += set.problems
    if problems.count == problemsBefore { try OneRosterImport(self, set).takeAll() }
    if recorder.batch.count == before, problems.count == problemsBefore {
      notes.append(.nothingNew(file: name))
    }
  }

  /// True for the names of a roster's files.
  public static func isRoster(_ names: [String]) -> Bool { RosterSet.isRoster(names) }

  /// Notes what is wrong with something beside the files: nothing will be recorded then.
  public func refuse(_ problem: IntakeError) { problems.append(problem) }

  /// Takes in files by column rules.
  ///
  /// - Parameters:
  ///   - rulesFile: the rules as a file: what they state themselves comes from it.
  ///   - files: all of them; those that the rules do not name are left out, and said so.
  /// - Throws: what reading a file, the log or the vault throws; what is wrong with the content is in
  ///   ``problems``.
  public func add(_ rules: ImportRules, _ rulesFile: ImportFile, _ files: [ImportFile]) throws {
    // All or nothing: one of them known means that the same rules took in the same files.
    let known = ([rulesFile] + files).contains {
      recorder.state.directory.find($0.sourceKey, SourceReference.self) != nil
    }
    guard options.snapshot != nil || !known else {
      notes.append(.known(file: rules.name))
      return
    }
    let before = recorder.batch.count
    let problemsBefore = problems.count
    do {
      try RulesImport(self, rules, rulesFile, files).takeAll()
    } catch let error as IntakeError {
      problems.append(error)
    }
    if options.snapshot == nil, recorder.batch.count == before, problems.count == problemsBefore {
      notes.append(.nothingNew(file: rules.name))
    }
  }

  /// The text at a place, recorded in this run or earlier.
  func text(_ place: PersonalPlace?) throws -> String? {
    guard let place else { return nil }
    return try texts[TextPlace(position: place.position, field: place.field)] ?? options.text(place)
  }

  /// Keeps the personal texts of the event recorded at `position`, in the order of its fields.
  func keep(_ texts: [String?], of position: Position) {
    for (field, text) in texts.enumerated() {
      self.texts[TextPlace(position: position, field: UInt8(field))] = text
    }
  }
}

extension SchoolState {
  /// True while the log holds nothing but its sources and the school's activation.
  public var holdsNothingYet: Bool {
    size == UInt64(directory.sources.count) + (directory.settings.position == .none ? 0 : 1)
  }
}
