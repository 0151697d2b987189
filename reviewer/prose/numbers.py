"""The numbers of a text, each exact, with its unit, its place and what is said of its precision.

Years, dates, times, ordinals, telephone and hotline numbers, names with digits (``5G``, ``1+N``) are no quantities.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from typing import Final, NamedTuple

from reviewer.prose.units import UNIT, is_counted, same_things
from reviewer.values import SCALES, read_number
from reviewer.values.hedges import AT_LEAST, AT_MOST, OR_LESS, OR_MORE, OVER, UNDER
from reviewer.values.numerals import FORMAL_SIGNS, NUMERAL_SIGNS, POWER


class Bound(StrEnum):
    """How a number is hedged: ``约`` is about, ``超``, ``余`` over, ``不足`` under; a torn one may miss digits."""

    EXACT = "exact"
    ABOUT = "about"
    OVER = "over"
    UNDER = "under"
    TORN = "torn"


class Quantity(NamedTuple):
    """A number with its unit, at ``text[start:end]``.

    Attributes:
        start: Where its first digit stands, after any ``近`` or ``约``.
        figure_end: Where its digits end, ``万`` and ``亿`` included, the unit not.
        end: Where its unit ends, or what hedges it after that.
        value: ``1.2万件`` is 12000, ``三成`` and ``百分之三十`` are 30.
        high: Upper end of a range, ``value`` the lower one; else None.
        step: What one more in the last digit printed would add; 0 where the number is exact as it stands.
        unit: ``件``, ``元``, ``%``, ``立方米每天``; empty where none is known.
        bound: How it is hedged.
        scale: ``万`` or the like where it stands right before the unit.
    """

    start: int
    figure_end: int
    end: int
    value: Decimal
    high: Decimal | None
    step: Decimal
    unit: str
    bound: Bound
    scale: str = ""

    @property
    def certain(self) -> bool:
        """Whether it is one number without ``近``, ``余`` or the like."""
        return self.bound is Bound.EXACT and self.high is None


_SCALE: Final = "(?:万亿|百万|千万|[百千](?![克米瓦伏帕卡焦赫])|万|亿|)"
_TWO_SCALES: Final = r"\d+亿\d+[百千]?万|\d+万\d千(?![克米瓦伏帕卡焦赫])"
_PLAIN: Final = rf"{_TWO_SCALES}|{POWER}|(?:\d{{1,3}}(?:,\d{{3}})+(?!\d)|\d+)(?:\.\d+)?{_SCALE}"
_NUMERAL: Final = f"(?:零(?!下)|[{NUMERAL_SIGNS}])"
_FORMAL: Final = f"[{FORMAL_SIGNS}拾佰仟][零{FORMAL_SIGNS}拾佰仟万亿]+"
_SHARE: Final = (
    rf"[百千万]分之(?:{_NUMERAL}|点)+"
    "|[一二两三四五六七八九]成(?:[一二三四五六七八九半](?!年|月))?(?![立为功员本果长都效绩份交人年])"
)
_CHINESE: Final = rf"{_NUMERAL}+(?:点[零一二三四五六七八九]+)?"
_FIGURE: Final = f"{_PLAIN}|{_SHARE}|{_CHINESE}|{_FORMAL}"

_BEFORE: Final = {
    Bound.OVER: f"{OVER}|{AT_LEAST}",
    Bound.UNDER: f"{UNDER}|{AT_MOST}",
    Bound.ABOUT: "大约|(?<![签节预违合契公履续相条制])约为?|接近|将近|(?<![附最临靠亲远])近|平均",
}
_AFTER: Final = {Bound.OVER: OR_MORE, Bound.UNDER: OR_LESS, Bound.ABOUT: "左右|上下"}
_DAY: Final = r"\d{1,2}[日号]|\d{1,2}月份?"
_SKIPPED: Final = (
    r"(?:19|20)\d\d(?:[—\-–~～至到、/.](?:19|20)?\d\d)*(?:年|学年|财年|款|赛季)"
    r"|(?:19|20)\d\d[—\-–](?:19|20)\d\d"
    r"|(?:19|20)\d{2}[-/.](?:0?[1-9]|1[0-2])[-/.]\d{1,2}"
    rf"|20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d|{UNIT})"
    rf"|(?:\d{{1,2}}[—\-–~～至到、])?(?:\d{{1,2}}月份?(?!以)\d{{1,2}}[日号](?!楼)|{_DAY})(?:[—\-–~～至到、](?:{_DAY}))*"
    r"|\d{1,2}[:：]\d{2}(?!\d)|\d{1,2}(?:时|点(?![次位]))(?:\d{1,2}分|半|整|许|前|后|至|起|[—\-–])?"
    r"|(?<!\d)(?:0\d{2,3}[-—–]?\d{7,8}|1[3-9]\d{9}|400[-—]?\d{3,4}[-—]?\d{3,4}|\d{3,4}[-—]\d{7,8})(?!\d)"
    rf"|第(?:\d+(?:[、—\-–至到和]\d+)*|{_NUMERAL}+(?:[、至到和]{_NUMERAL}+)*)"
    rf"|(?<!提)前(?:\d+|{_NUMERAL}+)(?:名|位|个月?|大|类|项|家)?"
    rf"|(?:480|720|1080|1440)[Pp](?![A-Za-z])|\d+\+[\dA-Za-z]+|[A-Z]\d+(?:/\d+)*次|[A-Za-z]+[-—]?\d+(?:\.\d+)?(?![\d.]*(?:{UNIT}))[A-Za-z]*"
    rf"|\d+(?:\.\d+)?(?![A-Za-z]*(?:{UNIT}))[A-Za-z]+\d*"
    rf"|(?:(?<=[：:；;。，！？、])|^)[（(]?(?:\d{{1,2}}|{_NUMERAL})(?:[)）]、?|[.．](?!\d)|、(?=\D))(?!{UNIT})"
)
_RANGE: Final = r"[—\-–~～]{1,2}|至|到"
_BEGINS: Final = rf"[\d零{NUMERAL_SIGNS}{FORMAL_SIGNS}拾佰仟第前A-Za-z（超逾突不未起顶至高多低少最大小约接将近平]"
_TOKEN = re.compile(
    rf"(?={_BEGINS})(?:(?P<skip>{_SKIPPED})"
    rf"|(?P<before>(?:{'|'.join(_BEFORE.values())})达?)?(?P<figure>{_FIGURE})(?P<more>个?[余多](?![次样])|来(?=[个家人件块元斤亩户名米天枝只头条本张吨里岁年次颗棵位]))?"
    rf"(?P<scale>(?<=[余多])[万亿])?(?P<half>个半(?=小时|钟头|月|星期|学期))?"
    rf"(?P<unit>(?<=个半)(?:小时|钟头|月|星期|学期)|(?<!成){UNIT}|(?<=个[余多])月)?"
    rf"(?P<tenth>(?<=块)[一二三四五六七八九](?![百千万个名花])|(?<=倍)半(?=[，。；、）]|$))?"
    rf"(?:(?:{_RANGE})(?P<below>零下|-(?=\d))?(?P<high>{_FIGURE})(?P<high_unit>{UNIT})?)?"
    rf"(?P<some>(?:有余|[余多])(?=[，。、；）]|$))?(?P<after>{'|'.join(_AFTER.values())})?)"
)
_HOTLINE = re.compile(r"12[0-9]{3}|9[56]\d{3,4}|1[12]\d")
_NAMES_BY_NUMBER: Final = frozenset([*"期级层轮分周部节方环局步角群班集首转针环", "单位"])
"""``二期``, ``三级``, ``三环`` are names, no counts."""

_OF_SHARES: Final = {"百": "%", "千": "‰", "万": "‱"}
_TWO_OF: Final = ("人", "斤", "亩", "位", "元", "角", "分", "尺", "米", "度", "年", "天", "小时")
"""Two of others are 两: ``二类``, ``二档`` are names."""
_SO_MANY: Final = re.compile("[一二两三四五六七八九十][一二两三四五六七八九十百千点]+[万亿]")
_STOPS: Final = frozenset("，。；、—！？")
"""*净利三十一万。*: a numeral as large counts something without its unit."""
_FROM_ZERO: Final = ("℃", "度", "%")
"""Of these there may be 零; *零件* are parts."""
_OF_MONEY: Final = ("了", "涨", "跌", "降", "贵", "元", "块")
"""After these ``四角`` is money, no corner."""

_TORN = re.compile(r"\d \d")


def numbers_in(text: str, start: int = 0, end: int | None = None) -> Iterator[Quantity]:
    """Yield the quantities of ``text[start:end]`` in reading order.

    Args:
        text: As ``page.read_page`` reads it: no white space, half-width digits.
        start: Where to begin.
        end: Where to stop; the whole text by default.
    """
    end = len(text) if end is None else end
    at = start
    while match := _TOKEN.search(text, at, end):
        at = match.end()
        if match["figure"]:
            quantity = _quantity(match)
            if quantity:
                yield quantity
                at = max(quantity.end, match.start("figure") + 1)


def _quantity(match: re.Match[str]) -> Quantity | None:
    figure, unit, high_text = match["figure"], match["unit"] or "", match["high"] or ""
    value, step = _value(figure)
    if value is None or not _is_quantity(match, unit or match["high_unit"] or ""):
        return None
    high = _value(high_text)[0] if high_text and _one_range(unit, match["high_unit"] or "") else None
    end = match.end() if high is not None or not high_text else _end_without_range(match)
    if high is not None:
        high = -high if match["below"] else high
        value, step = _of_the_same_scale(figure, value, step, high_text, high)
    if match["scale"]:
        value, step = value * SCALES[match["scale"]], Decimal(SCALES[match["scale"]])
    unit = _unit(match, figure, high_text if high is not None else "")
    if not step and not is_counted(unit) and not _is_chinese(figure):
        step = Decimal(1)
    scale = match["scale"] or _scale_at_end(high_text if high is not None else figure)
    value += _and_a_bit(match)
    return Quantity(match.start("figure"), match.end("figure"), end, value, high, step, unit, _bound(match), scale)


def _end_without_range(match: re.Match[str]) -> int:
    """Return where a number ends whose range turned out to be none."""
    return next(match.end(part) for part in ("tenth", "unit", "half", "more", "figure") if match[part])


def _of_the_same_scale(
    figure: str, value: Decimal, step: Decimal, high_text: str, high: Decimal
) -> tuple[Decimal, Decimal]:
    """Return the lower end of a range in the scale that only the upper end has: *3至5万*, *三至五成*."""
    if high_text.endswith("成") and "成" not in figure:
        return value * 10, Decimal(10)
    scale = next((one for one in ("万亿", "亿", "万") if high_text.endswith(one)), "")
    if scale and not figure.endswith(scale) and value < high / SCALES[scale] * 2:
        return value * SCALES[scale], max(step, Decimal(1)) * SCALES[scale]
    return value, step


def _unit(match: re.Match[str], figure: str, high_text: str) -> str:
    """Return the unit: the one printed, or that of a share said in words."""
    unit = (high_text and match["high_unit"]) or match["unit"] or ""
    if match["half"]:
        return f"个{unit}"  # 三个半小时
    if (match["more"] or "").startswith("个"):
        unit = {"月": "个月"}.get(unit, unit)
    if unit or not ("分之" in figure or "成" in figure or high_text.endswith("成")):
        return unit
    return _OF_SHARES.get(figure[0], "%") if "分之" in figure else "%"


def _and_a_bit(match: re.Match[str]) -> Decimal:
    """Return the half of *三个半小时*, the tenths of *两块五*."""
    if match["half"] or match["tenth"] == "半":
        return Decimal("0.5")
    return (read_number(match["tenth"] or "") or Decimal(0)) / 10


def _one_range(unit: str, high_unit: str) -> bool:
    """Return whether two ends may belong to one range: *1.2个至1.8个百分点* do, *20个基点至2.15%* don't."""
    return not unit or not high_unit or high_unit.startswith(unit) or same_things(unit, high_unit)


