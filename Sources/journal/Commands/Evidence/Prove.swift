import ArgumentParser
import EventLog

/// `journal prove`
struct Prove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prove",
    abstract: "Print the proof that the log holds an event (c2sp.org/tlog-proof@v1).",
    discussion: """
      A standard file for standard tools: the event's place, the hashes from it to
      the root, and the signed checkpoint. Its extra line is the event's record, so
      that SHA-256(0x00 and the record) is the leaf. For a mark with all that it
      speaks of, see journal evidence mark.

      EXAMPLES
        journal prove 184022 > 184022.tlog-proof
      """)

  @OptionGroup var store: StoreOptions

  @Argument(help: "The position of the event.")
  var position: UInt64

  func run() throws {
    let session = try Session.open(store, writing: false)
    let checkpoint = try session.checkpoint()
    guard position < checkpoint.claimed.size,
      let record = try session.store.withRecord(at: Position(position), { $0.copied() })
    else {
      throw CommandFailure(
        "the log has \(checkpoint.claimed.size) events, \(position) lies behind its end. "
          + "journal log names positions.")
    }
    let proof = try TLogProof(
      index: position, checkpoint: checkpoint, tree: session.store, extra: record)
    Output.write(proof.bytes)
  }
}
