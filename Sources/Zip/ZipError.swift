/// Why a zip file could not be read or written: on which file, which member, what is wrong.
public struct ZipError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Code: Hashable, Sendable {
    /// It cannot be opened, or it is no sound zip file; in the library's words.
    case notReadable(String)
    /// It cannot be written; in the library's words.
    case notWritable(String)
    /// A member whose name is a path, or no plain name.
    case path
    /// A name that is there twice.
    case twice
    /// A member that is encrypted, a link or otherwise no plain file.
    case notPlain
    /// More members than allowed.
    case members(limit: Int)
    /// More bytes than allowed, packed or not.
    case bytes(limit: Int)
    /// A member that unpacks to far more than a table does: a zip bomb.
    case ratio(limit: Int)
    /// A member that does not unpack to what the file says.
    case damaged
  }

  /// The file as it was named.
  public let file: String
  /// Number of the member from 1, or nil.
  public let member: Int?
  /// What is wrong.
  public let code: Code

  /// `export.zip, member 3: …`; a member's name is not shown, it comes from outside.
  public var description: String {
    file + (member.map { ", member \($0)" } ?? "") + ": " + reason
  }

  private var reason: String {
    switch code {
    case .notReadable(let why): "cannot be read as a zip file: \(why)"
    case .notWritable(let why): "cannot be written: \(why)"
    case .path: "its name is a path; the files of the export lie at the root of the zip, without folders"
    case .twice: "its name is there twice"
    case .notPlain: "it is encrypted or no plain file; pack it anew without a password"
    case .members(let limit): "more than \(limit) members"
    case .bytes(let limit): "more than \(limit) bytes unpacked; import the folder instead"
    case .ratio(let limit):
      "unpacks to more than \(limit) times its size: no table does; import the folder instead"
    case .damaged: "does not unpack to what the file says: damaged, send it again"
    }
  }
}
