"""Signs that stand for each other on printed and misread pages: punctuation, brackets, look-alike characters."""

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

ALIKE: Final[dict[str, str]] = {}
"""A character -> those it is taken for, and that are taken for it."""

_FAMILIES: Final = (
    "件仵伴仲作 日曰目白 月用 来末未耒 回囬同囗 访坊防仿妨 直真且 转传砖 交父文 办力为 理埋哩 网冈罔 民氏 留畄 "
    "言吉 求术 宗崇 市巾 政攻 府附 大太犬 己已巳 人入八 责青贵 任住仕 单早草 位泣 热势执 线钱 务条 服眼 便使 "
    "接按 听昕 群郡 众从 电申由甲 诉拆折 受爱 共其具 办协 结给 率卒 点占 问间闻 题提 处外 至全 达迖 微徽 "
    "信倌 公厶 号亏 中申 国围园 青靑 海悔 西酉四 宁宇 核孩 实买 联取 系糸 及乃 时吋 相柏 应庆 县具 区巨 "
    "0OoQD〇○口 1lIi|丨 2Zz 3З彐 4A 5Ss 6bG 7?？ 8B3 9gq "
)

for _family in _FAMILIES.split():
    for _sign in _family:
        ALIKE[_sign] = ALIKE.get(_sign, "") + _family.replace(_sign, "")


def shape_of(text: str) -> str:
    """Return a text with each character replaced by the first of its look-alikes, doubled ones once."""
    shapes = (min(sign, *ALIKE.get(sign, sign)) for sign in text)
    return "".join(shape for shape, _ in groupby(shapes))


def is_punctuation(sign: str) -> bool:
    """Say whether a sign of a sentence is punctuation, which pages print in many forms or lose."""
    return any(sign in family for family in _CLASSES)


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
