extension DashboardTemplates {
  /// How the page looks: light, dark, on paper, on a phone.
  ///
  /// Contrasts of text are at least 4.5, of bars and lines at least 3; a test computes them from what a browser shows.
  static let style = """
    :root { color-scheme: light dark; --page: #f4f5f3; --paper: #fff; --ink: #1b2228; --soft: #55616c; --line: #d5d9dc;
      --track: #edf0f2; --value: #2b6cb0; --second: #6486ab; --third: #b7791f; --ok: #1f7a4d; --bad: #b3261e;
      --band: #f6e6b4; --edge: #8a6d12; --focus: #0b57d0; --veil: rgb(20 26 32 / .28); }
    @media (prefers-color-scheme: dark) {
      :root { --page: #101418; --paper: #191f25; --ink: #e9edf0; --soft: #a7b2bc; --line: #37414a; --track: #242c34;
        --value: #6fa8e6; --second: #5b7896; --third: #d9a441; --ok: #5cc08a; --bad: #ff8d80; --band: #4b431f;
        --edge: #cbb25c; --focus: #a8c7fa; --veil: rgb(0 0 0 / .5); }
    }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; scroll-behavior: smooth; }
    body { margin: 0; background: var(--page); color: var(--ink);
      font: 1rem/1.45 "PT Sans", "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; }
    header, main, footer { max-width: 72rem; margin: 0 auto; padding: 0 1.5rem; }
    header { padding-top: 2rem; }
    .school { margin: 0; color: var(--soft); }
    h1 { margin: .1rem 0 .2rem; font-size: 2.1rem; line-height: 1.15; letter-spacing: -.01em; }
    .when { margin: 0; font-size: 1.1rem; }
    .soft, .hint { color: var(--soft); margin: .2rem 0; }
    .hint { margin: .8rem 0 0; font-size: .9rem; }
    nav ul { display: flex; flex-wrap: wrap; gap: .4rem; margin: 1rem 0 0; padding: 0; list-style: none; }
    nav a { display: block; padding: .35rem .8rem; border: 1px solid var(--line); border-radius: 99px; color: var(--ink);
      background: var(--paper); text-decoration: none; font-size: .95rem; }
    nav a:hover { border-color: var(--value); }
    h2 { margin: 0 0 .3rem; font-size: 1.45rem; line-height: 1.2; }
    h2.quiet { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    main > section { margin: 1.5rem 0 0; padding: 1.4rem 1.6rem; background: var(--paper); border: 1px solid var(--line);
      border-radius: 12px; scroll-margin-top: 1rem; }
    main > section:first-child { padding: 0; border: 0; background: none; }
    .lead { margin: 0 0 1rem; font-size: 1.08rem; max-width: 46rem; }
    .tiles { display: grid; gap: .9rem; grid-template-columns: repeat(auto-fit, minmax(12.4rem, 1fr)); }
    .tile { padding: 1rem 1.1rem; background: var(--paper); border: 1px solid var(--line); border-radius: 12px; }
    .tile h3 { margin: 0; font-size: .95rem; font-weight: 400; color: var(--soft); }
    .tile p { margin: .15rem 0 0; font-size: .9rem; color: var(--soft); }
    .tile .bar { height: 6px; margin: .2rem 0 .5rem; }
    .big { font-size: 2.2rem; line-height: 1.25; font-weight: 700; letter-spacing: -.02em; }
    .tables { display: grid; gap: 1.6rem 2.4rem; grid-template-columns: minmax(0, 1fr); }
    .table { min-width: 0; }
    table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums lining-nums; }
    caption { padding: 0 0 .4rem; text-align: left; font-weight: 700; }
    th, td { padding: .28rem .5rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: middle; }
    thead th { font-weight: 400; font-size: .85rem; line-height: 1.2; color: var(--soft); vertical-align: bottom; }
    tbody th { font-weight: 400; white-space: nowrap; }
    th:first-child, td:first-child { padding-left: 0; }
    th:last-child, td:last-child { padding-right: 0; }
    tr.total > * { font-weight: 700; border-bottom: 0; }
    .n { text-align: right; white-space: nowrap; }
    .n .bar { height: 5px; margin: .15rem 0 .1rem auto; max-width: 9rem; }
    thead .n { white-space: normal; }
    thead .m { width: 17%; }
    .b { width: 46%; min-width: 6rem; }
    .bar { display: block; width: 100%; height: 14px; border-radius: 2px; background: var(--track); }
    .bar .value { fill: var(--value); } .bar .second { fill: var(--second); } .bar .third { fill: var(--third); }
    .bar .ok { fill: var(--ok); } .bar .bad { fill: var(--bad); }
    .bar .band { fill: var(--band); } .bar .limit { fill: var(--ink); }
    td .bar .value.ok, td .bar .band ~ .value { y: 2px; height: 6px; }
    .sign { white-space: nowrap; } .sign.ok { color: var(--ok); } .sign.bad { color: var(--bad); }
    .sign.soft { color: var(--soft); }
    .meaning { font-size: .85rem; }
    .brief .meaning { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    .legend { display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; margin: .5rem 0 0; padding: 0; list-style: none;
      font-size: .85rem; color: var(--soft); }
    .legend i { display: inline-block; width: .9rem; height: .6rem; margin-right: .4rem; border-radius: 2px;
      background: var(--value); }
    .legend .second { background: var(--second); } .legend .third { background: var(--third); }
    .legend .bad { background: var(--bad); }
    .legend .band { background: var(--band); outline: 1px solid var(--edge); }
    .legend .line, .legend .forecast { width: 1.5rem; }
    .legend .line { height: 3px; vertical-align: .2rem; }
    .legend .forecast { height: 0; background: none; border-top: 3px dashed var(--value); vertical-align: .2rem; }
    .chart { margin: 0 0 1.6rem; }
    figcaption { padding: 0 0 .5rem; font-weight: 700; }
    .plot { position: relative; height: 15rem; margin: .8rem 4.2rem 1.7rem 2.4rem; }
    .plot svg { position: absolute; inset: 0; width: 100%; height: 100%; overflow: visible; }
    .plot path { fill: none; vector-effect: non-scaling-stroke; }
    .plot .rule { stroke: var(--line); stroke-width: 1px; }
    .plot .band { fill: var(--band); }
    .plot .edge { stroke: var(--edge); stroke-width: 1px; }
    .plot .edge.strong { stroke-width: 3px; }
    .plot .line, .plot .forecast { stroke: var(--value); stroke-width: 2.5px; stroke-linejoin: round; }
    .plot .forecast { stroke-dasharray: 7 6; }
    .plot .dot { stroke: var(--value); stroke-width: 7px; stroke-linecap: round; }
    .plot span { position: absolute; font-size: .82rem; line-height: 1; color: var(--soft); white-space: nowrap; }
    .plot .y { right: 100%; margin-right: .5rem; transform: translateY(-50%); }
    .plot .x { top: 100%; margin-top: .5rem; }
    .plot .last { padding: .15rem .35rem; border-radius: 4px; background: var(--paper); color: var(--ink); font-weight: 700;
      font-size: .95rem; transform: translate(.5rem, calc(-100% - .5rem)); }
    .plot .last.before { transform: translate(calc(-100% - .2rem), calc(-100% - .6rem)); }
    .plot .last.beside { transform: translate(.5rem, -50%); padding-right: 0; }
    .plot .last.below { transform: translate(.5rem, .7rem); }
    .plot .last.before.below { transform: translate(calc(-100% - .2rem), .7rem); }
    details.more { margin: 1.1rem 0 0; }
    details.more > summary { display: inline-block; padding: .3rem 0; cursor: pointer; color: var(--value); }
    details.more > summary::before { content: "▸"; display: inline-block; width: 1.1em; }
    details.more[open] > summary::before { content: "▾"; }
    details.more > summary:hover { text-decoration: underline; }
    details.more[open] > summary { margin-bottom: .5rem; }
    .scroll { overflow-x: auto; }
    details.f { display: inline; }
    details.f > summary { display: inline; list-style: none; cursor: pointer; text-decoration: underline dotted var(--second);
      text-decoration-thickness: 1px; text-underline-offset: .22em; }
    details.f > summary::-webkit-details-marker { display: none; }
    details.f > summary:hover, details.f[open] > summary { color: var(--value); text-decoration-style: solid; }
    details.f[open] > summary::before { content: ""; position: fixed; inset: 0; z-index: 5; background: var(--veil); }
    .card { position: fixed; z-index: 6; left: 50%; bottom: 1rem; transform: translateX(-50%); width: min(44rem, 100vw - 2rem);
      max-height: 76vh; overflow: auto; padding: 1.1rem 1.3rem; border: 1px solid var(--line); border-radius: 12px;
      background: var(--paper); color: var(--ink); box-shadow: 0 10px 40px rgb(0 0 0 / .3); font-size: .95rem;
      font-weight: 400; line-height: 1.45; letter-spacing: 0; text-align: left; white-space: normal; }
    .card b { display: block; font-size: 1.1rem; } .card p { margin: .4rem 0; color: var(--soft); }
    .card th { color: var(--soft); font-weight: 400; font-size: .85rem; }
    .card th, .card td { padding: .2rem .8rem .2rem 0; white-space: normal; }
    .card tr > :first-child { white-space: nowrap; text-align: right; }
    code { font: .85em/1.5 "PT Mono", "DejaVu Sans Mono", Consolas, monospace; overflow-wrap: anywhere; color: var(--ink); }
    footer { padding-top: 2rem; padding-bottom: 3rem; font-size: .9rem; color: var(--soft); }
    footer h2 { font-size: 1.1rem; color: var(--ink); }
    dl { margin: 0; } dl div { display: grid; grid-template-columns: 11rem 1fr; gap: 1rem; padding: .2rem 0; }
    dd { margin: 0; min-width: 0; } dd ul { margin: 0; padding: 0; list-style: none; } dd li { overflow-wrap: anywhere; }
    .skip { position: absolute; left: -99rem; padding: .6rem 1rem; background: var(--paper); color: var(--ink); z-index: 9; }
    .skip:focus { left: 1rem; top: 1rem; }
    :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 3px; }
    main:focus, section:focus { outline: 0; }
    @media (min-width: 60rem) { .pair { grid-template-columns: 1fr 1fr; } }
    @media (max-width: 40rem) {
      header, main, footer { padding-left: .9rem; padding-right: .9rem; }
      header { padding-top: 1.2rem; } h1 { font-size: 1.7rem; }
      main > section { padding: 1rem .9rem; border-radius: 10px; }
      .tiles { grid-template-columns: 1fr 1fr; gap: .6rem; } .tile { padding: .8rem .85rem; } .big { font-size: 1.7rem; }
      .tile:last-child:nth-child(odd) { grid-column: 1 / -1; }
      th, td { padding-left: .3rem; padding-right: .3rem; }
      main .tables .wide-only, .plot .alt { display: none; }
      .meaning { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      .b { width: auto; min-width: 4rem; } .card { padding: .9rem; font-size: .85rem; } .card td:nth-child(2n + 1) { white-space: nowrap; } .plot { height: 12rem; }
      dl div { grid-template-columns: 1fr; gap: 0; }
    }
    @media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
    @media print {
      @page { size: A4; margin: 14mm 12mm; }
      :root { color-scheme: light; --page: #fff; --paper: #fff; --ink: #000; --soft: #444; --line: #c8c8c8; --track: #eee;
        --value: #2b6cb0; --second: #6486ab; --third: #b7791f; --ok: #1f7a4d; --bad: #b3261e; --band: #f6e6b4; --edge: #8a6d12; }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      body { font-size: 10pt; } header, main, footer { max-width: none; padding: 0 1px; }
      nav, .hint, .skip, .card, details.more:not([open]) { display: none; }
      main > section { padding: 0; border: 0; margin-top: 8mm; }
      .tiles { grid-template-columns: repeat(5, 1fr); gap: 3mm; } .tile { padding: 2.5mm; } .big { font-size: 16pt; }
      .tables { gap: 6mm; } .pair { grid-template-columns: 1fr; } .plot { height: 55mm; }
      details.f > summary { text-decoration: none; }
      details.f[open] > summary::before { display: none; }
      h2, caption, figcaption, .lead { break-after: avoid; } .lead { break-inside: avoid; } tr.total { break-before: avoid; }
      tr, .tile, .chart, footer { break-inside: avoid; }
      thead { display: table-header-group; }
    }
    """
}
