"""A growth that is printed beside both numbers it follows from: now and then."""

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, NamedTuple

from reviewer.checks.balances import number_in
from reviewer.checks.check_text import miswritten
from reviewer.checks.patterns import Grid, by_row, finding_on, label_of
from reviewer.data import Field, Finding, Severity
from reviewer.values import written
from reviewer.wording import say

if TYPE_CHECKING:
    from reviewer.checks.check_set import CheckSet

_GROWTH = re.compile(r"\s*([a-z_0-9]+)\.([a-z_0-9]+) from \1\.([a-z_0-9]+) of \1\.([a-z_0-9]+)\s*")


class Growth(NamedTuple):
    """``percent`` says by how many hundredths the field that ``of`` names is above ``base``; all in one group."""

    check: str
    percent: str
    base: str
    of: str


def parse_growth(text: str) -> Growth:
    """Read ``growths.percent from growths.base of growths.of``.

    Raises:
        ValueError: A finished sentence that says what would be right.
    """
    match = _GROWTH.fullmatch(text)
    if not match:
        example = "growths.percent from growths.base of growths.of"
        raise miswritten(text, "组.列 from 组.列 of 组.列", "group.column from group.column of group.column", example)
    group, *columns = match.groups()
    return Growth(text.strip(), *(f"{group}.{column}" for column in columns))


def off_growth(grid: Grid, checks: "CheckSet") -> Iterator[Finding]:
    """Yield an error for each growth more than a step of its last digit off what its two numbers give."""
    for one in checks.growths:
        percents, names = by_row(grid, one.percent), by_row(grid, one.of)
        for row, base in by_row(grid, one.base).items():
            now = next(iter(grid.get(str(names[row].value), ())), None) if row in names else None
            percent = percents.get(row)
            if now and percent and number_in(base) and number_in(now) is not None and number_in(percent) is not None:
                yield from _off(one, percent, now, base, checks)


def _off(one: Growth, percent: Field, now: Field, base: Field, checks: "CheckSet") -> Iterator[Finding]:
    there, then = Decimal(number_in(percent) or 0), Decimal(number_in(base) or 1)
    true = 100 * (Decimal(number_in(now) or 0) - then) / then
    step = Decimal(1).scaleb(min(int(there.as_tuple().exponent), 0))
    if abs(true - there) <= step:
        return
    message = say(
        "“{percent}”写的是 {there}%，而从 {base} 到 {now} 是 {true}%。",
        "{percent} is given as {there}%, but from {base} to {now} it is {true}%.",
        percent=label_of(checks.labels, percent.path),
        there=written(there),
        base=written(base.value),
        now=written(now.value),
        true=written(true.quantize(step / 10, ROUND_HALF_UP)),
    )
    yield finding_on(one.check, Severity.ERROR, (now, percent, base), message)
