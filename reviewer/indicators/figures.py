"""The figures of a sentence: amounts as printed and plain, ranks, and what is multiplied (``翻一番``)."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from reviewer.indicators.indicator import Bound
from reviewer.indicators.misread import misread_in
from reviewer.indicators.none import is_named
from reviewer.prose import Bound as Hedge
from reviewer.prose import Quantity, numbers_in
from reviewer.values import SCALES, read_number


class Figure(NamedTuple):
    """A figure at ``text[start:end]``, what hedges it from outside (``近``, ``以上``) left out.

    Attributes:
        start: Where its first digit stands; of a rank, where ``第`` does.
        end: Where its unit ends.
        value: As printed, before ``万``.
        high: Upper end of a range.
        unit: As printed, with its scale.
        plain: The value without a scale.
        plain_unit: The unit without a scale.
        bound: How it is hedged; ``达`` isn't told here.
        begins: Where the words before it end: before ``居全省`` of a rank, ``翻`` of ``翻一番``.
        ends: Where what hedges it after its unit ends.
        scope: Of a rank, among what.
        is_rank: Whether it says which place something takes.
        folded: Whether a letter was read as one of its digits.
    """

    start: int
    end: int
    value: Decimal
    high: Decimal | None
    unit: str
    plain: Decimal
    plain_unit: str
    bound: Bound
    begins: int
    ends: int
    scope: str = ""
    is_rank: bool = False
    folded: bool = False


_BOUNDS: Final = {Hedge.ABOUT: Bound.ABOUT, Hedge.OVER: Bound.OVER, Hedge.UNDER: Bound.UNDER}
_OUTSIDE: Final = re.compile(r"(?:以上|起步|以下|以内|左右|上下)$")
_NUMERAL: Final = r"(?:\d{1,4}|[一二三四五六七八九十百]{1,4})"
_TAKES: Final = (
    "位居|位列|稳居|高居|居于|居|位于|位次|列|排名|排在|排位|排|名列|跃居|跃升至|跃至|升至|上升至|上升到|升到|前移至|进至|退至|降至"
    "|夺得|荣获|获得|获评|获|并列|为"
)
_RANK: Final = re.compile(
    rf"(?P<takes>(?:{_TAKES})(?:到|至|为|于|在|了)?)(?P<scope>[^，。；、：（）“”\d]{{0,14}}?)的?"
    rf"(?P<place>第(?P<number>{_NUMERAL})(?:位次|位|名)?(?![届次期批轮季级条个家例大产方集者阶中十百一二三四五六七八九\d编章节卷册页辑幕回])|首位|榜首|首(?![批个届次都府先家]))"
    rf"|(?P<before>全[省市区县国州]|全球|世界|西部|亚洲)位?居(?P<head>首位|首|第(?P<nth>{_NUMERAL})[位名]?)(?![^，。；、）])"
)
_MORE_RANKS: Final = re.compile(rf"[、和与及](?P<place>第(?P<number>{_NUMERAL})[位名]?)")
_AMONG: Final = re.compile(r"(?:在|于)(?P<scope>[^，。；：、（）]{2,26}?)当?[中内里]?$")
_FOLD: Final = re.compile(r"翻了?(?P<near>近|将近|接近|约)?(?P<fold>(?P<many>[一两二三四五1-5])?番(?P<more>[多余])?)")
_PART: Final = re.compile(
    r"(?P<below>[二三四五六七八九十])分之(?P<above>[一二两三四五六七八九])(?![一二三四五六七八九十])"
)
_SLASHED: Final = re.compile(r"(?<=[占的约近为达到过足超有])(?P<above>[1-9])/(?P<below>[2-9])(?![\d/A-Za-z年月])")
"""*占1/3* is a third; what else stands between slashes are names and dates."""
_NEAR_A_HUNDRED: Final = re.compile(r"近(?P<many>[百千])(?P<unit>[款家人名件户个种项辆元亩吨])")
_NEGATED: Final = re.compile(r"(?:不[得能会可宜应]|[再从]?未|[再从]?没有?)(?:(?P<over>超过|高于|多于)|低于|少于)$")
_MINUS: Final = re.compile(r"(?<![0-9A-Za-z）\-—–~～.])[-−](?=\d)")


def figures_in(text: str, start: int, end: int, days: Sequence[tuple[int, int]]) -> list[Figure]:
    """Return the figures of ``text[start:end]`` in reading order, none inside another.

    Args:
        text: An evened reading.
        start: Where the sentence begins.
        end: Where it ends.
        days: The places of dates and periods, which hold no figure.
    """
    ranks = list(_ranks(text, start, end))
    scopes = [scope for _, scope in ranks]
    amounts = _amounts(text, start, end, [*days, *scopes])
    misread = _misread(text, start, end)
    found = [*(one for one, _ in ranks), *_folds(text, start, end), *misread, *amounts]
    kept: list[Figure] = []
    for one in sorted(found, key=lambda one: (one.begins, -one.end)):
        if not kept or one.start >= kept[-1].ends:
            kept.append(one)
    return _with_shared_units(text, kept)


def stands_alone(figure: Figure) -> bool:
    """Return whether a figure without a subject is worth a person's look."""
    return figure.unit not in ("", "年", "天", "个月", "小时", "个小时", "分钟", "岁", "秒", "周", "日")


