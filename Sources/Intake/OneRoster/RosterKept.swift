/// Why something that a roster deletes stays.
public enum RosterKept: Hashable, Sendable {
  /// The table is not a delta.
  case bulk(table: String)
  /// No event takes back what the table holds.
  case table(String)
  /// Facts that stand refer to it.
  case inUse(event: String)
  /// A pupil of the class is taught what the whole class is taught.
  case wholeClass
  /// A course or class passes from one teacher to the next and is never without.
  case noSuccessor
  /// The log has several works alike.
  case alike

  var english: String {
    switch self {
    case .bulk(let table): "file.\(table) must be 'delta' in the manifest"
    case .table(let table): "no event takes back a row of \(table)"
    case .inUse(let event): "facts of the log refer to it (\(event)); delete these first"
    case .wholeClass: "the course has no subgroup: who is in the class is taught it"
    case .noSuccessor: "somebody else must teach from then on; add the enrolment of the next teacher"
    case .alike: "the log has several works alike on that day; delete their results instead"
    }
  }

  var russian: String {
    switch self {
    case .bulk(let table): "в манифесте должно стоять file.\(table),delta"
    case .table(let table): "строку таблицы \(table) не отменяет ни одно событие"
    case .inUse(let event): "на это ссылаются записи журнала (\(event)); сначала удалите их"
    case .wholeClass: "у курса нет подгруппы: его изучает весь класс"
    case .noSuccessor: "с этого дня должен вести кто-то другой; добавьте зачисление следующего учителя"
    case .alike: "в журнале за этот день несколько одинаковых работ; удалите их результаты"
    }
  }
}
