internal import Projections
internal import School

extension PolicyUse {
  /// `Least marks by lessons a week: 3/5/7 (density.minimum) · local act of the school`
  func line(_ language: Language) -> String {
    "\(key.title[language]): \(text) (\(key.rawValue)) · \(basis.text(language))"
  }
}
