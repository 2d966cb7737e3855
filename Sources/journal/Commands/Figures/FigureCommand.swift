import ArgumentParser
import Documents
import EventLog
import Projections
import Replay
import School

/// `journal report NAME` for a report of the catalogue.
struct FigureCommand<Report: FigureReport>: ParsableCommand {
  static var configuration: CommandConfiguration {
    let traits = Report.traits
    return CommandConfiguration(
      commandName: traits.name, abstract: FigureLexicon.words(traits.name).abstract,
      discussion: FigureCommands.discussion(traits))
  }

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: ReportOutputOptions
  @OptionGroup var times: TimeOptions
  @OptionGroup var options: ReportOptions

  func run() throws { try Self.run(store, output, times, options) }

  /// Answers the question and writes the report; also for commands that are another name of a report.
  static func run(
    _ store: StoreOptions, _ output: ReportOutputOptions, _ times: TimeOptions, _ options: ReportOptions
  ) throws {
    let question = try Question(store, output, times)
    let run = try FigureRun(Report.self, try options.question(Report.traits, question), question)
    let answer = try run.answer(question.extent)
    KeptToTheEnd(answer)
    let (directory, size) = (answer.material.directory, answer.material.summary.size)
    if Report.self == InspectionReport.self {
      return try question.show(directory, size: size, as: output) { naming, frame in
        InspectionNote(answer.table, naming, frame)
      }
    }
    try question.show(directory, size: size, as: output) { naming, frame in
      FigureTableDocument(Report.traits.name, answer.table, naming, frame)
    }
  }
}

/// The commands of the catalogue.
enum FigureCommands {
  /// One command a report that has none of its own.
  static var all: [any ParsableCommand.Type] {
    ReportCatalogue.all.filter { !$0.traits.hasOwnCommand }.map(command)
  }

  private static func command(_ report: any FigureReport.Type) -> any ParsableCommand.Type {
    func open<Report: FigureReport>(_ type: Report.Type) -> any ParsableCommand.Type {
      FigureCommand<Report>.self
    }
    return open(report)
  }

  /// The help of a report: its rows, its source, an example.
  static func discussion(_ traits: ReportTraits) -> String {
    var lines: [String] = []
    if !traits.groupings.isEmpty {
      lines.append("Rows, with --by: " + traits.groupings.joined(separator: ", ") + ".")
    }
    lines.append("Source: \(traits.source).")
    var example = "  journal report \(traits.name)"
    if traits.requires.union(traits.oneOf).contains(.schoolClass) { example += " --class 7А" }
    if traits.requires.contains(.subject) { example += " --subject алгебра" }
    if traits.requires.contains(.pupil) { example += " --pupil p-0001" }
    if traits.takes.contains(.term) { example += " --term 1ч" }
    return lines.joined(separator: "\n") + "\n\nEXAMPLES\n" + example + "\n" + example
      + " -o xlsx --out \(traits.name).xlsx"
  }
}

/// A report with its question, to be answered at any state of the log.
struct FigureRun {
  let report: any FigureReport.Type
  let reportQuestion: ReportQuestion
  let question: Question

  /// An answer.
  struct Answer {
    let table: FigureTable
    let material: ReportMaterial
  }

  init(_ report: any FigureReport.Type, _ reportQuestion: ReportQuestion, _ question: Question) throws {
    self.report = report
    self.reportQuestion = reportQuestion
    self.question = question
  }

  /// - Throws: ``CommandFailure`` for a name that no report has.
  init(_ name: String, _ options: ReportOptions, _ question: Question) throws {
    guard let report = ReportCatalogue.report(name) else {
      let names = ReportCatalogue.all.map { $0.traits.name }
      let near = Spelling.nearest(to: name, among: names)
      throw CommandFailure(
        "there is no report \(name). \(near.map { "Did you mean \($0)? " } ?? "")"
          + "journal report --help lists them.")
    }
    try self.init(report, try options.question(report.traits, question), question)
  }

  /// The report over `extent` of the log.
  func answer(_ extent: Extent) throws -> Answer {
    try answer(try ReportMaterial.gather(needs, over: question.session.store, extent: extent))
  }

  /// The report at two states of the log of so many events, in the order asked; nil for the first where the log does
  /// not know yet what is asked for.
  func answers(at first: UInt64, _ second: UInt64) throws -> (Answer?, Answer) {
    let store = question.session.store
    let (earlier, later) = try ReportMaterial.gather(needs, over: store, at: (first, second)) { material in
      Result { try answer(material) }
    }
    let (before, after) = first <= second ? (earlier, later) : (later, earlier)
    do { return (try before.get(), try after.get()) } catch is UnknownKey { return (nil, try after.get()) }
  }

  /// The report as it is, and as it would be without some events, with other settings.
  func answers(_ size: UInt64, without leftOut: [Position], _ policies: [(PolicyKey, String)]) throws -> (
    Answer, Answer
  ) {
    let store = question.session.store
    var (actual, changed) =
      leftOut.isEmpty
      ? try {
        let material = try ReportMaterial.gather(needs, over: store, extent: Extent(size: size))
        return (material, material)
      }() : try ReportMaterial.gather(needs, over: store, size: size, without: leftOut)
    for (key, text) in policies { changed.policies.override(key, text) }
    return (try answer(actual), try answer(changed))
  }

  private var needs: ReportNeeds { report.needs(reportQuestion) }

  private func answer(_ material: ReportMaterial) throws -> Answer {
    Answer(table: try report.table(reportQuestion, material), material: material)
  }
}
