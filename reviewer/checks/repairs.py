"""Which misread number would explain equations that don't hold.

Searched: every change of *one* number that makes all violated equations sharing a field hold, violates no other
equation, and keeps to the ranges, where the change undoes one misreading: a digit taken for another, a digit
dropped, doubled or inserted, two neighbouring digits swapped.

Not searched: two numbers misread at once, two misreadings within one number, a number torn in two or glued to its
neighbour, a lost sign, decimal point or thousands mark, a missing number, a row of a group too many or too few.

How probable a repair is, follows from Bayes' rule. Before looking at the sums, a number is held to be misread with
probability 1 less its confidence (at least ``LEAST_DOUBT``) for each ``USUAL_LENGTH`` digits; ``Misreading`` says
how a misread one goes wrong; the paper itself is held to be wrong in ``MISPRINTED`` of the records, with ``MISPRINTS``
differences about equally probable. These are normalised together, so the repairs add up to 1 less the probability of
*the paper printed it so*.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from reviewer.checks.check_set import CheckSet
from reviewer.checks.misreading import Misreading, printed_forms
from reviewer.checks.patterns import Grid, grid_of
from reviewer.checks.system import Number, Row, System
from reviewer.data import HUMAN, Change, Field, Record, Repair
from reviewer.values import written

LEAST_DOUBT = 0.001
USUAL_LENGTH = 3
MISPRINTED = 0.002
MISPRINTS = 100

_DIGITS = re.compile(r"-?[0-9]+(\.[0-9]+)?")


class Candidate(NamedTuple):
    """A set of changes and how much speaks for it, not yet normalised."""

    changes: tuple[Change, ...]
    weight: float


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
    return repairs_in(grid_of(record), checks, trusted, misreading or Misreading())


def repairs_in(
    grid: Grid, checks: CheckSet, trusted: Collection[str], misreading: Misreading
) -> dict[str, tuple[Repair, ...]]:
    """Return the repairs for the fields of a grid; see ``repairs``."""
    system = System(grid, checks.equations, checks.ranges)
    found: dict[str, tuple[Repair, ...]] = {}
    for knot in system.knots():
        ranked = posterior(single_changes(system, knot, trusted, misreading))
        found.update({row.check: ranked for row in knot})
    return found


def posterior(candidates: Iterable[Candidate]) -> tuple[Repair, ...]:
    """Return the candidates as repairs, normalised together with *the paper printed it so*, most probable first."""
    ranked = sorted(candidates, key=lambda one: -one.weight)
    total = sum(one.weight for one in ranked) + MISPRINTED / MISPRINTS
    return tuple(Repair(one.changes, one.weight / total) for one in ranked)


def single_changes(
    system: System, knot: list[Row], trusted: Collection[str], misreading: Misreading
) -> Iterator[Candidate]:
    """Yield every change of one number that explains all the rows of a knot."""
    shared = set[str].intersection(*(set(row.weights) for row in knot))
    strays = {path for row in knot for path in row.weights if not _in_range(system, path)}
    for path in knot[0].weights:
        field = system.fields[path]
        if path not in shared or strays - {path} or path in trusted or field.origin in HUMAN:
            continue
        read = digits_of(field)
        for printed, value in _wanted(system, knot[0], field, read):
            likelihood = misreading.likelihood(printed, read)
            if likelihood and _mends(system, path, value):
                yield Candidate((Change(path, field.value, value),), doubt_of(field, printed) * likelihood)


def doubt_of(field: Field, printed: str) -> float:
    """Return the odds that a number printed so was misread, before any sum is looked at: more digits, more doubt."""
    misread = min(max(1 - field.confidence, LEAST_DOUBT), 0.5)
    return misread / (1 - misread) * len(printed) / USUAL_LENGTH


def digits_of(field: Field) -> str:
    """Return the number as it was read: the field's text where that is plain digits, else its value written out."""
    whole_number = isinstance(field.value, int)
    plain = _DIGITS.fullmatch(field.text) and not (whole_number and "." in field.text)
    return field.text if plain and Decimal(field.text) == field.value else written(field.value)


def _in_range(system: System, path: str) -> bool:
    return system.allows(path, _number(system.fields[path]))


def _number(field: Field) -> Number:
    assert isinstance(field.value, int | Decimal), "a field in a row has a number"
    return field.value


def _mends(system: System, path: str, value: Number) -> bool:
    shift = value - _number(system.fields[path])
    return system.allows(path, value) and all(
        row.holds_after(row.weights[path] * shift) for row in system.rows_of[path]
    )


def _wanted(system: System, row: Row, field: Field, read: str) -> Iterator[tuple[str, Number]]:
    """Yield the numbers that would make a row hold, each as it would be printed and as a value.

    Without tolerance there is one such number, and whether it is one misreading away is asked afterwards; with
    tolerance there are many, so the numbers that are one misreading away are gone through.
    """
    whole_number = isinstance(field.value, int)
    if row.tolerance:
        for printed in printed_forms(read):
            yield printed, int(printed) if whole_number else Decimal(printed)
        return
    value = _number(field) - Decimal(row.excess) / row.weights[field.path]
    for decimals in _decimals(read):
        printed = f"{value:.{decimals}f}"
        if Decimal(printed) == value:
            yield printed, int(value) if whole_number else Decimal(printed)


def _decimals(read: str) -> range:
    """Return how many decimals the printed number may have had, one digit lost or added."""
    places = len(read.partition(".")[2])
    return range(max(places - 1, 1), places + 2) if places else range(1)
