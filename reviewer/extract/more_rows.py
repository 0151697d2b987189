"""Goes on after the last row of a group that ends its sentence: a misread row, or another article printed into the
list, may have ended it too early."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from reviewer.extract.exact import captures_of
from reviewer.extract.findable import REACH
from reviewer.extract.match import Capture, Match
from reviewer.extract.network import Network
from reviewer.extract.signs import CLOSING, OPENING, SEPARATORS, is_punctuation
from reviewer.extract.tolerant import find_tolerant
from reviewer.values import LOOK_ALIKE, read_value

FAR = 400
"""How far away a numbered row is still looked for."""

SKIPPED = 3
"""So many numbers may be missing between two rows."""

SHORT = 60
"""Words a row may have lost to a misread comma are fewer than so many signs."""

_DAY = re.compile(r"(?:\d{4}年)?\d{1,2}月\d")
_MARK = re.compile(r"(?<!\d)(\d{1,2})[.．、)）](?!\d)")


def _found(found: regex.Match[str] | None) -> Match | None:
    if found is None:
        return None
    return Match(*found.span(), 0.0, 1.0, tuple(captures_of(found, "", 0)))


def _taken(row: Sequence[Capture]) -> int:
    return sum(one.end - one.start for one in row)


@dataclass(frozen=True, slots=True)
class MoreRows:
    """The rows of one group, ready to be looked for one by one.

    Attributes:
        item: Pattern of a row.
        net: Its network.
        rank: Name of the hole that numbers the rows, or empty; ``rankless`` is the pattern of what follows it.
        words: Name of the hole that free words end a row with, or empty.
        tolerated: Errors per expected character up to which a row counts as found.
    """

    item: regex.Pattern[str]
    net: Network
    rank: str
    rankless: regex.Pattern[str]
    words: str
    tolerated: float

    def after(self, text: str, at: int, border: int, last: int, deadline: float) -> Iterator[Match]:
        """Yield the rows that stand in ``text[at:border]`` after the row with the number ``last``.

        Raises:
            TimeoutError: The deadline (``time.monotonic()``) passed.
        """
        while row := (
            self._beside(text, at, border, deadline)
            or self._unnumbered(text, at, border, last)
            or self._numbered(text, at, border, last)
        ):
            yield row
            at, last = row.end, self.number(text, row.captures) or last + 1

    def skipped(self, text: str, row: Sequence[Capture], at: int, end: int) -> Capture | None:
        """Return what stands between a row without its last words and the next row, as those words, in doubt."""
        while at < end and is_punctuation(text[at]):
            at += 1
        while end > at and is_punctuation(text[end - 1]):
            end -= 1
        if not self.words or any(one.name == self.words for one in row) or not 2 < end - at < SHORT:
            return None
        return Capture("", row[-1].row, self.words, at, end, True)

    def again(
        self, text: str, row: Sequence[Capture], sound: Sequence[Capture], end: int, deadline: float
    ) -> Sequence[Capture]:
        """Read a row once more, tolerantly; return what it then captures, if the sound captures are among it."""
        start = row[0].start
        other = find_tolerant(self.net, text, start, end, deadline, latest=start)
        if (
            other is None
            or other.rate > self.tolerated
            or {one.name for one in sound} - {one.name for one in other.captures}
        ):
            return row
        return other.captures if _taken(other.captures) < _taken(row) else row

    def number(self, text: str, captures: Sequence[Capture]) -> int:
        """Return the number of the last of these rows; 0 where it has none."""
        ranks = [one for one in captures if one.name == self.rank]
        value = read_value("rank", text[ranks[-1].start : ranks[-1].end]) if ranks else None
        return value if isinstance(value, int) else 0

    def _beside(self, text: str, at: int, border: int, deadline: float) -> Match | None:
        ahead = text[at : min(at + 24, border)].lstrip(f"{SEPARATORS}{CLOSING}{OPENING}")[: 2 if self.rank else None]
        if not any(sign in LOOK_ALIKE or sign.isnumeric() for sign in ahead):
            return None
        while at < border and is_punctuation(text[at]):
            at += 1
        if _DAY.match(text, at):
            return None
        if self.rank and (exact := self._exact(text, at)):
            return exact
        row = find_tolerant(self.net, text, at, min(border, at + REACH), deadline, latest=at)
        if row is None or row.errors > self.tolerated * row.literal + 0.5 or len(row.captures) < 2:
            return None
        return row

    def _exact(self, text: str, at: int) -> Match | None:
        return _found(self.item.match(text, at))

    def _unnumbered(self, text: str, at: int, border: int, last: int) -> Match | None:
        """Return a row whose number is lost, if what is left of it, or the number of the row after it, says so."""
        if not self.rank:
            return None
        start = at
        while start < border and is_punctuation(text[start]):
            start += 1
        row = _found(self.rankless.match(text, start))
        if row is None or row.end > border:
            return None
        following = _MARK.search(text, row.end, row.end + 4)
        left = any(sign in ".．)）" for sign in text[at:start])
        return row if left or (following and int(following[1]) == last + 2) else None

    def _numbered(self, text: str, at: int, border: int, last: int) -> Match | None:
        """Return the next numbered row further on; of a broken one that begins at once, its number alone."""
        if not self.rank:
            return None
        for mark in _MARK.finditer(text, at, min(at + FAR, border)):
            if not last < int(mark[1]) <= last + SKIPPED:
                continue
            if exact := self._exact(text, mark.start()):
                return exact
            if mark.start() - at <= 1:
                return Match(*mark.span(), 0.0, 1.0, (Capture("", 0, self.rank, *mark.span(1)),))
        return None
