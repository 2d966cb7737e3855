public import EventLog

/// What a school sends: whose, for which days, and numbers of things; shares follow from them.
public struct RegionalCounts: Codable, Hashable, Sendable {
  /// Origin name of the school's log.
  public var origin: String
  /// First and last school day, ISO.
  public var from: String
  /// The last school day.
  public var through: String
  /// Classes and pupils.
  public var classes, pupils: Int
  /// Lessons due, entered and entered late; marks.
  public var lessonsDue, lessonsEntered, lessonsLate, marks: Int
  /// Pairs of guardian and pupil, eligible and activated.
  public var eligible, activated: Int
  /// Outcomes, of these 3 and better, of these 4 and better.
  public var outcomes, success, quality: Int

  /// The counts in the one row of a ``RegionalReport``; nil for another table.
  public init?(_ table: FigureTable, origin: String, from: Day, through: Day) {
    func count(_ id: String) -> Int? {
      guard case .count(let count)? = table.figure(row: "school", column: id)?.value else { return nil }
      return count
    }
    func part(_ id: String) -> Int? {
      guard let whole = count("outcomes") else { return nil }
      switch table.figure(row: "school", column: id)?.value {
      case .percent(let percent)?: return Int((percent * Double(whole) / 100).rounded())
      default: return whole == 0 ? 0 : nil
      }
    }
    guard let classes = count("classes"), let pupils = count("pupils"), let due = count("lessonsDue"),
      let entered = count("lessonsEntered"), let late = count("lessonsLate"), let marks = count("marks"),
      let eligible = count("eligible"), let activated = count("activated"),
      let outcomes = count("outcomes"), let success = part("success"), let quality = part("quality")
    else { return nil }
    self.origin = origin
    (self.from, self.through) = (from.description, through.description)
    (self.classes, self.pupils) = (classes, pupils)
    (lessonsDue, lessonsEntered, lessonsLate, self.marks) = (due, entered, late, marks)
    (self.eligible, self.activated) = (eligible, activated)
    (self.outcomes, self.success, self.quality) = (outcomes, success, quality)
  }

  /// True when no number is below 0 or beyond what a school can have, and no part above its whole.
  public var isPlausible: Bool {
    let all = [
      classes, pupils, lessonsDue, lessonsEntered, lessonsLate, marks, eligible, activated, outcomes, success,
      quality,
    ]
    return all.allSatisfy { (0...1_000_000_000).contains($0) } && lessonsLate <= lessonsEntered
      && lessonsEntered <= lessonsDue && activated <= eligible && quality <= success && success <= outcomes
  }

  func adding(_ other: RegionalCounts) -> RegionalCounts {
    var sum = self
    sum.classes += other.classes
    sum.pupils += other.pupils
    sum.lessonsDue += other.lessonsDue
    sum.lessonsEntered += other.lessonsEntered
    sum.lessonsLate += other.lessonsLate
    sum.marks += other.marks
    sum.eligible += other.eligible
    sum.activated += other.activated
    sum.outcomes += other.outcomes
    sum.success += other.success
    sum.quality += other.quality
    return sum
  }
}

extension RegionalFigures {
  init(_ counts: RegionalCounts) {
    self.init(
      classes: RegionalFigure(counts.classes), pupils: RegionalFigure(counts.pupils),
      due: RegionalFigure(counts.lessonsDue), entered: RegionalFigure(counts.lessonsEntered),
      late: RegionalFigure(counts.lessonsLate), marks: RegionalFigure(counts.marks),
      eligible: RegionalFigure(counts.eligible), activated: RegionalFigure(counts.activated),
      outcomes: RegionalFigure(counts.outcomes), success: RegionalFigure(counts.success),
      quality: RegionalFigure(counts.quality))
  }
}
