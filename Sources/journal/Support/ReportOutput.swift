import ArgumentParser
import Documents
import EventLog
import Foundation
import PDF
import School

/// How a report is written, in which language, and where to.
struct ReportOutputOptions: ParsableArguments, LanguageChoice {
  @OptionGroup var format: ReportFormatOptions

  @Option(help: "The file to write instead of standard output; it must not exist.")
  var out: String?

  var output: ReportFormat { format.output }
  var lang: LanguageOption? { format.lang }

  func validate() throws {
    guard output.isBinary, out == nil, isatty(STDOUT_FILENO) == 1 else { return }
    throw ValidationError("-o \(output.name) is no text for a terminal: name a file with --out.")
  }

  /// Refuses a file that exists, before anything is read.
  func check() throws {
    guard let out, FileManager.default.fileExists(atPath: out) else { return }
    throw CommandFailure("\(out) exists. Name a file that does not.")
  }

  /// Prints the report, or writes its file: complete or not at all.
  func write(_ contents: ReportContents) throws {
    let bytes: [UInt8]
    switch contents {
    case .text(let text): bytes = Array(text.utf8)
    case .bytes(let file): bytes = file
    }
    guard let out else { return Output.write(bytes) }
    try check()
    let partial = out + ".partial"
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: partial))
      try FileManager.default.moveItem(atPath: partial, toPath: out)
    } catch {
      try? FileManager.default.removeItem(atPath: partial)
      throw error
    }
    Output.line("\(out): \(bytes.count) bytes")
  }
}

/// The fonts that paper is set in.
enum Fonts {
  /// From the folder that `JOURNAL_FONTS` names, else Debian's.
  static func load() throws -> PDFFonts {
    try PDFFonts(folder: ProcessInfo.processInfo.environment["JOURNAL_FONTS"] ?? PDFFonts.debianFolder)
  }
}

extension Question {
  init(_ store: StoreOptions, _ output: ReportOutputOptions, _ times: TimeOptions) throws {
    try output.check()
    try self.init(store, output as any LanguageChoice, times)
  }

  init(_ store: StoreOptions, _ output: ReportOutputOptions, asOf: String?, on: DayOption?) throws {
    try output.check()
    try self.init(store, output as any LanguageChoice, asOf: asOf, on: on?.day)
  }

  /// Writes the document made of names and of the events before position `size`, once every name it asked for was
  /// read intact.
  func show<Document: ReportDocument>(
    _ directory: Directory, size: UInt64, as output: ReportOutputOptions,
    _ document: (Naming, ReportFrame) throws -> Document
  ) throws {
    let names = NameBook(session.store, directory, on: on)
    let naming = Naming(
      directory, name: names.found, account: names.account(of:), offsetSeconds: zone.offsetSeconds(at:))
    let frame = try frame(size, root: output.output.tellsRoot, names)
    let contents = try document(naming, frame).contents(
      output.output, frame, language: language, width: width,
      ansi: output.out == nil ? Output.ansi : .plain, fonts: Fonts.load)
    try names.check()
    try output.write(contents)
  }

  /// For which day and as of which event a report is made; with the root where it tells it.
  func frame(_ size: UInt64, root: Bool, _ names: NameBook) throws -> ReportFrame {
    ReportFrame(
      on: on, size: size,
      root: root && size > 0 ? String(describing: try session.store.rootAt(size)) : nil, names: names.found)
  }
}
