public import EventLog
public import School

/// Something that looks as if the founding order was broken.
public struct AnomalyFinding: Hashable, Sendable {
  /// What it looks like.
  public let kind: AnomalyKind
  /// Whom it is about.
  public let person: ActorNumber
  /// Another person involved, or nobody.
  public let other: ActorNumber
  /// The event that shows it.
  public let first: Position
  /// A further event, or none.
  public let second: Position

  /// A finding.
  public init(
    _ kind: AnomalyKind, _ person: ActorNumber, other: ActorNumber = .nobody, first: Position,
    second: Position = .none
  ) {
    self.kind = kind
    self.person = person
    self.other = other
    self.first = first
    self.second = second
  }
}

/// Looks for pupils under a teacher's login and for remarkable corrections (C, "who may not"; D4; domain.md 7, 21).
///
/// - Shared login: a member of staff enters from two devices within `access.minutesBetweenDevices`, the first
///   session not ended; or enters in the hours of `access.sessionHours`.
/// - Unusual device: a member of staff enters, on one day, from a device that a pupil entered from.
/// - Corrections at night, by `corrections.jump` points or more, and `corrections.bulk` of them within an hour.
public struct AnomalySearch {
  /// What it needs of the log.
  public static let needs = ReportNeeds(folds: [.access, .corrections])

  private let question: ReportQuestion
  private let material: ReportMaterial
  private let limits: CorrectionLimits
  private let seconds: Int

  /// A search on the days of a question.
  public init(_ question: ReportQuestion, _ material: ReportMaterial) {
    self.question = question
    self.material = material
    limits = CorrectionLimits(material, question)
    seconds = 60 * material.policies.number(.minutesBetweenDevices, on: question.on)
  }

  /// The findings: of sessions in log order, then of corrections.
  public func findings() -> [AnomalyFinding] { sessions() + corrections() }

  private func isIn(_ moment: Moment) -> Bool { question.span.contains(question.local(moment).day) }

  private func sessions() -> [AnomalyFinding] {
    let fold = material.access ?? AccessFold()
    var found: [AnomalyFinding] = []
    var last: [UInt32: AccessFold.Visit] = [:]
    var pupils: [UInt32: AccessFold.Visit] = [:]
    var pairs: Set<[UInt32]> = []
    for session in fold.sessions where fold.stands(session) {
      let person = ActorNumber(rawValue: session.person)
      if person.asPupil != nil, session.device != 0 { pupils[session.device] = session }
      guard person.asStaff != nil else { continue }
      let previous = last.updateValue(session, forKey: session.person)
      guard isIn(session.recordedAt) else { continue }
      if let previous, isShared(previous, session, fold) {
        found.append(
          AnomalyFinding(.sharedLogin, person, first: previous.position, second: session.position))
      } else if limits.isAtNight(session.recordedAt) {
        found.append(AnomalyFinding(.sharedLogin, person, first: session.position))
      }
      if let pupil = pupils[session.device], pupil.day == session.day,
        pairs.insert([session.person, pupil.person]).inserted
      {
        found.append(
          AnomalyFinding(
            .unusualDevice, person, other: ActorNumber(rawValue: pupil.person), first: pupil.position,
            second: session.position))
      }
    }
    return found
  }

  private func isShared(
    _ first: AccessFold.Visit, _ second: AccessFold.Visit, _ fold: AccessFold
  ) -> Bool {
    guard first.device != second.device, first.device != 0, second.device != 0,
      second.recordedAt <= first.recordedAt.adding(seconds: seconds)
    else { return false }
    return fold.end(of: first).map { $0 > second.recordedAt } ?? true
  }

  private func corrections() -> [AnomalyFinding] {
    let rows = (material.corrections?.rows ?? []).filter { isIn($0.recordedAt) }
    var found: [AnomalyFinding] = []
    for row in rows {
      if limits.isAtNight(row) {
        found.append(AnomalyFinding(.nightCorrection, row.actor, first: row.position))
      }
      if limits.isJump(row) { found.append(AnomalyFinding(.markJump, row.actor, first: row.position)) }
    }
    let byActor = Dictionary(grouping: rows, by: \.actor).sorted { $0.key.rawValue < $1.key.rawValue }
    for (actor, rows) in byActor {
      for hour in limits.hours(rows) where hour.count >= limits.bulk {
        guard let first = hour.first, let last = hour.last else { continue }
        found.append(
          AnomalyFinding(.bulkCorrection, actor, first: first.position, second: last.position))
      }
    }
    return found.filter { $0.person.asStaff != nil }
  }
}