def _value(figure: str) -> tuple[Decimal | None, Decimal]:
    """Return a figure's value and its step, 0 for a plain whole number."""
    if "分之" in figure:
        value = Decimal(100) if figure[3:] == "百" else read_number(figure[3:])
        return value, Decimal(1)
    if "成" in figure:
        tenths, _, rest = figure.partition("成")
        more = Decimal(5) if rest == "半" else (read_number(rest) or 0) if rest else 0
        return (read_number(tenths) or Decimal(0)) * 10 + more, Decimal(1) if rest else Decimal(10)
    value = read_number(figure)
    scale = next((one for one in ("万亿", "百万", "千万", "百", "千", "万", "亿") if figure.endswith(one)), "")
    if _is_chinese(figure):
        return value, Decimal(0)
    places = len(figure.removesuffix(scale).partition(".")[2])
    step = Decimal(SCALES[scale]).scaleb(-places) if scale or places else Decimal(0)
    return value, step


def _scale_at_end(figure: str) -> str:
    """Return the ``万`` a figure ends with; none where it stands for more than itself: ``一万二``, ``3亿5000万``."""
    scale = next((one for one in ("万亿", "万", "亿") if figure.endswith(one)), "")
    rest = figure[: len(figure) - len(scale)]
    return "" if not rest or "亿" in rest else scale


