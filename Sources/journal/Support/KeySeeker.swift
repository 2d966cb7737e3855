import EventLog
import Foundation
import Projections
import Replay
import School

/// Finds what keys of a question mean.
///
/// While the log is read a key means what has it so far. Where things were stated anew with other keys (a promotion
/// gives 8А to another class) that may be another thing than at the end: then the question is asked again, settled
/// by the directory of the whole pass.
struct KeySeeker {
  /// The directory of the pass.
  let directory: Running<Directory>
  private let settled: Directory?

  init(_ directory: Running<Directory>, settled: Directory? = nil) {
    self.directory = directory
    self.settled = settled
  }

  /// The thing with a key, or nil where none is asked for.
  func sought<Kind: ReferenceKind>(_ key: String?) -> Sought<Kind>? {
    guard let key = key?.precomposedStringWithCanonicalMapping else { return nil }
    if let number = settled?.find(key, Kind.self) { return Sought(number) }
    return Sought(key: key, in: directory)
  }
}
