import ArgumentParser
import EventLog
import School

/// Commands that do not exist: the parser only says that there was a word too many.
enum CommandSpelling {
  /// What to tell of the first word that should be a command and is none; nil when there is none such.
  static func complaint(_ words: [String], _ root: any ParsableCommand.Type) -> String? {
    var command = root
    var path = [root._commandName]
    for word in words {
      let below = command.configuration.subcommands
      guard !word.hasPrefix("-"), word != "help", !below.isEmpty else { return nil }
      if let next = below.first(where: { names($0).contains(word) }) {
        command = next
        path.append(word)
        continue
      }
      let near = Spelling.nearest(to: word, among: below.map { $0._commandName })
      // A command with a default one below it may take the word for that.
      guard command.configuration.defaultSubcommand == nil || near != nil else { return nil }
      let called = path.joined(separator: " ")
      return "there is no command '\(word)' in \(called). "
        + (near.map { "Did you mean \(called) \($0)? " } ?? "") + "See \(called) --help."
    }
    return nil
  }

  /// `record MarkSet --help` asks for the fields of the event, which `record --list MarkSet` tells.
  static func helped(_ words: [String]) -> [String] {
    guard words.count > 2, words[0] == "record", words.contains("--help") || words.contains("-h"),
      EventRegistry.all.contains(where: { $0.type.name == words[1] })
    else { return words }
    return ["record", "--list", words[1]]
  }

  private static func names(_ command: any ParsableCommand.Type) -> [String] {
    [command._commandName] + command.configuration.aliases
  }
}
