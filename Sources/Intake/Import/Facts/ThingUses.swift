internal import EventLog
internal import School

/// Which things of one kind facts that stand refer to.
///
/// Fields are read in place, by the offsets that the registry tells; a correction or annulment puts an end to the
/// fact it amends.
struct ThingUses {
  /// By number: the name of the first event that refers to it.
  private var names: [UInt32: String] = [:]

  /// The event type that refers to a thing, or nil.
  subscript(number: UInt32) -> String? { names[number] }

  /// Of the log and of what the run has recorded so far.
  ///
  /// - Complexity: O(log), read twice.
  init<Kind: ReferenceKind>(of kind: Kind.Type, _ run: ImportRun) throws {
    var ended: Set<Position> = []
    try Self.scan(run) { _, record in
      if record.amends != .none, Self.ends(record) { ended.insert(record.amends) }
    }
    var offsets: [UInt16: [Int]] = [:]
    for entry in EventRegistry.all {
      offsets[entry.type.code] = entry.fields.filter { $0.kind == "reference \(Kind.name)" }.compactMap(
        \.offset)
    }
    var names: [UInt32: String] = [:]
    try Self.scan(run) { position, record in
      guard record.type != EventCode.markAnnulled, !ended.contains(position) else { return }
      var found = (offsets[record.type] ?? []).map { record.u32($0) }
      if let scope = Self.scope(record, Kind.name) { found.append(scope) }
      for number in found where names[number] == nil {
        names[number] = EventRegistry.entry(code: record.type)?.type.name
      }
    }
    self.names = names
  }

  private static func scan(
    _ run: ImportRun, _ body: (Position, borrowing RecordView) throws -> Void
  ) throws {
    try run.options.scan { block in try block.forEach { try body($0, $1) } }
    try run.recorder.batch.forEach(base: run.recorder.base) { try body($0, $1) }
  }

  /// True for what leaves nothing of the fact it amends.
  private static func ends(_ record: borrowing RecordView) -> Bool {
    if record.flags.contains(.restatement) { return true }
    return [
      EventCode.factAnnulled, EventCode.markAnnulled, EventCode.markCorrected, EventCode.termMarkCorrected,
      EventCode.absenceCorrected, EventCode.homeworkAmended,
    ].contains(record.type)
  }

  /// The thing that a role is bounded by, which is no reference.
  private static func scope(_ record: borrowing RecordView, _ kind: String) -> UInt32? {
    guard record.type == EventCode.roleGranted else { return nil }
    let scope = ScopeKind(rawValue: record.u8(RoleGranted.Layout.scopeKind))
    return scope?.name == kind ? record.u32(RoleGranted.Layout.scope) : nil
  }
}
