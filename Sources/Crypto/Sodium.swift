import CSodium

/// The libsodium library, initialised once before its first use.
enum Sodium {
  private static let isReady: Bool = sodium_init() >= 0

  /// Initialises the library; cheap after the first call.
  static func start() {
    precondition(isReady, "libsodium could not initialise: the system gives no randomness")
  }
}

extension [UInt8] {
  /// Overwrites the bytes with zeros in a way the compiler keeps; for keys that are no longer needed.
  ///
  /// Only this copy is wiped: an array that shares its storage is copied first.
  public mutating func wipe() {
    unsafe withUnsafeMutableBytes { unsafe sodium_memzero($0.baseAddress, $0.count) }
  }
}
