import ArgumentParser
import Documents
import EventLog
import Foundation
import Projections
import Replay
import School

/// `journal dashboard`
struct DashboardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dashboard",
    abstract: "The school at a glance: activation, attendance, outcomes, timeliness, corrections.",
    discussion: """
      Alone, an overview with bars for the terminal; with --html, a page to look at,
      to print and to keep.

      EXAMPLES
        journal dashboard --on 2025-12-26
        journal dashboard --html school.html --on 2025-12-26
        journal dashboard activation --on 2025-10-20
      """,
    subcommands: [OverviewCommand.self, ActivationDashboardCommand.self],
    defaultSubcommand: OverviewCommand.self)
}

/// `journal dashboard` without more words.
struct OverviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "overview",
    abstract: "All of it: an overview for the terminal or, with --html, a page.",
    discussion: """
      The page is one file that asks nothing of any network and runs nothing; it
      prints, and reads in light and dark, on a phone and aloud. Every figure opens
      to the last of its events, with author and rule. The same command on the same
      log writes the same bytes. Staff are called by their keys; --disclose-names
      puts names from the vault into the page.

      Without --from and --to the days from the beginning of the school year are
      counted.

      EXAMPLES
        journal dashboard
        journal dashboard --html school.html --on 2025-12-26
        journal dashboard --html school.html --from 2025-11-05 --to 2025-12-28 --lang en
        journal dashboard -o csv
        journal dashboard -o pdf --out school.pdf --on 2025-12-26
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: ReportOutputOptions
  @OptionGroup var times: TimeOptions

  @Option(help: "Write a page to this file, in place of one that is there.")
  var html: String?

  @Option(help: "How many events each figure of the page names, at most 50.")
  var events = 5

  @Flag(help: "Put names of staff from the vault into the page.")
  var discloseNames = false

  func validate() throws {
    guard (0...50).contains(events) else { throw ValidationError("--events is 0 to 50.") }
    guard html == nil || output.output == .text(.table) && output.out == nil else {
      throw ValidationError("--html writes a page: leave out --output and --out.")
    }
    guard html != nil || !discloseNames else {
      throw ValidationError("--disclose-names is for --html.")
    }
  }

  func run() throws {
    let question = try Question(store, output, times)
    var asked = ReportQuestion()
    asked.span = question.span
    asked.on = question.on
    let zone = question.zone
    asked.offsetSeconds = { zone.offsetSeconds(at: $0) }
    let bar = ProgressBar("dashboard")
    let shown = html == nil && output.output != .text(.html) ? 0 : events
    let (board, material) = try Dashboard.make(
      asked, over: question.session.store, extent: question.extent, shown: shown, progress: bar.show)
    bar.clear()
    let names = NameBook(question.session.store, material.directory, on: question.on)
    let naming = Naming(
      material.directory, name: discloseNames ? names.found : { _ in nil },
      offsetSeconds: question.zone.offsetSeconds(at:))
    let document = DashboardDocument(board, naming)
    if let html {
      let page = document.page(question.language)
      try names.check()
      let place = try FileTrouble.replaceable(html)
      try Data(page.utf8).write(to: URL(fileURLWithPath: place), options: .atomic)
      Output.line(html)
      return
    }
    // The page says of itself what it was made of.
    guard output.output != .text(.html) else {
      return try output.write(.text(document.page(question.language)))
    }
    let frame = ReportFrame(on: board.on, size: board.size, root: board.root)
    try output.write(
      try document.contents(
        output.output, frame, language: question.language, width: question.width,
        ansi: output.out == nil ? Output.ansi : .plain, fonts: Fonts.load))
  }
}

/// `journal dashboard activation`
struct ActivationDashboardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "activation",
    abstract: "Parents' activation by class and in all, against the dated bands of the plan, and over time.",
    discussion: """
      Eligible are guardian–pupil pairs with the pupil enrolled on the day and a
      guardian who is able to use the service; activated are those whose guardian
      has activated an account.

      EXAMPLES
        journal dashboard activation --on 2025-10-20
        journal dashboard activation --on 2025-10-20 -o csv
        journal dashboard activation --series -o jsonl
        journal dashboard activation --on 2025-10-20 -o xlsx --out activation.xlsx
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: ReportOutputOptions
  @OptionGroup var times: TimeOptions

  @Flag(help: "The percentage over time instead of the classes (csv, json, jsonl).")
  var series = false

  @Flag(help: "Every band at its deadline instead of the classes (csv, json, jsonl).")
  var deadlines = false

  func run() throws {
    let question = try Question(store, output, times)
    let directory = Running(Directory())
    let fold = Running(ActivationFold())
    let pass = try Replay.run(
      [directory, fold], over: question.session.store, extent: question.extent)
    let board = fold.model.finish(directory.model, on: question.on, from: times.from?.day)
    try question.show(directory.model, size: pass.size, as: output) { naming, _ in
      ActivationDocument(board, naming, files: series ? .series : deadlines ? .deadlines : .classes)
    }
  }
}
