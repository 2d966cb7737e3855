import ArgumentParser

/// The command that the command line names, known before the argument parser looks.
///
/// The parser builds the tree of all commands, ninety of them, before it reads the first word: a sixth of the time of
/// a report on a small log. Where a word names a command, only that one need be built.
enum CommandWords {
  /// The words in front of the first option: `report`, `results`.
  private static let words = Array(CommandLine.arguments.dropFirst().prefix { !$0.hasPrefix("-") })

  /// The one of `commands` that the word at `depth` names; all of them where it names none, so that help, completion
  /// and suggestions know every command.
  static func named(
    at depth: Int, of commands: [any ParsableCommand.Type]
  ) -> [any ParsableCommand.Type] {
    guard depth < words.count, words.first != "help" else { return commands }
    let found = commands.filter { $0.configuration.commandName == words[depth] }
    return found.isEmpty ? commands : found
  }
}
