/// How the items of a plan stand under each other: clause 2 is the heading of 2.1, that of 2.1.1.
struct PlanOutline {
  private let parents: [Int?]
  private let children: [[Int]]

  /// The outline of items, each plan by itself; O(n²) in the number of items, of which a plan has dozens.
  init(_ items: [RolloutPlan.Item]) {
    let numbers = items.map { Self.number($0.clause) }
    parents = items.indices.map { index in
      items.indices.filter { other in
        items[other].plan == items[index].plan && !numbers[other].isEmpty
          && numbers[other].count < numbers[index].count && numbers[index].starts(with: numbers[other])
      }.max { numbers[$0].count < numbers[$1].count }
    }
    var children = [[Int]](repeating: [], count: items.count)
    for (index, parent) in parents.enumerated() {
      if let parent { children[parent].append(index) }
    }
    self.children = children
  }

  /// True when other items stand under the item.
  func isHeading(_ index: Int) -> Bool { !children[index].isEmpty }

  /// True when something is missing that the item should have: it has it not, nor has any item under it.
  ///
  /// What a heading has counts for its items; of a whole section without it the heading speaks.
  func misses(_ index: Int, _ has: (Int) -> Bool) -> Bool {
    lacks(index, has) && headings(over: index).allSatisfy { !has($0) && !lacks($0, has) }
  }

  private func lacks(_ index: Int, _ has: (Int) -> Bool) -> Bool {
    !has(index) && children[index].allSatisfy { lacks($0, has) }
  }

  /// The headings over the item, the nearest first.
  private func headings(over index: Int) -> [Int] {
    var found: [Int] = []
    var next = parents[index]
    while let parent = next {
      found.append(parent)
      next = parents[parent]
    }
    return found
  }

  /// `2.10.` as [2, 10]; empty when it is not made of numbers.
  static func number(_ clause: String) -> [UInt] {
    let parts = clause.split(separator: ".")
    let numbers = parts.compactMap { UInt($0) }
    return numbers.count == parts.count ? numbers : []
  }
}
