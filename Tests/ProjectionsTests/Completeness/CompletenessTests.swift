import EventLog
import Projections
import School
import TestSupport
import Testing

@Suite("Completeness of people's data")
struct CompletenessTests {
  private static let columns = [
    "pupils", "names", "births", "contacts", "guardians", "guardianContacts", "consents", "complete",
  ]

  /// Given p-0 of whom all is known, p-1 of whom only the name is, p-2 without anything, in 7А.
  private func school() throws -> (SchoolHistory, consent: Position) {
    let history = try SchoolHistory()
    let start = Day.of("2025-09-01")
    let formed = ClassFormed { ($0.schoolClass, $0.key, $0.yearGroup) = (ClassNumber(0), "7А", 7) }
    try history.record(formed, on: start)
    for number: UInt32 in 0..<3 {
      let enrolled = PupilEnrolled {
        ($0.pupil, $0.key, $0.schoolClass) = (PupilNumber(number), "p-\(number)", ClassNumber(0))
        if number < 2 { $0.name.text = "Орлов Пётр" }
        if number < 1 { $0.birth.text = "2012-03-14" }
      }
      try history.record(enrolled, on: start)
    }
    let contact = ContactChanged {
      ($0.person, $0.contact.text) = (.pupil(PupilNumber(0)), "petr@school.example")
    }
    try history.record(contact, on: start)
    let registered = GuardianRegistered {
      ($0.guardian, $0.key) = (GuardianNumber(0), "g-0")
      $0.name.text = "Орлова Анна"
      $0.contact.text = "+7 900 000-00-01"
    }
    try history.record(registered, on: start)
    let linked = GuardianLinked {
      ($0.guardian, $0.pupil, $0.relation) = (GuardianNumber(0), PupilNumber(0), .mother)
    }
    try history.record(linked, on: start)
    let consent = ConsentGiven {
      ($0.person, $0.purpose) = (.guardian(GuardianNumber(0)), .electronicJournal)
      ($0.form, $0.validThrough) = (.paper, .none)
    }
    return (history, try history.record(consent, on: .of("2025-09-10")))
  }

  private func counts(_ history: SchoolHistory, _ row: String = "7А", on day: String) throws -> [Int] {
    try answer(CompletenessReport.self, history) {
      $0.on = .of(day)
      if row != "7А" { $0.grouping = "pupil" }
    }.counts(row, Self.columns)
  }

  @Test("a class counts who has what, a pupil what there is")
  func whoHasWhat() throws {
    let (history, _) = try school()
    #expect(try counts(history, on: "2025-10-01") == [3, 2, 1, 1, 1, 1, 1, 1])
    #expect(try counts(history, "p-0", on: "2025-10-01") == [1, 1, 1, 1, 1, 1, 1, 1])
    #expect(try counts(history, "p-1", on: "2025-10-01") == [1, 1, 0, 0, 0, 0, 0, 0])
    let table = try answer(CompletenessReport.self, history) { $0.on = .of("2025-10-01") }
    #expect(table.values("7А", ["share"]) == [.percent(100 / 3.0)])
  }

  @Test("a consent counts from its day until it is withdrawn or runs out")
  func consents() throws {
    let (history, consent) = try school()
    #expect(try counts(history, on: "2025-09-09") == [3, 2, 1, 1, 1, 1, 0, 0])
    let withdrawn = ConsentWithdrawn {
      ($0.person, $0.purpose) = (.guardian(GuardianNumber(0)), .electronicJournal)
    }
    try history.record(withdrawn, on: .of("2025-10-05"), amends: consent)
    #expect(try counts(history, on: "2025-10-04") == [3, 2, 1, 1, 1, 1, 1, 1])
    #expect(try counts(history, on: "2025-10-05") == [3, 2, 1, 1, 1, 1, 0, 0])
  }

  @Test("the consent to the processing of data will do, and a pupil needs no contact")
  func whatIsEnough() throws {
    // Given p-0 whose contact was emptied, and whose guardian's consent is to the processing of data.
    let (history, consent) = try school()
    try history.annul(EventCode.consentGiven, 0, at: consent, on: .of("2025-09-11"))
    let other = ConsentGiven {
      ($0.person, $0.purpose) = (.guardian(GuardianNumber(0)), .personalData)
      $0.validThrough = .none
    }
    try history.record(other, on: .of("2025-09-12"))
    try history.record(ContactChanged { $0.person = .pupil(PupilNumber(0)) }, on: .of("2025-09-20"))
    // Then all that is asked for is there.
    #expect(try counts(history, on: "2025-10-01") == [3, 2, 1, 0, 1, 1, 1, 1])
  }

  @Test("a consent to something else, and a contact that was emptied, do not count")
  func otherPurposes() throws {
    let (history, consent) = try school()
    try history.annul(EventCode.consentGiven, 0, at: consent, on: .of("2025-09-11"))
    let other = ConsentGiven {
      ($0.person, $0.purpose) = (.guardian(GuardianNumber(0)), .publication)
      $0.validThrough = .none
    }
    try history.record(other, on: .of("2025-09-12"))
    let emptied = ContactChanged { $0.person = .pupil(PupilNumber(0)) }
    try history.record(emptied, on: .of("2025-09-20"))
    #expect(try counts(history, on: "2025-10-01") == [3, 2, 1, 0, 1, 1, 0, 0])
  }
}
