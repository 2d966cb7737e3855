import ArgumentParser
import Documents
import EventLog
import Foundation
import School

/// `journal record lesson`
struct RecordLesson: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lesson",
    abstract: "Record a whole lesson: topic, homework, who was absent or late, marks.",
    discussion: """
      All of it is recorded, or nothing is. --from-file reads lines
      `pupil<TAB>value` where the value is a mark, н (absent), б, уп, or о15
      (fifteen minutes late); - is standard input.

      EXAMPLES
        journal record lesson --as t-07 --course 7А-алгебра --on 2025-10-14 \\
          --number 3 --topic "Степень" --homework "§ 4, № 12" --due 2025-10-16 \\
          --marks p-0412=5,p-0413=4- --absent p-0420,p-0421 --late p-0422=10
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var options: RecordOptions

  @Option(help: "The course.")
  var course: String

  @Option(help: "Number of the lesson in the day.")
  var number: UInt8

  @Option(help: "What was taught.")
  var topic = ""

  @Option(help: "Kind of lesson: lesson, control, practical …")
  var kind = "lesson"

  @Option(help: "Length in minutes.")
  var minutes: UInt8 = 45

  @Option(help: "Homework given.")
  var homework: String?

  @Option(help: "Day the homework is due.")
  var due: DayOption?

  @Option(help: "Minutes the homework should take.")
  var homeworkMinutes: UInt16 = 0

  @Option(help: "Marks: pupil=mark, separated by commas.")
  var marks = ""

  @Option(help: "Kind of work the marks are for.")
  var work = "unspecified"

  @Option(help: "Weight of the marks (default: the school's).")
  var weight: UInt8?

  @Option(help: "Absent pupils, separated by commas.")
  var absent = ""

  @Option(help: "Late pupils: pupil=minutes, separated by commas.")
  var late = ""

  @Option(help: "File of pupil<TAB>value lines, or - for standard input.")
  var fromFile: String?

  func run() throws {
    var workspace = try Workspace.open(store, verb: "record lesson")
    let directory = workspace.recorder.state.directory
    guard let course = directory.find(course, CourseReference.self) else {
      throw CommandFailure("--course: there is no course \(course). journal find \(course) looks for it.")
    }
    guard let kind = LessonKind(name: kind) else {
      throw CommandFailure("--kind: \(kind) is not a kind of lesson.")
    }
    guard let work = WorkKind(name: work) else {
      throw CommandFailure("--work: \(work) is not a kind of work.")
    }
    var sheet = LessonSheet()
    try sheet.add(marks: marks)
    try sheet.add(absent: absent)
    try sheet.add(late: late)
    if let fromFile { try sheet.add(lines: try Self.read(fromFile), file: fromFile) }
    let actor = try options.person(directory)
    let day = options.on?.day ?? workspace.today
    let request = workspace.request(by: actor, on: day)
    let lesson = directory.lessons.next
    let entries = sheet
    let weight = weight ?? workspace.recorder.state.policies.defaultWeight(on: day)
    try workspace.refusing(output) { recorder in
      var held = LessonHeld()
      held.lesson = lesson
      held.course = course
      held.number = number
      held.kind = kind
      held.minutes = minutes
      held.topic = topic
      try recorder.record(held, request)
      try entries.record(&recorder, request, lesson, course, work: work, weight: weight)
      guard let homework else { return }
      var posted = HomeworkPosted()
      posted.course = course
      posted.lesson = lesson
      posted.dueOn = due?.day ?? .none
      posted.minutes = homeworkMinutes
      posted.text = homework
      try recorder.record(posted, request)
    }
    try Recorded.finish(&workspace, output, dryRun: options.dryRun)
  }

  private static func read(_ path: String) throws -> String {
    let data = path == "-" ? StandardInput.data : try Data(contentsOf: URL(fileURLWithPath: path))
    guard let text = String(data: data, encoding: .utf8) else {
      throw CommandFailure("\(path) is not UTF-8 text.")
    }
    return text.precomposedStringWithCanonicalMapping
  }
}
