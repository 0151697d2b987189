"""Percentages against the numbers they follow from."""

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, NamedTuple

from reviewer.checks.balances import number_in
from reviewer.checks.check_text import miswritten
from reviewer.checks.patterns import Grid, finding_on, label_of
from reviewer.data import Field, Finding, Severity
from reviewer.values import written
from reviewer.wording import say

if TYPE_CHECKING:
    from reviewer.checks.check_set import CheckSet

_RATIO = re.compile(r"\s*([a-z_0-9.]+)\s*=\s*([a-z_0-9.]+)\s*/\s*([a-z_0-9]+)\s*")


class Ratio(NamedTuple):
    """``rate`` is so many hundredths as ``part`` is of ``base``; the first two may be columns of one group."""

    check: str
    rate: str
    part: str
    base: str
    where_stated: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """The fields it speaks of."""
        return self.rate, self.part, self.base


def parse_ratio(text: str, where_stated: bool = False) -> Ratio:
    """Read ``completion_rate = completed / received`` or ``kinds.share = kinds.count / received``.

    Raises:
        ValueError: A finished sentence that says what would be right.
    """
    match = _RATIO.fullmatch(text)
    if not match or match[1].rpartition(".")[0] != match[2].rpartition(".")[0]:
        raise miswritten(text, "率 = 部分 / 总数", "rate = part / base", "completion_rate = completed / received")
    return Ratio(text.strip(), match[1], match[2], match[3], where_stated)


def off_ratio(grid: Grid, checks: "CheckSet") -> Iterator[Finding]:
    """Yield an error for each percentage that is more than a step of its last digit off what its numbers give."""
    for ratio in checks.ratios:
        for rate, part, base in _rows(grid, ratio):
            finding = _off(ratio, rate, part, base, checks)
            if finding:
                yield finding


def ratios_kept(grid: Grid, checks: "CheckSet") -> Iterator[str]:
    """Yield the paths of percentages that follow from their numbers as printed."""
    for ratio in checks.ratios:
        for rate, part, base in _rows(grid, ratio):
            if 2 * _distance(rate, part, base) <= _step(rate):
                yield rate.path


def _rows(grid: Grid, ratio: Ratio) -> Iterator[tuple[Field, Field, Field]]:
    """Yield rate, part and base where all three are numbers and the base is none of nothing."""
    base = next((one for one in grid.get(ratio.base, ()) if number_in(one)), None)
    parts = {one.path.rpartition(".")[0]: one for one in grid.get(ratio.part, ())}
    for rate in grid.get(ratio.rate, ()):
        part = parts.get(rate.path.rpartition(".")[0])
        if base and part and number_in(rate) is not None and number_in(part) is not None:
            yield rate, part, base


def _true(part: Field, base: Field) -> Decimal:
    return 100 * Decimal(number_in(part) or 0) / Decimal(number_in(base) or 1)


def _step(rate: Field) -> Decimal:
    return Decimal(1).scaleb(min(int(Decimal(number_in(rate) or 0).as_tuple().exponent), 0))


def _distance(rate: Field, part: Field, base: Field) -> Decimal:
    return abs(_true(part, base) - Decimal(number_in(rate) or 0))


def _off(ratio: Ratio, rate: Field, part: Field, base: Field, checks: "CheckSet") -> Finding | None:
    if _distance(rate, part, base) <= _step(rate):
        return None
    true = _true(part, base).quantize(_step(rate) / 10, ROUND_HALF_UP)
    message = say(
        "“{rate}”写的是 {there}%，而 {part} ÷ {base} = {true}%。",
        "{rate} is given as {there}%, but {part} ÷ {base} = {true}%.",
        rate=label_of(checks.labels, rate.path),
        there=written(rate.value),
        part=written(part.value),
        base=written(base.value),
        true=written(true),
    )
    return finding_on(ratio.check, Severity.ERROR, (rate, part, base), message)
