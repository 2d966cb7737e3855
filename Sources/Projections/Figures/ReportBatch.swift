public import EventLog
public import School

/// Every report of a period, each for what it is made of: the school, each class, each course.
public struct ReportBatch {
  /// One report to be made.
  public struct Item: Sendable {
    /// The report.
    public let report: any FigureReport.Type
    /// What it is asked.
    public let question: ReportQuestion
    /// The class it is about, or none for the whole school.
    public let schoolClass: ClassNumber
    /// The course it is about, or none.
    public var course = CourseNumber.none
    /// Names of folders and the file, without ending: `["7А", "missed"]`.
    public let path: [String]
  }

  /// The reports, in the order of the catalogue, then of classes and courses.
  public let items: [Item]
  /// Reports of one pupil or teacher, and those that need a term or days where none are asked for.
  public let leftOut: [String]

  /// The reports that answer `question`, whose class, subject, course, pupil and teacher are not asked for.
  ///
  /// - Parameter directory: what the log knows at the end of the pass.
  public init(_ question: ReportQuestion, _ directory: Directory) {
    var items: [Item] = []
    var leftOut: [String] = []
    for report in ReportCatalogue.all {
      let traits = report.traits
      if !traits.requires.isDisjoint(with: [.pupil, .teacher]) || !question.hasTime(for: traits) {
        leftOut.append(traits.name)
      } else if traits.requires.contains(.course)
        || traits.requires.isSuperset(of: [.schoolClass, .subject])
      {
        items += Self.byCourse(report, question, directory)
      } else if traits.requires.union(traits.oneOf).contains(.schoolClass) {
        items += Self.byClass(report, question, directory)
      } else {
        items.append(
          Item(report: report, question: question.taken(by: traits), schoolClass: .none, path: [traits.name]))
      }
    }
    self.items = items
    self.leftOut = leftOut
  }

  /// What one pass must gather for all of them.
  public static func needs(_ question: ReportQuestion) -> ReportNeeds {
    let made = ReportCatalogue.all.filter {
      $0.traits.requires.isDisjoint(with: [.pupil, .teacher]) && question.hasTime(for: $0.traits)
    }
    return made.reduce(ReportNeeds()) { needs, report in
      needs.union(report.needs(question.taken(by: report.traits)))
    }
  }

  private static func byClass(
    _ report: any FigureReport.Type, _ question: ReportQuestion, _ directory: Directory
  ) -> [Item] {
    classes(question, directory).map { number, key in
      var question = question.taken(by: report.traits)
      question.schoolClass = key
      return Item(report: report, question: question, schoolClass: number, path: [key, report.traits.name])
    }
  }

  private static func byCourse(
    _ report: any FigureReport.Type, _ question: ReportQuestion, _ directory: Directory
  ) -> [Item] {
    classes(question, directory).flatMap { number, key in
      directory.courses(of: number).compactMap { course -> Item? in
        guard let entry = directory.courses[course], !entry.isAnnulled else { return nil }
        var question = question.taken(by: report.traits)
        question.course = entry.key
        return Item(
          report: report, question: question, schoolClass: number, course: course,
          path: [key, report.traits.name, entry.key])
      }
    }
  }

  /// Classes of the term's year groups, 5А before 10А.
  private static func classes(
    _ question: ReportQuestion, _ directory: Directory
  ) -> [(ClassNumber, String)] {
    let term = question.term.flatMap { directory.terms.number(key: $0) }.flatMap { directory.terms[$0] }
    return directory.classes.all.compactMap { number -> (UInt8, String, ClassNumber)? in
      guard let entry = directory.classes[number], !entry.isAnnulled,
        term?.yearGroups.contains(entry.yearGroup) ?? true
      else { return nil }
      return (entry.yearGroup, entry.key, number)
    }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map { ($0.2, $0.1) }
  }
}

extension ReportQuestion {
  /// True unless a report needs a term or days and the question has none.
  fileprivate func hasTime(for traits: ReportTraits) -> Bool {
    if traits.requires.isSuperset(of: .time) { return term != nil || span != .always }
    return term != nil || !traits.requires.contains(.term)
  }

  /// The question without what a report does not take.
  fileprivate func taken(by traits: ReportTraits) -> ReportQuestion {
    var question = self
    if !traits.takes.contains(.term) { question.term = nil }
    if !traits.takes.contains(.days) { question.span = .always }
    question.grouping = nil
    return question
  }
}
