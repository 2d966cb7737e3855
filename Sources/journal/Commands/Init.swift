import ArgumentParser
import Crypto
import EventLog
import Foundation
import School

/// `journal init`
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a new store for a school, with its keys.",
    discussion: """
      The keys lie outside the store: whoever has the store alone can check it but
      cannot read names.

      EXAMPLES
        journal init --origin school20.example/journal --name "СОШ № 20"
        journal init --store ./store --keys ./keys --origin a.example/j \\
          --name "School" --time-zone Europe/Samara --language en
      """)

  @OptionGroup var store: StoreOptions

  @Option(help: "Name of the log in its checkpoints: a schema-less URL of the school's own, for ever.")
  var origin: String

  @Option(help: "Name of the school.")
  var name: String

  @Option(help: "Time zone of the school (IANA name).")
  var timeZone = "Europe/Moscow"

  @Option(help: "Language of the school's screens and papers: ru or en.")
  var language: LanguageOption = .ru

  func run() throws {
    let zone = try Zone(timeZone)
    let keys = try KeyFolder(base: store.keys, origin: origin, store: store.folder)
    var random: any ByteSource = SystemByteSource()
    let seed = random.bytes(32)
    let vaultKey = random.bytes(32)
    let signer = try SignerKey(name: origin, seed: seed)
    let founding = StoreFounding(
      folder: store.folder, origin: origin, name: name.precomposedStringWithCanonicalMapping, zone: zone,
      language: language == .ru ? .ru : .en)
    _ = try founding.make(
      keys: keys, signer: signer, vaultKey: vaultKey, salts: SystemByteSource(), clock: Clock.now)
    tell(keys, signer.verifier)
  }

  private func tell(_ keys: KeyFolder, _ verifier: VerifierKey) {
    func say(_ ru: String, _ en: String) { Output.line(language == .ru ? ru : en) }
    say(
      "Создано хранилище \(store.folder): \(name), имя журнала \(origin).",
      "Made \(store.folder) for \(name), origin \(origin).")
    Output.line()
    say(
      "Скопируйте в надёжное место, не на этот диск:", "Copy these to a safe place that is not this disk:")
    say(
      "  \(keys.path)/log.key      подписывает контрольные точки",
      "  \(keys.path)/log.key      signs checkpoints")
    say(
      "  \(keys.path)/vault.key    открывает имена; без него их никто больше не прочтёт",
      "  \(keys.path)/vault.key    opens names; without it nobody reads them again")
    Output.line()
    say(
      "Ключ для проверки контрольных точек этого журнала; опубликуйте его:",
      "The key that verifies this log's checkpoints; publish it:")
    Output.line("  \(verifier.text)")
    Output.line()
    say(
      "Дальше: docs/FIRST-WEEK.ru.md; всё, что можно записать, назовёт journal record --list.",
      "Next: docs/FIRST-WEEK.md; journal record --list names all that can be recorded.")
  }
}

/// What a new store begins with.
struct StoreFounding {
  let folder: String
  let origin: String
  let name: String
  let zone: Zone
  let language: Language
  var isDemo = false
  var seed: UInt64 = 0

  /// Makes folder, keys and the first two events: the source and the school.
  func make(
    keys: KeyFolder, signer: SignerKey, vaultKey: [UInt8], salts: any ByteSource & Sendable, clock: Moment
  ) throws -> (store: EventStore, recorder: Recorder) {
    let store = try EventStore.create(folder: folder, origin: origin, options: .init(vaultKey: vaultKey))
    try keys.create(logKey: signer.privateText, vaultKey: vaultKey)
    var recorder = Workspace.recorder(SchoolState(), store, zone, salts: salts)
    let day = zone.local(clock).day
    let request = Request(
      actor: ActorNumber(kind: 0, number: 0), occurredOn: day, clock: clock, today: day,
      source: SourceNumber(0))
    var source = SourceDeclared()
    source.declared = SourceNumber(0)
    source.key = isDemo ? "demo" : "init/\(getuid())"
    source.kind = isDemo ? .demo : .command
    source.account = Personal(isDemo ? nil : NSUserName())
    try recorder.record(source, request)
    var school = SchoolActivated()
    school.language = language
    school.demo = isDemo
    school.seed = seed
    school.origin = origin
    school.name = name
    school.timeZone = zone.name
    try recorder.record(school, request)
    let batch = recorder.takeBatch()
    _ = try store.append(batch, id: AppendID(contentOf: Array("init \(origin)".utf8)))
    let session = Session(store: store, keys: keys, folder: folder)
    try session.rememberCheckpoint()
    return (store, recorder)
  }
}
