"""Rolls: many names one after the other, ``市领导甲、乙、丙、丁``; most being names, so are the odd ones among them."""

import re
from typing import Final

from reviewer.people.names import COMPOUNDS, SURNAMES, is_full

_ONE: Final = "[\u4e00-\u9fff·]{2,4}"
_ROLL: Final = re.compile(
    rf"{_ONE}(?:、{_ONE}){{2,}}?、[\u4e00-\u9fff·]{{2,4}}?(?=[，。；！）)\n]|$|等|出席|参加|列席|陪同|一[同道起]|分别|共同|见证)"
)
_ITEM: Final = re.compile("[^、]+")
_MOST: Final = (2, 3)


def roll_at(text: str, at: int) -> list[tuple[int, int]]:
    """Return where the names of the roll that begins here stand; none where too few of them look like names."""
    match = _ROLL.match(text, at)
    spans = [one.span() for one in _ITEM.finditer(text, at, match.end())] if match else []
    sure = sum(_is_name(text[start:end]) for start, end in spans)
    return spans if sure * _MOST[1] >= len(spans) * _MOST[0] else []


def _is_name(text: str) -> bool:
    return (text[0] in SURNAMES or text[:2] in COMPOUNDS) and len(text) > 1 and is_full(text)
