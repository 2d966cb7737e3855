public import EventLog

/// What the code on a page of an archive says: a signed checkpoint, then which page of which archive it is.
///
///     JOURNAL1
///     <origin>
///     <size>
///     <root, base64>
///     <signature, base64>
///     <class>/<term>
///     <page>/<pages>
///
/// ASCII: bytes beyond it, spaces and `%` are written as `%D0%90`, in keys `/` as well. The signature covers the
/// checkpoint, not the class, term and page: whoever has the log compares those with it.
public struct PageCode: Sendable {
  private static let magic = "JOURNAL1"

  /// The checkpoint with its signature, not verified yet.
  public var checkpoint: SignedCheckpoint
  /// Key of the class.
  public var classKey: String
  /// Key of the term or year.
  public var termKey: String
  /// The page, from 1.
  public var page: Int
  /// Pages of the archive.
  public var pageCount: Int

  /// The code of a page.
  public init(
    _ checkpoint: SignedCheckpoint, classKey: String, termKey: String, page: Int, of pageCount: Int
  ) {
    self.checkpoint = checkpoint
    (self.classKey, self.termKey) = (classKey, termKey)
    (self.page, self.pageCount) = (page, pageCount)
  }

  /// The text in the code.
  public var text: String {
    let note = String(decoding: checkpoint.bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let signature =
      note.last { $0.hasPrefix("\u{2014} ") }?.split(separator: " ").last.map(String.init) ?? ""
    let claimed = checkpoint.claimed
    // Origin, size, root, an empty line, the signature.
    let root = note.count > 2 ? String(note[2]) : ""
    return [
      Self.magic, Self.escaped(claimed.origin), String(claimed.size), root, signature,
      Self.escaped(classKey, also: "/") + "/" + Self.escaped(termKey, also: "/"), "\(page)/\(pageCount)",
    ].joined(separator: "\n")
  }
}

extension PageCode {
  /// Reads what a scanner made of a code. Scanners end lines each in their own way, so any white space separates.
  ///
  /// - Throws: ``PageCodeError`` for a text that is no code of a page; ``EvidenceError`` for one whose checkpoint is
  ///   not in its form. No signature is checked.
  public init(parsing text: String) throws {
    // Longer than any code that a QR code holds is none.
    guard text.utf8.count <= 8_192 else { throw PageCodeError(reason: "it is too long") }
    let fields = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard fields.first == Self.magic else {
      throw PageCodeError(reason: "it does not begin with \(Self.magic)")
    }
    guard fields.count == 7 else {
      throw PageCodeError(reason: "it has \(fields.count) parts of 7, a part of it is missing or doubled")
    }
    guard let origin = Self.unescaped(fields[1]) else { throw PageCodeError(reason: "its log has no name") }
    // A note names the signer; a log signs under its own name.
    let note = "\(origin)\n\(fields[2])\n\(fields[3])\n\n\u{2014} \(origin) \(fields[4])\n"
    checkpoint = try SignedCheckpoint(parsing: Array(note.utf8))
    let keys = fields[5].split(separator: "/", omittingEmptySubsequences: false)
    guard keys.count == 2, let classKey = Self.unescaped(keys[0], also: "/"),
      let termKey = Self.unescaped(keys[1], also: "/")
    else { throw PageCodeError(reason: "it names no class and term") }
    let numbers = fields[6].split(separator: "/", omittingEmptySubsequences: false).map(Self.number)
    guard numbers.count == 2, let page = numbers[0], let count = numbers[1], page <= count else {
      throw PageCodeError(reason: "it names no page")
    }
    (self.classKey, self.termKey, self.page, pageCount) = (classKey, termKey, page, count)
  }

  /// A number from 1 without signs and leading zeros.
  private static func number(_ text: Substring) -> Int? {
    guard let number = Int(text), number > 0, String(number) == text else { return nil }
    return number
  }

  /// Bytes beyond ASCII, spaces and signs that mean something here, as `%D0%90`.
  static func escaped(_ text: String, also special: Character? = nil) -> String {
    var output = ""
    for byte in text.utf8 {
      if byte > 0x20, byte < 0x7F, byte != UInt8(ascii: "%"), byte != special?.asciiValue {
        output.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        output += "%" + (digits.count < 2 ? "0" + digits : digits)
      }
    }
    return output
  }

  /// The text that ``escaped(_:also:)`` writes so; nil for an empty one and for what that never writes.
  static func unescaped(_ text: some StringProtocol, also special: Character? = nil) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else { return nil }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    guard !bytes.isEmpty, let plain = String(validating: bytes, as: UTF8.self) else { return nil }
    return escaped(plain, also: special) == String(text) ? plain : nil
  }
}

/// A text that is no code of an archive's page.
public struct PageCodeError: Error, CustomStringConvertible {
  let reason: String

  /// What is wrong, and what to do.
  public var description: String {
    "this is no code of an archive's page: \(reason). Scan the page again, and give all of the text."
  }
}
