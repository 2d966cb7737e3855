/// What a snapshot compares, in the order in which differences are shown.
public enum SnapshotKind: String, CaseIterable, Comparable, Sendable {
  /// A lesson held, with its topic.
  case lesson
  /// A lesson not held.
  case cancellation
  /// Homework.
  case homework
  /// A mark.
  case mark
  /// An absence.
  case absence
  /// Coming late.
  case lateness
  /// The outcome of a term.
  case termMark
  /// A pupil of a class list.
  case pupil

  /// By the order of the cases.
  public static func < (left: SnapshotKind, right: SnapshotKind) -> Bool { left.order < right.order }

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
