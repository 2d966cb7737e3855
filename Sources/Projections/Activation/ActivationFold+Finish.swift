public import EventLog
public import School

/// How far apart the points of a series are.
public enum SeriesStep: Hashable, Sendable {
  /// Every day.
  case day
  /// Every seventh day, counted back from the last.
  case week

  /// Days from one point to the next.
  public var days: Int { self == .day ? 1 : 7 }
}

extension ActivationFold {
  /// The pairs with what of the way is done.
  func pairs(_ directory: Directory) -> ActivationPairs {
    ActivationPairs(ledger.settled(), bases: bases, directory)
  }

  /// The dashboard on a day.
  ///
  /// - Parameters:
  ///   - directory: of the same pass.
  ///   - on: the day of the report.
  ///   - from: first day of the series; nil for the first application, consent, credential or activation.
  ///   - step: how far apart the points of the series are.
  /// - Complexity: O(facts · log facts + points · pairs).
  public func finish(
    _ directory: Directory, on: Day, from: Day? = nil, step: SeriesStep = .week
  ) -> ActivationDashboard {
    let pairs = pairs(directory)
    let band = pairs.bands.first { $0.deadline >= on } ?? pairs.bands.last
    var byClass = Array(repeating: ActivationCounts(), count: pairs.classCount)
    pairs.count(on: on) { schoolClass, counts in byClass[schoolClass.index] += counts }
    let rows = byClass.indices.filter { byClass[$0].eligible > 0 }.map { index in
      ActivationDashboard.Row(
        schoolClass: ClassNumber(UInt32(index)), counts: byClass[index],
        met: band.flatMap { $0.isMet(by: byClass[index]) })
    }
    let school = byClass.reduce(into: ActivationCounts()) { $0 += $1 }
    let deadlines = pairs.bands.map { band in
      let counts = band.deadline < on ? pairs.total(on: band.deadline) : school
      let met = band.deadline <= on ? band.isMet(by: counts) : nil
      return ActivationDashboard.Deadline(band: band, counts: counts, met: met)
    }
    return ActivationDashboard(
      on: on, band: band, classes: rows,
      school: .init(schoolClass: .none, counts: school, met: band.flatMap { $0.isMet(by: school) }),
      deadlines: deadlines, series: pairs.series(from: from, through: on, step: step))
  }
}

extension ActivationPairs {
  /// Σ over a class, or over the school for none.
  func total(on day: Day, of schoolClass: ClassNumber = .none) -> ActivationCounts {
    var total = ActivationCounts()
    count(on: day) { other, counts in
      if schoolClass.isNone || other == schoolClass { total += counts }
    }
    return total
  }

  /// Points at most 1,000, the last on `last`; of a class, or of the school for none.
  func series(
    from first: Day?, through last: Day, step: SeriesStep, of schoolClass: ClassNumber = .none
  ) -> [ActivationDashboard.Point] {
    let start = first ?? firstDay
    guard start <= last else { return [] }
    let count = min((last - start) / step.days, 999)
    return (0...count).reversed().map { steps in
      let day = last - steps * step.days
      return .init(day: day, counts: total(on: day, of: schoolClass))
    }
  }
}
