import ArgumentParser
import Documents
import EventLog
import Foundation
import Projections
import Replay
import School

/// `journal audit`
struct Audit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Who changed what, when and why.",
    discussion: """
      EXAMPLES
        journal audit mark --pupil p-0412 --course 7А-алгебра --on 2025-10-13
        journal audit corrections --class 7А --from 2025-10-01
      """,
    subcommands: [AuditMark.self, AuditCorrections.self, AuditAccess.self])
}

/// `journal audit mark`
struct AuditMark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mark",
    abstract: "The whole life of one mark.",
    discussion: """
      Where several marks match, they are listed; --mark POSITION picks one.

      EXAMPLES
        journal audit mark --pupil p-0412 --course 7А-алгебра --on 2025-10-13
        journal audit mark --mark 184022 -o json
        journal audit mark --mark 184022 -o pdf --out mark.pdf
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: ReportOutputOptions

  @Option(name: .customLong("as-of"), help: "As the log was known: a position, a day or a moment.")
  var asOf: String?

  @OptionGroup var mark: MarkOptions

  func run() throws {
    let question = try Question(store, output, asOf: asOf, on: nil)
    let (audit, directory, size) = try mark.find(question)
    try question.show(directory, size: size, as: output) { naming, _ in MarkAuditDocument(audit, naming) }
  }
}

/// What narrows a list of corrections.
struct CorrectionsOptions: ParsableArguments {
  @Option(name: .customLong("class"), help: "The class.")
  var schoolClass: String?

  @Option(help: "The subject.")
  var subject: String?

  @Option(help: "The course.")
  var course: String?

  @Option(help: "Who corrected.")
  var teacher: String?

  @Flag(help: "Only what was corrected after closing.")
  var afterClose = false

  func run(_ question: Question, _ output: ReportOutputOptions) throws {
    var (directory, fold, size) = try read(question, KeySeeker(Running(Directory())))
    if directory.model.hasRenamedKeys, [schoolClass, subject, course].contains(where: { $0 != nil }) {
      (directory, fold, size) = try read(question, KeySeeker(Running(Directory()), settled: directory.model))
    }
    let corrections = fold.model.finish()
    try question.show(directory.model, size: size, as: output) { naming, _ in
      CorrectionsDocument(corrections, naming)
    }
  }

  private func read(
    _ question: Question, _ seeker: KeySeeker
  ) throws -> (Running<Directory>, Running<CorrectionsFold>, UInt64) {
    let directory = seeker.directory
    var asked = CorrectionsQuestion()
    asked.schoolClass = seeker.sought(schoolClass)
    asked.subject = seeker.sought(subject)
    asked.course = seeker.sought(course)
    asked.afterCloseOnly = afterClose
    asked.from = question.span.from == .none ? nil : question.span.from
    asked.through = question.span.through == .none ? nil : question.span.through
    if let teacher { asked.findActor = { directory.model.person(teacher) } }
    let fold = Running(CorrectionsFold(asked))
    let pass = try Replay.run([directory, fold], over: question.session.store, extent: question.extent)
    try fold.update { try $0.complete(from: question.session.store) }
    return (directory, fold, pass.size)
  }
}

/// `journal audit corrections`
struct AuditCorrections: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corrections",
    abstract: "All corrections and annulments, by teacher, class, course and days.",
    discussion: """
      EXAMPLES
        journal audit corrections --class 7А --from 2025-10-01 --to 2025-10-26
        journal audit corrections --after-close -o csv
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: ReportOutputOptions
  @OptionGroup var times: TimeOptions
  @OptionGroup var options: CorrectionsOptions

  func run() throws { try options.run(try Question(store, output, times), output) }
}

/// `journal report corrections`
struct CorrectionsReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corrections",
    abstract: "The history of corrections: the same as journal audit corrections.",
    discussion: """
      EXAMPLES
        journal report corrections --class 7А
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: ReportOutputOptions
  @OptionGroup var times: TimeOptions
  @OptionGroup var options: CorrectionsOptions

  func run() throws { try options.run(try Question(store, output, times), output) }
}

/// `journal audit access`
struct AuditAccess: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "access",
    abstract: "Who has access, since when, and how it is used: the same as journal report access.",
    discussion: """
      EXAMPLES
        journal audit access --on 2025-11-10
        journal audit access --by role -o csv
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: ReportOutputOptions
  @OptionGroup var times: TimeOptions
  @OptionGroup var options: ReportOptions

  func run() throws { try FigureCommand<AccessReport>.run(store, output, times, options) }
}
