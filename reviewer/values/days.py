"""Finds dates and periods: days, months, quarters, weeks and years, printed or relative to a known day."""

import re
from datetime import date

from reviewer.values.found import Found, Kind
from reviewer.values.lunar_days import lunar_days
from reviewer.values.printed_days import printed_days
from reviewer.values.relative_days import relative_days

_AFTER = re.compile("(?:起|底|末)?(?:以来|至今)")
_UNTIL = re.compile("(?:截至|截止到?)(?:目前)?$")


def days_in(text: str, on: date | None = None) -> list[Found]:
    """Return the dates and periods of a text, in its order, none inside another.

    Args:
        text: With half-width digits.
        on: The day it was written; without it, what is relative or lacks its year has no day.
    """
    found = [*lunar_days(text), *printed_days(text, on), *relative_days(text, on)]
    kept: list[Found] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(_limited(one, text, on))
    return kept


def _limited(one: Found, text: str, on: date | None) -> Found:
    """``2021年以来`` ends on the day of writing, ``截至3月底`` says no beginning."""
    if after := _AFTER.match(text, one.end):
        low = one.value if isinstance(one.value, date) else one.low
        return Found(Kind.PERIOD, one.start, after.end(), text[one.start : after.end()], None, low, on)
    if until := _UNTIL.search(text[max(one.start - 3, 0) : one.start]):
        start = one.start - len(until[0])
        high = one.value if isinstance(one.value, date) else one.high
        return Found(Kind.PERIOD, start, one.end, text[start : one.end], None, None, high)
    return one
