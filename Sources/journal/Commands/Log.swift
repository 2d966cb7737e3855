import ArgumentParser
import Documents
import EventLog
import Foundation
import Projections
import Replay
import School

/// `journal log`
struct Log: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Show events, by type, class, pupil, subject, actor and either time.",
    discussion: """
      -o jsonl is the export that journal import reads. It never holds personal
      text.

      EXAMPLES
        journal log --last 20
        journal log --type MarkCorrected --class 7А --from 2025-10-01
        journal log -o jsonl > events.jsonl
        journal log --follow
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var times: TimeOptions

  @Option(name: .customLong("type"), help: "Type of event; may be repeated.")
  var types: [String] = []

  @Option(name: .customLong("class"), help: "The class.")
  var schoolClass: String?

  @Option(help: "The pupil.")
  var pupil: String?

  @Option(help: "The subject.")
  var subject: String?

  @Option(help: "The course.")
  var course: String?

  @Option(help: "Who did it.")
  var actor: String?

  @Option(help: "Recorded on this day or later.")
  var recordedFrom: DayOption?

  @Option(help: "Recorded on this day or earlier.")
  var recordedTo: DayOption?

  @Option(help: "Only the first so many.")
  var limit: Int?

  @Option(help: "Only the last so many.")
  var last: Int?

  @Flag(help: "Go on and show events as they are recorded.")
  var follow = false

  func run() throws {
    let question = try Question(store, output, times)
    var directory = Running(Directory())
    var matches = Running(LogMatches(try filter(question, KeySeeker(directory))))
    let summary = try Replay.run(
      [directory, matches], over: question.session.store, extent: question.extent)
    if directory.model.hasRenamedKeys, seeksKeys {
      let seeker = KeySeeker(Running(Directory()), settled: directory.model)
      directory = seeker.directory
      matches = Running(LogMatches(try filter(question, seeker)))
      try Replay.run(
        [directory, matches], over: question.session.store,
        extent: Extent(size: summary.size, narrowing: question.extent.narrowing))
    }
    if matches.model.positions.isEmpty { try checkKeys(directory.model) }
    try question.show(directory.model) { naming in
      let view = LogView(naming: naming, format: output.output, language: question.language)
      let text = try view.text(matches.model.positions, question.session.store)
      guard text.isEmpty else { return text }
      return output.output == .table ? CommonLabel.nothingFound(question.language) + "\n" : ""
    }
    if follow { try self.follow(question, directory, after: summary.size) }
  }

  private var seeksKeys: Bool { [schoolClass, pupil, subject, course].contains { $0 != nil } }

  /// A key that nothing has is a slip of the keyboard, not an empty answer.
  private func checkKeys(_ directory: Directory) throws {
    func check<Kind: ReferenceKind>(_ key: String?, _ kind: Kind.Type) throws {
      if let key, directory.find(key, kind) == nil { throw UnknownKey(kind: Kind.name, key: key) }
    }
    try check(schoolClass, SchoolClassReference.self)
    try check(pupil, PupilReference.self)
    try check(subject, SubjectReference.self)
    try check(course, CourseReference.self)
    if let actor, directory.person(actor) == nil { throw UnknownKey(kind: "person", key: actor) }
  }

  private func filter(_ question: Question, _ seeker: KeySeeker) throws -> LogFilter {
    var filter = LogFilter()
    let directory = seeker.directory
    for type in types {
      guard let entry = EventRegistry.entry(name: type) else {
        throw CommandFailure("--type: there is no event \(type). journal record --list names them all.")
      }
      filter.types.insert(entry.type.code)
    }
    filter.schoolClass = seeker.sought(schoolClass)
    filter.pupil = seeker.sought(pupil)
    filter.subject = seeker.sought(subject)
    filter.course = seeker.sought(course)
    if let actor { filter.findActor = { directory.model.person(actor) } }
    filter.from = times.from?.day ?? times.on?.day
    filter.through = times.to?.day ?? times.on?.day
    filter.recordedFrom = recordedFrom.map { question.zone.endOfDay($0.day - 1) }
    filter.recordedBefore = recordedTo.map { question.zone.endOfDay($0.day) }
    if let limit { filter.limit = .first(max(0, limit)) }
    if let last { filter.limit = .last(max(0, last)) }
    return filter
  }

  /// Waits for new events and shows those that fit, until the program is stopped.
  private func follow(_ question: Question, _ directory: Running<Directory>, after size: UInt64) throws {
    var size = size
    while true {
      Output.flush()
      Thread.sleep(forTimeInterval: 0.5)
      guard try question.session.store.head().size > size else { continue }
      let fresh = Running(LogMatches(try filter(question, KeySeeker(directory, settled: directory.model))))
      size = try Replay.run([directory, fresh], over: question.session.store, from: Position(size)).size
      try question.show(directory.model) { naming in
        try LogView(naming: naming, format: output.output, language: question.language)
          .text(fresh.model.positions, question.session.store)
      }
    }
  }
}

/// Events as lines.
struct LogView {
  let naming: Naming
  let format: OutputFormat
  let language: Language

  func text(_ positions: [Position], _ store: EventStore) throws -> String {
    if format == .json || format == .jsonl { return try json(positions, store) }
    var rows: [[Cell]] = []
    let document = LogDocument(naming, language: language)
    try LogMatches.visit(positions, in: store) { position, record in
      if format.isForPeople {
        rows.append(try document.row(position, record))
      } else {
        rows.append(try document.fileRow(position, record))
      }
    }
    guard format != .csv else { return LogDocument.fileSheet(rows).text(.csv) }
    return rows.isEmpty && format == .table
      ? "" : document.sheet(rows).text(format, language: language, width: Terminal.width ?? 100)
  }

  /// Events as JSON with the keys that things had when each was recorded: what reads the lines in order knows them.
  private func json(_ positions: [Position], _ store: EventStore) throws -> String {
    var text = ""
    var directory = Directory()
    var next = 0
    let end = positions.last.map { Position($0.rawValue + 1) } ?? Position(0)
    try store.scan(end: end) { block in
      try block.forEach { position, record in
        directory.apply(position, record)
        guard next < positions.count, positions[next] == position else { return }
        next += 1
        if format == .json { text += text.isEmpty ? "[" : ",\n" }
        text += try EventJSONWriter.line(position, record, directory)
        guard format == .jsonl else { return }
        text += "\n"
        if text.utf8.count > 1 << 18 {
          Output.write(text)
          text = ""
        }
      }
    }
    return format == .json ? (text.isEmpty ? "[" : text) + "]\n" : text
  }
}
