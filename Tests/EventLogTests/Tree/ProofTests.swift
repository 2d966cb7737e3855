import Crypto
import EventLog
import TestSupport
import Testing

@Suite struct ProofTests {
  @Test func makesEveryProofOfTheReferenceTree() throws {
    let leafHashes = ReferenceTree.leafHashes.compactMap { Digest(hex: $0) }
    let roots = ReferenceTree.roots.compactMap { Digest(hex: $0) }
    let tree = MemoryTree(leafHashes)
    #expect(ReferenceTree.inclusion.count == 36 && ReferenceTree.consistency.count == 36)
    for row in ReferenceTree.inclusion {
      let proof = try InclusionProof(index: row.index, size: row.size, tree: tree)
      #expect(proof.hashes == ReferenceTree.hashes(row.proof))
      try proof.verify(leafHash: leafHashes[Int(row.index)], root: roots[Int(row.size)])
    }
    for row in ReferenceTree.consistency {
      let proof = try ConsistencyProof(earlierSize: row.earlier, laterSize: row.later, tree: tree)
      #expect(proof.hashes == ReferenceTree.hashes(row.proof))
      try proof.verify(earlierRoot: roots[Int(row.earlier)], laterRoot: roots[Int(row.later)])
    }
  }

  /// 8,385 proofs of each kind; each has a random bit of its proof, and one of each root, flipped and refused.
  @Test func everyProofBelow130LeavesHoldsAndNoMutantDoes() throws {
    let seed: UInt64 = 9162
    var random = SeededGenerator(seed: seed)
    let tree = MemoryTree.numbered(129)
    let roots = (0..<130).map { MemoryTree.root(tree.leaves[..<$0]) }
    var (accepted, mutants, wrong) = (0, 0, 0)
    func refused(_ check: () throws -> Void) {
      mutants += 1
      do {
        try check()
        wrong += 1
      } catch {}
    }
    for size in 1..<130 {
      for index in 0..<size {
        let bit = Int.random(in: 0..<256, using: &random)
        let (leaf, root) = (tree.leaves[index], roots[size])
        let proof = try InclusionProof(index: UInt64(index), size: UInt64(size), tree: tree)
        try proof.verify(leafHash: leaf, root: root)
        accepted += 1
        refused { try proof.verify(leafHash: leaf.flipped(bit), root: root) }
        refused { try proof.verify(leafHash: leaf, root: root.flipped(bit)) }
        for changed in changes(of: proof.hashes, bit, &random) {
          let mutant = InclusionProof(index: proof.index, size: proof.size, hashes: changed)
          refused { try mutant.verify(leafHash: leaf, root: root) }
        }
        let earlier = index + 1
        let growth = try ConsistencyProof(earlierSize: UInt64(earlier), laterSize: UInt64(size), tree: tree)
        try growth.verify(earlierRoot: roots[earlier], laterRoot: root)
        accepted += 1
        refused { try growth.verify(earlierRoot: roots[earlier].flipped(bit), laterRoot: root) }
        refused { try growth.verify(earlierRoot: roots[earlier], laterRoot: root.flipped(bit)) }
        for changed in changes(of: growth.hashes, bit, &random) {
          let mutant = ConsistencyProof(
            earlierSize: growth.earlierSize, laterSize: growth.laterSize, hashes: changed)
          refused { try mutant.verify(earlierRoot: roots[earlier], laterRoot: root) }
        }
      }
    }
    #expect(accepted == 2 * 8_385)
    #expect(wrong == 0, "\(wrong) of \(mutants) mutants were accepted; seed \(seed)")
    print("proofs below 130 leaves: \(accepted) accepted, \(mutants) mutants refused, seed \(seed)")
  }

  /// One hash flipped, one added in front and behind, one dropped in front and behind.
  private func changes(of hashes: [Digest], _ bit: Int, _ random: inout SeededGenerator) -> [[Digest]] {
    let garbage = SHA256.hash([7])
    var changes = [[garbage] + hashes, hashes + [garbage]]
    guard !hashes.isEmpty else { return changes }
    var flipped = hashes
    let place = Int.random(in: hashes.indices, using: &random)
    flipped[place] = flipped[place].flipped(bit)
    changes += [flipped, Array(hashes.dropFirst()), Array(hashes.dropLast())]
    return changes
  }

