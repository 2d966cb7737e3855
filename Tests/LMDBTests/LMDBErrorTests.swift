import Testing

@testable import LMDB

@Suite struct LMDBErrorTests {
  /// Raw numbers of lmdb.h and errno.h, and what a program may switch on.
  private static let codes: [(Int32, LMDBError.Code)] = [
    (-30799, .keyExists), (-30798, .notFound), (-30797, .damaged), (-30796, .damaged),
    (-30795, .inputOutput), (-30794, .notADatabase), (-30793, .notADatabase), (-30792, .mapFull),
    (-30790, .readersFull), (-30787, .damaged), (-30786, .damaged), (-30785, .mapResized),
    (-30784, .notADatabase), (1, .notPermitted), (2, .noSuchPath), (12, .outOfMemory), (13, .notPermitted),
    (20, .noSuchPath), (23, .tooManyFiles), (24, .tooManyFiles), (27, .diskFull), (28, .diskFull),
    (30, .notPermitted), (122, .diskFull), (5, .inputOutput), (77, .other),
  ]

  @Test func eachNumberHasItsCode() {
    for (number, code) in Self.codes {
      #expect(LMDBError(number, operation: "open", path: "nowhere").code == code, "\(number)")
    }
  }

  @Test func everyErrorSaysWhatFailedWhereAndWhatToDo() {
    for number: Int32 in [-30799, -30798, -30797, -30794, -30792, -30790, -30785, 13, 2, 12, 24, 28, 5, 77] {
      let error = LMDBError(number, operation: "open", path: "some/store")
      #expect(error.description.hasPrefix("cannot open some/store: "))
      #expect(error.description.hasSuffix(error.remedy))
      #expect(error.remedy.hasSuffix("."))
    }
  }
}
