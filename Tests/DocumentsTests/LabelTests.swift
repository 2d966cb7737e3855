import EventLog
import School
import Testing

@testable import Documents

@Suite("Labels")
struct LabelTests {
  private func labels<Kind: CaseIterable & Labelled>(_ kind: Kind.Type) -> [Label] {
    kind.allCases.map(\.label)
  }

  private var all: [Label] {
    [
      labels(Role.self), labels(Relation.self), labels(ConsentPurpose.self), labels(ConsentForm.self),
      labels(CredentialKind.self), labels(ActivationMethod.self), labels(Channel.self),
      labels(SourceKind.self),
      labels(ScopeKind.self), labels(Aspect.self), labels(Reason.self), labels(WorkKind.self),
      labels(AbsenceCode.self), labels(LessonKind.self), labels(TermKind.self), labels(RegisterLabel.self),
      labels(DiaryLabel.self), labels(AuditLabel.self), labels(DashboardLabel.self), labels(VerifyLabel.self),
      labels(StatLabel.self),
      labels(ApplicationDecision.self),
      labels(RefusalReason.self),
      labels(LinkFailure.self),
      labels(ScheduleKind.self),
      labels(LocalActKind.self),
      labels(BriefingKind.self),
      labels(Audience.self),
      labels(ExportKind.self),
      labels(DocumentKind.self),
      labels(ControlCheck.self),
      labels(RemarkRelief.self),
      labels(AnomalyKind.self),
      labels(AnomalyVerdict.self),
      labels(BackupMedia.self),
      labels(CommonLabel.self), labels(ReportLabel.self), labels(DayOffReason.self), labels(IctKind.self),
      labels(AssessmentLevel.self), labels(BehaviourScheme.self), labels(BehaviourValue.self),
      labels(CouncilDecision.self), labels(ArchiveLabel.self), labels(BookLabel.self),
      (1...12).map(CalendarLabel.month),
      (1...12).map(CalendarLabel.ofMonth), (1...7).map(CalendarLabel.weekday),
      (1...7).map(CalendarLabel.weekdayShort),
    ].flatMap { $0 }
  }

  @Test("each label has a text in each language, Russian in Cyrillic and English without it")
  func languages() {
    func isCyrillic(_ text: String) -> Bool {
      text.unicodeScalars.contains { (0x400...0x4FF).contains($0.value) }
    }
    for label in all where label.ru != label.en {
      #expect(isCyrillic(label.ru), "\(label)")
      #expect(!isCyrillic(label.en), "\(label)")
      #expect(!label.en.isEmpty)
    }
    #expect(all.filter { $0.ru == $0.en }.allSatisfy { ["№", "%"].contains($0.ru) })
  }

  @Test("codes of one kind do not share a name")
  func distinct() {
    for kind in [
      labels(Role.self), labels(Reason.self), labels(WorkKind.self), labels(AbsenceCode.self),
      labels(DayOffReason.self), labels(IctKind.self), labels(AssessmentLevel.self),
      labels(BehaviourValue.self), labels(CouncilDecision.self),
    ] {
      #expect(Set(kind.map(\.ru)).count == kind.count)
      #expect(Set(kind.map(\.en)).count == kind.count)
    }
  }

  @Test("days are written in words")
  func longDay() throws {
    let day = try #require(Day(year: 2025, month: 10, day: 13))
    #expect(CalendarLabel.longDay(day, .ru) == "понедельник, 13 октября 2025")
    #expect(CalendarLabel.longDay(day, .en) == "Monday, 13 October 2025")
    #expect(CalendarLabel.asOfLongDay(day, .ru) == "на понедельник, 13 октября 2025")
    #expect(CalendarLabel.asOfLongDay(day + 4, .ru) == "на пятницу, 17 октября 2025")
    #expect(CalendarLabel.asOfLongDay(day + 6, .ru) == "на воскресенье, 19 октября 2025")
    #expect(CalendarLabel.asOfLongDay(day + 2, .en) == "as of Wednesday, 15 October 2025")
    #expect(CalendarLabel.month(13) == Label(""))
  }

  @Test("terms are named with their number where they have one")
  func terms() {
    #expect(TermKind.quarter.named(1).ru == "1-я четверть")
    #expect(TermKind.halfYear.named(2).en == "half-year 2")
    #expect(TermKind.year.named(0).ru == "год")
  }

  @Test("every registered event has words of its own")
  func everyEvent() {
    let labels = EventRegistry.all.map { EventLabel.of(type: $0.type.code) }
    #expect(!labels.contains(nil))
    #expect(Set(labels).count == EventRegistry.all.count)
  }

  @Test("an event has words, an unknown code has none")
  func events() {
    #expect(EventLabel.of(type: EventCode.markCorrected)?.ru == "отметка исправлена")
    #expect(EventLabel.of(type: 65_000) == nil)
  }
}
