import ArgumentParser
import Crypto
import Demo
import Documents
import EventLog
import Foundation
import School

/// `journal demo`
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Make a store with a realistic school year, through the ordinary rules.",
    discussion: """
      Everything follows from the seed, keys and salts included: the same seed gives
      the same root every time, and anyone who knows it can open the vault. Never
      record real people in a demo store.

      EXAMPLES
        journal demo --store demo-store
        journal demo --store small --pupils 60 --seed 7 --until 2025-12-30
      """)

  @OptionGroup var store: StoreOptions

  @Option(help: "Number of pupils, 1 to 2750.")
  var pupils = 300

  @Option(help: "What everything follows from.")
  var seed: UInt64 = 1

  @Option(help: "Last day to live through (default: the end of the school year, 2026-05-29).")
  var until: DayOption?

  @Option(help: "Language of what it says: ru or en (default: ru, the school's).")
  var lang: LanguageOption?

  func validate() throws {
    guard (1...2750).contains(pupils) else { throw ValidationError("--pupils is 1 to 2750.") }
  }

  func run() throws {
    let year = DemoYear(pupils: pupils, seed: seed, until: until?.day ?? DemoYear.lastDay)
    let origin = "demo-\(seed)-\(pupils).example/journal"
    let zone = try Zone(DemoYear.timeZone)
    var random = SeededByteSource(seed: seed)
    let keys = try KeyFolder(base: store.keys, origin: origin, store: store.folder)
    var founding = StoreFounding(
      folder: store.folder, origin: origin, name: "Школа № \(1 + seed % 100) (пример)", zone: zone,
      language: .ru)
    founding.isDemo = true
    founding.seed = seed
    try keys.removeDemoKeys(origin: origin)
    let clock = Moment(day: DemoYear.founded, secondOfDay: 5 * 3600)
    let signer = try SignerKey(name: origin, seed: random.bytes(32))
    let (log, recorder) = try founding.make(
      keys: keys, signer: signer, vaultKey: random.bytes(32),
      salts: SeededByteSource(seed: SHA256.hash(random.bytes(32))), clock: clock)
    let bar = ProgressBar("demo")
    let days = UInt64(max(1, year.until - DemoYear.founded))
    var number: UInt64 = 0
    try year.run(recorder, source: SourceNumber(0)) { recorder, day in
      number += 1
      bar.show(UInt64(max(0, day - DemoYear.founded)), of: days)
      let id = AppendID(contentOf: Array("\(origin) day \(number)".utf8))
      _ = try log.append(recorder.takeBatch(), id: id)
    }
    bar.clear()
    try Session(store: log, keys: keys, folder: store.folder).rememberCheckpoint()
    let head = try log.head()
    say(head, lang == .en ? .en : .ru)
  }

  private func say(_ head: Head, _ language: Language) {
    let events = EventCount.text(Int(clamping: head.size), language)
    let root = "\(VerifyLabel.root(language)) \(head.root.hex)"
    switch language {
    case .ru:
      Output.line("\(store.folder): \(events), учеников \(pupils), зерно \(seed)")
      Output.line(root)
      Output.line("Это пример: ключи и соли следуют из зерна, поэтому тайны он не хранит.")
    case .en:
      Output.line("\(store.folder): \(events), \(pupils) pupils, seed \(seed)")
      Output.line(root)
      Output.line("A demo: its keys and salts follow from the seed, so it keeps no secret.")
    }
  }
}
