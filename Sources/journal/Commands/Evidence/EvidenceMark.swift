import ArgumentParser
import Crypto
import Documents
import EventLog
import Foundation
import Projections
import School

/// `journal evidence mark`
struct EvidenceMark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mark",
    abstract: "Write the whole life of one mark with the proof that the log holds it.",
    discussion: """
      The file holds the mark's events as they lie in the log, those that introduced
      the pupil, the course, the lesson and who recorded, the way of each to the
      root of the log, and the signed checkpoint. Whoever has the school's public
      key (journal checkpoint --key) checks it without a store, with journal
      evidence check or with a program of their own (docs/FORMAT.md).

      It holds no names. With --disclose-names it holds those of the pupil and of
      who recorded, and the free texts of the corrections, each with the salt that
      shows it is what was recorded; somebody who may must say so, and the log
      records that they did.

      EXAMPLES
        journal evidence mark --mark 184022 --out mark.evidence
        journal evidence mark --pupil p-0412 --course 7А-алгебра \\
          --on 2025-10-13 --out mark.evidence --disclose-names --as d-01
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var mark: MarkOptions

  @Option(help: "The file to write; it appears complete or not at all.")
  var out: String

  @Flag(help: "With names and free texts.")
  var discloseNames = false

  @Option(name: .customLong("as"), help: "Who discloses: the key of a person, or operator.")
  var actor: String?

  func validate() throws {
    if discloseNames, actor == nil {
      throw ValidationError("--disclose-names needs --as: the log records who gave the names out.")
    }
    if !discloseNames, actor != nil {
      throw ValidationError("--as goes with --disclose-names: without names nothing is recorded.")
    }
  }

  func run() throws {
    guard !FileManager.default.fileExists(atPath: out) else {
      throw CommandFailure("\(out) exists. Name a file that does not.")
    }
    var recorder = try actor.map { try ExportRecorder(store, output, as: $0) }
    let session = try recorder?.workspace.session ?? Session.open(store, writing: false)
    let question = try Question(on: session, output)
    let (audit, directory, _) = try mark.find(question)
    guard let life = audit.life else {
      let positions = audit.lives.compactMap { $0.steps.first.map { "\($0.position)" } }
      throw CommandFailure(
        "\(positions.count) marks fit: choose one with --mark, of \(positions.joined(separator: ", ")).")
    }
    let schoolClass = directory.courses[life.course]?.schoolClass ?? .none
    let checkpoint = try session.checkpoint()
    let size = checkpoint.claimed.size
    try recorder?.allow(Self.fact(schoolClass, size, SHA256.empty))
    let evidence = try MarkEvidence(
      life, directory, session, discloses: discloseNames, language: question.language
    ).file(checkpoint)
    let bytes = evidence.bytes
    let file = try ExportFile(out)
    try file.write(bytes)
    try file.close()
    try recorder?.record(Self.fact(schoolClass, size, SHA256.hash(bytes)))
    Output.write(
      EvidenceWrittenDocument(
        file: out, events: evidence.entries.count,
        texts: evidence.entries.reduce(0) { $0 + $1.texts.count }, size: size
      ).text(output.output, language: question.language))
  }

  private static func fact(_ schoolClass: ClassNumber, _ size: UInt64, _ digest: Digest) -> ExportProduced {
    ExportProduced {
      $0.kind = .names
      $0.schoolClass = schoolClass
      $0.size = size
      $0.sha256 = digest.hex
    }
  }
}

/// The events that tell the life of a mark to somebody who has nothing else of the log.
struct MarkEvidence {
  private let life: MarkLife
  private let directory: Directory
  private let session: Session
  private let discloses: Bool
  private let language: Language

  init(
    _ life: MarkLife, _ directory: Directory, _ session: Session, discloses: Bool, language: Language
  ) throws {
    (self.life, self.directory, self.session) = (life, directory, session)
    (self.discloses, self.language) = (discloses, language)
    if discloses, session.store.vault == nil {
      throw CommandFailure("the vault's key is missing: name the folder of keys with --keys.")
    }
  }

  /// The file, shown in the state that `checkpoint` signs.
  func file(_ checkpoint: SignedCheckpoint) throws -> EvidenceFile {
    var events: [(position: Position, record: [UInt8], texts: [EvidenceFile.Text])] = []
    for position in try withRecorders(positions) where position.rawValue < checkpoint.claimed.size {
      let found = try session.store.withRecord(at: position) { ($0.copied(), try disclosed(position, $0)) }
      guard let (record, texts) = found else {
        throw CommandFailure("the event at position \(position) cannot be read. Run journal verify.")
      }
      events.append((position, record, texts))
    }
    return try EvidenceFile(events, checkpoint: checkpoint, tree: session.store, remarks: try remarks())
  }

  /// With the events that introduce who recorded the others.
  private func withRecorders(_ positions: Set<Position>) throws -> [Position] {
    var found = positions
    for position in positions {
      let actor = try session.store.withRecord(at: position) { $0.actor }
      if let recorder = actor?.asStaff.flatMap({ directory.staff[$0]?.position }) { found.insert(recorder) }
    }
    return found.filter { $0 != .none }.sorted()
  }

  /// What happened to the mark, and what its events speak of: pupil, course, lesson, term, who recorded and how.
  private var positions: Set<Position> {
    let people = Set(life.steps.map(\.actor) + [.pupil(life.pupil)])
    var found = life.steps.map(\.position)
    for person in people {
      found += [
        person.asPupil.flatMap { directory.pupils[$0]?.position },
        person.asStaff.flatMap { directory.staff[$0]?.position },
        person.asGuardian.flatMap { directory.guardians[$0]?.position },
        discloses ? directory.facts(of: person)?.name(on: nil)?.position : nil,
      ].compactMap { $0 }
    }
    let course = directory.courses[life.course]
    found += [
      course?.position, course.flatMap { directory.classes[$0.schoolClass]?.position },
      course.flatMap { directory.subjects[$0.subject]?.position }, directory.lessons[life.lesson]?.position,
      directory.terms[life.term]?.position, directory.settings.position,
    ].compactMap { $0 }
    found += life.steps.compactMap { directory.sources[$0.source]?.position }
    return Set(found)
  }

  /// Names and free texts of an event; birth dates and contacts are never given out.
  private func disclosed(
    _ position: Position, _ record: borrowing RecordView
  ) throws -> [EvidenceFile.Text] {
    guard discloses, record.type != EventCode.sourceDeclared, let vault = session.store.vault,
      let entry = EventRegistry.entry(code: record.type)
    else { return [] }
    let personal = entry.fields.filter { $0.kind.hasPrefix("personal ") }
    var texts: [EvidenceFile.Text] = []
    for (index, field) in personal.enumerated() {
      guard ["personal name", "personal note"].contains(field.kind), let offset = field.offset,
        let shown = try vault.text(
          at: position, field: UInt8(clamping: index), commitment: record.commitment(offset))
      else { continue }
      texts.append(EvidenceFile.Text(field: UInt8(clamping: index), salt: shown.salt, text: shown.text))
    }
    return texts
  }

  /// What a person reads who opens the file.
  private func remarks() throws -> [String] {
    let about = [
      directory.key(life.pupil), directory.key(life.course), life.occurredOn.description,
    ].compactMap { $0 }.joined(separator: " · ")
    let key = try session.signer().verifier.text
    return language == .ru
      ? [
        "История одной отметки: \(about)",
        "Эти строки никем не подписаны; что записано, говорят события.",
        "Проверить: journal evidence check ФАЙЛ --key КЛЮЧ, или по docs/FORMAT.md своей программой.",
        "Ключ школы — сверьте с опубликованным: \(key)",
      ]
      : [
        "The life of one mark: \(about)",
        "Nobody signed these lines; what was recorded is in the events.",
        "Check: journal evidence check FILE --key KEY, or with a program of your own by docs/FORMAT.md.",
        "The school's key, to be compared with the published one: \(key)",
      ]
  }
}
