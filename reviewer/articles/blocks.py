"""A page cut into blocks: what stands together between blank lines, indented lines, and where an article begins."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final, NamedTuple

from reviewer.articles.bylines import DATELINE
from reviewer.articles.name_lines import ends_article, is_name_line, is_signed_line
from reviewer.page.joining import fold, joined, squeezed

TERMINAL: Final = "。！？…!?"
CLOSING: Final = "”’』」）)》】"
_LINE = re.compile(r"[^\n\f]+")
_SPACE = re.compile(r"(?<=\S)[ \u3000]+(?=\S)")
_ROLE = re.compile("记者|通讯员|评论员|摄影|[文图]/|/[文图]|[□■◎]")
BULLETS: Final = "▲●■◆★☆□○◎•►▶△▼◇"
"""Signs that stand before the items of a list, or before names."""
_STOPS = re.compile("[，。；：]")
_CODE = re.compile(r"(?<=[。！？”])[①-⑳]\d{0,2}$")
"""Some papers print behind an article whose page it is: ``。③6``."""
_NARROW: Final = 0.5
_SHORT: Final = 0.6
"""A line that leads to a list is a paragraph of its own where it fills no more of its column."""
_QUOTES: Final = "“‘《「"
_IN_BRACKETS: Final = 60
"""Names in brackets take no more signs than so many."""
_SLACK: Final = 2.0
"""A line shorter than the others by more than this is the last of its paragraph."""
WIDEST_COLUMN: Final = 40.0
"""Wider lines aren't set in a column: each is a paragraph."""


class Line(NamedTuple):
    """A line: from its first to its last character; how wide it is, and how far it is set in."""

    start: int
    end: int
    width: float
    indent: float


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that stand together.

    Attributes:
        start: Where its first character stands in the working text.
        end: Where its last character ends.
        lines: From the first to the last character of each.
        text: As a person reads it.
        gap: Blank lines before it.
    """

    start: int
    end: int
    lines: tuple[Line, ...]
    text: str
    gap: int = 0

    @property
    def ends_sentence(self) -> bool:
        """Whether its last sentence is over."""
        bare = _CODE.sub("", self.text).rstrip(CLOSING + " ")
        return bool(bare and bare[-1] in TERMINAL) or self.text.endswith(("：", ":"))


def blocks(text: str, apart: Sequence[tuple[int, int]] = ()) -> list[Block]:
    """Return the blocks of a working text, in its order; every character that isn't white space is in one.

    Args:
        text: The working text.
        apart: Stretches of it, reports of figures, that share no line with what stands before and after.
    """
    found: list[Block] = []
    lines: list[Line] = []
    all_lines = list(_lines(text))
    usual = _usual_width(all_lines)
    borders = sorted({at for one in apart for at in one})
    gap, before, widest = 0, 0, 0.0
    for line in all_lines:
        feeds = text.count("\n", before, line.start)
        blank = feeds > 1 or "\f" in text[before : line.start]
        parted = bool(lines) and any(lines[-1].start < at <= line.start for at in borders)
        if lines and (blank or parted or _begins_anew(text, lines, line, min(widest, usual or widest))):
            found += _blocks(text, lines, gap)
            lines, gap, widest = [], max(feeds - 1, 0), 0.0
        lines.append(line)
        before, widest = line.end, max(widest, line.width)
    return [*found, *_blocks(text, lines, gap)] if lines else found


def width(text: str) -> float:
    """Return how wide a text is, in Chinese characters; spaces count nothing."""
    bare = squeezed(text)
    return len(bare) - (1 - _NARROW) * sum(map("\u2000".__gt__, bare))


def _lines(text: str) -> Iterator[Line]:
    for match in _LINE.finditer(text):
        line = match[0]
        bare = line.strip()
        if not bare:
            continue
        start = match.start() + line.index(bare[0])
        at = _glued(text, start, start + len(bare))
        if at:
            ahead = text[start:at].rstrip()
            yield Line(start, start + len(ahead), width(ahead), _indent(line[: start - match.start()]))
            bare, start, line = bare[at - start :], at, ""
        yield Line(start, start + len(bare), width(bare), _indent(line[: start - match.start()]) if line else 0.0)


def _indent(space: str) -> float:
    return sum(1.0 if sign == "\u3000" else _NARROW for sign in space)


def _usual_width(lines: Sequence[Line]) -> float:
    """Return how wide the columns of a page are; lines that wrap are nearly all as wide."""
    wide = [one.width for one in lines if one.width >= 8]
    return median(wide) if wide else 0.0


def _begins_anew(text: str, lines: Sequence[Line], line: Line, widest: float) -> bool:
    """Say whether a line right below others begins another paragraph or article."""
    above = lines[-1]
    over = text[above.start : above.end].rstrip(CLOSING)[-1:] in TERMINAL
    dateline = DATELINE.match(fold(squeezed(text[line.start : line.end])))
    if dateline and (over or not dateline[0].startswith("记者")):
        return True
    own, over_it = text[line.start : line.end], text[above.start : above.end]
    if _opens_bracket(text[max(lines[0].start, above.end - _IN_BRACKETS) : above.end]):
        return False
    goes_on = DATELINE.match(fold(squeezed(over_it))) and above.width >= widest - _SLACK and not line.indent
    if is_signed_line(own) or (not goes_on and is_signed_line(over_it) and not is_signed_line(over_it + own)):
        return not is_name_line(f"{over_it} {own}")
    if own[0] in BULLETS and (over or ends_article(read(text, lines[0].start, above.end))):
        return True
    set_in = line.indent >= 1 and above.indent < 1
    if set_in and (over or (len(lines) == 1 and above.width < line.width)):
        return True
    if over and line.indent and not any(one.indent for one in lines[1:]):
        return True
    if over_it.rstrip()[-1] in "：:；;" and above.width < _SHORT * max(widest, line.width) and own[0] not in _QUOTES:
        return True
    return over and (above.width < widest - _SLACK or above.width > WIDEST_COLUMN)


def _opens_bracket(text: str) -> bool:
    """Say whether a text opens a bracket that it doesn't close: names in it may stand on lines of their own."""
    return max(text.rfind("（"), text.rfind("(")) > max(text.rfind("）"), text.rfind(")"))


