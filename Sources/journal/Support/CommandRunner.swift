import ArgumentParser
import CHeap
import Documents
import EventLog
import Foundation
import LMDB
import PDF
import Projections
import School
import XLSX

/// Parses, runs, and turns every error into one sentence on standard error and an exit status.
enum CommandRunner {
  static func run(_ root: any ParsableCommand.Type) -> Never {
    journal_heap_prepare(128 << 20)
    // Nearly everything that is written holds names: files and folders are their owner's alone.
    umask(0o077)
    CrashGuard.install(
      message:
        "journal: the store is damaged: reading it failed. Restore the last backup; see journal verify.\n")
    let words = CommandSpelling.helped(Array(CommandLine.arguments.dropFirst()))
    if let complaint = CommandSpelling.complaint(words, root) {
      Output.diagnostic("journal: \(spoken(complaint))")
      root.exit(withError: ExitCode(64))
    }
    do {
      var command = try root.parseAsRoot(words)
      try decide(&command)
      Output.flush()
      root.exit()
    } catch {
      Output.flush()
      guard let status = status(of: error) else { parserExit(root, error) }
      Output.diagnostic("journal: \(spoken(message(of: error)))")
      root.exit(withError: ExitCode(status))
    }
  }

  /// Runs a command; where another program recorded between its decision and its append, it reads the log again
  /// and decides again. Nothing was recorded then, and nothing printed.
  private static func decide(_ command: inout any ParsableCommand) throws {
    for _ in 0..<4 {
      do {
        return try command.run()
      } catch let error as EventLogError where error.code == .conditionFailed {}
    }
    try command.run()
  }

  /// The exit status of an error of ours; nil leaves it to the argument parser (usage, help, 64 and 0).
  private static func status(of error: any Error) -> Int32? {
    switch error {
    case is Refused, is Refusal: 2
    // Thrown by a command that ran; the parser wraps those of its own.
    case is ValidationError: 64
    case let error as EventLogError:
      switch error.code {
      case .conditionFailed, .tooLong: 2
      case .damaged, .damagedRecord, .rolledBack: 3
      default: 1
      }
    case let error as LMDBError: error.code == .damaged || error.code == .notADatabase ? 3 : 1
    case is Mismatch: 3
    case is EvidenceError: 3
    case is ReportRefusal: 64
    case let error as UnknownKey where error.key.isEmpty: 64
    case is CommandFailure, is PageCodeError, is XLSXError, is PDFError, is UnknownKey, is CocoaError,
      is POSIXError:
      1
    default: nil
    }
  }

  /// Ends as the argument parser ends: with help and status 0, or with what was wrong and how the command is used.
  private static func parserExit(_ root: any ParsableCommand.Type, _ error: any Error) -> Never {
    guard isRussian, root.exitCode(for: error) != .success else { root.exit(withError: error) }
    Output.diagnostic(prefixed(root.fullMessage(for: error)))
    root.exit(withError: root.exitCode(for: error))
  }

  /// The parser's lines in Russian; the first one begins as its errors do.
  private static func prefixed(_ text: String) -> String {
    let prefix = Journal._errorPrefix
    guard text.hasPrefix(prefix) else { return Phrasebook.parser.russian(text) }
    let sentences = text.dropFirst(prefix.count)
    return prefix + Phrasebook.parser.russian(spoken(String(sentences)))
  }

  /// True where the command line says `--lang ru`.
  private static let isRussian: Bool = {
    let words = CommandLine.arguments
    if let at = words.lastIndex(of: "--lang") { return words.dropFirst(at + 1).first == "ru" }
    return words.contains("--lang=ru")
  }()

  /// A sentence in the language that the command line names.
  private static func spoken(_ sentence: String) -> String {
    guard isRussian else { return sentence }
    let hint = " See --help."
    return sentence.hasSuffix(hint)
      ? Phrasebook.shared.russian(String(sentence.dropLast(hint.count))) + " Справка: --help."
      : Phrasebook.shared.russian(sentence)
  }

  private static func message(of error: any Error) -> String {
    switch error {
    case let refusal as Refusal: "refused by \(refusal.rule.rawValue): \(refusal.values)"
    case let error as UnknownKey where error.key.isEmpty: "name the \(error.kind): --\(error.kind)."
    case let error as UnknownKey:
      "there is no \(error.kind) \(error.key) in the log. journal find \(error.key) looks for it."
    case let error as ReportRefusal: error.text
    case let error as ValidationError: "\(error.message) See --help."
    case let error as CocoaError: FileTrouble.words(error)
    case let error as POSIXError: error.localizedDescription
    default: "\(error)"
    }
  }
}

/// A command that could not do what was asked: what, on what, why, and what to do.
struct CommandFailure: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

/// A rule refused the action; exit status 2.
struct Refused: Error, CustomStringConvertible {
  let description: String
}

/// What was checked is not what it should be; exit status 3.
struct Mismatch: Error, CustomStringConvertible {
  let description: String
}
