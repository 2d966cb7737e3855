internal import EventLog
internal import Projections
internal import School

extension DashboardPage {
  /// A section of the page: what it says first, its drawing, its tables.
  func section(
    _ id: String, _ title: String, lead: [String], charts: [[String: Any]] = [], tables: [[String: Any]] = [],
    more: [(String, [String: Any])] = [], isPaired: Bool = false
  ) -> [String: Any] {
    [
      "id": id, "title": title, "layout": isPaired ? "pair" : "", "lead": lead.map { ["sentence": $0] },
      "charts": charts, "tables": tables,
      "more": more.map { ["summary": $0.0, "whole": [$0.1]] },
    ]
  }

  private typealias Band = (day: Day, low: Double, high: Double, row: DashboardRow)

  private var bands: [Band] {
    screen.board.panel(.activationForecast).rows.compactMap { row in
      guard case .day(let day)? = row.cells.first?.value, let low = row.cells[1].value.number,
        let high = row.cells[2].value.number
      else { return nil }
      return (day, low, high, row)
    }
  }

  /// Activation by class and over time, against the plan.
  var activation: [String: Any] {
    let say = screen.say
    return section(
      "activation", say("Активация родителей", "Activation by guardians"), lead: activationLead,
      charts: activationChart.map { [$0] } ?? [], tables: [deadlines, activationClasses],
      more: [
        (
          say("Все шаги к активации по классам", "Every step to activation by class"),
          screen.whole(.activation, say("Шаги к активации", "Steps to activation"))
        ),
        (
          say("По неделям в цифрах", "By week in figures"),
          screen.whole(.activationSeries, say("Активация по неделям", "Activation by week"))
        ),
      ])
  }

  private var activationLead: [String] {
    let (say, numbers) = (screen.say, screen.numbers)
    guard let percent = screen.number(.activation, "school", "percent") else {
      return [say("Имеющих право нет.", "Nobody is eligible.")]
    }
    let share = screen.percent(percent)
    var lead = [
      say(
        "Активны \(share) пар «родитель — ученик», имеющих право.",
        "\(share) of the eligible pairs of guardian and pupil are active.")
    ]
    guard let next = bands.first(where: { $0.day > screen.board.on }),
      let forecast = screen.number(.activationForecast, next.row.key, "forecast"),
      let pace = screen.number(.activationForecast, next.row.key, "pace")
    else { return lead }
    let (day, plan) = (numbers.day(next.day), screen.range(next.low, next.high))
    let (gain, ahead) = (numbers.signed(pace, digits: 1), screen.percent(forecast))
    lead.append(
      say(
        "За четыре недели темп \(gain) п. в неделю; при нём к \(day) будет \(ahead) при плане \(plan).",
        "Over four weeks the pace was \(gain) points a week; so it will be \(ahead) on \(day), "
          + "against a plan of \(plan)."))
    if case .day(let reached)? = screen.board.panel(.activationForecast).cell(next.row.key, "reached")?.value
    {
      lead.append(
        say("До нижней границы плана так дойдут ", "The plan's lower end would so come on ")
          + numbers.day(reached) + ".")
    }
    return lead
  }

  private var activationChart: [String: Any]? {
    let (say, numbers) = (screen.say, screen.numbers)
    let rows = screen.board.panel(.activationSeries).rows
    let points = rows.compactMap { row -> DashboardChart.Point? in
      guard case .day(let day)? = row.cells.first?.value, let value = row.cells[3].value.number else {
        return nil
      }
      return .init(
        day: day, value: value, title: "\(numbers.day(day)): \(screen.percent(value))", row: row.key)
    }
    guard points.count > 1, let first = points.first, let last = points.last else { return nil }
    var chart = DashboardChart(
      title: say("Активация по неделям и план, %", "Activation by week and the plan, %"),
      report: "activation-series", column: "percent", points: points)
    var from = first.day
    for band in bands where band.day > first.day {
      chart.bands.append(
        .init(
          from: from, through: band.day, low: band.low, high: band.high,
          title: say("план ", "plan ") + screen.range(band.low, band.high) + say(" к ", " by ")
            + numbers.day(band.day)))
      from = band.day
    }
    chart.forecast = bands.compactMap { band in
      screen.number(.activationForecast, band.row.key, "forecast").map { (band.day, $0) }
    }
    chart.last = screen.percent(last.value)
    chart.legend = [
      (say("активны", "active"), "line"), (say("план к сроку", "plan by its deadline"), "band"),
    ]
    if !chart.forecast.isEmpty { chart.legend.append((say("прогноз", "forecast"), "forecast")) }
    return chart.context(screen)
  }

