import ArgumentParser
import Documents
import EventLog
import Foundation
import Projections
import Replay
import School

/// `journal archive check`
struct ArchiveCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what the code on a page of an archive proves.",
    discussion: """
      CODE is the text that any reader of QR codes shows, a file that holds it, or
      - for standard input. With --key it needs no store: the signature is checked,
      and what the code says is told. With a store it is compared with the log, too:
      whether the log begins with the events that were signed, what stands on that
      page, and whether the archive was recorded and accepted. Exit status 3 when
      something does not hold. Once names were erased, the archive may be made with
      other pages than were printed: then what stands on the page is left open.

      EXAMPLES
        zbarimg --raw -q page.png | journal archive check -
        journal archive check code.txt --key school.vkey
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: OutputOptions

  @Argument(help: "The text of the code, a file with it, or -.")
  var code: String

  @Option(help: "The log's public key: its text or a file (journal checkpoint --key).")
  var key: String?

  func run() throws {
    let page = try PageCode(parsing: try text(code))
    guard key == nil || store.store != nil else {
      let language: Language = output.lang == .en ? .en : .ru
      return try say(page, try verified(page, by: try verifier()), log: nil, language)
    }
    guard FileManager.default.fileExists(atPath: store.folder) else {
      throw CommandFailure(
        "there is no store in \(store.folder). Name one with --store, or the log's public key with --key.")
    }
    let session = try Session.open(store, writing: false)
    let settings = try Settings.read(session.store)
    let language = output.language(settings)
    let signer = try verified(page, by: key == nil ? try session.signer().verifier : try verifier())
    try compare(page.checkpoint.claimed, session)
    try say(page, signer, log: try told(page, session, settings, language), language)
  }

  private func say(
    _ page: PageCode, _ key: VerifierKey, log: PageCheckLog?, _ language: Language
  ) throws {
    let name = key.text.split(separator: "+").prefix(2).joined(separator: "+")
    Output.write(
      PageCheckDocument(page, signedBy: name, log: log).text(output.output, language: language))
  }

  private func text(_ source: String) throws -> String {
    if source == "-" { return String(decoding: StandardInput.data, as: UTF8.self) }
    guard FileManager.default.fileExists(atPath: source) else { return source }
    return String(decoding: try Data(contentsOf: URL(fileURLWithPath: source)), as: UTF8.self)
  }

  private func verifier() throws -> VerifierKey { try GivenKey.verifier(key ?? "") }

  /// The key, once its signature holds.
  private func verified(_ page: PageCode, by key: VerifierKey) throws -> VerifierKey {
    _ = try page.checkpoint.verify(by: key)
    return key
  }

  private func compare(_ checkpoint: Checkpoint, _ session: Session) throws {
    let size = try session.store.head().size
    guard checkpoint.origin == session.store.origin else {
      throw Mismatch(
        description: "the page is of the log \(checkpoint.origin), the store holds \(session.store.origin).")
    }
    guard checkpoint.size <= size else {
      throw Mismatch(
        description: "the page was made of \(checkpoint.size) events, the log has \(size): an older copy is "
          + "in its place, or the page is not of this log.")
    }
    guard try session.store.rootAt(checkpoint.size) == checkpoint.root else {
      throw Mismatch(
        description: "the first \(checkpoint.size) events of the log are not those that were signed: the log "
          + "was rewritten. Keep the page, it is the evidence.")
    }
  }

  /// What the log says of the page.
  private func told(
    _ page: PageCode, _ session: Session, _ settings: Settings, _ language: Language
  ) throws -> PageCheckLog {
    let zone = try Zone(settings.zone)
    let size = page.checkpoint.claimed.size
    guard size > 0 else { throw Mismatch(description: "the page was made of an empty log: no archive is.") }
    let time = try session.store.withRecord(at: Position(size - 1)) { $0.recordedAt } ?? .none
    var log = PageCheckLog(
      size: try session.store.head().size, time: time, offsetSeconds: zone.offsetSeconds(at: time),
      page: try found(page, session, zone, language))
    if let produced = try produced(page, session.store) {
      log.produced = produced.position
      log.accepted = produced.followUp(ExportAccepted.self)?.fact.signatory
      log.filed = produced.followUp(ArchivedOnPaper.self)?.fact.caseNumber
    }
    return log
  }

  /// The page in the archive as the log makes it, in the language in which it has as many pages.
  ///
  /// Names take room: once some were erased, a genuine archive may be made with other pages than were printed.
  private func found(
    _ page: PageCode, _ session: Session, _ zone: Zone, _ language: Language
  ) throws -> PageCheckLog.Page {
    var counts: [Int] = []
    for language in [language, language == .ru ? .en : .ru] {
      let order = ArchiveOrder(
        schoolClass: page.classKey, time: .term(page.termKey), language: language, formats: [.pdf],
        size: page.checkpoint.claimed.size)
      let titles: [String]
      do {
        titles = try ArchiveWork(order, session, zone, signed: page.checkpoint).pageTitles()
      } catch let error as UnknownKey {
        throw Mismatch(
          description: "the page is of the \(error.kind) \(error.key), which the log does not know.")
      }
      if titles.count == page.pageCount { return .titled(titles[page.page - 1]) }
      counts.append(titles.count)
    }
    guard try session.store.vault?.hasErasures() != true else { return .unknown(pages: counts[0]) }
    throw Mismatch(
      description: "the page says that it is one of \(page.pageCount), but the log makes \(counts[0]) of "
        + "\(page.classKey), \(page.termKey), and no name was erased: it is of another archive, or another "
        + "version of journal printed it.")
  }

  /// The recording of an archive of this state, class and term, its own before one of the whole school.
  private func produced(_ page: PageCode, _ store: EventStore) throws -> Stated<ExportProduced>? {
    let size = page.checkpoint.claimed.size
    let found = try ArchiveEvents.all(store).filter { $0.fact.kind == .archive && $0.fact.size == size }
    guard !found.isEmpty else { return nil }
    let directory = Running(Directory())
    try Replay.run([directory], over: store)
    let known = directory.model
    let own = known.find(page.classKey, SchoolClassReference.self)
    return found.last { $0.fact.schoolClass == own } ?? found.last { $0.fact.schoolClass.isNone }
  }
}
