/// The indexes of many facts sorted into few buckets, in two passes over one array: no list grows.
///
/// A report of a year puts hundreds of thousands of facts into groups; a growing array for each group costs more than
/// looking at the facts.
struct IndexBuckets {
  private let indexes: [Int32]
  /// Where each bucket begins; one more than there are buckets.
  private let starts: [Int]

  /// The bucket of each of `count` facts as told by `bucket`: below `buckets`, or nil for a fact that is left out.
  ///
  /// - Complexity: O(count + buckets); `bucket` is asked once a fact, in order.
  init(_ count: Int, buckets: Int, _ bucket: (Int) -> Int?) {
    var chosen = [Int32](repeating: -1, count: count)
    var starts = [Int](repeating: 0, count: buckets + 1)
    for index in 0..<count {
      guard let found = bucket(index), found >= 0, found < buckets else { continue }
      chosen[index] = Int32(found)
      starts[found + 1] += 1
    }
    for bucket in 0..<buckets { starts[bucket + 1] += starts[bucket] }
    var next = starts
    var indexes = [Int32](repeating: 0, count: starts[buckets])
    for index in 0..<count where chosen[index] >= 0 {
      let bucket = Int(chosen[index])
      indexes[next[bucket]] = Int32(index)
      next[bucket] += 1
    }
    (self.indexes, self.starts) = (indexes, starts)
  }

  /// The indexes in a bucket, ascending.
  subscript(bucket: Int) -> ArraySlice<Int32> { indexes[starts[bucket]..<starts[bucket + 1]] }
}
