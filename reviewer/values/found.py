"""What is found in a text: numbers, percentages, ranges, dates and periods, each with its place."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from reviewer.values.fields import MonthDay


class Kind(StrEnum):
    """What a text stands for."""

    NUMBER = "number"
    ORDINAL = "ordinal"
    PERCENT = "percent"
    RANGE = "range"
    DATE = "date"
    PERIOD = "period"


class Found(NamedTuple):
    """A value at ``text[start:end]`` of the text that was searched.

    Attributes:
        kind: What it is.
        start: Where it begins, words that belong to it included: ``第``, ``百分之``, ``超过``.
        end: Where it ends, ``%``, ``以上``, ``之间`` included; a unit isn't, unless the number goes on
            behind it: ``三元五角``, ``两个半``.
        text: ``text[start:end]`` as it stands there.
        value: Of a number, ordinal or percentage (``三成`` is 30): exact, but for fractions that don't end. Of a date:
            the day, or what is printed of it where its year isn't known.
        low: Lower end of a range, or first day of a period; None where it is open or not known.
        high: Upper end, or last day, which belongs to the period.
        low_in: Whether the lower end belongs to the range: ``30以上`` yes, ``超过30`` no.
        high_in: The same of the upper end.
    """

    kind: Kind
    start: int
    end: int
    text: str
    value: Decimal | date | MonthDay | None = None
    low: Decimal | date | None = None
    high: Decimal | date | None = None
    low_in: bool = True
    high_in: bool = True
