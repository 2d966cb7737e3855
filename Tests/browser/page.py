#!/usr/bin/env python3
"""Opens a page of `journal dashboard --html` in a real browser and measures it.

    page.py FILE [--pictures FOLDER]

Prints one JSON object: `wrong`, everything found in two colour schemes and three widths; `figures`, every figure with
the cell that it names; what was measured. With --pictures, what a person would see, as PNG and PDF.
"""

import argparse
import json
import os
import sys

from browser import Browser

WIDTHS = [(360, 740), (768, 1024), (1280, 900)]
FIGURES = """[...document.querySelectorAll('[data-report][data-row]')].map(at => ({
  report: at.dataset.report, by: at.dataset.by, row: at.dataset.row, column: at.dataset.column, value: at.dataset.value,
  text: (at.querySelector('summary') || at).textContent, title: at.querySelector('.card > b')?.textContent ?? null,
  events: [...at.querySelectorAll('.card td:first-child')].map(cell => cell.textContent),
  command: at.querySelector('code')?.textContent ?? null }))"""
POINTS = """[...document.querySelectorAll('figure.chart')].map(at => ({ report: at.dataset.report, column: at.dataset.column,
  points: [...at.querySelectorAll('.dot')].map(dot => ({ row: dot.dataset.row, value: Number(dot.dataset.value) })) }))"""


def key(browser, name, code):
    for kind in ["rawKeyDown", "keyUp"]:
        browser.call("Input.dispatchKeyEvent", {"type": kind, "key": name, "code": name, "windowsVirtualKeyCode": code})


def press_enter(browser):
    browser.call("Input.dispatchKeyEvent", {"type": "keyDown", "key": "Enter", "code": "Enter", "text": "\r",
                                            "windowsVirtualKeyCode": 13})
    browser.call("Input.dispatchKeyEvent", {"type": "keyUp", "key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 13})


def keyboard(browser, wrong):
    """From the top with Tab to the first figure, open it, look, close it."""
    seen = []
    for _ in range(40):
        key(browser, "Tab", 9)
        here = browser.run("(() => { const at = document.activeElement, style = getComputedStyle(at);"
                           " return { tag: at.tagName, figure: !!at.closest('details.f'),"
                           " ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 } })()")
        seen.append(here["tag"])
        if not here["ring"]:
            wrong.append(f"keyboard: no focus ring on {here['tag']}")
        if here["figure"]:
            break
    else:
        wrong.append(f"keyboard: no figure within reach of Tab: {seen}")
        return
    if seen[0] != "A":
        wrong.append("keyboard: the first stop is not the link that skips to the figures")
    press_enter(browser)
    card = browser.run("(() => { const card = document.querySelector('details.f[open] .card');"
                       " if (!card) return null; const box = card.getBoundingClientRect();"
                       " return { left: box.left, right: innerWidth - box.right, top: box.top, bottom: innerHeight - box.bottom } })()")
    if card is None:
        wrong.append("keyboard: Enter does not open a figure")
    elif min(card.values()) < 0:
        wrong.append(f"the card stands outside the window: {card}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("file")
    parser.add_argument("--pictures")
    options = parser.parse_args()
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "page.js"), encoding="utf-8") as file:
        script = file.read()
    result = {"wrong": [], "measured": []}
    with Browser() as browser:
        for scheme in ["light", "dark"]:
            for width, height in WIDTHS:
                browser.open(options.file, width, height, scheme)
                for state in ["closed", "open"]:
                    if state == "open":
                        browser.run("document.querySelectorAll('details.more').forEach(at => at.open = true)")
                    found = browser.run(script)
                    place = f"{scheme} {width} px {state}"
                    result["wrong"] += [f"{place}: {text}" for text in found.pop("wrong")]
                    result["measured"].append({"place": place, **found})
                    if options.pictures and state == "closed":
                        browser.screenshot(f"{options.pictures}/{scheme}-{width}.png")
                browser.run("document.querySelectorAll('details.more').forEach(at => at.open = false); scrollTo(0, 0)")
                wrong = []
                if not browser.run("!!document.querySelector('details.f')"):
                    continue
                keyboard(browser, wrong)
                if width == 360 or scheme == "dark":
                    # With a card open the text under its veil is not for reading: only the card is measured.
                    found = browser.run(script.replace("createTreeWalker(document.body",
                                                       "createTreeWalker(document.querySelector('details.f[open] .card') || document.body"))
                    wrong += [text for text in found["wrong"] if text.startswith(("contrast", "overlap", "type"))]
                result["wrong"] += [f"{scheme} {width} px: {text}" for text in wrong]
                if options.pictures:
                    browser.screenshot(f"{options.pictures}/{scheme}-{width}-card.png",
                                       {"x": 0, "y": 0, "width": width, "height": height})
        result["figures"] = browser.run(FIGURES)
        result["charts"] = browser.run(POINTS)
        result["wrong"] += browser.complaints()
        if options.pictures:
            browser.open(options.file, 1280, 900, "light")
            browser.pdf(f"{options.pictures}/print.pdf")
    json.dump(result, sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main()
