internal import EventLog
internal import Projections
internal import School

/// A line over time: shapes in percent of the plot, so that it fits any width; its words are ordinary text beside it.
struct DashboardChart {
  /// A point of the line.
  struct Point {
    let day: Day
    let value: Double
    /// What a pointer resting on it tells.
    let title: String
    /// The cell that it shows.
    let row: String
  }

  /// A target: a span of values that is wanted by the end of some days.
  struct Band {
    let from: Day
    let through: Day
    let low: Double
    let high: Double
    let title: String
  }

  var title: String
  let report: String
  let column: String
  var points: [Point]
  var bands: [Band] = []
  /// Where the line goes on to, if all goes on as before.
  var forecast: [(day: Day, value: Double)] = []
  /// First and last value of the scale.
  var values: ClosedRange<Double> = 0...100
  var legend: [(label: String, style: String)] = []
  /// The words at the last point.
  var last = ""

  private var days: ClosedRange<Day> {
    let all = points.map(\.day) + bands.map(\.through) + forecast.map(\.day)
    let first = points.first?.day ?? .none
    return first...max(first + 1, all.max() ?? first)
  }

  private func x(_ day: Day) -> Double {
    let days = days
    let part = Double(day - days.lowerBound) / Double(days.upperBound - days.lowerBound)
    return 100 * min(max(part, 0), 1)
  }

  private func y(_ value: Double) -> Double {
    let part = (value - values.lowerBound) / (values.upperBound - values.lowerBound)
    return 100 - 100 * min(max(part, 0), 1)
  }

  func context(_ screen: DashboardScreen) -> [String: Any] {
    let number = SVGNumber.text
    let end: (x: Double, y: Double) = points.last.map { (x($0.day), y($0.value)) } ?? (0, 0)
    return [
      "title": title, "report": report, "column": column,
      "low": number(values.lowerBound), "high": number(values.upperBound),
      "bands": bands.map { band -> [String: Any] in
        let left = x(band.from)
        return [
          "x": number(left), "width": number(x(band.through) - left), "y": number(y(band.high)),
          "height": number(y(band.low) - y(band.high)), "title": band.title,
          "end": number(x(band.through)),
        ]
      },
      "rules": ticks.map { ["y": number(y($0))] },
      "line": path(points.map { ($0.day, $0.value) }),
      "forecasts": forecast.isEmpty
        ? [] : [["ahead": path((points.last.map { [($0.day, $0.value)] } ?? []) + forecast)]],
      "points": points.map { point -> [String: Any] in
        [
          "x": number(x(point.day)), "y": number(y(point.value)), "title": point.title, "row": point.row,
          "value": point.value.description,
        ]
      },
      "yLabels": ticks.map { ["y": number(y($0)), "label": screen.numbers.decimal($0, digits: 0)] },
      "xLabels": months(screen), "last": last, "lastX": number(end.x), "lastY": number(end.y),
      "lastSide": end.x > 93 ? "beside" : (end.x > 25 ? "before" : "after") + (end.y < 20 ? " below" : ""),
      "legend": legend.map { ["label": $0.label, "style": $0.style] },
    ]
  }

  private func path(_ places: [(Day, Double)]) -> String {
    places.enumerated().map { index, place in
      "\(index == 0 ? "M" : "L")\(SVGNumber.text(x(place.0))) \(SVGNumber.text(y(place.1)))"
    }.joined()
  }

  /// Four or five round values of the scale.
  private var ticks: [Double] {
    let step = (values.upperBound - values.lowerBound) / 4
    return (0...4).map { values.lowerBound + step * Double($0) }
  }

  /// The first of each month, every second where there are many, so that their names have room on a phone.
  private func months(_ screen: DashboardScreen) -> [[String: Any]] {
    var firsts: [Day] = []
    var day = days.lowerBound
    while day <= days.upperBound {
      if day.civil.day == 1 || firsts.isEmpty { firsts.append(day) }
      day = day + 1
    }
    // The first label stands at the left edge; a month that begins right beside it would run into it.
    if firsts.count > 1, x(firsts[1]) < 9 { firsts.remove(at: 1) }
    return firsts.enumerated().filter { x($0.element) < 96 }.map { index, day in
      let name = CalendarLabel.month(day.civil.month)[screen.language]
      return [
        "x": SVGNumber.text(x(day)), "label": String(name.prefix(3)), "style": index % 2 == 1 ? "alt" : "",
      ]
    }
  }
}
