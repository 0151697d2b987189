"""Tables printed one cell a line: under which head and beside which name each number stands."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from reviewer.extract.worded.plain import CELL

_CELLS = re.compile(r"[^。]*\n[^。]*")
_NUMBER = re.compile(r"[+-]?\d[\d,]*(?:\.\d+)?[万亿]?(?:%|[件宗个起条通封]次?)?")
_BLANK: Final = frozenset(["", "—", "——", "-", "/", "－"])
_COUNTED_THROUGH = re.compile(r"序号|排名|名次|位次|排序")
_TOTAL = re.compile(r"合计|总计|小计|全[市州县区盟省]|总体")


class Cell(NamedTuple):
    """A number in a table.

    Attributes:
        start: Where its cell begins.
        name: Where the name of its row stands.
        head: What stands above it.
        column: Its column among the numbers of the row, from 0.
        total: Whether its row is that of the whole.
    """

    start: int
    name: tuple[int, int]
    head: str
    column: int
    total: bool


def cells(text: str, start: int, end: int) -> Iterator[Cell]:
    """Yield the numbers of the tables in ``text[start:end]`` that have a head above them."""
    for table in _CELLS.finditer(text, start, end):
        yield from _of_table(text, *_split(text, *table.span()))


def _split(text: str, start: int, end: int) -> tuple[list[tuple[int, int]], int]:
    """Return where the cells stand, and how many stand before the first number."""
    found, at = [], start
    for piece in text[start:end].split(CELL):
        if piece not in _BLANK:
            found.append((at, at + len(piece)))
        at += len(piece) + 1
    return found, next((at for at, one in enumerate(found) if _is_number(text, one)), len(found))


def _is_number(text: str, cell: tuple[int, int]) -> bool:
    return _NUMBER.fullmatch(text, *cell) is not None


def _of_table(text: str, every: list[tuple[int, int]], first: int) -> Iterator[Cell]:
    """Go through rows of a name and its numbers; as many words stand above the first name as numbers beside it."""
    counted = next((at for at in range(first) if _COUNTED_THROUGH.search(text, *every[at])), -1)
    heads = [text[low:high] for low, high in every[counted + 2 : first]] if counted >= 0 else []
    at = first
    while at < len(every):
        if not _is_number(text, every[at]) or at == 0 or _is_number(text, every[at - 1]):
            at += 1
            continue
        row = _numbers_from(text, every, at)
        if counted < 0:
            words = _words_before(text, every, at)
            heads = [text[low:high] for low, high in words[-len(row) - 1 : -1]] if len(words) > len(row) else heads
        yield from _row(text, every[at - 1], row[: len(heads)], heads)
        at += max(len(row), 1)


def _row(text: str, name: tuple[int, int], row: list[tuple[int, int]], heads: list[str]) -> Iterator[Cell]:
    total = _TOTAL.match(text, *name) is not None
    if len(row) == len(heads):
        for column, (one, head) in enumerate(zip(row, heads, strict=True)):
            yield Cell(one[0], name, head, column, total)


def _numbers_from(text: str, every: list[tuple[int, int]], at: int) -> list[tuple[int, int]]:
    stop = next((end for end in range(at, len(every)) if not _is_number(text, every[end])), len(every))
    return every[at:stop]


def _words_before(text: str, every: list[tuple[int, int]], at: int) -> list[tuple[int, int]]:
    start = next((one for one in range(at - 1, -1, -1) if _is_number(text, every[one])), -1)
    return every[start + 1 : at]