def _misread(text: str, start: int, end: int) -> Iterator[Figure]:
    for one in misread_in(text, start, end):
        if not is_named(text, one.start, one.end, one.unit):
            plain = one.value * SCALES.get(one.scale, 1)
            place, unit = (one.start, one.end), one.scale + one.unit
            yield Figure(*place, one.value, None, unit, plain, one.unit, Bound.NONE, *place, folded=True)


def _with_shared_units(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """Return figures listed before one unit with it: *52、47、43微克/立方米*."""
    shared: list[Figure] = []
    for one in reversed(figures):
        after = shared[-1] if shared else None
        if (
            after
            and one.unit in ("", after.unit[: -len("百分点")])
            and after.unit
            and text[one.end : after.start] in ("、", "和", "，")
        ):
            by = after.plain / after.value if after.value else Decimal(1)
            one = one._replace(unit=after.unit, plain=one.value * by, plain_unit=after.plain_unit)
        shared.append(one)
    return shared[::-1]


def _amounts(text: str, start: int, end: int, days: Sequence[tuple[int, int]]) -> Iterator[Figure]:
    within = _MINUS.sub("·", text[start:end])
    plain = text[:start] + within + text[end:] if within != text[start:end] else text
    for one in _durations(text, _steps(plain, numbers_in(plain, start, end))):
        if any(first <= one.start < last for first, last in days):
            continue
        if not is_named(text, one.start, _end(text, one), one.unit):
            yield _amount(text, one)
    for match in _NEAR_A_HUNDRED.finditer(text, start, end):
        many = Decimal(SCALES[match["many"]])
        unit, place = match["unit"], (match.start("many"), match.end())
        yield Figure(*place, many, None, unit, many, unit, Bound.ABOUT, *place)
    for match in (*_PART.finditer(text, start, end), *_SLASHED.finditer(text, start, end)):
        above, below = read_number(match["above"]), read_number(match["below"])
        if above is not None and below:
            bound = {"强": Bound.OVER, "弱": Bound.UNDER}.get(text[match.end() : match.end() + 1], Bound.NONE)
            yield Figure(*match.span(), above / below, None, "", above / below, "", bound, *match.span())


def _steps(text: str, quantities: Iterator[Quantity]) -> Iterator[Quantity]:
    """Yield both ends of what something came from and to: *从每班420件到1350件*; *从5元到10元不等* is a range."""
    for one in quantities:
        to = _TO.search(text, one.figure_end, one.end) if one.high is not None else None
        if to is None or not _FROM.search(text, max(one.start - 8, 0), one.start) or _IS_RANGE.match(text, one.end):
            yield one
            continue
        yield one._replace(end=to.start(), high=None)
        yield from numbers_in(text, to.end(), one.end)


_FROM: Final = re.compile(r"[从由][^，。；：、\d]{0,7}$")
_TO: Final = re.compile("[到至]")
_IS_RANGE: Final = re.compile("不等|之间|的")


def _durations(text: str, quantities: Iterator[Quantity]) -> Iterator[Quantity]:
    """Yield what is one duration as one, its unit all that follows the first number: *2小时11分36秒*."""
    last: Quantity | None = None
    for one in quantities:
        beside = last is not None and text[last.end : one.start] in ("", "零", "又")
        if last and beside and re.search(_SMALLER.get(one.unit, "(?!)"), last.unit):
            last = last._replace(end=one.end, unit=text[last.figure_end : one.end])
            continue
        if last:
            yield last
        last = one
    if last:
        yield last


_SMALLER: Final = {
    "个月": "^年$", "天": "^个月$", "分": "小时$", "分钟": "小时$", "秒": "分钟?$", "秒钟": "分钟?$", "角": "^元$"
}  # fmt: skip
"""What stands before a smaller unit of the same duration or sum."""


def _end(text: str, one: Quantity) -> int:
    outside = _OUTSIDE.search(text, one.figure_end, one.end)
    return outside.start() if outside else one.end


def _amount(text: str, one: Quantity) -> Figure:
    by = Decimal(SCALES.get(one.scale, 1))
    value, high, plain = one.value / by, one.high and one.high / by, one.value
    start = one.start
    for minus in ("-", "−", "零下"):
        if text.endswith(minus, 0, start) and one.bound is not Hedge.TORN and (minus == "零下" or value > 0):
            start, value, plain = start - len(minus), -value, -plain
            break
    bound = _BOUNDS.get(one.bound, Bound.NONE)
    if negated := _NEGATED.search(text, max(start - 6, 0), start):
        bound = Bound.UNDER if negated["over"] else Bound.OVER
    if bound is Bound.ABOUT and text.endswith("平均", 0, start):
        bound = Bound.NONE
    return Figure(start, _end(text, one), value, high, one.scale + one.unit, plain, one.unit, bound, start, one.end)


def _ranks(text: str, start: int, end: int) -> Iterator[tuple[Figure, tuple[int, int]]]:
    """Yield each with the place of its scope, whose figures are part of it: *在168个城市中排名第12*."""
    for match in _RANK.finditer(text, start, end):
        number = match["number"] or match["nth"]
        value = read_number(number) if number else Decimal(1)
        if value is None or ((match["takes"] or "").endswith("为") and not number):
            continue
        place = match.span("place" if match["takes"] else "head")
        among = _AMONG.search(text, max(start, match.start() - 30), match.start())
        scope = match["scope"] if match["takes"] else match["before"]
        begins = match.start()
        if among:
            begins, scope = among.start(), among["scope"] + scope
        yield (
            Figure(*place, value, None, "位", value, "位", Bound.NONE, begins, place[1], scope, True),
            (begins, match.start()),
        )
        for more in _MORE_RANKS.finditer(text, match.end(), min(end, match.end() + 40)):
            if re.search("[^第、和与及位名\\d一二三四五六七八九十]", text[match.end() : more.start()]):
                break
            place, value = more.span("place"), read_number(more["number"])
            if value is not None:
                held = (place[0], place[0])
                yield Figure(*place, value, None, "位", value, "位", Bound.NONE, place[0], place[1], scope, True), held


def _folds(text: str, start: int, end: int) -> Iterator[Figure]:
    for match in _FOLD.finditer(text, start, end):
        many = read_number(match["many"]) if match["many"] else Decimal(1)
        if many is not None:
            place = match.start("fold"), match.start("more") if match["more"] else match.end("fold")
            bound = Bound.ABOUT if match["near"] else Bound.OVER if match["more"] else Bound.NONE
            yield Figure(*place, many, None, "番", many, "番", bound, match.start(), place[1])
