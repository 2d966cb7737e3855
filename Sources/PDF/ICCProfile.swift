/// A colour profile of sRGB's primaries and a gamma of 2.2: what a PDF/A says its greys mean.
///
/// ICC.1:2001-04, a matrix profile of version 2.1 for displays; values of the primaries adapted to D50 as in
/// IEC 61966-2-1.
enum ICCProfile {
  static let bytes: [UInt8] = make()

  private static func make() -> [UInt8] {
    let curve = Array("curv".utf8) + be32(0) + be32(1) + be16(563)
    let tags: [(String, [UInt8])] = [
      ("desc", description("sRGB")),
      ("cprt", Array("text".utf8) + be32(0) + Array("No copyright\0".utf8)),
      ("wtpt", xyz(0xF6D6, 0x10000, 0xD32D)),
      ("rXYZ", xyz(0x6FA2, 0x38F5, 0x0390)),
      ("gXYZ", xyz(0x6299, 0xB785, 0x18DA)),
      ("bXYZ", xyz(0x24A0, 0x0F84, 0xB6CF)),
      ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
    ]
    var table = be32(tags.count)
    var data: [UInt8] = []
    let first = 128 + 4 + 12 * tags.count
    for (name, bytes) in tags {
      table += Array(name.utf8) + be32(first + data.count) + be32(bytes.count)
      data += bytes + Array(repeating: 0, count: (4 - bytes.count % 4) % 4)
    }
    return header(size: first + data.count) + table + data
  }

  private static func header(size: Int) -> [UInt8] {
    var header = be32(size) + be32(0) + be32(0x0210_0000)
    header += Array("mntrRGB XYZ ".utf8)
    header += [2026, 1, 1, 0, 0, 0].flatMap(be16)
    header += Array("acsp".utf8) + be32(0) + be32(0) + be32(0) + be32(0) + be32(0) + be32(0) + be32(0)
    header += be32(0xF6D6) + be32(0x10000) + be32(0xD32D)
    return header + Array(repeating: 0, count: 128 - header.count)
  }

  private static func description(_ text: String) -> [UInt8] {
    let ascii = Array(text.utf8) + [0]
    return Array("desc".utf8) + be32(0) + be32(ascii.count) + ascii + be32(0) + be32(0) + be16(0) + [0]
      + Array(repeating: 0, count: 67)
  }

  private static func xyz(_ x: Int, _ y: Int, _ z: Int) -> [UInt8] {
    Array("XYZ ".utf8) + be32(0) + be32(x) + be32(y) + be32(z)
  }

  private static func be32(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  private static func be16(_ value: Int) -> [UInt8] {
    [8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}
