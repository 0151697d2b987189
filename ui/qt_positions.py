"""Python counts characters, Qt counts UTF-16 units: the one way across, and what an edit in a document was."""

import re
from bisect import bisect_left
from typing import NamedTuple

_WIDE = re.compile("[\U00010000-\U0010ffff]")


class QtPositions:
    """The way between the character offsets of one text and the positions Qt has for them."""

    def __init__(self, text: str) -> None:
        units = len(text.encode("utf-16-le", "surrogatepass")) // 2  # soon told, and most pages have none
        self._wide = [match.start() for match in _WIDE.finditer(text)] if units != len(text) else []
        self._wide_in_qt = [offset + before for before, offset in enumerate(self._wide)]

    def to_qt(self, offset: int) -> int:
        """Return the Qt position of a character offset."""
        return offset + bisect_left(self._wide, offset)

    def from_qt(self, position: int) -> int:
        """Return the character offset of a Qt position; inside a surrogate pair it is the character's own."""
        return position - bisect_left(self._wide_in_qt, position)


class Edit(NamedTuple):
    """``old[start:start + removed]`` became ``inserted``; offsets count characters."""

    start: int
    removed: int
    inserted: str


def edit_between(old: str, new: str, cursor: int) -> Edit | None:
    """Return the edit that made ``new`` of ``old``, None when they are equal.

    Args:
        old: The text before.
        new: The text after.
        cursor: Offset of the cursor in ``new``; it tells which of several equal digits was typed or deleted.
    """
    if old == new:
        return None
    shorter = min(len(old), len(new))
    tail = _common_end(old, new, min(shorter, len(new) - cursor))
    head = _common_start(old, new, shorter - tail)
    return Edit(head, len(old) - tail - head, new[head : len(new) - tail])


def _common_start(one: str, other: str, most: int) -> int:
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _common_end(one: str, other: str, most: int) -> int:
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if one[len(one) - middle : len(one) - low] == other[len(other) - middle : len(other) - low]:
            low = middle
        else:
            high = middle - 1
    return low
