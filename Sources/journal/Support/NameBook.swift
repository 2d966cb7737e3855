import EventLog
import School

/// People's texts out of the vault: opened when asked for, each checked against its commitment.
final class NameBook {
  private let store: EventStore
  private let directory: Directory
  /// The day whose names are given, or nil for the latest ones.
  private let day: Day?
  private var names: [ActorNumber: String?] = [:]
  private var failure: (any Error)?

  init(_ store: EventStore, _ directory: Directory, on day: Day? = nil) {
    self.store = store
    self.directory = directory
    self.day = day
  }

  /// The person's name on the day of the book, or the latest; nil when the vault is shut or has forgotten it.
  ///
  /// - Throws: ``EventLogError`` when a text does not match its commitment.
  func name(_ person: ActorNumber) throws -> String? {
    if let known = names[person] { return known }
    let text = try directory.facts(of: person)?.name(on: day).flatMap { try self.text($0) }
    names[person] = text
    return text
  }

  /// The name of a person for documents, whose lookups cannot throw; ``check()`` throws afterwards.
  func found(_ person: ActorNumber) -> String? {
    do {
      return try name(person)
    } catch {
      failure = failure ?? error
      return nil
    }
  }

  /// The operating-system account that a source declared, or nil.
  func account(of source: SourceNumber) -> String? {
    guard let position = directory.sources[source]?.position, position != .none else { return nil }
    do {
      return try text(PersonalPlace(day: .none, position: position, field: 0))
    } catch {
      failure = failure ?? error
      return nil
    }
  }

  /// Throws the first failure that ``found(_:)`` met.
  func check() throws {
    if let failure { throw failure }
  }

  /// The text at a place, or nil.
  func text(_ place: PersonalPlace) throws -> String? {
    guard let vault = store.vault else { return nil }
    let commitment = try store.withRecord(at: place.position) { record -> PersonalCommitment? in
      let offsets = EventRegistry.personalOffsets(type: record.type)
      return Int(place.field) < offsets.count ? record.commitment(offsets[Int(place.field)]) : nil
    }
    guard let commitment = commitment ?? nil else { return nil }
    return try vault.text(at: place.position, field: place.field, commitment: commitment)?.text
  }
}
