internal import EventLog
internal import Mustache
internal import Projections
internal import School

/// The page: one HTML file that asks nothing of any network and runs nothing.
///
/// What it says is made here; how it looks stands in `Templates/`, where a web server can use it as well.
struct DashboardPage {
  let screen: DashboardScreen

  init(_ document: DashboardDocument, _ language: Language) {
    screen = DashboardScreen(document, language)
  }

  /// The file.
  var text: String {
    DashboardTemplates.library.render(context, withTemplate: DashboardTemplates.page) ?? ""
  }

  private var board: Dashboard { screen.board }

  private var context: [String: Any] {
    let sections = [activation, attendance, results, timeliness, corrections]
    let school = screen.naming.directory.settings.name
    let title = screen.say("Сводка школы", "School at a glance")
    let numbers = screen.numbers
    return [
      "language": screen.language == .ru ? "ru" : "en", "title": title, "school": school,
      "day": CalendarLabel.asOfLongDay(board.on, screen.language),
      "period": screen.say("Учтены дни с ", "Counted from ") + numbers.day(board.span.from)
        + screen.say(" по ", " through ") + numbers.day(board.span.through),
      "skip": screen.say("К показателям", "Skip to the figures"),
      "contents": screen.say("Разделы", "Sections"),
      "nav": sections.map { ["id": $0["id"] ?? "", "label": $0["title"] ?? ""] },
      "tilesTitle": screen.say("Главное", "Key figures"), "tiles": tiles,
      "hint": screen.say(
        "Каждую цифру можно открыть: за ней события журнала, автор и правило.",
        "Every figure opens: the events behind it, who recorded them, and the rule."),
      "matrixTitle": screen.say("Классы", "Classes"), "matrix": matrix,
      "sections": sections, "headings": headings, "foot": foot,
    ]
  }

  /// Words of the templates.
  private var headings: [String: Any] {
    [
      "position": screen.say("позиция", "position"), "occurred": screen.say("день", "day"),
      "who": screen.say("кто", "who"), "what": screen.say("событие", "event"),
      "rule": screen.say("Правило", "Rule"), "all": screen.say("Все события", "All events"),
      "close": screen.say("закрыть", "close"),
    ]
  }

  private var foot: [String: Any] {
    let numbers = screen.numbers
    let policies = board.policies.map { $0.line(screen.language) }
    return [
      "title": screen.say("Откуда эта страница", "Where this page comes from"),
      "positionLabel": screen.say("Позиция журнала", "Log position"),
      "position": board.size > 0 ? numbers.integer(Int(clamping: board.size - 1)) : "—",
      "rootLabel": screen.say("Корень дерева", "Root of the tree"), "root": board.root,
      "policiesLabel": screen.say("Правила школы", "Policies"), "policies": policies,
      "hasPolicies": !policies.isEmpty,
      "againLabel": screen.say("Сделать снова", "Make it again"),
      "again": "journal dashboard --html FILE --from \(board.span.from) --to \(board.span.through)"
        + screen.state + " --lang " + (screen.language == .ru ? "ru" : "en"),
      "note": screen.say(
        "Та же команда на том же журнале даёт тот же файл, байт в байт.",
        "The same command on the same log gives the same file, byte for byte."),
    ]
  }
}
