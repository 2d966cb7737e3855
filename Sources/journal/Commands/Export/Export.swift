import ArgumentParser

/// `journal export`
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write what others may have: events, and who is who.",
    discussion: """
      Events hold no names: pupils, guardians and staff are keys, and personal texts
      only their commitments. Names are an export of their own, off by default. The
      log records each export, once it is done.

      EXAMPLES
        journal export events > events.jsonl
        journal export events --target region --batch 5000 --out uploads
        journal export ack --target region --through 4999
        journal export names --disclose-names --out names.csv --as d-01
        journal export oneroster --out roster.zip
      """,
    subcommands: [
      ExportEvents.self, ExportAck.self, ExportBatches.self, ExportNames.self, ExportOneRoster.self,
    ])
}
