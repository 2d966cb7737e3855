import ArgumentParser
import Crypto
import Documents
import EventLog
import Foundation
import Projections
import School

/// `journal export names`
struct ExportNames: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names",
    abstract: "Write whose key is whose: the only export that holds names.",
    discussion: """
      Everything else that journal exports holds keys instead of people. Whoever has
      this file can tell who is meant, so it is written only with --disclose-names,
      to a file that only you may read, by somebody who may, and the log records
      that it was.

      The file is CSV, or JSON Lines with -o jsonl, with the columns kind, key, name
      and class. A key without a name is one that the vault has forgotten.

      EXAMPLES
        journal export names --disclose-names --out names.csv --as d-01
        journal export names --disclose-names --class 7А --out 7A.jsonl -o jsonl \\
          --as t-07
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "Yes, with people's names.")
  var discloseNames = false

  @Option(help: "The file to write; it appears complete or not at all.")
  var out: String

  @Option(name: .customLong("as"), help: "Who exports: the key of a person, or operator.")
  var actor: String

  @Option(name: .customLong("class"), help: "Only pupils of this class and their guardians.")
  var schoolClass: String?

  @Option(help: "Names and class of this day (default: today).")
  var on: DayOption?

  func run() throws {
    guard discloseNames else {
      throw Refused(
        description: "this takes people's names out of the vault; if that is meant, say --disclose-names. "
          + "What journal export writes otherwise holds none.")
    }
    var recorder = try ExportRecorder(store, output, as: actor)
    let workspace = recorder.workspace
    let directory = workspace.recorder.state.directory
    var only = ClassNumber.none
    if let schoolClass {
      guard let number = directory.find(schoolClass, SchoolClassReference.self) else {
        throw UnknownKey(kind: SchoolClassReference.name, key: schoolClass)
      }
      only = number
    }
    let size = try workspace.session.store.head().size
    try recorder.allow(Self.fact(only, size, SHA256.empty))
    guard workspace.session.store.vault != nil else {
      throw CommandFailure("the vault's key is missing: name the folder of keys with --keys.")
    }
    let day = on?.day ?? workspace.today
    let list = NameList(
      directory: directory, names: NameBook(workspace.session.store, directory, on: day), on: day)
    let rows = try list.rows(only)
    let columns = ["kind", "key", "name", "class"].map { Sheet.Column($0, Label($0)) }
    let format = output.output == .table ? .csv : output.output
    let bytes = Array(Sheet(columns: columns, rows: rows).text(format).utf8)
    let file = try ExportFile(out)
    try file.write(bytes)
    try file.close()
    try recorder.record(Self.fact(only, size, SHA256.hash(bytes)))
    let language = output.language(workspace.settings)
    Output.line(language == .ru ? "\(out): имён \(rows.count)" : "\(out): \(rows.count) people")
  }

  private static func fact(_ only: ClassNumber, _ size: UInt64, _ digest: Digest) -> ExportProduced {
    ExportProduced {
      $0.kind = .names
      $0.schoolClass = only
      $0.size = size
      $0.sha256 = digest.hex
    }
  }
}

/// Everybody's key with the name borne on a day.
struct NameList {
  let directory: Directory
  let names: NameBook
  let on: Day

  /// Pupils, their guardians and the staff, each by key; of one class only its pupils and their guardians.
  func rows(_ only: ClassNumber) throws -> [[Cell]] {
    let pupils = directory.pupils.all.filter { pupil in
      directory.pupils[pupil]?.isAnnulled == false && (only.isNone || schoolClass(pupil) == only)
    }
    var guardians = directory.guardians.all.filter { directory.guardians[$0]?.isAnnulled == false }
    var staff = directory.staff.all.filter { directory.staff[$0]?.isAnnulled == false }
    if !only.isNone {
      let own = Set(pupils.flatMap { directory.guardians(of: $0, on: on) })
      guardians = guardians.filter(own.contains)
      staff = []
    }
    return try sorted(pupils, PupilReference.self) { (.pupil($0), schoolClass($0)) }
      + sorted(guardians, GuardianReference.self) { (.guardian($0), nil) }
      + sorted(staff, StaffReference.self) { (.staff($0), nil) }
  }

  private func schoolClass(_ pupil: PupilNumber) -> ClassNumber? {
    directory.pupils[pupil]?.schoolClass(on: on)
  }

  private func sorted<Kind: ReferenceKind>(
    _ numbers: [Reference<Kind>], _ kind: Kind.Type,
    _ person: (Reference<Kind>) -> (ActorNumber, ClassNumber?)
  ) throws -> [[Cell]] {
    try numbers.map { number in (key: directory.key(number) ?? "", number) }.sorted { $0.key < $1.key }
      .map { key, number in
        let (person, schoolClass) = person(number)
        return [
          .text(Kind.name), .text(key), .optional(try names.name(person)),
          .optional(schoolClass.flatMap { directory.key($0) }),
        ]
      }
  }
}
