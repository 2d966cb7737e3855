public import EventLog
public import School

/// One run of control: what the checks find now, against what is recorded already.
///
/// Run twice it finds nothing new the second time: a finding is known by its check, member of staff, course and
/// words, an anomaly by its kind, person and evidence.
public struct ControlRun {
  /// A remark that stands no longer.
  public struct Relief {
    /// The latest event of the remark.
    public let position: Position
    /// The remark.
    public let remark: RemarkRaised
  }

  /// One bit a check that was run, the first for ``ControlCheck/timeliness``.
  public private(set) var checks: UInt16 = 0
  /// Remarks to raise.
  public private(set) var raised: [ControlFinding] = []
  /// Remarks to relieve.
  public private(set) var relieved: [Relief] = []
  /// Anomalies to raise.
  public private(set) var anomalies: [AnomalyFinding] = []
  /// True when a run of these checks over these days is recorded.
  public private(set) var isRecorded = false

  /// True when there is nothing to record.
  public var isNothingNew: Bool {
    raised.isEmpty && relieved.isEmpty && anomalies.isEmpty && (isRecorded || checks == 0)
  }

  /// What a run needs of the log.
  public static func needs(_ question: ReportQuestion) -> ReportNeeds {
    let codes: Set<UInt16> = [
      EventCode.controlCheckRun, EventCode.remarkRaised, EventCode.remarkAnswered, EventCode.remarkRelieved,
      EventCode.anomalyRaised, EventCode.anomalyResolved,
    ]
    return readings.reduce(AnomalySearch.needs.union(ReportNeeds(events: codes))) { needs, reading in
      needs.union(reading.report.needs(reading.reading.question(question)))
    }
  }

  /// The readings whose reports there are.
  private static var readings: [(reading: ControlReading, report: any FigureReport.Type)] {
    ControlReading.all.compactMap { reading in
      ReportCatalogue.report(reading.report).flatMap { report in
        report.traits.groupings.contains(reading.grouping) ? (reading, report) : nil
      }
    }
  }

  /// Runs the checks over the days of a question.
  ///
  /// - Throws: what the reports throw.
  public init(_ question: ReportQuestion, _ material: ReportMaterial) throws {
    var findings: [ControlFinding] = []
    let directory = material.directory
    for (reading, report) in Self.readings {
      let isAsked = directory.classes.all.contains { reading.asks(of: $0, question.span, directory) }
      guard isAsked else { continue }
      check(reading.check)
      let table = try report.table(reading.question(question), material)
      findings += reading.findings(table, directory, through: question.span.through).filter { finding in
        directory.courses[finding.course].map { reading.asks(of: $0.schoolClass, question.span, directory) }
          ?? true
      }
    }
    settle(findings.filter { !$0.staff.isNone }, question.span, material)
    let known = Set(material.chronicle.facts(AnomalyRaised.self).map { AnomalyKey($0.fact) })
    anomalies = AnomalySearch(question, material).findings().filter { !known.contains(AnomalyKey($0)) }
    let (checks, span) = (checks, question.span)
    isRecorded = material.chronicle.facts(ControlCheckRun.self).contains {
      $0.fact.checks == checks && $0.fact.from == span.from && $0.fact.through == span.through
    }
  }

  /// Notes that a check was run.
  mutating func check(_ check: ControlCheck) { checks |= 1 << UInt16(check.rawValue - 1) }

  /// What `findings` add to the remarks there are, and which of these they no longer support.
  mutating func settle(_ findings: [ControlFinding], _ span: DaySpan, _ material: ReportMaterial) {
    var open: Set<FindingKey> = []
    relieved = []
    let found = Set(findings.map(FindingKey.init))
    for stated in material.chronicle.facts(RemarkRaised.self) {
      let key = FindingKey(stated.fact)
      let relief = stated.followUp(RemarkRelieved.self)?.fact
      if let relief {
        // What a deputy excused stays excused; what was put right may be found again.
        if relief.how == .excused { open.insert(key) }
        continue
      }
      open.insert(key)
      guard !found.contains(key), isOurs(stated.fact, span, material.directory) else { continue }
      relieved.append(Relief(position: stated.entry.latest, remark: stated.fact))
    }
    raised = findings.filter { !open.contains(FindingKey($0)) }
  }

  /// True for a remark that this run would have found again: by a check that was run, in its words, on its days.
  private func isOurs(_ remark: RemarkRaised, _ span: DaySpan, _ directory: Directory) -> Bool {
    guard checks & 1 << UInt16(remark.check.rawValue - 1) != 0 else { return false }
    return ControlReading.all.contains { reading in
      guard reading.check == remark.check, remark.text.hasSuffix(reading.text) else { return false }
      if remark.text == reading.text {
        return directory.courses[remark.course].map { reading.asks(of: $0.schoolClass, span, directory) }
          ?? true
      }
      // `2025-10-13/7А-алгебра/3: …`: the day stands first.
      return Day(String(remark.text.prefix(10))).map(span.contains) ?? false
    }
  }

  /// What makes two findings one.
  private struct FindingKey: Hashable {
    let check: ControlCheck
    let staff: StaffNumber
    let course: CourseNumber
    let text: String

    init(_ finding: ControlFinding) {
      (check, staff, course, text) = (finding.check, finding.staff, finding.course, finding.text)
    }

    init(_ remark: RemarkRaised) {
      (check, staff, course, text) = (remark.check, remark.staff, remark.course, remark.text)
    }
  }

  /// What makes two anomalies one; of two people, one is enough.
  private struct AnomalyKey: Hashable {
    let kind: AnomalyKind
    let person: ActorNumber
    let other: ActorNumber
    let first: Position

    init(_ fact: AnomalyRaised) {
      (kind, person, other) = (fact.kind, fact.person, fact.other)
      first = fact.other == .nobody ? fact.firstEvidence : .none
    }

    init(_ finding: AnomalyFinding) {
      (kind, person, other) = (finding.kind, finding.person, finding.other)
      first = finding.other == .nobody ? finding.first : .none
    }
  }
}
