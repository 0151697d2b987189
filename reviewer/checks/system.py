"""A record's equations as a system of rows over field paths: what repairs reason over."""

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from reviewer.checks.balances import number_in
from reviewer.checks.equations import Equation, whole
from reviewer.checks.patterns import Grid, pattern_of
from reviewer.checks.rules import Range
from reviewer.data import Field
from reviewer.values import written

Number = int | Decimal
_DIGITS = re.compile(r"-?[0-9]+(\.[0-9]+)?")


class Row(NamedTuple):
    """One equation with the record's numbers in it; one where a number is missing makes no row.

    Attributes:
        check: The equation as its report type writes it.
        weights: Path -> coefficient, all brought to the left side.
        excess: What the left side has more than the right.
        tolerance: The largest excess, either way, that still counts as equal.
    """

    check: str
    weights: Mapping[str, Number]
    excess: Number
    tolerance: Decimal

    def holds_after(self, shift: Number) -> bool:
        """Say whether the row holds once its left side grows by ``shift``."""
        return -self.tolerance <= self.excess + shift <= self.tolerance


class System:
    """Rows, the fields in them, and the ranges their values must keep to."""

    def __init__(self, grid: Grid, equations: Iterable[Equation], ranges: Iterable[Range]) -> None:
        self.fields: dict[str, Field] = {}
        self.rows: list[Row] = [row for one in equations if (row := self._row(grid, one))]
        self._ranges = tuple(ranges)

    def _row(self, grid: Grid, equation: Equation) -> Row | None:
        weights: dict[str, Number] = {}
        fields: dict[str, Field] = {}
        excess: Number = 0
        for term in equation.terms:
            coefficient = whole(term.coefficient if term.side == "left" else -term.coefficient)
            column = grid.get(term.pattern, ())
            if not term.name:
                excess += coefficient
            elif not column:
                return None
            for field in column:
                value = number_in(field)
                if value is None:
                    return None
                weights[field.path], fields[field.path] = coefficient, field
                excess += coefficient * value
        self.fields |= fields
        return Row(equation.check, weights, excess, equation.tolerance)

    @cached_property
    def rows_of(self) -> Mapping[str, Sequence[Row]]:
        """Path -> the rows it stands in."""
        found: dict[str, list[Row]] = {}
        for row in self.rows:
            for path in row.weights:
                found.setdefault(path, []).append(row)
        return found

    def number(self, path: str) -> Number:
        """Return the number of a field that stands in a row."""
        value = self.fields[path].value
        assert isinstance(value, int | Decimal), "a field in a row has a number"
        return value

    def digits(self, path: str) -> str:
        """Return a number as it was read: the field's text where that is plain digits, else its value written out."""
        field = self.fields[path]
        plain = _DIGITS.fullmatch(field.text) and not (isinstance(field.value, int) and "." in field.text)
        return field.text if plain and Decimal(field.text) == field.value else written(field.value)

    def in_range(self, path: str) -> bool:
        """Say whether every range of this field holds for its number."""
        return self.allows(path, self.number(path))

    def allows(self, path: str, value: Number) -> bool:
        """Say whether every range of this field holds for the value."""
        pattern = pattern_of(path)
        return all(one.allows(value) for one in self._ranges if one.pattern == pattern)

    def knots(self) -> list[list[Row]]:
        """Return the violated rows, those that share a field together: each knot is one thing to explain."""
        knots: list[list[Row]] = []
        for row in self.rows:
            if row.holds_after(0):
                continue
            tied = [knot for knot in knots if any(not row.weights.keys().isdisjoint(one.weights) for one in knot)]
            knots = [knot for knot in knots if knot not in tied]
            knots.append([*(one for knot in tied for one in knot), row])
        return knots
