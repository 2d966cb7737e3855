import Testing

@testable import Intake

@Suite("Intake errors")
struct IntakeErrorTests {
  @Test("name the file, the line and the reason")
  func wording() {
    let error = IntakeError(file: "7A.csv", line: 12, .fieldCount(expected: 6, actual: 5))
    #expect(error.description == "7A.csv:12: expected 6 fields, found 5")
    #expect(IntakeError(file: "a", .noHeader).description == "a: no header line")
  }
}
