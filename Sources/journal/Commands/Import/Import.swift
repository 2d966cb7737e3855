import ArgumentParser
import EventLog
import Intake
import School
import Zip

/// `journal import`
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take in files: class lists, diaries of other journals, events exported by this one.",
    discussion: """
      What a file holds is told by its content:
        class list   CSV or TSV: , ; or tab, UTF-8 or cp1251, Russian or
                     English headers
        diary week   JSON of the two large diary services
        events       JSON Lines as journal log -o jsonl prints them

      All files of a command go in, or none; each bad row is named by file,
      line and reason. What the log knows is not added again; what a file
      states differently is refused, or recorded as a change with --update.
      Without --as the file's own system is the actor; a new store grants it
      that and says so.

      A folder or zip with users.csv and orgs.csv or manifest.csv is a roster:
      OneRoster 1.1 or 1.2. --class names the class of pupils without homeroom and
      grade.

      Any other CSV or TSV is taken in by column rules, a file of its own
      (docs/IMPORT-RULES.md); a folder stands for the files in it.

      An export goes into a new store with its keys and actors. Its moments
      become claimedAt; with --restore they stay recordedAt. It holds no names:
      their commitments come without the texts.

      --snapshot takes files as nightly exports: they are compared with what their
      system said before, and only the differences are recorded: a mark that changed
      as its correction, one that is missing as an annulment. A diary covers its
      pupil's marks on the days of its week up to today; the diaries of all pupils
      of a class cover its lessons and homework; lines of events, and tables read by
      rules, cover the courses and kinds of fact that they name, on their days or on
      those of --from-day and --through-day; a class list its classes. What no file
      covers stays. A file that lacks more than a fifth of a kind of fact is refused.

      EXAMPLES
        journal import 7A.csv --dry-run
        journal import lists/7A.csv lists/7B.csv --as operator --on 2025-09-01
        journal import list.csv --class 7А
        journal import week_2022-01-24.json
        journal import year.jsonl --restore
        journal import export/ --rules gradebook.rules
        journal import week.json --snapshot --dry-run
        journal import roster.zip --dry-run
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: OutputOptions

  @Option(name: .customLong("as"), help: "Who records (default: the system that the file comes from).")
  var actor: String?

  @Option(name: .customLong("class"), help: "The class, where a file does not say.")
  var schoolClass: String?

  @Option(help: "Whose diary it is, where a file does not say.")
  var pupil: String?

  @Option(help: "The day from which a class list holds (default: today).")
  var on: DayOption?

  @Option(help: "Column rules that say what the files mean.", completion: .file())
  var rules: String?

  @Flag(help: "Tell what would happen, record nothing.")
  var dryRun = false

  @Flag(help: "Record what a file states differently from the log as changes.")
  var update = false

  @Flag(help: "Compare with what the file's system said before; record the differences only.")
  var snapshot = false

  @Option(help: "With --snapshot: the first day to compare (default: the file's).")
  var fromDay: DayOption?

  @Option(help: "With --snapshot: the last day to compare (default: the file's).")
  var throughDay: DayOption?

  @Flag(help: "With --snapshot: take back even much of what was known.")
  var allowShrink = false

  @Flag(help: "Keep the moments of an export; the store must hold nothing yet.")
  var restore = false

  @Argument(help: "The files.", completion: .file())
  var paths: [String]

  func validate() throws {
    guard !paths.isEmpty else { throw ValidationError("Name the files to import.") }
    guard !restore || rules == nil else { throw ValidationError("--restore takes an export, no --rules.") }
    guard !snapshot || !(restore || update) else {
      throw ValidationError("--snapshot goes without --restore and --update.")
    }
    guard snapshot || (fromDay == nil && throughDay == nil && !allowShrink) else {
      throw ValidationError("--from-day, --through-day and --allow-shrink go with --snapshot.")
    }
    guard !restore || paths.count == 1 else { throw ValidationError("--restore takes one export.") }
  }

  /// What decides how a file is read, beside what it is about.
  private var way: String? { update ? "update" : snapshot ? "snapshot" : nil }

  func run() throws {
    let options = [schoolClass, pupil, way]
    let inputs = try paths.flatMap { path in
      do {
        return try ImportInput.inputs(path, options: options)
      } catch let error as ZipError {
        throw Refused(description: "nothing was imported: \(error)")
      }
    }
    if restore { return try ImportRestore(command: self, input: inputs[0]).run() }
    // Another program may record meanwhile: then everything is decided again.
    for _ in 0..<3 {
      do {
        return try ImportSession(command: self, inputs: inputs).run()
      } catch let error as EventLogError where error.code == .conditionFailed {
        continue
      }
    }
    try ImportSession(command: self, inputs: inputs).run()
  }
}
