import ArgumentParser
import Documents
import EventLog
import Foundation
import School

/// `journal record`
struct Record: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "Record one action, or a whole lesson; say what was done or why it was refused.",
    discussion: """
      The fields of EVENT are given as --field value; things are named by their
      school keys. A correction names what it amends with --amends and takes from it
      every field that is not given.

      EXAMPLES
        journal record MarkSet --as t-07 --pupil p-0412 --course 7А-алгебра \\
          --lesson 2025-10-14/7А-алгебра/3 --on 2025-10-14 --mark 5 --work answer
        journal record MarkCorrected --as t-07 --amends 184022 --mark 4 \\
          --reason recheck
        journal record lesson --as t-07 --course 7А-алгебра --number 3 \\
          --topic "Степень" --marks p-0412=5
        journal record --list               every event there is
        journal record --list MarkSet       its fields
      """,
    subcommands: [RecordEvent.self, RecordLesson.self], defaultSubcommand: RecordEvent.self)
}

/// Who records, when and why.
struct RecordOptions: ParsableArguments {
  @Option(name: .customLong("as"), help: "Who records: the key of a person, or operator.")
  var actor: String?

  @Option(help: "The school day the fact is about (default: today).")
  var on: DayOption?

  @Option(help: "Why, for corrections: slip, recheck, appeal, wrongPupil, wrongLesson, technical …")
  var reason: String?

  @Flag(help: "Say what would happen, record nothing.")
  var dryRun = false

  /// The person who records.
  func person(_ directory: Directory) throws -> ActorNumber {
    guard let actor else { throw ValidationError("--as is needed: who records this?") }
    guard let person = directory.person(actor) else {
      throw CommandFailure("--as: nobody has the key \(actor). journal find \(actor) looks for it.")
    }
    return person
  }

  /// The coded reason.
  func code() throws -> Reason {
    guard let reason else { return .none }
    guard let code = Reason(name: reason) else {
      throw ValidationError(
        "--reason: \(reason) is not one of \(Reason.allCases.map(\.name).joined(separator: ", ")).")
    }
    return code
  }
}

/// `journal record EVENT`
struct RecordEvent: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "event", abstract: "Record one event of any type.",
    discussion: """
      EXAMPLES
        journal record MarkSet --as t-07 --pupil p-0412 --course 7А-алгебра \\
          --lesson 2025-10-14/7А-алгебра/3 --mark 5 --on 2025-10-14
        journal record MarkCorrected --as t-07 --amends 184022 --mark 4 \\
          --reason recheck
        journal record --list MarkSet       its fields
      """, shouldDisplay: false)

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var options: RecordOptions

  @Option(help: "Position of the event that this one amends.")
  var amends: UInt64?

  @Flag(help: "List the events, or the fields of EVENT.")
  var list = false

  @Argument(help: "The event: MarkSet, AbsenceRecorded, HomeworkPosted …")
  var event: String?

  @Argument(parsing: .allUnrecognized, help: "Its fields: --pupil p-0412 --mark 5 …")
  var fields: [String] = []

  func run() throws {
    if list { return try EventList.show(event) }
    guard let event else { throw ValidationError("Name the event; journal record --list names them all.") }
    guard let blank = EventRegistry.make(event) else {
      let near = Spelling.nearest(to: event, among: EventRegistry.all.map(\.type.name))
      throw CommandFailure(
        "there is no event \(event). \(near.map { "Did you mean \($0)? " } ?? "")"
          + "journal record --list names them all.")
    }
    var workspace = try Workspace.open(store, verb: "record")
    let directory = workspace.recorder.state.directory
    var arguments = try FieldArguments(fields.map(\.precomposedStringWithCanonicalMapping))
    let amended = try amends.map { try self.amended(Position($0), workspace) }
    // A second correction amends the first; any other event of the amended type states the fact anew.
    let amendable = (blank as? any Ruled).map { type(of: $0).amendable } ?? []
    let code = type(of: blank).type.code
    let restates = amended.map { $0.type == code && !amendable.contains(code) } ?? false
    let amending = try amended.map { try Amending($0, directory) }
    if let amending {
      arguments.fill(amending.defaults(for: blank, restates: restates))
      if restates { arguments.fill(try amending.personals(workspace.session.store, except: arguments)) }
    }
    let day = options.on?.day ?? amended?.occurredOn ?? workspace.today
    arguments.fill(Omitted.defaults(for: blank, day: day))
    if blank is MarkSet || blank is MarkBrought { fillDefaultWeight(&arguments, workspace, on: day) }
    var fact = try FieldReader.fill(
      blank, arguments, directory, numbers: restates ? amending?.fields.numbers ?? [:] : [:],
      references: amending?.fields.references ?? [:])
    if let outcome = fact as? TermMarkSet, amended == nil {
      fact = try ProposedOutcome.completed(outcome, on: day, workspace)
    }
    let request = workspace.request(
      by: try options.person(directory), on: day, amends: amended?.position ?? .none,
      reason: try options.code(), restates: restates)
    try workspace.refusing(output) { try $0.recordAny(fact, request) }
    try Recorded.finish(&workspace, output, dryRun: options.dryRun)
  }

  /// A mark that names no weight has the school's default; 0 would leave it out of averages.
  private func fillDefaultWeight(
    _ arguments: inout FieldArguments, _ workspace: Workspace, on day: Day
  ) {
    arguments.fill(["weight": String(workspace.recorder.state.policies.defaultWeight(on: day))])
  }

  private func amended(_ position: Position, _ workspace: Workspace) throws -> AmendedFact {
    guard let fact = try workspace.recorder.fact(at: position) else {
      throw CommandFailure("--amends: the log has no event \(position).")
    }
    return fact
  }
}

/// What a correction takes over from the event it amends.
struct Amending {
  private let amended: AmendedFact
  private let directory: Directory
  /// The fields of the event.
  let fields: FieldWords

  init(_ amended: AmendedFact, _ directory: Directory) throws {
    (self.amended, self.directory) = (amended, directory)
    fields = try FieldWords(amended.fact, directory)
  }

  /// The fields that `event` has too, and what they were where it names the old value.
  func defaults(for event: any Event, restates: Bool) -> [String: String] {
    var words = fields.words
    let names = Set(EventRegistry.describe(event).map(\.name))
    if !restates, names.contains("old") {
      words["old"] = words["mark"] ?? words["code"]
      if names.contains("oldWeight") { words["oldWeight"] = words["weight"] }
    }
    return words.filter { names.contains($0.key) }
  }

  /// The personal texts that a restatement goes on with: it commits to them anew, at its own position.
  ///
  /// - Throws: ``CommandFailure`` when the vault is shut and a text was not given again: it would be lost.
  func personals(_ store: EventStore, except arguments: FieldArguments) throws -> [String: String] {
    let names = NameBook(store, directory)
    var texts: [String: String] = [:]
    for (name, field) in fields.personals where arguments.values[name] == nil {
      guard store.vault != nil else {
        throw CommandFailure(
          "the vault is shut: give --\(name) again, or name the folder of keys with --keys.")
      }
      let place = PersonalPlace(day: amended.occurredOn, position: amended.position, field: field)
      if let text = try names.text(place) { texts[name] = text }
    }
    return texts
  }
}
