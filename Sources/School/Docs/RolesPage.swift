import EventLog

/// docs/ROLES.md: who may record what, from the rules.
public enum RolesPage {
  /// The page.
  public static var text: String {
    var page = head
    for family in EventFamily.allCases {
      let entries = EventRegistry.all.filter { $0.family == family }
      guard !entries.isEmpty else { continue }
      page += "\n## \(family.title)\n\n"
      page += line(
        ["event"] + RoleMatrix.Column.all.map(\.name) + ["anyone", "locks", "ahead", "changed by"])
      page += line(Array(repeating: "---", count: RoleMatrix.Column.all.count + 5))
      for entry in entries { page += row(entry) }
    }
    return page
  }

  private static let head = """
    # Who may record what

    Generated from the rules by the tests (`RECORD_SNAPSHOTS=1 swift test --filter SchoolTests`); not edited by
    hand. Every cell is tried on a live school by `Tests/SchoolTests/RoleMatrixTests.swift`.

    A cell says where somebody who holds the role on the day of recording may record the event:

    | Cell | Where |
    |---|---|
    | `scope` | in the scope of the role as granted: the school, a year group, a class, a course or a term |
    | `course` | in the courses that he teaches that day and the lessons where he substitutes; of a correction also in those he teaches today |
    | `class`, `any class` | in the classes he leads; as leader of whichever class |
    | `self` | when the event is about himself |
    | `always` | everywhere |
    | `start` | until there is a director |
    | `types` | when the grant of the role names the type, or no type |
    | `signs` | who signs in this role |
    | `annulled` | as for the event that is annulled; a closing is annulled by deputy or director |
    | empty | nowhere |

    The other columns: `anyone` is `self` where whoever the event is about may record it in whatever role; `locks`
    is the aspect whose closing locks it, unless a grant names the person, aspect and scope (`journal reopen`);
    `ahead` is `yes` where the day may lie in the future; `changed by` tells how it is corrected. A grant to reopen
    also lets its holder record what the aspect locks.

    """

  private static func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }

  private static func row(_ entry: EventRegistry.Entry) -> String {
    let cells = RoleMatrix.Column.all.map { column -> String in
      let permission = RoleMatrix.permission(column, entry)
      return permission == .no ? "" : permission.rawValue
    }
    return line(
      ["`\(entry.type.name)`"] + cells + [
        RoleMatrix.isOfOneself(entry) ? "self" : "", RoleMatrix.aspect(entry)?.name ?? "",
        mayLieAhead(entry) ? "yes" : "", change(entry),
      ])
  }

  private static func mayLieAhead(_ entry: EventRegistry.Entry) -> Bool {
    (entry.make() as? any Ruled).map { type(of: $0).mayLieAhead } ?? false
  }

  private static func change(_ entry: EventRegistry.Entry) -> String {
    guard let fact = entry.make() as? any Ruled else { return "" }
    return switch type(of: fact).correction {
    case .restatement: "restatement"
    case .ownEvent: "own event"
    case .never: "a new fact"
    }
  }
}
