import ArgumentParser

/// `journal evidence`
struct Evidence: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence",
    abstract: "A file that shows one mark's history to an outsider, and its check without a store.",
    discussion: """
      EXAMPLES
        journal evidence mark --mark 184022 --out mark.evidence
        journal evidence check mark.evidence --key school.vkey
      """,
    subcommands: [EvidenceMark.self, EvidenceCheck.self])
}
