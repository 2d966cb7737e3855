public import EventLog

/// Why an event was not recorded: the rule and what it was about.
///
/// The words are made by ``text(_:key:)``; they hold school keys, never names.
public struct Refusal: Error, Hashable, Sendable {
  /// Something that a refusal speaks of.
  public enum Value: Hashable, Sendable {
    /// A thing by the code of its kind and its number.
    case thing(kind: UInt8, name: String, number: UInt32)
    /// A person.
    case person(ActorNumber)
    /// A day.
    case day(Day)
    /// A mark.
    case mark(Mark)
    /// A number.
    case number(Int)
    /// A position.
    case position(Position)
    /// A name of the interface: of an event type, a field, a role, a setting.
    case name(String)
    /// Who may.
    case roles(RoleSet)

    /// A thing.
    public static func thing<Kind: ReferenceKind>(_ reference: Reference<Kind>) -> Value {
      .thing(kind: Kind.code, name: Kind.name, number: reference.number)
    }
  }

  /// The rule that refuses.
  public let rule: Rule
  /// What it was about, in the order of the sentence.
  public let values: [Value]

  /// A refusal under a rule.
  public init(_ rule: Rule, _ values: Value...) {
    self.rule = rule
    self.values = values
  }
}
