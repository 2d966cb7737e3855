import Testing

@testable import Projections

@Suite("Indexes sorted into buckets")
struct IndexBucketsTests {
  @Test("each index lies in its bucket, in order, and what has none is left out")
  func sorted() {
    let buckets = IndexBuckets(10, buckets: 3) { $0 == 4 ? nil : $0 % 3 }

    #expect(Array(buckets[0]) == [0, 3, 6, 9])
    #expect(Array(buckets[1]) == [1, 7])
    #expect(Array(buckets[2]) == [2, 5, 8])
  }

  @Test("a bucket that there is not holds nothing and breaks nothing")
  func beyond() {
    let buckets = IndexBuckets(4, buckets: 1) { [0, 1, -1, 0][$0] }

    #expect(Array(buckets[0]) == [0, 3])
    #expect(Array(IndexBuckets(0, buckets: 2) { _ in 0 }[1]) == [])
  }
}
