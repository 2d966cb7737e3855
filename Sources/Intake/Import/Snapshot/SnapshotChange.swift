public import EventLog

/// A difference between a file and what its source had said before.
public struct SnapshotChange: Hashable, Sendable {
  /// What became of it.
  public enum Way: String, Sendable {
    /// Not known before.
    case new
    /// Said differently before.
    case changed
    /// No longer in the file.
    case gone
  }

  /// What became of it.
  public let way: Way
  /// What it is.
  public let kind: SnapshotKind
  /// The key of the pupil it is about, or empty.
  public let pupil: String
  /// The key of the lesson or course it belongs to.
  public let place: String
  /// The day it is about.
  public let day: Day
  /// What the source said before, or empty.
  public let old: String
  /// What it says now, or empty.
  public let new: String
  /// When the source says that it changed, or nil.
  public let claimedAt: Moment?
}
