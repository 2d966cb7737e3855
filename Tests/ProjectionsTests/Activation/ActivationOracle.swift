import EventLog
import School
import TestSupport

/// Activation counted the slow way, from plain lists that know nothing of the log.
struct ActivationOracle {
  struct Link {
    var guardian: UInt32
    var pupil: UInt32
    var from: Day
    var end: Day?
  }

  /// Class by pupil and day of entry; nil is out of school.
  var movements: [UInt32: [(day: Day, schoolClass: UInt32?)]] = [:]
  var links: [Link] = []
  var unable: Set<UInt32> = []
  var activated: [UInt32: [Day]] = [:]
  var issued: [UInt32: [Day]] = [:]
  var applied: [(guardian: UInt32, pupil: UInt32, day: Day)] = []
  var consents: [(guardian: UInt32, from: Day, through: Day?, withdrawn: Day?)] = []

  func schoolClass(_ pupil: UInt32, _ day: Day) -> UInt32? {
    var found: UInt32?
    for movement in movements[pupil] ?? [] where movement.day <= day { found = movement.schoolClass }
    return found
  }

  /// Eligible pairs of a day: guardian, pupil, class.
  func eligible(_ day: Day) -> [(guardian: UInt32, pupil: UInt32, schoolClass: UInt32)] {
    var seen: Set<[UInt32]> = []
    return links.compactMap { link in
      guard link.from <= day, link.end.map({ day < $0 }) ?? true, !unable.contains(link.guardian),
        let schoolClass = schoolClass(link.pupil, day), seen.insert([link.guardian, link.pupil]).inserted
      else { return nil }
      return (link.guardian, link.pupil, schoolClass)
    }
  }

  func isActive(_ guardian: UInt32, _ day: Day) -> Bool {
    activated[guardian]?.contains { $0 <= day } == true
  }
  func isIssued(_ guardian: UInt32, _ day: Day) -> Bool { issued[guardian]?.contains { $0 <= day } == true }
  func hasApplied(_ guardian: UInt32, _ pupil: UInt32, _ day: Day) -> Bool {
    applied.contains { $0.guardian == guardian && $0.pupil == pupil && $0.day <= day }
  }
  func consents(_ guardian: UInt32, _ day: Day) -> Bool {
    consents.contains {
      $0.guardian == guardian && $0.from <= day && ($0.through.map { day <= $0 } ?? true)
        && ($0.withdrawn.map { day < $0 } ?? true)
    }
  }
}

/// A random school year of accesses, told to the log and to the oracle at once.
struct RandomAccessYear {
  static let start = Day.of("2025-09-01")
  let history: SchoolHistory
  var oracle = ActivationOracle()
  private var random: SeededGenerator
  private let pupils: UInt32
  private var guardians: UInt32 = 0
  private var linkPositions: [Position] = []
  private var activations: [(guardian: UInt32, day: Day, position: Position)] = []

  init(seed: UInt64, pupils: UInt32 = 60, classes: UInt32 = 4) throws {
    history = try SchoolHistory()
    random = SeededGenerator(seed: seed)
    self.pupils = pupils
    for number in 0..<classes {
      let formed = ClassFormed {
        $0.schoolClass = ClassNumber(number)
        $0.key = "\(5 + number)А"
        $0.yearGroup = UInt8(5 + number)
      }
      try history.record(formed, on: Self.start)
    }
    for pupil in 0..<pupils { try addPupil(pupil, classes) }
    for _ in 0..<(Int(pupils) * 8) { try addAccess() }
    for _ in 0..<Int(pupils / 6) { try addMovement(classes) }
    for _ in 0..<Int(pupils / 5) { try takeBack() }
    try history.flush()
  }

  private mutating func roll(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }
  private mutating func day() -> Day { Self.start + roll(120) }

  private mutating func addPupil(_ pupil: UInt32, _ classes: UInt32) throws {
    let schoolClass = UInt32(roll(Int(classes)))
    let day = Self.start + (roll(5) == 0 ? roll(90) : 0)
    let enrolled = PupilEnrolled {
      $0.pupil = PupilNumber(pupil)
      $0.key = "p-\(pupil)"
      $0.schoolClass = ClassNumber(schoolClass)
    }
    try history.record(enrolled, on: day)
    oracle.movements[pupil] = [(day, schoolClass)]
    for _ in 0..<roll(3) {
      let guardian = roll(6) == 0 && guardians > 0 ? UInt32(roll(Int(guardians))) : try newGuardian()
      guard !oracle.links.contains(where: { $0.guardian == guardian && $0.pupil == pupil }) else { continue }
      let linked = GuardianLinked {
        $0.guardian = GuardianNumber(guardian)
        $0.pupil = PupilNumber(pupil)
        $0.relation = .mother
      }
      linkPositions.append(try history.record(linked, on: day))
      oracle.links.append(.init(guardian: guardian, pupil: pupil, from: day, end: nil))
    }
  }

