import Crypto
import ArgumentParser
import Documents
import EventLog
import School

/// `journal stat`
struct Stat: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stat", abstract: "Show the size, the root and the settings of a store.",
    discussion: """
      EXAMPLES
        journal stat
        journal stat --store demo-store -o json
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let session = try Session.open(store, writing: false)
    let head = try session.store.head()
    let figures = try session.store.statistics()
    let settings = try Settings.read(session.store)
    let rows: [(id: String, value: Cell)] = [
      ("school", .text(settings.name)), ("origin", .text(session.store.origin)),
      ("events", .integer(Int(head.size))), ("root", .text(head.root.base64)),
      ("bytes", .integer(figures.bytes)), ("formatVersion", .integer(Int(StoreFormat.version))),
      ("appends", .integer(Int(head.appendCount))), ("recordedAt", try moment(head, settings)),
      ("timeZone", .text(settings.zone)), ("language", .text(settings.language.name)),
      ("demo", .flag(settings.isDemo)), ("seed", settings.isDemo ? .integer(Int(settings.seed)) : .null),
      ("mapBytes", .integer(figures.mapSizeBytes)), ("readers", .integer(figures.readers)),
      ("readersMax", .integer(figures.readersMax)),
    ]
    if output.output == .table {
      let language = output.language(settings)
      let told = rows.filter { $0.value != .null }
        .map {
          (name: StatLabel(rawValue: $0.id)?.label[language] ?? $0.id, value: $0.value.display(language))
        }
      let width = told.map(\.name.count).max() ?? 0
      for row in told { Output.line("\(row.name.padded(to: width))  \(row.value)") }
      return
    }
    let sheet = Sheet(
      columns: rows.map { Sheet.Column($0.id, Label($0.id)) }, rows: [rows.map(\.value)])
    if output.output == .json {
      Output.line(JSONText.object { object in for row in rows { object.member(row.id, row.value) } })
    } else {
      Output.write(sheet.text(output.output, language: output.language(settings)))
    }
  }

  private func moment(_ head: Head, _ settings: Settings) throws -> Cell {
    guard head.lastRecordedAt != .none else { return .null }
    let offset = try Zone(settings.zone).offsetSeconds(at: head.lastRecordedAt)
    return .moment(head.lastRecordedAt, offsetSeconds: offset)
  }
}
