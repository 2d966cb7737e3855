extension Rule {
  /// Sentences on documents, control and service in English.
  var englishOfService: String {
    switch self {
    case .digestForm: "refused: «%1» is no SHA-256 digest. Give 64 lower-case hex digits."
    case .sizeAhead: "refused: the log has %2 events, not %1. Give the size of which it was made."
    case .exportSignatory: "refused: a %1 signs no document. It is for: %2."
    case .retentionRuns: "refused: %1 up to %2 must be kept until %3. Destroy them after that day."
    case .anomalyOwn: "refused: %1 does not settle an anomaly about himself. Somebody else must."
    case .backupPlace: "refused: «%1» is a path. Write a label of the place, such as safe 2."
    case .promotionTwice: "refused: the school year of %1 is there already: %2. Nothing is to be done."
    case .promotionYear: "refused: before the school year of %1 comes that of %2. Define it, or name another."
    case .planWaived: "refused: %1 was waived. Annul the waiver first."
    default: rawValue
    }
  }

  /// Sentences on documents, control and service in Russian.
  var russianOfService: String {
    switch self {
    case .digestForm: "Отказано: «%1» — не SHA-256. Нужны 64 шестнадцатеричные цифры строчными буквами."
    case .sizeAhead: "Отказано: в журнале событий %2, а не %1. Укажите, из скольких событий сделано."
    case .exportSignatory: "Отказано: %1 не подписывает документы. Подписывают: %2."
    case .retentionRuns: "Отказано: %1 по %2 хранят до %3. Уничтожьте после этого дня."
    case .anomalyOwn: "Отказано: %1 не разбирает аномалию о себе. Должен другой."
    case .backupPlace: "Отказано: «%1» — путь. Напишите, где лежит копия: сейф 2."
    case .promotionTwice: "Отказано: учебный год %1 уже есть — %2. Делать ничего не нужно."
    case .promotionYear: "Отказано: перед учебным годом %1 идёт %2. Определите его или назовите другой."
    case .planWaived: "Отказано: %1 снят с плана. Сначала отмените снятие."
    default: rawValue
    }
  }
}
