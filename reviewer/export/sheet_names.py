"""A name that Excel allows for each sheet: 31 characters, and still readable."""

import re
from collections.abc import Iterable
from itertools import count
from typing import Final

LONGEST_NAME: Final = 31
_DOT: Final = "·"
_CUT: Final = "…"

_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_WIDE = re.compile("[\U00010000-\U0010ffff]")


def sheet_names(titles: Iterable[str]) -> list[str]:
    """Return a name for each title that Excel allows: 31 characters, none of ``[]:*?/\\``, unlike the others.

    What a group is called stays whole where it can, and the report type before it is cut:
    ``12345 hotline daily…·Hot issues``.
    """
    taken = {"history"}  # Excel keeps it for itself
    names: list[str] = []
    for title in titles:
        plain = _FORBIDDEN.sub(" ", title).strip(" '") or "Sheet"
        for number in count(1):
            mark = f" {number}" if number > 1 else ""
            name = _fitted(plain, LONGEST_NAME - len(mark)) + mark
            if name.casefold() not in taken:
                break
        taken.add(name.casefold())
        names.append(name)
    return names


def _fitted(title: str, most: int) -> str:
    """Return the title, or what can be read of it: the beginning of its first part, and the last part."""
    if _units(title) <= most:
        return title
    before, dot, last = title.rpartition(_DOT)
    if not before.strip():
        return _cut(title, most)
    last = _cut(last.strip(), 2 * most // 3)
    return _cut(before, most - _units(dot + last)) + dot + last


def _cut(text: str, most: int) -> str:
    """Return as much of the text as fits, with a mark, after a word if that keeps half of it."""
    if _units(text) <= most:
        return text
    kept = text[:most]
    while _units(kept) >= most:
        kept = kept[:-1]
    words = kept.rpartition(" ")[0]
    if text[len(kept)] != " " and 2 * len(words) >= len(kept):
        kept = words
    return kept.rstrip(" '") + _CUT


def _units(text: str) -> int:
    """Characters above U+FFFF count twice in Excel."""
    return len(text) + len(_WIDE.findall(text))
