import ArgumentParser
import Documents
import EventLog
import Foundation
import Replay
import School

/// `journal find`
struct Find: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find", abstract: "Find people, classes, courses and terms by key or name.",
    discussion: """
      Letter case, ё and Latin look-alikes do not matter: 7A typed in Latin finds
      7А.

      EXAMPLES
        journal find иванова
        journal find 7А -o jsonl
        journal find ''                     everything that has a key
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: OutputOptions

  @Argument(help: "A part of a key or of a name.")
  var text: String

  func run() throws {
    let session = try Session.open(store, writing: false)
    let directory = Running(Directory())
    try Replay.run([directory], over: session.store)
    let search = Search(
      text: text.precomposedStringWithCanonicalMapping, directory: directory.model,
      names: NameBook(session.store, directory.model))
    let rows = try search.run()
    let language = output.language(try Settings.read(session.store))
    let sheet = Sheet(
      columns: [
        Sheet.Column("kind", CommonLabel.kind.label), Sheet.Column("key", CommonLabel.key.label),
        Sheet.Column("name", CommonLabel.name.label, wraps: true),
      ],
      rows: rows.map { row in
        let kind = output.output == .table ? ReferenceLabel.of(row.kind)[language] : row.kind
        return [.text(kind), .text(row.key), .optional(row.name)]
      })
    guard !rows.isEmpty || output.output != .table else {
      Output.line(CommonLabel.nothingFound(language))
      return
    }
    Output.write(sheet.text(output.output, language: language, ansi: Output.ansi))
  }
}

/// A search by key or name.
private struct Search {
  let text: String
  let directory: Directory
  let names: NameBook
  private var folded: String { KeyFold.normalise(text) }

  init(text: String, directory: Directory, names: NameBook) {
    self.text = text
    self.directory = directory
    self.names = names
  }

  func run() throws -> [(kind: String, key: String, name: String?)] {
    var rows: [(kind: String, key: String, name: String?)] = []
    try people("staff", directory.staff.all, { .staff($0) }, &rows)
    try people("pupil", directory.pupils.all, { .pupil($0) }, &rows)
    try people("guardian", directory.guardians.all, { .guardian($0) }, &rows)
    for schoolClass in directory.classes.all { thing("class", schoolClass, nil, &rows) }
    for subject in directory.subjects.all {
      thing("subject", subject, directory.subjects[subject]?.title, &rows)
    }
    for course in directory.courses.all { thing("course", course, nil, &rows) }
    for term in directory.terms.all { thing("term", term, directory.terms[term]?.title, &rows) }
    for subgroup in directory.subgroups.all {
      thing("subgroup", subgroup, directory.subgroups[subgroup]?.title, &rows)
    }
    return rows
  }

  private func people<Kind: ReferenceKind>(
    _ kind: String, _ all: [Reference<Kind>], _ person: (Reference<Kind>) -> ActorNumber,
    _ rows: inout [(kind: String, key: String, name: String?)]
  ) throws {
    for reference in all {
      let key = directory.key(reference) ?? ""
      let name = try names.name(person(reference))
      guard matches(key) || name.map(matches) == true else { continue }
      rows.append((kind, key, name))
    }
  }

  private func thing<Kind: ReferenceKind>(
    _ kind: String, _ reference: Reference<Kind>, _ title: String?,
    _ rows: inout [(kind: String, key: String, name: String?)]
  ) {
    let key = directory.key(reference) ?? ""
    guard matches(key) || title.map(matches) == true else { return }
    rows.append((kind, key, title))
  }

  private func matches(_ text: String) -> Bool {
    folded.isEmpty || KeyFold.normalise(text).contains(folded)
  }
}
