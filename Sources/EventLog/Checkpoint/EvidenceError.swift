/// Why a key, a note, a checkpoint or a proof was refused.
///
/// Equality considers the code only.
public struct EvidenceError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The kind of refusal, for programs.
  public enum Code: String, Sendable, CaseIterable {
    /// A verifier key or a private key is not in its text form, or its parts disagree.
    case malformedKey
    /// A signed note is not in its form.
    case malformedNote
    /// A checkpoint is not in its form.
    case malformedCheckpoint
    /// A proof file is not in its form.
    case malformedProof
    /// A signature by a known key does not hold.
    case badSignature
    /// No signature is by a known key, or fewer than required.
    case unknownSigner
    /// The checkpoint belongs to another log.
    case otherLog
    /// A proof does not lead from its start to the root.
    case proofMismatch
    /// A proof was asked for a place outside the tree.
    case outOfRange
    /// The stored tree gave less than it must hold.
    case damaged
  }

  /// The kind of refusal.
  public let code: Code
  /// What failed, on what, why, and what to do.
  public let message: String

  /// An error with its sentence.
  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  /// The sentence.
  public var description: String { message }

  /// Equality on the code.
  public static func == (left: EvidenceError, right: EvidenceError) -> Bool { left.code == right.code }
}
