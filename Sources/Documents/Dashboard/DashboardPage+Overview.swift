internal import EventLog
internal import Projections
internal import School

extension DashboardPage {
  /// The key figures of the school.
  var tiles: [[String: Any]] {
    [activationTile, attendanceTile, qualityTile, timelinessTile, closingTile]
  }

  private func tile(
    _ label: String, _ figure: [String: Any], _ notes: [String], share: Double?, style: String = "value"
  ) -> [String: Any] {
    let bar = share.map { [["shapes": [PageBar(to: $0, style: style).context]]] } ?? []
    return ["tileLabel": label, "figures": [figure], "notes": notes.map { ["note": $0] }, "bars": bar]
  }

  private var activationTile: [String: Any] {
    let share = screen.number(.activation, "school", "percent")
    var notes: [String] = []
    var style = "value"
    if let low = screen.number(.activation, "school", "low"),
      let high = screen.number(.activation, "school", "high"), let plan = nextDeadline
    {
      let isMet = screen.board.panel(.activation).cell("school", "met")?.value == .flag(true)
      notes.append(screen.say("план ", "plan ") + screen.range(low, high))
      notes.append(
        screen.say("к ", "by ") + screen.numbers.day(plan) + ": "
          + (isMet ? screen.say("✓ выполнен", "✓ met") : screen.say("▼ ниже плана", "▼ below")))
      style = isMet ? "value ok" : "value bad"
    } else {
      notes.append(screen.say("цели нет", "no target"))
    }
    return tile(
      screen.say("Активация родителей", "Guardians active"),
      screen.figure(.activation, "school", "percent", unit: "%"), notes, share: share, style: style)
  }

  /// The deadline whose band is shown: the next, else the last.
  var nextDeadline: Day? {
    let days = screen.board.panel(.activationForecast).rows.compactMap { row -> Day? in
      if case .day(let day)? = row.cells.first?.value { day } else { nil }
    }
    return days.first { $0 >= screen.board.on } ?? days.last
  }

  private var attendanceTile: [String: Any] {
    func count(_ column: String) -> String {
      screen.board.panel(.attendanceSchool).cell("school", column).map { screen.shown($0.value) } ?? "—"
    }
    return tile(
      screen.say("Посещаемость", "Attendance"),
      screen.figure(.attendanceSchool, "school", "percent", unit: "%"),
      [
        screen.say("пропущено ", "missed ") + count("missed"),
        screen.say("из них без причины ", "of these unexcused ") + count("unexcused"),
      ], share: screen.number(.attendanceSchool, "school", "percent"))
  }

  private var qualityTile: [String: Any] {
    guard let row = screen.latestTerm else {
      return tile(
        screen.say("Качество знаний", "Quality"), DashboardScreen.plain("—"),
        [screen.say("итогов ещё нет", "no outcomes yet")], share: nil)
    }
    let term = row.cells.dropFirst().first.map { screen.shown($0.value) } ?? ""
    return tile(
      screen.say("Качество знаний", "Quality"),
      screen.figure(.resultsSchool, row.key, "quality", unit: "%"),
      [
        term,
        screen.say("успеваемость ", "success ")
          + screen.percent(screen.number(.resultsSchool, row.key, "success")),
      ], share: screen.number(.resultsSchool, row.key, "quality"))
  }

  private var timelinessTile: [String: Any] {
    func count(_ column: String) -> String {
      screen.board.panel(.timelinessSchool).cell("school", column).map { screen.shown($0.value) } ?? "—"
    }
    return tile(
      screen.say("Уроки внесены в срок", "Lessons in time"),
      screen.figure(.timelinessSchool, "school", "share", unit: "%"),
      [
        screen.say("позже ", "late ") + count("late"),
        screen.say("не внесено ", "missing ") + count("missing"),
      ], share: screen.number(.timelinessSchool, "school", "share"))
  }

  private var closingTile: [String: Any] {
    let panel = screen.board.panel(.correctionsSchool)
    let all = panel.cell("school", "corrections").map { screen.shown($0.value) } ?? "0"
    let annulled = panel.cell("school", "annulments").map { screen.shown($0.value) } ?? "0"
    return tile(
      screen.say("Исправлено после закрытия", "Changed after closing"),
      screen.figure(.correctionsSchool, "school", "afterClose"),
      [
        screen.say("всего исправлений ", "corrections in all ") + all,
        screen.say("аннулировано ", "annulled ") + annulled,
      ], share: nil)
  }
}

extension DashboardPage {
  /// Every class with its five figures.
  var matrix: [String: Any] {
    let kinds: [(DashboardPanel.Kind, String, String)] = [
      (.activation, "percent", screen.say("активация, %", "active, %")),
      (.attendance, "percent", screen.say("посещ., %", "attended, %")),
      (.results, "quality", screen.say("качество, %", "quality, %")),
      (.timeliness, "share", screen.say("в срок, %", "in time, %")),
      (.corrections, "afterClose", screen.say("после закр.", "after closing")),
    ]
    return PageTable(
      caption: screen.say("Показатели по классам", "Figures by class"),
      columns: [(screen.say("класс", "class"), "t")] + kinds.map { ($0.2, "n m") },
      rows: screen.classNumbers.map { number in
        (
          screen.shown(.schoolClass(number)), false,
          kinds.map { kind, column, _ -> PageTable.Item in
            let row = screen.board.panel(kind).rows.first { $0.cells.first?.value == .schoolClass(number) }
            guard let row else { return .text("—") }
            let figure = screen.figure(kind, row.key, column)
            guard kind != .corrections, let share = screen.number(kind, row.key, column) else {
              return .figure(figure)
            }
            return .measure(figure, [PageBar(to: share, style: "value", value: share.description)])
          }
        )
      }
    ).context
  }
}
