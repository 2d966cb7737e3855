import ArgumentParser

/// The command line: the only target that prints and reads the clock, the environment or arguments.
@main
struct Journal: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal",
    abstract: "An event-sourced journal for schools: every action is kept, every figure explains itself.",
    discussion: """
      EXAMPLES
        journal demo --store demo-store     a realistic school year to try things on
        journal report register --class 7А --subject алгебра --term 1ч
        journal audit mark --pupil p-0412 --course 7А-алгебра --on 2025-10-13
        journal dashboard activation --on 2025-10-20
        journal verify                      hash everything again
        journal evidence mark --mark 184022 --out mark.evidence

      The store is --store, else $JOURNAL_STORE, else ./journal.

      Exit status: 0 done, 1 failure, 2 refused, 3 damage or mismatch, 64 usage.

      Completions: journal --generate-completion-script bash (or zsh, fish).
      """,
    version: "0.1.0",
    groupedSubcommands: groups)

  /// All commands by what they are for, or the one that the command line names.
  private static var groups: [CommandGroup] {
    let all: [(name: String, commands: [any ParsableCommand.Type])] = [
      ("Stores", [Init.self, DemoCommand.self, Stat.self, Bench.self]),
      (
        "Recording",
        [
          Record.self, Annul.self, Close.self, Reopen.self, Control.self, Promote.self, Import.self,
          Find.self,
        ]
      ),
      (
        "Reports",
        [
          Report.self, Slips.self, Explain.self, Diff.self, WhatIf.self, DashboardCommand.self, Audit.self,
          Log.self, Export.self, Archive.self,
        ]
      ),
      ("Evidence", [Verify.self, CheckpointCommand.self, Prove.self, Evidence.self]),
    ]
    let named = CommandWords.named(at: 0, of: all.flatMap(\.commands))
    return all.compactMap { name, commands in
      let kept = commands.filter { command in named.contains { $0 == command } }
      return kept.isEmpty ? nil : CommandGroup(name: name, subcommands: kept)
    }
  }

  /// Usage errors begin as all others do.
  static let _errorPrefix = "journal: "

  static func main() {
    CommandRunner.run(Self.self)
  }
}
