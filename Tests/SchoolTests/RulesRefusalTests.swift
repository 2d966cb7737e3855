internal import EventLog
internal import School
internal import Testing

/// An attempt that a rule must refuse, in the school of ``RulesWorld``.
typealias Attempt = @Sendable (inout RulesWorld) throws -> Refusal?

@Suite("Rules: every refusal")
struct RulesRefusalTests {
  static let attempts: [Rule: Attempt] = [
    RulesAttempts.general, RulesAttempts.chains, RulesAttempts.people, RulesAttempts.courses,
    RulesAttempts.register, RulesAttempts.scopes, RulesAttempts.access, RulesAttempts.service,
    RulesAttempts.calendar, RulesAttempts.year,
  ].reduce(into: [:]) { all, some in all.merge(some) { $1 } }

  @Test func `every rule has an attempt`() {
    #expect(Set(Rule.allCases).subtracting(Self.attempts.keys) == [])
  }

  @Test(arguments: Rule.allCases) func refuses(_ rule: Rule) throws {
    var world = try RulesWorld.school()
    let attempt = try #require(Self.attempts[rule])
    let refusal = try #require(try attempt(&world), "nothing was refused")
    #expect(refusal.rule == rule)
    let state = world.recorder.state
    let english = refusal.text(.en, state.directory)
    let russian = refusal.text(.ru, state.directory)
    for text in [english, russian] {
      #expect(text.count > 30 && !text.contains("%") && text != rule.rawValue, "\(text)")
    }
    #expect(english.hasPrefix("refused") || english.contains(" refused"))
    #expect(russian.contains("тказано"))
  }

  @Test(arguments: Rule.allCases)
  func `a refusal tells what was refused, the rule in a sentence with its name, and what to do`(
    _ rule: Rule
  ) throws {
    var world = try RulesWorld.school()
    let attempt = try #require(Self.attempts[rule])
    let refusal = try #require(try attempt(&world), "nothing was refused")
    let directory = world.recorder.state.directory
    for (language, words) in [(Language.en, ["Rule", "What to do"]), (.ru, ["Правило", "Что делать"])] {
      let lines = refusal.lines(language, directory).split(separator: "\n").map(String.init)
      #expect(lines.count == 3)
      for (line, word) in zip(lines.dropFirst(), words) { #expect(line.hasPrefix("  \(word): ")) }
      let statement = lines[1].dropFirst(words[0].count + 4)
      #expect(statement.hasSuffix(" (\(rule.rawValue))"), "\(statement)")
      #expect(statement.count > rule.rawValue.count + 15 && !statement.contains("%"), "\(statement)")
      #expect(!statement.hasPrefix("\(rule.rawValue)"))
      let isRussian = statement.prefix(12).contains { "а"..."я" ~= $0 }
      #expect(isRussian == (language == .ru), "\(statement)")
    }
  }

  @Test func `who may is told in the language of the reader`() throws {
    let world = try RulesWorld.school()
    let directory = world.recorder.state.directory
    let refusal = Refusal(
      .whoRole, .name("MarkSet"), .person(.operator), .roles([.teacher, .import, .oneself]))
    #expect(refusal.text(.ru, directory).contains("учитель, другая система, тот, о ком запись"))
    #expect(refusal.text(.en, directory).contains("teacher, import, oneself"))
    for role in Role.allCases {
      let words = Refusal(.whoRole, .name("X"), .person(.operator), .roles(RoleSet(role)))
        .text(.ru, directory)
      #expect(!words.contains(role.name), "\(role)")
    }
  }

  @Test func `the words hold keys and no placeholders`() throws {
    let world = try RulesWorld.school()
    let refusal = try #require(
      try world.refusal(RulesWorld.Staff.teacher, RulesWorld.mark(pupil: 2)))
    let directory = world.recorder.state.directory
    #expect(
      refusal.text(.en, directory)
        == "refused: pupil p-2 is not in class 7А on 2025-09-03. Check pupil, class and day.")
    #expect(
      refusal.text(.ru, directory)
        == "Отказано: ученик p-2 на 03.09.2025 учится не здесь: класс 7А. Проверьте ученика, класс и день.")
  }
}
