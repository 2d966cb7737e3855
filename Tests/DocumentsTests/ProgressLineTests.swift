import School
import Testing

@testable import Documents

@Suite("A line of progress")
struct ProgressLineTests {
  @Test("shows the share, the pace and the time left at that pace")
  func shows() {
    // Given 100 of 400 in 2 s: 50 a second, 300 left
    let line = ProgressLine.text("reports", done: 100, of: 400, seconds: 2)
    #expect(line == "reports " + Bars.bar(fraction: 0.25, width: 30) + " 25 % · 50/s · 0:06 left")
    #expect(
      ProgressLine.text("demo", done: 1, of: 7_201, seconds: 1, language: .ru).hasSuffix(
        " · 1,0/s · 2:00:00 осталось"))
    #expect(ProgressLine.text("a", done: 5, of: 5, seconds: 1).hasSuffix(" 100 % · 5.0/s · 0:00 left"))
  }

  @Test("stays within the terminal, and bears any numbers")
  func fits() {
    for width in 20...120 {
      let line = ProgressLine.text("reports", done: 123_456, of: 1_000_000, seconds: 12.5, width: width)
      #expect(Width.of(line) <= max(width, 40), "\(width)")
    }
    for (done, total) in [(0, 0), (5, 0), (9, 3), (.max, .max), (1, .max)] as [(UInt64, UInt64)] {
      for seconds in [0, -1, 1e-300, 1e300, .infinity, .nan] {
        #expect(!ProgressLine.text("a", done: done, of: total, seconds: seconds).isEmpty)
      }
    }
  }
}
