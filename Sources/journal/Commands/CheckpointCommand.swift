import ArgumentParser
import EventLog
import Foundation

/// `journal checkpoint`
struct CheckpointCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checkpoint",
    abstract: "Print the signed head of the log (C2SP checkpoint, Ed25519).",
    discussion: """
      Keep it anywhere outside this computer: whoever has it can later prove that
      the events it covers were neither changed nor removed. With --key, print the
      verifier's key that goes with it.

      EXAMPLES
        journal checkpoint > 2025-10-26.checkpoint
        journal checkpoint --key
      """)

  @OptionGroup var store: StoreOptions

  @Flag(help: "Print the public key (vkey) that verifies this log's checkpoints.")
  var key = false

  func run() throws {
    let session = try Session.open(store, writing: false)
    if key {
      Output.line(try session.signer().verifier.text)
    } else {
      Output.write(String(decoding: try session.checkpoint().bytes, as: UTF8.self))
    }
  }
}
