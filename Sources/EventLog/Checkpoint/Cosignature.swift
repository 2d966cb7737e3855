/// A witness's statement (c2sp.org/tlog-cosignature v1): at that time, this was the largest consistent tree it had seen
/// for this log.
public struct Cosignature: Hashable, Sendable {
  /// The name of the witness's key.
  public let name: String
  /// The witness's clock, in seconds since 1970.
  public let posixSeconds: UInt64

  /// Reads the claim of a cosignature line; nil unless the payload is 8 + 64 bytes and the time below 2^63.
  init?(_ signature: SignedNote.Signature) {
    guard signature.payload.count == 72 else { return nil }
    let time = NoteText.bigEndian(signature.payload.prefix(8))
    guard time <= UInt64(Int64.max) else { return nil }
    name = signature.name
    posixSeconds = time
  }

  /// What a witness signs: two header lines and the checkpoint's text.
  static func message(_ text: String, at posixSeconds: UInt64) -> [UInt8] {
    Array("cosignature/v1\ntime \(posixSeconds)\n\(text)".utf8)
  }
}
