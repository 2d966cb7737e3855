import ArgumentParser
import Documents
import EventLog
import Foundation
import School

/// `journal evidence check`
struct EvidenceCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check an evidence file with the school's public key alone, and tell what it shows.",
    discussion: """
      No store is needed. The checkpoint's signature is checked, the way of every
      event to the signed root, and every disclosed text against what the event
      recorded. Exit status 3 when something does not hold; then nothing else is
      said.

      Take the key from the school's site or from a paper, not from the file.

      EXAMPLES
        journal evidence check mark.evidence --key school.vkey
        journal evidence check mark.evidence --key school.vkey -o json
      """)

  @OptionGroup var output: OutputOptions

  @Argument(help: "The file, or - for standard input.")
  var file: String

  @Option(help: "The log's public key: its text or a file (journal checkpoint --key).")
  var key: String

  func run() throws {
    let bytes =
      file == "-" ? Array(StandardInput.data) : Array(try Data(contentsOf: URL(fileURLWithPath: file)))
    let evidence = try EvidenceFile(parsing: bytes)
    let verifier = try GivenKey.verifier(key)
    let checkpoint = try evidence.verify(by: verifier) { record in
      EventRegistry.personalOffsets(type: record.count < 4 ? 0 : UInt16(record[2]) | UInt16(record[3]) << 8)
    }
    let document = try EvidenceDocument(evidence, checkpoint, signedBy: verifier) { zone, moment in
      (try? Zone(zone))?.offsetSeconds(at: moment) ?? 0
    }
    let language: Language = output.lang == .en ? .en : .ru
    Output.write(
      try document.text(output.output, language: language, width: Terminal.width ?? 100, ansi: Output.ansi))
  }
}
