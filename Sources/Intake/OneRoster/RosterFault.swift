/// What is wrong with a row of a roster.
public enum RosterFault: Hashable, Sendable {
  /// A user has no role, or one that is not known.
  case role(String)
  /// A pupil has neither a homeroom nor a grade of 1–12.
  case noClass(pupil: String)
  /// A deletion that no event can state.
  case deletion(RosterKept)
  /// An identifier that is there twice.
  case sameID(String)
  /// A score that is no mark.
  case score(String)
  /// A pupil who is not of the class.
  case notInClass(pupil: String)
  /// The log says something else of the same fact.
  case differs(event: String)
  /// A rule of the school refuses the row's event, in its words.
  case refused(event: String, reason: String)

  var english: String {
    switch self {
    case .role(let role): "the role '\(role)' is not known"
    case .noClass(let pupil):
      "pupil \(pupil) has neither a homeroom nor a grade of 1–12; name a class for such pupils with --class"
    case .deletion(let kept): "not deleted: \(kept.english)"
    case .sameID(let id): "sourcedId '\(id)' is there twice"
    case .score(let score): "'\(score)' is no mark"
    case .notInClass(let pupil): "pupil \(pupil) is not enrolled in the class"
    case .differs(let event):
      "\(event): the log says something else of the same fact; --update records it as a change"
    case .refused(let event, let reason): RefusedRow.text(event, reason)
    }
  }

  var russian: String {
    switch self {
    case .role(let role): "роль «\(role)» неизвестна"
    case .noClass(let pupil):
      "у ученика \(pupil) нет ни классного коллектива, ни параллели 1–12; назовите класс для таких: --class"
    case .deletion(let kept): "не удалено: \(kept.russian)"
    case .sameID(let id): "sourcedId «\(id)» есть дважды"
    case .score(let score): "«\(score)» не отметка"
    case .notInClass(let pupil): "ученик \(pupil) не зачислен в класс"
    case .differs(let event): "\(event): в журнале о том же сказано другое; --update запишет изменение"
    case .refused(let event, let reason): RefusedRow.text(event, reason)
    }
  }
}
