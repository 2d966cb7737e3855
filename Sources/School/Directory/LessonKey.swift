public import EventLog

/// The key of a lesson, made of where it stands: `2025-10-14/7Б-физика/3`.
public struct LessonKey: Hashable, Sendable, CustomStringConvertible {
  /// The day.
  public let day: Day
  /// Key of the course.
  public let course: String
  /// Lesson number in the day.
  public let number: UInt8
  /// 0, or more for further lessons of the same number; written from 2: `3.2`.
  public let index: UInt8

  /// A key of parts.
  public init(day: Day, course: String, number: UInt8, index: UInt8 = 0) {
    self.day = day
    self.course = course
    self.number = number
    self.index = index
  }

  /// Reads exactly what ``description`` writes; nil for anything else.
  public init?(_ text: String) {
    guard let first = text.firstIndex(of: "/"), let last = text.lastIndex(of: "/"), first < last,
      let day = Day(text[..<first])
    else { return nil }
    let course = text[text.index(after: first)..<last]
    let places = text[text.index(after: last)...].split(separator: ".", omittingEmptySubsequences: false)
    guard !course.isEmpty, places.count <= 2, let number = LessonKey.small(places[0]) else { return nil }
    var index: UInt8 = 0
    if places.count == 2 {
      guard let written = LessonKey.small(places[1]), written >= 2 else { return nil }
      index = written - 1
    }
    self.init(day: day, course: String(course), number: number, index: index)
  }

  private static func small(_ text: Substring) -> UInt8? {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return UInt8(text)
  }

  /// `2025-10-14/7Б-физика/3`, `2025-10-14/7Б-физика/3.2`.
  public var description: String {
    "\(day)/\(course)/\(number)" + (index == 0 ? "" : ".\(Int(index) + 1)")
  }
}
