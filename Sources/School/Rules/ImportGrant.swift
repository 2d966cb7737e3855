public import EventLog

extension SchoolState {
  /// True when a source system holds a grant to import events of a type on a day.
  public func mayImport(_ system: ActorNumber, _ type: EventType, on day: Day) -> Bool {
    roles.lets(system, import: type.code, on: day)
  }
}
