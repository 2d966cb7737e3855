public import EventLog
public import School

/// What an import says beside its counts: nothing is passed over in silence.
public enum ImportNote: Hashable, Sendable {
  /// The same file was imported before.
  case known(file: String)
  /// The log knows everything in the file.
  case nothingNew(file: String)
  /// A new store's operator let a system import.
  case granted(system: String, eventTypes: String, from: Day, through: Day)
  /// A column that no event holds.
  case columnNotKept(file: String, column: String)
  /// Lessons after today: not facts yet.
  case lessonsAhead(file: String, count: Int)
  /// Works owed without a mark.
  case worksOwed(file: String, count: Int)
  /// Lines about the old log itself.
  case ownLines(file: String, count: Int)
  /// Rows that rules took in; some only counted for others.
  case rowsTaken(file: String, count: Int, silent: Int)
  /// Rows that rules leave out.
  case rowsSkipped(file: String, count: Int, because: String)
  /// Files given that are not read: the rules or the manifest do not name them.
  case notInRules(files: [String])
  /// Rows of a roster that state nothing here.
  case rowsPassedOver(file: String, count: Int, because: Because)
  /// Personal texts of which only the commitments came.
  case textsMissing(file: String, count: Int)
  /// The school's settings came from the export.
  case settingsRestored(file: String)
  /// What of the log a file was compared with: whose facts, or which courses', on which days.
  case compared(file: String, what: String, from: Day, through: Day)
  /// Statements about days that were not to be compared.
  case outsideDays(file: String, count: Int)
  /// Lessons and homework that the diaries do not show, but might not.
  case notCovered(count: Int)
  /// Lessons that a file no longer shows, but facts belong to.
  case lessonsKept(count: Int)
  /// Events of kinds that a snapshot does not compare.
  case notCompared(file: String, types: String, count: Int)

  /// Why a row of a roster states nothing.
  public enum Because: Hashable, Sendable {
    /// The role of an enrolment is not the user's.
    case otherRole
    /// A pupil's agent who is no guardian.
    case notGuardian
    /// A session on the days of another of its kind.
    case sessionAgain
    /// A class without pupils.
    case noPupils
    /// A result without a score.
    case notScored
    /// A result's comment: no event holds it.
    case comment
    /// A deletion of what the log does not have.
    case notThere

    fileprivate var english: String {
      switch self {
      case .otherRole: "the enrolment's role is not the user's"
      case .notGuardian: "an agent who is no guardian"
      case .sessionAgain: "a session on the days of another of its kind"
      case .noPupils: "a class without pupils"
      case .notScored: "no score yet"
      case .comment: "the comment is not kept"
      case .notThere: "a deletion of what the log does not have"
      }
    }

    fileprivate var russian: String {
      switch self {
      case .otherRole: "роль зачисления — не роль пользователя"
      case .notGuardian: "агент, который не родитель"
      case .sessionAgain: "период в дни другого того же вида"
      case .noPupils: "класс без учеников"
      case .notScored: "ещё без оценки"
      case .comment: "комментарий не хранится"
      case .notThere: "удаление того, чего в журнале нет"
      }
    }
  }

  /// The sentence in a language.
  public func text(_ language: Language) -> String { language == .ru ? russian : english }

