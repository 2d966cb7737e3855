import Crypto
import Documents
import EventLog
import School

/// Says what was exported: on standard output for a file, beside it for standard output.
struct ExportSummary {
  let made: ExportedEvents
  /// Events of the log.
  let size: UInt64
  let file: String?

  /// Where the next export begins.
  private var next: UInt64 { made.range.upperBound }

  func show(_ output: OutputOptions, _ language: Language) {
    guard let file else { return Output.diagnostic("journal: " + sentence(language)) }
    guard output.output != .table else { return Output.line("\(file): \(sentence(language))") }
    let columns: [(String, Cell)] = [
      ("file", .text(file)), ("from", .integer(Int(made.range.lowerBound))),
      ("count", .integer(made.count)), ("bytes", .integer(made.bytes)), ("sha256", .text(made.digest.hex)),
      ("next", .integer(Int(next))),
    ]
    let sheet = Sheet(columns: columns.map { Sheet.Column($0.0, Label($0.0)) }, rows: [columns.map(\.1)])
    Output.write(sheet.text(output.output, language: language))
  }

  private func sentence(_ language: Language) -> String {
    guard let last = made.range.last else {
      return language == .ru
        ? "новых событий нет; дальше --from \(next)" : "no events; go on with --from \(next)"
    }
    let events = EventCount.text(made.count, language)
    let positions = "\(made.range.lowerBound)–\(last)"
    return language == .ru
      ? "\(events), позиции \(positions) из \(size); дальше --from \(next)"
      : "\(events), positions \(positions) of \(size); go on with --from \(next)"
  }
}
