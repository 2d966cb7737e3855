/// Words of the paper archive.
enum ArchiveLabel: CaseIterable, Labelled {
  case register, contents, log, root, policy, pupil, subgroup, weight, topic, homework, teacher, corrected
  case progress, decision, classTeacher, deputy, director, secretary, seal, attendance, missed, whole
  case daysMissed, daysIll, lessonsMissed, lessonsIll, lessonsExcused, lessonsUnexcused, late
  case schoolDays, lessonsHeld, madeOf, lastEvent, madeAsOf, signature, printed, people, file, fullName, birth
  case guardians, arrived, left, remarks, remark, check, course, toWhom, due, settled, certification, stitched
  case dateLine, council, missedShort, date

  var label: Label { pages ?? sheets ?? rest }

  private var pages: Label? {
    switch self {
    case .register: Label(ru: "Классный журнал", en: "Class register")
    case .contents: Label(ru: "Содержание", en: "Contents")
    case .log: Label(ru: "Журнал событий", en: "Log")
    case .root: Label(ru: "Корень", en: "Root")
    case .policy: Label(ru: "Правила:", en: "Policy:")
    case .pupil: Label(ru: "Фамилия, имя ученика", en: "Pupil")
    case .subgroup: Label(ru: "подгруппа", en: "subgroup")
    case .weight: Label(ru: "Вес", en: "Weight")
    case .topic: Label(ru: "Содержание урока", en: "What was taught")
    case .homework: Label(ru: "Задание на дом", en: "Homework")
    case .teacher: Label(ru: "Учитель", en: "Teacher")
    case .corrected:
      Label(
        ru: "исправлена, история — в электронном журнале", en: "corrected; its history is in the journal")
    case .madeOf: Label(ru: "Из чего составлен", en: "Made of")
    case .lastEvent: Label(ru: "Позиция последнего события", en: "Position of the last event")
    case .madeAsOf: Label(ru: "По состоянию на", en: "As of")
    case .signature: Label(ru: "Подпись контрольной точки", en: "Signature of the checkpoint")
    case .printed:
      Label(
        ru: "Составлено по электронному журналу. Каждая страница несёт код с подписанной контрольной точкой: "
          + "по нему проверяется, что записи не менялись.",
        en:
          "Made of the electronic journal. Each page has a code with the signed checkpoint, by which anybody "
          + "can check that nothing was changed.")
    default: nil
    }
  }

  private var sheets: Label? {
    switch self {
    case .progress: Label(ru: "Сводная ведомость учёта успеваемости", en: "Summary sheet of progress")
    case .decision:
      Label(
        ru: "Решение педагогического совета (дата и номер)", en: "The council's decision (day and number)")
    case .council: Label(ru: "Решение педагогического совета", en: "The council's decision")
    case .classTeacher: Label(ru: "Классный руководитель", en: "Class teacher")
    case .deputy: Label(ru: "Заместитель директора", en: "Deputy director")
    case .director: Label(ru: "Директор", en: "Director")
    case .secretary: Label(ru: "Секретарь", en: "Secretary")
    case .seal: Label(ru: "М. П.", en: "Seal")
    case .attendance: Label(ru: "Сводная ведомость учёта посещаемости", en: "Summary sheet of attendance")
    case .missed:
      Label(ru: "Сведения о количестве уроков, пропущенных обучающимися", en: "Lessons missed by pupils")
    case .missedShort: Label(ru: "Пропущенные уроки", en: "Lessons missed")
    case .whole: Label(ru: "Всего по классу", en: "The whole class")
    case .daysMissed: Label(ru: "пропущено дней", en: "days missed")
    case .daysIll: Label(ru: "из них по болезни", en: "of these ill")
    case .lessonsMissed: Label(ru: "пропущено уроков", en: "lessons missed")
    case .lessonsIll: Label(ru: "по болезни", en: "ill")
    case .lessonsExcused: Label(ru: "по уваж. причине", en: "excused")
    case .lessonsUnexcused: Label(ru: "без причины", en: "unexcused")
    case .late: Label(ru: "опозданий", en: "times late")
    case .schoolDays: Label(ru: "учебных дней", en: "school days")
    case .lessonsHeld: Label(ru: "проведено уроков", en: "lessons held")
    default: nil
    }
  }

  private var rest: Label {
    switch self {
    case .people: Label(ru: "Общие сведения об обучающихся", en: "General data")
    case .date: Label(ru: "Дата", en: "Date")
    case .file: Label(ru: "№ личного дела", en: "File")
    case .fullName: Label(ru: "Фамилия, имя, отчество", en: "Name")
    case .birth: Label(ru: "Дата рождения", en: "Birth")
    case .guardians: Label(ru: "Родители (законные представители), телефон", en: "Guardians, telephone")
    case .arrived: Label(ru: "Прибыл", en: "Arrived")
    case .left: Label(ru: "Выбыл", en: "Left")
    case .remarks: Label(ru: "Замечания по ведению журнала", en: "Remarks on the register")
    case .remark: Label(ru: "Замечание", en: "Remark")
    case .check: Label(ru: "Проверка", en: "Check")
    case .course: Label(ru: "Курс", en: "Course")
    case .toWhom: Label(ru: "Кому", en: "To whom")
    case .due: Label(ru: "Срок", en: "Due")
    case .settled: Label(ru: "Отметка о выполнении", en: "Settled")
    case .certification: Label(ru: "Заверительная надпись", en: "Certification")
    case .stitched:
      Label(
        ru: "В настоящем журнале пронумеровано, прошнуровано и скреплено печатью {sheets} л. "
          + "(страниц {pages}) ______________________________ листов (прописью).",
        en: "In this register {sheets} sheets ({pages} pages) are numbered, stitched and sealed: "
          + "______________________________ sheets (in words).")
    case .dateLine:
      Label(ru: "«____» ____________________ 20____ г.", en: "Day ____ month ____________ 20____")
    default: Label("")
    }
  }
}
