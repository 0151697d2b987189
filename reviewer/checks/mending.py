"""What would mend a finding: equations by ``repairs``, and here numbers out of range, out of order, or missing.

Out of range or order: every change of one number that undoes one misreading, puts the number (or the column) right and
violates no equation. Missing: the number that the equations give in which it alone is missing, and the one that its
text gives if a thousands mark or a decimal point in it was misread. Only equations without a tolerance give a number.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from reviewer.checks.check_set import CheckSet
from reviewer.checks.computing import computed
from reviewer.checks.evidence import Evidence
from reviewer.checks.misreading import Misreading
from reviewer.checks.origins import Option, Origins
from reviewer.checks.patterns import Grid, pattern_of
from reviewer.checks.repairs import posterior, repairs_in
from reviewer.checks.rules import Order
from reviewer.checks.search import Candidate, candidate_of
from reviewer.checks.system import System
from reviewer.data import Finding, Repair, Value

UNORDERED = 0.001
"""How probable it is that the paper itself prints a column out of order in just this way."""
MOST_FOR_ORDER = 9
"""So many repairs of an order are kept: nearly any number of a column could be the wrong one."""


class Mending:
    """Proposes what would mend the findings of one record.

    Args:
        grid: The record's fields.
        checks: The checks of its type.
        misreading: How numbers are misread.
        evidence: What else is known of them.
    """

    def __init__(self, grid: Grid, checks: CheckSet, misreading: Misreading, evidence: Evidence) -> None:
        self._grid = grid
        self._system = System(grid, checks)
        self._origins = Origins(self._system, misreading, evidence)
        self._by_equation = repairs_in(self._system, self._origins)
        self._ranges = {one.check for one in checks.ranges}
        self._orders = {one.check: one for one in checks.orders if one.kind != "unique"}

    def of_equation(self, check: str) -> tuple[Repair, ...]:
        """Return what would mend a violated equation."""
        return self._by_equation.get(check, ())

    def of(self, finding: Finding) -> tuple[Repair, ...]:
        """Return what would mend a finding of ``plausibility``, most probable first; nothing where nothing is known."""
        if finding.check == "required":
            return self._of_missing(finding.paths[0])
        if finding.check in self._ranges:
            return self._of_stray(finding.paths[0])
        order = self._orders.get(finding.check)
        return self._of_order(order) if order else ()

    def _of_missing(self, path: str) -> tuple[Repair, ...]:
        column = self._grid.get(pattern_of(path), ())
        field = next((one for one in column if one.path == path), None)
        return computed(field, self._system, self._origins) if field else ()

    def _of_stray(self, path: str) -> tuple[Repair, ...]:
        """Return the repairs of a number out of range; one that stands in violated equations is theirs to mend."""
        for row in self._system.rows_of.get(path, ()):
            if row.check in self._by_equation:
                return self._by_equation[row.check]
        return posterior(self._candidates(self._keeping(self._origins.options(path))))

    def _of_order(self, order: Order) -> tuple[Repair, ...]:
        options = [
            one
            for field in self._grid.get(order.pattern, ())
            if field.path in self._system.fields
            for one in self._origins.options(field.path)
            if self._system.is_in_order(order, {one.path: one.value})
        ]
        return posterior(map(_sized, self._candidates(self._keeping(options))), UNORDERED)[:MOST_FOR_ORDER]

    def _keeping(self, options: Iterable[Option]) -> list[Option]:
        """Return the options that violate no equation and break no order."""
        return [
            one
            for one in options
            if all(row.holds_after(self._origins.move(row, one)) for row in self._system.rows_of.get(one.path, ()))
            and not self._system.orders_broken({one.path: one.value})
        ]

    def _candidates(self, options: Iterable[Option]) -> Iterator[Candidate]:
        return (candidate_of((one,), self._system, self._origins) for one in options)


def _sized(one: Candidate) -> Candidate:
    """Weigh a candidate by its size: where neither sum nor range tells it, numbers of any size are equally common."""
    change = one.changes[0]
    return one._replace(weight=one.weight * _size(change.before) / _size(change.after))


def _size(value: Value | None) -> float:
    return max(abs(float(value)), 1.0) if isinstance(value, int | Decimal) else 1.0
