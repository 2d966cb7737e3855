extension FigureWords {
  /// Movement of pupils.
  static let movement = FigureWords(
    Label(ru: "Движение обучающихся", en: "Movement of pupils"),
    abstract: "Pupils at the start and the end, and who came and went between.",
    columns: [
      "group": Column("группа", "group"),
      "start": Column(
        "на начало", "start",
        rule: Label(
          ru: "ученики в день перед первым днём; если тогда никого не было, в первый день",
          en: "pupils on the day before the first one; on the first one when there was nobody before")),
      "arrived": Column(
        "прибыло", "arrived",
        rule: Label(ru: "пришли извне", en: "came from outside")),
      "left": Column(
        "выбыло", "left",
        rule: Label(ru: "ушли из школы", en: "left the school")),
      "transferredIn": Column(
        "из др. классов", "from classes",
        rule: Label(ru: "переведены из других классов", en: "transferred from other classes")),
      "transferredOut": Column(
        "в др. классы", "to classes",
        rule: Label(ru: "переведены в другие классы", en: "transferred to other classes")),
      "end": Column(
        "на конец", "end",
        rule: Label(
          ru: "на конец = на начало + прибыло − выбыло + из других классов − в другие классы",
          en: "end = start + arrived − left + from classes − to classes")),
    ])
}
