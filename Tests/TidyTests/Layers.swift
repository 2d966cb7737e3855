/// Which of our targets each target may import: only those named above it.
///
/// The table of ARCHITECTURE.md.
enum Layers {
  static let allowed: [String: Set<String>] = [
    "LMDB": ["CLMDB", "CGuard"],
    "Zip": ["CZip"],
    "XLSX": ["CXLSX"],
    "Crypto": ["CSodium", "CSHA256", "CXXHash"],
    "PDF": ["CHaru", "CQR", "Crypto"],
    "EventLog": ["LMDB", "Crypto"],
    "School": ["EventLog"],
    "Demo": ["EventLog", "School"],
    "Intake": ["EventLog", "School"],
    "Replay": ["EventLog", "School"],
    "Projections": ["EventLog", "School", "Replay"],
    "Documents": ["EventLog", "School", "Replay", "Projections", "PDF", "XLSX", "Mustache"],
    "journal": [
      "CGuard", "CHeap", "LMDB", "Zip", "Crypto", "EventLog", "School", "Demo", "Intake", "Replay",
      "Projections",
      "Documents", "PDF", "XLSX", "ArgumentParser",
    ],
  ]

  /// System modules that only some layers may use: rules and read models stay pure.
  static let system: [String: Set<String>] = [
    "Foundation": ["Intake", "journal"],
    "FoundationEssentials": ["Intake", "journal"],
    "Dispatch": ["EventLog", "Replay", "journal"],
    "Glibc": ["LMDB", "Zip", "XLSX", "PDF", "Crypto", "EventLog", "Intake", "Documents", "journal"],
  ]

  static func violations(_ files: [SourceFile]) -> [Finding] {
    files.flatMap { file -> [Finding] in
      guard let target = file.target else { return [] }
      guard let layers = allowed[target] else {
        return [Finding(path: file.path, line: 1, message: "target \(target) is in no layer")]
      }
      return Rules.findings(in: SourceFile(path: file.path, text: codeOnly(file.text))) { line in
        guard let module = importedModule(line) else { return nil }
        if module == "Synchronization" || layers.contains(module) { return nil }
        if system[module]?.contains(target) == true { return nil }
        return "\(target) may not import \(module)"
      }
    }
  }

  static func importedModule(_ line: Substring) -> String? {
    let words = line.split(separator: " ").map(String.init)
    guard let keyword = words.firstIndex(of: "import"), words.count > keyword + 1,
      words[..<keyword].allSatisfy({
        $0.hasPrefix("@") || ["public", "package", "internal", "private"].contains($0)
      })
    else { return nil }
    let kinds = ["struct", "class", "enum", "protocol", "func", "typealias", "let", "var"]
    let name = kinds.contains(words[keyword + 1]) ? words.last ?? "" : words[keyword + 1]
    return name.split(separator: ".").first.map(String.init)
  }
}
