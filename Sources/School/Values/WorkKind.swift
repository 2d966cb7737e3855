public import EventLog

/// What a mark is for (domain.md 2.4).
public enum WorkKind: UInt8, Code {
  /// Not told.
  case unspecified = 0
  /// Answer in the lesson.
  case answer = 1
  /// Work at the board.
  case boardWork = 2
  /// Work in class.
  case classWork = 3
  /// Homework.
  case homework = 4
  /// Self-work (самостоятельная).
  case selfWork = 5
  /// Control work (контрольная).
  case controlWork = 6
  /// Administrative control work.
  case administrativeControl = 7
  /// Test.
  case test = 8
  /// Dictation.
  case dictation = 9
  /// Composition (сочинение).
  case composition = 10
  /// Exposition (изложение).
  case exposition = 11
  /// Essay.
  case essay = 12
  /// Report (доклад, реферат).
  case report = 13
  /// Laboratory work.
  case lab = 14
  /// Practical work.
  case practical = 15
  /// Project.
  case project = 16
  /// Colloquium.
  case colloquium = 17
  /// Diagnostic work.
  case diagnostic = 18
  /// Contour map.
  case contourMap = 19
  /// Reading.
  case reading = 20
  /// Retelling.
  case retelling = 21
  /// Recitation by heart.
  case recitation = 22
  /// Mental arithmetic.
  case mentalArithmetic = 23
  /// Fitness norm.
  case fitnessNorm = 24
  /// Credit (зачёт).
  case credit = 25
  /// State final attestation.
  case finalAttestation = 26
  /// Work on errors.
  case errorAnalysis = 27
  /// Something else.
  case other = 28

  /// The name in JSON and on the command line.
  public var name: String {
    switch self {
    case .unspecified: "unspecified"
    case .answer: "answer"
    case .boardWork: "boardWork"
    case .classWork: "classWork"
    case .homework: "homework"
    case .selfWork: "selfWork"
    case .controlWork: "controlWork"
    case .administrativeControl: "administrativeControl"
    case .test: "test"
    case .dictation: "dictation"
    case .composition: "composition"
    case .exposition: "exposition"
    case .essay: "essay"
    case .report: "report"
    case .lab: "lab"
    case .practical: "practical"
    case .project: "project"
    case .colloquium: "colloquium"
    case .diagnostic: "diagnostic"
    case .contourMap: "contourMap"
    case .reading: "reading"
    case .retelling: "retelling"
    case .recitation: "recitation"
    case .mentalArithmetic: "mentalArithmetic"
    case .fitnessNorm: "fitnessNorm"
    case .credit: "credit"
    case .finalAttestation: "finalAttestation"
    case .errorAnalysis: "errorAnalysis"
    case .other: "other"
    }
  }
}
