public import EventLog
public import School

/// What an import command was told, and what it may ask.
public struct ImportOptions {
  /// Who records; nil for the file's own system, or the actors that a file of events names.
  public var actor: ActorNumber?
  /// The class, where a file does not say.
  public var schoolClass: String?
  /// Whose diary it is, where a file does not say.
  public var pupil: String?
  /// The day from which a class list holds.
  public var day: Day
  /// Records what a file states differently as corrections; otherwise it is refused.
  public var updates = false
  /// Compares files with what the log knows of their sources and records the differences only; nil for a plain
  /// import.
  public var snapshot: SnapshotOptions?
  /// The log that is restored into: its name in checkpoints does not come from the export, and its zone must be
  /// that of the export.
  public var restored: (origin: String, timeZone: String)?
  /// Who runs the command, for the declaration of the source.
  public var account: String?
  /// Language of refusals.
  public var language = Language.en
  /// The clock's reading.
  public var clock: Moment
  /// True when events keep the moments and the ways of the log they come from; the log must be empty.
  public var restores: Bool { restored != nil }
  /// The school's day of the clock.
  public var today: Day
  /// The school's day of a moment.
  public var localDay: (Moment) -> Day
  /// Brings a text to Unicode NFC.
  public var normalise: (String) -> String = { $0 }
  /// A text out of the vault; nil when it has none.
  public var text: (PersonalPlace) throws -> String? = { _ in nil }
  /// Shows every block of the log.
  public var scan: ((borrowing BlockView) throws -> Void) throws -> Void = { _ in }
  /// Told the bytes of a file that are done.
  public var progress: (Int) -> Void = { _ in }

  /// Options of an import at `clock`, which is on the school's day `today`.
  public init(clock: Moment, today: Day, localDay: @escaping (Moment) -> Day) {
    self.clock = clock
    self.today = today
    day = today
    self.localDay = localDay
  }
}
