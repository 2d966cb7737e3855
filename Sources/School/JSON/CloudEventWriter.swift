public import EventLog

/// Writes events as CloudEvents 1.0 (cloudevents.io, JSON event format), one object on one line.
///
/// A line depends only on the log up to its own event, as long as `directory` is folded exactly so far: written
/// again later it has the same bytes. A personal text is only ever its commitment, in `data`.
///
/// Beside the attributes of the standard stand extension attributes, in lower case as the standard asks:
/// `position`, `occurredon`, `actor`, `amends`, `reason`, `via` (key of the way the event came), `flags` (names
/// with commas), `append` and `claimedat`; what is empty is left out. Numbers above 2³¹ − 1 are strings, since
/// an integer of the standard has 32 bits.
public struct CloudEventWriter: Sendable {
  /// The version of the standard.
  public static let specification = "1.0"
  private static let unreserved = Set(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)

  private let origin: String
  private let source: String

  /// A writer for the log named `origin`, which is `source` as a URI reference and the first part of each `id`.
  public init(origin: String) {
    self.origin = origin
    var source = ""
    for byte in origin.utf8 {
      if Self.unreserved.contains(byte) {
        source.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        source += byte < 16 ? "%0" : "%"
        source += String(byte, radix: 16, uppercase: true)
      }
    }
    self.source = source
  }

  /// The record at a position as a line without its end.
  ///
  /// - Throws: ``EventLogError`` with code `damagedRecord`.
  public func line(
    _ position: Position, _ record: borrowing RecordView, _ directory: Directory
  ) throws -> String {
    let fact = try EventRegistry.decodeAny(record)
    let type = type(of: fact).type
    var line = "{"
    put("specversion", Self.specification, to: &line)
    put("id", "\(origin)/\(position)", to: &line)
    put("source", source, to: &line)
    put("type", "journal.\(type.name)", to: &line)
    if let subject = try EventSubject.text(fact, directory) { put("subject", subject, to: &line) }
    put("time", record.recordedAt.description, to: &line)
    put("datacontenttype", "application/json", to: &line)
    put("dataschema", "urn:journal:event:\(type.name):\(type.version)", to: &line)
    put("position", position.rawValue, to: &line)
    if record.occurredOn != .none { put("occurredon", record.occurredOn.description, to: &line) }
    put("actor", directory.text(of: record.actor), to: &line)
    if record.amends != .none { put("amends", record.amends.rawValue, to: &line) }
    if let reason = Reason(rawValue: record.reason), reason != .none { put("reason", reason.name, to: &line) }
    put("via", directory.key(SourceNumber(record.source)), to: &line)
    let flags = EventFlagNames.names(record.flags)
    if !flags.isEmpty { put("flags", flags.joined(separator: ","), to: &line) }
    put("append", UInt64(record.append), to: &line)
    if let claimedAt = record.claimedAt { put("claimedat", claimedAt.description, to: &line) }
    line += ",\"data\":"
    line += try EventJSONWriter.fields(fact, position, record, directory)
    return line + "}"
  }

  private func put(_ name: StaticString, _ value: String?, to line: inout String) {
    guard let value else { return }
    begin(name, &line)
    JSONText.append(value, to: &line)
  }

  private func put(_ name: StaticString, _ value: UInt64, to line: inout String) {
    begin(name, &line)
    line += value <= UInt64(Int32.max) ? String(value) : "\"\(value)\""
  }

  private func begin(_ name: StaticString, _ line: inout String) {
    line += line.utf8.count == 1 ? "\"" : ",\""
    line += name.description
    line += "\":"
  }
}
