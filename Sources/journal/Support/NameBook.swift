import EventLog
import Projections
import School

/// People's texts out of the vault: opened when asked for, each checked against its commitment.
final class NameBook {
  private let store: EventStore
  private let directory: Directory
  /// The day whose names are given, or nil for the latest ones.
  private let day: Day?
  private var names: [ActorNumber: String?] = [:]
  private var lookups = 0
  /// What everybody's names are committed to, once a list is long enough to fetch them together.
  private var commitments: [PersonalPlace: PersonalCommitment] = [:]
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
    lookups += 1
    if lookups == Self.prefetchAfter { try prefetch() }
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

  /// The text at a place for documents, whose lookups cannot throw; ``check()`` throws afterwards.
  func opened(_ place: PersonalPlace) -> String? {
    do {
      return try text(place)
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
    if let commitment = commitments[place] {
      return try vault.text(at: place.position, field: place.field, commitment: commitment)?.text
    }
    let commitment = try store.withRecord(at: place.position) { record -> PersonalCommitment? in
      let offsets = EventRegistry.personalOffsets(type: record.type)
      return Int(place.field) < offsets.count ? record.commitment(offsets[Int(place.field)]) : nil
    }
    guard let commitment = commitment ?? nil else { return nil }
    return try vault.text(at: place.position, field: place.field, commitment: commitment)?.text
  }

  /// Names that are looked up one by one: each look-up hashes a block of the log, so a list of a whole school
  /// is fetched block by block instead.
  private static let prefetchAfter = 64

  private func prefetch() throws {
    let people =
      directory.pupils.all.map { ActorNumber.pupil($0) } + directory.staff.all.map { ActorNumber.staff($0) }
      + directory.guardians.all.map { ActorNumber.guardian($0) }
    try fetch(people.compactMap { directory.facts(of: $0)?.name(on: day) })
  }

  /// Reads what many texts are committed to together: each look-up alone hashes a block of the log.
  func fetch(_ wanted: [PersonalPlace]) throws {
    let places = wanted.filter { $0.position != .none && commitments[$0] == nil }
      .sorted { ($0.position, $0.field) < ($1.position, $1.field) }
    var index = 0
    while index < places.count {
      // A run of places that lie close together is read in one scan.
      var end = index + 1
      while end < places.count, places[end].position.rawValue - places[end - 1].position.rawValue < 500 {
        end += 1
      }
      let run = Array(places[index..<end])
      try LogMatches.visit(Array(Set(run.map(\.position))).sorted(), in: store) { position, record in
        let offsets = EventRegistry.personalOffsets(type: record.type)
        for place in run[Self.range(of: position, in: run)] where Int(place.field) < offsets.count {
          commitments[place] = record.commitment(offsets[Int(place.field)])
        }
      }
      index = end
    }
  }

  /// The places of one event among places in order.
  private static func range(of position: Position, in places: [PersonalPlace]) -> Range<Int> {
    var low = 0
    var high = places.count
    while low < high {
      let middle = low + (high - low) / 2
      if places[middle].position < position { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < places.count, places[end].position == position { end += 1 }
    return low..<end
  }
}
