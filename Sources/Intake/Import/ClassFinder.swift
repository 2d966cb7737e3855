internal import EventLog
internal import School

extension FileRecording {
  /// The class with a name, formed if there is none; nil when it cannot be, which is then a problem of the line.
  func schoolClass(_ name: String, on day: Day, line: Int?) throws -> ClassNumber? {
    if let known = directory.classes.number(key: name) { return known }
    let entered = ClassName.entered(name)
    if let known = directory.classes.number(key: entered) { return known }
    guard let yearGroup = ClassName.yearGroup(entered) else {
      fail(line, .classUnclear(name))
      return nil
    }
    var fact = ClassFormed()
    fact.schoolClass = directory.classes.next
    fact.key = entered
    fact.yearGroup = yearGroup
    return try record(fact, on: day, line: line) == nil ? nil : fact.schoolClass
  }
}
