internal import School

extension ImportFault {
  /// The reason in a language.
  func text(_ language: Language) -> String { language == .ru ? russian : english }

  private var english: String {
    switch self {
    case .refused(let text), .event(let text): text
    case .lineTooLong: "the line is longer than any event"
    case .classMissing: "no class: add a column 'Класс', or name it with --class"
    case .classUnclear(let name): "the class '\(name)' does not begin with its year group, as 7А does"
    case .pupilUnknown(let key): "nobody has the key \(key)"
    case .pupilUnclear(let name): "which pupil of \(name) is it? Name the pupil with --pupil"
    case .severalPupils: "marks of several pupils in one diary"
    case .differs(let what, let key):
      "\(what.english) of \(key) differs from the log; --update records it as a change, nothing was recorded"
    case .value(let what, let value): "\(what.english) cannot be '\(value)'"
    case .actorMissing: "the line names nobody who acted: name who records with --as"
    case .actorNoSystem(let key):
      "a snapshot is what one system says, and the actor here is '\(key)': name the system with --as"
    case .momentMissing: "recordedAt is missing: there is no moment to restore"
    case .positionOrder(let position): "position \(position) does not come after the one before"
    case .positionUnknown(let position): "it amends position \(position), which is not in the file before it"
    case .otherTimeZone(let export, let store):
      "the export's time zone is \(export), the store's is \(store): make the store with "
        + "journal init --time-zone \(export)"
    case .sourceUnknown(let key): "the source \(key) is not declared before this line"
    case .notFromTheStart: "an export to restore begins with the first event of its log and holds all events"
    case .systemUnknown(let key, let types):
      "the system \(key) may not import here: the administrator records SystemRegistered and grants it the role "
        + "import for \(types); or name who records with --as"
    case .rosterFileMissing(let file): "there is no \(file), which it needs"
    case .rosterVersion(let version):
      version.isEmpty ? "no oneroster.version" : "version \(version) is not understood; 1.1 and 1.2 are"
    case .unreadable: "it cannot be read"
    case .rosterUnknown(let column, let id, let file): "\(column) '\(id)' is not in \(file)"
    case .roster(let fault): fault.english
    case .rules(let fault): fault.english
    case .snapshotEmpty:
      "the file holds nothing: if that is so, and what its source said before is to be taken back, say "
        + "--allow-shrink"
    case .snapshotShrinks(let kind, let gone, let known):
      "\(gone) of \(known) \(kind.english) that its source stated are missing, more than one in "
        + "\(SnapshotShrinking.share): the export may be broken; --allow-shrink takes them back"
    case .lessonUnknown(let key): "there is no lesson \(key), in the file or the log"
    case .furtherProblems(let count): "\(count) further problems"
    }
  }

  private var russian: String {
    switch self {
    case .refused(let text), .event(let text): text
    case .lineTooLong: "строка длиннее любого события"
    case .classMissing: "нет класса: добавьте столбец «Класс» или назовите класс: --class"
    case .classUnclear(let name): "класс «\(name)» не начинается с параллели, как 7А"
    case .pupilUnknown(let key): "никого нет с ключом \(key)"
    case .pupilUnclear(let name): "чей это дневник из \(name)? Назовите ученика: --pupil"
    case .severalPupils: "в одном дневнике отметки нескольких учеников"
    case .differs(let what, let key):
      "\(key): \(what.russian) — в журнале иначе; --update запишет изменение, ничего не записано"
    case .value(let what, let value): "\(what.russian): так нельзя: «\(value)»"
    case .actorMissing: "строка не называет, кто действовал: назовите --as"
    case .actorNoSystem(let key):
      "снимок — это сказанное одной системой, а здесь действует «\(key)»: назовите систему: --as"
    case .momentMissing: "нет recordedAt: нечего восстанавливать"
    case .positionOrder(let position): "позиция \(position) не следует за предыдущей"
    case .positionUnknown(let position): "изменяет позицию \(position), которой в файле выше нет"
    case .otherTimeZone(let export, let store):
      "часовой пояс выгрузки \(export), хранилища \(store): создайте хранилище с --time-zone \(export)"
    case .sourceUnknown(let key): "источник \(key) не объявлен выше"
    case .notFromTheStart: "восстанавливается выгрузка всего журнала, с первого события"
    case .systemUnknown(let key, let types):
      "системе \(key) загрузка не разрешена: администратор записывает SystemRegistered и даёт роль import "
        + "на \(types); или назовите, кто записывает: --as"
    case .rosterFileMissing(let file): "нет файла \(file), который нужен"
    case .rosterVersion(let version):
      version.isEmpty ? "нет oneroster.version" : "версия \(version) не читается; читаются 1.1 и 1.2"
    case .unreadable: "не читается"
    case .rosterUnknown(let column, let id, let file): "\(column) «\(id)»: нет в \(file)"
    case .roster(let fault): fault.russian
    case .rules(let fault): fault.russian
    case .snapshotEmpty:
      "в файле ничего нет: если так и есть и прежнее надо отменить, добавьте --allow-shrink"
    case .snapshotShrinks(let kind, let gone, let known):
      "\(kind.russian): нет \(gone) из \(known), о которых источник говорил раньше, больше одной из "
        + "\(SnapshotShrinking.share): возможно, выгрузка повреждена; --allow-shrink отменит их"
    case .lessonUnknown(let key): "урока \(key) нет ни в файле, ни в журнале"
    case .furtherProblems(let count): "ещё ошибок: \(count)"
    }
  }
}

extension ImportFault.Field {
  fileprivate var english: String {
    switch self {
    case .name: "the name"
    case .birth: "the day of birth"
    case .contact: "the contact"
    case .schoolClass: "the class"
    case .topic: "the topic"
    case .homework: "the homework"
    case .mark: "the mark"
    case .weight: "the weight"
    case .number: "the lesson's number"
    case .held: "whether it was held"
    }
  }

  fileprivate var russian: String {
    switch self {
    case .name: "имя"
    case .birth: "дата рождения"
    case .contact: "контакт"
    case .schoolClass: "класс"
    case .topic: "тема"
    case .homework: "домашнее задание"
    case .mark: "отметка"
    case .weight: "вес"
    case .number: "номер урока"
    case .held: "проведён ли урок"
    }
  }
}

extension SnapshotKind {
  /// Many of them, in English.
  var english: String {
    switch self {
    case .lesson: "lessons"
    case .cancellation: "cancelled lessons"
    case .homework: "homework"
    case .mark: "marks"
    case .absence: "absences"
    case .lateness: "late arrivals"
    case .termMark: "term marks"
    case .pupil: "pupils"
    }
  }

  /// Many of them, in Russian.
  var russian: String {
    switch self {
    case .lesson: "уроки"
    case .cancellation: "отменённые уроки"
    case .homework: "домашние задания"
    case .mark: "отметки"
    case .absence: "пропуски"
    case .lateness: "опоздания"
    case .termMark: "итоговые отметки"
    case .pupil: "ученики"
    }
  }
}
