import Documents
import EventLog

/// A bar on standard error for work of over a second, with its pace and the time left; nothing where nobody sees it.
final class ProgressBar {
  private let title: String
  private let started = Clock.now
  private var shownAt: Moment?

  init(_ title: String) { self.title = title }

  /// Shows `done` of `total`, at most five times a second.
  func show(_ done: UInt64, of total: UInt64) {
    guard Output.showsProgress, total > 0 else { return }
    let now = Clock.now
    let elapsed = now.microseconds - started.microseconds
    guard elapsed > 1_000_000, shownAt.map({ now.microseconds - $0.microseconds > 200_000 }) ?? true else {
      return
    }
    shownAt = now
    Output.overwrite(
      ProgressLine.text(
        title, done: done, of: total, seconds: Double(elapsed) / 1e6, width: Terminal.width ?? 80))
  }

  /// Takes the bar away.
  func clear() {
    guard shownAt != nil else { return }
    Output.overwrite("")
  }
}
