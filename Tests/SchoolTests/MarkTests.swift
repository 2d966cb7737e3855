internal import School
internal import Testing

@Suite("Mark")
struct MarkTests {
  @Test func `every stored number reads back as its symbol says`() {
    var known = 0
    for number in UInt16.min...UInt16.max {
      guard let mark = Mark(rawValue: number) else { continue }
      known += 1
      #expect(mark.rawValue == number)
      if !mark.isNone { #expect(Mark(symbol: mark.symbol) == mark) }
    }
    #expect(known == 1 + 100 * 3 + 4)
  }

  @Test(arguments: ["", "0", "05", "101", "5+-", "+", "-", "5 ", " 5", "٥", "Зач", "5*", "5--", "н"])
  func `anything else is refused`(text: String) {
    #expect(Mark(symbol: text) == nil)
  }

  @Test func `the typographic minus is a minus`() {
    #expect(Mark(symbol: "5−") == Mark(symbol: "5-"))
    #expect(Mark(symbol: "5−")?.symbol == "5-")
  }

  @Test func `the sign shifts the value and words have none`() {
    #expect(Mark(5, .minus)?.valueHundredths(sign: 40) == 460)
    #expect(Mark(4, .plus)?.valueHundredths(sign: 50) == 450)
    #expect(Mark(3)?.valueHundredths(sign: 50) == 300)
    #expect(Mark(5, .minus)?.valueHundredths(sign: 0) == 500)
    for mark in [Mark.none, .passed, .notPassed, .notAttested, .exempt] {
      #expect(mark.valueHundredths(sign: 25) == nil)
    }
  }
}
