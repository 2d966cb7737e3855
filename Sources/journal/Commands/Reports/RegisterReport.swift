import ArgumentParser
import Documents
import EventLog
import Foundation
import Projections
import Replay
import School

/// Which class, subject or course a report is about.
struct CourseOptions: ParsableArguments {
  @Option(name: .customLong("class"), help: "The class.")
  var schoolClass: String?

  @Option(help: "The subject.")
  var subject: String?

  @Option(help: "The course: a subject taught to a class or subgroup.")
  var course: String?

  @Option(help: "The subgroup.")
  var subgroup: String?

  @Option(help: "The term.")
  var term: String?

  /// The days asked: a term, or the days of --from and --to.
  func days(_ question: Question) -> ReportDays {
    term.map { .term(key: $0.precomposedStringWithCanonicalMapping) } ?? .days(question.span)
  }
}

/// `journal report register`
struct RegisterReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "register",
    abstract: "A page of the class register: marks and absences, topics and homework.",
    discussion: """
      EXAMPLES
        journal report register --class 7А --subject алгебра --term 1ч
        journal report register --course 7А-алгебра --from 2025-10-01 -o json
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: ReportOutputOptions
  @OptionGroup var times: TimeOptions
  @OptionGroup var courses: CourseOptions

  func run() throws {
    let question = try Question(store, output, times)
    let policies = Running(PoliciesFold())
    let pass = try ReportPass.run(
      try rule(), ClassRegister.kinds, over: question.session.store, extent: question.extent, with: [policies]
    )
    let register = try ClassRegister(
      pass.facts, pass.directory, days: courses.days(question),
      sign: policies.model.policies.signHundredths(on: question.on))
    try question.show(pass.directory, size: pass.summary.size, as: output) { _, frame in
      ClassRegisterDocument(register, frame)
    }
  }

  private func rule() throws -> CourseSelection.Rule {
    if let course = courses.course { return .course(key: course.precomposedStringWithCanonicalMapping) }
    guard let schoolClass = courses.schoolClass, let subject = courses.subject else {
      throw ValidationError("Name the page: --class and --subject, or --course.")
    }
    return .subject(
      classKey: schoolClass.precomposedStringWithCanonicalMapping,
      subjectKey: subject.precomposedStringWithCanonicalMapping, subgroupKey: courses.subgroup)
  }
}

/// `journal report diary`
struct DiaryReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diary",
    abstract: "A pupil's diary: lessons, topics, homework, marks, absences.",
    discussion: """
      Without --term, --from and --to people get the latest week with lessons up to
      --on; csv, json and jsonl get all there is.

      EXAMPLES
        journal report diary --pupil p-0412
        journal report diary --pupil p-0412 --from 2025-10-13 --to 2025-10-19
        journal report diary -o jsonl            where the store holds one pupil
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: ReportOutputOptions
  @OptionGroup var times: TimeOptions

  @Option(help: "The pupil; may be left out where the store holds one.")
  var pupil: String?

  @Option(help: "The term.")
  var term: String?

  func run() throws {
    let question = try Question(store, output, times)
    let pass = try ReportPass.run(
      .pupil(key: pupil?.precomposedStringWithCanonicalMapping), Diary.kinds, over: question.session.store,
      extent: question.extent)
    let whole = try Diary(
      pass.facts, pass.directory, days: term.map { .term(key: $0) } ?? .days(question.span))
    let isWeek = output.output.isForPeople && term == nil && question.span == .always
    let diary = isWeek ? whole.latestWeek(on: question.on) : whole
    try question.show(pass.directory, size: pass.summary.size, as: output) { _, frame in
      DiaryDocument(diary, frame)
    }
  }
}

/// `journal report summary`
struct SummaryReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summary",
    abstract: "The summary sheet of progress: term marks by pupil and subject.",
    discussion: """
      EXAMPLES
        journal report summary --class 7А
        journal report summary --class 7А -o csv
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: ReportOutputOptions
  @OptionGroup var times: TimeOptions

  @Option(name: .customLong("class"), help: "The class.")
  var schoolClass: String

  func run() throws {
    let question = try Question(store, output, times)
    let key = schoolClass.precomposedStringWithCanonicalMapping
    let pass = try ReportPass.run(
      .schoolClass(key: key), TermSummary.kinds, over: question.session.store, extent: question.extent)
    let summary = try TermSummary(pass.facts, pass.directory, classKey: key, days: question.span)
    try question.show(pass.directory, size: pass.summary.size, as: output) { _, frame in
      TermSummaryDocument(summary, frame)
    }
  }
}

/// `journal report attendance`
struct AttendanceReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attendance",
    abstract: "Days and lessons missed, by pupil and reason.",
    discussion: """
      EXAMPLES
        journal report attendance --class 7А --term 1ч
        journal report attendance --class 7А --from 2025-09-01 --to 2025-12-31
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: ReportOutputOptions
  @OptionGroup var times: TimeOptions

  @Option(name: .customLong("class"), help: "The class.")
  var schoolClass: String

  @Option(help: "The terms, separated by commas.")
  var term: String?

  func run() throws {
    let question = try Question(store, output, times)
    let key = schoolClass.precomposedStringWithCanonicalMapping
    let pass = try ReportPass.run(
      .schoolClass(key: key), AttendanceSummary.kinds, over: question.session.store, extent: question.extent)
    let terms = term?.split(separator: ",").map { ReportDays.term(key: String($0)) }
    let summary = try AttendanceSummary(
      pass.facts, pass.directory, classKey: key, spans: terms ?? [.days(question.span)])
    try question.show(pass.directory, size: pass.summary.size, as: output) { _, frame in
      AttendanceDocument(summary, frame)
    }
  }
}
