public import EventLog
public import School

/// The material of one pass, split by class, so that a report of each class reads only that class's facts.
///
/// Without it forty reports of classes would each walk the facts of the whole school.
public struct MaterialByClass {
  private let whole: ReportMaterial
  private var parts: [ClassNumber: CourseFacts] = [:]

  /// Splits `material`.
  ///
  /// - Complexity: O(facts).
  public init(_ material: ReportMaterial) {
    whole = material
    let directory = material.directory
    let classes = directory.courses.all.map { directory.courses[$0]?.schoolClass ?? .none }
    let count = directory.classes.count
    let split = FactSplit(classOf: classes, count: count)
    var facts = Array(repeating: material.facts.emptied, count: count)
    split.deal(material.facts.marks, to: &facts, \.marks) { $0.course }
    split.deal(material.facts.absences, to: &facts, \.absences) { $0.course }
    split.deal(material.facts.lateness, to: &facts, \.lateness) { $0.course }
    split.deal(material.facts.lessons, to: &facts, \.lessons) { $0.course }
    split.deal(material.facts.homework, to: &facts, \.homework) { $0.course }
    for (index, part) in facts.enumerated() { parts[ClassNumber(UInt32(index))] = part }
  }

  /// What a report of a class needs; everything for a class that there is not.
  public func material(of schoolClass: ClassNumber) -> ReportMaterial {
    guard let facts = parts[schoolClass] else { return whole }
    var material = whole
    material.facts = facts
    return material
  }
}

/// Deals facts to the classes of their courses.
private struct FactSplit {
  let classOf: [ClassNumber]
  let count: Int

  func deal<Fact: KeptFact>(
    _ table: FactTable<Fact>, to parts: inout [CourseFacts],
    _ place: WritableKeyPath<CourseFacts, FactTable<Fact>>, course: (Fact) -> CourseNumber
  ) {
    var dealt = [[Fact]](repeating: [], count: count)
    for fact in table.facts where fact.isAlive {
      let number = course(fact)
      guard number.index < classOf.count else { continue }
      let schoolClass = classOf[number.index]
      if schoolClass.index < count { dealt[schoolClass.index].append(fact) }
    }
    for index in parts.indices { parts[index][keyPath: place].facts = dealt[index] }
  }
}

extension CourseFacts {
  /// The same selection with the facts that are not kept by course: excuses and outcomes.
  fileprivate var emptied: CourseFacts {
    var facts = self
    facts.marks = FactTable()
    facts.absences = FactTable()
    facts.lateness = FactTable()
    facts.lessons = FactTable()
    facts.homework = FactTable()
    return facts
  }
}
