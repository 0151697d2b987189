"""The month, quarter or year that a headline names, against the days below it."""

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from reviewer.checks.check_text import miswritten
from reviewer.checks.patterns import Grid, finding_on
from reviewer.data import Field, Finding, Severity, Value
from reviewer.values import values_in, written
from reviewer.wording import say

if TYPE_CHECKING:
    from reviewer.checks.check_set import CheckSet

_SAME = re.compile(r"\s*([a-z_0-9]+)\s*~\s*([a-z_0-9]+)\s*,\s*([a-z_0-9]+)\s*")
_MONTH = re.compile(r"(\d{1,2})月")
_YEAR = re.compile(r"(?:19|20)\d\d(?=年)")
_ANY_DAY: Final = date(2023, 7, 1)
"""Where no year is known, months are compared without it."""


class SamePeriod(NamedTuple):
    """What a headline names has a month, and the year it may print, in common with the days from first to last."""

    check: str
    heading: str
    first: str
    last: str

    @property
    def names(self) -> tuple[str, ...]:
        """The fields it speaks of."""
        return self.heading, self.first, self.last


def parse_same_period(text: str) -> SamePeriod:
    """Read ``heading ~ period_start, period_end``; the heading is as printed, or the number of a month.

    Raises:
        ValueError: A finished sentence that says what would be right.
    """
    match = _SAME.fullmatch(text)
    if not match:
        raise miswritten(text, "标题 ~ 起日, 止日", "heading ~ first, last", "heading ~ period_start, period_end")
    return SamePeriod(text.strip(), *match.groups())


def other_period(grid: Grid, checks: "CheckSet") -> Iterator[Finding]:
    """Yield a warning where a headline names a time that has nothing in common with the report's days."""
    for one in checks.same_periods:
        fields = [field for name in one.names for field in grid.get(name, ())]
        heading = next((field.value for field in grid.get(one.heading, ()) if field.value is not None), None)
        days = [field for name in (one.first, one.last) for field in grid.get(name, ())]
        if heading is None or not _is_other(heading, days):
            continue
        message = say(
            "标题写的是“{h}”，而正文的时间是 {d}；请核对。",
            "The headline says “{h}”, the text {d}; compare them.",
            h=say("{m}月", "month {m}", m=heading) if isinstance(heading, int) else heading,
            d=say("至", " to ").join(dict.fromkeys(written(day.value) or day.text for day in days)),
        )
        yield finding_on(one.check, Severity.WARNING, fields, message)


def _is_other(heading: Value, days: list[Field]) -> bool:
    months = _months_of(days)
    known = {day.value.year for day in days if isinstance(day.value, date)}
    printed = {int(year) for year in _YEAR.findall(str(heading))}
    named = _months_named(heading)
    return bool((months and named and not months & named) or (known and printed and not known & printed))


def _months_named(heading: Value) -> set[int]:
    if isinstance(heading, int):
        return {heading}
    found = next((one for one in values_in(str(heading), on=_ANY_DAY) if isinstance(one.low, date)), None)
    if found is None or not isinstance(found.low, date) or not isinstance(found.high, date):
        return set()
    return set(range(found.low.month, found.high.month + 1))


def _months_of(days: list[Field]) -> set[int]:
    """Return the months from the first day to the last; those printed where the year, and so the day, isn't known."""
    dates = [day.value for day in days if isinstance(day.value, date)]
    if not dates:
        return {int(month) for day in days for month in _MONTH.findall(day.text)}
    first, last = min(dates), max(dates)
    span = min((last.year - first.year) * 12 + last.month - first.month, 11)
    return {(first.month - 1 + at) % 12 + 1 for at in range(span + 1)}
