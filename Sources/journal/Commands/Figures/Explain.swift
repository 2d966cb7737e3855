import ArgumentParser
import Documents
import EventLog
import Foundation
import Projections
import Replay
import School

/// `journal explain`
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "The events behind one figure of a report, their authors, and the rule that combined them.",
    discussion: """
      The events listed, replayed alone with the dictionary (people, classes,
      courses, timetable, calendar, policies), give the same figure: --check does
      that and says so. A row's key is the first column of -o csv.

      EXAMPLES
        journal explain results --term 1ч --cell 7А/1ч:quality
        journal explain results --term 1ч --by school --cell school/1ч:sou -o json
        journal explain results --term 1ч --cell 7А/1ч:quality -o pdf --out why.pdf
      """)

  @Argument(help: "The report.")
  var report: String

  @Option(help: "The cell: ROW:COLUMN.")
  var cell: String

  @Flag(help: "Replay these events alone and compare.")
  var check = false

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: ReportOutputOptions
  @OptionGroup var times: TimeOptions
  @OptionGroup var options: ReportOptions

  func run() throws {
    let question = try Question(store, output, times)
    let run = try FigureRun(report, options, question)
    let answer = try run.answer(question.extent)
    let (row, column, figure) = try find(answer.table)
    let extent = Extent(size: answer.material.summary.size)
    let explanation = try Explanation(
      figure, row: row, column: column, over: question.session.store, extent: extent)
    if check { try self.check(explanation, run, extent) }
    let document = ExplanationDocument(report, explanation, policies: answer.table.policies)
    let (directory, size) = (answer.material.directory, answer.material.summary.size)
    try question.show(directory, size: size, as: output) { naming, _ in
      let list = try EventRows.sheet(explanation.positions, naming, question, for: output.output)
      let text = try text(document, explanation.positions, list, naming, question)
      return GivenDocument(text: text) { language, _ in
        document.book(naming, language, list: list ?? Sheet(columns: []))
      }
    }
  }

  /// What a terminal and programs get; nothing for pages and files.
  private func text(
    _ document: ExplanationDocument, _ positions: [Position], _ list: Sheet?, _ naming: Naming,
    _ question: Question
  ) throws -> String {
    guard case .text(let format) = output.output else { return "" }
    switch format {
    case .table:
      let events = list?.text(
        .table, language: question.language, width: question.width,
        ansi: output.out == nil ? Output.ansi : .plain)
      return document.heading(naming, question.language) + (events ?? "")
        + (check ? Self.checked[question.language] + "\n" : "")
    case .json: return document.json(naming, events: try EventRows.json(positions, naming, question))
    case .csv, .jsonl:
      return try LogView(naming: naming, format: format, language: question.language)
        .text(positions, question.session.store)
    case .html: return ""
    }
  }

  private static let checked = Label(
    ru: "Проверено: только эти события дают ту же величину.",
    en: "Checked: these events alone give the same figure.")

  /// The cell asked for.
  private func find(_ table: FigureTable) throws -> (row: String, column: String, figure: Figure) {
    let cell = cell.precomposedStringWithCanonicalMapping
    guard let colon = cell.lastIndex(of: ":") else {
      throw ValidationError("--cell is ROW:COLUMN, as in 7А/1ч:quality.")
    }
    let (row, column) = (String(cell[..<colon]), String(cell[cell.index(after: colon)...]))
    if let figure = table.figure(row: row, column: column) { return (row, column, figure) }
    guard table.columns.contains(where: { $0.id == column }) else {
      throw CommandFailure(
        "\(report) has no column \(column). Its columns are: \(table.columns.map(\.id).joined(separator: ", "))."
      )
    }
    let near = Spelling.nearest(to: row, among: table.rows.map(\.key))
    throw CommandFailure(
      "\(report) has no row \(row). \(near.map { "Did you mean \($0)? " } ?? "")"
        + "-o csv shows the keys of the rows.")
  }

  private func check(_ explanation: Explanation, _ run: FigureRun, _ extent: Extent) throws {
    let alone = try run.answer(Explanation.alone(explanation.positions, in: extent))
    let value = alone.table.figure(row: explanation.row, column: explanation.column)?.value
    guard FigureValue.says(value, sameAs: explanation.value) else {
      throw Mismatch(
        description: "the events of \(explanation.row):\(explanation.column) alone do not give its figure. "
          + "This is an error of journal: please report it.")
    }
  }
}
