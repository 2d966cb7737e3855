public import EventLog

/// In what capacity a person acts (semantics.md, "Who may record").
public enum Role: UInt8, Code {
  /// Director.
  case director = 1
  /// Deputy director.
  case deputy = 2
  /// Teacher.
  case teacher = 3
  /// Class teacher.
  case classTeacher = 4
  /// Secretary.
  case secretary = 5
  /// Personnel department.
  case hr = 6
  /// Administrator of the journal.
  case administrator = 7
  /// Psychologist.
  case psychologist = 8
  /// Guardian.
  case guardian = 9
  /// Pupil.
  case pupil = 10
  /// The journal itself.
  case system = 11
  /// A source system.
  case `import` = 12

  /// The name in JSON and on the command line.
  public var name: String {
    switch self {
    case .director: "director"
    case .deputy: "deputy"
    case .teacher: "teacher"
    case .classTeacher: "classTeacher"
    case .secretary: "secretary"
    case .hr: "hr"
    case .administrator: "administrator"
    case .psychologist: "psychologist"
    case .guardian: "guardian"
    case .pupil: "pupil"
    case .system: "system"
    case .import: "import"
    }
  }
}
