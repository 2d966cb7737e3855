/// A report of the catalogue: what it is called, what it takes, what it needs of the log, and how its figures
/// follow from that.
public protocol FigureReport: Sendable {
  /// Its constants.
  static var traits: ReportTraits { get }
  /// What of the log this question needs.
  static func needs(_ question: ReportQuestion) -> ReportNeeds
  /// The figures.
  ///
  /// - Throws: ``UnknownKey`` when the log knows no such class, pupil, term; ``ReportRefusal`` when the question
  ///   leaves out what the report cannot do without.
  static func table(_ question: ReportQuestion, _ material: ReportMaterial) throws -> FigureTable
}

/// The constants of a report.
public struct ReportTraits: Sendable {
  /// Its stable name: `results`.
  public let name: String
  /// The row of the report catalogue and the clauses that ask for it: `domain.md 7, 17; C21`.
  public let source: String
  /// What it takes.
  public let takes: ReportTakes
  /// What it cannot do without; of ``ReportTakes/time`` either a term or days.
  public let requires: ReportTakes
  /// Options of which one must be given: without any the report would have a row for each pupil and course of the
  /// whole school. Empty for most.
  public let oneOf: ReportTakes
  /// True where a class and a subject may stand for the course that it cannot do without.
  public var takesPageOfCourse: Bool {
    requires.contains(.course) && takes.isSuperset(of: [.schoolClass, .subject])
  }
  /// What its rows may be; the first is taken when none is asked for. Empty where there is no choice.
  public let groupings: [String]
  /// The columns that it always has.
  public let columns: [FigureColumn]
  /// True when `journal report` has a command for it beside the catalogue's, with a page of its own.
  public let hasOwnCommand: Bool

  /// The constants of a report.
  public init(
    _ name: String, source: String, takes: ReportTakes, requires: ReportTakes = [],
    oneOf: ReportTakes = [], groupings: [String] = [], hasOwnCommand: Bool = false, columns: [FigureColumn]
  ) {
    self.name = name
    self.source = source
    self.takes = takes
    self.requires = requires
    self.oneOf = oneOf
    self.groupings = groupings
    self.columns = columns
    self.hasOwnCommand = hasOwnCommand
  }
}

/// A question that a report cannot answer.
public struct ReportRefusal: Error, Hashable, Sendable {
  /// The report.
  public let report: String
  /// What is missing or not taken, and what to do.
  public let text: String

  /// A refusal.
  public init(report: String, _ text: String) {
    self.report = report
    self.text = text
  }
}
