public import EventLog

/// What the directory keeps of one thing.
public protocol DirectoryEntry: Sendable {
  /// The school key as entered.
  var key: String { get set }
  /// The latest event that states the thing.
  var position: Position { get set }
  /// True when the event that introduced the thing was annulled; its number stays taken.
  var isAnnulled: Bool { get set }
}

/// The things of one kind: a dense array by number and a dictionary by key.
public struct Roster<Kind: ReferenceKind, Entry: DirectoryEntry>: Sendable {
  /// By number; nil where an introduction is missing (a log seen in part).
  private var entries: [Entry?] = []
  /// Which of them stand: asked far more often than the entries, whose arrays a look would retain.
  private var standing: [Bool] = []
  private var numbers: [String: Reference<Kind>] = [:]

  /// A number above this is damage, not a school; it bounds the memory such a record can ask for.
  private static var limit: Int { 1 << 24 }

  /// True once a thing was stated anew with another key: a key may have meant something else before.
  private(set) var hasRenamed = false

  /// The number the next introduction takes.
  public var next: Reference<Kind> { Reference(UInt32(entries.count)) }
  /// How many numbers are taken.
  public var count: Int { entries.count }

  /// The thing with a number, annulled ones included, or nil.
  public subscript(number: Reference<Kind>) -> Entry? {
    number.index < entries.count ? entries[number.index] : nil
  }

  /// The number of a key in any spelling, or nil.
  public func number(key: String) -> Reference<Kind>? { numbers[KeyFold.normalise(key)] }

  /// The numbers of all things that stand, in order of introduction.
  public var all: [Reference<Kind>] {
    standing.indices.filter { standing[$0] }.map { Reference(UInt32($0)) }
  }

  /// Adds a thing, or replaces it when its introduction is restated. False when the number cannot be.
  @discardableResult
  mutating func put(_ number: Reference<Kind>, _ entry: Entry) -> Bool {
    guard number.index < Self.limit else { return false }
    while entries.count <= number.index {
      entries.append(nil)
      standing.append(false)
    }
    let key = KeyFold.normalise(entry.key)
    if let old = entries[number.index] {
      forgetKey(old.key, number)
      if KeyFold.normalise(old.key) != key { hasRenamed = true }
    }
    entries[number.index] = entry
    standing[number.index] = !entry.isAnnulled
    if numbers[key] == nil { numbers[key] = number }
    return true
  }

  /// Changes a known thing in place.
  mutating func update(_ number: Reference<Kind>, _ body: (inout Entry) -> Void) {
    guard number.index < entries.count, var entry = entries[number.index] else { return }
    // Taken out, so that the arrays inside stay uniquely held while they change.
    entries[number.index] = nil
    body(&entry)
    entries[number.index] = entry
    standing[number.index] = !entry.isAnnulled
  }

  /// Takes back the introduction: the number stays, the key is free again.
  mutating func annul(_ number: Reference<Kind>) {
    guard let key = self[number]?.key else { return }
    update(number) { $0.isAnnulled = true }
    forgetKey(key, number)
  }

  private mutating func forgetKey(_ key: String, _ number: Reference<Kind>) {
    let key = KeyFold.normalise(key)
    if numbers[key] == number { numbers[key] = nil }
  }
}
