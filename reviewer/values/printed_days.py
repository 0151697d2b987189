"""Dates and periods with a printed day, month, quarter or year: ``3月25日``, ``今年一季度``, ``2021—2023年``."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final, NamedTuple

from reviewer.values.fields import MonthDay, day_of
from reviewer.values.found import Found, Kind
from reviewer.values.numerals import read_number
from reviewer.values.relative_days import AWAY

_Y: Final = r"(?<!\d)(?:1[89]|2[01])\d\d|[一二][零〇○一二三四五六七八九]{3}"
_M: Final = r"(?<!\d)(?:1[0-2]|0?[1-9])|十[一二]?|[一二三四五六七八九元]"
_D: Final = r"(?<!\d)(?:3[01]|[12]\d|0?[1-9])|三十一?|(?:二十|廿|十)[一二三四五六七八九]?|初?[一二三四五六七八九]|初十"
_DAY_SIGN: Final = (
    r"(?:日(?![内均游报历本夜程志常语元军后前]|之[内间])|号(?![楼线院路门井机库令文店馆公铺码厂桌车召台称角]))"
)
_TO: Final = r"\s?(?:[—–\-~～－]{1,2}|至|到)\s?"
_YEARS_AWAY: Final = {
    "今": 0,
    "本": 0,
    "当": 0,
    "去": -1,
    "上": -1,
    "前": -2,
    "大前": -3,
    "明": 1,
    "次": 1,
    "翌": 1,
    "后": 2,
}


def _year(number: int) -> str:
    away = "|".join(sorted(_YEARS_AWAY, key=len, reverse=True))
    return rf"(?:(?P<y{number}>{_Y})(?:财年|年度?)|(?P<ry{number}>{away})年)"


def _month(number: int) -> str:
    return rf"(?:(?P<m{number}>{_M})月份?|(?P<rm{number}>上上|上|本|这|当|下下|下)个?月份?)"


def _day(number: int) -> str:
    return rf"(?P<d{number}>{_D}){_DAY_SIGN}"


_THIS_CENTURY: Final = 40
"""A year of two digits up to this one is of the 21st century: ``24年3月``; ``98年3月`` isn't."""
_QUARTER: Final = (
    r"(?:第?(?P<q>[一二三四1-4])季度?|前(?P<fq>[二两三23])个?季度|(?P<half>[上下])半年|(?P<ten>上中|中下|[上中下])旬)"
)
_END: Final = "(?P<end>[初底末]|年初|年底|年末|月初|月底|月末)?"
_DATE_PATTERNS: Final = tuple(
    re.compile(one)
    for one in (
        r"(?<!\d)(?P<y0>(?:19|20|21)\d\d)(?P<sep>[-/.])(?P<m0>0?[1-9]|1[0-2])(?P=sep)(?P<d0>[0-3]?\d)(?!\d)",
        r"(?<!\d)(?P<y0>(?:19|20)\d\d)(?P<m0>0[1-9]|1[0-2])(?P<d0>[0-2]\d|3[01])(?!\d)",
        rf"(?:{_year(0)})?(?:{_month(0)})?{_day(0)}{_TO}(?:{_year(1)})?(?:{_month(1)})?{_day(1)}",
        rf"(?:{_year(0)})?(?:{_month(0)})?(?P<d0>{_D}){_TO}{_day(1)}",
        rf"(?:{_year(0)})?(?P<m0>{_M})(?:月份?)?{_TO}(?:{_year(1)})?(?P<m1>{_M})月份?(?![\d一二三四五六七八九十初])",
        rf"(?P<y0>{_Y})年?{_TO}(?P<y1>{_Y})年",
        rf"(?:{_year(0)})?{_month(0)}{_day(0)}",
        rf"{_day(0)}",
        rf"(?:{_year(0)})?的?(?:{_month(0)})?{_QUARTER}",
        rf"(?:{_year(0)})?{_month(0)}{_END}",
        rf"{_year(0)}(?:全年)?{_END}",
        rf"(?:{_year(0)}的?)?[前头](?P<fm>1[01]|[2-9]|十一?|[二两三四五六七八九])个月",
        rf"(?P<y0>{_Y})年?第?[Qq](?P<q>[1-4])(?!\d)",
        rf"(?P<short>(?<!\d)\d\d)年(?P<m0>{_M})月份?(?:{_day(0)})?",
        r"(?P<short>[零〇○][一二三四五六七八九])年",
        rf"(?:{_year(0)})?{_month(0)}(?P<d0>{_D})(?=(?:[、和](?:{_D}))+[日号])",
    )
)
_BEGINS = re.compile(r"[\d一二三四五六七八九十零〇○元初廿今本当去上前大明次翌后这下第]")


