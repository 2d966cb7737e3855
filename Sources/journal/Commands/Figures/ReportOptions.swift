import ArgumentParser
import EventLog
import Foundation
import Projections
import School

/// What a report of the catalogue is asked; each report takes some of these and refuses the others by name.
struct ReportOptions: ParsableArguments {
  @Option(name: .customLong("class"), help: "The class.")
  var schoolClass: String?

  @Option(help: "The subject.")
  var subject: String?

  @Option(help: "The course: a subject taught to a class or subgroup.")
  var course: String?

  @Option(help: "The subgroup.")
  var subgroup: String?

  @Option(help: "The pupil.")
  var pupil: String?

  @Option(help: "The teacher.")
  var teacher: String?

  @Option(help: "The term; gives the days.")
  var term: String?

  @Option(name: .customLong("year-group"), help: "The year group, 1–11.")
  var yearGroup: UInt8?

  @Option(name: .customLong("by"), help: "What the rows are: see the report's help.")
  var grouping: String?

  /// The question to a report.
  ///
  /// - Throws: `ValidationError` for an option that the report does not take or cannot do without.
  func question(_ traits: ReportTraits, _ asked: Question) throws -> ReportQuestion {
    var question = ReportQuestion()
    question.schoolClass = key(schoolClass)
    question.subject = key(subject)
    question.course = key(course)
    question.subgroup = key(subgroup)
    question.pupil = key(pupil)
    question.teacher = key(teacher)
    question.term = key(term)
    question.yearGroup = yearGroup
    question.grouping = grouping
    question.span = asked.span
    question.on = asked.on
    let zone = asked.zone
    question.offsetSeconds = { zone.offsetSeconds(at: $0) }
    if traits.name == IntegrityReport.traits.name {
      question.checkpoint = try asked.session.lastCheckpoint()
    }
    try check(traits, asked)
    return question
  }

  private func key(_ text: String?) -> String? { text?.precomposedStringWithCanonicalMapping }

  private func check(_ traits: ReportTraits, _ asked: Question) throws {
    let given: [(ReportTakes, String, Bool)] = [
      (.schoolClass, "--class", schoolClass != nil), (.subject, "--subject", subject != nil),
      (.course, "--course", course != nil), (.subgroup, "--subgroup", subgroup != nil),
      (.pupil, "--pupil", pupil != nil), (.teacher, "--teacher", teacher != nil),
      (.term, "--term", term != nil), (.yearGroup, "--year-group", yearGroup != nil),
      (.days, "--from and --to", asked.span != .always),
    ]
    let eitherOf: ReportTakes = traits.requires.isSuperset(of: .time) ? .time : []
    if !eitherOf.isEmpty, term == nil, asked.span == .always {
      throw ValidationError("\(traits.name) needs days: name --term, or --from and --to.")
    }
    let isPage = traits.takesPageOfCourse && schoolClass != nil && subject != nil
    if traits.takesPageOfCourse, course == nil, !isPage {
      throw ValidationError("\(traits.name): name the page by --class and --subject, or --course.")
    }
    for (option, name, isGiven) in given {
      if isGiven, !traits.takes.contains(option) {
        throw ValidationError("\(traits.name) does not take \(name).")
      }
      if !isGiven, traits.requires.contains(option), !eitherOf.contains(option),
        !(isPage && option == .course)
      {
        throw ValidationError("\(traits.name) needs \(name).")
      }
    }
    if !traits.oneOf.isEmpty, !given.contains(where: { $0.2 && traits.oneOf.contains($0.0) }) {
      let names = given.filter { traits.oneOf.contains($0.0) }.map(\.1)
      throw ValidationError(
        "\(traits.name) has a row for each pupil and course: name one of \(names.joined(separator: ", ")).")
    }
    if grouping != nil, traits.groupings.isEmpty {
      throw ValidationError("\(traits.name) has rows of one kind: leave out --by.")
    }
  }
}
