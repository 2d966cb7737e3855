import Testing

@testable import Documents

@Suite("A grid cut into pages")
struct PagedGridTests {
  private func day(_ title: String, _ group: String) -> PagedGrid.Column {
    PagedGrid.Column(group: group, title: title, alignment: .trailing, cells: ["4"], widthMin: 2)
  }

  private let name = PagedGrid.Column(title: "ученик", cells: ["Белова В. С."])

  @Test("a month of one day on a page is still told by three letters")
  func narrowGroup() {
    // Given a page that begins with the last day of September.
    let grid = PagedGrid(
      lead: [name], body: [day("30", "сентябрь"), day("1", "октябрь"), day("2", "октябрь")], tail: [],
      rowCount: 1)
    // Then October's name makes room for September's.
    #expect(
      grid.pages(width: 40) == [
        [
          "               сен октябрь",
          " ученик        30  1  2",
          " Белова В. С.   4  4  4",
        ]
      ])
  }

  @Test("a group wider than three letters and narrower than its name is cut with a sign")
  func cutGroup() {
    let body = [day("29", "сентябрь"), day("30", "сентябрь"), day("1", "октябрь")]
    let page = PagedGrid(lead: [name], body: body, tail: [], rowCount: 1).pages(width: 40).first
    #expect(page?.first == "               сент… октябрь")
  }

  @Test("titles are broken into words where that saves a page, and only there")
  func wrappedTitles() {
    let subjects = ["Изобразительное искусство 1ч", "Физическая культура 1ч", "Русский язык 1ч"]
    let grid = PagedGrid(
      lead: [name], body: subjects.map { PagedGrid.Column(title: $0, cells: ["4"]) }, tail: [], rowCount: 1)
    // When all fits, a title stands in one line.
    #expect(grid.pages(width: 100).map(\.count) == [2])
    // When it does not, the words of a title stand over each other, at the bottom of the heading.
    #expect(
      grid.pages(width: 60) == [
        [
          "                               Физическая",
          "               Изобразительное культура   Русский",
          " ученик        искусство 1ч    1ч         язык 1ч",
          " Белова В. С.  4               4          4",
        ]
      ])
  }
}