  private var english: String {
    switch self {
    case .known(let file): "\(file): imported before; nothing added"
    case .nothingNew(let file): "\(file): the log knows all of it; nothing added"
    case .granted(let system, let types, let from, let through):
      "new store: the system \(system) was granted import of \(types.replacing(",", with: ", ")) "
        + "from \(from) through \(through)"
    case .columnNotKept(let file, let column):
      "\(file): the column '\(column)' is not kept: no event holds it"
    case .lessonsAhead(let file, let count):
      "\(file): \(Self.some(count, "lesson")) after today left out: import the file again later"
    case .worksOwed(let file, let count):
      "\(file): \(Self.some(count, "work")) owed, without a mark, left out"
    case .ownLines(let file, let count):
      "\(file): \(Self.some(count, "line")) about the old log itself left out: this log has its own"
    case .textsMissing(let file, let count):
      "\(file): \(Self.some(count, "personal text")) came as commitments only: an export holds no names"
    case .rowsTaken(let file, let count, let silent):
      "\(file): \(Self.some(count, "row")) taken in"
        + (silent == 0 ? "" : ", \(silent) of them without an event of their own")
    case .rowsSkipped(let file, let count, let because):
      "\(file): \(Self.some(count, "row")) left out" + (because.isEmpty ? "" : ": \(because)")
    case .compared(let file, let what, let from, let through):
      "\(file): compared \(from) – \(through) of \(what)"
    case .outsideDays(let file, let count):
      "\(file): \(Self.some(count, "statement")) about other days left out"
    case .notCovered(let count):
      "\(count) lessons and homework are in none of these diaries and stay: only the diaries of all pupils of "
        + "a class take them back"
    case .lessonsKept(let count):
      "\(count) lessons are no longer in the files and stay: facts of others belong to them"
    case .notCompared(let file, let types, let count):
      "\(file): \(Self.some(count, "event")) left out, of types that a snapshot does not compare: \(types)"
    case .notInRules(let files): "not named for the import, not read: \(files.joined(separator: ", "))"
    case .rowsPassedOver(let file, let count, let because):
      "\(file): \(Self.some(count, "row")): \(because.english)"
    case .settingsRestored(let file): "\(file): name, zone and language of the school are those of the export"
    }
  }

  /// `1 row`, `2 rows`.
  private static func some(_ count: Int, _ what: String) -> String {
    "\(count) \(what)\(count == 1 ? "" : "s")"
  }

  private var russian: String {
    switch self {
    case .known(let file): "\(file): уже загружен; ничего не добавлено"
    case .nothingNew(let file): "\(file): в журнале уже есть всё; ничего не добавлено"
    case .granted(let system, let types, let from, let through):
      "новое хранилище: системе \(system) разрешена загрузка \(types.replacing(",", with: ", ")) "
        + "с \(from) по \(through)"
    case .columnNotKept(let file, let column):
      "\(file): столбец «\(column)» не хранится: для него нет события"
    case .lessonsAhead(let file, let count):
      "\(file): уроков после сегодняшнего дня пропущено: \(count); загрузите файл снова, когда они пройдут"
    case .worksOwed(let file, let count): "\(file): долгов без отметки пропущено: \(count)"
    case .ownLines(let file, let count):
      "\(file): строк о самом старом журнале пропущено: \(count); у этого журнала они свои"
    case .textsMissing(let file, let count):
      "\(file): персональных текстов пришло только обязательствами: \(count); выгрузка не содержит имён"
    case .rowsTaken(let file, let count, let silent):
      "\(file): строк взято: \(count)" + (silent == 0 ? "" : ", из них без своего события: \(silent)")
    case .rowsSkipped(let file, let count, let because):
      "\(file): строк пропущено: \(count)" + (because.isEmpty ? "" : ": \(because)")
    case .compared(let file, let what, let from, let through):
      "\(file): сравнено с \(from) по \(through): \(what)"
    case .outsideDays(let file, let count): "\(file): записей о других днях пропущено: \(count)"
    case .notCovered(let count):
      "уроков и домашних заданий, которых нет в этих дневниках: \(count); они остаются: отменяют их только "
        + "дневники всех учеников класса"
    case .lessonsKept(let count):
      "уроков, которых больше нет в файлах: \(count); они остаются: к ним относятся записи других"
    case .notCompared(let file, let types, let count):
      "\(file): событий пропущено: \(count); такие не сравниваются: \(types)"
    case .notInRules(let files): "для загрузки не названы и не читались: \(files.joined(separator: ", "))"
    case .rowsPassedOver(let file, let count, let because): "\(file): строк: \(count) — \(because.russian)"
    case .settingsRestored(let file): "\(file): название, пояс и язык школы взяты из выгрузки"
    }
  }
}
