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

ALIKE: Final[dict[str, str]] = {}
"""A character -> those it is taken for, and that are taken for it."""

_FAMILIES: Final = (
    "0OoQD〇○口 1lIi|丨 2Zz 3З彐 4A 5Ss 6bG 7?？ 8B3 9gq "
    "人入八 己已巳 日曰目 月用 土士 大太犬 天夭 干千于 木本术 未末来耒 王玉主 白自百 田由甲申电 力办为 刀力 "
    "午牛 今令 风凤 贝见 仓仑 免兔 乌鸟 市巾 民氏 厂广 公厶 号亏 乃及 文交父 区巨 外处 全至 具县且直真 共其 "
    "件仵伴 任住仕 信倌 便使 侯候 待侍 传转砖 访坊防妨 诉拆折 接按 投设没 报抱 拨拔 提题 理埋 现视 网冈罔 "
    "回囬同 国围园 问间闻 单早草 责青贵 贸贺 留畄 言吉 求术 宗崇祟 政攻 府附 务条 服眼 线钱 热势执 众从 群郡 "
    "受爱 结给 率卒 点占 占古 位泣 听昕 时吋 晴睛 眼服 徽微 实买 联取 系糸 相柏 应庆 办协 消梢 费贵 权杈 物特 "
    "业亚 供洪 水氷 噪操燥躁 音昔 纠纣 纷扮 劳营 动功 工土 资贷 拖施 欠久 交父 通逋 停仃 车东 场杨 管营 道遭 "
    "环坏 境竟 卫工 生牛 教救 育盲 医匠 药约 食良 品晶 安宴 城域 建健 设没 住往 房戾 屋居 质盾 辩辨辫 篮蓝 券卷 "
)

for _family in _FAMILIES.split():
    for _sign in _family:
        ALIKE[_sign] = ALIKE.get(_sign, "") + _family.replace(_sign, "")


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
