import CSHA256

/// SHA-256 (FIPS 180-4) and the two Merkle tree hashes of RFC 6962, section 2.1.
public enum SHA256 {
  /// SHA-256 of no bytes, which is also the root of the empty tree.
  public static let empty = hash([UInt8]())

  /// True when this processor's SHA instructions are in use; false for portable C.
  public static var isAccelerated: Bool { journal_sha256_accelerated() != 0 }

  /// SHA-256 of the bytes.
  public static func hash(_ bytes: RawSpan) -> Digest {
    unsafe bytes.withUnsafeBytes { input in
      unsafe filled { unsafe journal_sha256(input.baseAddress, input.count, $0) }
    }
  }

  /// SHA-256 of the bytes.
  public static func hash(_ bytes: [UInt8]) -> Digest {
    unsafe hash(bytes.span.bytes)
  }

  /// The RFC 6962 leaf hash: SHA-256(0x00 ‖ bytes).
  public static func leaf(_ bytes: RawSpan) -> Digest {
    unsafe bytes.withUnsafeBytes { input in
      unsafe filled { unsafe journal_sha256_leaf(input.baseAddress, input.count, $0) }
    }
  }

  /// The RFC 6962 leaf hash: SHA-256(0x00 ‖ bytes).
  public static func leaf(_ bytes: [UInt8]) -> Digest {
    unsafe leaf(bytes.span.bytes)
  }

  /// The RFC 6962 node hash: SHA-256(0x01 ‖ left ‖ right).
  public static func node(_ left: Digest, _ right: Digest) -> Digest {
    unsafe withUnsafeBytes(of: left) { left in
      unsafe withUnsafeBytes(of: right) { right in
        unsafe filled { output in
          unsafe journal_sha256_node(
            left.assumingMemoryBound(to: UInt8.self).baseAddress,
            right.assumingMemoryBound(to: UInt8.self).baseAddress, output)
        }
      }
    }
  }

  /// Calls `body` with the 32 bytes of a fresh digest.
  private static func filled(_ body: (UnsafeMutablePointer<UInt8>?) -> Void) -> Digest {
    var digest = Digest()
    unsafe withUnsafeMutableBytes(of: &digest) {
      unsafe body($0.assumingMemoryBound(to: UInt8.self).baseAddress)
    }
    return digest
  }
}

// Whole levels at once, four messages side by side where the processor can.
extension SHA256 {
  /// The leaves a subtree hashed by `subtree(of:)` may have at most.
  public static let subtreeLeafCountMax = 256

  /// The leaf hashes of records that lie one after another.
  ///
  /// Record `i` is the bytes from `offsets[i]` up to `offsets[i + 1]` of `records`; its hash goes to `hashes[i]`.
  /// About 40 ns a record of 55 to 118 bytes.
  ///
  /// - Precondition: `offsets` holds one number more than `hashes`, never falling, none beyond `records`.
  public static func leaves(
    of records: RawSpan, offsets: Span<UInt32>, into hashes: inout MutableSpan<Digest>
  ) {
    precondition(offsets.count == hashes.count + 1, "one offset more than hashes")
    for index in 0..<hashes.count {
      precondition(offsets[index] <= offsets[index + 1], "offsets never fall")
    }
    precondition(Int(offsets[hashes.count]) <= records.byteCount, "offsets stay within the records")
    let count = hashes.count
    unsafe records.withUnsafeBytes { records in
      guard let base = unsafe records.assumingMemoryBound(to: UInt8.self).baseAddress else {
        for index in 0..<count { hashes[index] = leaf([]) }
        return
      }
      unsafe offsets.withUnsafeBufferPointer { offsets in
        unsafe hashes.withUnsafeMutableBufferPointer { hashes in
          let output = UnsafeMutableRawPointer(hashes.baseAddress)
          unsafe journal_sha256_leaves(
            base, offsets.baseAddress, count, output?.assumingMemoryBound(to: UInt8.self))
        }
      }
    }
  }

  /// Replaces the first half of `hashes` by the nodes over its pairs: 2·n hashes become n nodes, in place.
  ///
  /// - Precondition: the count is even.
  public static func nodes(inPlace hashes: inout MutableSpan<Digest>) {
    precondition(hashes.count.isMultiple(of: 2), "nodes are made of pairs")
    unsafe hashes.withUnsafeMutableBufferPointer { hashes in
      let bytes = unsafe UnsafeMutableRawPointer(hashes.baseAddress)?.assumingMemoryBound(to: UInt8.self)
      unsafe journal_sha256_nodes(bytes, hashes.count / 2, bytes)
    }
  }

  /// The root of the complete subtree over `leaves`; the input is left as it is and nothing is allocated.
  ///
  /// - Precondition: the count is a power of two from 1 to 256.
  public static func subtree(of leaves: Span<Digest>) -> Digest {
    precondition(
      leaves.count <= subtreeLeafCountMax && leaves.count.nonzeroBitCount == 1, "1, 2, 4 … 256 leaves")
    return unsafe leaves.withUnsafeBytes { leaves in
      unsafe filled { output in
        let count = leaves.count / Digest.byteCount
        unsafe journal_sha256_subtree(leaves.assumingMemoryBound(to: UInt8.self).baseAddress, count, output)
      }
    }
  }
}

extension SHA256 {
  /// Leaf hashes of records held in an array: see ``leaves(of:offsets:into:)``.
  public static func leaves(
    of records: [UInt8], offsets: Span<UInt32>, into hashes: inout MutableSpan<Digest>
  ) {
    unsafe leaves(of: records.span.bytes, offsets: offsets, into: &hashes)
  }
}
