public import EventLog

extension ExportProduced: Ruled {
  /// Class teacher of the class, deputy, director, administrator, or the journal itself.
  public static var recorders: RoleSet { [.classTeacher, .deputy, .director, .administrator, .system] }
  /// Produced anew.
  public static var correction: CorrectionWay { .never }
  /// The class.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    Place(schoolClass: schoolClass)
  }
  /// Of a log that there was, with a digest.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    state.unknownUnlessNone(schoolClass) ?? state.unknownUnlessNone(term) ?? state.future(size)
      ?? Refusal.digest(sha256)
  }
}

extension ExportAccepted: Ruled {
  /// Class teacher, deputy or director.
  public static var recorders: RoleSet { [.classTeacher, .deputy, .director] }
  /// A document as produced, or as accepted by another signatory.
  public static var amendable: [UInt16] { [EventCode.exportProduced, EventCode.exportAccepted] }
  /// Taken back, not restated.
  public static var correction: CorrectionWay { .never }
  /// It adds a signature and corrects nothing.
  public static var needsReason: Bool { false }
  /// Whoever signs in this capacity.
  public func recorders(amended: AmendedFact?) -> RoleSet {
    let own = RoleSet(signatory)
    return Self.recorders.contains(own) ? own : Self.recorders
  }
  /// The class.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    Place(schoolClass: schoolClass)
  }
  /// The document it names, by one who may sign.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    guard Self.recorders.contains(RoleSet(signatory)) else {
      return Refusal(.exportSignatory, .name(signatory.name), .roles(Self.recorders))
    }
    return otherExport(request, amended)
  }
}

extension ArchivedOnPaper: Ruled {
  /// Secretary, deputy or director.
  public static var recorders: RoleSet { [.secretary, .deputy, .director, .import] }
  /// A document as produced or accepted.
  public static var amendable: [UInt16] { [EventCode.exportProduced, EventCode.exportAccepted] }
  /// It files a document and corrects nothing.
  public static var needsReason: Bool { false }
  /// The class.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    Place(schoolClass: schoolClass)
  }
  /// The document it names, in a case and of at least one sheet.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    otherExport(request, amended) ?? Refusal.range("sheets", sheets, 1...Int(UInt16.max))
      ?? Refusal.empty("caseNumber", caseNumber)
  }
}

/// A document made of the log, or what became of it.
private protocol ExportLike: Event {
  var kind: ExportKind { get }
  var schoolClass: ClassNumber { get }
  var term: TermNumber { get }
}

extension ExportProduced: ExportLike {}
extension ExportAccepted: ExportLike {}
extension ArchivedOnPaper: ExportLike {}

extension ExportLike {
  /// Refuses when the amended event is about another document.
  fileprivate func otherExport(_ request: Request, _ amended: AmendedFact?) -> Refusal? {
    guard let export = amended?.fact as? any ExportLike, export.kind == kind,
      export.schoolClass == schoolClass, export.term == term
    else { return Refusal(.chainOtherFact, .name(Self.type.name), .position(request.amends)) }
    return nil
  }
}
