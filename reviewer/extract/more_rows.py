"""Goes on after the last row of a group that ends its sentence: a misread row, or another article printed into the
list, may have ended it too early."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reviewer.extract.exact import RowFound, RowPattern, captures_of, is_numbered, rankless_pattern, row_pattern
from reviewer.extract.findable import REACH, name_numbers
from reviewer.extract.match import Capture, Match
from reviewer.extract.network import Network, network
from reviewer.extract.reader import Reader
from reviewer.extract.signs import CLOSING, OPENING, SEPARATORS, is_punctuation
from reviewer.extract.tolerant import find_tolerant
from reviewer.report_types.schema import GroupSpec, Hole, ReportType
from reviewer.report_types.sentence import holes_of
from reviewer.values import read_value

FAR = 400
"""How far away a numbered row is still looked for."""

SKIPPED = 3
"""So many numbers may be missing between two rows."""

SHORT = 60
"""Words a row may have lost to a misread comma are fewer than so many signs."""

_DAY = re.compile(r"(?:\d{4}年)?\d{1,2}月\d")
_AFTER_NUMBER = ".．)）"
_MARK = re.compile(r"(?<!\d)(\d{1,2})[.．、)）](?!\d)|([①-⑳])")


def _number_in(mark: re.Match[str]) -> int:
    value = read_value("rank", mark[1] or mark[2])
    return value if isinstance(value, int) else 0


def _found(found: RowFound | None) -> Match | None:
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
        known: Column -> texts that its type file knows.
        letters: Signs that may have been digits.
    """

    item: RowPattern
    net: Network
    rank: str
    rankless: RowPattern
    words: str
    tolerated: float
    known: Mapping[str, frozenset[str]]
    letters: frozenset[str]

    def after(self, text: str, begun: Match, border: int, deadline: float) -> Iterator[Match]:
        """Yield the rows that stand in ``text[:border]`` after the last row of a match, or were swallowed by it.

        Raises:
            TimeoutError: The deadline (``time.monotonic()``) passed.
        """
        row, at, last = begun, begun.end, self.number(text, begun.captures)
        while found := (
            self._swallowed(text, row, last)
            or self._beside(text, at, border, deadline)
            or self._unnumbered(text, at, border, last)
            or self._numbered(text, at, border, last)
        ):
            yield found
            row, at, last = found, max(at, found.end), self.number(text, found.captures) or last + 1

    def skipped(self, text: str, row: Sequence[Capture], at: int, end: int) -> Capture | None:
        """Return what stands between a row without its last words and the next row, as those words, in doubt."""
        while at < end and is_punctuation(text[at]):
            at += 1
        while end > at and is_punctuation(text[end - 1]):
            end -= 1
        if not self.words or any(one.name == self.words for one in row) or not 2 < end - at < SHORT:
            return None
        return Capture("", row[-1].row, self.words, at, end, True)

    def dropped(self, text: str, row: Sequence[Capture], at: int) -> Capture | None:
        """Return the words that the last row has lost to a misread comma, in doubt; only those that are known."""
        if not self.words or any(one.name == self.words for one in row):
            return None
        while at < len(text) and is_punctuation(text[at]):
            at += 1
        here = next((one for one in sorted(self.known[self.words], key=len)[::-1] if text.startswith(one, at)), "")
        return Capture("", row[-1].row, self.words, at, at + len(here), True) if here else None

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
        if not any(sign in self.letters or sign.isnumeric() for sign in ahead):
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
        if any(sign in _AFTER_NUMBER for sign in text[start + 1 : start + 2]):
            start += 2  # the number was misread, the sign after it wasn't
        row = _found(self.rankless.match(text, start))
        if row is None or row.end > border:
            return None
        shorter = _found(self.rankless.match(text, start + 1))
        if shorter and self._knows(text, shorter.captures[:1]):
            return shorter  # the number was misread as the first sign of a name
        following = _MARK.search(text, row.end, row.end + 4)
        counted = following is not None and _number_in(following) == last + 2
        left = any(sign in _AFTER_NUMBER for sign in text[at:start]) or "；" in text[max(at - 1, 0) : start]
        return row if left or counted or self._knows(text, row.captures) else None

    def _knows(self, text: str, captures: Iterable[Capture]) -> bool:
        return any(text[one.start : one.end] in self.known[one.name] for one in captures)

    def _swallowed(self, text: str, row: Match, last: int) -> Match | None:
        """Return the next numbered row where it stands in the words that end a row, after a misread full stop."""
        if not self.rank or not row.captures:
            return None
        for mark in _MARK.finditer(text, row.captures[-1].end, row.end):
            if _number_in(mark) == last + 1 and (exact := self._exact(text, mark.start())):
                return exact
        return None

    def _numbered(self, text: str, at: int, border: int, last: int) -> Match | None:
        """Return the next numbered row further on; of a broken one that begins at once, its number alone."""
        if not self.rank:
            return None
        for mark in _MARK.finditer(text, at, min(at + FAR, border)):
            if not last < _number_in(mark) <= last + SKIPPED:
                continue
            if exact := self._exact(text, mark.start()):
                return exact
            if mark.start() - at <= 1:
                return Match(*mark.span(), 0.0, 1.0, (Capture("", 0, self.rank, *mark.span(mark.lastindex or 0)),))
        return None


def more_rows(group: GroupSpec, report_type: ReportType, tolerated: float, reader: Reader) -> MoreRows:
    """Make ready to look for more rows of a group; see ``MoreRows``."""
    holes = [one for one in holes_of(group.item) if isinstance(one, Hole)]
    rank = holes[0].name if is_numbered(group) else ""
    words = holes[-1].name if holes[-1].kind == "text" else ""
    net = network(group.item, {}, name_numbers(report_type), reader)
    known = {one.name: one.known for one in group.columns}
    letters = frozenset(reader.letters())
    return MoreRows(row_pattern(group), net, rank, rankless_pattern(group), words, tolerated, known, letters)
