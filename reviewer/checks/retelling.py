"""What a check said of some values, said again: a verdict keeps the values, and the sentence in one language only."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from reviewer.checks.balances import balance_in, violation
from reviewer.checks.check_set import CheckSet
from reviewer.checks.growths import off_growth
from reviewer.checks.headings import other_period
from reviewer.checks.parts import off_whole
from reviewer.checks.patterns import Grid, grid_of
from reviewer.checks.periods import odd_period
from reviewer.checks.plausibility import implausible
from reviewer.checks.ratios import off_ratio
from reviewer.data import Field, Finding, Origin, Record, Span, Value


def told_again(checks: CheckSet, check: str, paths: tuple[str, ...], seen: tuple[Value | None, ...]) -> str | None:
    """Return what a check says of these values, in the language in use; None where they don't tell it by themselves.

    Args:
        checks: The checks of the record's type.
        check: Which of them.
        paths: The fields it spoke of.
        seen: Their values then.
    """
    fields = tuple(Field(path, value, "", (), Origin.EXTRACTED, 1.0) for path, value in zip_longest(paths, seen))
    grid = grid_of(Record("", "", fields, Span(0, 0)))
    found = (one for one in _findings(grid, _only(checks, check)) if one.check == check)
    return next((one.message for one in found if set(one.paths) == set(paths)), None)


def _only(checks: CheckSet, check: str) -> CheckSet:
    """Return the checks of this name."""
    return replace(
        checks,
        equations=tuple(one for one in checks.equations if one.check == check),
        ranges=tuple(one for one in checks.ranges if one.check == check),
        orders=tuple(one for one in checks.orders if one.check == check),
        ratios=tuple(one for one in checks.ratios if one.check == check),
        same_periods=tuple(one for one in checks.same_periods if one.check == check),
        parts=tuple(one for one in checks.parts if one.check == check),
        growths=tuple(one for one in checks.growths if one.check == check),
        required=(),
    )


def _findings(grid: Grid, checks: CheckSet) -> Iterator[Finding]:
    for equation in checks.equations:
        balance = balance_in(grid, equation)
        if balance.holds is False:
            yield violation(equation, balance, grid, checks.labels, ())
    yield from implausible(grid, checks)
    yield from off_ratio(grid, checks)
    yield from off_whole(grid, checks)
    yield from off_growth(grid, checks)
    yield from other_period(grid, checks)
    yield from odd_period(grid, checks)
