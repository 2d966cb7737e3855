/// Why a line of a file could not be recorded.
public enum ImportFault: Hashable, Sendable {
  /// A rule of the school, in its words.
  case refused(String)
  /// The line is no event, in the reader's words.
  case event(String)
  /// A line longer than any event.
  case lineTooLong
  /// No class in the file or the command.
  case classMissing
  /// A class whose year group cannot be read from its name.
  case classUnclear(String)
  /// Nobody has the key.
  case pupilUnknown(String)
  /// The file does not say which pupil of the class it is about.
  case pupilUnclear(schoolClass: String)
  /// Marks of several pupils in one diary.
  case severalPupils
  /// The file says of a thing something else than the log.
  case differs(what: Field, of: String)
  /// A lesson's number, a weight or a mark out of range.
  case value(Field, String)
  /// The line names nobody who acted.
  case actorMissing
  /// A snapshot is what one system says, and the line names nobody or somebody else.
  case actorNoSystem(String)
  /// The line has no moment to restore.
  case momentMissing
  /// Positions of an export must rise.
  case positionOrder(UInt64)
  /// The line amends an event that is not in the file.
  case positionUnknown(UInt64)
  /// The export's time zone is not the store's.
  case otherTimeZone(export: String, store: String)
  /// A way of recording that the export does not declare.
  case sourceUnknown(String)
  /// An export to restore begins with the log's first event.
  case notFromTheStart
  /// A system without a grant in a store that has staff.
  case systemUnknown(String, eventTypes: String)
  /// The manifest names a file that is not there, or a roster has none of a kind that it needs.
  case rosterFileMissing(String)
  /// A version of OneRoster that is not understood.
  case rosterVersion(String)
  /// A file that cannot be read.
  case unreadable
  /// An identifier that no row of another file has.
  case rosterUnknown(column: String, id: String, file: String)
  /// A row that lacks or contradicts what others say, in words.
  case roster(RosterFault)
  /// Something about column rules, or about a value they meet.
  case rules(RulesFault)
  /// A snapshot without anything, where the log knows something.
  case snapshotEmpty
  /// A snapshot that lacks too much of what its source said before.
  case snapshotShrinks(kind: SnapshotKind, gone: Int, known: Int)
  /// A fact of a lesson that there is not.
  case lessonUnknown(String)
  /// More is wrong.
  case furtherProblems(Int)

  /// What a difference is in.
  public enum Field: String, Hashable, Sendable {
    /// A name.
    case name
    /// A day of birth.
    case birth
    /// A telephone or address.
    case contact
    /// A class.
    case schoolClass
    /// A topic.
    case topic
    /// Homework.
    case homework
    /// A mark.
    case mark
    /// A weight.
    case weight
    /// A lesson's number.
    case number
    /// Whether a lesson was held.
    case held
  }
}
