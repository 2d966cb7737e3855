"""Reads spreadsheet files with the standard library alone, and refuses what a strict program would.

Every part must be sound XML and of 1 January 1980; formulas, links and macros must not be there.
"""

import re
import xml.etree.ElementTree as ElementTree
import zipfile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")


class Sheet:
    """A sheet: its name, its cells by (row, column) from 0, and how it is seen and printed."""

    def __init__(self, name):
        self.name = name
        self.cells = {}
        self.formats = {}
        self.frozen = (0, 0)
        self.landscape = False
        self.fit = None
        self.area = None
        self.titles = None

    def rows(self):
        """Cells as lists, `None` where nothing stands."""
        last = max((row for row, _ in self.cells), default=-1)
        width = max((column for _, column in self.cells), default=-1) + 1
        return [[self.cells.get((row, column)) for column in range(width)] for row in range(last + 1)]


def column_number(letters):
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def text_of(element):
    text = "".join(part.text or "" for part in element.iter(MAIN + "t"))
    return ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)


def read(path):
    """The sheets of a file, in order."""
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None, f"{path}: a damaged part"
        parts = {}
        for info in archive.infolist():
            assert info.date_time == (1980, 1, 1, 0, 0, 0), f"{path}: {info.filename} has a time"
            assert "macro" not in info.filename and "externalLink" not in info.filename, info.filename
            assert info.filename not in parts, f"{path}: {info.filename} twice"
            parts[info.filename] = ElementTree.fromstring(archive.read(info))
    texts = [text_of(item) for item in parts.get("xl/sharedStrings.xml", [])]
    styles = parts["xl/styles.xml"]
    codes = {node.get("numFmtId"): node.get("formatCode") for node in styles.iter(MAIN + "numFmt")}
    looks = [codes.get(node.get("numFmtId"), node.get("numFmtId")) for node in styles.find(MAIN + "cellXfs")]
    targets = {node.get("Id"): node.get("Target") for node in parts["xl/_rels/workbook.xml.rels"]}
    book = parts["xl/workbook.xml"]
    sheets = []
    for node in book.find(MAIN + "sheets"):
        assert 0 < len(node.get("name")) <= 31, node.get("name")
        root = parts["xl/" + targets[node.get(RELATION)]]
        sheets.append(read_sheet(node.get("name"), root, texts, looks, path))
    for node in book.iter(MAIN + "definedName"):
        sheet = sheets[int(node.get("localSheetId"))]
        if node.get("name") == "_xlnm.Print_Area":
            sheet.area = node.text
        if node.get("name") == "_xlnm.Print_Titles":
            sheet.titles = node.text
    return sheets


def read_sheet(name, root, texts, looks, path):
    sheet = Sheet(name)
    for banned in ("f", "hyperlink", "legacyDrawing"):
        assert root.find(f".//{MAIN}{banned}") is None, f"{path}: {name} has {banned}"
    for cell in root.iter(MAIN + "c"):
        letters, digits = re.fullmatch(r"([A-Z]+)(\d+)", cell.get("r")).groups()
        place = (int(digits) - 1, column_number(letters))
        sheet.formats[place] = looks[int(cell.get("s", 0))]
        value = cell.find(MAIN + "v")
        if value is None:
            continue
        kind = cell.get("t", "n")
        assert kind in ("s", "n"), f"{path}: a cell of type {kind}"
        sheet.cells[place] = texts[int(value.text)] if kind == "s" else float(value.text)
    pane = root.find(f".//{MAIN}pane")
    if pane is not None:
        sheet.frozen = (int(pane.get("ySplit", 0)), int(pane.get("xSplit", 0)))
    setup = root.find(MAIN + "pageSetup")
    sheet.landscape = setup is not None and setup.get("orientation") == "landscape"
    sheet.fit = setup is not None and setup.get("fitToHeight") == "0"
    sheet.across = int(setup.get("fitToWidth", 1)) if setup is not None else 1
    return sheet
