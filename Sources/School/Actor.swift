public import EventLog

// Codes of the kinds of actor are stored; 5–14 are free.
extension ActorNumber {
  /// The person who ran `init` and speaks for the school until roles are granted.
  public static let `operator` = ActorNumber(kind: 0, number: 0)
  /// Nobody: an event field without a person.
  public static let nobody = ActorNumber(rawValue: .max)

  /// A member of staff.
  public static func staff(_ number: StaffNumber) -> ActorNumber {
    ActorNumber(kind: 1, number: number.number)
  }
  /// A guardian.
  public static func guardian(_ number: GuardianNumber) -> ActorNumber {
    ActorNumber(kind: 2, number: number.number)
  }
  /// A pupil.
  public static func pupil(_ number: PupilNumber) -> ActorNumber {
    ActorNumber(kind: 3, number: number.number)
  }
  /// A source system.
  public static func system(_ number: SystemNumber) -> ActorNumber {
    ActorNumber(kind: 4, number: number.number)
  }

  /// The member of staff, or nil for another kind.
  public var asStaff: StaffNumber? { number(of: 1).map { StaffNumber($0) } }
  /// The guardian, or nil for another kind.
  public var asGuardian: GuardianNumber? { number(of: 2).map { GuardianNumber($0) } }
  /// The pupil, or nil for another kind.
  public var asPupil: PupilNumber? { number(of: 3).map { PupilNumber($0) } }
  /// The source system, or nil for another kind.
  public var asSystem: SystemNumber? { number(of: 4).map { SystemNumber($0) } }

  /// A reference to none packs as 28 ones, which is no number.
  private func number(of kind: UInt8) -> UInt32? {
    self.kind == kind && number != 0x0FFF_FFFF ? number : nil
  }
}

extension Event {
  /// An event filled in by `fill`: `MarkSet { $0.pupil = pupil }`.
  public init(_ fill: (inout Self) throws -> Void) rethrows {
    self.init()
    try fill(&self)
  }
}
