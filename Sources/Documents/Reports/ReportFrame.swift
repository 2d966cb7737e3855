public import EventLog
internal import School

/// What every report needs beside its figures: names, and as of when it was made.
public struct ReportFrame {
  /// The name of a person, or nil when the vault does not tell it: the school key stands then.
  public var names: (ActorNumber) -> String?
  /// The day the report is about.
  public var on: Day
  /// Events seen; the last of them had the position before it.
  public var size: UInt64

  /// The root of the tree of the events seen, in hexadecimal digits; nil where the document does not tell it.
  public var root: String?

  /// A frame.
  public init(
    on: Day, size: UInt64, root: String? = nil, names: @escaping (ActorNumber) -> String? = { _ in nil }
  ) {
    self.on = on
    self.size = size
    self.root = root
    self.names = names
  }

  /// `на 26.10.2025, позиция 231 880`; without an event there is no position.
  func stamp(_ language: Language) -> String {
    let numbers = NumberFormat(language)
    let day = CommonLabel.asOf(language) + " " + numbers.day(on)
    guard size > 0 else { return day }
    return day + ", " + CommonLabel.position(language) + " " + numbers.integer(Int(clamping: size - 1))
  }

  /// A title on the left and the stamp on the right, or below when both do not fit.
  func headline(_ title: String, _ language: Language, width: Int) -> [String] {
    let stamp = stamp(language)
    let space = width - Width.of(title) - Width.of(stamp)
    return space < 2 ? [title, stamp] : [title + String(repeating: " ", count: space) + stamp]
  }
}
