"""Checks made from texts as a type file writes them, and the repairs of equations by themselves."""

from collections.abc import Iterable

from reviewer.checks import CheckSet, Misreading, parse_equation, parse_order, parse_range, parse_week_against
from reviewer.checks.evidence import NOTHING, Evidence
from reviewer.checks.misreading import USUAL
from reviewer.checks.origins import Origins
from reviewer.checks.patterns import Labels, grid_of
from reviewer.checks.repairs import repairs_in
from reviewer.checks.statements import applying
from reviewer.checks.system import System
from reviewer.data import Record, Repair


def check_set(
    equations: Iterable[str] = (),
    ranges: Iterable[str] = (),
    orders: Iterable[str] = (),
    required: Iterable[str] = (),
    numbers: Iterable[str] = (),
    counts: Iterable[str] = (),
    labels: Labels | None = None,
    date: str | None = None,
    period: tuple[str, str] | None = None,
    week_against: Iterable[str] = (),
) -> CheckSet:
    return CheckSet(
        tuple(parse_equation(one) for one in equations),
        tuple(parse_range(one) for one in ranges),
        tuple(parse_order(one) for one in orders),
        tuple(required),
        frozenset(numbers),
        frozenset(counts),
        labels or {},
        date,
        period,
        tuple(parse_week_against(one) for one in week_against),
    )


def repairs(
    record: Record, checks: CheckSet, misreading: Misreading | None = None, evidence: Evidence = NOTHING
) -> dict[str, tuple[Repair, ...]]:
    """What would mend each violated equation, also where ``assess`` doesn't ask: most probable first."""
    grid = grid_of(record)
    system = System(grid, applying(grid, checks))
    return repairs_in(system, Origins(system, misreading or USUAL, evidence))
