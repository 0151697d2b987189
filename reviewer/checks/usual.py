"""What is usual among the numbers of a series, by median and median absolute deviation: exact, and hard to mislead."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from math import isqrt
from typing import NamedTuple

from reviewer.checks.sums import Number

FEWEST = 8
FAR = 6
_TO_DEVIATION = Decimal("1.4826")
"""What a median absolute deviation is multiplied by to stand for a standard deviation."""
_LEAST_SHARE = 50
_LEAST = 2


class Usual(NamedTuple):
    """A number that is far from those before it: their median, the range outside of which one is far, how many."""

    number: Number
    median: Number
    low: Number
    high: Number
    records: int


def usual_of(before: Sequence[Number], number: Number) -> Usual | None:
    """Return what was usual if the number is far from it, else None.

    Far is more than ``FAR`` deviations from the median. A deviation is 1.4826 times the median absolute deviation,
    and at least: the square root of the median for whole numbers, a fiftieth of it for others, 2. The floor is
    asked first, because it settles almost every case without sorting twice.
    """
    if len(before) < FEWEST:
        return None
    median = median_of(before)
    gap = number - median if number > median else median - number
    floor = _floor(median, isinstance(number, int))
    if gap <= FAR * floor:
        return None
    limit = FAR * max(_spread(before, median), Decimal(floor))
    if gap <= limit:
        return None
    step = Decimal(1) if isinstance(number, int) else Decimal("0.1")
    low = max(median - limit, Decimal(0)) if min(before) >= 0 else median - limit
    return Usual(
        number, _rounded(median, Decimal("0.1")), _rounded(low, step), _rounded(median + limit, step), len(before)
    )


def deviation_of(before: Sequence[Number]) -> Decimal:
    """Return the deviation of at least one number, as ``usual_of`` takes it: never below its floor."""
    median = median_of(before)
    return max(_spread(before, median), Decimal(_floor(median, all(isinstance(one, int) for one in before))))


def _spread(before: Iterable[Number], median: Number) -> Decimal:
    return _TO_DEVIATION * median_of([one - median if one > median else median - one for one in before])


def median_of(numbers: Iterable[Number]) -> Number:
    """Return the median, exactly: an int, or a Decimal where it lies between two numbers."""
    ordered = sorted(numbers)
    middle = len(ordered) // 2
    if len(ordered) % 2:
        return ordered[middle]
    total = ordered[middle - 1] + ordered[middle]
    return total // 2 if isinstance(total, int) and total % 2 == 0 else Decimal(total) / 2


def _floor(median: Number, whole_numbers: bool) -> Number:
    size = int(median) if median > 0 else -int(median)
    return max(isqrt(size) if whole_numbers else Decimal(size) / _LEAST_SHARE, _LEAST)


def _rounded(number: Number, step: Decimal) -> Number:
    if isinstance(number, int) or number == number.to_integral_value():
        return int(number)
    rounded = number.quantize(step)
    return int(rounded) if rounded == rounded.to_integral_value() else rounded
