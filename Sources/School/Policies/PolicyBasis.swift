/// What the value of a setting rests on.
public enum PolicyBasis: Hashable, Sendable {
  /// What the default rests on.
  case ofDefault(PolicyKey)
  /// The document that the change names.
  case stated(String)
  /// Nothing: it is supposed, to see what would be.
  case supposed

  /// The basis in words.
  public func text(_ language: Language) -> String {
    switch self {
    case .ofDefault(let key): key.basis(language)
    case .stated(let text): text
    case .supposed: language == .ru ? "предположение" : "what-if"
    }
  }
}
