internal import EventLog
internal import Projections
internal import School

// The values that the templates take: plain dictionaries whose every key is always there, since a missing one would be
// looked for in what stands around it.
extension DashboardScreen {
  /// A figure that opens to the events behind it.
  func figure(
    _ kind: DashboardPanel.Kind, _ row: String, _ column: String, unit: String = ""
  ) -> [String: Any] {
    let panel = board.panel(kind)
    guard let index = panel.rows.firstIndex(where: { $0.key == row }),
      let place = panel.columns.firstIndex(where: { $0.id == column })
    else { return Self.dash }
    return figure(panel, panel.rows[index], place, unit: unit)
  }

  /// The same of a row at hand.
  func figure(
    _ panel: DashboardPanel, _ row: DashboardRow, _ place: Int, unit: String = ""
  ) -> [String: Any] {
    let (column, cell) = (panel.columns[place], row.cells[place])
    guard let evidence = cell.evidence else {
      return Self.plain(cell.value == .none ? "—" : shown(cell.value))
    }
    let name = panel.kind.report.traits.name
    let words = FigureLexicon.words(name).columns[column.id]
    let about = row.cells.first.map { shown($0.value) } ?? row.key
    let text = shown(cell.value) + (unit.isEmpty ? "" : "\u{A0}" + unit)
    return [
      "text": text, "report": name, "row": row.key, "column": column.id, "by": panel.kind.grouping ?? "",
      "value": FigureTableDocument.stored(cell.value, naming).plain, "isFigure": true,
      "opens": evidence.count > 0,
      "title":
        "\(FigureLexicon.words(name).title[language]) · \(about) · \(label(panel.kind, column.id)): \(text)",
      "rule": words?.rule?[language] ?? "", "command": command(panel.kind, row.key, column.id),
      "count": count(evidence), "events": evidence.last.map(event),
    ]
  }

  /// A text that is no figure.
  static func plain(_ text: String) -> [String: Any] {
    [
      "text": text, "report": "", "row": "", "column": "", "by": "", "value": "", "isFigure": false,
      "opens": false, "title": "", "rule": "", "command": "", "count": "", "events": [[String: Any]](),
    ]
  }

  private static var dash: [String: Any] { plain("—") }

  private func event(_ position: Position) -> [String: Any] {
    let event = board.events[position]
    let late = event?.afterClose == true ? " ▲" : ""
    return [
      "position": numbers.integer(Int(clamping: position.rawValue)),
      "day": event.map { numbers.day($0.day) } ?? "—",
      "who": event.map { naming.short($0.actor) } ?? "—",
      "what": (event.flatMap { EventLabel.of(type: $0.type)?[language] } ?? "—") + late,
    ]
  }

  /// `31 событие, последние 5:`
  private func count(_ evidence: DashboardEvidence) -> String {
    let all =
      language == .ru
      ? Plural.russian(evidence.count, "событие", "события", "событий")
      : Plural.english(evidence.count, "event", "events")
    let head = numbers.integer(evidence.count) + "\u{A0}" + all
    guard evidence.last.count < evidence.count else { return head }
    guard !evidence.last.isEmpty else { return head }
    return head + say(", последние ", ", the last ") + "\(evidence.last.count)"
  }

  /// What lists all the events of a figure.
  private func command(_ kind: DashboardPanel.Kind, _ row: String, _ column: String) -> String {
    var words = ["journal explain", kind.report.traits.name]
    if let grouping = kind.grouping { words.append("--by \(grouping)") }
    if kind.takesDays { words.append("--from \(board.span.from) --to \(board.span.through)") }
    let cell = row + ":" + column
    words.append("--cell " + (cell.contains(" ") ? "'\(cell)'" : cell))
    return words.joined(separator: " ") + state
  }

  /// The options that name this state of the log.
  var state: String { " --on \(board.on)" + (board.size > 0 ? " --as-of \(board.size - 1)" : "") }
}
