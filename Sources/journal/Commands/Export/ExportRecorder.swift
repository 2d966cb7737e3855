import EventLog
import School

/// Records that an export was done, after it was.
///
/// The log may grow while a file is written. That changes nothing in the file, so only the record is decided anew.
struct ExportRecorder {
  private static let triesMax = 5

  private(set) var workspace: Workspace
  private let store: StoreOptions
  private let output: OutputOptions
  private let actorKey: String

  /// Opens the store, and finds who exports.
  ///
  /// - Throws: ``CommandFailure`` for a key that nobody has.
  init(_ store: StoreOptions, _ output: OutputOptions, as actorKey: String) throws {
    (self.store, self.output, self.actorKey) = (store, output, actorKey)
    workspace = try Workspace.open(store, verb: "export")
    _ = try actor()
  }

  private func actor() throws -> ActorNumber {
    guard let actor = workspace.recorder.state.directory.person(actorKey) else {
      throw CommandFailure("--as: nobody has the key \(actorKey). journal find \(actorKey) looks for it.")
    }
    return actor
  }

  /// Refuses before anything is written what would be refused afterwards.
  func allow(_ fact: some Ruled, amends: Position = .none) throws {
    let request = workspace.request(by: try actor(), on: workspace.today, amends: amends)
    guard let refusal = try workspace.recorder.refusal(of: fact, request) else { return }
    let language = output.language(workspace.settings)
    throw Refused(description: refusal.lines(language, workspace.recorder.state.directory))
  }

  /// Records the event and makes it durable; `check` looks at the log again after others recorded.
  mutating func record(
    _ fact: some Ruled, amends: Position = .none, check: (EventStore) throws -> Void = { _ in }
  ) throws {
    for _ in 0..<Self.triesMax {
      let request = workspace.request(by: try actor(), on: workspace.today, amends: amends)
      try workspace.refusing(output) { try $0.record(fact, request) }
      do {
        _ = try workspace.commit()
        return
      } catch let error as EventLogError where error.code == .conditionFailed {
        workspace = try Workspace.open(on: workspace.session, verb: "export")
        try check(workspace.session.store)
      }
    }
    throw CommandFailure(
      "the export was written but not recorded: others keep recording. Run the command again.")
  }
}
