"""The reading of a page: lines joined, spaces inside words gone, full width folded, doubled lines read once."""

import re
from collections.abc import Iterator
from itertools import accumulate, repeat

from reviewer.data import Span
from reviewer.page.textmap import Piece, TextMap

_INK = re.compile(r"[^\s\u200b\ufeff\u00ad]+")
_MAY_NEED_SPACE = re.compile(
    r"[a-z]\s+[A-Za-z]|[0-9\uff10-\uff19](?:[^\S\n]*\n){2}\s*[0-9\uff10-\uff19]|[0-9]\s*\f\s*[0-9]"
)
_FULL_WIDTH = re.compile(r"[\uff05\uff0b\uff0d\uff0e\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]")
_FOLD = {code: code - 0xFEE0 for code in (0xFF05, 0xFF0B, 0xFF0D, 0xFF0E)}
_FOLD |= {code: code - 0xFEE0 for first in (0xFF10,) for code in range(first, first + 10)}
_FOLD |= {code: code - 0xFEE0 for first in (0xFF21, 0xFF41) for code in range(first, first + 26)}

SHORTEST_DOUBLED = 6
"""A line must say at least this many characters before its repetition counts as printed twice over."""


def read_page(working: TextMap) -> TextMap:
    """Return the page as a person reads it, each character with its raw offset."""
    return working.then(joined(working.text))


def joined(text: str) -> TextMap:
    """Return a text with its white space gone and its full-width letters and digits folded."""
    runs = list(_ink(text))
    if not _MAY_NEED_SPACE.search(text):
        return _joined_tight(text, runs)
    pieces: list[Piece] = []
    parts: list[str] = []
    length = 0
    before = 0
    for start, end in runs:
        if text[start] < "\x80" and parts and _needs_space(parts[-1][-1], text[before:start], text[start]):
            pieces.append(Piece(length, 1, before, start - before, start - before > 1))
            parts.append(" ")
            length += 1
        before = end
        pieces.append(Piece(length, end - start, start, end - start))
        parts.append(text[start:end])
        length += end - start
    return TextMap(fold("".join(parts)), tuple(pieces))


def _joined_tight(text: str, runs: list[tuple[int, int]]) -> TextMap:
    """Join runs of ink with nothing between them. Most pages; hence the way without a loop of ours."""
    lengths = [end - start for start, end in runs]
    raws = [start for start, _ in runs]
    starts = accumulate(lengths[:-1], initial=0) if runs else ()
    pieces = map(Piece._make, zip(starts, lengths, raws, lengths, repeat(False), strict=False))
    return TextMap(fold("".join([text[start:end] for start, end in runs])), tuple(pieces))


def fold(text: str) -> str:
    """Fold full-width digits, letters, ``％ ＋ － ．`` to their plain forms, character by character."""
    return text.translate(_FOLD) if _FULL_WIDTH.search(text) else text


def squeezed(text: str) -> str:
    """Return a text without its white space, fast and without the way back: to ask what it may hold."""
    return "".join(text.split())


def read_back(working: TextMap, spans: tuple[Span, ...]) -> str:
    """Return what stands at the raw spans, read the way the page is read.

    This is the promise of every field: ``read_back(working, field.spans) == field.text``.
    """
    places = [working.place(span) for span in spans]
    return joined("".join(working.text[start:end] for start, end in places)).text


def _ink(text: str) -> Iterator[tuple[int, int]]:
    doubled = _doubled(text)
    if not doubled:
        yield from [match.span() for match in _INK.finditer(text)]
        return
    at = 0
    for start, end in [*doubled, (len(text), len(text))]:
        for match in _INK.finditer(text, at, start):
            yield match.span()
        at = end


def _doubled(text: str) -> list[tuple[int, int]]:
    """Return what is printed twice over: a line that says its half twice, and a line that repeats the one before."""
    found = []
    at, before = 0, ""
    for line in text.split("\n"):
        length = len(line)
        if length >= SHORTEST_DOUBLED:
            half = length // 2
            if line == before and len(line.strip()) >= SHORTEST_DOUBLED:
                found.append((at, at + length))
            elif (
                line[0] == line[half] and 2 * half == length and line[:half] == line[half:] and half >= SHORTEST_DOUBLED
            ):
                found.append((at + half, at + length))
        at, before = at + length + 1, line
    return found


def _needs_space(left: str, gap: str, right: str) -> bool:
    """Latin words stay apart (the letters of ``A P P`` are none); so do digits over a blank line, seldom one number."""
    if left.isdigit() and right.isdigit():
        return gap.count("\n") > 1 or "\f" in gap
    return left.isascii() and left.islower() and right.isalpha()
