internal import EventLog
internal import Mustache
internal import Projections
internal import School

/// A page of its own for a browser and its printer: no script, no network, the table's heads repeated on paper.
///
/// The template escapes every value; nothing of the log can become markup.
struct HTMLWriter {
  let language: Language

  /// The page of a book.
  func text(_ book: Book) -> String {
    let frame = book.frame
    let page: [String: Any] = [
      "language": language == .ru ? "ru" : "en", "title": book.title,
      "subtitles": (book.subtitles + (frame.map { [$0.stamp(language)] } ?? [])).filter { !$0.isEmpty },
      "parts": book.parts.map { part($0, isOneOfSeveral: book.parts.count > 1) },
      "policies": book.policies.map { $0.line(language) },
      "policiesTitle": book.policies.isEmpty ? [] : [BookLabel.policies(language)],
      "rules": book.rules, "rulesTitle": book.rules.isEmpty ? [] : [BookLabel.rules(language)],
      "roots": frame?.root.map { ["\(BookLabel.root(language)): \($0)"] } ?? [],
    ]
    return Self.compiled.render(page)
  }

  private func part(_ part: Book.Part, isOneOfSeveral: Bool) -> [String: Any] {
    let sheet = part.sheet
    let paper = HTMLPaper(sheet, language)
    let pieces = paper.pieces.enumerated().map { number, piece in
      table(piece, paper.style).merging(
        ["label": "\(part.name) \(number + 1) / \(paper.pieces.count)"]) { $1 }
    }
    return [
      "names": isOneOfSeveral ? [part.name] : [], "name": part.name, "heading": sheet.heading,
      "table": table(sheet, paper.style), "screen": pieces.count > 1 ? "wide screen" : "wide",
      "pieces": pieces.count > 1 ? pieces : [], "notes": sheet.notes,
    ]
  }

  private func table(_ sheet: Sheet, _ style: String) -> [String: Any] {
    let styles = sheet.columns.indices.map { index in
      let column = sheet.columns[index]
      return Self.style(column.alignment) + (column.wraps ? " w" : "")
        + (index + 1 == sheet.fixedColumns && sheet.columns.count > sheet.fixedColumns ? " fixed" : "")
    }
    let columns = zip(sheet.columns, styles).map { ["label": label($0), "class": $1] }
    let rows: [[String: Any]] = sheet.rows.enumerated().map { number, row in
      let cells = sheet.columns.indices.map { index in
        ["text": sheet.cell(row, index).display(language), "class": styles[index]]
      }
      return ["cells": cells, "total": sheet.totals.contains(number) ? ["total"] : []]
    }
    let groups = groups(sheet)
    return [
      "style": style, "hasGroups": groups.isEmpty ? [] : [["groups": groups]], "columns": columns,
      "rows": rows,
    ]
  }

  /// A day under its month is its number.
  private func label(_ column: Sheet.Column) -> String {
    guard let day = column.day, column.group != nil else { return column.label[language] }
    return String(day.civil.day)
  }

  /// Names over neighbours of one group; nothing where no column has one.
  private func groups(_ sheet: Sheet) -> [[String: String]] {
    guard sheet.columns.contains(where: { $0.group != nil }) else { return [] }
    var groups: [[String: String]] = []
    var index = 0
    while index < sheet.columns.count {
      let group = sheet.columns[index].group
      let count = sheet.columns[index...].prefix { $0.group == group }.count
      groups.append(["label": group?[language] ?? "", "count": String(count)])
      index += count
    }
    return groups
  }

  private static func style(_ alignment: Alignment) -> String {
    switch alignment {
    case .leading: "t"
    case .trailing: "n"
    case .center: "c"
    }
  }

  private static let compiled: MustacheTemplate = {
    do {
      return try MustacheTemplate(string: template)
    } catch {
      // The template is a constant of this file, and every test of a page reads it.
      preconditionFailure("\(error)")
    }
  }()

