/// The demo's own dice: SplitMix64 (Steele, Lea, Flood 2014), so that a seed gives one school for ever.
struct DemoRandom: Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x2545_F491_4F6C_DD1D &+ 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number below `bound`, which is positive.
  mutating func below(_ bound: Int) -> Int { Int(next() >> 33) % bound }

  /// True in `perMille` of a thousand cases.
  mutating func chance(perMille: Int) -> Bool { below(1000) < perMille }

  /// One of `values`, which has some.
  mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }
}
