internal import School

extension PolicyKey {
  /// What a school calls the setting; the key is what `--policy` and `PolicyChanged` take.
  var title: Label {
    switch self {
    case .marksScale, .marksSignHundredths, .marksThresholds, .marksDefaultWeight, .marksRounding,
      .marksNewcomers, .marksVeto:
      marksTitle
    case .registerYears, .summaryYears, .archiveYears, .applicationYears, .consentYears, .controlYears,
      .sessionYears:
      retentionTitle
    case .assessmentSpacing, .assessmentShare, .assessmentPerDay, .assessmentLeastMinutes: assessmentTitle
    case .sessionHours, .minutesBetweenDevices, .correctionDays, .correctionsBulk, .correctionsLastDays,
      .correctionsJump:
      controlTitle
    default: lessonsTitle
    }
  }

  private var marksTitle: Label {
    switch self {
    case .marksScale: Label(ru: "Шкала отметок", en: "Scale of marks")
    case .marksSignHundredths:
      Label(ru: "Цена знака «+» и «−», сотых балла", en: "Worth of + and −, hundredths")
    case .marksThresholds: Label(ru: "Средний балл для 5/4/3, не ниже", en: "Least averages for 5/4/3")
    case .marksDefaultWeight: Label(ru: "Вес отметки, если не указан", en: "Weight of a mark that names none")
    case .marksRounding: Label(ru: "Округление итоговых отметок", en: "Rounding of outcomes")
    case .marksNewcomers:
      Label(ru: "Учёт отметок из прежней школы", en: "Marks from a former school count")
    default: Label(ru: "Запрет высокой итоговой отметки", en: "Veto on a high outcome")
    }
  }

  private var lessonsTitle: Label {
    switch self {
    case .weekDays: Label(ru: "Учебные дни недели", en: "Days of the school week")
    case .densityMinimum:
      Label(ru: "Отметок за период при 1/2/3 ч в неделю, не меньше", en: "Least marks by lessons a week")
    case .timelinessLesson:
      Label(ru: "Срок записи урока после учебного дня, минут", en: "Minutes to enter a lesson in")
    case .timelinessHomework:
      Label(ru: "Срок задания после последнего урока, минут", en: "Minutes to post homework in")
    case .timelinessWritten:
      Label(ru: "Срок отметок за письменную работу, дней", en: "Days to mark a written work in")
    case .homeworkNorm:
      Label(ru: "Домашнее задание по классам, минут в день", en: "Most minutes of homework by year group")
    case .programmeDeviation:
      Label(ru: "Отклонение от плана, уроков", en: "Lessons a course may differ from its plan")
    case .excusedLowers:
      Label(ru: "Уважительные пропуски снижают посещаемость", en: "Excused absences lower attendance")
    default: Label(ru: "Граница риска по посещаемости, %", en: "Attendance at risk below, %")
    }
  }

  private var assessmentTitle: Label {
    switch self {
    case .assessmentSpacing:
      Label(ru: "Между оценочными процедурами, дней", en: "Days between assessments")
    case .assessmentShare:
      Label(ru: "Доля оценочных процедур, % уроков", en: "Assessments, % of lessons at most")
    case .assessmentPerDay:
      Label(ru: "Оценочных процедур класса в день", en: "Assessments of a class a day")
    default: Label(ru: "Оценочная процедура, минут не меньше", en: "Least minutes of an assessment")
    }
  }

  private var controlTitle: Label {
    switch self {
    case .sessionHours: Label(ru: "Необычные часы входа", en: "Unusual hours of sessions")
    case .minutesBetweenDevices: Label(ru: "Минут между устройствами", en: "Minutes between devices")
    case .correctionDays:
      Label(ru: "Исправление без разрешения, учебных дней", en: "School days of free correction")
    case .correctionsBulk: Label(ru: "Много исправлений за час", en: "Many corrections in an hour")
    case .correctionsLastDays:
      Label(ru: "Последние дни периода для проверки", en: "Last days of a term looked at")
    default: Label(ru: "Скачок отметки, баллов", en: "Steps that are a jump")
    }
  }

  private var retentionTitle: Label {
    switch self {
    case .registerYears: Label(ru: "Срок хранения журнала, лет", en: "Years to keep the register")
    case .summaryYears:
      Label(ru: "Срок хранения сводной ведомости, лет", en: "Years to keep the summary sheets")
    case .archiveYears:
      Label(ru: "Срок хранения бумажного архива, лет", en: "Years to keep the paper archive")
    case .applicationYears: Label(ru: "Срок хранения заявлений, лет", en: "Years to keep applications")
    case .consentYears: Label(ru: "Срок хранения согласий, лет", en: "Years to keep consents")
    case .controlYears:
      Label(ru: "Срок хранения документов контроля, лет", en: "Years to keep documents of control")
    default: Label(ru: "Срок хранения записей о входе, лет", en: "Years to keep records of entering")
    }
  }
}
