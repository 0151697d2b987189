"""Signs that stand for each other on printed and misread pages: punctuation, brackets, look-alike characters."""

from collections.abc import Callable
from itertools import groupby
from typing import Final

COMMAS: Final = "，,、；;·：:.．"
STOPS: Final = "。.．"
SEPARATORS: Final = COMMAS + "。"
OPENING: Final = "（([［【〔〈《<{｛"
CLOSING: Final = "）)]］】〕〉》>}｝"
QUOTES: Final = "“”\"'‘’「」『』＂"
DASHES: Final = "—–-－~～"

ANY_PUNCTUATION: Final = SEPARATORS + OPENING + CLOSING + QUOTES + "!！?？…'`^*"

_CLASSES: Final = (COMMAS, STOPS, OPENING, CLOSING, QUOTES)
_PUNCTUATION: Final = frozenset("".join(_CLASSES))


def shape_of(text: str, alike: Callable[[str], str]) -> str:
    """Return a text with each character replaced by the first of its look-alikes, doubled ones once."""
    shapes = (min(sign, *(alike(sign) or sign)) for sign in text)
    return "".join(shape for shape, _ in groupby(shapes))


def is_punctuation(sign: str) -> bool:
    """Say whether a sign of a sentence is punctuation, which pages print in many forms or lose."""
    return sign in _PUNCTUATION


_BETWEEN_ROWS: Final = ("，,、", "；;", "。", CLOSING)


def separators(signs: str) -> str:
    """Return the signs that part rows as these do: a comma is not a full stop here."""
    return "".join(next((family for family in _BETWEEN_ROWS if sign in family), sign) for sign in signs)


def same_signs(sign: str, between_rows: str = "") -> str:
    """Return the signs that may stand for this one without anything being misread.

    Inside a row, the signs that part rows (``between_rows``) stand for nothing else.
    """
    family = next((family for family in _CLASSES if sign in family), sign)
    if sign in between_rows:
        return family
    return "".join(one for one in family if one not in between_rows)
