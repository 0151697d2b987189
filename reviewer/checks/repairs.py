"""Which misread numbers would explain equations that don't hold.

Violated equations that share a field make a knot, to be explained as one. Searched: every change of *one* number, and
where no such change explains a knot, every change of *two*, that make all equations of the knot hold, violate no other
and keep to the ranges, where a change undoes one misreading: a digit taken for another, a digit dropped, doubled or
inserted, two neighbouring digits swapped.

Not searched: three numbers misread at once, two numbers where one alone would explain, two misreadings within one
number, a number torn in two or glued to its neighbour, a lost sign, decimal point or thousands mark, a missing number,
a row of a group too many or too few.

How probable a repair is, follows from Bayes' rule. Before looking at the sums, a number is held to be misread with
probability 1 less its confidence (at least ``search.LEAST_DOUBT``) for each ``search.USUAL_LENGTH`` digits;
``Misreading`` says how a misread one goes wrong; the paper itself is held to be wrong in ``MISPRINTED`` of the
records, with ``MISPRINTS`` differences about equally probable. These are normalised together, so the repairs add up
to 1 less the probability of *the paper printed it so*.
"""

from collections.abc import Collection, Iterable

from reviewer.checks.check_set import CheckSet
from reviewer.checks.misreading import USUAL, Misreading
from reviewer.checks.patterns import Grid, grid_of
from reviewer.checks.search import Candidate, Search
from reviewer.checks.system import System
from reviewer.data import Record, Repair

MISPRINTED = 0.002
MISPRINTS = 100


def repairs(
    record: Record, checks: CheckSet, trusted: Collection[str] = (), misreading: Misreading | None = None
) -> dict[str, tuple[Repair, ...]]:
    """Return, for each violated equation as its report type writes it, what would mend it, most probable first.

    Equations that share a field are explained together and have the same repairs.

    Args:
        record: The record; values that a person set are never changed.
        checks: The checks of its type.
        trusted: Paths of further fields that are not to be changed.
        misreading: How this page's reader misreads numbers; a stated prior where nothing is known of it.
    """
    return repairs_in(grid_of(record), checks, trusted, misreading or USUAL)


def repairs_in(
    grid: Grid, checks: CheckSet, trusted: Collection[str], misreading: Misreading
) -> dict[str, tuple[Repair, ...]]:
    """Return the repairs for the fields of a grid; see ``repairs``."""
    system = System(grid, checks.equations, checks.ranges)
    found: dict[str, tuple[Repair, ...]] = {}
    for knot in system.knots():
        search = Search(system, knot, trusted, misreading)
        ranked = posterior(search.singles() or search.pairs())
        found.update({row.check: ranked for row in knot})
    return found


def posterior(candidates: Iterable[Candidate]) -> tuple[Repair, ...]:
    """Return the candidates as repairs, normalised together with *the paper printed it so*, most probable first."""
    ranked = sorted(candidates, key=lambda one: -one.weight)
    total = sum(one.weight for one in ranked) + MISPRINTED / MISPRINTS
    return tuple(Repair(one.changes, one.weight / total) for one in ranked)
