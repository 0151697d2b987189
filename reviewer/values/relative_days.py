"""Days and periods said from the day of writing: ``昨天``, ``上周三``, ``近三年``, ``上世纪80年代``."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from reviewer.values.found import Found, Kind
from reviewer.values.numerals import read_number

_N: Final = r"\d{1,3}|[一二两三四五六七八九十]{1,3}|几|数"
_DAYS_AWAY: Final = {"大前": -3, "前": -2, "昨": -1, "今": 0, "当": 0, "明": 1, "次": 1, "后": 2, "大后": 3}
AWAY: Final = {"上上": -2, "上": -1, "本": 0, "这": 0, "当": 0, "下": 1, "下下": 2}
_WEEKDAYS: Final = "一二三四五六日天"
_PLANS: Final = {"十一": 2006, "十二": 2011, "十三": 2016, "十四": 2021, "十五": 2026}

_DAYS_WORD = re.compile(
    f"({'|'.join(sorted(_DAYS_AWAY, key=len, reverse=True))})(?:天(?!然|气|空|下|生|津|平|文)|日(?!报|常|本|夜))"
)
_WEEK = re.compile(
    rf"(上上|下下|上|本|这|下)?个?(?:周|星期|礼拜)(?:([{_WEEKDAYS}])|(末)(?!端|梢))?(?![期边围岁年到密转折])"
)
_COUNTED = re.compile(
    rf"(?:(近|过去|最近|前|未来|今后|接下来)({_N})个?(天|日|周|星期|月|年)(?!级)|({_N})个?(天|日|周|星期|月|年)(?:之|以)?([前后])(?!期))"
)
_DECADE = re.compile(
    r"(?:(上|本|(?:\d\d|[一二]?十[一二]?))世纪)?(?:(\d0|[二三四五六七八九]十)年代)?([初末][期叶]?|中(?:[期叶]|(?![\u4e00-\u9fff])))?"
)
_PLAN = re.compile(r"[“\"]?(十[一二三四五])五[”\"]?(?:规划)?(期间|时期|期末|末|初)")


def _relative_days(text: str, on: date | None) -> Iterator[Found]:
    for match in _DAYS_WORD.finditer(text):
        day = on + timedelta(_DAYS_AWAY[match[1]]) if on else None
        yield Found(Kind.DATE, *match.span(), match[0], day)


def _weeks(text: str, on: date | None) -> Iterator[Found]:
    for match in _WEEK.finditer(text):
        if not match[1] and not match[2]:
            continue
        monday = on - timedelta(on.weekday()) + timedelta(7 * AWAY[match[1] or "本"]) if on else None
        if match[2]:
            day = monday + timedelta(min(_WEEKDAYS.index(match[2]), 6)) if monday else None
            yield Found(Kind.DATE, *match.span(), match[0], day)
        else:
            low, high = (5, 6) if match[3] else (0, 6)
            ends = (monday + timedelta(low), monday + timedelta(high)) if monday else (None, None)
            yield Found(Kind.PERIOD, *match.span(), match[0], None, *ends)


def _counted(text: str, on: date | None) -> Iterator[Found]:
    """``近三年``, ``未来5天``, ``三天前``."""
    for match in _COUNTED.finditer(text):
        many = read_number(match[2] or match[4] or "")
        if many is None:
            continue
        back = match[1] in ("近", "过去", "最近", "前") or match[6] == "前"
        other = _away(on, int(many) * (-1 if back else 1), match[3] or match[5]) if on else None
        if match[1]:
            low, high = (other, on) if back else (on, other)
            yield Found(Kind.PERIOD, *match.span(), match[0], None, low, high)
        else:
            yield Found(Kind.DATE, *match.span(), match[0], other)


def _away(on: date, many: int, unit: str) -> date | None:
    if unit in ("天", "日", "周", "星期"):
        return on + timedelta(many * (1 if unit in ("天", "日") else 7))
    months = on.year * 12 + on.month - 1 + many * (12 if unit == "年" else 1)
    if not 12 <= months < 12 * 9999:
        return None
    year, month = months // 12, months % 12 + 1
    return date(year, month, min(on.day, monthrange(year, month)[1]))


def _decades(text: str, on: date | None) -> Iterator[Found]:
    for match in _DECADE.finditer(text):
        if not match[1] and not match[2]:
            continue
        century = _century(match[1], on)
        first = None if century is None else (century - 1) * 100 + int(read_number(match[2] or "0") or 0)
        if first is None and match[2]:
            first = 1900 + int(read_number(match[2]) or 0)
        begin, last = (_OF_DECADE if match[2] else _OF_CENTURY)[(match[3] or " ")[0]]
        ends = (date(first + begin, 1, 1), date(first + last, 12, 31)) if first else (None, None)
        yield Found(Kind.PERIOD, *match.span(), match[0], None, *ends)


_OF_DECADE: Final = {" ": (0, 9), "初": (0, 3), "中": (4, 6), "末": (7, 9)}
_OF_CENTURY: Final = {" ": (0, 99), "初": (0, 19), "中": (40, 59), "末": (80, 99)}
"""Years that are meant by the beginning, the middle and the end; nobody draws these lines sharply."""


def _century(text: str | None, on: date | None) -> int | None:
    if not text:
        return None
    if text in "上本":
        return (on.year if on else 2001) // 100 + (0 if text == "上" else 1)
    return int(read_number(text) or 0) or None


def _plans(text: str, on: date | None) -> Iterator[Found]:
    for match in _PLAN.finditer(text):
        first = _PLANS[match[1]]
        low = first + 4 if "末" in match[2] else first
        high = first if match[2] == "初" else first + 4
        yield Found(Kind.PERIOD, *match.span(), match[0], None, date(low, 1, 1), date(high, 12, 31))


def relative_days(text: str, on: date | None) -> Iterator[Found]:
    """Yield every such day or period, way by way."""
    for read in (_relative_days, _weeks, _counted, _decades, _plans):
        yield from read(text, on)
