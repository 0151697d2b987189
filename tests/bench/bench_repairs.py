"""How often the right repair comes first, and among the first three, and how long repairs take.

``python -m tests.bench.bench_repairs [RECORDS]``
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from statistics import median
from time import perf_counter
from typing import NamedTuple

from reviewer.checks import Misreading
from reviewer.data import Repair
from tests.bench import misread_records as made
from tests.bench.tables import Table
from tests.made_up.misreading import DIGITS
from tests.reviewer.made_checks import repairs

RECORDS = 2000
ROUNDS = 9
SIZE = 30

USUAL = Misreading()
ONLY_LOOK_ALIKES = Misreading(
    substituted=1, dropped=0, doubled=0, swapped=0, inserted=0, point=0, sign=0, torn=0, glued=0,
    taken={one + other: times / 4 for one, taken in DIGITS.items() for other, times in Counter(taken).items()},
)  # fmt: skip
"""What one would know of the made-up pages' look-alikes after endlessly many corrections."""


class Ranking(NamedTuple):
    """Of many records with one misread number: where the right repair stood.

    Attributes:
        records: How many whose sums show the misreading.
        first: Share with the right one first; ``three`` among the first three, ``found`` anywhere.
        alone: Share in which it was the only one.
        expected: Mean probability given to the right one.
    """

    records: int
    first: float
    three: float
    found: float
    alone: float
    expected: float


def ranking(cases: Iterable[made.Case], misreading: Misreading | None = None) -> Ranking:
    """Look for repairs and count."""
    places, alone, expected = [], 0, 0.0
    for one in cases:
        for ranked in repairs(one.record, one.checks, misreading=misreading, evidence=one.evidence).values():
            place = next((at for at, repair in enumerate(ranked) if _is_right(repair, one)), None)
            places.append(place)
            alone += place == 0 and len(ranked) == 1
            expected += 0.0 if place is None else ranked[place].probability
    many = len(places)
    first, three = sum(at == 0 for at in places), sum(at is not None and at < 3 for at in places)
    found = sum(at is not None for at in places)
    return Ranking(many, first / many, three / many, found / many, alone / many, expected / many)


def _is_right(repair: Repair, case: made.Case) -> bool:
    return len(repair.changes) == 1 and repair.changes[0][::2] == (case.path, case.printed)


def ranking_table(records: int) -> Table:
    """Count, for each way of misreading, without and with what sharpens a ranking."""
    table = Table(
        f"The right repair of one misread number, {records} made-up reports each",
        *("misread", "known besides", "first", "among three", "among all", "the only one", "mean probability"),
    )
    for name, known, cases, misreading in _rows(records):
        one = ranking(cases, misreading)
        shares = (one.first, one.three, one.found, one.alone, one.expected)
        table.add(name, known, *(f"{share:.0%}" for share in shares))
    return table


Rows = Iterator[tuple[str, str, Iterable[made.Case], Misreading | None]]


def _rows(records: int) -> Rows:
    model = made.noise_of(USUAL)
    yield "as the prior says", "nothing: no ranking can do better", made.cases(model, records), None
    yield "", "confidence, calibrated", made.cases(model, records, calibrated=True), None
    yield "", "twelve records of the series", made.cases(model, records, series=True), None
    yield "", "both", made.cases(model, records, calibrated=True, series=True), None
    look = made.as_look_alike
    yield "another look-alike", "nothing", made.cases(look, records), None
    yield "", "the reader's habits: no ranking can do better", made.cases(look, records), ONLY_LOOK_ALIKES
    yield "", "two hundred corrections", made.cases(look, records), made.learned(look, 200)
    yield "", "a headline with the total", made.cases(look, records, headline=True), None
    yield "", "confidence, calibrated", made.cases(look, records, calibrated=True), None
    yield "", "twelve records of the series", made.cases(look, records, series=True), None
    yield "", "all of these", made.cases(look, records, calibrated=True, series=True), ONLY_LOOK_ALIKES
    yield "another letter, folded", "confidence, as the engine gives it", made.cases(made.as_letter, records), None
    yield "another look-alike, 4 x 4 cells with margins", "nothing", made.table_cases(look, records), None
    for noise in (made.dropped, made.doubled, made.swapped, made.inserted, made.glued, made.torn):
        yield noise.__name__, "nothing", made.cases(noise, records), None
        yield "", "confidence and series", made.cases(noise, records, calibrated=True, series=True), None


def speed_table(rounds: int = ROUNDS) -> Table:
    """Measure how long repairs are looked for."""
    table = Table("Looking for repairs", "", "ms, median", "longest")
    daily = next(iter(made.cases(made.as_look_alike, 1)))
    numbers = {(row, column): 113 + 7 * row + 31 * column for row in range(SIZE) for column in range(SIZE)}
    values, checks = made.square(SIZE, numbers)
    cells = {"one cell": {"r3c4": 500}, "two cells": {"r3c4": 500, "r10c20": 5}}
    cells |= {"two of a row": {"r3c4": 500, "r3c20": 5}, "three cells": {"r3c4": 500, "r10c20": 5, "r17c2": 40}}
    cells |= {"a cell nothing explains": {"r3c4": 4321}}
    table.add("a daily report, one number misread", *_timed(partial(repairs, daily.record, daily.checks), rounds * 20))
    for name, wrong in cells.items():
        record = made.as_record(values | {path: values[path] + more for path, more in wrong.items()})
        table.add(f"{SIZE} x {SIZE} cells with margins, {name}", *_timed(partial(repairs, record, checks), rounds))
    return table


def _timed(work: Callable[[], object], rounds: int) -> tuple[str, str]:
    taken = []
    for _ in range(rounds):
        begun = perf_counter()
        work()
        taken.append(1000 * (perf_counter() - begun))
    return f"{median(taken):.2f}", f"{max(taken):.2f}"


def tables(records: int = RECORDS) -> Iterator[Table]:
    """Measure both."""
    yield speed_table()
    yield ranking_table(records)


if __name__ == "__main__":
    for each in tables(*map(int, sys.argv[1:2])):
        each.show()