def _is_chinese(figure: str) -> bool:
    return not figure[0].isdigit()


def _is_quantity(match: re.Match[str], unit: str) -> bool:
    figure, start, end = match["figure"], match.start("figure"), match.end()
    before, after = match.string[max(start - 1, 0) : start], match.string[end : end + 1]
    if "分之" in figure or "成" in figure or (match["high"] or "").endswith("成"):
        return not before or before not in "一二三四五六七八九几数"
    if _is_chinese(figure):
        restated = after == "（" and len(figure) > 1
        if (
            (figure == "二" and not match["high"] and unit not in _TWO_OF)
            or (len(figure) == 1 and unit in _NAMES_BY_NUMBER and not (unit == "角" and before in _OF_MONEY))
            or unit == "点"
        ):
            return False
        if unit == "口" and after == "人" and len(figure) == 1:
            return False  # 三口人 are a family
        return (
            (
                (figure not in ("一", "十", "万") and (figure != "零" or unit in _FROM_ZERO))
                or (figure, unit) in (("十", "元"), ("一", "倍"))
            )
            and bool(unit or restated or (_SO_MANY.fullmatch(figure) and after in _STOPS))
            and (not before or before not in "几上第每")
            and not (before == "数" and figure[0] in "十百千万亿")
        )
    if not unit and (_HOTLINE.fullmatch(figure) or (after and after in "路号楼栋届")):
        return False
    return not before or before not in ".-+"


def _bound(match: re.Match[str]) -> Bound:
    if match["more"] or match["some"]:
        return Bound.OVER
    if _TORN.search(match.string, max(match.start("figure") - 2, 0), match.end("figure") + 2):
        return Bound.TORN
    before, after = match["before"], match["after"]
    for bound, words in _BEFORE.items():
        if before and re.fullmatch(f"(?:{words})达?", before):
            return bound
    return next((bound for bound, words in _AFTER.items() if after and after in words.split("|")), Bound.EXACT)
