"""Adding up one side of an equation: the same for the window, the findings and the workbook."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from reviewer.checks.equations import Summand

Number = int | Decimal
"""What can be added up."""

NumbersOf = Callable[[Summand], Sequence[Number | None]]
"""Tells the numbers of a term, one for each row of its group; None where one is missing."""


class Total(NamedTuple):
    """What one side of an equation adds up to, and how many of its numbers are missing."""

    value: Number
    missing: int


def added(side: Iterable[Summand], numbers_of: NumbersOf) -> Iterator[tuple[Number, Number | None]]:
    """Yield each number of a side behind what it is multiplied by; None stands for one that is missing.

    A constant is 1 or -1 times itself; a group without rows lacks a number.
    """
    for one in side:
        if not one.term.name:
            yield (-1, -one.coefficient) if one.coefficient < 0 else (1, one.coefficient)
            continue
        for number in numbers_of(one) or (None,):
            yield one.coefficient, number


def total_of(parts: Iterable[tuple[Number, Number | None]]) -> Total:
    """Return the sum of what is there."""
    total: Number = 0
    missing = 0
    for coefficient, number in parts:
        if number is None:
            missing += 1
        else:
            total += coefficient * number
    return Total(total, missing)
