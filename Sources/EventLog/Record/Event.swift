/// A kind of fact: its stored code, its name and the version of its fields.
///
/// Codes and names are constants of the registry, never derived from Swift names, and never reused.
public struct EventType: Hashable, Sendable {
  /// Stored code, from 1.
  public let code: UInt16
  /// Name in JSON, on the command line and in documentation: `MarkSet`.
  public let name: String
  /// Version of the fields, from 1.
  public let version: UInt8

  /// A type with its three constants.
  public init(code: UInt16, name: String, version: UInt8 = 1) {
    self.code = code
    self.name = name
    self.version = version
  }
}

/// A fact that the log can hold: a plain value whose one ``visit(_:)`` lists its fields.
///
/// From that list come the binary encoding, decoding, JSON in both directions and the documentation, so an
/// event has exactly one description. Fixed fields stand first, texts last.
public protocol Event: Sendable {
  /// The registry constant.
  static var type: EventType { get }
  /// An event to decode into.
  init()
  /// Visits every field in stored order.
  mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws
}

/// A coded value stored as one byte, with a stable name for JSON and people.
public protocol Code: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == UInt8 {
  /// The name in JSON and on the command line.
  var name: String { get }
}

extension Code {
  /// The code with this name, or nil.
  public init?(name: String) {
    guard let value = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = value
  }
}

/// A value stored in two bytes and written by people as a symbol: «5-», «зач».
public protocol Symbol: Hashable, Sendable {
  /// The stored number; every number is accepted.
  var rawValue: UInt16 { get }
  /// The value of a stored number, or nil when none has it.
  init?(rawValue: UInt16)
  /// The value of a written symbol, or nil.
  init?(symbol: String)
  /// What people write.
  var symbol: String { get }
}

/// Personal text: the record holds only a salted commitment, the vault holds the text.
public struct Personal: Hashable, Sendable {
  /// SHA-256(tag ‖ salt ‖ text) as stored; all zero for no text.
  public var commitment: PersonalCommitment
  /// The text, while it is being recorded or after it was read from the vault.
  public var text: String?

  /// A text to be recorded; nil or empty for none.
  public init(_ text: String? = nil) {
    commitment = .none
    self.text = text
  }
}

/// Categories of personal text; each person has one key per category, so that one can be forgotten alone.
public enum PersonalCategory: UInt8, Code {
  /// Family name, given name, patronymic.
  case name = 1
  /// Birth date.
  case birth = 2
  /// Telephone, e-mail, address.
  case contact = 3
  /// Numbers of documents about a person.
  case document = 4
  /// Free text about a person.
  case note = 5

  /// The name in JSON and documentation.
  public var name: String {
    switch self {
    case .name: "name"
    case .birth: "birth"
    case .contact: "contact"
    case .document: "document"
    case .note: "note"
    }
  }

  /// The longest text taken, in bytes of UTF-8.
  ///
  /// A column in the wrong place or a file without line ends shows as a name nobody has; once in the vault it
  /// would be read with every list of people.
  public var byteLimit: Int {
    switch self {
    case .birth: 64
    case .name: 512
    case .contact, .document: 2_048
    case .note: 16_384
    }
  }
}

/// Receives the fields of an event, one call a field, in stored order.
///
/// Names are the JSON names. Every method takes the value `inout`, so that the same list encodes and decodes.
public protocol FieldVisitor {
  /// A reference to a thing introduced earlier; 4 bytes.
  mutating func reference<Kind: ReferenceKind>(_ name: StaticString, _ value: inout Reference<Kind>) throws
  /// A thing that this event introduces, with the school key people type; 4 bytes and a text.
  mutating func introduction<Kind: ReferenceKind>(
    _ name: StaticString, _ value: inout Reference<Kind>, key: inout String) throws
  /// A thing that this event introduces without a key of its own (a lesson); 4 bytes.
  mutating func creation<Kind: ReferenceKind>(_ name: StaticString, _ value: inout Reference<Kind>) throws
  /// A person of any kind; 4 bytes.
  mutating func person(_ name: StaticString, _ value: inout ActorNumber) throws
  /// One byte.
  mutating func number(_ name: StaticString, _ value: inout UInt8) throws
  /// Two bytes.
  mutating func number(_ name: StaticString, _ value: inout UInt16) throws
  /// Four bytes.
  mutating func number(_ name: StaticString, _ value: inout UInt32) throws
  /// Eight bytes.
  mutating func number(_ name: StaticString, _ value: inout UInt64) throws
  /// True or false; one byte.
  mutating func flag(_ name: StaticString, _ value: inout Bool) throws
  /// A calendar day or `.none`; four bytes.
  mutating func day(_ name: StaticString, _ value: inout Day) throws
  /// A point in time or `.none`; eight bytes.
  mutating func moment(_ name: StaticString, _ value: inout Moment) throws
  /// A position or `.none`; eight bytes.
  mutating func position(_ name: StaticString, _ value: inout Position) throws
  /// A coded value; one byte.
  mutating func code<Value: Code>(_ name: StaticString, _ value: inout Value) throws
  /// A value with a written symbol (a mark); two bytes.
  mutating func symbol<Value: Symbol>(_ name: StaticString, _ value: inout Value) throws
  /// Text that is not personal; two bytes of length and UTF-8, after the fixed fields.
  mutating func text(_ name: StaticString, _ value: inout String) throws
  /// Personal text about `person`; 32 bytes of commitment, the text goes to the vault.
  mutating func personal(
    _ name: StaticString, _ category: PersonalCategory, of person: ActorNumber, _ value: inout Personal)
    throws
}
