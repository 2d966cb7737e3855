internal import EventLog
internal import Foundation
public import School

/// The plans of the five founding documents, `A` to `E`, with roles in place of people (fixtures/plans).
///
/// Dependencies are not in the documents; those here are the ones that domain.md section 0 draws from them.
public enum SeedPlan {
  /// Their letters.
  public static let letters = ["A", "B", "C", "D", "E"]

  /// The events of a plan's file, in order.
  public static func events(_ letter: String) throws -> [EventLine] {
    let text = try readFile(repositoryRoot() + "/fixtures/plans/\(letter).jsonl")
    var reader = EventJSONReader(DirectoryKeys(Directory()))
    return try text.split(separator: UInt8(ascii: "\n")).map {
      try reader.read(try JSONDecoder().decode(JSONValue.self, from: Data($0)))
    }
  }

  /// Keys of the clauses of a document, in its order.
  public static func keys(_ letter: String) throws -> [String] {
    try events(letter).compactMap { ($0.fact as? PlanItemScheduled)?.key }
  }

  /// A log that holds the plan.
  public static func history(_ letter: String) throws -> SchoolHistory {
    let history = try SchoolHistory()
    for event in try events(letter) {
      try history.record(event.fact, on: event.occurredOn)
    }
    return history
  }
}

/// One item of a plan made by hand.
public struct PlanLine: Sendable {
  /// School key.
  public var key: String
  /// Clause.
  public var clause: String
  /// Last day, or nil.
  public var due: String?
  /// What is to be done.
  public var title: String
  /// Keys of prerequisites.
  public var dependsOn: String
  /// First day, or nil.
  public var start: String?
  /// The plan.
  public var plan: String
  /// How many answer for it.
  public var executors: Int

  /// An item that one person answers for.
  public init(
    _ key: String, _ clause: String, due: String? = nil, title: String = "Совещание", dependsOn: String = "",
    start: String? = nil, plan: String = "A", executors: Int = 1
  ) {
    (self.key, self.clause, self.due, self.title) = (key, clause, due, title)
    (self.dependsOn, self.start, self.plan, self.executors) = (dependsOn, start, plan, executors)
  }

  /// The event that schedules it.
  public func event(_ number: Int) -> PlanItemScheduled {
    PlanItemScheduled {
      $0.planItem = PlanItemNumber(UInt32(number))
      $0.key = key
      $0.plan = plan
      $0.clause = clause
      $0.due = due.map { .of($0) } ?? .none
      $0.start = start.map { .of($0) } ?? .none
      $0.title = title
      $0.dependsOn = dependsOn
      $0.responsible = executors == 0 ? .none : StaffNumber(0)
    }
  }

  /// A log that holds the items, each beyond the first executor as a duty; and targets for `basis`.
  public static func history(
    _ lines: [PlanLine], targets: [(low: UInt16, high: UInt16, deadline: String)] = [], basis: String = "A 9"
  ) throws -> SchoolHistory {
    let history = try SchoolHistory()
    let day = Day.of("2013-02-01")
    for number in 0..<max(1, lines.map(\.executors).max() ?? 1) {
      let hired = StaffHired {
        $0.staff = StaffNumber(UInt32(number))
        $0.key = "роль \(number)"
      }
      try history.record(hired, on: day)
    }
    for (number, line) in lines.enumerated() {
      try history.record(line.event(number), on: day)
      for executor in 1..<max(1, line.executors) {
        let duty = DutyAssigned {
          $0.staff = StaffNumber(UInt32(executor))
          $0.duty = line.key
        }
        try history.record(duty, on: day)
      }
    }
    for target in targets {
      let event = ActivationTargetSet {
        $0.low = target.low
        $0.high = target.high
        $0.deadline = .of(target.deadline)
        $0.basis = basis
      }
      try history.record(event, on: day)
    }
    return history
  }
}
