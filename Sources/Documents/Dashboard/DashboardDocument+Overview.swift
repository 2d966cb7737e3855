internal import EventLog
internal import Projections
public import School

extension DashboardDocument {
  /// The overview for a terminal: the key figures, each with a bar, then every class in a line.
  public func overview(_ language: Language, width: Int = 100, ansi: Ansi = .plain) -> String {
    let screen = DashboardScreen(self, language)
    let frame = ReportFrame(on: board.on, size: board.size)
    let title = [naming.directory.settings.name, screen.say("сводка школы", "the school at a glance")]
      .filter { !$0.isEmpty }.joined(separator: " · ")
    var key = Sheet(
      heading: frame.headline(title, language, width: width),
      columns: [
        .init("figure", Label("")), .init("value", Label(""), .trailing),
        .init("bar", Label(""), isRigid: true),
        .init("note", Label(""), wraps: true),
      ])
    let bar = min(24, max(10, width - 76))
    key.rows = screen.keyFigures.map { figure in
      [
        .text(figure.label), .text(figure.value),
        .text(figure.share.map { Bars.bar(fraction: $0 / 100, width: bar, limits: figure.limits) } ?? ""),
        .text(figure.note),
      ]
    }
    var text = key.text(.table, language: language, width: width, ansi: ansi)
    let classes = screen.classes(width)
    if !classes.rows.isEmpty {
      text += "\n" + classes.text(.table, language: language, width: width, ansi: ansi)
    }
    return text
  }
}

extension DashboardScreen {
  /// A key figure of the school in a line.
  struct KeyFigure {
    let label: String
    let value: String
    let share: Double?
    var limits: [Double] = []
    let note: String
  }

  /// The key figures, as the page's tiles have them.
  var keyFigures: [KeyFigure] {
    func cell(_ kind: DashboardPanel.Kind, _ row: String, _ column: String) -> String {
      board.panel(kind).cell(row, column).map { shown($0.value) } ?? "—"
    }
    let term = latestTerm
    let termName = term?.cells.dropFirst().first.map { shown($0.value) } ?? "—"
    let quality = term.flatMap { number(.resultsSchool, $0.key, "quality") }
    let success = term.flatMap { number(.resultsSchool, $0.key, "success") }
    let active = number(.activation, "school", "percent")
    let attended = number(.attendanceSchool, "school", "percent")
    let inTime = number(.timelinessSchool, "school", "share")
    return [
      KeyFigure(
        label: say("Активация родителей", "Guardians active"), value: percent(active), share: active,
        limits: plan.map { [$0.low / 100, $0.high / 100].filter { $0 > 0 && $0 < 1 } } ?? [],
        note: plan.map { $0.text } ?? say("цели нет", "no target")),
      KeyFigure(
        label: say("Посещаемость", "Attendance"), value: percent(attended), share: attended,
        note: say("пропущено ", "missed ") + cell(.attendanceSchool, "school", "missed")
          + say(", без причины ", ", unexcused ") + cell(.attendanceSchool, "school", "unexcused")),
      KeyFigure(
        label: say("Качество знаний", "Quality"), value: percent(quality), share: quality,
        note: termName + say(", успеваемость ", ", success ") + percent(success)),
      KeyFigure(
        label: say("Уроки внесены в срок", "Lessons in time"), value: percent(inTime), share: inTime,
        note: say("позже ", "late ") + cell(.timelinessSchool, "school", "late")
          + say(", не внесено ", ", missing ") + cell(.timelinessSchool, "school", "missing")),
      KeyFigure(
        label: say("Исправлено после закрытия", "Changed after closing"),
        value: cell(.correctionsSchool, "school", "afterClose"), share: nil,
        note: say("всего исправлений ", "corrections in all ")
          + cell(.correctionsSchool, "school", "corrections")),
    ]
  }

  /// The band that is shown, and how the school stands to it.
  private var plan: (low: Double, high: Double, text: String)? {
    guard let low = number(.activation, "school", "low"), let high = number(.activation, "school", "high")
    else { return nil }
    let days = board.panel(.activationForecast).rows.compactMap { row -> Day? in
      if case .day(let day)? = row.cells.first?.value { day } else { nil }
    }
    let day = days.first { $0 >= board.on } ?? days.last ?? board.on
    let isMet = board.panel(.activation).cell("school", "met")?.value == .flag(true)
    let text =
      (isMet ? "✓ " : "▼ ") + say("план ", "plan ") + range(low, high) + say(" к ", " by ") + numbers.day(day)
    return (low, high, text)
  }

  /// Every class with its five figures, activation and quality with bars where there is room.
  func classes(_ width: Int) -> Sheet {
    typealias Column = Sheet.Column
    let bar = min(14, (width - 70) / 2)
    let hasBars = bar >= 5
    var columns = [Column("class", Label(ru: "класс", en: "class"))]
    let kinds: [(DashboardPanel.Kind, String, Label, hasBar: Bool)] = [
      (.activation, "percent", Label(ru: "активация, %", en: "active, %"), true),
      (.attendance, "percent", Label(ru: "посещ., %", en: "attended, %"), false),
      (.results, "quality", Label(ru: "качество, %", en: "quality, %"), true),
      (.timeliness, "share", Label(ru: "в срок, %", en: "in time, %"), false),
      (.corrections, "afterClose", Label(ru: "после закр.", en: "after closing"), false),
    ]
    for (kind, _, label, wantsBar) in kinds {
      columns.append(Column(kind.rawValue, label, .trailing))
      if hasBars, wantsBar { columns.append(Column(kind.rawValue + "Bar", Label(""), isRigid: true)) }
    }
    var sheet = Sheet(columns: columns)
    sheet.rows = classNumbers.map { number in
      var cells: [Cell] = [.text(shown(.schoolClass(number)))]
      for (kind, column, _, wantsBar) in kinds {
        let row = board.panel(kind).rows.first { $0.cells.first?.value == .schoolClass(number) }
        let value = row.flatMap { board.panel(kind).cell($0.key, column)?.value }
        cells.append(.text(value.map { shown($0) } ?? "—"))
        if hasBars, wantsBar {
          cells.append(.text(value?.number.map { Bars.bar(fraction: $0 / 100, width: bar) } ?? ""))
        }
      }
      return cells
    }
    return sheet
  }

  /// The classes of any panel, 5А before 10А.
  var classNumbers: [ClassNumber] {
    var found: Set<ClassNumber> = []
    for kind in [DashboardPanel.Kind.activation, .attendance, .results, .timeliness, .corrections] {
      for row in board.panel(kind).rows {
        if case .schoolClass(let number)? = row.cells.first?.value, !number.isNone { found.insert(number) }
      }
    }
    func order(_ number: ClassNumber) -> (UInt8, String, UInt32) {
      let entry = naming.directory.classes[number]
      return (entry?.yearGroup ?? .max, entry?.key ?? "", number.number)
    }
    return found.sorted { order($0) < order($1) }
  }
}