  private static let template = """
    <!doctype html>
    <html lang="{{language}}">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>{{title}}</title>
    <style>
    :root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --line: #c4c4c4; --head: #f0f0ee; --soft: #555; }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #ececec; --paper: #16181a; --line: #4a4d50; --head: #24272a; --soft: #b4b4b4; }
    }
    body { margin: 2rem auto; max-width: 80rem; padding: 0 1rem; color: var(--ink); background: var(--paper);
      font: 15px/1.4 "PT Sans", "Segoe UI", "Noto Sans", sans-serif; }
    h1 { font-size: 1.25rem; margin: 0 0 .25rem; }
    p { margin: .25rem 0; color: var(--soft); }
    .wide { overflow-x: auto; margin: 1rem 0; }
    table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
    th, td { border: 1px solid var(--line); padding: .25rem .5rem; vertical-align: top; }
    th { background: var(--head); text-align: left; }
    .n { text-align: right; white-space: nowrap; }
    .c, thead .c { text-align: center; }
    th.g { text-align: center; }
    .total td { font-weight: 600; }
    h2 { font-size: 1.05rem; margin: 1.25rem 0 .25rem; }
    h3 { font-size: .95rem; margin: 1rem 0 .25rem; }
    td { white-space: pre; }
    .w { white-space: pre-line; min-width: 12rem; }
    td.fixed, th.fixed { position: sticky; left: 0; background: var(--paper); }
    th.fixed { background: var(--head); }
    .piece { display: none; }
    .root { font-size: .8rem; overflow-wrap: anywhere; }
    @media print {
      @page { size: A4 landscape; margin: 12mm; }
      :root { --ink: #000; --paper: #fff; --line: #888; --head: #eee; --soft: #333; }
      body { margin: 0; max-width: none; font-size: 9pt; }
      thead { display: table-header-group; }
      tr { break-inside: avoid; }
      .wide { overflow: visible; }
      .screen { display: none; }
      .piece { display: block; break-inside: avoid; }
      th, td { padding: 1pt 3pt; }
      .w { min-width: 0; }
      .p8 { font-size: 8pt; }
      .p7 { font-size: 7pt; }
    }
    </style>
    </head>
    <body>
    <h1>{{title}}</h1>
    {{#subtitles}}<p>{{.}}</p>
    {{/subtitles}}
    {{#parts}}{{#names}}<h2>{{.}}</h2>
    {{/names}}
    {{#heading}}<p>{{.}}</p>
    {{/heading}}
    {{#table}}<div class="{{screen}}" tabindex="0" role="region" aria-label="{{title}} {{name}}">
    <table class="{{style}}">
    <thead>{{#hasGroups}}<tr>{{#groups}}<th scope="colgroup" class="g" colspan="{{count}}">{{label}}</th>{{/groups}}</tr>{{/hasGroups}}<tr>{{#columns}}<th scope="col" class="{{class}}">{{label}}</th>{{/columns}}</tr></thead>
    <tbody>
    {{#rows}}<tr{{#total}} class="{{.}}"{{/total}}>{{#cells}}<td class="{{class}}">{{text}}</td>{{/cells}}</tr>
    {{/rows}}
    </tbody>
    </table>
    </div>{{/table}}
    {{#pieces}}<div class="piece"><p>{{label}}</p>
    <table class="{{style}}">
    <thead>{{#hasGroups}}<tr>{{#groups}}<th scope="colgroup" class="g" colspan="{{count}}">{{label}}</th>{{/groups}}</tr>{{/hasGroups}}<tr>{{#columns}}<th scope="col" class="{{class}}">{{label}}</th>{{/columns}}</tr></thead>
    <tbody>
    {{#rows}}<tr{{#total}} class="{{.}}"{{/total}}>{{#cells}}<td class="{{class}}">{{text}}</td>{{/cells}}</tr>
    {{/rows}}
    </tbody>
    </table>
    </div>
    {{/pieces}}
    {{#notes}}<p>{{.}}</p>
    {{/notes}}
    {{/parts}}
    {{#rulesTitle}}<h3>{{.}}</h3>
    {{/rulesTitle}}
    {{#rules}}<p>{{.}}</p>
    {{/rules}}
    {{#policiesTitle}}<h3>{{.}}</h3>
    {{/policiesTitle}}
    {{#policies}}<p>{{.}}</p>
    {{/policies}}
    {{#roots}}<p class="root">{{.}}</p>
    {{/roots}}
    </body>
    </html>

    """
}
