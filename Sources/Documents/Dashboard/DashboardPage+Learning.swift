internal import EventLog
internal import Projections
internal import School

extension DashboardPage {
  /// Attendance by week and by class.
  var attendance: [String: Any] {
    let say = screen.say
    var lead = [say("Уроков пока не было.", "There were no lessons yet.")]
    if let percent = screen.number(.attendanceSchool, "school", "percent") {
      let missed = 100 - percent
      lead = [
        say("Ученики были на ", "Pupils were at ") + screen.percent(percent)
          + say(" своих уроков, пропустили ", " of their lessons and missed ") + screen.percent(missed) + "."
      ]
    }
    return section(
      "attendance", say("Посещаемость", "Attendance"), lead: lead,
      charts: attendanceChart.map { [$0] } ?? [], tables: [missedByClass],
      more: [
        (
          say("По классам в цифрах", "By class in figures"),
          screen.whole(.attendance, say("Посещаемость по классам", "Attendance by class"))
        ),
        (
          say("По неделям в цифрах", "By week in figures"),
          screen.whole(.attendanceWeeks, say("Посещаемость по неделям", "Attendance by week"))
        ),
      ])
  }

  private var attendanceChart: [String: Any]? {
    let (say, numbers) = (screen.say, screen.numbers)
    let points = screen.board.panel(.attendanceWeeks).rows.compactMap { row -> DashboardChart.Point? in
      guard case .day(let day)? = row.cells.first?.value, let value = row.cells.last?.value.number else {
        return nil
      }
      let title = say("неделя с ", "week of ") + "\(numbers.day(day)): \(screen.percent(value))"
      return .init(day: day, value: value, title: title, row: row.key)
    }
    guard points.count > 1, let last = points.last, let least = points.map(\.value).min() else { return nil }
    var chart = DashboardChart(
      title: say("Посещаемость по неделям, %", "Attendance by week, %"), report: "attendance-rate",
      column: "percent", points: points)
    // A scale from 0 would hide every difference; it begins at a multiple of twenty and says so.
    chart.values = (least / 20).rounded(.down) * 20...100
    if least >= 84 { chart.values = 80...100 }
    chart.title +=
      say("; шкала от ", "; scale from ") + numbers.decimal(chart.values.lowerBound, digits: 0)
    chart.last = screen.percent(last.value)
    chart.legend = [(say("посещено", "attended"), "line")]
    return chart.context(screen)
  }

  private var missedByClass: [String: Any] {
    let (say, kind) = (screen.say, DashboardPanel.Kind.attendance)
    let rows = screen.board.panel(kind).rows
    // The scale ends where the worst class does, on a whole 5 %.
    let worst = rows.map { 100 - (screen.number(kind, $0.key, "percent") ?? 100) }.max() ?? 0
    let end = max(5, (worst / 5).rounded(.up) * 5)
    return PageTable(
      caption: say("Пропущено по классам", "Missed by class")
        + say("; шкала до ", "; scale to ") + screen.numbers.decimal(end, digits: 0) + "\u{A0}%",
      columns: [
        (say("класс", "class"), "t"), (say("пропущено по причинам", "missed by reason"), "b"),
        (say("посещено, %", "attended, %"), "n"), (say("бол.", "ill"), "n wide-only"),
        (say("уваж.", "excused"), "n wide-only"), (say("без прич.", "unexcused"), "n"),
      ],
      rows: rows.map { row in
        (
          row.cells.first.map { screen.shown($0.value) } ?? row.key, row.isTotal,
          [
            .bar(reasons(row, scale: 100 / end)), .figure(screen.figure(kind, row.key, "percent")),
            .figure(screen.figure(kind, row.key, "ill")), .figure(screen.figure(kind, row.key, "excused")),
            .figure(screen.figure(kind, row.key, "unexcused")),
          ]
        )
      },
      legend: [
        (say("по болезни", "ill"), "second"), (say("уважительная", "excused"), "third"),
        (say("без причины", "unexcused"), "bad"),
      ]
    ).context
  }

