"""The days a report speaks of: a day, a week, a month, a quarter, a holiday, printed whole, in part or damaged."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final, NamedTuple

_Y: Final = r"(?P<y{n}>(?:19|20)\d\d|二[〇零○]\w{{2}})(?:年度?|[.\-/]|(?=[01]\d))"
_DAY: Final = r"(?:日(?!均)|号)"
_TO: Final = r"(?:\d+时)?(?:[—–\-~～－]{1,2}|至|到)"
_M: Final = r"(?<!\d)(?:1[0-2]|0?[1-9])"
_M_ZH: Final = r"十[一二]?|[一二三四五六七八九]"
_FEAST: Final = "(?:“五一”|五一|“十一”|(?:春节|国庆|中秋|元旦|清明|端午|劳动节)节?、?){1,2}(?:节日)?"
_D: Final = r"(?:3[01]|[12]\d|0?[1-9])(?!\d)"
_D_ZH: Final = r"三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九]"

_PATTERNS: Final = tuple(
    re.compile(one)
    for one in (
        r"(?<!\d)(?P<y0>20\d\d)年?(?P<m0>0[1-9]|1[0-2])月?(?P<d0>[0-3]\d)日?"
        + _TO
        + r"(?P<y1>20\d\d)?年?(?P<m1>0[1-9]|1[0-2])月?(?P<d1>[0-3]\d)(?:日|(?!\d))",
        rf"(?:{_Y.format(n=0)}|(?P<r0>今|本|去)年)?(?P<m0>{_M})(?:月|[.\-/])(?P<d0>{_D}){_DAY}?{_TO}"
        rf"(?:{_Y.format(n=1)})?(?:(?P<m1>{_M})(?:月|[.\-/]))?(?P<d1>{_D}){_DAY}",
        rf"(?:{_Y.format(n=0)})?(?P<m0>{_M})[.\-/](?P<d0>{_D}){_DAY}?{_TO}(?:{_Y.format(n=1)})?(?P<m1>{_M})[.\-/](?P<d1>{_D})(?!\d|%)",
        rf"(?<!\d)(?P<d0>{_D}){_DAY}?{_TO}(?P<d1>{_D}){_DAY}",
        rf"(?:{_Y.format(n=0)}|(?P<r0>今|本|去)年)?(?P<ma>{_M}|{_M_ZH})(?:月份?)?{_TO}(?P<mb>(?:1[0-2]|0?[1-9])|{_M_ZH})月份?(?!\d)",
        rf"(?:{_Y.format(n=0)}|(?P<r0>今|本|去)年)?(?P<m0>{_M})月(?P<d0>{_D}){_DAY}",
        rf"(?:{_Y.format(n=0)}|(?P<r0>今|本|去)年)?(?P<m0>{_M_ZH})月(?P<d0>{_D_ZH}){_DAY}",
        rf"(?:{_Y.format(n=0)}|(?P<r0>今|本|去)年)?(?P<m0>{_M_ZH})月(?P<d0>{_D_ZH}){_DAY}?{_TO}"
        rf"(?:{_Y.format(n=1)})?(?:(?P<m1>{_M_ZH})月)?(?P<d1>{_D_ZH}){_DAY}",
        rf"(?<!\d)(?P<y0>20\d\d)[.\-/](?P<m0>{_M}|0[1-9])[.\-/](?P<d0>{_D})(?!\d)",
        rf"(?:{_Y.format(n=0)}|(?P<r0>今|本|去)年)?的?(?:第(?=.季)|(?=.季度)|(?=首季))(?P<q>[一二三四1-4首])季度?",
        rf"(?:{_Y.format(n=0)}|(?P<r0>今|本|去)年)?的?(?P<h>[上下])半年",
        rf"(?:{_Y.format(n=0)}|(?P<r0>今|本|去)年)?前(?P<fq>[二两三])(?:个)?季度",
        rf"(?:{_Y.format(n=0)}|(?P<r0>今|本|去)年)?(?P<m>{_M}|{_M_ZH})月份?(?!(?!123[14]5)\d|[—–\-~～－至到])",
        rf"(?:{_Y.format(n=0)}|(?P<r0>今|本|去)年)?(?P<feast>{_FEAST})(?:小?长假|假期|假日|期间)",
        rf"{_Y.format(n=0)}(?:全年)?",
        r"(?P<w>今年以来|昨日|昨天|本日|当日|上周|本周|一周|本月|上月|上个月|本季度|上季度|全年|去年|本年度)",
    )
)
_BEFORE_BASE = re.compile(r"(?:较|比|与|同|和|(?<!关)于|从|截至|截止|自)$")
_DATELINE = re.compile(r"^(?:，?(?:记者|笔者|从|讯|电|获悉|据悉)|，?(?:昨日|今天))")
_HOLIDAY = re.compile(r"春节|国庆|中秋|元旦|清明|端午|五一|“五一”|“十一”|假期|长假|双节|黄金周|小长假")
_NUMERALS: Final = {
    f"{tens}{sign}": 10 * number + one
    for number, tens in enumerate(("", "十", "二十", "三十"))
    for one, sign in enumerate(("", *"一二三四五六七八九"))
} | {
    "两": 2,
    "首": 1,
}


class Days(NamedTuple):
    """A period at ``text[start:end]``.

    Attributes:
        kind: ``day``, ``week``, ``month``, ``quarter``, ``half_year``, ``year``, ``holiday``; empty where unclear.
        year: As printed; None where it isn't.
        first: (month, day) of the first day; None where it isn't printed.
        last: (year or None, month, day) of the last day; None alike.
        month: The only month, where it is a part of a year printed without days.
        sure: Whether nothing of it was damaged.
    """

    start: int
    end: int
    kind: str
    year: int | None = None
    first: tuple[int | None, int] | None = None
    last: tuple[int | None, int | None, int] | None = None
    month: int | None = None
    sure: bool = True


def periods_in(text: str, start: int, end: int) -> Iterator[Days]:
    """Yield the periods of ``text[start:end]``, the longest at each place, without those something is compared with."""
    at = start
    while at < end:
        if text[at] not in _BEGINS:
            at += 1
            continue
        matches = [match for one in _PATTERNS if (match := one.match(text, at, end))]
        best = max(matches, key=lambda match: match.end(), default=None)
        if best is None:
            at += 1
            continue
        at = best.end()
        if not _BEFORE_BASE.search(text[max(best.start() - 3, 0) : best.start()]) and not _after_base(text, best.end()):
            days = _days(best, text)
            if days:
                yield days


_BEGINS: Final = frozenset("0123456789一二三四五六七八九十今本去上下前第首昨当全二春国中清端劳“")


def _after_base(text: str, end: int) -> bool:
    return bool(re.match("相比|同期|增|减|以来的", text[end : end + 3]))


def is_dateline(text: str, days: Days) -> bool:
    """Say whether a day is that of the news and not of the report: *3月5日，记者从…获悉*."""
    return days.kind == "day" and bool(_DATELINE.match(text[days.end : days.end + 4]))


def _days(match: re.Match[str], text: str) -> Days | None:
    said = match.groupdict()
    year = _year(said.get("y0"))
    if said.get("w"):
        return Days(*match.span(), _relative(said["w"] or ""))
    if said.get("feast"):
        return Days(*match.span(), "holiday", year)
    if said.get("d1"):
        return _from_to(match, said, year, text)
    if said.get("d0"):
        first = (_number(said["m0"]), _number(said["d0"]) or 0)
        return Days(*match.span(), "day", year, first, (None, *first)) if first[0] else None
    whole = _whole_months(said)
    if whole is None:
        return Days(*match.span(), "year", year, (1, 1), (None, 12, 31)) if year else None
    (low, high), kind = whole
    if not 1 <= low <= high <= 12:
        return None
    last_day = monthrange(year or 2023, high)[1]
    return Days(*match.span(), kind, year, (low, 1), (None, high, last_day), low if kind == "month" else None)


def _whole_months(said: dict[str, str | None]) -> tuple[tuple[int, int], str] | None:
    if said.get("q"):
        quarter = _number(said["q"]) or 1
        return (3 * quarter - 2, 3 * quarter), "quarter"
    if said.get("h"):
        return ((1, 6) if said["h"] == "上" else (7, 12)), "half_year"
    if said.get("fq"):
        return (1, 3 * (_number(said["fq"]) or 2)), "half_year" if said["fq"] != "三" else ""
    if said.get("ma"):
        low, high = _number(said["ma"]) or 0, _number(said["mb"]) or 0
        return (low, high), _kind_of_months(low, high)
    if said.get("m"):
        month = _number(said["m"]) or 0
        return (month, month), "month"
    return None


def _kind_of_months(low: int, high: int) -> str:
    kinds = {(1, 3): "quarter", (4, 6): "quarter", (7, 9): "quarter", (10, 12): "quarter", (1, 6): "half_year"}
    return kinds.get((low, high)) or {(7, 12): "half_year", (1, 12): "year"}.get((low, high), "")


def _from_to(match: re.Match[str], said: dict[str, str | None], year: int | None, text: str) -> Days | None:
    first = (_number(said.get("m0")), _number(said["d0"]) or 0)
    last = (_year(said.get("y1")), _number(said.get("m1")) or first[0], _number(said["d1"]) or 0)
    if not (1 <= first[1] <= 31 and 1 <= last[2] <= 31):
        return None
    near = text[max(match.start() - 24, 0) : match.end() + 10]
    holiday = _HOLIDAY.search(near) is not None
    sure = not re.match(r"\d{8}", match[0])
    return Days(*match.span(), "holiday" if holiday else "", year, first, last, None, sure)


def kind_of(first: date, last: date) -> str:
    """Return what a period from day to day is called."""
    days = (last - first).days + 1
    if days == 1:
        return "day"
    if first.day == 1 and (last + timedelta(1)).day == 1 and first.year == last.year:
        return _kind_of_months(first.month, last.month) or ("month" if first.month == last.month else "")
    return "week" if 5 <= days <= 8 else "month" if 28 <= days <= 31 else ""


def _relative(word: str) -> str:
    kinds = {"日": "day", "天": "day", "周": "week", "月": "month", "度": "quarter", "年": "year"}
    if word == "今年以来":
        return ""
    return "year" if word == "本年度" else kinds.get(word[-1], "")


def _year(text: str | None) -> int | None:
    if not text:
        return None
    if text.isdigit():
        return int(text)
    digits = "".join(str("〇一二三四五六七八九".find(sign)) for sign in text.replace("零", "〇").replace("○", "〇"))
    return int(digits) if digits.isdigit() else None


def _number(text: str | None) -> int | None:
    if not text:
        return None
    return int(text) if text.isdigit() else _NUMERALS.get(text)
