"""The one door between text and values: int, Decimal, date, str, never a float.

A field's text as a whole goes through ``read_value`` and back through ``written``. ``values_in`` finds the numbers,
percentages, ranges, dates and periods of any text, each with its place.
"""

from datetime import date

from reviewer.values.exactness import is_exact
from reviewer.values.fields import (
    BROKEN,
    DATES,
    KINDS,
    NUMBERS,
    TEXTS,
    WHOLE,
    MonthDay,
    dated,
    day_of,
    fold_digits,
    read_date,
    read_month_day,
    read_value,
    refusal,
    to_json,
    written,
)
from reviewer.values.found import Found, Kind
from reviewer.values.numerals import SCALES, read_number

__all__ = [
    "BROKEN",
    "DATES",
    "KINDS",
    "NUMBERS",
    "SCALES",
    "TEXTS",
    "WHOLE",
    "Found",
    "Kind",
    "MonthDay",
    "dated",
    "day_of",
    "fold_digits",
    "is_exact",
    "read_date",
    "read_month_day",
    "read_number",
    "read_value",
    "refusal",
    "to_json",
    "values_in",
    "written",
]


def values_in(text: str, on: date | None = None) -> tuple[Found, ...]:
    """Find every number, ordinal, percentage, range, date and period of a text.

    Args:
        text: Any text; full-width digits are understood.
        on: The day it was written, for ``昨天``, ``去年`` and days without a year; without it they have no day.

    Returns:
        In the order of the text, none inside another; ``text[found.start:found.end] == found.text``.
    """
    from reviewer.values.finding import found_in  # its patterns take a while to compile: the window paints sooner

    return found_in(text, on)