  @Test func largeTreesReadTwoChunksAndFewNodes() throws {
    let seed: UInt64 = 256
    var random = SeededGenerator(seed: seed)
    let tree = MemoryTree.numbered(5_000)
    for _ in 0..<150 {
      let size = Int.random(in: 1...5_000, using: &random)
      let index = Int.random(in: 0..<size, using: &random)
      let root = MemoryTree.root(tree.leaves[..<size])
      (tree.chunkReads, tree.nodeReadCount) = ([], 0)
      #expect(try tree.rootAt(UInt64(size)) == root, "seed \(seed)")
      #expect(tree.chunkReads.count <= 1 && tree.nodeReadCount <= 13)
      (tree.chunkReads, tree.nodeReadCount) = ([], 0)
      try InclusionProof(index: UInt64(index), size: UInt64(size), tree: tree)
        .verify(leafHash: tree.leaves[index], root: root)
      #expect(tree.chunkReads.count <= 2 && tree.nodeReadCount <= 26)
      (tree.chunkReads, tree.nodeReadCount) = ([], 0)
      try ConsistencyProof(earlierSize: UInt64(index + 1), laterSize: UInt64(size), tree: tree)
        .verify(earlierRoot: MemoryTree.root(tree.leaves[...index]), laterRoot: root)
      #expect(tree.chunkReads.count <= 2 && tree.nodeReadCount <= 26)
      #expect(tree.chunkReads.allSatisfy { $0.lowerBound % 256 == 0 && $0.count <= 256 })
    }
  }

  @Test func nothingIsProvedOutsideTheTree() throws {
    let tree = MemoryTree.numbered(8)
    for (index, size) in [(8, 8), (0, 0), (9, 8)] as [(UInt64, UInt64)] {
      let error = #expect(throws: EvidenceError.self) {
        _ = try InclusionProof(index: index, size: size, tree: tree)
      }
      #expect(error?.code == .outOfRange)
    }
    #expect(throws: EvidenceError.self) {
      _ = try ConsistencyProof(earlierSize: 8, laterSize: 7, tree: tree)
    }
    #expect(throws: EvidenceError.self) {
      try InclusionProof(index: .max, size: 0, hashes: []).verify(leafHash: Digest(), root: Digest())
    }
  }

  @Test func growthFromNothingIsMadeEmptyAndNeverAccepted() throws {
    let tree = MemoryTree.numbered(8)
    let proof = try ConsistencyProof(earlierSize: 0, laterSize: 8, tree: tree)
    #expect(proof.hashes.isEmpty)
    for later in [0, 8] as [UInt64] {
      let root = try tree.rootAt(later)
      let claim = ConsistencyProof(earlierSize: 0, laterSize: later, hashes: [])
      let error = #expect(throws: EvidenceError.self) {
        try claim.verify(earlierRoot: SHA256.empty, laterRoot: root)
      }
      #expect(error?.code == .proofMismatch)
    }
  }

  @Test func equalSizesNeedEqualRootsAndNoHashes() throws {
    let root = SHA256.hash([1])
    try ConsistencyProof(earlierSize: 5, laterSize: 5, hashes: []).verify(earlierRoot: root, laterRoot: root)
    #expect(throws: EvidenceError.self) {
      try ConsistencyProof(earlierSize: 5, laterSize: 5, hashes: [root]).verify(
        earlierRoot: root, laterRoot: root)
    }
    #expect(throws: EvidenceError.self) {
      try ConsistencyProof(earlierSize: 5, laterSize: 5, hashes: []).verify(
        earlierRoot: root, laterRoot: Digest())
    }
    #expect(throws: EvidenceError.self) {
      try ConsistencyProof(earlierSize: 6, laterSize: 5, hashes: []).verify(
        earlierRoot: root, laterRoot: root)
    }
  }
}
