import ArgumentParser
import Documents
import EventLog
import Projections
import Replay
import School

/// `journal whatif`
struct WhatIf: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "whatif",
    abstract: "A report as it would be without some events or with another policy, and the difference.",
    discussion: """
      Nothing is recorded. What depends on an event that is left out is left out
      with it: its corrections, and what refers to a thing that it introduced.

      EXAMPLES
        journal whatif results --term 1ч --without 184022
        journal whatif results --term 1ч --policy marks.thresholds=4.60/3.60/2.60 --whole
      """)

  @Argument(help: "The report.")
  var report: String

  @Option(parsing: .upToNextOption, help: "Positions of events to leave out.")
  var without: [UInt64] = []

  @Option(help: "A policy to change: KEY=VALUE; may be repeated.")
  var policy: [String] = []

  @Flag(help: "The whole report as it would be, not the difference.")
  var whole = false

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: ReportOutputOptions
  @OptionGroup var times: TimeOptions
  @OptionGroup var options: ReportOptions

  func run() throws {
    guard !without.isEmpty || !policy.isEmpty else {
      throw ValidationError("Say what to change: --without POSITION or --policy KEY=VALUE.")
    }
    let question = try Question(store, output, times)
    let run = try FigureRun(report, options, question)
    let log = question.session.store
    let head = try log.head().size
    let size = min(question.extent.size ?? head, head)
    let left = try leftOut(log, size)
    let (before, after) = try run.answers(size, without: left, try policies())
    if whole {
      return try question.show(before.material.directory, size: size, as: output) { naming, frame in
        FigureTableDocument(report, after.table, naming, frame)
      }
    }
    let difference = FigureDifference(from: before.table, to: after.table)
    let events = try difference.events(of: left, over: log)
    try DifferenceOutput(report, difference, events, lead: lead(left)).show(
      question, output, before.material.directory, size: size)
  }

  private func leftOut(_ store: EventStore, _ size: UInt64) throws -> [Position] {
    for position in without where position >= size {
      throw CommandFailure("--without: the log has no event \(position).")
    }
    return try Dependants.complete(
      without.map { Position($0) }, over: store, extent: Extent(size: size))
  }

  private func policies() throws -> [(PolicyKey, String)] {
    try policy.map { text in
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let key = PolicyKey(rawValue: parts[0]) else {
        throw ValidationError("--policy \(text): it is KEY=VALUE, with one of docs/REPORTS.md's keys.")
      }
      guard key.accepts(parts[1]) else {
        throw ValidationError("--policy \(parts[0]): \(parts[1]) is no value of it.")
      }
      return (key, parts[1])
    }
  }

  /// What is said before the difference: how many events were left out.
  private func lead(_ left: [Position]) -> [Label] {
    guard !left.isEmpty else { return [] }
    let dependants = left.count - Set(without).count
    let events = Plural.english(left.count, "event", "events")
    return [
      Label(
        ru: "Без событий: \(left.count), из них зависимых: \(dependants).",
        en: "Left out: \(left.count) \(events), dependants among them: \(dependants).")
    ]
  }
}
