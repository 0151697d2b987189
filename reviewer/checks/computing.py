"""A number that is missing, as the equations and the text that couldn't be read give it: only ever a proposal."""

import re
from collections.abc import Iterator
from decimal import Decimal
from math import prod
from typing import NamedTuple

from reviewer.checks.misread import Misread
from reviewer.checks.origins import Origins
from reviewer.checks.sums import Number
from reviewer.checks.system import Row, System
from reviewer.data import HUMAN, Change, Field, Repair
from reviewer.values import fold_digits, written

ROW_WRONG = 0.002
"""How probable it is that the paper itself printed an equation wrong."""
MOST_CERTAIN = 0.999
"""An equation vouches for a missing number at most so much."""
IN_VIOLATED = 0.5
"""How far an equation is trusted of which another number stands in a violated one."""
MARK_MISREAD = 0.8
"""How probable a number is of whose text a misread thousands mark or decimal point makes sense."""
TEXT_ALIKE, TEXT_UNLIKE = 20.0, 0.2
"""How much an unreadable text speaks for a number that is one misreading away from it, and for one that isn't."""

_MARKED = re.compile(r"(\d{1,3})((?:[.,，、·' ]\d{3})+)")
_POINTED = re.compile(r"(\d+)[,，、·' ](\d{1,2})")


class Source(NamedTuple):
    """A value that something gives for a missing number, how probable it makes it, and how the number was then lost."""

    value: Number
    probability: float
    misread: Misread


def computed(field: Field, system: System, origins: Origins) -> tuple[Repair, ...]:
    """Return the values that the equations and its text give for a missing number, most probable first.

    Sources that agree strengthen each other, others weaken each other: each value has the odds of its sources,
    and *none of them* has odds of 1.

    Args:
        field: The missing number.
        system: The record's equations.
        origins: How probable each other number is to be misread.
    """
    if field.value is not None or field.origin in HUMAN:
        return ()
    sources = [*_by_equations(field, system, origins), *_by_marks(field, system)]
    fitting = [one for one in sources if system.allows(field.path, one.value)]
    odds: dict[Number, float] = {}
    for one in fitting:
        odds[one.value] = odds.get(one.value, 1.0) * one.probability / (1 - one.probability)
    told = {one.value for one in fitting if one.misread is not Misread.COMPUTED}
    for value in odds.keys() - told:
        odds[value] *= _said_by_text(field.text, value, origins)
    return tuple(
        Repair((Change(field.path, None, value),), odds[value] / (1 + sum(odds.values())), (_way(fitting, value),))
        for value in sorted(odds, key=lambda one: -odds[one])
    )


def _by_equations(field: Field, system: System, origins: Origins) -> Iterator[Source]:
    doubtful = {path for knot in system.knots() for row in knot for path in row.weights}
    for row in system.gaps.get(field.path, ()):
        if row.tolerance:
            continue
        value = _whole(-Decimal(row.excess) / row.weights[field.path], field, system, row)
        others = [path for path in row.weights if path != field.path]
        right = prod(1 - origins.misread(path) for path in others) * (1 - ROW_WRONG)
        yield Source(value, min(right, IN_VIOLATED if doubtful & set(others) else MOST_CERTAIN), Misread.COMPUTED)


def _by_marks(field: Field, system: System) -> Iterator[Source]:
    """Yield what a text says if a mark in it stands for thousands or, where there may be decimals, for the point."""
    text, _ = fold_digits(field.text)
    marked, pointed = _MARKED.fullmatch(text), _POINTED.fullmatch(text)
    if marked:
        digits = "".join(sign for sign in text if sign.isdigit())
        yield Source(int(digits) if system.is_count(field.path) else Decimal(digits), MARK_MISREAD, Misread.MARK)
    elif pointed and not system.is_count(field.path):
        yield Source(Decimal(f"{pointed[1]}.{pointed[2]}"), MARK_MISREAD, Misread.POINT)


def _said_by_text(text: str, value: Number, origins: Origins) -> float:
    """Return how much a text that couldn't be read speaks for a value."""
    digits = "".join(sign for sign in fold_digits(text)[0] if sign.isdigit())
    if not digits:
        return 1.0
    printed = written(value)
    near = digits == printed.replace(".", "") or origins.is_near(printed, digits)
    return TEXT_ALIKE if near else TEXT_UNLIKE


def _way(sources: list[Source], value: Number) -> Misread:
    """Return what the page shows of it, where that gives the value; else that it is computed."""
    return next(
        (one.misread for one in reversed(sources) if one.value == value and one.misread is not Misread.COMPUTED),
        Misread.COMPUTED,
    )


def _whole(value: Decimal, field: Field, system: System, row: Row) -> Number:
    """Return a value as the field holds numbers: an int for a count, or where all others of its equation are ints."""
    ints = all(isinstance(system.fields[path].value, int) for path in row.weights if path != field.path)
    return int(value) if value == int(value) and (ints or system.is_count(field.path)) else value
