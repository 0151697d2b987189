"""A table of confusions as rows to be shown, and what the ways of misreading are called."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from reviewer.checks.confusions import Table
from reviewer.wording import say

_WORDS = {
    "substituted": ("数字认错", "a digit taken for another"),
    "dropped": ("漏了一位数字", "a digit dropped"),
    "doubled": ("一位数字重复", "a digit doubled"),
    "swapped": ("两位数字颠倒", "two digits swapped"),
    "inserted": ("多了一位数字", "a digit too many"),
    "point": ("小数点或分节号误读", "a decimal point or mark misread"),
    "sign": ("负号缺失或多出", "a minus sign lost or added"),
    "torn": ("一个数被拆成两段", "a number torn in two"),
    "glued": ("与相邻的数粘连", "a number glued to its neighbour"),
}


class Row(NamedTuple):
    """How often one confusion was seen.

    Attributes:
        reader: Who read the pages.
        way: A way of misreading a number, as ``checks.misread`` names it; empty for signs.
        printed: The sign on the paper; empty for ways.
        read: The sign it was taken for; empty for ways.
        times: How often.
    """

    reader: str
    way: str
    printed: str
    read: str
    times: int


def rows(table: Table) -> Iterator[Row]:
    """Yield a table as rows, ways first, then digits, then other signs, each the most frequent first."""
    for reader, seen in table.items():
        yield from (Row(reader, way, "", "", times) for way, times in _often_first(seen.ways))
        for pairs in (seen.digits, seen.signs):
            yield from (Row(reader, "", pair[0], pair[1], times) for pair, times in _often_first(pairs))


def in_words(way: str) -> str:
    """Return what a way of misreading a number is called."""
    return say(*_WORDS[way])


def _often_first(counts: Mapping[str, int]) -> list[tuple[str, int]]:
    return sorted(((key, times) for key, times in counts.items() if times), key=lambda one: (-one[1], one[0]))
