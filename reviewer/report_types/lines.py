"""On which line of a type file an entry stands: the reader of TOML doesn't tell."""

import re
from collections.abc import Iterator

Way = tuple[str | int, ...]
"""The way to an entry, ``("check", 1, "range")``; the entries of ``[[check]]`` are counted from 0."""

_HEAD = re.compile(r"\s*(\[\[?)\s*([^\[\]]+?)\s*\]\]?\s*(?:#.*)?")
_ENTRY = re.compile(r"\s*([A-Za-z0-9_.-]+|\"[^\"]*\"|'[^']*')\s*=")
_NAME = re.compile(r"\"([^\"]*)\"|'([^']*)'|([^.\s]+)")
_LONG_TEXT = re.compile("\"\"\"|'''")


def line_of(text: str, entry: str | Way) -> int | None:
    """Return the number of the line an entry stands on, None where no line is sure to be it.

    Args:
        text: The type file.
        entry: The way to it (where it isn't there, the nearest table that would hold it), or its text: a value that
            is quoted as a whole, or a ``[[head]]``.
    """
    if isinstance(entry, tuple):
        there = {place: line for line, place in reversed(list(_places(text)))}
        prefixes = (entry[:length] for length in range(len(entry), 0, -1))
        return next((there[one] for one in prefixes if one in there), None)
    lines = enumerate(text.split("\n"), 1)
    return next((number for number, line in lines if _stands_on(line, entry)), None)


def _stands_on(line: str, entry: str) -> bool:
    return f'"{entry}"' in line or f"'{entry}'" in line or line.strip() == entry


def _places(text: str) -> Iterator[tuple[int, Way]]:
    """Yield each line that begins a table or an entry, with the way to it."""
    table: Way = ()
    many: dict[Way, int] = {}
    in_text = False
    for number, line in enumerate(text.split("\n"), 1):
        head, entry = _HEAD.fullmatch(line), _ENTRY.match(line)
        if not in_text and head:
            table = _counted(_names(head[2]), many, begins=head[1] == "[[")
            yield number, table
        elif not in_text and entry:
            yield number, (*table, *_names(entry[1]))
        in_text ^= len(_LONG_TEXT.findall(line)) % 2 == 1


def _names(dotted: str) -> list[str]:
    return [next(filter(None, names), "") for names in _NAME.findall(dotted)]


def _counted(names: list[str], many: dict[Way, int], begins: bool) -> Way:
    """Return the way to a table: within a list of tables it is the last one, or a new one where the list goes on."""
    place: Way = ()
    for at, name in enumerate(names):
        place = (*place, name)
        if begins and at == len(names) - 1:
            many[place] = many.get(place, -1) + 1
        if place in many:
            place = (*place, many[place])
    return place
