import ArgumentParser
import Documents
import EventLog
import Projections
import School

/// `journal control`
struct Control: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "control", abstract: "Run the checks of control; record remarks, reliefs and anomalies.",
    discussion: """
      The checks read the reports: lessons that are not entered, density of marks,
      fulfilment of the programme, homework and its amount; sessions and corrections
      for anomalies. What a check no longer finds is relieved. A second run over the
      same log records nothing.

      EXAMPLES
        journal control --as d-02 --from 2025-09-01 --to 2025-10-24
        journal control --as d-02 --dry-run
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var options: RecordOptions

  @Option(help: "First school day (default: of the term, else 30 days back).")
  var from: DayOption?

  @Option(help: "Last school day (default: the day of the run).")
  var to: DayOption?

  @Option(name: .customLong("answer-by"), help: "By when remarks are to be put right (default: a week).")
  var answerBy: DayOption?

  func run() throws {
    var workspace = try Workspace.open(store, verb: "control")
    let directory = workspace.recorder.state.directory
    let actor = try options.person(directory)
    let today = options.on?.day ?? workspace.today
    let last = to?.day ?? today
    let first = from?.day ?? start(of: last, directory)
    guard first <= last else { throw ValidationError("--from is after --to.") }
    var question = ReportQuestion()
    question.span = DaySpan(from: first, through: last)
    question.on = last
    let zone = workspace.zone
    question.offsetSeconds = { zone.offsetSeconds(at: $0) }
    let material = try ReportMaterial.gather(
      ControlRun.needs(question), over: workspace.session.store)
    let run = try ControlRun(question, material)
    let language = output.language(workspace.settings)
    let names = NameBook(workspace.session.store, directory)
    let naming = Naming(
      directory, name: names.found, account: names.account(of:), offsetSeconds: zone.offsetSeconds(at:))
    let document = ControlDocument(run, question.span, naming)
    if !run.isNothingNew {
      try record(run, question.span, &workspace, actor, today)
      if !options.dryRun { _ = try workspace.commit() }
    }
    let text = document.text(
      output.output, language: language, width: Terminal.width ?? 100, dryRun: options.dryRun)
    try names.check()
    Output.write(text)
  }

  /// The first day of the term that a day lies in, else 30 days before it.
  private func start(of day: Day, _ directory: Directory) -> Day {
    let terms = directory.terms.all.compactMap { directory.terms[$0] }
    return terms.filter { $0.kind != .year && $0.contains(day) }.map(\.start).min() ?? day - 30
  }

  private func record(
    _ run: ControlRun, _ span: DaySpan, _ workspace: inout Workspace, _ actor: ActorNumber, _ today: Day
  ) throws {
    let request = workspace.request(by: actor, on: today)
    for finding in run.raised {
      var fact = RemarkRaised()
      (fact.check, fact.staff, fact.course) = (finding.check, finding.staff, finding.course)
      (fact.figure, fact.text, fact.dueOn) = (finding.figure, finding.text, answerBy?.day ?? today + 7)
      let remark = fact
      try workspace.refusing(output) { try $0.record(remark, request) }
    }
    for relief in run.relieved {
      var fact = RemarkRelieved()
      (fact.check, fact.staff, fact.course) = (relief.remark.check, relief.remark.staff, relief.remark.course)
      fact.how = .automatic
      let relieved = fact
      let amending = workspace.request(by: actor, on: today, amends: relief.position)
      try workspace.refusing(output) { try $0.record(relieved, amending) }
    }
    for finding in run.anomalies {
      var fact = AnomalyRaised()
      (fact.kind, fact.person, fact.other) = (finding.kind, finding.person, finding.other)
      (fact.firstEvidence, fact.secondEvidence) = (finding.first, finding.second)
      let anomaly = fact
      try workspace.refusing(output) { try $0.record(anomaly, request) }
    }
    guard run.checks != 0 else { return }
    var fact = ControlCheckRun()
    (fact.checks, fact.from, fact.through) = (run.checks, span.from, span.through)
    fact.raised = UInt16(clamping: run.raised.count)
    fact.relieved = UInt16(clamping: run.relieved.count)
    let checked = fact
    try workspace.refusing(output) { try $0.record(checked, request) }
  }
}