  private var deadlines: [String: Any] {
    let (say, kind) = (screen.say, DashboardPanel.Kind.activationForecast)
    return PageTable(
      caption: say("Сроки плана", "Deadlines of the plan"),
      columns: [
        (say("срок", "deadline"), "t"), (say("план от, %", "plan from, %"), "n"),
        (say("до, %", "to, %"), "n wide-only"), (say("стало, %", "was, %"), "n"),
        (say("запас, п.", "gap, points"), "n wide-only"),
        (say("прогноз, %", "forecast, %"), "n"), ("", "t"),
      ],
      rows: bands.map { band in
        let columns = ["low", "high", "percent", "gap", "forecast"]
        return (
          screen.numbers.day(band.day), false,
          columns.map { .figure(screen.figure(kind, band.row.key, $0)) } + [state(of: band.row)]
        )
      }
    ).context
  }

  /// Met, not met, or when it will be.
  private func state(of row: DashboardRow) -> PageTable.Item {
    let say = screen.say
    let panel = screen.board.panel(.activationForecast)
    if case .flag(let isMet)? = panel.cell(row.key, "met")?.value {
      return isMet
        ? .sign("✓", say("выполнено", "met"), kind: "ok")
        : .sign("▼", say("не выполнено", "not met"), kind: "bad")
    }
    if case .day(let day)? = panel.cell(row.key, "reached")?.value {
      return .sign("→", screen.numbers.day(day), kind: "soft")
    }
    return .sign("·", say("впереди", "ahead"), kind: "soft")
  }

  private var activationClasses: [String: Any] {
    let (say, kind) = (screen.say, DashboardPanel.Kind.activation)
    return PageTable(
      caption: say("Активация по классам", "Activation by class"),
      columns: [
        (say("класс", "class"), "t"), (say("доля и план", "share and plan"), "b"), ("%", "n"),
        (say("активны", "active"), "n wide-only"), (say("право", "eligible"), "n wide-only"), ("", "t"),
      ],
      rows: screen.board.panel(kind).rows.map { row in
        (
          row.cells.first.map { screen.shown($0.value) } ?? row.key, row.isTotal,
          [
            .bar(bars(row)), .figure(screen.figure(kind, row.key, "percent")),
            .figure(screen.figure(kind, row.key, "activated")),
            .figure(screen.figure(kind, row.key, "eligible")),
            sign(row),
          ]
        )
      },
      legend: bands.isEmpty ? [] : [(say("план на ближайший срок", "the next deadline's plan"), "band")]
    ).context
  }

  private func bars(_ row: DashboardRow) -> [PageBar] {
    let panel = screen.board.panel(.activation)
    let percent = panel.cell(row.key, "percent")?.value.number ?? 0
    var bars: [PageBar] = []
    let isMet = panel.cell(row.key, "met")?.value
    let low = panel.cell(row.key, "low")?.value.number
    if let low, let high = panel.cell(row.key, "high")?.value.number {
      bars.append(PageBar(from: low, to: high, style: "band"))
    }
    let style = isMet == .flag(false) ? "value bad" : isMet == .flag(true) ? "value ok" : "value"
    bars.append(PageBar(to: percent, style: style, value: percent.description))
    if let low, low > 0 { bars.append(PageBar(from: low - 0.3, to: low + 0.3, style: "limit")) }
    return bars
  }

  private func sign(_ row: DashboardRow) -> PageTable.Item {
    let panel = screen.board.panel(.activation)
    guard case .flag(let isMet)? = panel.cell(row.key, "met")?.value else { return .text("") }
    if isMet { return .sign("✓", screen.say("на уровне плана", "on plan"), kind: "ok brief") }
    let gap =
      (panel.cell(row.key, "percent")?.value.number ?? 0) - (panel.cell(row.key, "low")?.value.number ?? 0)
    return .sign(
      "▼\u{A0}" + screen.numbers.signed(gap, digits: 1),
      screen.say("ниже плана, пунктов", "below plan, points"),
      kind: "bad brief")
  }
}
