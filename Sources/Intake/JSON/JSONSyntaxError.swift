/// Bytes that are no JSON: where, counted in bytes from 1, and what was expected there.
struct JSONSyntaxError: Error, Hashable {
  let column: Int
  let expected: String

  var place: String { "byte \(column): expected \(expected)" }
}
