"""One number in two units, or with a half behind its unit: ``三元五角``, ``两块五``, ``两个半``, ``一半``."""

import re
from decimal import Decimal
from typing import Final

from reviewer.values.numerals import WHOLE, read_number

_SMALL: Final = r"(?:\d(?!\d)|[零一二两三四五六七八九])"
_JIAO: Final = rf"零?{_SMALL}[角毛](?:{_SMALL}分?(?![\u4e00-\u9fff]))?"
_FEN: Final = rf"零?{_SMALL}分(?![之钟])"
_OF_MONEY: Final = (
    rf"{WHOLE}[元块](?:{_JIAO}|{_FEN}|(?<=块){_SMALL}(?![\d百千万个名花]))"
    rf"|{_SMALL}[角毛]{_SMALL}分?(?![\u4e00-\u9fff])"
)
_NO_HALF: Final = "决成球岛径导价数路途夜截挂身熟山百边场脱程壁空辈生封点载"
_AND_A_HALF: Final = rf"{WHOLE}[个倍年天米亩斤里层块]半(?![{_NO_HALF}])"
COMPOUND: Final = rf"(?:{_OF_MONEY}|{_AND_A_HALF}|(?<![另这那前后上下大过])一半)"
"""A regular expression for such a number; its units belong to it, but for the last where a half stands behind it."""
_WORTH: Final = {"元": Decimal(1), "块": Decimal(1), "角": Decimal("0.1"), "毛": Decimal("0.1"), "分": Decimal("0.01")}
_STEP: Final = re.compile(rf"(?P<number>{WHOLE})(?P<unit>[元块角毛分]?)")


def read_compound(text: str) -> Decimal | None:
    """Return what a compound number comes to: money in yuan."""
    if text == "一半":
        return Decimal("0.5")
    if text.endswith("半"):
        whole = read_number(text[:-2])
        return None if whole is None else whole + Decimal("0.5")
    return _money(text)


def _money(text: str) -> Decimal | None:
    """Return yuan; what has no unit is a tenth of the unit before it."""
    total, worth = Decimal(0), Decimal(10)
    for step in _STEP.finditer(text):
        number = read_number(step["number"])
        if number is None:
            return None
        worth = _WORTH.get(step["unit"], worth / 10)
        total += number * worth
    return total
