/// A SHA-256 digest: 32 bytes, held as four words in memory order.
///
/// The words exist so that a digest is trivially copyable and compares without a loop; read as memory they are
/// exactly the 32 bytes, on either byte order. The text forms are lower-case hex and standard base64.
@frozen
public struct Digest: Hashable, Sendable, BitwiseCopyable {
  @usableFromInline var word0: UInt64
  @usableFromInline var word1: UInt64
  @usableFromInline var word2: UInt64
  @usableFromInline var word3: UInt64

  /// The size of a digest in bytes.
  public static let byteCount = 32

  /// The digest of 32 zero bytes: a value to fill memory with before hashes are written over it.
  @inlinable
  public init() {
    word0 = 0
    word1 = 0
    word2 = 0
    word3 = 0
  }

  /// Reads a digest from exactly 32 bytes; nil for any other count.
  public init?(_ bytes: RawSpan) {
    guard bytes.byteCount == Self.byteCount else { return nil }
    unsafe word0 = bytes.unsafeLoadUnaligned(fromByteOffset: 0, as: UInt64.self)
    unsafe word1 = bytes.unsafeLoadUnaligned(fromByteOffset: 8, as: UInt64.self)
    unsafe word2 = bytes.unsafeLoadUnaligned(fromByteOffset: 16, as: UInt64.self)
    unsafe word3 = bytes.unsafeLoadUnaligned(fromByteOffset: 24, as: UInt64.self)
  }

  /// Reads a digest from exactly 32 bytes; nil for any other count.
  public init?(_ bytes: [UInt8]) {
    unsafe self.init(bytes.span.bytes)
  }

  /// Reads a digest from 64 lower-case hex digits; nil for anything else.
  public init?(hex: String) {
    guard let bytes = Hex.decode(hex) else { return nil }
    self.init(bytes)
  }

  /// Reads a digest from canonical padded base64 (44 characters); nil for anything else.
  public init?(base64: String) {
    guard let bytes = Base64.decode(base64) else { return nil }
    self.init(bytes)
  }
}

extension Digest {
  /// The 32 bytes, in order.
  public var bytes: [UInt8] {
    unsafe withUnsafeBytes(of: self) { unsafe [UInt8]($0) }
  }

  /// The digest as 64 lower-case hex digits.
  public var hex: String { Hex.encode(bytes) }

  /// The digest in standard base64 with padding, 44 characters.
  public var base64: String { Base64.encode(bytes) }

  /// Calls `body` with the 32 bytes in place, without a copy.
  public func withBytes<Result>(_ body: (RawSpan) throws -> Result) rethrows -> Result {
    try unsafe withUnsafeBytes(of: self) { unsafe try body(RawSpan(_unsafeBytes: $0)) }
  }
}

extension Digest: CustomStringConvertible {
  /// The digest in hex.
  public var description: String { hex }
}
