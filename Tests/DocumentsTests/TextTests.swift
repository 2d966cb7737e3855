import Testing

@testable import Documents

@Suite("Text on a terminal")
struct TextTests {
  @Test(
    "width counts what a person sees",
    arguments: [
      ("Иванова", 7), ("Артём", 5), ("Арте\u{308}м", 5), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("👩‍👧", 2),
      ("a\u{200B}b", 2),
      ("—→…│█", 5), ("", 0),
    ])
  func width(text: String, expected: Int) { #expect(Width.of(text) == expected) }

  @Test("padding stands on either side and leaves wide text alone")
  func padding() {
    #expect("да".padded(to: 4) == "да  ")
    #expect("да".padded(to: 4, .trailing) == "  да")
    #expect("н".padded(to: 4, .center) == " н  ")
    #expect("日本".padded(to: 3) == "日本")
  }

  @Test("wrapping breaks at spaces, long words inside, and keeps what is there")
  func wrapping() {
    #expect(
      Wrap.lines("Повторение: действия с дробями", width: 14) == ["Повторение:", "действия с", "дробями"])
    #expect(Wrap.lines("учителя-предметники", width: 12) == ["учителя-", "предметники"])
    #expect(Wrap.lines("учителя-предметники", width: 8) == ["учителя-", "предметн", "ики"])
    #expect(Wrap.lines("достопримечательность", width: 8) == ["достопри", "мечатель", "ность"])
    #expect(Wrap.lines("§\u{A0}1, №\u{A0}12", width: 6) == ["§\u{A0}1,", "№\u{A0}12"])
    #expect(Wrap.lines("a\n\nb", width: 9) == ["a", "", "b"])
    #expect(Wrap.lines("", width: 5) == [""])
  }

  @Test("initials stay with their name as long as a line holds both")
  func initials() {
    #expect(Wrap.lines("Белова А. Н., Григорьева В. П.", width: 17) == ["Белова А. Н.,", "Григорьева В. П."])
    #expect(Wrap.lines("Григорьева В. П.", width: 12) == ["Григорьева", "В. П."])
    #expect(Wrap.lines("раздел А. 5", width: 9) == ["раздел А.", "5"])
    #expect(Wrap.lines("приказ № 5. Далее", width: 11) == ["приказ № 5.", "Далее"])
  }

  @Test("no wrapped line is wider than the column", arguments: 1...30)
  func wrappedWidth(width: Int) {
    let text = "Сочетательный закон 日本語テキスト и ещё_одно_очень_длинное_слово конец"
    let lines = Wrap.lines(text, width: width)
    #expect(lines.allSatisfy { Width.of($0) <= max(width, 2) })
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }

  @Test("cut text says so")
  func truncation() {
    #expect(Wrap.truncated("Линейная функция", width: 10) == "Линейная…")
    #expect(Wrap.truncated("Линейная", width: 8) == "Линейная")
  }

  @Test("a bar fills by eighths and shows the limits it has not reached")
  func bars() {
    #expect(Bars.bar(fraction: 0.5, width: 4) == "██··")
    #expect(Bars.bar(fraction: 0.59, width: 10, limits: [0.4, 0.6, 0.8]) == "█████▉│·│·")
    #expect(Bars.bar(fraction: 0, width: 3) == "···")
    #expect(Bars.bar(fraction: 2, width: 3, limits: [1]) == "███")
    #expect(Bars.bar(fraction: .nan, width: 3) == "···")
    #expect(Bars.scale(width: 24, limits: [0.41, 0.6]) == "0        41   60     100")
  }

  @Test("a bar is as wide as asked, whatever the figure", arguments: 0...40)
  func barWidth(step: Int) {
    #expect(Width.of(Bars.bar(fraction: Double(step) / 40, width: 17, limits: [0.3, 0.99])) == 17)
  }

  @Test("colour is added only when it is on")
  func ansi() {
    #expect(Ansi.plain(.bad, "x") == "x")
    #expect(Ansi(isEnabled: true)(.bad, "x") == "\u{1B}[31mx\u{1B}[0m")
    #expect(Ansi(isEnabled: true)(.bad, "").isEmpty)
  }

  @Test("stored text cannot steer the terminal")
  func controls() {
    #expect("a\u{1B}[2Jb\u{202E}\u{9B}c\nd".safeForTerminal == "a\u{FFFD}[2Jb\u{FFFD}\u{FFFD}c\nd")
  }
}
