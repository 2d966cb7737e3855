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
    // By number, those annulled included: numbers are the indices.
    let classes = (0..<directory.courses.count).map { index in
      directory.courses[CourseNumber(UInt32(index))]?.schoolClass ?? .none
    }
    let count = directory.classes.count
    let split = FactSplit(classOf: classes, count: count)
    var facts = Array(repeating: material.facts.emptied, count: count)
    split.deal(material.facts.marks, to: &facts, \.marks) { $0.course }
    split.deal(material.facts.absences, to: &facts, \.absences) { $0.course }
    split.deal(material.facts.lateness, to: &facts, \.lateness) { $0.course }
    split.deal(material.facts.lessons, to: &facts, \.lessons) { $0.course }
    split.deal(material.facts.homework, to: &facts, \.homework) { $0.course }
    let places = PupilClasses(material, split)
    places.deal(material.facts.excuses, to: &facts, \.excuses, pupil: { $0.pupil }) { _ in .none }
    places.deal(material.facts.termMarks, to: &facts, \.termMarks, pupil: { $0.pupil }) { fact in
      split.schoolClass(of: fact.course)
    }
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

  /// The class of a course, or none.
  func schoolClass(of course: CourseNumber) -> ClassNumber {
    course.index < classOf.count ? classOf[course.index] : .none
  }

  func deal<Fact: KeptFact>(
    _ table: FactTable<Fact>, to parts: inout [CourseFacts],
    _ place: WritableKeyPath<CourseFacts, FactTable<Fact>>, course: (Fact) -> CourseNumber
  ) {
    var dealt = [[Fact]](repeating: [], count: count)
    for fact in table.facts where fact.isAlive {
      let schoolClass = schoolClass(of: course(fact))
      if schoolClass.index < count { dealt[schoolClass.index].append(fact) }
    }
    for index in parts.indices { parts[index][keyPath: place].facts = dealt[index] }
  }
}

/// The classes in which each pupil ever was or has an absence: there their excuses and outcomes count, too.
private struct PupilClasses {
  private var classes: [[ClassNumber]]
  private let count: Int

  init(_ material: ReportMaterial, _ split: FactSplit) {
    let directory = material.directory
    count = directory.classes.count
    classes = (0..<directory.pupils.count).map { index in
      var found: [ClassNumber] = []
      for membership in directory.pupils[PupilNumber(UInt32(index))]?.memberships ?? []
      where !found.contains(membership.schoolClass) {
        found.append(membership.schoolClass)
      }
      return found
    }
    for fact in material.facts.absences.facts where fact.pupil.index < classes.count {
      let schoolClass = split.schoolClass(of: fact.course)
      if !schoolClass.isNone, !classes[fact.pupil.index].contains(schoolClass) {
        classes[fact.pupil.index].append(schoolClass)
      }
    }
  }

  /// Deals facts to the classes of their pupils and to `own`.
  func deal<Fact: KeptFact>(
    _ table: FactTable<Fact>, to parts: inout [CourseFacts],
    _ place: WritableKeyPath<CourseFacts, FactTable<Fact>>, pupil: (Fact) -> PupilNumber,
    own: (Fact) -> ClassNumber
  ) {
    var dealt = [[Fact]](repeating: [], count: count)
    for fact in table.facts where fact.isAlive {
      let number = pupil(fact)
      let places = number.index < classes.count ? classes[number.index] : []
      for schoolClass in places where schoolClass.index < count { dealt[schoolClass.index].append(fact) }
      let own = own(fact)
      if own.index < count, !places.contains(own) { dealt[own.index].append(fact) }
    }
    for index in parts.indices { parts[index][keyPath: place].facts = dealt[index] }
  }
}

extension CourseFacts {
  /// The same selection without facts.
  fileprivate var emptied: CourseFacts {
    var facts = self
    facts.marks = FactTable()
    facts.absences = FactTable()
    facts.lateness = FactTable()
    facts.lessons = FactTable()
    facts.homework = FactTable()
    facts.excuses = FactTable()
    facts.termMarks = FactTable()
    return facts
  }
}
