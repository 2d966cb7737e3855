internal import EventLog
public import Projections
public import School

/// The activation dashboard (screens.md, "Activation against the plan").
///
/// In files the row of the whole school has no class: null.
public struct ActivationDocument: ReportDocument {
  /// Which rows programs get.
  public enum Rows: Hashable, Sendable {
    /// Each class, then the school.
    case classes
    /// The school over time.
    case series
    /// Every target of the plan.
    case deadlines
  }

  let board: ActivationDashboard
  let naming: Naming
  private let files: Rows

  /// Of a dashboard; `files` are the rows that programs get.
  public init(_ board: ActivationDashboard, _ naming: Naming, files: Rows = .classes) {
    self.board = board
    self.naming = naming
    self.files = files
  }

  /// In a format, ending in a line break.
  public func text(
    _ format: OutputFormat, language: Language = .ru, width: Int = 100, ansi: Ansi = .plain
  ) -> String {
    if format == .html { return HTMLWriter(language: language).text(book(language, for: .reading)) }
    guard format == .table else {
      switch files {
      case .classes: return sheet.text(format)
      case .series: return seriesSheet.text(format)
      case .deadlines: return deadlinesSheet.text(format)
      }
    }
    var parts = [table(language, width)]
    if !board.deadlines.isEmpty { parts.append(deadlines(language)) }
    if board.series.count > 1 { parts.append(series(language)) }
    return parts.map { $0.text(.table, language: language, width: width, ansi: ansi) }.joined(separator: "\n")
  }

  /// Classes, deadlines and the school over time, as a title and three tables.
  public func book(_ language: Language, for use: BookUse) -> Book {
    let heading = heading(language, 0)
    var classes = sheet
    for index in classes.columns.indices.dropFirst() { classes.columns[index].alignment = .trailing }
    classes.fixedColumns = 1
    if let last = classes.rows.indices.last {
      classes.rows[last][0] = .text(DashboardLabel.school(language))
      classes.totals = [last]
    }
    classes.notes = [legend(language)]
    var parts = [Book.Part(DashboardLabel.activation(language), classes)]
    if !board.deadlines.isEmpty {
      parts.append(Book.Part(ActivationWord.deadlines(language), deadlinesSheet))
    }
    if board.series.count > 1 { parts.append(Book.Part(ActivationWord.overTime(language), seriesSheet)) }
    var book = Book(heading.first ?? "", subtitles: Array(heading.dropFirst().prefix(1)), parts: parts)
    book.isFlowing = true
    return book
  }

  /// Rows for files: each class, then the school.
  public var sheet: Sheet {
    typealias Column = Sheet.Column
    return Sheet(
      columns: [
        Column("class", DashboardLabel.className.label), Column("eligible", DashboardLabel.eligible.label),
        Column("applications", DashboardLabel.applications.label),
        Column("consents", DashboardLabel.consents.label), Column("issued", DashboardLabel.issued.label),
        Column("activated", DashboardLabel.activated.label), Column("percent", DashboardLabel.percent.label),
        Column("low", DashboardLabel.low.label), Column("high", DashboardLabel.high.label),
        Column("deadline", DashboardLabel.deadline.label), Column("met", DashboardLabel.met.label),
        Column("registered", ActivationWord.registered.label),
        Column("percentOfRegistered", ActivationWord.ofRegistered.label),
      ], rows: (board.classes + [board.school]).map(row))
  }

  private func row(_ row: ActivationDashboard.Row) -> [Cell] {
    let counts = row.counts
    return [
      .optional(naming.key(row.schoolClass)), .integer(counts.eligible), .integer(counts.applications),
      .integer(counts.consents), .integer(counts.issued), .integer(counts.activated), percent(counts.percent),
      board.band.map { .percent(Double($0.low) / 100, digits: 0) } ?? .null,
      board.band.map { .percent(Double($0.high) / 100, digits: 0) } ?? .null,
      board.band.map { .day($0.deadline) } ?? .null, row.met.map { .flag($0) } ?? .null,
      .integer(counts.registered), percent(counts.percentOfRegistered),
    ]
  }

  func percent(_ value: Double?) -> Cell { value.map { .percent($0, digits: 1) } ?? .null }

  /// The school over time, for files: one row a day.
  public var seriesSheet: Sheet {
    typealias Column = Sheet.Column
    return Sheet(
      columns: [
        Column("day", ActivationWord.day.label), Column("eligible", DashboardLabel.eligible.label, .trailing),
        Column("activated", DashboardLabel.activated.label, .trailing),
        Column("percent", DashboardLabel.percent.label, .trailing),
      ],
      rows: board.series.map {
        [
          .day($0.day), .integer($0.counts.eligible), .integer($0.counts.activated),
          percent($0.counts.percent),
        ]
      })
  }

  /// Every target and how the school stood, for files.
  public var deadlinesSheet: Sheet {
    typealias Column = Sheet.Column
    return Sheet(
      columns: [
        Column("deadline", DashboardLabel.deadline.label), Column("low", DashboardLabel.low.label, .trailing),
        Column("high", DashboardLabel.high.label, .trailing), Column("basis", ActivationWord.basis.label),
        Column("eligible", DashboardLabel.eligible.label, .trailing),
        Column("activated", DashboardLabel.activated.label, .trailing),
        Column("percent", DashboardLabel.percent.label, .trailing), Column("met", DashboardLabel.met.label),
      ],
      rows: board.deadlines.map {
        [
          .day($0.band.deadline), .percent(Double($0.band.low) / 100, digits: 0),
          .percent(Double($0.band.high) / 100, digits: 0), .text($0.band.basis), .integer($0.counts.eligible),
          .integer($0.counts.activated), percent($0.counts.percent), $0.met.map { .flag($0) } ?? .null,
        ]
      })
  }
}

/// Words of the dashboard that only this folder uses.
enum ActivationWord: CaseIterable, Labelled {
  case registered, ofRegistered, ofRegisteredShort, day, basis, overTime, deadlines, planned, nobody
  case eligibleShort, applicationsShort, consentsShort

  var label: Label {
    switch self {
    case .registered: Label(ru: "с заявлением и согласием", en: "registered")
    case .ofRegistered: Label(ru: "% от подавших", en: "% of registered")
    case .ofRegisteredShort: Label(ru: "% под.", en: "% reg.")
    case .day: Label(ru: "день", en: "day")
    case .basis: Label(ru: "основание", en: "basis")
    case .overTime: Label(ru: "По времени", en: "Over time")
    case .deadlines: Label(ru: "Сроки плана", en: "Deadlines of the plan")
    case .planned: Label(ru: "впереди", en: "ahead")
    case .nobody: Label(ru: "имеющих право нет", en: "nobody eligible")
    case .eligibleShort: Label(ru: "право", en: "elig.")
    case .applicationsShort: Label(ru: "заявл.", en: "appl.")
    case .consentsShort: Label(ru: "согл.", en: "cons.")
    }
  }
}
