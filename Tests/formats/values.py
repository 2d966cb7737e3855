"""What a value of JSON must look like where people read it, in Russian unless `speak` chose English.

Written from docs/REPORTS.md, not from the program.
"""

import datetime
import decimal
import re

ZONE = datetime.timedelta(hours=3)
DAY = re.compile(r"\d{4}-\d\d-\d\d")
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT.*Z")
PERSON = re.compile(r"[a-z]-\d+")
NOTHING = "—"
_language = "ru"


def speak(language):
    """Chooses the language of what is read from now on."""
    global _language
    _language = language


def grouped(digits):
    """By three with a space that does not break, four digits stay together; in English by three with a comma."""
    if _language == "en":
        return f"{int(digits):,}" if digits == str(int(digits)) else digits
    if len(digits) < 5:
        return digits
    return f"{int(digits):,}".replace(",", "\u00a0") if digits == str(int(digits)) else digits


def number(value, digits):
    """Rounded half away from zero on the shortest decimal text of the number."""
    step = decimal.Decimal(1).scaleb(-digits)
    told = decimal.Decimal(repr(value)).quantize(step, decimal.ROUND_HALF_UP)
    whole, _, rest = str(abs(told)).partition(".")
    sign = "−" if told < 0 else ""
    return sign + grouped(whole) + (("," if _language == "ru" else ".") + rest if rest else "")


def digits_of(code):
    """Digits after the point that a spreadsheet's number format shows; `None` for a whole number."""
    found = re.search(r"\.(0+)", code)
    return len(found[1]) if found else None


def day(text):
    if _language == "en":
        return text[:10]
    return f"{text[8:10]}.{text[5:7]}.{text[:4]}"


def moment(text):
    local = datetime.datetime.fromisoformat(text.replace("Z", "+00:00")).replace(tzinfo=None) + ZONE
    return local.strftime("%d.%m.%Y %H:%M" if _language == "ru" else "%Y-%m-%d %H:%M")


def initials(name):
    """`Петрова А. С.` of a whole name."""
    family, *others = name.split(" ")
    return " ".join([family] + [word[0] + "." for word in others])


def shown(value, name, cell, code, column=None):
    """The text for people of a JSON value; `name` is the name beside a person's key, `cell` what the spreadsheet file
    says (for words that are translated, titles and lists of people), `code` its number format. What is flagged in
    the column of that name deserves a look and bears another sign than what is so."""
    if value is None or value == []:
        return NOTHING
    if isinstance(value, bool):
        return ("▲" if column == "flagged" else "✓") if value else NOTHING
    if isinstance(value, int) and digits_of(code) is None:
        return ("−" if value < 0 else "") + grouped(str(abs(value)))
    if isinstance(value, (int, float)):
        return number(float(value), digits_of(code) or 0)
    if isinstance(value, list):
        if isinstance(cell, float):
            return f"{cell:.0f}"
        if all(PERSON.fullmatch(item) for item in value):
            return ", ".join(initials(name) for name in cell.split(", "))
        # Marks stand apart on a page and with strokes in a cell.
        return " ".join(value) if cell == "/".join(value) else cell
    if MOMENT.fullmatch(value) and isinstance(cell, float):
        return moment(value)
    if DAY.fullmatch(value) and isinstance(cell, float):
        return day(value)
    if name is not None:
        return initials(name)
    if PERSON.fullmatch(value) and isinstance(cell, str):
        return initials(cell)
    return cell if isinstance(cell, str) else value
