public import School

/// A line of progress for a terminal: how much is done, how fast, how long it still takes.
public enum ProgressLine {
  /// `reports █████·········· 33 % · 1 200/s · 0:25 left`; the bar takes what `width` leaves it.
  ///
  /// The time left is that of the pace so far.
  /// - Parameter seconds: since the work began.
  public static func text(
    _ title: String, done: UInt64, of total: UInt64, seconds: Double, width: Int = 80,
    language: Language = .en
  ) -> String {
    let share = total == 0 ? 0 : min(1, Double(done) / Double(total))
    let numbers = NumberFormat(language)
    var words = " \(numbers.decimal(100 * share, digits: 0)) %"
    if seconds > 0, done > 0 {
      let pace = Double(done) / seconds
      words += " · \(numbers.decimal(pace, digits: pace < 10 ? 1 : 0))/s"
      words +=
        " · " + time(Double(total - min(done, total)) / pace) + (language == .ru ? " осталось" : " left")
    }
    let bar = min(30, width - Width.of(title) - Width.of(words) - 2)
    return bar < 5 ? title + words : "\(title) \(Bars.bar(fraction: share, width: bar))\(words)"
  }

  /// `0:25`, `12:03`, `1:00:00`.
  private static func time(_ seconds: Double) -> String {
    let all = seconds.isNaN ? 0 : Int(min(max(seconds.rounded(.up), 0), 359_999))
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
    let (hours, minutes) = (all / 3600, all / 60 % 60)
    return hours > 0 ? "\(hours):\(two(minutes)):\(two(all % 60))" : "\(minutes):\(two(all % 60))"
  }
}