  private mutating func newGuardian() throws -> UInt32 {
    let number = guardians
    guardians += 1
    let isUnable = roll(10) == 0
    if isUnable { oracle.unable.insert(number) }
    let registered = GuardianRegistered {
      $0.guardian = GuardianNumber(number)
      $0.key = "g-\(number)"
      $0.unableToUse = isUnable
    }
    try history.record(registered, on: Self.start)
    return number
  }

  private mutating func addAccess() throws {
    let link = oracle.links[roll(oracle.links.count)]
    let guardian = ActorNumber.guardian(GuardianNumber(link.guardian))
    let day = day()
    switch roll(6) {
    case 0:
      let application = ParentApplicationRegistered {
        $0.guardian = GuardianNumber(link.guardian)
        $0.pupil = PupilNumber(link.pupil)
      }
      try history.record(application, on: day)
      oracle.applied.append((link.guardian, link.pupil, day))
    case 1: try addConsent(link.guardian, day)
    case 2:
      try history.record(CredentialIssued { $0.person = guardian }, on: day)
      oracle.issued[link.guardian, default: []].append(day)
    case 3:
      let position = try history.record(AccountActivated { $0.person = guardian }, on: day)
      oracle.activated[link.guardian, default: []].append(day)
      activations.append((link.guardian, day, position))
    default: try history.record(SessionStarted { $0.person = guardian }, on: day)
    }
  }

  private mutating func addConsent(_ guardian: UInt32, _ day: Day) throws {
    let person = ActorNumber.guardian(GuardianNumber(guardian))
    let through = roll(3) == 0 ? day + roll(60) : nil
    let given = ConsentGiven {
      $0.person = person
      $0.purpose = .electronicJournal
      $0.validThrough = through ?? .none
    }
    let position = try history.record(given, on: day)
    let withdrawn = roll(4) == 0 ? day + roll(40) : nil
    if let withdrawn {
      let event = ConsentWithdrawn {
        $0.person = person
        $0.purpose = .electronicJournal
      }
      try history.record(event, on: withdrawn, amends: position)
    }
    oracle.consents.append((guardian, day, through, withdrawn))
  }

  /// A move to another class or out of the school, after all that is known of the pupil.
  private mutating func addMovement(_ classes: UInt32) throws {
    let pupil = UInt32(roll(Int(pupils)))
    guard let last = oracle.movements[pupil]?.last, let from = last.schoolClass else { return }
    let day = last.day + 1 + roll(60)
    if roll(2) == 0 {
      let left = PupilLeft {
        $0.pupil = PupilNumber(pupil)
        $0.schoolClass = ClassNumber(from)
      }
      try history.record(left, on: day)
      oracle.movements[pupil]?.append((day, nil))
    } else {
      let target = UInt32(roll(Int(classes)))
      let moved = PupilTransferred {
        $0.pupil = PupilNumber(pupil)
        $0.fromClass = ClassNumber(from)
        $0.toClass = ClassNumber(target)
      }
      try history.record(moved, on: day)
      oracle.movements[pupil]?.append((day, target))
    }
  }

  /// Ends a link or annuls an activation.
  private mutating func takeBack() throws {
    if roll(2) == 0, !activations.isEmpty {
      let (guardian, day, position) = activations.remove(at: roll(activations.count))
      let person = ActorNumber.guardian(GuardianNumber(guardian)).rawValue
      try history.annul(EventCode.accountActivated, person, at: position, on: day)
      if let index = oracle.activated[guardian]?.firstIndex(of: day) {
        oracle.activated[guardian]?.remove(at: index)
      }
      return
    }
    let index = roll(oracle.links.count)
    let link = oracle.links[index]
    guard link.end == nil else { return }
    let day = link.from + 1 + roll(80)
    let unlinked = GuardianUnlinked {
      $0.guardian = GuardianNumber(link.guardian)
      $0.pupil = PupilNumber(link.pupil)
    }
    try history.record(unlinked, on: day, amends: linkPositions[index])
    oracle.links[index].end = day
  }
}
