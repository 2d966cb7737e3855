import Crypto
import ArgumentParser
import Documents
import EventLog
import Foundation
import School

/// `journal verify`
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Hash every event again and compare the tree, the head and the last checkpoint seen.",
    discussion: """
      Names every place that is not as it was written. Exit status 3 when there is
      one.

      EXAMPLES
        journal verify
        journal verify --store backup -o json
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let started = Date()
    let session = try Session.open(store, writing: false)
    let total = try session.store.head().size
    let bar = ProgressBar("verify")
    let result = try session.store.verify(personalFields: EventRegistry.personalOffsets(type:)) { done in
      bar.show(done, of: total)
    }
    bar.clear()
    let seen = try session.lastCheckpoint()
    if output.output == .table {
      try table(session, result, seen: seen, seconds: Date().timeIntervalSince(started))
    } else {
      Output.line(json(result, seen: seen))
    }
    guard result.damages.isEmpty else {
      Output.flush()
      throw Mismatch(
        description: "the store is damaged: \(result.damages.count) places. Restore the last backup.")
    }
  }

  private func table(_ session: Session, _ result: Verification, seen: Checkpoint?, seconds: Double) throws {
    let language = output.language(try Settings.read(session.store))
    for damage in result.damages {
      let place = damage.position.map { "\(CommonLabel.position(language)) \($0)" } ?? session.folder
      Output.line("▼ \(VerifyLabel.damaged(language)): \(place): \(damage.what)")
    }
    guard result.damages.isEmpty else { return }
    let events = EventCount.text(Int(result.events), language)
    let root = result.root.hex
    let signature = seen == nil ? VerifyLabel.noCheckpoint : .signatureValid
    say([
      events, VerifyLabel.treeAgrees(language),
      "\(VerifyLabel.root(language)) \(root.prefix(8))…\(root.suffix(8))", signature(language),
    ])
    if let seen {
      let size = NumberFormat(language).integer(Int(clamping: seen.size))
      say([
        "\(VerifyLabel.lastCheckpoint(language)): \(VerifyLabel.size(language)) \(size) — "
          + "\(VerifyLabel.continues(language))"
      ])
    }
    if Output.showsProgress { Output.diagnostic(NumberFormat(language).seconds(seconds)) }
  }

  /// Statements on one line, or on as many as the terminal needs.
  private func say(_ statements: [String]) {
    var line = ""
    for statement in statements {
      let longer = line.isEmpty ? statement : line + " · " + statement
      if Width.of(longer) > Terminal.width ?? 100, !line.isEmpty {
        Output.line(line)
        line = statement
      } else {
        line = longer
      }
    }
    Output.line(line)
  }

  private func json(_ result: Verification, seen: Checkpoint?) -> String {
    JSONText.object { object in
      object.member("events", Int(result.events))
      object.member("root", result.root.base64)
      object.member("intact", .flag(result.damages.isEmpty))
      object.member("lastCheckpoint", seen.map { Int($0.size) })
      object.array("damages") { array in
        for damage in result.damages {
          array.object { entry in
            entry.member("position", damage.position.map { Int($0.rawValue) })
            entry.member("what", damage.what)
          }
        }
      }
    }
  }
}
