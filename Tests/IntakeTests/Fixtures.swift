import Foundation

/// Files of `fixtures/import`, and data written by others that lies beside the repository on some machines.
enum Fixtures {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func bytes(_ name: String) throws -> [UInt8] {
    try Array(Data(contentsOf: root.appending(path: "fixtures/import/" + name)))
  }

  /// The bytes of a file under `../shared/data`, or nil, said aloud, where it is absent.
  static func shared(_ name: String) -> [UInt8]? {
    let data = try? Data(contentsOf: root.appending(path: "../shared/data/" + name))
    if data == nil { print("skipped: ../shared/data/\(name) is not on this machine") }
    return data.map { Array($0) }
  }
}

/// SplitMix64: small, seeded, the same everywhere.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
