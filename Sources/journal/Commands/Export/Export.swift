import ArgumentParser

/// `journal export`
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write what others may have: events for another system.",
    discussion: """
      What is exported holds no names: pupils, guardians and staff are keys, and
      personal texts only their commitments.

      EXAMPLES
        journal export events > events.jsonl
        journal export events --from 1200 --batch 500 --out batch.jsonl
      """,
    subcommands: [ExportEvents.self])
}
