internal import Mustache

/// The templates of the dashboard page. They escape every value: nothing of the log can become markup.
///
/// A web server shows the same page with the same templates; nothing in them knows where the page comes from.
enum DashboardTemplates {
  /// The template of the whole page.
  static let page = "page"

  /// All of them by name.
  static let library: MustacheLibrary = {
    do {
      var library = MustacheLibrary()
      try library.register(pageTemplate, named: page)
      try library.register(style, named: "style")
      try library.register(sectionTemplate, named: "section")
      try library.register(tableTemplate, named: "table")
      try library.register(barTemplate, named: "bar")
      try library.register(chartTemplate, named: "chart")
      try library.register(figureTemplate, named: "figure")
      return library
    } catch {
      // The templates are constants of this folder, and every test of the page reads them.
      preconditionFailure("\(error)")
    }
  }()

  private static let pageTemplate = """
    <!doctype html>
    <html lang="{{language}}">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'">
    <meta name="color-scheme" content="light dark">
    <link rel="icon" href="data:,">
    <title>{{title}} · {{school}}</title>
    <style>
    {{> style}}
    </style>
    </head>
    <body>
    <a class="skip" href="#main">{{skip}}</a>
    <header>
    <p class="school">{{school}}</p>
    <h1>{{title}}</h1>
    <p class="when">{{day}}</p>
    <p class="soft">{{period}}</p>
    <nav aria-label="{{contents}}"><ul>{{#nav}}<li><a href="#{{id}}">{{label}}</a></li>{{/nav}}</ul></nav>
    </header>
    <main id="main" tabindex="-1">
    <section aria-labelledby="key">
    <h2 id="key" class="quiet">{{tilesTitle}}</h2>
    <div class="tiles">
    {{#tiles}}
    <div class="tile"><h3>{{tileLabel}}</h3><div class="big">{{#figures}}{{> figure}}{{/figures}}</div>{{#bars}}{{> bar}}{{/bars}}{{#notes}}<p>{{note}}</p>{{/notes}}</div>
    {{/tiles}}
    </div>
    <p class="hint">{{hint}}</p>
    </section>
    <section aria-labelledby="classes">
    <h2 id="classes">{{matrixTitle}}</h2>
    {{#matrix}}{{> table}}{{/matrix}}
    </section>
    {{#sections}}
    {{> section}}
    {{/sections}}
    </main>
    <footer>
    {{#foot}}
    <h2>{{title}}</h2>
    <dl>
    <div><dt>{{positionLabel}}</dt><dd id="position">{{position}}</dd></div>
    <div><dt>{{rootLabel}}</dt><dd><code id="root">{{root}}</code></dd></div>
    {{#hasPolicies}}<div><dt>{{policiesLabel}}</dt><dd><ul>{{#policies}}<li>{{.}}</li>{{/policies}}</ul></dd></div>{{/hasPolicies}}
    <div><dt>{{againLabel}}</dt><dd><code>{{again}}</code><br>{{note}}</dd></div>
    </dl>
    {{/foot}}
    </footer>
    </body>
    </html>

    """

  private static let sectionTemplate = """
    <section id="{{id}}" aria-labelledby="{{id}}-title" tabindex="-1">
    <h2 id="{{id}}-title">{{title}}</h2>
    <p class="lead">{{#lead}}{{sentence}} {{/lead}}</p>
    {{#charts}}
    {{> chart}}
    {{/charts}}
    <div class="tables {{layout}}">
    {{#tables}}
    {{> table}}
    {{/tables}}
    </div>
    {{#more}}
    <details class="more"><summary>{{summary}}</summary>
    {{#whole}}<div class="scroll" tabindex="0" role="region" aria-label="{{caption}}">{{> table}}</div>{{/whole}}
    </details>
    {{/more}}
    </section>

    """

