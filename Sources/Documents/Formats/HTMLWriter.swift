internal import Mustache
internal import School

/// A page of its own for a browser and its printer: no script, no network, the table's heads repeated on paper.
///
/// The template escapes every value; nothing of the log can become markup.
struct HTMLWriter {
  let language: Language

  /// The page of a sheet.
  func text(_ sheet: Sheet) -> String {
    let title = sheet.heading.first ?? ""
    let columns = sheet.columns.map { ["label": $0.label[language], "class": Self.style($0.alignment)] }
    let rows: [[String: Any]] = sheet.rows.map { row in
      [
        "cells": sheet.columns.indices.map { index in
          [
            "text": sheet.cell(row, index).display(language),
            "class": Self.style(sheet.columns[index].alignment),
          ]
        }
      ]
    }
    let page: [String: Any] = [
      "language": language == .ru ? "ru" : "en", "title": title.collapsingSpaces,
      "subtitles": sheet.heading.dropFirst().map(\.collapsingSpaces), "columns": columns, "rows": rows,
      "notes": sheet.notes.map(\.collapsingSpaces),
    ]
    return Self.compiled.render(page)
  }

  private static func style(_ alignment: Alignment) -> String { alignment == .trailing ? "n" : "t" }

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
    @media print {
      @page { size: A4 landscape; margin: 12mm; }
      :root { --ink: #000; --paper: #fff; --line: #888; --head: #eee; --soft: #333; }
      body { margin: 0; max-width: none; font-size: 9pt; }
      thead { display: table-header-group; }
      tr { break-inside: avoid; }
      .wide { overflow: visible; }
    }
    </style>
    </head>
    <body>
    <h1>{{title}}</h1>
    {{#subtitles}}<p>{{.}}</p>
    {{/subtitles}}
    <div class="wide" tabindex="0" role="region" aria-label="{{title}}">
    <table>
    <thead><tr>{{#columns}}<th scope="col" class="{{class}}">{{label}}</th>{{/columns}}</tr></thead>
    <tbody>
    {{#rows}}<tr>{{#cells}}<td class="{{class}}">{{text}}</td>{{/cells}}</tr>
    {{/rows}}
    </tbody>
    </table>
    </div>
    {{#notes}}<p>{{.}}</p>
    {{/notes}}
    </body>
    </html>

    """
}

extension String {
  /// Without the spaces that place a stamp at the right edge of a terminal.
  fileprivate var collapsingSpaces: String {
    split(separator: " ").joined(separator: " ")
  }
}
