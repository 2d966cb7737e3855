import ArgumentParser
import Crypto
import EventLog
import Foundation
import School

/// What is closed or reopened.
struct ScopeOptions: ParsableArguments {
  @Option(help: "The course; or give --class, or neither for the whole term.")
  var course: String?

  @Option(name: .customLong("class"), help: "The class.")
  var schoolClass: String?

  @Option(help: "The term.")
  var term: String

  /// The scope's kind and numbers.
  func resolve(
    _ directory: Directory
  ) throws -> (kind: ScopeKind, course: CourseNumber, schoolClass: ClassNumber, term: TermNumber) {
    guard let term = directory.find(term, TermReference.self) else {
      throw CommandFailure("--term: there is no term \(term). journal find '' lists them.")
    }
    if let course {
      guard let number = directory.find(course, CourseReference.self) else {
        throw CommandFailure("--course: there is no course \(course). journal find \(course) looks for it.")
      }
      return (.course, number, directory.courses[number]?.schoolClass ?? .none, term)
    }
    if let schoolClass {
      guard let number = directory.find(schoolClass, SchoolClassReference.self) else {
        throw CommandFailure("--class: there is no class \(schoolClass).")
      }
      return (.class, .none, number, term)
    }
    return (.term, .none, .none, term)
  }
}

/// `journal close`
struct Close: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close",
    abstract: "Close a course, class or term; later changes need a grant and show as late.",
    discussion: """
      A course closes aspect by aspect: lessons, marks, programme, remarks, term
      marks. A class closes when its courses have, a term when its classes have. The
      closing keeps the log's root: a seal anyone can check.

      EXAMPLES
        journal close --course 7А-алгебра --term 1ч --as d-02
        journal close --class 7А --term 1ч --as d-02
        journal close --course 7А-алгебра --term 1ч --aspect lessons --as d-02
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var options: RecordOptions
  @OptionGroup var scope: ScopeOptions

  @Option(help: "Only this aspect: lessons, marks, programme, remarks or termMarks.")
  var aspect: String?

  func run() throws {
    var workspace = try Workspace.open(store, verb: "close")
    let directory = workspace.recorder.state.directory
    let target = try scope.resolve(directory)
    let head = try workspace.session.store.head()
    let request = workspace.request(by: try options.person(directory), on: options.on?.day ?? workspace.today)
    for aspect in try aspects(target.kind) {
      var fact = ScopeClosed()
      fact.scopeKind = target.kind
      fact.aspect = aspect
      fact.course = target.course
      fact.schoolClass = target.schoolClass
      fact.term = target.term
      fact.size = head.size
      fact.root = head.root.base64
      let closing = fact
      try workspace.refusing(output) { try $0.record(closing, request) }
    }
    try Recorded.finish(&workspace, output, dryRun: options.dryRun)
  }

  private func aspects(_ kind: ScopeKind) throws -> [Aspect] {
    if let aspect {
      guard let code = Aspect(name: aspect) else {
        throw ValidationError(
          "--aspect: \(aspect) is not one of \(Aspect.allCases.map(\.name).joined(separator: ", ")).")
      }
      return [code]
    }
    return kind == .course ? Aspect.allCases.sorted() : [.termMarks]
  }
}

/// `journal reopen`
struct Reopen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "Grant one person to record in a closed scope until a day.",
    discussion: """
      The grant names scope, reason and end, and ends by itself. What is recorded
      under it shows as late.

      EXAMPLES
        journal reopen --course 7А-алгебра --term 1ч --aspect marks --for t-07 \\
          --until 2025-11-05 --why "апелляция" --as d-02
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var options: RecordOptions
  @OptionGroup var scope: ScopeOptions

  @Option(help: "The aspect: lessons, marks, programme, remarks or termMarks.")
  var aspect = "marks"

  @Option(name: .customLong("for"), help: "Who may record.")
  var grantee: String

  @Option(help: "Last day of the grant.")
  var until: DayOption

  @Option(help: "Why.")
  var why: String

  @Option(help: "The document it rests on.")
  var basis = ""

  func run() throws {
    var workspace = try Workspace.open(store, verb: "reopen")
    let directory = workspace.recorder.state.directory
    let target = try scope.resolve(directory)
    guard let aspect = Aspect(name: aspect) else {
      throw ValidationError(
        "--aspect: \(aspect) is not one of \(Aspect.allCases.map(\.name).joined(separator: ", ")).")
    }
    guard let person = directory.person(grantee) else {
      throw CommandFailure("--for: nobody has the key \(grantee).")
    }
    var fact = ReopenGranted()
    fact.scopeKind = target.kind
    fact.aspect = aspect
    fact.course = target.course
    fact.schoolClass = target.schoolClass
    fact.term = target.term
    fact.grantee = person
    fact.until = until.day
    fact.why = why
    fact.basis = basis
    let request = workspace.request(by: try options.person(directory), on: options.on?.day ?? workspace.today)
    let grant = fact
    try workspace.refusing(output) { try $0.record(grant, request) }
    try Recorded.finish(&workspace, output, dryRun: options.dryRun)
  }
}
