import EventLog

/// docs/EVENTS.md: every type of event, from the registry.
public enum EventsPage {
  /// The page.
  public static var text: String {
    var page = head
    for family in EventFamily.allCases {
      page += "\n## \(family.title)\n"
      for entry in EventRegistry.all where entry.family == family { page += section(entry) }
    }
    return page
  }

  private static let head = """
    # Events

    Generated from the registry by the tests (`RECORD_SNAPSHOTS=1 swift test --filter SchoolTests`); not edited
    by hand. Each type has a stored code (family × 100 + number), a version and fields. Offsets are bytes from the
    start of the record; the 40 bytes before the first field are the header (`docs/FORMAT.md`). Texts stand after
    the fixed fields, in the order listed.

    As JSON (`journal log -o jsonl`, `journal import`) an event is one object on one line:

    | Member | Value |
    |---|---|
    | `position` | number of events before it |
    | `type`, `version` | as below |
    | `recordedAt` | the log's clock, RFC 3339 in UTC |
    | `occurredOn` | the day the fact is about |
    | `actor` | key of a person, or `operator` |
    | `amends` | position of the event that it changes, or null |
    | `reason` | why, `none` for first statements |
    | `source` | key of the way it came |
    | `flags` | only when there are any: `clockBehind`, `restatement`, `afterClose`, `signed` |
    | `append` | ordinal of the append that brought it |
    | `claimedAt` | only from other systems: when they say it happened |

    Then come the fields by name. References are school keys or null, codes are names, marks are what people write,
    days are ISO dates or null. A person whose key an earlier person of another kind has is written `kind:key`.
    A personal field is null or `{"commitment": "…"}`: the text lies in the vault.

    """

  private static func section(_ entry: EventRegistry.Entry) -> String {
    var text =
      "\n### \(entry.type.name)\n\n\(entry.summary)\nCode \(entry.type.code), version \(entry.type.version).\n"
    text += "\n| Field | Kind | Offset | Bytes |\n|---|---|---:|---:|\n"
    for field in entry.fields {
      let offset = field.offset.map(String.init) ?? "text"
      let size = field.size.map(String.init) ?? ""
      text += "| `\(field.name)` | \(field.kind) | \(offset) | \(size) |\n"
    }
    return text
  }
}
