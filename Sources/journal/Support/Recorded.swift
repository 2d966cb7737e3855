import Documents
import EventLog
import School

extension Workspace {
  /// Runs a recording; a refusal becomes the words people read, and exit status 2.
  @discardableResult
  mutating func refusing<T>(_ output: OutputOptions, _ body: (inout Recorder) throws -> T) throws -> T {
    let language = output.language(settings)
    do {
      return try body(&recorder)
    } catch let refusal as Refusal {
      let directory = recorder.state.directory
      let hint = Hint.text(refusal, language, directory).map { "\n  \($0)" } ?? ""
      throw Refused(description: refusal.lines(language, directory) + hint)
    }
  }
}

/// The command that would help after a refusal.
enum Hint {
  /// For a missing role: who could give it, and how.
  static func text(_ refusal: Refusal, _ language: Language, _ directory: Directory) -> String? {
    guard refusal.rule == .whoRole, refusal.values.count == 3, case .person(let person) = refusal.values[1],
      person.asStaff != nil, let key = directory.text(of: person), case .roles(let roles) = refusal.values[2],
      let role = roles.roles.last(where: isOffice)
    else { return nil }
    let command = "journal record RoleGranted --person \(key) --role \(role.name) --as operator"
    return language == .ru ? "Роль выдают так: \(command)" : "A role is given so: \(command)"
  }

  /// A role that a grant alone gives: teachers teach a course, class teachers lead a class.
  private static func isOffice(_ role: Role) -> Bool {
    [.deputy, .secretary, .hr, .administrator, .psychologist].contains(role)
  }
}

/// Says what a command recorded.
enum Recorded {
  /// Appends what was gathered, or with `dryRun` only tells.
  static func finish(_ workspace: inout Workspace, _ output: OutputOptions, dryRun: Bool) throws {
    let base = workspace.recorder.base
    var lines: [(position: Position, name: String)] = []
    workspace.recorder.batch.forEach(base: base) { position, record in
      guard record.type != EventCode.sourceDeclared, let entry = EventRegistry.entry(code: record.type) else {
        return
      }
      lines.append((position, entry.type.name))
    }
    let language = output.language(workspace.settings)
    guard !dryRun else {
      for line in lines { Output.line("\(line.name)") }
      Output.line(language == .ru ? "Ничего не записано (--dry-run)." : "Nothing was recorded (--dry-run).")
      return
    }
    _ = try workspace.commit()
    if output.output == .table {
      for line in lines { Output.line("\(line.position)  \(line.name)") }
    } else {
      let sheet = Sheet(
        columns: [Sheet.Column("position", Label("position")), Sheet.Column("type", Label("type"))],
        rows: lines.map { [.integer(Int($0.position.rawValue)), .text($0.name)] })
      Output.write(sheet.text(output.output, language: language, width: Terminal.width ?? 100))
    }
  }
}
