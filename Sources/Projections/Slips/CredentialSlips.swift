public import EventLog
public import School

/// Slips to hand out, one a person of a class: with which key he enters and by what means (clauses A3.6, B5, C16).
///
/// The log never holds a password; a slip only says which means were handed over.
public struct CredentialSlips: Sendable {
  /// One slip.
  public struct Slip: Hashable, Sendable {
    /// Whom it is for: a pupil of the class or a guardian.
    public let person: ActorNumber
    /// The pupils of the class for whom a guardian answers; of a pupil himself.
    public let pupils: [PupilNumber]
    /// What was handed over last.
    public let kind: CredentialKind
    /// How.
    public let channel: Channel
    /// On which day.
    public let issuedOn: Day
    /// The event that says so.
    public let position: Position
  }

  /// The class.
  public let schoolClass: ClassNumber
  /// Slips: each pupil by number, followed by his guardians; a guardian of several pupils once.
  public let slips: [Slip]
  /// Pupils and guardians who have no credential.
  public let without: [ActorNumber]

  /// Codes of the events that a ``Chronicle`` must keep for slips.
  public static let events: Set<UInt16> = [EventCode.credentialIssued, EventCode.credentialRevoked]

  /// The slips of a class on a day.
  ///
  /// - Parameters:
  ///   - chronicle: holds ``events``.
  ///   - directory: of the same pass.
  /// - Complexity: O(credentials + pupils of the school).
  public init(of schoolClass: ClassNumber, on day: Day, _ chronicle: Chronicle, _ directory: Directory) {
    var latest: [ActorNumber: Stated<CredentialIssued>] = [:]
    for stated in chronicle.facts(CredentialIssued.self) where stated.day <= day {
      if let revoked = stated.followUp(CredentialRevoked.self), revoked.event.day <= day { continue }
      if let known = latest[stated.fact.person], known.day > stated.day { continue }
      latest[stated.fact.person] = stated
    }
    var slips: [Slip] = []
    var without: [ActorNumber] = []
    var done: Set<ActorNumber> = []
    let pupils = directory.pupils(in: schoolClass, on: day)
    func add(_ person: ActorNumber, _ pupils: [PupilNumber]) {
      guard done.insert(person).inserted else { return }
      guard let issue = latest[person] else { return without.append(person) }
      slips.append(
        Slip(
          person: person, pupils: pupils, kind: issue.fact.kind, channel: issue.fact.channel,
          issuedOn: issue.day, position: issue.position))
    }
    for pupil in pupils {
      add(.pupil(pupil), [pupil])
      for guardian in directory.guardians(of: pupil, on: day) {
        add(.guardian(guardian), pupils.filter { directory.guardians(of: $0, on: day).contains(guardian) })
      }
    }
    self.schoolClass = schoolClass
    self.slips = slips
    self.without = without
  }
}
