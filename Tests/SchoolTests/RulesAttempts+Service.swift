internal import EventLog
internal import School

extension RulesSamples {
  static func schedule(from: UInt16, through: UInt16) -> WorkScheduleSet {
    WorkScheduleSet {
      $0.weekday = 2
      $0.fromMinute = from
      $0.throughMinute = through
      $0.from = World.day(1)
    }
  }

  static func decision(_ decision: ApplicationDecision) -> ParentApplicationDecided {
    ParentApplicationDecided {
      $0.guardian = GuardianNumber(0)
      $0.pupil = PupilNumber(0)
      $0.decision = decision
      $0.refusalReason = decision == .refused ? .incomplete : .none
    }
  }

  static func waiver(_ item: UInt32) -> PlanItemWaived {
    PlanItemWaived {
      $0.planItem = PlanItemNumber(item)
      $0.why = "Передано району"
    }
  }

  static func export(size: UInt64, sha256: String = digest) -> ExportProduced {
    ExportProduced {
      $0.schoolClass = ClassNumber(0)
      $0.size = size
      $0.sha256 = sha256
    }
  }

  static func signature(_ role: Role) -> ExportAccepted {
    ExportAccepted {
      $0.schoolClass = ClassNumber(0)
      $0.signatory = role
    }
  }

  /// Class registers that ended so many years before the school of the rules.
  static func destruction(years: Int) -> RecordsDestroyed {
    RecordsDestroyed {
      $0.from = World.day(1 - 365 * years - 270)
      $0.through = World.day(1 - 365 * years)
      $0.act = "3"
    }
  }

  static func remark() -> RemarkRaised {
    RemarkRaised {
      $0.staff = StaffNumber(2)
      $0.dueOn = World.day(10)
      $0.text = "Нет тем двух уроков"
    }
  }

  static func anomaly(about person: ActorNumber) -> AnomalyRaised {
    AnomalyRaised {
      $0.person = person
      $0.firstEvidence = Position(3)
    }
  }

  static func verdict(about person: ActorNumber) -> AnomalyResolved {
    AnomalyResolved {
      $0.person = person
      $0.verdict = .explained
    }
  }

  static func backup(at place: String) -> BackupMade {
    BackupMade {
      $0.size = 3
      $0.sha256 = digest
      $0.place = place
    }
  }

  static func batch() -> SyncBatchSent {
    SyncBatchSent {
      $0.fromPosition = Position(2)
      $0.toPosition = Position(5)
      $0.count = 3
      $0.target = "region"
      $0.sha256 = digest
    }
  }

  static func acknowledgement(accepted: UInt32) -> SyncBatchAcknowledged {
    SyncBatchAcknowledged {
      $0.fromPosition = Position(2)
      $0.toPosition = Position(5)
      $0.accepted = accepted
      $0.rejected = 1
    }
  }
}

extension RulesAttempts {
  /// Why the school year of 2025 is not followed by another.
  private static func promotion(_ year: Int, _ world: RulesWorld) -> Refusal? {
    do {
      _ = try Promotion(of: world.recorder.state.directory, Promotion.Options(year: year))
      return nil
    } catch { return error as? Refusal }
  }

  static let service: [Rule: Attempt] = [
    .digestForm: { try $0.refusal(Staff.deputy, RulesSamples.export(size: 3, sha256: "0A")) },
    .sizeAhead: { try $0.refusal(Staff.deputy, RulesSamples.export(size: 9999)) },
    .exportSignatory: { world in
      let produced = try world.record(Staff.deputy, RulesSamples.export(size: 3))
      return try world.refusal(
        Staff.deputy, RulesSamples.signature(.psychologist), amends: produced)
    },
    .retentionRuns: { try $0.refusal(Staff.director, RulesSamples.destruction(years: 4)) },
    .anomalyOwn: { world in
      let raised = try world.record(Staff.administrator, RulesSamples.anomaly(about: Staff.deputy))
      return try world.refusal(Staff.deputy, RulesSamples.verdict(about: Staff.deputy), amends: raised)
    },
    .backupPlace: { try $0.refusal(Staff.administrator, RulesSamples.backup(at: "/mnt/copies")) },
    .promotionTwice: { promotion(2025, $0) },
    .promotionYear: { promotion(2027, $0) },
    .planWaived: { world in
      let item = try world.record(
        Staff.director,
        PlanItemScheduled {
          $0.planItem = PlanItemNumber(1)
          $0.key = "A2"
          $0.title = "Обучение"
        })
      try world.record(Staff.director, RulesSamples.waiver(1), amends: item)
      return try world.refusal(Staff.director, PlanItemCompleted { $0.planItem = PlanItemNumber(1) })
    },
  ]
}
