import EventLog

/// A bar on standard error for work of over a second; nothing where nobody sees it.
final class ProgressBar {
  private let title: String
  private let started = Clock.now
  private var shown = -1

  init(_ title: String) { self.title = title }

  /// Shows `done` of `total`, at most a hundred times.
  func show(_ done: UInt64, of total: UInt64) {
    guard Output.showsProgress, total > 0, Clock.now.microseconds - started.microseconds > 1_000_000 else {
      return
    }
    let percent = Int(done * 100 / total)
    guard percent != shown else { return }
    shown = percent
    let filled = percent / 4
    let bar = String(repeating: "█", count: filled) + String(repeating: "·", count: 25 - filled)
    Output.overwrite("\(title) \(bar) \(percent) %")
  }

  /// Takes the bar away.
  func clear() {
    guard shown >= 0 else { return }
    Output.overwrite("")
  }
}
