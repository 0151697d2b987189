"""The one door from text to a value and back: int, Decimal, date, str. Never a float."""

import re
from datetime import date
from decimal import Decimal
from typing import Final, NamedTuple

from reviewer.data import Value
from reviewer.look_alikes import AS_DIGIT
from reviewer.values.exactness import is_exact
from reviewer.values.numerals import MOST_DIGITS, read_number
from reviewer.wording import say

WHOLE: Final = frozenset({"count", "rank"})
BROKEN: Final = frozenset({"decimal", "percent"})
NUMBERS: Final = WHOLE | BROKEN
DATES: Final = frozenset({"date", "month_day"})
TEXTS: Final = frozenset({"name", "category", "text"})
KINDS: Final = NUMBERS | DATES | TEXTS
"""The kinds of fields. Other rooms ask for the family, and keep what only they need of a kind: a pattern, a format."""

_PRINTED_DATE = re.compile(r"(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})[日号]")
_TYPED_DATE = re.compile(r"(\d{4})(?:(?:\W|年)(\d{1,2})(?:\W|月)(\d{1,2})\D?|(\d{2})(\d{2}))")
_GARBAGE = re.compile(rf"\d{{{MOST_DIGITS + 1}}}")
_PERCENT = ("%", "％")
"""The second is what Chinese input methods type."""
_CIRCLED = {chr(0x2460 + number): number + 1 for number in range(20)}


class MonthDay(NamedTuple):
    """A day as newspapers print it; what isn't printed is None."""

    year: int | None
    month: int | None
    day: int


def read_value(kind: str, text: str) -> Value | None:
    """Return the value a text stands for, or None where it can't be read as this kind.

    Args:
        kind: One of ``KINDS``.
        text: As printed or typed; white space around it doesn't matter.
    """
    text = text.strip()
    if kind == "count" and text.isdigit() and text.isascii():
        return int(text) if len(text) <= MOST_DIGITS else None
    if kind in TEXTS:
        return text or None
    if kind in NUMBERS and "e" in text.lower():
        return None  # a slip of the hand: nobody writes figures like that
    if kind == "rank":
        return _rank(text)
    if kind in DATES:
        return read_date(text)
    number = read_number(text[:-1].rstrip() if kind == "percent" and text.endswith(_PERCENT) else text)
    if kind != "count" or number is None:
        return number
    return int(number) if number == int(number) and number >= 0 else None


def read_date(text: str) -> date | None:
    """Return the date of ``2025-03-25``, ``20250325``, ``2025年3月25日``; None when year, month or day isn't there.

    Without anything between them, month and day have two digits each: 2025111 may be two days.
    """
    printed = read_month_day(text)
    if printed:
        return dated(printed, printed.year)
    match = _TYPED_DATE.fullmatch(text.strip())
    return day_of(*(int(part) for part in match.groups() if part)) if match else None


def read_month_day(text: str) -> MonthDay | None:
    """Return the day of ``3月25日`` with what is printed of its year and month; None when it is no such text."""
    match = _PRINTED_DATE.fullmatch(text.strip())
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    return MonthDay(year, month, day or 0)


def dated(printed: MonthDay, year: int | None) -> date | None:
    """Return the printed day in this year; None when there is no such day or its month isn't printed."""
    if year is None or printed.month is None:
        return None
    return day_of(year, printed.month, printed.day)


def fold_digits(text: str) -> tuple[str, int]:
    """Return the text with look-alike letters read as digits, and how many had to be."""
    if text.isdigit() and text.isascii():
        return text, 0
    folded = "".join(AS_DIGIT.get(sign, sign) for sign in text)
    return folded, sum(one != other for one, other in zip(text, folded, strict=True))


def written(value: Value | None) -> str:
    """Return a value as the desk shows it; a missing one is empty."""
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def to_json(value: Value | None) -> int | float | str | None:
    """Return a value as JSON holds it: dates in ISO form, a Decimal as a number.

    A Decimal of more digits than readers of JSON keep is a text with all of them; an int is a number of any size.
    """
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        if not is_exact(value):
            return written(value)
        return int(value) if value == int(value) else float(value)
    return value


def refusal(kind: str, text: str) -> str:
    """Return the sentence for a text that can't be read as this kind."""
    if kind in DATES:
        return say("“{t}”不是日期，请写成 2025-03-25 的样子。", "“{t}” is no date; write it like 2025-03-25.", t=text)
    if kind in NUMBERS and _GARBAGE.search(text):
        return say("“{t}”的位数太多；至多 {n} 位。", "“{t}” has too many digits; {n} at most.", t=text, n=MOST_DIGITS)
    if kind in WHOLE:
        return say(
            "“{t}”不是整数，请只写数字，例如 1143。", "“{t}” is no whole number; write digits, like 1143.", t=text
        )
    return say("“{t}”不是数，请写成 90.9 的样子。", "“{t}” is no number; write it like 90.9.", t=text)


def day_of(year: int, month: int, day: int) -> date | None:
    """Return the day of these numbers, None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _rank(text: str) -> int | None:
    text = text.strip(".．、,，()（）第")
    if text in _CIRCLED:
        return _CIRCLED[text]
    number = read_number(text)
    return int(number) if number is not None and number == int(number) and number >= 0 else None