  private func reasons(_ row: DashboardRow, scale: Double) -> [PageBar] {
    parts(
      .attendance, row, of: "possible", scale: scale,
      [("ill", "second"), ("excused", "third"), ("unexcused", "value bad")])
  }

  /// Parts of a whole side by side.
  func parts(
    _ kind: DashboardPanel.Kind, _ row: DashboardRow, of whole: String, scale: Double = 1,
    _ columns: [(String, String)]
  ) -> [PageBar] {
    let all = screen.number(kind, row.key, whole) ?? 0
    guard all > 0 else { return [] }
    var from = 0.0
    return columns.map { column, style in
      let count = screen.number(kind, row.key, column) ?? 0
      let to = from + 100 * count / all * scale
      defer { from = to }
      return PageBar(from: from, to: to, style: style, value: (100 * count / all).description)
    }
  }

  /// Outcomes term by term and by class.
  var results: [String: Any] {
    let say = screen.say
    var lead = [say("Итогов за эти дни ещё нет.", "There are no outcomes for these days yet.")]
    if let row = screen.latestTerm, let quality = screen.number(.resultsSchool, row.key, "quality"),
      let success = screen.number(.resultsSchool, row.key, "success")
    {
      let term = row.cells.dropFirst().first.map { screen.shown($0.value) } ?? ""
      lead = [
        term + say(": качество знаний ", ": quality ") + screen.percent(quality)
          + say(", успеваемость ", ", success ") + screen.percent(success) + "."
      ]
    }
    return section(
      "results", say("Успеваемость и качество", "Progress and quality"), lead: lead,
      tables: [terms, classes],
      more: [
        (
          say("Все итоги по классам", "Every outcome by class"),
          screen.whole(.results, say("Итоги по классам", "Outcomes by class"))
        ),
        (
          say("Все итоги школы", "Every outcome of the school"),
          screen.whole(.resultsSchool, say("Итоги школы", "Outcomes of the school"))
        ),
      ])
  }

  private var terms: [String: Any] {
    outcomes(.resultsSchool, screen.say("Школа по периодам", "The school by term")) { row in
      row.cells.dropFirst().first.map { screen.shown($0.value) } ?? row.key
    }
  }

  private var classes: [String: Any] {
    outcomes(.results, screen.say("Классы: последний период", "Classes: the latest term")) { row in
      let name = row.cells.first.map { screen.shown($0.value) } ?? row.key
      let term =
        row.cells.dropFirst().first.map { FigureTableDocument.stored($0.value, screen.naming).plain } ?? ""
      return term.isEmpty ? name : name + " · " + term
    }
  }

  private func outcomes(
    _ kind: DashboardPanel.Kind, _ caption: String, _ label: (DashboardRow) -> String
  ) -> [String: Any] {
    let say = screen.say
    return PageTable(
      caption: caption,
      columns: [
        (kind == .results ? say("класс · период", "class · term") : say("период", "term"), "t"),
        (say("качество и успеваемость", "quality and success"), "b"), (say("качество, %", "quality, %"), "n"),
        (say("успев., %", "success, %"), "n"), (say("средний", "average"), "n wide-only"),
        (say("н/а", "n/a"), "n wide-only"),
      ],
      rows: screen.board.panel(kind).rows.map { row in
        let quality = screen.number(kind, row.key, "quality") ?? 0
        let success = screen.number(kind, row.key, "success") ?? 0
        return (
          label(row), row.isTotal,
          [
            .bar([
              PageBar(to: success, style: "second", value: success.description),
              PageBar(to: quality, style: "value", value: quality.description),
            ]), .figure(screen.figure(kind, row.key, "quality")),
            .figure(screen.figure(kind, row.key, "success")),
            .figure(screen.figure(kind, row.key, "average")),
            .figure(screen.figure(kind, row.key, "notAttested")),
          ]
        )
      },
      legend: [
        (say("качество: 4 и 5", "quality: 4 and 5"), "value"),
        (say("успеваемость: ещё и 3", "success: 3 as well"), "second"),
      ]
    ).context
  }
}
