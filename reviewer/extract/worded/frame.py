"""What stands around the figures of a report: its hotline, its place, the days it speaks of."""

import re
from collections.abc import Callable
from datetime import date

from reviewer.extract.worded.found import Found, Spot
from reviewer.extract.worded.periods import Days, is_dateline, kind_of, periods_in
from reviewer.extract.worded.reports import Scope
from reviewer.report_types.worded import Period, Place, Worded
from reviewer.values import MonthDay, day_of

YearOf = Callable[[MonthDay], int | None]
INFERRED = 0.85
_NO_PLACE = re.compile(
    r".*(?:从|由|据|全|我|本|各|该|地级|县级|共|受理|接|书记)(?:市|县|区|州|盟|省|街道|社区|村|镇|乡)$"
    r"|(?:超|夜|门|都|股|楼|早|集|城|书记)市$|(?:城|乡|集)镇$|.*(?:小|社|景|校|园|片|辖|市|城|郊|山)区$(?<!社区)"
)
_LEADS = (
    "本周|上周|今年|本月|上月|昨日|昨天|日前|近日|本季度|全年|[上下]半年|第?[一二三四]季度|期间|截至目前|"
    "[年月度的]|从|在|由|据|我省|我市|假期|本报讯|走进|走入|今天|日"
)
_BREAKS = re.compile(r"[•，。；：、（）“”《》\n\d—|】]|[年月日号](?!市|县|区)|份(?=.)|记者")
_TOLD_BY = re.compile(r"记者从|从|据|由|在")
_NAMED = frozenset(["month", "quarter", "half_year", "year"])
_BEFORE_WORD = 18
_LONGEST_WORD = 3


def framed(said: Worded, text: str, scope: Scope, found: Found, year_of: YearOf) -> None:
    """Add to what was found what is said around it."""
    end = max(found.ends, scope.body)
    for choice in said.choices:
        for stop in (end, scope.end):
            places = [(text.find(word, scope.start, stop), word) for word in choice.words]
            found_at = [one for one in places if one[0] >= 0]
            if found_at:
                break
        first = min(found_at, default=None, key=lambda one: choice.words.index(one[1]))
        if first:
            found.plain[choice.name] = Spot(first[0], first[0] + len(first[1]))
    if said.place:
        spot = _place(said.place, said, text, scope, found)
        if spot:
            found.plain[said.place.name] = spot
    if said.period:
        _add_period(said.period, text, scope, found, year_of)


def _place(place: Place, said: Worded, text: str, scope: Scope, found: Found) -> Spot | None:
    """Return the name right before one of the report's words, in its first sentence or heading; else at its head."""
    total = min((one.quantity.start for one in found.numbers.values()), default=scope.end)
    rows = {spot.start for rows in found.groups.values() for row in rows for spot in row.values()}
    endings = "|".join(map(re.escape, place.endings))
    pattern = re.compile(
        rf"(?:{_LEADS})*([\u4e00-\u9fff]{{1,6}}?(?:{endings}))(?!场|民|(?<=州)[市县区]|政务|区分|[长委](?=[信公热专留办])|直|级|域|社区|街道)"
    )
    for low, high in ((scope.body, total), (scope.start, scope.body)):
        words = [at for word in said.words if (at := text.find(word, low, high + 8)) >= 0]
        for at in sorted(words):
            back = max(at - _BEFORE_WORD, low)
            breaks = [match.end() for match in _BREAKS.finditer(text, back, at)] or [back]
            for start in (breaks[-1], breaks[0]) if back == low or len(breaks) > 1 else breaks[-1:]:
                match = pattern.match(text, start, at + _LONGEST_WORD)
                if match and not _NO_PLACE.match(match[1]):
                    return Spot(*match.span(1))
    for low, high in ((scope.body, total), (scope.start, scope.body)):
        starts = [low, *(match.end() for match in _BREAKS.finditer(text, low, high))]
        starts += [match.end() for match in _TOLD_BY.finditer(text, low, high)]
        for start in sorted(starts):
            match = pattern.match(text, start, high)
            if match and match.start(1) not in rows and len(match[1]) > 2 and not _NO_PLACE.match(match[1]):
                return Spot(*match.span(1))
    return None


def _add_period(period: Period, text: str, scope: Scope, found: Found, year_of: YearOf) -> None:
    total = min((one.quantity.start for one in found.numbers.values()), default=scope.end)
    days = [one for one in periods_in(text, scope.start, max(total, scope.body))]
    days = [one for one in days if not is_dateline(text, one)] or days
    body = [one for one in days if one.start >= scope.body]
    heading = [one for one in days if one.start < scope.body]
    chosen = next((one for one in reversed(body) if one.first), None) or next(
        (one for one in reversed(heading) if one.first), None
    )
    chosen = chosen or next(iter([*body, *heading]), None)
    if chosen is None:
        return
    named = next((one for one in heading if one.kind in _NAMED and one.first and one is not chosen), None)
    if period.heading and named:
        found.plain[period.heading] = Spot(named.start, named.end)
    year = chosen.year or next((one.year for one in [*heading, *body] if one.year), None)
    _add_days(period, chosen, year, found, year_of)


def _add_days(period: Period, chosen: Days, year: int | None, found: Found, year_of: YearOf) -> None:
    guessed = year is None
    if year is None and chosen.first and chosen.first[0]:
        year = year_of(MonthDay(None, chosen.first[0], chosen.first[1]))
    first, last = _dates(chosen, year)
    sure = chosen.sure and not guessed
    most = 0.99 if sure else INFERRED
    if chosen.first or chosen.kind or period.kind is None:
        found.plain[period.start] = Spot(chosen.start, chosen.end, first, most, guessed)
        found.plain[period.end] = Spot(chosen.start, chosen.end, last, most, guessed)
    kind = chosen.kind or _kind(chosen, first, last)
    if period.kind and kind:
        found.plain[period.kind] = Spot(chosen.start, chosen.end, kind)


def _kind(chosen: Days, first: date | None, last: date | None) -> str:
    if first and last:
        return kind_of(first, last)
    low, high = _dates(chosen, 2023)
    return kind_of(low, high) if low and high else _bare_kind(chosen)


def _bare_kind(chosen: Days) -> str:
    if chosen.first and chosen.last:
        days = chosen.last[2] - chosen.first[1] + 1
        return "day" if days == 1 else "week" if 5 <= days <= 8 else ""
    return ""


def _dates(chosen: Days, year: int | None) -> tuple[date | None, date | None]:
    if year is None or chosen.first is None or chosen.last is None or chosen.first[0] is None:
        return None, None
    last_year, month, day = chosen.last
    first = day_of(year, chosen.first[0], chosen.first[1])
    last = day_of(last_year or year, month or chosen.first[0], day)
    if first and last and last < first and last_year is None:
        last = day_of(year + 1, month or chosen.first[0], day)
    return first, last
