"""Which rates and shares of a report are surely, or maybe, of the count that a check names."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from reviewer.checks import CheckSet, Ratio
from reviewer.extract.worded.clauses import Number
from reviewer.extract.worded.found import Found, Row
from reviewer.extract.worded.totals import exact, makes_total, parts_of, total_of
from reviewer.prose.numbers import Quantity

Stated = tuple[str, bool]
"""A check as its type writes it, and whether the page states it beyond doubt."""

_DUE = re.compile(r"应办|到期|应当|需办|应回复")
"""What a rate is of where that isn't all that came in."""
_BESIDE = re.compile(r"，[^，；。、]{2,8}率[为达]?")
"""Between a count and its own rate: 按时办结3551件，按时办结率99.0%."""
_OF_SOME = re.compile(r"投诉|举报|咨询|求助|建议")
_WEIGHTED = re.compile(r"综合|加权|平均|总体|累计")
_REMARK = 16
"""So far behind a rate stands how it was reckoned."""
_NEAR = 10
"""So many hundredths a rate may miss its count and still be told of it."""


def stated_rate(ratio: Ratio, checks: CheckSet, found: Found, text: str) -> Iterator[Stated]:
    """Yield a rate's check where it holds, and as doubtful where the rate can hardly be of anything else.

    Args:
        ratio: The check.
        checks: All of its type.
        found: What was found of the report.
        text: The plain text.
    """
    base = found.numbers.get(ratio.base)
    if base is None or not base.quantity.value:
        return
    group, _, column = ratio.rate.rpartition(".")
    if group:
        yield from _shares(ratio, found, group, column, base.quantity)
        return
    rate, part = found.numbers.get(ratio.rate), found.numbers.get(ratio.part)
    if rate is None or part is None:
        return
    if _off(rate.quantity.value, part.quantity, base.quantity) <= 1:
        yield ratio.check, True
    elif _may_be_of(rate, part, base, text) and (_is_next(rate, part, base, text) or _is_split(ratio, checks, found)):
        yield ratio.check, False


def _may_be_of(rate: Number, part: Number, base: Number, text: str) -> bool:
    """Say whether nothing speaks against a rate behind its part: weights, another base, numbers about."""
    behind = part.sentence == rate.sentence and part.quantity.start < rate.quantity.start
    return (
        behind
        and exact((part, base))
        and part.quantity.value <= base.quantity.value
        and not _WEIGHTED.search(text, part.quantity.end, rate.quantity.end + _REMARK)
        and not _DUE.search(text, base.quantity.end, rate.quantity.start)
    )


def _is_next(rate: Number, part: Number, base: Number, text: str) -> bool:
    """Say whether a rate follows its part at once, and is near it or has its name."""
    between = text[part.quantity.end : rate.quantity.start]
    if any(sign.isdigit() for sign in between):
        return False
    missed = abs(100 * part.quantity.value / base.quantity.value - rate.quantity.value)
    return missed <= _NEAR or bool(_BESIDE.fullmatch(between) and not _OF_SOME.search(part.label))


def _is_split(ratio: Ratio, checks: CheckSet, found: Found) -> bool:
    """Say whether what a rate is of is printed in two halves, of which its part is one."""
    return any(
        total_of(one) == ratio.base and ratio.part in [term.name for term in parts_of(one)] and makes_total(one, found)
        for one in checks.equations
    )


def _shares(ratio: Ratio, found: Found, group: str, column: str, base: Quantity) -> Iterator[Stated]:
    rows = found.groups.get(group, [])
    offs = list(_offs(rows, column, ratio.part.rpartition(".")[2], found, base))
    wrong = sum(one > 1 for one in offs)
    if (offs and not wrong) or (wrong and 2 * wrong < len(offs)):
        yield ratio.check, True


def _offs(rows: Sequence[Row], column: str, part: str, found: Found, base: Quantity) -> Iterator[Decimal]:
    counts = {one.quantity.start: one.quantity for run in found.runs for one in run.counts}
    for row in rows:
        if column in row and part in row and row[part].start in counts:
            yield _off(Decimal(str(row[column].value)), counts[row[part].start], base)


def _off(rate: Decimal, part: Quantity, base: Quantity) -> Decimal:
    """Return how many steps of its last digit a percentage is off, whatever part and base were rounded from."""
    step = Decimal(1).scaleb(min(int(rate.as_tuple().exponent), 0))
    low = 100 * (part.value - part.step / 2) / (base.value + base.step / 2)
    high = 100 * (part.value + part.step / 2) / (base.value - base.step / 2)
    return max(low - rate, rate - high, Decimal(0)) / step
