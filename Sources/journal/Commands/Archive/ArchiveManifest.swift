import Foundation
import School

/// `manifest.json` of an archive: what it was made of and what lies in it.
struct ArchiveManifest: Codable, Equatable {
  static let name = "manifest.json"
  static let version = "journal-archive/1"

  /// A file of the archive.
  struct File: Codable, Equatable {
    let path: String
    let schoolClass: String
    let term: String
    let pages: Int
    let bytes: Int
    let sha256: String

    enum CodingKeys: String, CodingKey {
      case path
      case schoolClass = "class"
      case term, pages, bytes, sha256
    }
  }

  let format: String
  let origin: String
  let size: UInt64
  let root: String
  let time: String
  let checkpoint: String
  let schoolClass: String?
  let term: String?
  let year: Int?
  let language: String
  let formats: [String]
  let fonts: [String]
  let files: [File]

  enum CodingKeys: String, CodingKey {
    case format, origin, size, root, time, checkpoint
    case schoolClass = "class"
    case term, year, language, formats, fonts, files
  }

  /// The file: the same for the same manifest.
  func bytes() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return Array(try encoder.encode(self)) + [0x0A]
  }

  /// Reads a manifest.
  ///
  /// - Throws: ``CommandFailure`` when it is none, or names files outside its folder.
  static func read(_ folder: String) throws -> (manifest: ArchiveManifest, bytes: [UInt8]) {
    let path = folder + "/" + name
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommandFailure("\(path) is not there: \(folder) is no archive.")
    }
    let manifest: ArchiveManifest
    do {
      manifest = try JSONDecoder().decode(ArchiveManifest.self, from: data)
    } catch {
      throw Mismatch(description: "\(path) is damaged: it does not read as a manifest.")
    }
    guard manifest.format == version, manifest.size > 0, manifest.files.allSatisfy({ isPlain($0.path) })
    else { throw Mismatch(description: "\(path) is damaged, or of another version than \(version).") }
    return (manifest, Array(data))
  }

  /// True for a path that stays inside the folder.
  private static func isPlain(_ path: String) -> Bool {
    !path.isEmpty
      && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
        !$0.isEmpty && !$0.hasPrefix(".")
      }
  }

  /// The order by which it can be made again.
  func order() throws -> ArchiveOrder {
    let time: ArchiveOrder.Time
    if let term {
      time = .term(term)
    } else if let year {
      time = .year(year)
    } else {
      throw Mismatch(description: "\(Self.name) names neither a term nor a year.")
    }
    let formats = try formats.map { name in
      guard let format = ArchiveFormat(rawValue: name) else {
        throw Mismatch(description: "\(Self.name) names an unknown format.")
      }
      return format
    }
    return ArchiveOrder(
      schoolClass: schoolClass, time: time, language: language == "en" ? .en : .ru, formats: formats,
      size: size)
  }
}

/// A folder of files that appears when all are written.
final class ArchiveFolder {
  private let path: String
  private let temporary: String

  /// Makes the temporary folder beside `path`.
  init(_ path: String) throws {
    self.path = path
    temporary = path + ".partial"
    try? FileManager.default.removeItem(atPath: temporary)
    try FileManager.default.createDirectory(atPath: temporary, withIntermediateDirectories: true)
  }

  func add(_ relative: String, _ bytes: [UInt8]) throws {
    let url = URL(fileURLWithPath: temporary + "/" + relative)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// Gives the folder its name.
  func finish() throws { try FileManager.default.moveItem(atPath: temporary, toPath: path) }

  /// Removes what was written.
  func discard() { try? FileManager.default.removeItem(atPath: temporary) }
}

/// School keys as names of files.
enum FileNames {
  /// What could leave the folder or break a shell's list becomes `_`.
  static func safe(_ key: String) -> String {
    let name = String(
      key.map { character in
        character == "/" || character == "\\" || character == "\0" || character.isNewline ? "_" : character
      })
    return name.isEmpty || name.hasPrefix(".") ? "_" + name : name
  }
}
