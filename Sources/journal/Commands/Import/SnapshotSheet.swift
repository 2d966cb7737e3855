import Documents
import EventLog
import Intake
import School

/// The differences of a snapshot as rows.
enum SnapshotSheet {
  /// One row a difference, in the order in which they are recorded; in words for people, in codes for programs.
  static func sheet(_ changes: [SnapshotChange], words language: Language? = nil) -> Sheet {
    Sheet(
      columns: [
        Sheet.Column("way", Label(ru: "Что стало", en: "Way")),
        Sheet.Column("kind", Label(ru: "Что", en: "Kind")),
        Sheet.Column("pupil", Label(ru: "Ученик", en: "Pupil")),
        Sheet.Column("place", Label(ru: "Где", en: "Place")),
        Sheet.Column("day", Label(ru: "День", en: "Day")),
        Sheet.Column("old", Label(ru: "Было", en: "Before"), wraps: true),
        Sheet.Column("new", Label(ru: "Стало", en: "Now"), wraps: true),
        Sheet.Column("claimedAt", Label(ru: "По словам источника", en: "Claimed at")),
      ],
      rows: changes.map { change in
        [
          .text(language.map { way(change.way)[$0] } ?? change.way.rawValue),
          .text(language.map { kind(change.kind)[$0] } ?? change.kind.rawValue), text(change.pupil),
          .text(change.place),
          change.day == .none ? .null : .day(change.day), text(change.old), text(change.new),
          change.claimedAt.map { .text($0.description) } ?? .null,
        ]
      })
  }

  private static func way(_ way: SnapshotChange.Way) -> Label {
    switch way {
    case .new: Label(ru: "новое", en: "new")
    case .changed: Label(ru: "изменено", en: "changed")
    case .gone: Label(ru: "отменено", en: "gone")
    }
  }

  private static func kind(_ kind: SnapshotKind) -> Label {
    switch kind {
    case .lesson: Label(ru: "урок", en: "lesson")
    case .cancellation: Label(ru: "отмена урока", en: "cancelled lesson")
    case .homework: Label(ru: "домашнее задание", en: "homework")
    case .mark: Label(ru: "отметка", en: "mark")
    case .absence: Label(ru: "пропуск", en: "absence")
    case .lateness: Label(ru: "опоздание", en: "lateness")
    case .termMark: Label(ru: "итоговая отметка", en: "term mark")
    case .pupil: Label(ru: "ученик", en: "pupil")
    }
  }

  private static func text(_ value: String) -> Cell { value.isEmpty ? .null : .text(value) }
}
