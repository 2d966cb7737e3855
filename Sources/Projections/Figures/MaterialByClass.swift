public import EventLog
public import School

/// The material of one pass, split by class and course, so that a report of each reads only its own facts.
///
/// Without it forty reports of classes would each walk the facts of the whole school, and the pages of eleven
/// courses those of their class.
public struct MaterialByClass {
  private let whole: ReportMaterial
  private var parts: [ClassNumber: CourseFacts] = [:]
  /// The class that was split by course last.
  private var splitClass: ClassNumber?
  private var courseParts: [CourseNumber: CourseFacts] = [:]

  /// Splits `material`.
  ///
  /// - Complexity: O(facts).
  public init(_ material: ReportMaterial) {
    whole = material
    let directory = material.directory
    // By number, those annulled included: numbers are the indices.
    let classes = (0..<directory.courses.count).map { index in
      directory.courses[CourseNumber(UInt32(index))].map { Int($0.schoolClass.number) } ?? FactSplit.nowhere
    }
    let count = directory.classes.count
    let split = FactSplit(partOf: classes, count: count)
    var facts = Array(repeating: material.facts.emptied, count: count)
    split.deal(material.facts, to: &facts)
    let places = PupilClasses(material, split)
    places.deal(material.facts.excuses, to: &facts, \.excuses, pupil: { $0.pupil }) { _ in .none }
    places.deal(material.facts.termMarks, to: &facts, \.termMarks, pupil: { $0.pupil }) { fact in
      ClassNumber(part: split.part(of: fact.course))
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

  /// What the report of one course of a class needs; that of its class where `course` is none.
  ///
  /// - Complexity: O(facts of the class) for the first course of a class, then O(1): ask class by class.
  public mutating func material(of schoolClass: ClassNumber, course: CourseNumber) -> ReportMaterial {
    var material = material(of: schoolClass)
    guard !course.isNone, let facts = parts[schoolClass] else { return material }
    if splitClass != schoolClass { split(schoolClass, facts) }
    guard let own = courseParts[course] else { return material }
    material.facts = own
    return material
  }

  private mutating func split(_ schoolClass: ClassNumber, _ facts: CourseFacts) {
    let courses = whole.directory.courses(of: schoolClass)
    var indexes = Array(repeating: FactSplit.nowhere, count: whole.directory.courses.count)
    for (index, course) in courses.enumerated() { indexes[course.index] = index }
    var split = Array(repeating: facts.emptied, count: courses.count)
    FactSplit(partOf: indexes, count: courses.count).deal(facts, to: &split)
    for index in split.indices {
      // Of a pupil, not of a course.
      split[index].excuses = facts.excuses
      split[index].termMarks = facts.termMarks
    }
    courseParts = Dictionary(uniqueKeysWithValues: zip(courses, split))
    splitClass = schoolClass
  }
}

extension ClassNumber {
  /// The class whose facts stand in a part, or none.
  fileprivate init(part: Int) { self = part == FactSplit.nowhere ? .none : ClassNumber(UInt32(part)) }
}

/// Deals facts of courses to parts: the classes of a school, the courses of a class.
private struct FactSplit {
  /// By number of course.
  let partOf: [Int]
  let count: Int

  /// What has no part.
  static var nowhere: Int { .max }

  /// The part of a course.
  func part(of course: CourseNumber) -> Int {
    course.index < partOf.count ? partOf[course.index] : Self.nowhere
  }

  /// Deals what belongs to a course.
  func deal(_ facts: CourseFacts, to parts: inout [CourseFacts]) {
    deal(facts.marks, to: &parts, \.marks) { $0.course }
    deal(facts.absences, to: &parts, \.absences) { $0.course }
    deal(facts.lateness, to: &parts, \.lateness) { $0.course }
    deal(facts.lessons, to: &parts, \.lessons) { $0.course }
    deal(facts.homework, to: &parts, \.homework) { $0.course }
  }

  private func deal<Fact: KeptFact>(
    _ table: FactTable<Fact>, to parts: inout [CourseFacts],
    _ place: WritableKeyPath<CourseFacts, FactTable<Fact>>, course: (Fact) -> CourseNumber
  ) {
    var dealt = [[Fact]](repeating: [], count: count)
    for fact in table.facts where fact.isAlive {
      let part = part(of: course(fact))
      if part < count { dealt[part].append(fact) }
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
      let schoolClass = ClassNumber(part: split.part(of: fact.course))
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
