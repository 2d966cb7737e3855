import ArgumentParser
import Documents
import EventLog
import Projections
import Replay
import School

/// `journal promote`
struct Promote: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "promote", abstract: "Make the next school year: terms, classes, transfers, courses.",
    discussion: """
      Classes move up a year group: 8А is formed anew for the pupils of 7А, who are
      transferred by the order. Pupils of the last year group leave on the day after
      the old year, those who repeat by decision of the council stay in the year
      group. Subgroups and courses go on with their teachers; the timetable is set
      anew. Terms are those of the old year a year later unless --term says otherwise.

      What ends keeps its history under a key of its year: last year's 8А is 8А-2025.

      Each event is recorded by the first --as who may: transfers by the secretary,
      courses by the director or a deputy, subgroups by the administrator. Either
      everything is recorded or nothing; a second run is refused.

      EXAMPLES
        journal promote --to 2026 --order "№ 45" --as d-01 --as s-01 --as operator \\
          --dry-run
        journal promote --to 2026 --term 1ч=2026-09-01..2026-10-27 --repeats p-0412 \\
          --as d-01 --as s-01 --as operator
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "Calendar year in which the new school year begins.")
  var to: Int

  @Option(help: "First day of the new school year (default: that of the old one, a year later).")
  var start: DayOption?

  @Option(
    name: .customLong("term"), help: "A term with other days, KEY=FIRST..LAST; may be given several times.")
  var terms: [String] = []

  @Option(help: "Number of the order that moves the pupils.")
  var order = ""

  @Option(help: "Keys of further pupils who repeat the year, with commas between.")
  var repeats = ""

  @Option(help: "Keys of further pupils who leave, with commas between.")
  var leaves = ""

  @Option(name: .customLong("last-year-group"), help: "The year group whose pupils leave.")
  var lastYearGroup: UInt8 = 11

  @Option(name: .customLong("as"), help: "Who records: the key of a person, or operator; several times.")
  var actors: [String] = []

  @Flag(name: .customLong("dry-run"), help: "Say what would happen, record nothing.")
  var dryRun = false

  func run() throws {
    var workspace = try Workspace.open(store, verb: "promote")
    let directory = workspace.recorder.state.directory
    let language = output.language(workspace.settings)
    let people = try actors.map { try person($0, directory, "--as") }
    guard !people.isEmpty else { throw ValidationError("--as is needed: who records this?") }
    let decisions = Running(Chronicle([EventCode.councilDecisionRecorded]))
    try Replay.run([decisions], over: workspace.session.store)
    let options = try promotion(directory, decisions.model.facts(CouncilDecisionRecorded.self))
    let opened = workspace
    let recording = Promotion.Recording(by: people) { opened.request(by: $0, on: $1) }
    let promotion = try workspace.refusing(output) { recorder in
      let promotion = try Promotion(of: directory, options)
      try promotion.record(in: &recorder, recording)
      return promotion
    }
    let count = workspace.recorder.batch.count
    Output.write(
      PromotionDocument(promotion, directory).text(
        output.output, language: language, width: Terminal.width ?? 100))
    if !dryRun { _ = try workspace.commit() }
    guard output.output == .table else { return }
    let said =
      dryRun
      ? Label(ru: "Ничего не записано (--dry-run).", en: "Nothing was recorded (--dry-run).")
      : Label(ru: "Записано событий: \(count).", en: "Events recorded: \(count).")
    Output.line("\n" + said[language])
  }

  private func promotion(
    _ directory: Directory, _ decisions: [Stated<CouncilDecisionRecorded>]
  ) throws -> Promotion.Options {
    var options = Promotion.Options(year: to)
    options.start = start?.day
    options.order = order
    options.lastYearGroup = lastYearGroup
    for decision in decisions.map(\.fact) where directory.terms[decision.term]?.start.civil.year == to - 1 {
      options.decide(decision)
    }
    options.repeating.formUnion(try pupils(repeats, directory, "--repeats"))
    options.leaving.formUnion(try pupils(leaves, directory, "--leaves"))
    for text in terms {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      let days = parts.count == 2 ? parts[1].split(separator: ".", omittingEmptySubsequences: true) : []
      guard days.count == 2, let first = Day(days[0]), let last = Day(days[1]), first <= last else {
        throw CommandFailure("--term: \(text) is not KEY=FIRST..LAST, such as 1ч=2026-09-01..2026-10-27.")
      }
      guard let term = directory.find(parts[0], TermReference.self), let key = directory.key(term) else {
        throw CommandFailure("--term: there is no term \(parts[0]). journal find '' lists them.")
      }
      options.terms[key] = first...last
    }
    return options
  }

  private func person(_ key: String, _ directory: Directory, _ option: String) throws -> ActorNumber {
    guard let person = directory.person(key) else {
      throw CommandFailure("\(option): nobody has the key \(key). journal find \(key) looks for it.")
    }
    return person
  }

  private func pupils(_ keys: String, _ directory: Directory, _ option: String) throws -> Set<PupilNumber> {
    var pupils: Set<PupilNumber> = []
    for key in keys.split(separator: ",") {
      let key = String(key.drop { $0 == " " })
      guard let pupil = try person(key, directory, option).asPupil else {
        throw CommandFailure("\(option): \(key) is no pupil.")
      }
      pupils.insert(pupil)
    }
    return pupils
  }
}
