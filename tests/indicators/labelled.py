"""The labelled paragraphs: which figures a person reads in each, and what the paragraph says of them."""

# How they were labelled, before any rule was written:
# - ``subject`` is the shortest complete noun phrase as the sentence says it. A verb stays only where it tells what
#   is measured (新增停车位, 完成投资, 破获电信网络诈骗案件), not 实现, 达, 有, 共; 全市 and the like before it are
#   left out. Words of an earlier clause stand before it where it would be nothing without them (口袋公园总面积).
#   ``also`` holds other right ones. A change or rank has the subject whose change or rank it is (地区生产总值 ...
#   增长5.8%); ``增速`` only where printed.
# - ``value`` and ``unit`` are as printed: 1.7 and 亿元. 万 and 亿 at the numeral's end belong to the unit, in
#   Chinese numerals too (两万余户 is 2, 万户; 一百二十户 is 120, 户); 十, 百, 千 belong to the number (3千多人 is
#   3000, 人; 千瓦 and 千克 are units). 三成 and 百分之三十 are 30, %; 三分之二 is ``2/3`` without a unit; 零下5℃ is
#   -5; 翻一番 is 1, 番. In 6.2、9.5和14.1个百分点 the last figure's unit is that of all.
# - ``at`` is the figure with its unit, hedges inside it (3万多人), none around it; ``nth`` counts every occurrence,
#   those inside longer numbers too. A rank's is its ordinal (首位, 第三). White space out, full width folded.
# - ``kind``: rates named so (率, 系数) are levels; so are values after 降至, 提高到 and 由 ... 到; parts of
#   something are shares; 是上年的1.5倍 is a change against 上年 without a direction. A figure over or under a mean
#   is a change.
# - ``period`` is carried over clauses and sentences of a paragraph until another one is printed, and is as printed
#   (今年以来, 截至10月底). ``base`` of a change is only what its own clause says; a carried one is in ``base_also``.
# - ``bound``: about 近 约 左右 将近 接近 上下; over 余 多 超 逾 突破 以上 不低于 至少; under 不足 不到 以下 以内
#   低于 不超过; reach 达 达到.
# - No figures: 一 before a measure word, 数十, 上百, 过半, 一半, names (15分钟生活圈, 一窗), clock times and dates,
#   ages and ordinals. ``optional`` ones may be found or not: a threshold that only names a class, a ratio, time
#   spent, the force of wind, a count that sums up the names before it (东部、中部、西部三个片区).
# - A field left out is empty; ``x_also`` are other right values of field ``x``, the empty one among them.

import json
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
HALVES = ("dev", "held")
FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
SCALES = {"万亿": Decimal(10) ** 12, "亿": Decimal(10) ** 8, "万": Decimal(10) ** 4}


@dataclass(frozen=True)
class Label:
    """One figure.

    Attributes:
        right: Every right value of each text field, the preferred one first: ``right["subject"]``.
        value: As printed; the lower end of a range.
        high: The upper end of a range.
        at: The figure as printed with its unit, squeezed.
        place: ``[start, end)`` of ``at`` in the squeezed text.
        optional: Whether finding it is neither right nor wrong.
    """

    right: dict[str, tuple[str, ...]]
    value: Decimal
    high: Decimal | None
    at: str
    place: tuple[int, int]
    optional: bool

    @property
    def plain(self) -> Decimal:
        """The value without the scale of its unit: 170000000 of ``1.7亿元``."""
        unit = self.right["unit"][0]
        return self.value * next((scale for name, scale in SCALES.items() if unit.startswith(name)), Decimal(1))


@dataclass(frozen=True)
class Paragraph:
    """A text with the labels of its figures in the order of print.

    Attributes:
        half: "held" are those that came last: scored before anyone read them, and built on since; "dev" all others.
    """

    id: str
    half: str
    text: str
    indicators: tuple[Label, ...]


FIELDS = ("subject", "unit", "kind", "period", "base", "direction", "of", "scope", "bound")


def squeezed(text: str) -> str:
    """Return the text without white space, full-width signs folded; each other character stays one."""
    return "".join(text.split()).translate(FULL_WIDTH)


def entries() -> tuple[dict[str, Any], ...]:
    """Return the paragraphs as they are written down."""
    lines = (path.read_text(encoding="utf-8").splitlines() for path in sorted(FOLDER.glob("paragraphs_*.jsonl")))
    return tuple(json.loads(line) for some in lines for line in some)


def paragraphs(half: str | None = None) -> tuple[Paragraph, ...]:
    """Return the paragraphs of one half, or all of them, in the order of their ids."""
    return tuple(_paragraph(entry) for entry in entries() if half in (None, entry["half"]))


def _paragraph(entry: dict[str, Any]) -> Paragraph:
    text = squeezed(entry["text"])
    labels = tuple(_label(one, text) for one in entry["indicators"])
    return Paragraph(id=entry["id"], half=entry["half"], text=entry["text"], indicators=labels)


def _label(entry: dict[str, Any], text: str) -> Label:
    also = {field: entry.get("also" if field == "subject" else f"{field}_also", ()) for field in FIELDS}
    start = -1
    for _ in range(entry.get("nth", 1)):
        start = text.index(entry["at"], start + 1)
    return Label(
        right={field: (entry.get(field, ""), *also[field]) for field in FIELDS},
        value=_number(entry["value"]),
        high=_number(entry["high"]) if "high" in entry else None,
        at=entry["at"],
        place=(start, start + len(entry["at"])),
        optional=entry.get("optional", False),
    )


def _number(text: str) -> Decimal:
    above, _, below = text.partition("/")
    return Decimal(above) / Decimal(below or 1)