class _Point(NamedTuple):
    """What is said of a day: any of it may be missing."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


def printed_days(text: str, on: date | None) -> Iterator[Found]:
    """Yield them in the order of the text; of several readings of one place the longest that makes sense."""
    at = 0
    last: Found | None = None
    while begin := _BEGINS.search(text, at):
        matches = [match for pattern in _DATE_PATTERNS if (match := pattern.match(text, begin.start()))]
        longest_first = sorted(matches, key=lambda match: -match.end())
        found = next((one for match in longest_first if (one := _read(match, on))), None)
        if found:
            found = last = _in_same_month(found, last, text)
            yield found
        at = found.end if found else begin.end()


def _in_same_month(one: Found, last: Found | None, text: str) -> Found:
    """Return the second day of *3月15、16日* in the month of the first."""
    days = last is not None and one.kind is last.kind is Kind.DATE and text[last.end : one.start] in ("、", "和", "及")
    if last is None or not days or "月" in one.text or "月" not in last.text:
        return one
    day = _number(one.text[:-1])
    if isinstance(last.value, date) and day:
        return one._replace(value=day_of(last.value.year, last.value.month, day))
    if isinstance(last.value, MonthDay) and day:
        return one._replace(value=MonthDay(last.value.year, last.value.month, day))
    return one


def _read(match: re.Match[str], on: date | None) -> Found | None:
    said = match.groupdict()
    before = match.string[max(match.start() - 1, 0) : match.start()]
    if before in ("第", "前", "近", "每", "几", "数") and before:
        return None
    one, other = (_point(said, number, on) for number in (0, 1))
    if one is None or other is None:
        return None
    if other != _Point():
        return _from_to(match, one, other, on)
    if one.day is not None:
        return Found(Kind.DATE, *match.span(), match[0], _whole(one, on) or MonthDay(one.year, one.month, one.day))
    return _part(match, one, on)


def _point(said: dict[str, str | None], number: int, on: date | None) -> _Point | None:
    """Return what is printed of one day; None where it can't be one."""
    year, month, day = (_number(said.get(f"{part}{number}")) for part in "ymd")
    if number == 0 and (short := _number(said.get("short"))) is not None:
        year = short + (2000 if short <= _THIS_CENTURY else 1900)
    away = said.get(f"ry{number}")
    if away and on:
        year = on.year + _YEARS_AWAY[away]
    months = said.get(f"rm{number}")
    if months and on:
        total = on.year * 12 + on.month - 1 + AWAY[months]
        year, month = total // 12, total % 12 + 1
    if (month or 1) > 12 or (day or 1) > 31 or month == 0 or day == 0:
        return None
    return _Point(year, month, day)


def _number(text: str | None) -> int | None:
    if not text:
        return None
    if text == "元":
        return 1
    value = read_number(text.removeprefix("初"))
    return None if value is None else int(value)


def _whole(one: _Point, on: date | None) -> date | None:
    """Return the day, a month or year that isn't printed being the nearest to the day of writing."""
    if one.day is None:
        return None
    if one.month is None:
        return day_of(on.year, on.month, one.day) if on and one.year is None else None
    if one.year is not None:
        return day_of(one.year, one.month, one.day)
    if on is None:
        return None
    near = [day_of(on.year + away, one.month, one.day) for away in (-1, 0, 1)]
    return min((day for day in near if day), key=lambda day: abs((day - on).days), default=None)


