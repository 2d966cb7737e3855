/// Horizontal bars made of eighths of a block.
public enum Bars {
  private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  /// A bar of `width` columns filled to `fraction` (0…1); the rest is dotted, with `│` at the `limits` that
  /// the bar has not reached.
  ///
  /// A limit at fraction f stands in the column that a bar of length f would end in.
  public static func bar(fraction: Double, width: Int, limits: [Double] = []) -> String {
    guard width > 0 else { return "" }
    let filled = Int((clamped(fraction) * Double(width) * 8).rounded(.down))
    var cells = Array(repeating: "·", count: width)
    for limit in limits { cells[column(limit, width)] = "│" }
    for index in 0..<(filled / 8) { cells[index] = "█" }
    if filled % 8 > 0 { cells[filled / 8] = eighths[filled % 8] }
    return cells.joined()
  }

  /// The scale above bars of the same width: 0, each limit and 100 over their columns, where there is room.
  public static func scale(width: Int, limits: [Double] = []) -> String {
    var line = Array(repeating: Character(" "), count: width)
    func put(_ text: String, at start: Int) {
      let cells = max(0, start - 1)..<min(width, start + text.count + 1)
      guard start >= 0, start + text.count <= width, cells.allSatisfy({ line[$0] == " " }) else { return }
      for (offset, character) in text.enumerated() { line[start + offset] = character }
    }
    put("0", at: 0)
    put("100", at: width - 3)
    for limit in limits {
      let text = String(Int((clamped(limit) * 100).rounded()))
      put(text, at: column(limit, width) - (text.count - 1) / 2)
    }
    return String(line)
  }

  private static func column(_ fraction: Double, _ width: Int) -> Int {
    min(width - 1, Int(clamped(fraction) * Double(width)))
  }

  private static func clamped(_ fraction: Double) -> Double {
    fraction.isNaN ? 0 : min(max(fraction, 0), 1)
  }
}
