"""Which misread numbers would explain equations that don't hold.

Violated equations that share a field make a knot, to be explained as one. Searched, in this order, are changes that
make all equations of the knot hold, violate no other, keep to the ranges and break no order that holds:

- every change of *one* number that undoes one misreading: a digit taken for another, dropped, doubled or inserted, two
  neighbouring digits swapped, a decimal point lost, added or moved, a thousands mark read as a point, a minus sign
  lost or added, two to six digits of a neighbour glued on, a number torn in two whose other half stands beside it
  on the page;
- where there is none, every such change of *two* numbers, and every change of one number that undoes two misreadings,
  one after the other (in equations without a tolerance only);
- where there is none either, changes of *three* numbers of which each closes one equation by itself and leaves fewer
  open: three cells of a table, each where its row and its column cross.

Where no equation is violated, ``mending`` looks for numbers out of range or order and for missing ones.

Not searched: more numbers than one where one explains; three numbers of the same sum; a number torn by a line of
other text; a misread ``万``; numbers written in Chinese; a row of a group too many or too few; two misreadings where
the misread number stands in an equation with a tolerance.

How probable a repair is, follows from Bayes' rule. Before looking at the sums, a number is held to be misread with
probability 1 less its confidence (at least ``origins.LEAST_DOUBT``) for each ``origins.USUAL_LENGTH`` digits;
``Misreading`` says how a misread one goes wrong; ``evidence`` weighs what the page and the series tell, and letters
that were folded to digits are the first suspects within their number; the paper itself is held to be wrong in
``MISPRINTED`` of the records, with ``MISPRINTS`` differences about equally probable. These are normalised together, so
the repairs add up to 1 less the probability of *the paper printed it so*.
"""

from collections.abc import Iterable

from reviewer.checks.origins import Origins
from reviewer.checks.search import Candidate, Search
from reviewer.checks.system import System
from reviewer.data import Repair

MISPRINTED = 0.002
MISPRINTS = 100


def repairs_in(system: System, origins: Origins) -> dict[str, tuple[Repair, ...]]:
    """Return, for each violated equation as its report type writes it, what would mend it, most probable first.

    Equations that share a field are explained together and have the same repairs.
    """
    found: dict[str, tuple[Repair, ...]] = {}
    for knot in system.knots():
        ranked = posterior(Search(system, knot, origins).candidates())
        found.update({row.check: ranked for row in knot})
    return found


def posterior(candidates: Iterable[Candidate], printed_so: float = MISPRINTED / MISPRINTS) -> tuple[Repair, ...]:
    """Return the candidates as repairs, normalised together with *the paper printed it so*, most probable first."""
    ranked = sorted(candidates, key=lambda one: -one.weight)
    total = sum(one.weight for one in ranked) + printed_so
    return tuple(Repair(one.changes, one.weight / total, one.misread) for one in ranked)
