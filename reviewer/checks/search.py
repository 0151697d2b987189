"""The changes, of one number or of several, that explain a knot of violated equations."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from math import prod
from typing import NamedTuple

from reviewer.checks.misread import Misread
from reviewer.checks.origins import Option, Origins
from reviewer.checks.sums import Number
from reviewer.checks.system import Row, System
from reviewer.data import Change

MOST_CHANGED = 3
"""So many numbers of one knot may change together."""


class Candidate(NamedTuple):
    """Changes that explain a knot, how each number was misread, and how much speaks for them, not yet normalised."""

    changes: tuple[Change, ...]
    misread: tuple[Misread, ...]
    weight: float


class Search:
    """Looks for the misread numbers behind one knot.

    Args:
        system: The record's equations.
        knot: Violated rows that share fields.
        origins: What its numbers may have been printed as.
    """

    def __init__(self, system: System, knot: Sequence[Row], origins: Origins) -> None:
        self._system = system
        self._knot = knot
        self._origins = origins
        self._strays = {path for row in knot for path in row.weights if not system.in_range(path)}

    def candidates(self) -> list[Candidate]:
        """Return the changes that explain the knot: of one number, else of two or twice of one, else of three."""
        found = self._of(self._singles())
        if not found:
            found = self._of([*self._pairs(), *self._twice()])
        return found or self._of(self._chains((), self._knot))

    def _of(self, explanations: Iterable[tuple[Option, ...]]) -> list[Candidate]:
        best: dict[frozenset[tuple[str, Number]], Candidate] = {}
        for options in explanations:
            if not self._explains(options):
                continue
            one = candidate_of(options, self._system, self._origins)
            key = frozenset((option.path, option.value) for option in options)
            if key not in best or best[key].weight < one.weight:
                best[key] = one
        return list(best.values())

    def _singles(self) -> Iterator[tuple[Option, ...]]:
        """Yield every change of one number that may explain the knot."""
        for path in self._common():
            yield from ((one,) for one in self._origins.making(self._knot[0], path))

    def _twice(self) -> Iterator[tuple[Option, ...]]:
        for path in self._common():
            yield from ((one,) for one in self._origins.making_twice(self._knot[0], path))

    def _common(self) -> list[str]:
        """Return the paths that stand in every row of the knot."""
        if len(self._strays) > 1:
            return []
        common = set(self._knot[0].weights).intersection(*(other.weights for other in self._knot[1:]))
        return [path for path in self._knot[0].weights if path in common]

    def _pairs(self) -> Iterator[tuple[Option, ...]]:
        """Yield every change of two numbers that may explain the knot.

        At least one of the two stands in the knot's shortest row. Where both do, one is looked up among the sorted
        contributions that the other leaves to be made up for; where one does, it follows from that row, and the
        other from the rows that are violated then.
        """
        row = min(self._knot, key=lambda one: len(one.weights))
        yield from self._both_in(row)
        yield from self._one_in(row)

    def _both_in(self, row: Row) -> Iterator[tuple[Option, ...]]:
        options: list[Option] = []
        moves: list[tuple[Number, int]] = []
        for path, weight in row.weights.items():
            here, more = self._system.number(path), self._origins.options(path)
            moves += [(weight * (one.value - here), number) for number, one in enumerate(more, len(options))]
            options += more
        moves.sort(key=lambda move: move[0])
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
            for one in self._origins.making(row, path):
                rest = self._open_after((one,))
                if not rest:
                    continue
                others = set(rest[0].weights).intersection(*(other.weights for other in rest[1:])) - row.weights.keys()
                for other_path in sorted(others):
                    yield from ((one, other) for other in self._origins.making(rest[0], other_path))

    def _chains(self, taken: tuple[Option, ...], open_rows: Sequence[Row]) -> Iterator[tuple[Option, ...]]:
        """Yield sets of changes each of which closes one row by itself and leaves fewer open than it found.

        So three wrong cells of a table are found, each where its row and its column cross, but not three numbers
        of one sum: those could be anything.
        """
        row = min(open_rows, key=lambda one: len(one.weights))
        for path in row.weights.keys() - {one.path for one in taken}:
            for one in self._origins.making(row, path):
                rest = self._open_after((*taken, one))
                if not rest:
                    yield (*taken, one)
                elif len(rest) < len(open_rows) and len(taken) + 1 < MOST_CHANGED:
                    yield from self._chains((*taken, one), rest)

    def _open_after(self, options: tuple[Option, ...]) -> list[Row]:
        """Return the rows that are violated with these changes, with what they then have too much."""
        after = {row.check: (row, self._moved(row, options)) for row in self._rows_near(options)}
        return [row._replace(excess=row.excess + move) for row, move in after.values() if not row.holds_after(move)]

    def _explains(self, options: tuple[Option, ...]) -> bool:
        """Say whether all rows hold with these changes, each number keeps to its range, and no order is broken."""
        changed = {one.path: one.value for one in options}
        return (
            self._strays <= changed.keys()
            and all(row.holds_after(self._moved(row, options)) for row in self._rows_near(options))
            and not self._system.orders_broken(changed)
        )

    def _moved(self, row: Row, options: Iterable[Option]) -> Number:
        return sum(self._origins.move(row, one) for one in options)

    def _rows_near(self, options: Iterable[Option]) -> Iterator[Row]:
        """Yield the knot's rows and those the changed fields stand in; a row may come twice."""
        yield from self._knot
        for one in options:
            yield from self._system.rows_of.get(one.path, ())


def candidate_of(options: Sequence[Option], system: System, origins: Origins) -> Candidate:
    """Return the candidate that these options make together."""
    changes = tuple(Change(one.path, system.fields[one.path].value, one.value) for one in options)
    ways = tuple(origins.way(one) for one in options)
    return Candidate(changes, ways, prod(one.weight * origins.ratio(one) for one in options))
