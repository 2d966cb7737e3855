internal import School

extension WorkKind {
  /// A control work, of the teacher or of the administration.
  var isControl: Bool { self == .controlWork || self == .administrativeControl }

  /// A work on paper that takes its time to be read: its marks are due within days (domain.md 1.2, R-c).
  var isWritten: Bool {
    switch self {
    case .selfWork, .controlWork, .administrativeControl, .test, .dictation, .composition, .exposition,
      .essay, .report, .lab, .practical, .diagnostic, .contourMap, .errorAnalysis:
      true
    default: false
    }
  }
}
