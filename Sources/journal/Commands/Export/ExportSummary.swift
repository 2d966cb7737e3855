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
  /// Whom a regular upload is for.
  var target: String?
  /// True for a batch that was written before.
  var isRepeated = false

  /// Where the next export begins.
  private var next: UInt64 { made.range.upperBound }

  func show(_ output: OutputOptions, _ language: Language) {
    guard let file else { return Output.diagnostic("journal: " + sentence(language)) }
    guard output.output != .table else { return Output.line("\(file): \(sentence(language))") }
    let columns: [(String, Cell)] = [
      ("file", .text(file)), ("target", .optional(target)), ("repeated", .flag(isRepeated)),
      ("from", .integer(Int(made.range.lowerBound))), ("count", .integer(made.count)),
      ("bytes", .integer(made.bytes)), ("sha256", .text(made.digest.hex)), ("next", .integer(Int(next))),
    ]
    let sheet = Sheet(columns: columns.map { Sheet.Column($0.0, Label($0.0)) }, rows: [columns.map(\.1)])
    Output.write(sheet.text(output.output, language: language, width: Terminal.width ?? 100))
  }

  private func sentence(_ language: Language) -> String {
    guard let last = made.range.last else {
      return language == .ru
        ? "новых событий нет; дальше --from \(next)" : "no events; go on with --from \(next)"
    }
    let events = EventCount.text(made.count, language)
    let positions = "\(made.range.lowerBound)–\(last)"
    return language == .ru
      ? "\(events), позиции \(positions) из \(size); \(goingOn(last, language))"
      : "\(events), positions \(positions) of \(size); \(goingOn(last, language))"
  }

  private func goingOn(_ last: UInt64, _ language: Language) -> String {
    guard let target else { return language == .ru ? "дальше --from \(next)" : "go on with --from \(next)" }
    let ack = "journal export ack --target \(target) --through \(last)"
    switch (language, isRepeated) {
    case (.ru, false): return "когда \(target) подтвердит: \(ack)"
    case (.ru, true): return "это та же пачка, что и раньше: \(target) её не подтвердил; затем \(ack)"
    case (.en, false): return "once \(target) has it: \(ack)"
    case (.en, true): return "the same batch as before, not acknowledged by \(target); then \(ack)"
    }
  }
}
