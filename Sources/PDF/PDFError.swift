/// Why a PDF could not be made: what failed, on what, what to do.
public struct PDFError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What failed.
  public enum Code: Hashable, Sendable {
    /// A font's file is not in its folder.
    case fontMissing(package: String)
    /// A font's file is none that can be embedded.
    case fontUnreadable(UInt)
    /// The library refused a step; its code.
    case library(step: String, UInt)
    /// A text that no code of the largest size holds.
    case tooLongForCode
  }

  /// What failed.
  public let code: Code
  /// The file or thing it failed on.
  public let subject: String

  /// An error.
  public init(_ code: Code, on subject: String) { (self.code, self.subject) = (code, subject) }

  /// A sentence for people.
  public var description: String {
    switch code {
    case .fontMissing(let package):
      "the font \(subject) is not there. Install the Debian package \(package), "
        + "or name the folder of fonts with JOURNAL_FONTS."
    case .fontUnreadable(let status):
      "the font \(subject) cannot be embedded (libharu 0x\(String(status, radix: 16))). Install it anew."
    case .library(let step, let status):
      "cannot make the PDF \(subject): \(step) failed (libharu 0x\(String(status, radix: 16)))."
    case .tooLongForCode: "\(subject) is too long for a QR code."
    }
  }
}
