"""A reading made ready to find words in: simplified, pinyin gone, paragraphs and cells parted, with the way back."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final, NamedTuple

from reviewer.data import Span
from reviewer.extract.worded.folding import simplified
from reviewer.page import TextMap
from reviewer.page.joining import joined
from reviewer.prose.passages import evened

CELL: Final = "\n"
"""What stands between two cells of a table printed one cell a line."""

STOP: Final = "。"
BULLET: Final = "•"

_WIDE = re.compile(r"[^\x00-\x7f]")
_PINYIN = re.compile(
    r"(?<=[\u4e00-\u9fff])[（(](?=[^）)]*[a-zà-ǜ])"
    r"(?:[bpmfdtnlgkjqxrzcsyw]?h?[aeiouüvāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,3}(?:ng|n|r)?['’]?){1,4}[）)]"
)
_ENDS: Final = "。！？!?：:；;，,、"
_PICTURES = re.compile("[\u2190-\u21ff\u25a0-\u27bf\u2b00-\u2bff\ufe0f\u20e3\u200d|丨｜│\U0001f300-\U0001faff]")
"""Pictures, pointers and bars: they part items, and say nothing but where one begins."""
_KEYCAP = re.compile("([1-9])\ufe0f?\u20e3")
"""A digit on a key: the rank of an item."""
_ARROWS: Final = frozenset("↑↓⬆⬇▲▼")
"""Those that say which way a figure went."""
_OPENS = re.compile(r"20\d\d年|\d{1,2}月\d{1,2}日|本报|【")
"""What the first line of a text opens with, below a headline that may be as long as a line."""

_WIDTH_NEAR: Final = 4
_FULL: Final = 0.7
"""A line this full, of the fullest near it, goes on in the next."""
_WIDE_THOUSANDS = re.compile("[０-９]，[０-９]{3}(?![０-９])")
_THOUSANDS = re.compile(r"(?<=\d)，(?=\d{3}(?!\d))")
MARK: Final = (
    r"(?:[1-9]\d?[.．、](?![\d ])|[（(](?:[1-9]\d?|[一二三四五六七八九十]{1,2})[）)]|[①-⑳]+|[1-9]\ufe0f?\u20e3"
    r"|(?:NO|No|TOP)[.．]?[1-9]\d?)"
)
"""What an item printed on a line of its own begins with, as a pattern."""
_ITEM = re.compile(MARK)
_SHORT_CELL: Final = 14
_FEWEST_CELLS: Final = 4
_NUMBER_ALONE = re.compile(r"[+-]?[\d,，]+(?:\.\d+)?(?:万)?(?:%|件|宗|个|条|件次|起|通|个百分点)?")


class _Line(NamedTuple):
    """A line of the reading, ``[start, end)``.

    ``gap`` says how many line ends stand before it, ``width`` how much room it takes: two for a Chinese sign.
    """

    start: int
    end: int
    gap: int
    indented: bool
    width: int


@dataclass(frozen=True)
class Plain:
    """A text to find words in.

    Attributes:
        text: Simplified, with full-width punctuation; a full stop where a paragraph ends without one.
        at: For each character the place in the reading; -1 for what isn't printed.
        reading: The page's reading.
    """

    text: str
    at: tuple[int, ...]
    reading: TextMap

    def spans(self, start: int, end: int) -> tuple[Span, ...]:
        """Return the raw spans of ``text[start:end]``."""
        spans: list[Span] = []
        for first, last in self._runs(start, end):
            for span in self.reading.spans(first, last):
                if spans and spans[-1].end >= span.start:
                    span = Span(spans.pop().start, span.end)
                spans.append(span)
        return tuple(spans)

    def printed(self, start: int, end: int) -> str:
        """Return what is printed at ``text[start:end]``, traditional characters and all."""
        return "".join(self.reading.text[first:last] for first, last in self._runs(start, end))

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return the first place of ``text[start:end]`` in the reading, and where the last one ends."""
        places = [one for one in self.at[start:end] if one >= 0]
        return (places[0], places[-1] + 1) if places else (0, 0)

    def after(self, place: int) -> int:
        """Return where the text goes on from this place of the reading."""
        return next((index for index, one in enumerate(self.at) if one >= place), len(self.text))

    def _runs(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        first = last = -1
        for one in self.at[start:end]:
            if one < 0:
                continue
            if one != last:
                if first >= 0:
                    yield first, last
                first = one
            last = one + 1
        if first >= 0:
            yield first, last


def plain_text(working: TextMap, reading: TextMap) -> Plain:
    """Make a page's reading ready; ``working`` is what it was read from."""
    lines = list(_lines(working.text))
    tables = _tables(lines, reading.text)
    dropped = {at for found in _PINYIN.finditer(reading.text) for at in range(*found.span())}
    signs: list[str] = []
    places: list[int] = []
    for number, line in enumerate(lines):
        between = _between(lines, number, reading.text, tables)
        if between and signs:
            signs.append(between)
            places.append(-1)
        for at in range(line.start, line.end):
            if at not in dropped:
                signs.append(reading.text[at])
                places.append(at)
    text = evened(simplified(_with_thousands("".join(signs), working.text)))
    return Plain(_PICTURES.sub(_bullet, _KEYCAP.sub(_circled, text)), tuple(places), reading)


def _circled(keycap: re.Match[str]) -> str:
    return chr(ord("①") + int(keycap[1]) - 1) * len(keycap[0])


def _bullet(picture: re.Match[str]) -> str:
    return picture[0] if picture[0] in _ARROWS else BULLET


def _with_thousands(text: str, printed: str) -> str:
    """Return a text with plain commas in its numbers where a page prints those as wide as its digits: １，２３４."""
    return _THOUSANDS.sub(",", text) if _WIDE_THOUSANDS.search(printed) else text


def _lines(text: str) -> Iterator[_Line]:
    start = end = last = gap = 0
    indent = ""
    read = joined(text)
    signs = read.text
    for piece in read.pieces:
        between = text[last : piece.raw]
        breaks = between.count("\n") + between.count("\f") if last else 0
        if breaks and end > start:
            yield _line(start, end, gap, indent, signs)
            start, gap = end, breaks
            indent = re.split(r"[\n\f]", between)[-1]
        end, last = piece.end, piece.raw_end
    if end > start:
        yield _line(start, end, gap, indent, signs)


def _line(start: int, end: int, gap: int, indent: str, signs: str) -> _Line:
    return _Line(start, end, gap, len(indent) >= 2, _width(indent) + _width(signs[start:end]))


def _between(lines: list[_Line], number: int, text: str, tables: list[int]) -> str:
    """Return what parts a line from the one before: nothing where a sentence goes on, a cell, a full stop."""
    if number == 0:
        return ""
    line, before = lines[number], lines[number - 1]
    if tables[number] and tables[number] == tables[number - 1]:
        return CELL
    if text[before.end - 1] in _ENDS:
        return ""
    if tables[number] != tables[number - 1]:
        return STOP
    if _is_item(text, line.start) and not text[before.end - 1].isdigit():
        return STOP
    if line.gap == 1 and _is_torn(text, before.end, line.start):
        return ""
    if (number == 1 or before.gap > 1) and _OPENS.match(text, line.start):
        return STOP
    near = lines[max(number - _WIDTH_NEAR, 0) : number + _WIDTH_NEAR]
    full = before.width >= _FULL * max(one.width for one in near)
    if line.gap > 1:
        alone = number < 2 or before.gap > 1
        return "" if full and not alone and not line.indented else STOP
    return "" if full and not line.indented else STOP


def _is_item(text: str, start: int) -> bool:
    return _ITEM.match(text, start) is not None or (
        text[start] not in _ARROWS and _PICTURES.match(text, start) is not None
    )


def _is_torn(text: str, end: int, start: int) -> bool:
    """Say whether a line end stands inside a number or before punctuation, where no sentence ends."""
    return text[start] in "，。、；）%" or (
        text[end - 1] in "0123456789.万亿" and text[start] in "0123456789年月日件宗起"
    )


def _width(line: str) -> int:
    return len(line) + len(_WIDE.findall(line))


def _tables(lines: list[_Line], text: str) -> list[int]:
    """Return for each line the table it is a cell of, 0 for none. Cells are short, a good part numbers alone."""
    found: list[int] = []
    for is_cell, run in groupby(lines, lambda line: _is_cell(line, text)):
        cells = list(run)
        alone = sum(_is_number(one, text) for one in cells)
        is_table = is_cell and len(cells) >= _FEWEST_CELLS and alone >= 2 and 4 * alone >= len(cells)
        found += [len(found) + 1 if is_table else 0] * len(cells)
    return found


def _is_cell(line: _Line, text: str) -> bool:
    if line.end - line.start > _SHORT_CELL:
        return False
    return _is_number(line, text) or not any(sign in "。；，,;！？" for sign in text[line.start : line.end - 1])


def _is_number(line: _Line, text: str) -> bool:
    return _NUMBER_ALONE.fullmatch(text, line.start, line.end) is not None
