"""Tables as readers find them: in a web page, on the pages of a PDF, on a terminal. None knows what should be there.

A table is a `Table`: the texts of its heads and the rows of its texts. White space inside a text is not kept where a
format breaks lines.
"""

import html.parser
import re
import subprocess
import tempfile


class Table:
    """Heads and rows of texts; `kind` tells a table that is shown from pieces of one that are printed instead."""

    def __init__(self, heads=None, rows=None, kind=""):
        self.heads, self.rows, self.kind = heads or [], rows or [], kind


class Page(html.parser.HTMLParser):
    """The tables of a web page, in order."""

    def __init__(self, text):
        super().__init__()
        self.tables, self.kind, self.cell, self.is_head, self.line = [], "", None, False, None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag == "div":
            self.kind = given.get("class") or ""
        elif tag == "table":
            self.tables.append(Table(kind=self.kind))
        elif tag in ("thead", "tbody"):
            self.is_head = tag == "thead"
        elif tag == "tr":
            self.line = []
        elif tag in ("td", "th"):
            self.cell = ""

    def handle_endtag(self, tag):
        if tag in ("td", "th"):
            self.line.append(self.cell)
            self.cell = None
        elif tag == "tr" and self.is_head:
            self.tables[-1].heads = self.line
        elif tag == "tr":
            self.tables[-1].rows.append(self.line)

    def handle_data(self, data):
        if self.cell is not None:
            self.cell += data


def of_page(text):
    """The tables that a reader sees; pieces made for printing follow theirs and are of kind `piece`."""
    return Page(text).tables


WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>')
RULE = re.compile(rb"([\d.]+) ([\d.]+) m ([\d.]+) ([\d.]+) l S|([\d.]+) w ")
NEAR = 0.06


def of_pdf(path):
    """The parts of tables on the pages, in order: a table that goes on over pages is several."""
    with tempfile.NamedTemporaryFile(suffix=".pdf") as plain:
        subprocess.run(
            ["qpdf", "--qdf", "--object-streams=disable", path, plain.name], check=True, capture_output=True)
        content = plain.read()
    boxes = subprocess.run(["pdftotext", "-bbox", path, "-"], check=True, capture_output=True, text=True).stdout
    streams = re.split(rb"%% Contents for page \d+\n", content)[1:]
    pages = re.findall(r'<page width="[\d.]+" height="([\d.]+)">(.*?)</page>', boxes, re.S)
    assert len(streams) == len(pages), f"{path}: {len(streams)} pages of rules, {len(pages)} of words"
    found = []
    for stream, (height, words) in zip(streams, pages):
        across, down = rules(stream.split(b"endstream")[0], float(height))
        texts = [(float(x), float(y), float(to), float(bottom), unescape(word))
                 for x, y, to, bottom, word in WORD.findall(words)]
        found += [read_part(part, across, texts) for part in parts(across, down)]
    return found


def unescape(text):
    for name, sign in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        text = text.replace(name, sign)
    return text


def rules(stream, height):
    """The lines that run across, as (y, from, to, thickness), and those that run down, as (x, from, to)."""
    across, down, thickness = [], [], 0.0
    for x, y, to_x, to_y, width in RULE.findall(stream):
        if width:
            thickness = float(width)
            continue
        (x, y, to_x, to_y) = (float(x), height - float(y), float(to_x), height - float(to_y))
        if abs(y - to_y) < NEAR:
            across.append((y, min(x, to_x), max(x, to_x), thickness))
        elif abs(x - to_x) < NEAR:
            down.append((x, min(y, to_y), max(y, to_y)))
    return across, down


def parts(across, down):
    """The parts of tables of a page: lines that run down to the same height. Each is (left, right, top, bottom, xs)."""
    groups = []
    for x, top, bottom in sorted(down, key=lambda line: (line[2], line[0])):
        if groups and abs(groups[-1][0] - bottom) < NEAR:
            groups[-1][1].append((x, top))
        else:
            groups.append((bottom, [(x, top)]))
    found = []
    for bottom, lines in groups:
        top = min(start for _, start in lines)
        xs = sorted(x for x, _ in lines)
        left, right = xs[0], xs[-1]
        is_closed = any(abs(y - bottom) < NEAR and abs(a - left) < NEAR and abs(b - right) < NEAR
                        for y, a, b, _ in across)
        if len(xs) > 1 and is_closed:
            found.append((left, right, top, bottom, xs))
    return found


def read_part(part, across, words):
    left, right, top, bottom, xs = part
    whole = sorted({round(y, 2): thickness for y, a, b, thickness in across
                    if abs(a - left) < NEAR and abs(b - right) < NEAR and top - NEAR <= y <= bottom + NEAR}.items())
    # The second thick line ends the heads.
    edges = [y for y, _ in whole]
    thick = [y for y, thickness in whole if thickness > 0.7]
    head_end = thick[1]
    body = [y for y in edges if y >= head_end - NEAR]
    body = [y for index, y in enumerate(body) if index == 0 or y - body[index - 1] > 3 * NEAR]

    def inside(y_from, y_to, x_from, x_to):
        cell = [word for word in words
                if x_from < (word[0] + word[2]) / 2 < x_to and y_from < (word[1] + word[3]) / 2 < y_to]
        return " ".join(word[4] for line in lines_of(cell) for word in line)

    columns = list(zip(xs, xs[1:]))
    rows = [[inside(y, to, a, b) for a, b in columns] for y, to in zip(body, body[1:])]
    # The lowest storey of the heads stands right above the body.
    return Table([inside(top, head_end, a, b) for a, b in columns], rows)


