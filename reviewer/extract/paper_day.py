"""The day a page was printed on, where its file's name or its head says it in full."""

import re
from datetime import date
from typing import Final

from reviewer.checks.misread import narrow
from reviewer.values import day_of

HEAD: Final = 6
"""So many lines with words at the top of a page hold its head: the paper's name, the day, the page's number."""
_LONGEST: Final = 40

_IN_NAME: Final = re.compile(r"(?<!\d)((?:19|20)\d{2})(?:([-_.年]?)(\d{1,2})(?:[-_.月]?(\d{1,2})日?)?)?(?!\d)")
_IN_HEAD: Final = re.compile(r"(?<!\d)((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日\s*(?P<after>.*)")
_AFTER: Final = re.compile(r"[(（|/·]?(?:星期|礼拜|周[一二三四五六日天]|农历|第.{1,3}版|[A-Z]?\d{1,3}版?$)")


def paper_day(name: str, text: str) -> date | None:
    """Return the day of the paper, the latest where several are told; None where nothing tells it in full.

    Args:
        name: The file's name, with its folders. One that names another month or year besides tells no day.
        text: The page's working text. A line of its head tells the day that stands alone in it, or before the weekday
            or the page's number.
    """
    return max((*_of_name(name), *_of_head(text)), default=None)


def _of_name(name: str) -> list[date]:
    named = [(match[1], match[3], match[4]) for match in _IN_NAME.finditer(name)]
    latest = max((day for one in named if (day := _day(*one))), default=None)
    others = [one for one in named if _day(*one) is None]
    if latest is None or any(
        int(one) != latest.year or int(month or latest.month) != latest.month for one, month, _ in others
    ):
        return []
    return [latest]


def _of_head(text: str) -> list[date]:
    lines = [one.strip() for one in text[: HEAD * 100].splitlines()]
    heads = map(narrow, [one for one in lines if one][:HEAD])
    return [day for one in heads if len(one) <= _LONGEST and (day := _alone(one))]


def _alone(line: str) -> date | None:
    match = _IN_HEAD.search(line)
    if match is None or not (_AFTER.match(match["after"]) if match["after"] else match.start() == 0):
        return None
    return _day(match[1], match[2], match[3])


def _day(year: str, month: str | None, day: str | None) -> date | None:
    return day_of(int(year), int(month), int(day)) if month and day else None
