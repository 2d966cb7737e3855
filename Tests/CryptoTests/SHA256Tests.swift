import CSHA256
import Crypto
import Testing

// Serialized, because forcing the portable path is one switch for the whole process.
@Suite(.serialized) struct SHA256Tests {
  @Test func hashesThePublishedMessages() {
    #expect(SHA256.empty.hex == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      SHA256.hash([UInt8]("abc".utf8)).hex
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    let twoBlocks = [UInt8]("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8)
    #expect(
      SHA256.hash(twoBlocks).hex == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
    let million = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    #expect(SHA256.hash(million).hex == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func piecesHashAsTheWhole() {
    let bytes = (0..<1_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    for cut in [0, 1, 63, 64, 65, 999, 1_000] {
      var stream = SHA256Stream()
      stream.update(Array(bytes[..<cut]))
      _ = stream.digest
      stream.update(Array(bytes[cut...]))
      #expect(stream.digest == SHA256.hash(bytes) && stream.byteCount == bytes.count)
    }
    #expect(SHA256Stream().digest == SHA256.empty)
  }

  @Test func hashesTheVectorsOfTheMerkleLibrary() throws {
    #expect(
      SHA256.leaf([UInt8]("L123456".utf8)).hex
        == "395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56")
    #expect(
      SHA256.leaf([]).hex
        == "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")
    #expect(
      SHA256.hash([1] + [UInt8]("N123".utf8) + [UInt8]("N456".utf8)).hex
        == "aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb")
    #expect(
      SHA256.leaf([UInt8]("hello world".utf8)).base64
        == "TszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0=")
  }

  @Test func portableAndAcceleratedAgreeOnEveryShortLength() {
    defer { journal_sha256_force_portable(0) }
    for length in 0...300 {
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ length) }
      journal_sha256_force_portable(1)
      let portable = (SHA256.hash(bytes), SHA256.leaf(bytes))
      journal_sha256_force_portable(0)
      #expect((SHA256.hash(bytes), SHA256.leaf(bytes)) == portable, "length \(length)")
      #expect(SHA256.leaf(bytes) == SHA256.hash([0] + bytes), "length \(length)")
    }
  }

  @Test func nodeIsTheHashOfOneAndBothChildren() {
    let (left, right) = (SHA256.hash([1]), SHA256.hash([2]))
    #expect(SHA256.node(left, right) == SHA256.hash([1] + left.bytes + right.bytes))
  }

  @Test(arguments: [false, true]) func bulkNodesEqualSingleNodesForEveryCount(isPortable: Bool) {
    journal_sha256_force_portable(isPortable ? 1 : 0)
    defer { journal_sha256_force_portable(0) }
    for count in 0...17 {
      let leaves = (0..<2 * count).map { SHA256.hash([UInt8($0)]) }
      var hashes = leaves
      var span = hashes.mutableSpan
      SHA256.nodes(inPlace: &span)
      let expected = (0..<count).map { SHA256.node(leaves[2 * $0], leaves[2 * $0 + 1]) }
      #expect(Array(hashes.prefix(count)) == expected, "\(count) nodes")
    }
  }

  @Test(arguments: [false, true]) func bulkLeavesEqualSingleLeavesForMixedSizes(isPortable: Bool) {
    journal_sha256_force_portable(isPortable ? 1 : 0)
    defer { journal_sha256_force_portable(0) }
    let sizes = Array(0...130) + [64, 64, 64, 64, 245, 246, 247, 248, 1_000, 3, 300, 64, 7]
    for dropped in 0..<5 {
      let used = Array(sizes.dropFirst(dropped))
      var offsets: [UInt32] = [0]
      for size in used { offsets.append(offsets[offsets.count - 1] + UInt32(size)) }
      let records = (0..<Int(offsets[used.count])).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      var hashes = [Digest](repeating: Digest(), count: used.count)
      var span = hashes.mutableSpan
      SHA256.leaves(of: records, offsets: offsets.span, into: &span)
      for index in used.indices {
        let record = Array(records[Int(offsets[index])..<Int(offsets[index + 1])])
        #expect(hashes[index] == SHA256.leaf(record), "record \(index) of \(record.count) bytes")
      }
    }
  }

  @Test func emptyRecordsHashToTheEmptyLeaf() {
    var hashes = [Digest](repeating: Digest(), count: 3)
    var span = hashes.mutableSpan
    SHA256.leaves(of: [UInt8](), offsets: [0, 0, 0, 0].span, into: &span)
    #expect(hashes == [Digest](repeating: SHA256.leaf([]), count: 3))
  }

  @Test func subtreeEqualsPairwiseReduction() {
    for level in 0...8 {
      let leaves = (0..<1 << level).map { SHA256.hash([UInt8($0)]) }
      var nodes = leaves
      while nodes.count > 1 {
        nodes = (0..<nodes.count / 2).map { SHA256.node(nodes[2 * $0], nodes[2 * $0 + 1]) }
      }
      #expect(SHA256.subtree(of: leaves.span) == nodes[0], "level \(level)")
    }
  }
}
