import ArgumentParser
import Documents
import EventLog
import Foundation
import Projections
import Replay
import School

/// `journal report regional`
struct RegionalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "regional",
    abstract: "The quarterly report to the region: numbers only; signed, and merged from several schools.",
    discussion: """
      With --out it is a small signed file (C2SP signed note) with the numbers and
      the checkpoint of the log they were made of. With files, each is checked with
      the verifier's keys given (journal checkpoint --key) and all are merged.

      EXAMPLES
        journal report regional --term 1ч
        journal report regional --term 1ч --sign --out school-1.regional
        journal report regional school-1.regional school-2.regional \\
          --key keys.txt -o csv
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: ReportOutputOptions
  @OptionGroup var times: TimeOptions

  @Option(help: "The term; gives the days.")
  var term: String?

  @Flag(help: "Sign the numbers with the log's key; needs --out.")
  var sign = false

  @Option(help: "File with the verifiers' keys of the schools, a line each.")
  var key: String?

  @Argument(help: "Signed files of schools to merge.")
  var files: [String] = []

  func run() throws {
    guard files.isEmpty else { return try merge() }
    guard key == nil else { throw ValidationError("--key is for files to merge: name them.") }
    guard !sign || output.out != nil else { throw ValidationError("--sign needs --out: the file to write.") }
    guard !sign || output.output == .text(.table) else {
      throw ValidationError("A signed file has a format of its own: leave out -o.")
    }
    guard term != nil || times.from != nil || times.to != nil else {
      throw ValidationError("Name the days: --term, or --from and --to.")
    }
    let question = try Question(store, output, times)
    var asked = ReportQuestion()
    asked.term = term?.precomposedStringWithCanonicalMapping
    asked.span = question.span
    asked.on = question.on
    let zone = question.zone
    asked.offsetSeconds = { zone.offsetSeconds(at: $0) }
    let answer = try FigureRun(RegionalReport.self, asked, question).answer(question.extent)
    if sign, let out = output.out { return try write(answer, question, out) }
    let size = answer.material.summary.size
    try question.show(answer.material.directory, size: size, as: output) { naming, frame in
      FigureTableDocument(RegionalReport.traits.name, answer.table, naming, frame)
    }
  }

  private func write(_ answer: FigureRun.Answer, _ question: Question, _ out: String) throws {
    let span = answer.table.span
    let log = question.session.store
    guard
      let counts = RegionalCounts(
        answer.table, origin: log.origin, from: span.from,
        through: span.through == .none ? question.on : span.through)
    else { throw CommandFailure("the log holds nothing that the regional report counts.") }
    let size = answer.material.summary.size
    let checkpoint = try Checkpoint(origin: log.origin, size: size, root: try log.rootAt(size))
    let note = try RegionalFile(counts: counts, checkpoint: checkpoint).signed(
      by: try question.session.signer())
    guard !FileManager.default.fileExists(atPath: out) else {
      throw CommandFailure("\(out) exists. Name a file that does not.")
    }
    try Data(note).write(to: URL(fileURLWithPath: out), options: .withoutOverwriting)
    Output.line("\(out): \(counts.from) – \(counts.through), \(size)")
  }

  private func merge() throws {
    guard !sign, term == nil else {
      throw ValidationError("Files are merged as they are: leave out --sign and --term.")
    }
    guard let key else { throw ValidationError("--key is needed: the file with the schools' verifier keys.") }
    let keys = try RegionalFile.keys(text(key), from: key)
    var schools: [RegionalCounts] = []
    for file in files {
      let counts = try RegionalFile(reading: bytes(file), from: file, keys: keys).counts
      guard !schools.contains(where: { $0.origin == counts.origin }) else {
        throw Mismatch(description: "\(file): \(counts.origin) is among the files already.")
      }
      if let first = schools.first, (first.from, first.through) != (counts.from, counts.through) {
        throw Mismatch(
          description: "\(file): its days \(counts.from) – \(counts.through) are not those of "
            + "\(files[0]), \(first.from) – \(first.through).")
      }
      schools.append(counts)
    }
    let span = DaySpan(
      from: schools.first.flatMap { Day($0.from) } ?? .none,
      through: schools.first.flatMap { Day($0.through) } ?? .none)
    let language: Language = output.lang == .en ? .en : .ru
    let frame = ReportFrame(on: span.through, size: 0)
    let document = FigureTableDocument(
      RegionalReport.traits.name, RegionalReport.merged(schools, span), Naming(Directory()), frame)
    try output.write(
      try document.contents(
        output.output, frame, language: language, width: Terminal.width ?? 100,
        ansi: output.out == nil ? Output.ansi : .plain))
  }

  private func bytes(_ file: String) throws -> [UInt8] {
    let size = try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int ?? 0
    guard size <= SignedNote.byteCountMax else {
      throw CommandFailure("\(file) has \(size) bytes: no regional report is that long.")
    }
    return Array(try Data(contentsOf: URL(fileURLWithPath: file)))
  }

  private func text(_ file: String) throws -> String { String(decoding: try bytes(file), as: UTF8.self) }
}

/// The signed file of one school.
///
///     journal regional report 1
///     {"activated":26,"classes":2,…}
///     <checkpoint: origin, size, root>
struct RegionalFile {
  private static let magic = "journal regional report 1"
  let counts: RegionalCounts
  let checkpoint: Checkpoint

  init(counts: RegionalCounts, checkpoint: Checkpoint) {
    self.counts = counts
    self.checkpoint = checkpoint
  }

  /// The bytes of the file.
  func signed(by key: SignerKey) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let json = String(decoding: try encoder.encode(counts), as: UTF8.self)
    return try SignedNote(text: "\(Self.magic)\n\(json)\n\(checkpoint.text)", signedBy: key).bytes
  }

  /// Reads a file and checks its signature, before anything in it is believed.
  ///
  /// - Throws: ``Mismatch`` when the signature does not hold, the text is no such report, or it is signed by another
  ///   school than it names.
  init(reading bytes: [UInt8], from file: String, keys: [VerifierKey]) throws {
    let (note, signers) = try Self.signed(bytes, from: file, keys)
    let lines = note.text.split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false)
    guard lines.count == 3, lines[0] == Self.magic else {
      throw Mismatch(description: "\(file) is no regional report of this version.")
    }
    guard let counts = try? JSONDecoder().decode(RegionalCounts.self, from: Data(lines[1].utf8)),
      counts.isPlausible, Day(counts.from) != nil, Day(counts.through) != nil
    else { throw Mismatch(description: "\(file): its numbers cannot be.") }
    let checkpoint = try Checkpoint(parsing: String(lines[2]))
    guard checkpoint.origin == counts.origin, signers.contains(counts.origin) else {
      throw Mismatch(
        description: "\(file) says \(counts.origin), but is signed by \(signers.joined(separator: ", ")).")
    }
    self.init(counts: counts, checkpoint: checkpoint)
  }

  /// A note and who signed it.
  private static func signed(
    _ bytes: [UInt8], from file: String, _ keys: [VerifierKey]
  ) throws -> (SignedNote, signers: [String]) {
    var signers = ""
    do throws(EvidenceError) {
      let note = try SignedNote(parsing: bytes)
      signers = note.signatures.map(\.name).joined(separator: ", ")
      return (note, try note.verify(by: keys).map(\.name))
    } catch {
      let reason =
        error.code == .unknownSigner
        ? "it is signed by \(signers), whose key is not among those of --key." : error.message
      throw Mismatch(description: "\(file): \(reason)")
    }
  }

  /// The keys of a file: lines, empty ones and those with # passed over.
  static func keys(_ text: String, from file: String) throws -> [VerifierKey] {
    let lines = text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
    let keys = try lines.filter { !$0.isEmpty && !$0.hasPrefix("#") }.map { try VerifierKey(parsing: $0) }
    guard !keys.isEmpty else { throw CommandFailure("\(file) holds no key.") }
    return keys
  }
}
