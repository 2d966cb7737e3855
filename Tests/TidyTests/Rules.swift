/// The rules, each a pure function from files to findings, so that each can be tried on a bad sample.
enum Rules {
  static let fileLinesMax = 600
  static let functionLinesMax = 70

  static func longFiles(_ files: [SourceFile], limit: Int = fileLinesMax) -> [Finding] {
    files.compactMap { file in
      let count = file.lines.count
      return count > limit
        ? Finding(path: file.path, line: count, message: "\(count) lines, more than \(limit)") : nil
    }
  }

  static func longFunctions(_ files: [SourceFile]) -> [Finding] {
    files.flatMap { file in
      functionLengths(file.text).filter { $0.length > functionLinesMax }.map {
        Finding(path: file.path, line: $0.line, message: "a function of \($0.length) lines")
      }
    }
  }

  /// Start line and length of each function body, by matching braces.
  static func functionLengths(_ text: String) -> [(line: Int, length: Int)] {
    var found: [(line: Int, length: Int)] = []
    var open: [Int?] = []
    var pending: Int?
    var parentheses = 0
    for (number, line) in codeOnly(text).split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if startsFunction(line) { pending = number + 1 }
      for character in line.utf8 {
        switch character {
        case UInt8(ascii: "("): parentheses += 1
        case UInt8(ascii: ")"): parentheses -= 1
        case UInt8(ascii: "{") where parentheses == 0:
          open.append(pending)
          pending = nil
        case UInt8(ascii: "{"): open.append(nil)
        case UInt8(ascii: "}"):
          if let start = open.popLast() ?? nil { found.append((start, number + 2 - start)) }
          if parentheses == 0 { pending = nil }
        default: break
        }
      }
    }
    return found
  }

  private static func startsFunction(_ line: Substring) -> Bool {
    let words = line.split(whereSeparator: { !($0.isLetter || $0 == "_") })
    return words.contains("func") || words.first == "init"
      || (words.contains("init") && words.first == "public")
  }

  /// Words that say the work is not finished.
  static func unfinished(_ files: [SourceFile]) -> [Finding] {
    let words: Set<String> = ["TO" + "DO", "FIX" + "ME", "XX" + "X"]
    let comment = "// " + "Placeholder"
    return files.flatMap { file in
      findings(in: file) { line in
        let hit = wordsOf(line).first { words.contains($0) }
        return hit ?? (line.contains(comment) ? "a placeholder" : nil)
      }
    }
  }

  static let unsafeFolders = [
    "Sources/LMDB/", "Sources/PDF/", "Sources/Zip/", "Sources/XLSX/", "Sources/Crypto/",
    "Sources/EventLog/Record/",
    "Sources/EventLog/Block/",
  ]

  /// The keyword that marks unsafe code stands only where bytes are read in place or C is called.
  static func unsafeOutsideItsFolders(_ files: [SourceFile]) -> [Finding] {
    files.filter { file in !unsafeFolders.contains { file.path.hasPrefix($0) } }.flatMap { file in
      findings(in: SourceFile(path: file.path, text: codeOnly(file.text))) { line in
        wordsOf(line).contains("unsafe") ? "unsafe code outside its folders" : nil
      }
    }
  }

  /// Paths that exist on one machine only.
  static func machinePaths(_ files: [SourceFile]) -> [Finding] {
    let roots = ["work", "root", "home", "Users"].map { "/" + $0 + "/" }
    return files.flatMap { file in
      findings(in: file) { line in
        for root in roots {
          for range in line.ranges(of: root) where isPathStart(line, range.lowerBound) {
            return "an absolute path of one machine (\(root))"
          }
        }
        return nil
      }
    }
  }

  private static func isPathStart(_ line: Substring, _ index: Substring.Index) -> Bool {
    guard index > line.startIndex else { return true }
    let before = line[line.index(before: index)]
    return !(before.isLetter || before.isNumber || "./_-}>".contains(before))
  }

  static func wordsOf(_ line: some StringProtocol) -> [String] {
    String(line).split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "_") }).map(String.init)
  }

  static func findings(in file: SourceFile, _ check: (Substring) -> String?) -> [Finding] {
    file.lines.enumerated().compactMap { number, line in
      check(line).map { Finding(path: file.path, line: number + 1, message: $0) }
    }
  }
}
