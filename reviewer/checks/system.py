"""A record's equations, ranges and orders as a system over field paths: what repairs reason over."""

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from reviewer.checks.balances import number_in
from reviewer.checks.check_set import CheckSet
from reviewer.checks.equations import Equation, whole
from reviewer.checks.patterns import Grid, pattern_of
from reviewer.checks.rules import Order, Range
from reviewer.checks.sums import Number
from reviewer.data import Field
from reviewer.values import written

_DIGITS = re.compile(r"-?[0-9]+(\.[0-9]+)?")


class Row(NamedTuple):
    """One equation with the record's numbers in it.

    Attributes:
        check: The equation as its report type writes it.
        weights: Path -> coefficient, all brought to the left side.
        excess: What the left side has more than the right; a missing number counts as 0.
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
    """The rows of a record, the numbers in it, and what each of them must keep to.

    Attributes:
        fields: Path -> field, of every field that holds a number.
        rows: The equations of which no number is missing.
        gaps: Path of a missing number -> the equations in which it is the only one missing.
    """

    def __init__(self, grid: Grid, checks: CheckSet) -> None:
        self.fields: dict[str, Field] = {
            field.path: field for column in grid.values() for field in column if number_in(field) is not None
        }
        self.rows: list[Row] = []
        self.gaps: dict[str, list[Row]] = {}
        self._grid = grid
        self._counts = checks.counts
        self._ranges: dict[str, list[Range]] = {}
        for one in checks.ranges:
            self._ranges.setdefault(one.pattern, []).append(one)
        self._orders = [one for one in checks.orders if one.kind != "unique"]
        for equation in checks.equations:
            self._add_row(grid, equation)

    def _add_row(self, grid: Grid, equation: Equation) -> None:
        weights: dict[str, Number] = {}
        missing: list[str] = []
        excess: Number = 0
        for term in equation.terms:
            coefficient = whole(term.coefficient if term.side == "left" else -term.coefficient)
            column = grid.get(term.pattern, ())
            if not term.name:
                excess += coefficient
            elif not column:
                return
            for field in column:
                value = number_in(field)
                weights[field.path] = coefficient
                if value is None:
                    missing.append(field.path)
                else:
                    excess += coefficient * value
        row = Row(equation.check, weights, excess, equation.tolerance)
        if len(missing) == 1:
            self.gaps.setdefault(missing[0], []).append(row)
        elif not missing:
            self.rows.append(row)

    @cached_property
    def rows_of(self) -> Mapping[str, Sequence[Row]]:
        """Path -> the rows it stands in; a path of no row isn't there."""
        found: dict[str, list[Row]] = {}
        for row in self.rows:
            for path in row.weights:
                found.setdefault(path, []).append(row)
        return found

    def number(self, path: str) -> Number:
        """Return the number of a field that has one."""
        value = self.fields[path].value
        assert isinstance(value, int | Decimal), "fields without a number are not kept"
        return value

    def digits(self, path: str) -> str:
        """Return a number as it was read: the field's text where that is plain digits, else its value written out."""
        field = self.fields[path]
        plain = _DIGITS.fullmatch(field.text) and not (isinstance(field.value, int) and "." in field.text)
        return field.text if plain and Decimal(field.text) == field.value else written(field.value)

    def is_count(self, path: str) -> bool:
        """Say whether a field holds a whole number that is never below zero."""
        return pattern_of(path) in self._counts

    def in_range(self, path: str) -> bool:
        """Say whether every range of this field holds for its number."""
        return self.allows(path, self.number(path))

    def allows(self, path: str, value: Number) -> bool:
        """Say whether a field may hold this value, whatever the other fields hold."""
        pattern = pattern_of(path)
        if pattern in self._counts and (value < 0 or (not isinstance(value, int) and value != int(value))):
            return False
        ranges = self._ranges.get(pattern)
        return not ranges or all(one.allows(value) for one in ranges)

    def orders_broken(self, changed: Mapping[str, Number]) -> list[Order]:
        """Return the orders of the changed fields' columns that hold now and wouldn't hold then."""
        if not self._orders:
            return []
        patterns = {pattern_of(path) for path in changed}
        return [one for one in self._orders if one.pattern in patterns and self._breaks(one, changed)]

    def is_in_order(self, order: Order, changed: Mapping[str, Number]) -> bool:
        """Say whether a column runs as it should once these fields hold these numbers; missing ones are passed over."""
        column = [(field, number_in(field)) for field in self._grid.get(order.pattern, ())]
        numbers = [(rank, changed.get(one.path, value)) for rank, (one, value) in enumerate(column, 1)]
        there = [(rank, number) for rank, number in numbers if number is not None]
        if order.kind == "ranks":
            return all(rank == number for rank, number in there)
        values = [number for _, number in there]
        return values == sorted(values, reverse=order.kind == "descending")

    def _breaks(self, order: Order, changed: Mapping[str, Number]) -> bool:
        return self.is_in_order(order, {}) and not self.is_in_order(order, changed)

    def knots(self) -> list[list[Row]]:
        """Return the violated rows, those that share a field together: each knot is one thing to explain."""
        return tied(row for row in self.rows if not row.holds_after(0))


def tied(rows: Iterable[Row]) -> list[list[Row]]:
    """Return rows that share a field together."""
    knots: list[list[Row]] = []
    for row in rows:
        near = [knot for knot in knots if any(not row.weights.keys().isdisjoint(one.weights) for one in knot)]
        knots = [knot for knot in knots if knot not in near]
        knots.append([*(one for knot in near for one in knot), row])
    return knots
