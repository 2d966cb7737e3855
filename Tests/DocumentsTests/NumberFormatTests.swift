import EventLog
import School
import Testing

@testable import Documents

@Suite("Numbers and days")
struct NumberFormatTests {
  let ru = NumberFormat(.ru)
  let en = NumberFormat(.en)

  @Test("whole numbers are grouped as each language does")
  func integers() {
    #expect(ru.integer(1_083_412) == "1\u{A0}083\u{A0}412")
    #expect(en.integer(1_083_412) == "1,083,412")
    #expect(ru.integer(2025) == "2025")
    #expect(en.integer(2025) == "2,025")
    #expect(ru.integer(-12) == "−12")
    #expect(en.integer(.min) == "−9,223,372,036,854,775,808")
  }

  @Test(
    "halves round away from zero as on paper",
    arguments: [
      (4.665, 2, "4,67"), (3.6, 2, "3,60"), (2.675, 2, "2,68"), (9.995, 2, "10,00"), (0.05, 1, "0,1"),
      (-5.55, 1, "−5,6"), (-0.001, 2, "0,00"), (64.285714285714292, 1, "64,3"), (5e-7, 2, "0,00"),
      (0.005, 2, "0,01"), (1e21, 0, "1\u{A0}000\u{A0}000\u{A0}000\u{A0}000\u{A0}000\u{A0}000\u{A0}000"),
      (99.95, 1, "100,0"), (0.5, 0, "1"),
    ])
  func decimals(value: Double, digits: Int, expected: String) {
    #expect(ru.decimal(value, digits: digits) == expected)
  }

  @Test("English keeps the point; what is not a number is a dash; differences carry a sign")
  func variants() {
    #expect(en.decimal(4.665, digits: 2) == "4.67")
    #expect(en.decimal(.nan, digits: 2) == "—")
    #expect(ru.signed(1.25, digits: 1) == "+1,3")
    #expect(ru.signed(0.01, digits: 1) == "0,0")
  }

  @Test("days and moments are written locally")
  func days() throws {
    let day = try #require(Day(year: 2025, month: 10, day: 3))
    #expect(ru.day(day) == "03.10.2025")
    #expect(en.day(day) == "2025-10-03")
    #expect(ru.dayMonth(day) == "03.10")
    let moment = Moment(day: day, secondOfDay: 23 * 3600 + 5 * 60)
    #expect(ru.moment(moment, offsetSeconds: 3 * 3600) == "04.10.2025 02:05")
    #expect(ru.day(.none) == "—")
  }

  @Test(
    "Russian counts choose their noun",
    arguments: [(1, "a"), (2, "b"), (5, "c"), (11, "c"), (21, "a"), (112, "c"), (0, "c")])
  func plurals(count: Int, expected: String) { #expect(Plural.russian(count, "a", "b", "c") == expected) }
}