  private static let tableTemplate = """
    <div class="table">
    <table>
    <caption>{{caption}}</caption>
    <thead><tr>{{#columns}}<th scope="col" class="{{style}}">{{label}}</th>{{/columns}}</tr></thead>
    <tbody>
    {{#rows}}
    <tr{{#isTotal}} class="total"{{/isTotal}}><th scope="row">{{label}}</th>{{#items}}<td class="{{style}}">{{words}}{{#figures}}{{> figure}}{{/figures}}{{#bars}}{{> bar}}{{/bars}}{{#signs}}<span class="sign {{kind}}">{{sign}}<span class="meaning"> {{meaning}}</span></span>{{/signs}}</td>{{/items}}</tr>
    {{/rows}}
    </tbody>
    </table>
    {{#hasLegend}}<ul class="legend" aria-hidden="true">{{#legend}}<li><i class="{{style}}"></i>{{label}}</li>{{/legend}}</ul>{{/hasLegend}}
    </div>

    """

  private static let barTemplate = """
    <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">{{#shapes}}<rect class="{{style}}" x="{{x}}" width="{{width}}" height="10"{{#values}} data-value="{{value}}"{{/values}}/>{{/shapes}}</svg>
    """

  /// A figure is the summary of its own events. The closing tags of rows and cells may be left out in HTML; of
  /// thousands of them the page is a fifth shorter.
  private static let figureTemplate = """
    {{^isFigure}}{{text}}{{/isFigure}}{{#isFigure}}{{^opens}}<span class="f" data-report="{{report}}" data-by="{{by}}" data-row="{{row}}" data-column="{{column}}" data-value="{{value}}">{{text}}</span>{{/opens}}{{#opens}}<details class="f" name="f" data-report="{{report}}" data-by="{{by}}" data-row="{{row}}" data-column="{{column}}" data-value="{{value}}"><summary>{{text}}</summary><div class="card"><b>{{title}}</b><p>{{rule}}<p>{{count}}<table><tr><th>{{headings.position}}<th>{{headings.occurred}}<th>{{headings.who}}<th>{{headings.what}}{{#events}}<tr><td>{{position}}<td>{{day}}<td>{{who}}<td>{{what}}{{/events}}</table><p>{{headings.all}}: <code>{{command}}</code></div></details>{{/opens}}{{/isFigure}}
    """

  private static let chartTemplate = """
    <figure class="chart" data-report="{{report}}" data-column="{{column}}" data-low="{{low}}" data-high="{{high}}">
    <figcaption>{{title}}</figcaption>
    <div class="plot" aria-hidden="true">
    <svg viewBox="0 0 100 100" preserveAspectRatio="none" focusable="false">
    {{#bands}}<rect class="band" x="{{x}}" y="{{y}}" width="{{width}}" height="{{height}}"><title>{{title}}</title></rect><path class="edge" d="M{{x}} {{y}}h{{width}}"/><path class="edge strong" d="M{{end}} {{y}}v{{height}}"/>{{/bands}}
    {{#rules}}<path class="rule" d="M0 {{y}}h100"/>{{/rules}}
    {{#forecasts}}<path class="forecast" d="{{ahead}}"/>{{/forecasts}}
    <path class="line" d="{{line}}"/>
    {{#points}}<path class="dot" d="M{{x}} {{y}}h0" data-row="{{row}}" data-value="{{value}}"><title>{{title}}</title></path>{{/points}}
    </svg>
    {{#yLabels}}<span class="y" style="top:{{y}}%">{{label}}</span>{{/yLabels}}
    {{#xLabels}}<span class="x {{style}}" style="left:{{x}}%">{{label}}</span>{{/xLabels}}
    <span class="last {{lastSide}}" style="left:{{lastX}}%;top:{{lastY}}%">{{last}}</span>
    </div>
    <ul class="legend" aria-hidden="true">{{#legend}}<li><i class="{{style}}"></i>{{label}}</li>{{/legend}}</ul>
    </figure>

    """
}
