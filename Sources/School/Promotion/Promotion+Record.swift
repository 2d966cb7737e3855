public import EventLog

extension Promotion {
  /// How the events of a promotion come.
  public struct Recording {
    /// Who record: each event the first of them who may.
    public let actors: [ActorNumber]
    /// A request of one of them about a day.
    public let request: (ActorNumber, Day) -> Request

    /// Recorded by `actors`.
    public init(by actors: [ActorNumber], request: @escaping (ActorNumber, Day) -> Request) {
      self.actors = actors
      self.request = request
    }
  }

  /// Records the new year.
  ///
  /// All or nothing is the caller's: after a refusal the recorder is to be dropped.
  /// - Throws: ``Refusal`` when a rule forbids an event, or none of the actors may record it; what the recorder throws.
  public func record(in recorder: inout Recorder, _ recording: Recording) throws {
    var writer = PromotionWriter(recorder: recorder, recording: recording)
    try retire(&writer)
    let terms = try form(terms: &writer)
    let numbers = try form(classes: &writer)
    try move(&writer, numbers)
    let subgroups = try form(subgroups: &writer, numbers)
    try assign(&writer, numbers, subgroups)
    guard terms == self.terms.count else { throw Refusal(.promotionYear, .number(year), .number(year - 1)) }
    recorder = writer.recorder
  }

  /// What ends gives its keys up: terms of the year, classes, their subgroups and courses.
  private func retire(_ writer: inout PromotionWriter) throws {
    let directory = writer.directory
    for term in terms {
      try writer.restate(directory.terms[term.old]?.position, TermDefined.self) { $0.key += suffix }
    }
    let old = directory.classes.all.filter { number in
      directory.classes[number].map { $0.from < start && !isRetired($0.key) } ?? false
    }
    for number in old {
      try writer.restate(directory.classes[number]?.position, ClassFormed.self) { $0.key += suffix }
    }
    for number in directory.subgroups.all {
      guard let entry = directory.subgroups[number], old.contains(entry.schoolClass) else { continue }
      try writer.restate(entry.position, SubgroupFormed.self) { $0.key += suffix }
    }
    for number in directory.courses.all {
      guard let entry = directory.courses[number], old.contains(entry.schoolClass) else { continue }
      try writer.restate(entry.position, TeachingAssigned.self) { $0.key += suffix }
    }
  }

  /// True for the key of a class that an earlier promotion retired: it ends in the year of an earlier school year.
  private func isRetired(_ key: String) -> Bool {
    guard let dash = key.lastIndex(of: "-"), let number = Int(key[key.index(after: dash)...]) else {
      return false
    }
    return (year - 100..<year - 1).contains(number)
  }

  /// Gives the number of terms defined.
  private func form(terms writer: inout PromotionWriter) throws -> Int {
    var numbers: [TermNumber: TermNumber] = [:]
    for term in terms {
      guard let position = writer.directory.terms[term.old]?.position,
        var fact = try writer.fact(at: position, TermDefined.self)
      else { continue }
      fact.term = writer.directory.terms.next
      fact.key = term.key
      (fact.start, fact.end) = (term.start, term.end)
      fact.parent = numbers[fact.parent] ?? .none
      fact.title = nextTitle(fact.title)
      numbers[term.old] = fact.term
      try writer.record(fact, on: writer.today)
    }
    return numbers.count
  }

  /// `2026/27` for `2025/26`.
  private func nextTitle(_ title: String) -> String {
    func short(_ year: Int) -> String { "\(year)/\(String(year + 1).suffix(2))" }
    return title.replacing(short(year - 1), with: short(year))
  }

  /// The numbers of the new classes, in order of ``classes``.
  private func form(classes writer: inout PromotionWriter) throws -> [ClassNumber] {
    var numbers: [ClassNumber] = []
    for entry in classes {
      var fact = ClassFormed()
      fact.schoolClass = writer.directory.classes.next
      fact.key = entry.key
      fact.yearGroup = entry.yearGroup
      fact.teacher = entry.teacher
      try writer.record(fact, on: start)
      numbers.append(fact.schoolClass)
    }
    return numbers
  }

  private func move(_ writer: inout PromotionWriter, _ numbers: [ClassNumber]) throws {
    for (entry, number) in zip(classes, numbers) {
      for pupil in entry.pupils + entry.repeating {
        var fact = PupilTransferred()
        fact.pupil = pupil
        fact.fromClass = writer.directory.pupils[pupil]?.schoolClass(on: start) ?? .none
        fact.toClass = number
        fact.order = order
        try writer.record(fact, on: start)
      }
    }
    for group in leavers {
      for pupil in group.pupils {
        var fact = PupilLeft()
        fact.pupil = pupil
        fact.schoolClass = group.schoolClass
        fact.order = order
        try writer.record(fact, on: leavingOn)
      }
    }
  }
}
