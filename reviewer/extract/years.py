"""The year that a report doesn't print, from what stands around it. Always only inferred."""

import re
from datetime import date
from functools import lru_cache

from reviewer.values import MonthDay, day_of

# Both look for 年 first and then back: a page has thousands of characters and few of these.
_FULL = re.compile(r"年(?<=(\d{4})年)(\d{1,2})月(\d{1,2})日")
_YEAR = re.compile(r"年(?<=((?:19|20)\d{2})年)(?<!\d\d{4}年)")
_BASES = "较比自从于至到近"
_NAME_DATE = re.compile(r"(?<!\d)((?:19|20)\d{2})[-_.年]?(\d{2})?[-_.月]?(\d{2})?")

NEAR_DAYS = 10


def infer_year(printed: MonthDay, name: str, text: str, near: int | None) -> int | None:
    """Return the year of a day printed without one, or None when nothing tells.

    What tells, the surest first: the file's name; a full date on the page within ten days; the latest year the page
    speaks of as its own present or past; the year of the page before.

    Args:
        printed: The day, month known.
        name: The file's name, with its folders.
        text: The page's reading.
        near: Year of the page before, or None.
    """
    if printed.month is None:
        return None
    ways = ((_from_name, name), (_from_full_dates, text), (_from_years, text))
    told = (way(printed, where) for way, where in ways)  # the surest seldom leaves anything to the others
    return next((year for year in told if year is not None), near)


def _from_name(printed: MonthDay, name: str) -> int | None:
    years = []
    for match in _NAME_DATE.finditer(name):
        year, month = int(match[1]), int(match[2]) if match[2] else None
        if month is None or 1 <= month <= 12:
            years.append(_closest(printed, year, month))
    return years[-1] if years else None


def _closest(printed: MonthDay, year: int, month: int | None) -> int:
    """A page of January may report December, and the other way round."""
    if month is None or printed.month is None or abs(month - printed.month) < 10:
        return year
    return year - 1 if month < printed.month else year + 1


def _from_full_dates(printed: MonthDay, text: str) -> int | None:
    gaps: list[tuple[int, int]] = []
    for other in _full_dates(text):
        for year in (other.year - 1, other.year, other.year + 1):
            day = day_of(year, printed.month or 0, printed.day)
            if day is not None:
                gaps.append((abs((day - other).days), year))
    nearest = min(gaps, default=(NEAR_DAYS + 1, 0))
    return nearest[1] if nearest[0] <= NEAR_DAYS else None


@lru_cache(maxsize=4)  # a page may hold many reports
def _full_dates(text: str) -> tuple[date, ...]:
    days = (day_of(*map(int, match.groups())) for match in _FULL.finditer(text))
    return tuple(one for one in days if one)


def _from_years(printed: MonthDay, text: str) -> int | None:
    years = [one for one in _own_years(text) if one <= date.today().year]
    if not years:
        return None
    latest = max(years)
    plans = printed.month in (11, 12) and latest - 1 in years and ("明年" in text or "来年" in text)
    return latest - 1 if plans else latest


@lru_cache(maxsize=4)
def _own_years(text: str) -> tuple[int, ...]:
    """Return the years a page speaks of, but for bases of comparison."""
    told = ((int(one[1]), text[one.start(1) - 1 : one.start(1)]) for one in _YEAR.finditer(text))
    return tuple(year for year, before in told if before not in _BASES)
