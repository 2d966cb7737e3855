import EventLog
import Projections
import Replay
import School
import TestSupport
import Testing

@Suite("Credential slips")
struct CredentialSlipsTests {
  private let first = Day.of("2025-09-01")

  /// Two pupils of 7А with one guardian between them, and a pupil of 7Б.
  private func history() throws -> SchoolHistory {
    let history = try SchoolHistory()
    for (number, key) in ["7А", "7Б"].enumerated() {
      try history.record(
        ClassFormed {
          $0.schoolClass = ClassNumber(UInt32(number))
          $0.key = key
          $0.yearGroup = 7
        }, on: first)
    }
    for (number, schoolClass) in [UInt32(0), 0, 1].enumerated() {
      try history.record(
        PupilEnrolled {
          $0.pupil = PupilNumber(UInt32(number))
          $0.key = "p-\(number)"
          $0.schoolClass = ClassNumber(schoolClass)
        }, on: first)
    }
    try history.record(
      GuardianRegistered {
        $0.guardian = GuardianNumber(0)
        $0.key = "g-0"
      }, on: first)
    for pupil: UInt32 in [0, 1] {
      try history.record(
        GuardianLinked {
          $0.guardian = GuardianNumber(0)
          $0.pupil = PupilNumber(pupil)
        }, on: first)
    }
    return history
  }

  private func slips(_ history: SchoolHistory, on day: String) throws -> CredentialSlips {
    try history.flush()
    let directory = Running(Directory())
    let chronicle = Running(Chronicle(CredentialSlips.events))
    try Replay.run([directory, chronicle], over: history.store)
    return CredentialSlips(of: ClassNumber(0), on: .of(day), chronicle.model, directory.model)
  }

  private func issue(_ person: ActorNumber, _ kind: CredentialKind) -> CredentialIssued {
    CredentialIssued {
      $0.person = person
      $0.kind = kind
    }
  }

  private let guardian = ActorNumber.guardian(GuardianNumber(0))

  @Test func `each person of the class gets one slip, with the latest that was handed over`() throws {
    let history = try history()
    try history.record(issue(guardian, .code), on: .of("2025-09-02"))
    try history.record(issue(guardian, .login), on: .of("2025-09-09"))
    try history.record(issue(.pupil(PupilNumber(2)), .login), on: .of("2025-09-02"))
    let slips = try slips(history, on: "2025-09-10")
    #expect(slips.slips.map(\.person) == [guardian])
    #expect(slips.slips.map(\.kind) == [.login])
    #expect(slips.slips.map(\.pupils) == [[PupilNumber(0), PupilNumber(1)]])
    #expect(slips.without == [.pupil(PupilNumber(0)), .pupil(PupilNumber(1))])
    #expect(try self.slips(history, on: "2025-09-05").slips.map(\.kind) == [.code])
    #expect(try self.slips(history, on: "2025-09-01").slips.isEmpty)
  }

  @Test func `what is revoked or annulled is on no slip`() throws {
    let history = try history()
    let code = try history.record(issue(guardian, .code), on: .of("2025-09-02"))
    let login = try history.record(issue(guardian, .login), on: .of("2025-09-09"))
    try history.record(
      CredentialRevoked {
        $0.person = guardian
        $0.kind = .login
      }, on: .of("2025-09-12"), amends: login)
    #expect(try slips(history, on: "2025-09-11").slips.map(\.kind) == [.login])
    #expect(try slips(history, on: "2025-09-12").slips.map(\.kind) == [.code])
    try history.annul(EventCode.credentialIssued, guardian.rawValue, at: code, on: .of("2025-09-02"))
    #expect(try slips(history, on: "2025-09-12").slips.isEmpty)
  }
}
