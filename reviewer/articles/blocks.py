"""A page cut into blocks: what stands together between blank lines, indented lines, and where an article begins."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from reviewer.articles.bylines import DATELINE
from reviewer.page.joining import joined

TERMINAL: Final = "。！？…!?"
CLOSING: Final = "”’』」）)》】"
_INDENT = re.compile(r"[ \t]{2,}(?=\S\S)|\u3000+(?=\S)")
_LINE = re.compile(r"[^\n\f]+")
_NARROW: Final = 0.5
_SLACK: Final = 2.0
"""A line shorter than the others by more than this is the last of its paragraph."""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that stand together.

    Attributes:
        start: Where its first character stands in the working text.
        end: Where its last character ends.
        lines: As (start, end), from the first to the last character of each.
        text: As a person reads it.
        gap: Blank lines before it.
    """

    start: int
    end: int
    lines: tuple[tuple[int, int], ...]
    text: str
    gap: int = 0

    @property
    def ends_sentence(self) -> bool:
        """Whether its last sentence is over."""
        bare = self.text.rstrip(CLOSING + " ")
        return bool(bare and bare[-1] in TERMINAL) or self.text[-1] in "：:"


def blocks(text: str, apart: Sequence[tuple[int, int]] = ()) -> list[Block]:
    """Return the blocks of a working text, in its order; every character that isn't white space is in one.

    Args:
        text: The working text.
        apart: Stretches of it, reports of figures, that share no line with what stands before and after.
    """
    found: list[Block] = []
    lines: list[tuple[int, int]] = []
    gap, before = 0, 0
    usual = _usual_width(text)
    for start, end in _lines(text):
        blank = text.count("\n", before, start) > 1 or "\f" in text[before:start]
        parted = (
            any(lines[-1][0] < low <= start or lines[-1][0] < high <= start for low, high in apart) if lines else False
        )
        if lines and (blank or parted or _begins_anew(text, lines, (before, start, end), usual)):
            found.extend(_cut(text, lines, gap))
            lines, gap = [], max(text.count("\n", before, start) - 1, 0)
        lines.append((start, end))
        before = end
    return [*found, *_cut(text, lines, gap)] if lines else found


def width(text: str) -> float:
    """Return how wide a line is, in Chinese characters; spaces count nothing."""
    return sum(_NARROW if sign < "\u2000" else 1.0 for sign in text if not sign.isspace())


def _lines(text: str) -> Iterator[tuple[int, int]]:
    for match in _LINE.finditer(text):
        line = match[0]
        bare = line.strip()
        if bare:
            start = match.start() + line.index(bare[0])
            yield start, start + len(bare)


def _usual_width(text: str) -> float:
    """Return how wide the columns of a page are; lines that wrap are nearly all as wide."""
    widths = [width(text[start:end]) for start, end in _lines(text)]
    wide = [one for one in widths if one >= 8]
    return median(wide) if wide else 0.0


def _begins_anew(text: str, lines: list[tuple[int, int]], line: tuple[int, int, int], usual: float) -> bool:
    """Say whether a line right below others begins another paragraph or article."""
    before, start, end = line
    above = text[slice(*lines[-1])]
    if DATELINE.match(joined(text[start:end]).text):
        return True
    over = above.rstrip(CLOSING)[-1:] in TERMINAL
    begin = text.rfind("\n", before, start) + 1
    if over and _INDENT.match(text, max(begin, before)):
        return True
    widest = max((width(text[slice(*one)]) for one in lines), default=usual)
    return over and (width(above) < min(widest, usual or widest) - _SLACK or widest > 3 * 24)


def _cut(text: str, lines: list[tuple[int, int]], gap: int) -> Iterator[Block]:
    """Yield a block, or two where an article begins inside a line: a headline glued to its first words."""
    start, end = lines[0][0], lines[-1][1]
    at = _glued(text, *lines[0]) or (len(lines) > 1 and _glued(text, *lines[-1])) or 0
    if not at:
        yield Block(start, end, tuple(lines), read(text, start, end), gap)
        return
    ahead = [(low, min(high, at)) for low, high in lines if low < at]
    after = [(max(low, at), high) for low, high in lines if high > at]
    last = start + len(text[start:at].rstrip())
    yield Block(start, last, (*ahead[:-1], (ahead[-1][0], last)), read(text, start, last), gap)
    yield Block(at, end, tuple(after), read(text, at, end), 0)


def _glued(text: str, start: int, end: int) -> int:
    """Return where in a line an article begins behind its headline; 0 where none does."""
    match = DATELINE.search(text, start + 4, end)
    return match.start() if match and text[match.start() - 1] not in "，、；：。“（(" else 0


def read(text: str, start: int, end: int) -> str:
    """Return ``text[start:end]`` as a person reads it; what is printed twice over once."""
    bare = joined(text[start:end]).text
    half = len(bare) // 2
    return bare[:half] if half >= 4 and 2 * half == len(bare) and bare[:half] == bare[half:] else bare
