public import EventLog
public import School

/// A realistic school year from a seed, recorded through the ordinary rules.
///
/// Everything follows from the seed: who there is, what happens, the simulated clock. Two runs with the same
/// parameters record the same events byte for byte.
public struct DemoYear: Sendable {
  /// Number of pupils.
  public let pupils: Int
  /// The seed.
  public let seed: UInt64
  /// The last day to record.
  public let until: Day

  /// The last day of the demo's school year.
  public static let lastDay = DemoCalendar.end
  /// The day a demo store is made.
  public static let founded = DemoCalendar.founded
  /// The demo school's time zone.
  public static let timeZone = DemoCalendar.zoneName

  /// A year of so many pupils, 1 to 2,750.
  public init(pupils: Int, seed: UInt64, until: Day = DemoYear.lastDay) {
    self.pupils = pupils
    self.seed = seed
    self.until = until
  }

  /// Founds the school and lives through its days.
  ///
  /// - Parameters:
  ///   - recorder: a recorder on a store that holds the events of `init` and nothing else.
  ///   - source: the declared source of the demo.
  ///   - endOfDay: takes the batch of each day with events; called with the day.
  /// - Throws: what `endOfDay` throws; a ``Refusal`` would be a fault of the demo.
  public func run(
    _ recorder: consuming Recorder, source: SourceNumber,
    endOfDay: (inout Recorder, Day) throws -> Void
  ) throws {
    var writer = DemoWriter(recorder: recorder, source: source)
    var setup = DemoSetup(pupilCount: pupils, random: DemoRandom(seed: seed))
    try setup.run(&writer)
    try endOfDay(&writer.recorder, DemoCalendar.founded)
    var life = DemoLife(setup, seed: seed)
    var day = DemoCalendar.founded + 1
    while day <= until {
      let count = writer.count
      try life.live(&writer, on: day)
      if writer.count > count { try endOfDay(&writer.recorder, day) }
      day = day + 1
    }
  }
}
