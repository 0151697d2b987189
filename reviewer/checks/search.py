"""The changes, of one number or of two, that explain a knot of violated equations."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from reviewer.checks.misreading import Misreading
from reviewer.checks.system import Number, Row, System
from reviewer.data import HUMAN, Change, Field

LEAST_DOUBT = 0.001
USUAL_LENGTH = 3


class Option(NamedTuple):
    """Another value for one field, and how much speaks for it before any sum is looked at."""

    path: str
    value: Number
    weight: float


class Candidate(NamedTuple):
    """Changes that explain a knot, and how much speaks for them, not yet normalised."""

    changes: tuple[Change, ...]
    weight: float


class Search:
    """Looks for the misread numbers behind one knot.

    Args:
        system: The record's equations.
        knot: Violated rows that share fields.
        trusted: Paths that never change, beside those a person set.
        misreading: How numbers are misread.
    """

    def __init__(self, system: System, knot: list[Row], trusted: Collection[str], misreading: Misreading) -> None:
        self._system = system
        self._knot = knot
        self._trusted = trusted
        self._misreading = misreading
        self._strays = {path for row in knot for path in row.weights if not system.in_range(path)}
        self.options = cache(self._options)

    def singles(self) -> list[Candidate]:
        """Return every change of one number that explains the knot."""
        if len(self._strays) > 1:
            return []
        row = self._knot[0]
        paths = set(row.weights).intersection(*(other.weights for other in self._knot[1:]))
        found = (self._wanted(row, path) for path in row.weights if path in paths)
        return [self._candidate(one) for options in found for one in options if self._explains((one,))]

    def pairs(self) -> list[Candidate]:
        """Return every change of two numbers that explains the knot where no change of one does.

        At least one of the two stands in the knot's shortest row. Where both do, one is looked up among the sorted
        contributions that the other leaves to be made up for; where one does, it follows from that row, and the
        other from the rows that are violated then.
        """
        row = min(self._knot, key=lambda one: len(one.weights))
        pairs = [*self._both_in(row), *self._one_in(row)]
        return [self._candidate(*pair) for pair in pairs if self._explains(pair)]

    def _both_in(self, row: Row) -> Iterator[tuple[Option, ...]]:
        options = [one for path in row.weights for one in self.options(path)]
        moves = sorted(((self._move(row, one), number) for number, one in enumerate(options)), key=lambda move: move[0])
        made_up = [move for move, _ in moves]
        for move, number in moves:
            left = -row.excess - move
            first = bisect_left(made_up, left - row.tolerance if row.tolerance else left)
            last = bisect_right(made_up, left + row.tolerance if row.tolerance else left)
            for _, other in moves[first:last]:
                if number < other and options[number].path != options[other].path:
                    yield options[number], options[other]

    def _one_in(self, row: Row) -> Iterator[tuple[Option, ...]]:
        for path in row.weights:
            for one in self._wanted(row, path):
                rest = [other for other in self._rows_near((one,)) if not other.holds_after(self._move(other, one))]
                if not rest:
                    continue
                open_row = rest[0]._replace(excess=rest[0].excess + self._move(rest[0], one))
                others = set(open_row.weights).intersection(*(other.weights for other in rest[1:])) - row.weights.keys()
                for other_path in sorted(others):
                    yield from ((one, other) for other in self._wanted(open_row, other_path))

    def _explains(self, options: tuple[Option, ...]) -> bool:
        """Say whether all rows hold with these changes, and no number of the knot is out of its range."""
        return self._strays <= {one.path for one in options} and all(
            row.holds_after(sum(self._move(row, one) for one in options)) for row in self._rows_near(options)
        )

    def _rows_near(self, options: Iterable[Option]) -> Iterator[Row]:
        """Yield the knot's rows and those the changed fields stand in; a row may come twice."""
        yield from self._knot
        for one in options:
            yield from self._system.rows_of[one.path]

    def _move(self, row: Row, option: Option) -> Number:
        weight = row.weights.get(option.path)
        return 0 if weight is None else weight * (option.value - self._system.number(option.path))

    def _candidate(self, *options: Option) -> Candidate:
        weight = 1.0
        for one in options:
            weight *= one.weight
        fields = self._system.fields
        return Candidate(tuple(Change(one.path, fields[one.path].value, one.value) for one in options), weight)

    def _is_free(self, path: str) -> bool:
        return path not in self._trusted and self._system.fields[path].origin not in HUMAN

    def _options(self, path: str) -> list[Option]:
        """Return every other value one misreading away from a field's number; none for a trusted field."""
        if not self._is_free(path):
            return []
        origins = self._misreading.origins(self._system.digits(path))
        options = [self._option(path, printed, likelihood) for printed, likelihood in origins]
        return [one for one in options if self._system.allows(path, one.value)]

    def _option(self, path: str, printed: str, likelihood: float) -> Option:
        field = self._system.fields[path]
        value = int(printed) if isinstance(field.value, int) else Decimal(printed)
        return Option(path, value, doubt_of(field, printed) * likelihood)

    def _wanted(self, row: Row, path: str) -> list[Option]:
        """Return the values one misreading away that make a row hold.

        Without tolerance there is one value that does, and whether it is one misreading away is asked afterwards;
        with tolerance there are many, so those one misreading away are gone through.
        """
        if row.tolerance:
            return [one for one in self.options(path) if row.holds_after(self._move(row, one))]
        if not self._is_free(path):
            return []
        read = self._system.digits(path)
        value = self._system.number(path) - Decimal(row.excess) / row.weights[path]
        if not self._system.allows(path, value):
            return []
        forms = (f"{value:.{decimals}f}" for decimals in _decimals(read))
        likely = [
            (printed, self._misreading.likelihood(printed, read)) for printed in forms if Decimal(printed) == value
        ]
        return [self._option(path, printed, likelihood) for printed, likelihood in likely if likelihood]


def doubt_of(field: Field, printed: str) -> float:
    """Return the odds that a number printed so was misread, before any sum is looked at: more digits, more doubt."""
    misread = min(max(1 - field.confidence, LEAST_DOUBT), 0.5)
    return misread / (1 - misread) * len(printed) / USUAL_LENGTH


def _decimals(read: str) -> range:
    """Return how many decimals the printed number may have had, one digit lost or added."""
    places = len(read.partition(".")[2])
    return range(max(places - 1, 1), places + 2) if places else range(1)
