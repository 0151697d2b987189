"""Figures in which a letter stands for a digit: *回访4O5件* is most probably 405, and a person has to look."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from reviewer.look_alikes import AS_DIGIT
from reviewer.prose.units import UNIT
from reviewer.values import fold_digits, read_number

_SIGNS: Final = "".join(sign for sign in AS_DIGIT if (sign.isascii() and sign.isalpha()) or sign in "〇○")
_BEGINS: Final = "OolI"
"""Other letters before a number are a name: ``G15``, ``B2``."""
_ONE: Final = rf"[\d{_SIGNS}]"
_DIGITS: Final = rf"(?:\d{_ONE}*|[{_BEGINS}]{_ONE}*\d{_ONE}*)(?:\.{_ONE}+|[,，]{_ONE}{{3}}(?!{_ONE}))*"
_MISREAD: Final = re.compile(
    rf"(?<![第A-Za-z\d.,\-—+/#])(?=[\d.,，]*[{_SIGNS}])(?!\d[\d.,]*{UNIT})(?P<figure>{_DIGITS})(?P<scale>万亿|[万亿])?"
    rf"(?![年月日号时点])(?P<unit>{UNIT})(?![A-Za-z])"
)
_NAME: Final = re.compile(r"[1-9][AGDBTQ]|[2-9]S|\d+[lg]|[Oo]2[Oo]")
"""Of these a name, or a measure, is likelier: ``5G``, ``4S``, ``5A``, ``500g``."""
_HOLDS: Final = re.compile("[瓶桶箱袋盒包罐杯]")
"""*5l桶*, *500g袋*: how much a vessel holds."""


class Misread(NamedTuple):
    """A figure at ``text[start:end]`` whose letters were read as digits."""

    start: int
    end: int
    value: Decimal
    scale: str
    unit: str


def misread_in(text: str, start: int, end: int) -> Iterator[Misread]:
    """Yield the figures of ``text[start:end]`` before whose unit a digit was read as a letter, the letters folded."""
    for match in _MISREAD.finditer(text, start, end):
        figure, scale, unit = match["figure"], match["scale"] or "", match["unit"]
        if not _is_misread(figure, scale + unit):
            continue
        value = read_number(fold_digits(figure)[0].replace("，", ","))
        if value is not None:
            yield Misread(*match.span(), value, scale, unit)


def _is_misread(figure: str, unit: str) -> bool:
    if not any(sign in AS_DIGIT for sign in figure):
        return False
    name = _NAME.fullmatch(figure)
    return not name or (figure[-1] == "l" and not _HOLDS.match(unit))
