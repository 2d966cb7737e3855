// Measures a page as a reader meets it. An expression whose value is a list of what is wrong.
(() => {
  const wrong = [];
  const say = (...words) => wrong.push(words.join(" "));
  const shown = element => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const hiddenForEyes = element => !!element.closest("h2.quiet, .skip, title") ||
    getComputedStyle(element).clipPath !== "none";
  const name = element => `<${element.tagName.toLowerCase()} class="${element.getAttribute("class") || ""}">`;

  // Colours.
  const parse = text => {
    const parts = text.match(/[\d.]+/g).map(Number);
    return { r: parts[0], g: parts[1], b: parts[2], a: parts.length > 3 ? parts[3] : 1 };
  };
  const over = (top, below) => ({
    r: top.r * top.a + below.r * (1 - top.a), g: top.g * top.a + below.g * (1 - top.a),
    b: top.b * top.a + below.b * (1 - top.a), a: 1 });
  const light = ({ r, g, b }) => {
    const part = value => value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
    return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  };
  const contrast = (one, other) => {
    const [high, low] = [light(one), light(other)].sort((a, b) => b - a);
    return (high + 0.05) / (low + 0.05);
  };
  const ground = element => {
    const layers = [];
    for (let at = element; at; at = at.parentElement) {
      const colour = parse(getComputedStyle(at).backgroundColor);
      if (colour.a > 0) layers.push(colour);
      if (colour.a === 1) break;
    }
    const base = matchMedia("(prefers-color-scheme: dark)").matches ? { r: 18, g: 18, b: 18, a: 1 } : { r: 255, g: 255, b: 255, a: 1 };
    return layers.reduceRight((below, top) => over(top, below), base);
  };

  // Every box of text that is to be seen.
  const boxes = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let pairs = 0, least = 99;
  while (walker.nextNode()) {
    const node = walker.currentNode, element = node.parentElement;
    if (!node.data.trim() || !shown(element) || element.closest("style, title") || hiddenForEyes(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width < 1 || box.height < 1) continue;
      boxes.push({ left: box.left, right: box.right, top: box.top + scrollY, bottom: box.bottom + scrollY, element,
        text: node.data.trim().slice(0, 40) });
    }
    const style = getComputedStyle(element), size = parseFloat(style.fontSize);
    const ratio = contrast(over(parse(style.color), ground(element)), ground(element));
    const isLarge = size >= 24 || size >= 18.66 && Number(style.fontWeight) >= 700;
    pairs++;
    least = Math.min(least, ratio);
    if (ratio < (isLarge ? 3 : 4.5)) say("contrast", ratio.toFixed(2), "of", JSON.stringify(node.data.trim().slice(0, 40)), name(element));
    if (size < 11) say("type of", size, "px:", node.data.trim().slice(0, 40));
  }

  // No text over another, none cut, none outside.
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) {
    say("the page is", document.documentElement.scrollWidth, "px wide in", width);
    for (const element of document.querySelectorAll("main *, header *, footer *")) {
      if (!element.closest(".scroll") && shown(element) && element.getBoundingClientRect().right > width + 1) { say("too wide:", name(element)); break; }
    }
  }
  boxes.sort((a, b) => a.top - b.top);
  for (let i = 0; i < boxes.length; i++) {
    const one = boxes[i];
    if (!one.element.closest(".scroll") && (one.left < -1 || one.right > width + 1)) say("outside:", one.text);
    for (let j = i + 1; j < boxes.length && boxes[j].top < one.bottom - 1; j++) {
      const other = boxes[j];
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      // Line boxes are higher than their letters: a fifth of a line may be shared.
      const small = Math.min(one.bottom - one.top, other.bottom - other.top);
      if (across > 1 && down > small / 5) say("overlap:", JSON.stringify(one.text), JSON.stringify(other.text));
    }
  }
  for (const element of document.querySelectorAll("main *, header *, footer *")) {
    const style = getComputedStyle(element);
    if (style.overflowX === "hidden" && shown(element) && !hiddenForEyes(element) && element.scrollWidth > element.clientWidth + 1) say("cut:", name(element));
  }

  // Drawings against their numbers.
  let drawn = 0;
  for (const bar of document.querySelectorAll("svg.bar")) {
    if (!shown(bar)) continue;
    const whole = bar.getBoundingClientRect().width;
    for (const part of bar.querySelectorAll("rect")) {
      const width = part.getBoundingClientRect().width;
      if (Math.abs(width - whole * part.getAttribute("width") / 100) > 1) say("a bar is drawn wrong:", name(part));
      drawn++;
    }
  }
  for (const chart of document.querySelectorAll("figure.chart")) {
    const plot = chart.querySelector("svg").getBoundingClientRect();
    const [low, high] = [Number(chart.dataset.low), Number(chart.dataset.high)];
    for (const dot of chart.querySelectorAll(".dot")) {
      // The stroke makes the box of a point greater on every side alike.
      const box = dot.getBoundingClientRect(), y = (box.top + box.bottom) / 2;
      const wanted = plot.bottom - plot.height * (dot.dataset.value - low) / (high - low);
      if (Math.abs(y - wanted) > 1) say("a point is drawn wrong:", dot.dataset.row, y, wanted);
      drawn++;
    }
  }
  for (const style of ["value", "second", "third", "ok", "bad"]) {
    const colour = getComputedStyle(document.documentElement).getPropertyValue("--" + style).trim();
    const probe = document.createElement("i");
    probe.style.cssText = `color:${colour};position:absolute`;
    document.querySelector("main > section:nth-child(2)").append(probe);
    const ratio = contrast(parse(getComputedStyle(probe).color), ground(probe));
    probe.remove();
    if (ratio < 3) say("a bar of", style, "has contrast", ratio.toFixed(2));
  }

  // What a screen reader needs.
  if (!document.documentElement.lang) say("no language");
  for (const [selector, count] of [["h1", 1], ["main", 1], ["header", 1], ["footer", 1], ["nav[aria-label]", 1]]) {
    if (document.querySelectorAll(selector).length !== count) say("not", count, selector);
  }
  let level = 0;
  for (const heading of document.querySelectorAll("h1, h2, h3, h4")) {
    const next = Number(heading.tagName[1]);
    if (next > level + 1) say("a heading skips a level:", heading.textContent);
    level = next;
  }
  for (const svg of document.querySelectorAll("svg")) {
    if (!svg.closest("[aria-hidden=true]")) say("a drawing without words for a screen reader:", name(svg));
  }
  for (const table of document.querySelectorAll("table")) {
    if (!table.closest(".card") && !table.caption) say("a table without caption");
  }
  for (const section of document.querySelectorAll("section, [role=region]")) {
    if (!section.getAttribute("aria-label") && !document.getElementById(section.getAttribute("aria-labelledby"))) say("a section without a name");
  }
  const ids = [...document.querySelectorAll("[id]")].map(element => element.id);
  if (new Set(ids).size !== ids.length) say("an id stands twice");
  for (const link of document.querySelectorAll("a[href^='#']")) {
    if (!document.getElementById(link.getAttribute("href").slice(1))) say("a link leads nowhere:", link.textContent);
  }
  if (document.querySelector("script, iframe, object, embed, form, [onclick], [onload]")) say("the page runs something");
  return { wrong, pairs, least, drawn, boxes: boxes.length };
})()
