"""The reading of a page: lines joined, spaces inside words gone, full width folded, doubled lines read once."""

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate, repeat
from typing import TypeVar

from reviewer.data import Span
from reviewer.page.textmap import PIECE, TextMap

T = TypeVar("T")

_BLANK = re.compile(r"[\s\u200b\ufeff\u00ad]+")
_UNSEEN = ("\u200b", "\ufeff", "\u00ad")
_FULL_WIDTH = re.compile(r"[\uff05\uff0b\uff0d\uff0e\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]")
_FOLD = {chr(code): chr(code - 0xFEE0) for code in (0xFF05, 0xFF0B, 0xFF0D, 0xFF0E)}
_FOLD |= {chr(code): chr(code - 0xFEE0) for first in (0xFF10,) for code in range(first, first + 10)}
_FOLD |= {chr(code): chr(code - 0xFEE0) for first in (0xFF21, 0xFF41) for code in range(first, first + 26)}

SHORTEST_DOUBLED = 6
"""A line must say at least this many characters before its repetition counts as printed twice over."""


def read_page(working: TextMap) -> TextMap:
    """Return the page as a person reads it, each character with its raw offset."""
    return working.then(joined(working.text))


def joined(text: str) -> TextMap:
    """Return a text with its white space gone and its full-width letters and digits folded."""
    starts, inks = _ink(text)
    spaces = _put_spaces(text, starts, inks)
    lengths = list(map(len, inks))
    columns = zip(accumulate(lengths, initial=0), lengths, starts, lengths, repeat(False), strict=False)
    pieces = list(map(PIECE, columns))
    for at in spaces:
        gap = pieces[at + 1].raw - pieces[at].raw
        pieces[at] = pieces[at]._replace(raw_length=gap, whole=gap > 1)
    return TextMap(fold("".join(inks)), tuple(pieces))


def fold(text: str) -> str:
    """Fold full-width digits, letters, ``％ ＋ － ．`` to their plain forms, character by character."""
    return _FULL_WIDTH.sub(lambda found: _FOLD[found[0]], text)


def squeezed(text: str) -> str:
    """Return a text without its white space, fast and without the way back: to ask what it may hold."""
    return "".join(text.split())


def read_back(working: TextMap, spans: tuple[Span, ...]) -> str:
    """Return what stands at the raw spans, read the way the page is read.

    This is the promise of every field: ``read_back(working, field.spans) == field.text``.
    """
    places = [working.place(span) for span in spans]
    return joined("".join(working.text[start:end] for start, end in places)).text


def _ink(text: str) -> tuple[list[int], list[str]]:
    """Return where the runs of ink begin, and the runs; what is printed twice over is left out once."""
    doubled = _doubled(text)
    if not doubled:
        return _runs(text)
    starts: list[int] = []
    inks: list[str] = []
    at = 0
    for start, end in [*doubled, (len(text), len(text))]:
        places, runs = _runs(text[at:start])
        starts += [at + place for place in places]
        inks += runs
        at = end
    return starts, inks


def _runs(text: str) -> tuple[list[int], list[str]]:
    inks = text.split()  # several times as fast as a pattern, but it doesn't know what is unseen
    if any(sign in text for sign in _UNSEEN):
        inks = [run for run in _BLANK.split(text) if run]
    starts, at = [], 0
    for run in inks:
        at = text.index(run, at)
        starts.append(at)
        at += len(run)
    return starts, inks


def _put_spaces(text: str, starts: list[int], inks: list[str]) -> list[int]:
    """Put a space between runs that stay apart, with its place in the text; return where the spaces are."""
    found = [at for at, run in enumerate(inks) if at and run[0] < "\x80" and _stay_apart(text, starts, inks, at)]
    if found:
        gaps = [starts[at - 1] + len(inks[at - 1]) for at in found]
        starts[:], inks[:] = _with_each(starts, found, gaps), _with_each(inks, found, repeat(" "))
    return [at + before for before, at in enumerate(found)]


def _with_each(column: Sequence[T], places: Sequence[int], new: Iterable[T]) -> list[T]:
    """Return a column with something new before each of these places, in one pass: a Latin page has a space a word."""
    parts: list[T] = []
    done = 0
    for at, one in zip(places, new, strict=False):
        parts += column[done:at]
        parts.append(one)
        done = at
    return [*parts, *column[done:]]


def _stay_apart(text: str, starts: Sequence[int], inks: Sequence[str], at: int) -> bool:
    """Latin words stay apart (the letters of ``A P P`` are none); so do digits over a blank line, seldom one number."""
    left, right = inks[at - 1][-1], inks[at][0]
    if left.isdecimal() and right.isdecimal():
        gap = text[starts[at - 1] + len(inks[at - 1]) : starts[at]]
        return gap.count("\n") > 1 or "\f" in gap
    return left.isascii() and left.islower() and right.isalpha()


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
