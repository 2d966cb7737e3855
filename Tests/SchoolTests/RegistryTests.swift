internal import EventLog
internal import School
internal import Testing

@Suite("Event registry")
struct RegistryTests {
  @Test func `codes and names are unique and families are the hundreds of the codes`() {
    let entries = EventRegistry.all
    #expect(Set(entries.map(\.type.code)).count == entries.count)
    #expect(Set(entries.map(\.type.name)).count == entries.count)
    #expect(entries.map(\.type.code) == entries.map(\.type.code).sorted())
    for entry in entries {
      #expect(entry.family.rawValue == entry.type.code / 100, "\(entry.type.name)")
      #expect(EventRegistry.entry(code: entry.type.code)?.type == entry.type)
      #expect(EventRegistry.entry(name: entry.type.name)?.type == entry.type)
    }
  }

  @Test func `layout constants are the offsets of the visited fields`() {
    var seen = 0
    for entry in EventRegistry.all {
      for field in entry.fields {
        guard let offset = field.offset else { continue }
        let constants = layoutConstants.filter { $0.type == entry.type.name && $0.field == field.name }
        #expect(constants.map(\.offset) == [offset], "\(entry.type.name).\(field.name)")
        seen += constants.count
      }
    }
    #expect(seen == layoutConstants.count)
  }

  @Test func `field names do not collide within an event or with the envelope`() {
    let envelope: Set<String> = [
      "position", "type", "version", "recordedAt", "occurredOn", "actor", "amends", "reason", "source",
      "flags", "append", "claimedAt",
    ]
    for entry in EventRegistry.all {
      let names = entry.fields.map(\.name)
      #expect(Set(names).count == names.count, "\(entry.type.name)")
      #expect(envelope.isDisjoint(with: names), "\(entry.type.name)")
    }
  }

  @Test func `texts stand last and marks share their offsets`() {
    for entry in EventRegistry.all {
      let isText = entry.fields.map { $0.offset == nil }
      #expect(isText == isText.filter { !$0 } + isText.filter { $0 }, "\(entry.type.name)")
    }
    let shared = [("pupil", 40), ("course", 44), ("lesson", 48), ("mark", 52), ("weight", 54), ("work", 55)]
    for type in ["MarkSet", "MarkCorrected", "MarkAnnulled"] {
      for (field, offset) in shared {
        #expect(layoutConstants.contains { $0 == (type, field, offset) }, "\(type).\(field)")
      }
    }
  }

  @Test func `the layout of released events is frozen`() throws {
    var text =
      "# type code version, then field, offset, size, kind. Recorded: RECORD_SNAPSHOTS=1 swift test\n"
    for entry in EventRegistry.all {
      text += "\(entry.type.name) \(entry.type.code) v\(entry.type.version)\n"
      for field in entry.fields {
        text += "  \(field.name) \(field.offset.map(String.init) ?? "-") "
        text += "\(field.size.map(String.init) ?? "-") \(field.kind)\n"
      }
    }
    try Snapshot.expect(text, equals: "fixtures/layout/events.txt")
  }
}
