import ArgumentParser
import Documents
import EventLog
import Foundation
import Projections
import Replay
import School

/// `journal bench`
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Measure this store on this machine: scan, replay, verify.",
    discussion: """
      Reads only. Each figure is the median of --runs, after one run to warm up. For the product beside its
      peers see make bench and Benchmarks/RESULTS.md.

      EXAMPLES
        journal bench
        journal bench --runs 9 -o json
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "Counted runs of each measure.")
  var runs = 5

  func run() throws {
    let session = try Session.open(store, writing: false)
    let settings = try Settings.read(session.store)
    let events = try session.store.head().size
    let log = session.store
    let measures: [(name: String, body: () throws -> Void)] = [
      ("scan", { try log.scan { block in block.forEach { _, _ in } } }),
      ("directory", { try Replay.run([Running(Directory())], over: log) }),
      ("state", { try Replay.run([Running(SchoolState())], over: log) }),
      (
        "activation",
        { try Replay.run([Running(Directory()), Running(ActivationFold())], over: log) }
      ),
      ("verify", { _ = try log.verify(personalFields: EventRegistry.personalOffsets(type:)) }),
    ]
    var rows: [[Cell]] = []
    for measure in measures {
      let seconds = try median(measure.body)
      rows.append([
        .text(measure.name), .decimal(seconds * 1000, digits: 2),
        events == 0 ? .null : .decimal(seconds * 1e9 / Double(events), digits: 1),
      ])
    }
    let sheet = Sheet(
      heading: ["\(EventCount.text(Int(events), output.language(settings)))"],
      columns: [
        Sheet.Column("measure", Label(ru: "мера", en: "measure")),
        Sheet.Column("milliseconds", Label(ru: "мс", en: "ms"), .trailing),
        Sheet.Column("nanosecondsPerEvent", Label(ru: "нс на событие", en: "ns an event"), .trailing),
      ],
      rows: rows)
    Output.write(sheet.text(output.output, language: output.language(settings), ansi: Output.ansi))
  }

  private func median(_ body: () throws -> Void) throws -> Double {
    try body()
    var seconds: [Double] = []
    for _ in 0..<max(1, runs) {
      let start = Clock.now.microseconds
      try body()
      seconds.append(Double(Clock.now.microseconds - start) / 1e6)
    }
    return seconds.sorted()[seconds.count / 2]
  }
}