def _blocks(text: str, lines: Sequence[Line], gap: int) -> list[Block]:
    """Return the block that lines make, or two where a headline is glued to the first line of a text."""
    for at, line in enumerate(lines[:4]):
        rest = [one.width for one in lines[at + 1 :]]
        column = max(rest, default=0.0)
        if len(rest) > 1 and line.width > column + 3 and (start := _after_title(text, line, column)):
            last = Line(line.start, start - 1, width(text[line.start : start]), line.indent)
            first = Line(start, line.end, width(text[start : line.end]), 0.0)
            return [_block(text, (*lines[:at], last), gap), _block(text, (first, *lines[at + 1 :]), 0)]
    return [_block(text, lines, gap)]


def _after_title(text: str, line: Line, column: float) -> int:
    """Return where in a line that is wider than its column the column's own words begin; 0 where nowhere."""
    for space in _SPACE.finditer(text, line.start + 4, line.end):
        indent = _indent(space[0]) if len(space[0]) > 1 else 0.0
        filled = abs(width(text[space.end() : line.end]) + indent - column) <= 2.5
        if filled and not _STOPS.search(text, line.start, space.start()):
            return space.end()
    return 0


def _block(text: str, lines: Sequence[Line], gap: int) -> Block:
    start, end = lines[0].start, lines[-1].end
    return Block(start, end, tuple(lines), read(text, start, end), gap)


def _glued(text: str, start: int, end: int) -> int:
    """Return where in a line an article begins behind its headline; 0 where none does."""
    if not any(text.find(one, start, end) > 0 for one in "讯电消道者员"):
        return 0  # most lines: no need to ask the long patterns
    match = DATELINE.search(text, start + 1, end)
    if match and text[match.start() - 1] not in "，、；：。“（(" and _far_in(text, start, match.start()):
        return match.start()
    return _signed_at(text, start, end)


def _far_in(text: str, start: int, at: int) -> bool:
    """Say whether so much stands before a place in a line that it can be a headline, or the end of one."""
    return at - start >= 4 or text[at - 1].isspace()


def _signed_at(text: str, start: int, end: int) -> int:
    """Return where in a line a line of names begins behind a headline; 0 where none does."""
    for space in _SPACE.finditer(text, start + 4, end):
        ahead, behind = text[start : space.start()], text[space.end() : end]
        if behind.count("（") != behind.count("）") or ahead.rstrip()[-1] in "讯电":
            continue
        stops = _STOPS.search(ahead.replace("，", "") if behind.startswith((*BULLETS, "本报")) else ahead)
        if is_name_line(behind) and _ROLE.search(behind) and not (_ROLE.search(ahead) or stops):
            return space.end()
    return 0


def read(text: str, start: int, end: int) -> str:
    """Return ``text[start:end]`` as a person reads it; what is printed twice over once."""
    bare = joined(text[start:end]).text
    half = len(bare) // 2
    return bare[:half] if half >= 4 and 2 * half == len(bare) and bare[:half] == bare[half:] else bare
