extension FigureWords {
  /// Integrity of the log.
  static let integrity = FigureWords(
    Label(ru: "Целостность журнала", en: "Integrity of the log"),
    abstract:
      "What speaks for the integrity of the log: root, checkpoint, closings, annulments, backups, batches.",
    columns: [
      "measure": Column("показатель", "measure"),
      "count": Column(
        "число", "count",
        rule: Label(
          ru: "число событий показателя; у записей пакетами — первых событий пакетов",
          en: "events of the measure; of appends their first events")),
      "value": Column("значение, последний день", "value or last day"),
    ])
}
