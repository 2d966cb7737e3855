/// Rules for the pages.
enum Markdown {
  /// Lines outside fenced code, with their numbers.
  static func prose(_ text: String) -> [(line: Int, text: Substring)] {
    var fenced = false
    var result: [(line: Int, text: Substring)] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let isFence = line.drop { $0 == " " }.hasPrefix("```")
      if isFence { fenced.toggle() } else if !fenced { result.append((number + 1, line)) }
    }
    return result
  }

  static func titles(_ files: [SourceFile]) -> [Finding] {
    files.compactMap { file in
      let titles = prose(file.text).filter { $0.text.hasPrefix("# ") }
      if titles.count == 1 { return nil }
      return Finding(
        path: file.path, line: titles.last?.line ?? 1, message: "\(titles.count) titles, not one")
    }
  }

  /// Relative links whose file is not there.
  static func brokenLinks(_ files: [SourceFile], exists: (String) -> Bool) -> [Finding] {
    files.flatMap { file in
      prose(file.text).flatMap { line, text in
        links(text).compactMap { link in
          resolved(link, from: file.path).flatMap { exists($0) ? nil : $0 }
            .map { Finding(path: file.path, line: line, message: "no such file: \($0)") }
        }
      }
    }
  }

  static func links(_ line: Substring) -> [Substring] {
    line.split(separator: "](").dropFirst().compactMap {
      $0.split(separator: ")", omittingEmptySubsequences: false).first
    }
  }

  /// The path from the root that a relative link means; nil for an address or an anchor of the same page.
  static func resolved(_ link: Substring, from page: String) -> String? {
    let target = link.split(separator: "#", omittingEmptySubsequences: false).first ?? ""
    if target.isEmpty || target.contains("://") || target.hasPrefix("mailto:") { return nil }
    var parts = page.split(separator: "/").dropLast().map(String.init)
    for part in target.split(separator: "/") {
      switch part {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}
