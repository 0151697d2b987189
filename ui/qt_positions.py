"""Python counts characters, Qt counts UTF-16 units: the one way across, and what an edit in a document was."""

from typing import NamedTuple


class Edit(NamedTuple):
    """``old[start:start + removed]`` became ``inserted``; offsets count characters."""

    start: int
    removed: int
    inserted: str


def to_qt(text: str, offset: int) -> int:
    """Return the Qt position of a character offset."""
    head = text[:offset]
    return offset if head.isascii() else len(head.encode("utf-16-le", "surrogatepass")) // 2


def from_qt(text: str, position: int) -> int:
    """Return the character offset of a Qt position; inside a surrogate pair it is the character's own."""
    head = text[:position]
    if head.isascii() or to_qt(text, len(head)) == position:
        return min(position, len(text))
    units = text.encode("utf-16-le", "surrogatepass")[: position * 2]
    return len(units.decode("utf-16-le", "ignore"))


def edit_between(old: str, new: str, cursor: int) -> Edit | None:
    """Return the edit that made ``new`` of ``old``, None when they are equal.

    Args:
        cursor: Offset of the cursor in ``new``; it tells which of several equal digits was typed or deleted.
    """
    if old == new:
        return None
    shorter = min(len(old), len(new))
    tail = _common_end(old, new, min(shorter, len(new) - cursor))
    head = _common_start(old, new, shorter - tail)
    if tail == len(new) - cursor:
        return Edit(head, len(old) - tail - head, new[head : len(new) - tail])
    tail = _common_end(old, new, shorter - head)
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
