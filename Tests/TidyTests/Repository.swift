import Foundation

/// One text file of the repository, by its path from the root.
struct SourceFile {
  var path: String
  var text: String

  var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// The layer a Swift file belongs to: `School` for `Sources/School/Values/Mark.swift`.
  var target: String? {
    let parts = path.split(separator: "/")
    guard parts.count > 2, parts[0] == "Sources" else { return nil }
    return String(parts[1])
  }
}

/// What a rule found wrong, and where.
struct Finding: CustomStringConvertible, Equatable {
  var path: String
  var line: Int
  var message: String

  var description: String { "\(path):\(line): \(message)" }
}

/// The files of this working tree.
enum Repository {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static let textExtensions: Set<String> = [
    "swift", "c", "h", "md", "sh", "py", "sql", "modulemap", "yml", "yaml", "json", "css", "html", "js",
  ]
  private static let textNames: Set<String> = ["Makefile", ".gitignore", ".swift-format", "run"]

  /// Every text file that may be tracked: build folders, virtual environments and demo stores are left out.
  static func files() -> [SourceFile] {
    var found: [SourceFile] = []
    var folders = [""]
    while let folder = folders.popLast() {
      for name in entries(folder) {
        let path = folder.isEmpty ? name : folder + "/" + name
        if isFolder(path) {
          if !isSkipped(name) { folders.append(path) }
        } else if isText(name), let text = try? String(contentsOf: url(path), encoding: .utf8) {
          found.append(SourceFile(path: path, text: text))
        }
      }
    }
    return found.sorted { $0.path < $1.path }
  }

  static func swiftFiles(under folder: String) -> [SourceFile] {
    files().filter { $0.path.hasPrefix(folder + "/") && $0.path.hasSuffix(".swift") }
  }

  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: url(path).path) }

  private static func url(_ path: String) -> URL { root.appending(path: path) }

  private static func entries(_ folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: url(folder).path)) ?? []
  }

  private static func isFolder(_ path: String) -> Bool {
    (try? url(path).resourceValues(forKeys: [.isDirectoryKey]).isDirectory) ?? false
  }

  private static func isSkipped(_ name: String) -> Bool {
    name == ".git" || name.hasPrefix(".build") || name == ".venv" || name == "__pycache__"
      || name.hasPrefix("demo-") || name == ".swiftpm"
  }

  private static func isText(_ name: String) -> Bool {
    if textNames.contains(name) { return true }
    guard let dot = name.lastIndex(of: ".") else { return false }
    return textExtensions.contains(String(name[name.index(after: dot)...]))
  }
}
