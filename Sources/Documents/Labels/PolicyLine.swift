internal import Projections
internal import School

extension PolicyUse {
  /// `density.minimum = 3/5/7 · local act of the school`
  func line(_ language: Language) -> String { "\(key.rawValue) = \(text) · \(basis.text(language))" }
}
