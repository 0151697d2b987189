"""What is known of a record's numbers besides the record: what stands beside them, where else they stand, usual sizes.

Each piece of evidence is a likelihood ratio for a change: how much more probable what is known is if the number was
printed otherwise than if it was printed as read. The rates behind them are stated here.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import exp
from typing import NamedTuple

from reviewer.checks.misread import is_plain, narrow
from reviewer.checks.sums import Number
from reviewer.checks.usual import FEWEST, deviation_of, median_of
from reviewer.data import Field
from reviewer.page import TextMap

REPEATED = 0.05
"""Share of a report's numbers that the page prints once more, in a headline or another paragraph."""
UNUSUAL = 0.05
"""Share of numbers that are as probable anywhere, however large those of the series were."""
BESIDE = 0.01
"""Share of numbers beside which, with nothing but a space or a mark between, digits stand that aren't theirs."""
MOST_RATIO = 100.0


_GAP = r"[ \u3000\n,.·]{1,2}"
_BEFORE = re.compile(rf"(?<!\d)(\d{{1,6}}){_GAP}$")
_AFTER = re.compile(rf"{_GAP}(\d{{1,6}})(?!\d)")
_NUMBER = re.compile("[0-9][0-9,.]{2,}[年月日号时点]?")
_REACH = 9
"""So many characters before and after a number are searched for its other half."""


class Beside(NamedTuple):
    """The digits that stand before and after a number on the page, with a space or a mark between; or empty."""

    before: str = ""
    after: str = ""


class Level(NamedTuple):
    """How large a number usually is: median and deviation (above 0) of those around it in its series."""

    median: float
    deviation: float

    def density(self, number: Number) -> float:
        """Return how probable a number is, up to a common factor: likely near the median, nowhere impossible."""
        return (1 - UNUSUAL) * exp(-abs(float(number) - self.median) / self.deviation) + UNUSUAL * self._anywhere()

    def _anywhere(self) -> float:
        return self.deviation / max(abs(self.median), self.deviation)


@dataclass(frozen=True)
class Evidence:
    """What is known besides the record; all of it may be empty.

    Attributes:
        beside: Path -> digits beside the number on the page.
        elsewhere: Digits of the numbers that stand elsewhere on the page -> how often; of three signs or more, because
            shorter ones stand everywhere.
        levels: Path -> what is usual for this number, from other records of its series.
    """

    beside: Mapping[str, Beside] = field(default_factory=dict)
    elsewhere: Mapping[str, int] = field(default_factory=dict)
    levels: Mapping[str, Level] = field(default_factory=dict)

    def ratio(self, path: str, read: str, before: Number, printed: str, after: Number) -> float:
        """Return how much what is known speaks for a number printed so and not as it was read; 1 where it says nothing.

        Args:
            path: Path of the number.
            read: Its digits as read, and ``before``, the number they make.
            before: The number read.
            printed: Its digits if it was misread, and ``after``, the number they make.
            after: The number printed.
        """
        ratio = self._repeated(printed) / self._repeated(read) if self.elsewhere else 1.0
        level = self.levels.get(path)
        if level:
            ratio *= level.density(after) / level.density(before)
        return min(max(ratio, 1 / MOST_RATIO), MOST_RATIO)

    def _repeated(self, digits: str) -> float:
        """Return how much likelier a number is to stand elsewhere on the page than any of its length is by chance."""
        if digits not in self.elsewhere:
            return 1.0
        as_long = sum(times for other, times in self.elsewhere.items() if len(other) == len(digits))
        chance = as_long / 10.0 ** (len(digits.replace(".", "")) - 1) / 9
        return (REPEATED + chance) / chance


NOTHING = Evidence()


def evidence_on(fields: Iterable[Field], working: TextMap, levels: Mapping[str, Level] | None = None) -> Evidence:
    """Return what a page tells of the numbers of a record on it.

    Args:
        fields: The record's fields.
        working: The working text of its page.
        levels: What is usual for its numbers; see ``level_of``.
    """
    text = narrow(working.text)
    places = {one.path: _place(one, working) for one in fields if one.spans}
    beside = {path: found for path, place in places.items() if (found := _beside(text, *place)) != Beside()}
    return Evidence(beside, Counter(_others(text, places.values())), levels or {})


def level_of(series: Sequence[Number]) -> Level | None:
    """Return what is usual by the other numbers of a series; None where there are too few."""
    if len(series) < FEWEST:
        return None
    return Level(float(median_of(series)), float(deviation_of(series)))


def _place(one: Field, working: TextMap) -> tuple[int, int]:
    places = [working.place(span) for span in one.spans]
    return min(start for start, _ in places), max(end for _, end in places)


def _beside(text: str, start: int, end: int) -> Beside:
    before = _BEFORE.search(text[max(start - _REACH, 0) : start])
    after = _AFTER.match(text[end : end + _REACH])
    return Beside(before[1] if before else "", after[1] if after else "")


def _others(text: str, taken: Iterable[tuple[int, int]]) -> Iterator[str]:
    """Yield the digits of the longer numbers that stand outside of these places, dates left aside."""
    places = sorted(taken)
    for match in _NUMBER.finditer(text):
        before = bisect_right(places, (match.end(), len(text))) - 1
        if before >= 0 and places[before][1] >= match.start():
            continue
        digits = match[0].rstrip(",.").replace(",", "")
        if is_plain(digits):
            yield digits
