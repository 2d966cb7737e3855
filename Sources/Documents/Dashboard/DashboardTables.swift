internal import Projections
internal import School

/// A table of the page: words, figures and bars.
struct PageTable {
  /// One cell.
  enum Item {
    /// Words.
    case text(String)
    /// A figure: what ``DashboardScreen/figure(_:_:_:unit:)`` made.
    case figure([String: Any])
    /// Bars on a scale from 0 to 100.
    case bar([PageBar])
    /// A figure over its bar.
    case measure([String: Any], [PageBar])
    /// A sign with its words for whoever does not see it.
    case sign(String, String, kind: String)
  }

  var caption: String
  /// Headings with the class of their column.
  var columns: [(label: String, style: String)]
  var rows: [(label: String, isTotal: Bool, items: [Item])]
  var legend: [(label: String, style: String)] = []

  var context: [String: Any] {
    [
      "caption": caption,
      "columns": columns.map { ["label": $0.label, "style": $0.style] },
      "rows": rows.map { row -> [String: Any] in
        [
          "label": row.label, "isTotal": row.isTotal,
          "items": zip(row.items, columns.dropFirst()).map { Self.item($0, style: $1.style, $1.label) },
        ]
      },
      "hasLegend": !legend.isEmpty,
      "legend": legend.map { ["label": $0.label, "style": $0.style] },
    ]
  }

  private static func item(_ item: Item, style: String, _ label: String) -> [String: Any] {
    var words = ""
    var figures: [[String: Any]] = []
    var bars: [[String: Any]] = []
    var signs: [[String: Any]] = []
    switch item {
    case .text(let text): words = text
    case .figure(let figure): figures = [figure]
    case .measure(let figure, let bar): (figures, bars) = ([figure], [["shapes": bar.map(\.context)]])
    case .bar(let bar): bars = [["shapes": bar.map(\.context)]]
    case .sign(let sign, let meaning, let kind): signs = [["sign": sign, "meaning": meaning, "kind": kind]]
    }
    return ["style": style, "words": words, "figures": figures, "bars": bars, "signs": signs]
  }
}

/// A part of a bar, on a scale from 0 to 100.
struct PageBar {
  var from = 0.0
  var to: Double
  /// `value`, `band`, `limit`, `second`, `third`: a class of the style sheet.
  var style: String
  /// The number it shows, for whoever checks.
  var value = ""

  var context: [String: Any] {
    let left = min(max(from, 0), 100)
    let width = max(0, min(max(to, 0), 100) - left)
    return [
      "x": SVGNumber.text(left), "width": SVGNumber.text(width), "style": style,
      "values": value.isEmpty ? [] : [["value": value]],
    ]
  }
}

/// Numbers in drawings: two decimals at most, always a point.
enum SVGNumber {
  static func text(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = (hundredths.magnitude / 100, hundredths.magnitude % 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    return "\(sign)\(whole)." + (rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)")
  }
}

extension DashboardScreen {
  /// A panel as it is in its report: every column, every figure.
  func whole(_ kind: DashboardPanel.Kind, _ caption: String) -> [String: Any] {
    let panel = board.panel(kind)
    return PageTable(
      caption: caption,
      columns: panel.columns.map { (label(kind, $0.id), $0.kind == .figure ? "n" : "t") },
      rows: panel.rows.map { row in
        (
          row.cells.first.map { shown($0.value) } ?? row.key, row.isTotal,
          panel.columns.indices.dropFirst().map { .figure(figure(panel, row, $0)) }
        )
      }
    ).context
  }
}