def lines_of(words):
    """Words by lines from the top, each from the left; faces differ in height, so what overlaps is one line."""
    lines = []
    for word in sorted(words, key=lambda word: (word[1] + word[3]) / 2):
        middle = (word[1] + word[3]) / 2
        if lines and middle - (lines[-1][0][1] + lines[-1][0][3]) / 2 < (word[3] - word[1]) / 3:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [sorted(line) for line in lines]


def joined(found, wanted):
    """Parts of a PDF put together to tables of `wanted` (rows, columns): over pages, then piece beside piece.

    A piece repeats the first columns of its table; how many, the widths tell.
    """
    found = [part for part in found]
    tables = []
    for rows, columns in wanted:
        pieces = []
        while sum(len(piece.heads) for piece in pieces) < columns or not is_whole(pieces, columns):
            assert found, f"the pages end before a table of {columns} columns is whole"
            piece = Table(found[0].heads, [])
            while len(piece.rows) < rows:
                assert found and len(found[0].heads) == len(piece.heads), "a piece ends before its rows"
                piece.rows += found.pop(0).rows
            assert len(piece.rows) == rows, f"a piece has {len(piece.rows)} rows, {rows} are wanted"
            pieces.append(piece)
        tables.append(beside(pieces, columns))
    assert not found, f"{len(found)} parts of tables more than there should be"
    return tables


def repeated(pieces, columns):
    """Columns that every piece repeats, or -1."""
    if len(pieces) == 1:
        return 0 if len(pieces[0].heads) == columns else -1
    extra = sum(len(piece.heads) for piece in pieces) - columns
    count = extra // (len(pieces) - 1)
    return count if extra >= 0 and extra % (len(pieces) - 1) == 0 else -1


def is_whole(pieces, columns):
    count = repeated(pieces, columns) if pieces else -1
    return count >= 0 and all(piece.heads[:count] == pieces[0].heads[:count] for piece in pieces)


def beside(pieces, columns):
    """One table of pieces that repeat its first columns; what is repeated must be the same."""
    count = repeated(pieces, columns)
    assert count >= 0, f"pieces of {[len(piece.heads) for piece in pieces]} columns make no {columns}"
    heads, rows = list(pieces[0].heads), [list(row) for row in pieces[0].rows]
    for piece in pieces[1:]:
        heads += piece.heads[count:]
        for row, more in zip(rows, piece.rows, strict=True):
            assert row[:count] == more[:count], f"a piece repeats {more[:count]}, not {row[:count]}"
            row += more[count:]
    return Table(heads, rows)


def bare(text):
    """A text without white space: lines are broken anywhere."""
    return re.sub(r"\s+", "", text)


def on_screen(text, expected):
    """Compares the tables of a terminal with rows of expected texts; returns what differs first, or None.

    A screen has no lines between columns, so where a column ends is found by what it must say: every character of a
    table is in one column, and every row's texts begin on one line.
    """
    blocks = [block.split("\n") for block in re.split(r"\n\s*\n", text.rstrip("\n"))]
    columns = [[row[index] for row in expected] for index in range(len(expected[0]))]
    done = 0
    for block in blocks:
        if done == len(columns):
            break
        best = None
        for lead in range(0, done + 1):
            order = list(range(lead)) + list(range(done, len(columns)))
            taken = fit(block, columns, order, lead)
            if taken and (best is None or taken > best):
                best = taken
        if best:
            done = best
    return None if done == len(columns) else f"column {done + 1}: {[row[done] for row in expected][:3]} …"


def fit(block, columns, order, lead):
    """How many columns stand in the table once this block is read; 0 where it does not fit."""
    for head in range(0, min(12, len(block))):
        lines = block[head:]
        width = max(map(len, lines))
        lines = [line.ljust(width) for line in lines]
        x, starts, taken = 0, None, 0
        for count, index in enumerate(order):
            # Narrow columns of days and subjects have a point where there is nothing, or 0.
            found = column_at(lines, x, width, columns[index]) or column_at(
                lines, x, width, [dot(text) for text in columns[index]])
            if found is None:
                break
            x, where = found
            # Rows begin on the lines on which any of their texts begins.
            if starts is None:
                starts = where
            elif any(a is not None and b is not None and a != b for a, b in zip(starts, where)):
                break
            else:
                starts = [b if a is None else a for a, b in zip(starts, where)]
            taken = count + 1
        if taken > lead and not any(line[x:].strip() for line in lines):
            return order[taken - 1] + 1
    return 0


def column_at(lines, x, width, texts):
    """Where a column that begins at `x` and says `texts` ends, and the line on which each text begins."""
    wanted = [bare(text) for text in texts]
    whole = "".join(wanted)
    for end in range(x + 1, width + 1):
        if end < width and any(line[end] != " " for line in lines):
            continue
        said = "".join(bare(line[x:end]) for line in lines)
        if len(said) < len(whole):
            continue
        if said != whole:
            return None
        return end, begins([bare(line[x:end]) for line in lines], wanted)
    return None


def dot(text):
    return "." if text in ("—", "0", "") else text


def begins(pieces, wanted):
    """The line on which each text begins; `None` for an empty one."""
    found, line, used = [], 0, 0
    for text in wanted:
        if not text:
            found.append(None)
            continue
        while line < len(pieces) and used == len(pieces[line]):
            line, used = line + 1, 0
        found.append(line)
        rest = len(text)
        while rest:
            step = min(rest, len(pieces[line]) - used)
            rest, used = rest - step, used + step
            if rest:
                line, used = line + 1, 0
    return found
