import Crypto
import EventLog
import TestSupport
import Testing

@Suite struct TreeFrontierTests {
  @Test func growsThroughTheReferenceRoots() throws {
    var frontier = TreeFrontier()
    #expect(frontier.root.hex == ReferenceTree.roots[0])
    for (index, leaf) in ReferenceTree.leaves.enumerated() {
      let hash = SHA256.leaf(try #require(Hex.decode(leaf)))
      #expect(hash.hex == ReferenceTree.leafHashes[index])
      frontier.append(hash)
      #expect(frontier.root.hex == ReferenceTree.roots[index + 1])
    }
  }

  @Test(arguments: [
    (1, "1bb97dcc21635d47e2663efdfd0a174686d98dd701352dd2cd06e8b43fd3d305"),
    (2, "fc5f6b88ff8554f75bb2f9e6f39c31b1936d44b69276edf7b1205a955b9761e3"),
    (3, "d4f92c8fbb89720eb3b55677c7d7efaddfeb10d11a1a84a0ba8f1a23337faa95"),
    (7, "5a61fc2b54f9cfa71774f2432143dd40c6cb2b11947faf65a7d3da5cb65199c8"),
    (8, "c5c2c820ed342fdda8ce896b6b9cf5b8c00a21cc4b20714cc6e5d3c05c35240b"),
    (16, "714a29298ca7d8643975100569499c2309e83a6f2f970902dc46ef32ebc1b00f"),
    (100, "13f88915c560dc911a1da0fb209d84a20971051f294ebeb428fb3fc293af2743"),
  ]) func reachesTheRootsOfGoNumberedLeaves(count: Int, root: String) {
    #expect(MemoryTree.numbered(count).frontier.root.hex == root)
  }

  @Test func anySplitIntoBatchesGivesTheSameTree() {
    let seed: UInt64 = 6962
    var random = SeededGenerator(seed: seed)
    let leaves = (0..<2_100).map { SHA256.hash(Array("\($0)".utf8)) }
    let whole = MemoryTree(leaves)
    #expect(whole.frontier.root == MemoryTree.root(leaves[...]))
    for _ in 0..<20 {
      let split = MemoryTree([])
      while split.leaves.count < leaves.count {
        let count = min(leaves.count - split.leaves.count, Int.random(in: 0...700, using: &random))
        split.append(Array(leaves[split.leaves.count..<split.leaves.count + count]))
      }
      #expect(split.frontier == whole.frontier, "seed \(seed)")
      #expect(split.stored == whole.stored, "seed \(seed)")
    }
  }

  @Test func handsOutEachCompleteSubtreeOf256LeavesAndMoreOnce() {
    let leaves = (0..<1_300).map { SHA256.hash(Array("\($0)".utf8)) }
    var frontier = TreeFrontier()
    var emitted: [String] = []
    frontier.append(leaves: leaves.span) { level, index, hash in
      emitted.append("\(level)/\(index)")
      let from = Int(index) << level
      #expect(hash == MemoryTree.root(leaves[from..<from + 1 << level]))
    }
    #expect(emitted == ["8/0", "8/1", "9/0", "8/2", "8/3", "9/1", "10/0", "8/4"])
  }

  @Test func returnsFromItsStoredHashes() throws {
    let tree = MemoryTree.numbered(999)
    var restored = try #require(TreeFrontier(size: 999, nodes: tree.frontier.nodes))
    #expect(restored == tree.frontier)
    var grown = tree.frontier
    grown.append(SHA256.leaf([1]))
    restored.append(SHA256.leaf([1]))
    #expect(restored.root == grown.root)
    #expect(TreeFrontier(size: 999, nodes: []) == nil)
    #expect(TreeFrontier(size: 998, nodes: tree.frontier.nodes) == nil)
    #expect(TreeFrontier(size: 0, nodes: []) == TreeFrontier())
  }

  @Test func anErrorOfTheReceiverComesThrough() {
    let leaves = [Digest](repeating: Digest(), count: 256)
    var frontier = TreeFrontier()
    #expect(throws: EvidenceError.self) {
      try frontier.append(leaves: leaves.span) { _, _, _ in throw EvidenceError(.damaged, "full") }
    }
  }
}
