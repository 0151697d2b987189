"""What a check said of some values, said again: a verdict keeps the values, and the sentence in one language only."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from reviewer.checks.assess import beside_equations
from reviewer.checks.balances import balance_in, violation
from reviewer.checks.check_set import CheckSet
from reviewer.checks.patterns import Grid, grid_of
from reviewer.data import Field, Finding, Origin, Record, Span
from reviewer.reviewed import AboutValues


def told_again(checks: CheckSet, said: AboutValues) -> str | None:
    """Return what a check says of these values, in the language in use; None where they don't tell it by themselves.

    Args:
        checks: The checks of the record's type.
        said: Which of them was about which fields, with the values they had then.
    """
    fields = tuple(
        Field(path, value, "", (), Origin.EXTRACTED, 1.0) for path, value in zip_longest(said.paths, said.seen)
    )
    grid = grid_of(Record("", "", fields, Span(0, 0)))
    found = (one for one in _findings(grid, replace(checks, required=())) if one.check == said.check)
    return next((one.message for one in found if set(one.paths) == set(said.paths)), None)


def _findings(grid: Grid, checks: CheckSet) -> Iterator[Finding]:
    for equation in checks.equations:
        balance = balance_in(grid, equation)
        if balance.holds is False:
            yield violation(equation, balance, grid, checks.labels, ())
    yield from beside_equations(grid, checks)
