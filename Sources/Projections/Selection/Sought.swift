public import EventLog
public import Replay
public import School

/// A thing that a question names by its school key: found as soon as the log has introduced it, so that no
/// pass before the pass is needed.
public struct Sought<Kind: ReferenceKind> {
  /// The thing, or none while it is not known.
  public private(set) var reference = Reference<Kind>.none
  private let find: () -> Reference<Kind>?

  /// The thing with a number.
  public init(_ reference: Reference<Kind>) {
    self.reference = reference
    find = { reference }
  }

  /// What `find` gives, asked before each block until it gives something.
  public init(find: @escaping () -> Reference<Kind>?) { self.find = find }

  /// The thing with a school key, in any spelling.
  public init(key: String, in directory: Running<Directory>) {
    self.init { directory.model.find(key) }
  }

  /// Asks once more while the thing is not known.
  mutating func settle() {
    if reference.isNone, let found = find() { reference = found }
  }
}