def _from_to(match: re.Match[str], one: _Point, other: _Point, on: date | None) -> Found | None:
    """``1月8日至14日``, ``1—9月``, ``2021—2023年``: what isn't said of one end is said of the other."""
    if other.day is not None:
        one = one._replace(year=one.year or (other.year if one.month else None))
        low = _whole(one, on)
        high = _whole(other, on) if low is None else _following(low, other)
    elif one.month is not None and other.month is not None:
        low, high = _months(one, other, on)
    else:
        low, high = _bounds(one._replace(year=one.year or other.year), on)[0], _bounds(other, on)[1]
    if low and high and low > high:
        return None
    return Found(Kind.PERIOD, *match.span(), match[0], None, low, high)


_MONTH: Final = timedelta(31)


def _months(one: _Point, other: _Point, on: date | None) -> tuple[date | None, date | None]:
    """Return the first and last day of ``1—9月``; ``11月至3月`` ends in the year after.

    Without a year they are the last such months that begin within a month of the day of writing. Those from January on
    have begun a month before it: what is told of them is a report of what has been.
    """
    first, last = one.month or 1, other.month or 12
    turns = first > last
    year = one.year or (other.year and other.year - turns)
    if year is None:
        if on is None:
            return None, None
        latest = on - _MONTH if first == 1 else on + _MONTH
        year = latest.year if date(latest.year, first, 1) <= latest else latest.year - 1
    return date(year, first, 1), _month_end(other.year or year + turns, last)


def _following(low: date, other: _Point) -> date | None:
    """Return the first such day from the first one on; the same month or year isn't printed twice."""
    if other.year is not None or other.day is None:
        return day_of(other.year or low.year, other.month or low.month, other.day or 1)
    if other.month is not None:
        days = [day_of(low.year + later, other.month, other.day) for later in (0, 1)]
    else:
        months = [low.year * 12 + low.month - 1 + later for later in (0, 1)]
        days = [day_of(one // 12, one % 12 + 1, other.day) for one in months]
    return next((day for day in days if day and day >= low), None)


def _part(match: re.Match[str], one: _Point, on: date | None) -> Found | None:
    """Return a year, a month or a part of one."""
    said = match.groupdict()
    low, high = _bounds(one, on)
    year = low.year if low else on.year if on and one == _Point() else None
    if said.get("q") or said.get("fq"):
        last = int(read_number(str(said["q"] or said["fq"])) or 0)
        first = last if said["q"] else 1
        low, high = (date(year, first * 3 - 2, 1), _month_end(year, last * 3)) if year else (None, None)
    elif said.get("fm"):
        low, high = _months(one._replace(month=1), _Point(month=_number(said["fm"])), on)
    elif said.get("half"):
        first, last = (1, 6) if said["half"] == "上" else (7, 12)
        low, high = (date(year, first, 1), _month_end(year, last)) if year else (None, None)
    elif said.get("ten"):
        if one.month is None:
            return None
        tens = str(said["ten"])
        begin, last = {"上": 1, "中": 11, "下": 21}[tens[0]], {"上": 10, "中": 20, "下": 31}[tens[-1]]
        if low and high:
            low, high = low.replace(day=begin), min(high, high.replace(day=min(last, high.day)))
    elif said.get("end") and low and high:
        low, high = (low, low) if "初" in str(said["end"]) else (high, high)
    return Found(Kind.PERIOD, *match.span(), match[0], None, low, high)


def _bounds(one: _Point, on: date | None) -> tuple[date | None, date | None]:
    if one.month is not None:
        first = _whole(one._replace(day=1), on)
        return first, first and _month_end(first.year, first.month)
    return (date(one.year, 1, 1), date(one.year, 12, 31)) if one.year else (None, None)


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
