import ArgumentParser
import Documents
import EventLog
import Foundation
import Projections
import Replay
import School

/// `journal report all`
struct AllReports: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "all",
    abstract: "Every report of a period in one pass over the log, each in a file.",
    discussion: """
      The folder appears when everything in it is written; it must not exist.
      Reports of classes and courses stand in the folders of their classes. A list
      of the files with their SHA-256 is in index.csv.

      EXAMPLES
        journal report all --term 1ч --out reports-1ч -o csv
        journal report all --from 2025-09-01 --to 2025-09-30 --out september -o xlsx
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: ReportFormatOptions
  @OptionGroup var times: TimeOptions

  @Option(help: "The term; gives the days.")
  var term: String?

  @Option(help: "The folder to make.")
  var out: String

  func run() throws {
    guard !FileManager.default.fileExists(atPath: out) else {
      throw CommandFailure("\(out) exists. Name a folder that does not.")
    }
    let question = try Question(store, output, times)
    var asked = ReportQuestion()
    asked.term = term?.precomposedStringWithCanonicalMapping
    asked.span = question.span
    asked.on = question.on
    let zone = question.zone
    asked.offsetSeconds = { zone.offsetSeconds(at: $0) }
    let material = try ReportMaterial.gather(
      ReportBatch.needs(asked), over: question.session.store, extent: question.extent)
    if let term = asked.term, material.directory.terms.number(key: term) == nil {
      throw UnknownKey(kind: TermReference.name, key: term)
    }
    let batch = ReportBatch(asked, material.directory)
    let folder = try FolderInMaking(out)
    do {
      let files = try write(batch, material, question, folder)
      try folder.finish()
      tell(files, leftOut: batch.leftOut, question.language)
    } catch {
      folder.discard()
      throw error
    }
  }

  private func tell(_ files: Int, leftOut: [String], _ language: Language) {
    let names = leftOut.joined(separator: ", ")
    switch language {
    case .ru:
      Output.line("\(out): \(files) \(Plural.russian(files, "файл", "файла", "файлов"))")
      if !names.isEmpty { Output.line("не вошли: \(names); см. journal report --help") }
    case .en:
      Output.line("\(out): \(files) \(Plural.english(files, "file", "files"))")
      if !names.isEmpty { Output.line("left out: \(names); see journal report --help") }
    }
  }

  /// Writes every report; returns how many files there are.
  private func write(
    _ batch: ReportBatch, _ material: ReportMaterial, _ question: Question, _ folder: FolderInMaking
  ) throws -> Int {
    var byClass = MaterialByClass(material)
    let names = NameBook(question.session.store, material.directory, on: question.on)
    let naming = Naming(
      material.directory, name: names.found, account: names.account(of:),
      offsetSeconds: question.zone.offsetSeconds(at:))
    let frame = try question.frame(material.summary.size, root: output.output.tellsRoot, names)
    let fonts = output.output == .pdf ? try Fonts.load() : nil
    let bar = ProgressBar("reports")
    let ending = output.output == .text(.table) ? "txt" : output.output.name
    for (index, item) in batch.items.enumerated() {
      let own =
        item.schoolClass.isNone ? material : byClass.material(of: item.schoolClass, course: item.course)
      let table = try item.report.table(item.question, own)
      let contents = try FigureTableDocument(item.report.traits.name, table, naming, frame)
        .contents(output.output, frame, language: question.language, fonts: { try fonts ?? Fonts.load() })
      try folder.add(item.path, ending: ending, contents, rows: table.rows.count)
      bar.show(UInt64(index + 1), of: UInt64(batch.items.count))
    }
    bar.clear()
    try names.check()
    return batch.items.count
  }
}
