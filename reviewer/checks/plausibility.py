"""Ranges, orders, required fields, the same name twice: what can be said of a record without adding up."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from functools import partial
from itertools import pairwise

from reviewer.checks.balances import distance
from reviewer.checks.check_set import CheckSet
from reviewer.checks.patterns import Grid, column_label, finding_on, label_of
from reviewer.checks.rules import Order, Range
from reviewer.data import HUMAN, Field, Finding, Severity
from reviewer.values import read_month_day, written
from reviewer.wording import in_both, say


def implausible(grid: Grid, checks: CheckSet) -> Iterator[Finding]:
    """Yield what is missing, out of its range, out of order or there twice."""
    for pattern in checks.required:
        yield from missing_in(grid, pattern, checks)
    for one in checks.ranges:
        yield from outside(grid, one, checks)
    for order in checks.orders:
        yield from _ORDERS[order.kind](grid, order, checks)


def missing_in(grid: Grid, pattern: str, checks: CheckSet) -> Iterator[Finding]:
    """Yield an error for each missing value of a required field or column, or for a required group without rows."""
    column = grid.get(pattern)
    if column is None:
        if _is_absent(grid, pattern):
            yield _missing(pattern, partial(column_label, checks.labels, pattern))
        return
    for field in column:
        if field.value is None:
            text = "" if field.origin in HUMAN else field.text
            yield _missing(field.path, partial(label_of, checks.labels, field.path), text)


def _is_absent(grid: Grid, pattern: str) -> bool:
    """Say whether nothing stands for a required field or group; a column without rows is the group's affair."""
    return "." not in pattern and not any(known.startswith(f"{pattern}.") for known in grid)


def _missing(path: str, label: Callable[[], str], text: str = "") -> Finding:
    day = read_month_day(text)
    if not text:
        words = "缺“{label}”：请在原文中找到并填上。", "{label} is missing: find it on the page and fill it in."
    elif day and day.month and not day.year:
        words = (
            "“{label}”只印了“{text}”，版面和文件名都看不出年份；请填上完整日期。",
            "{label}: only “{text}” is printed, and neither page nor file name tells the year; type the whole date.",
        )
    else:
        words = "“{label}”里的“{text}”读不出值，请改正。", "{label}: “{text}” can't be read as a value; correct it."
    message = in_both(lambda: say(*words, label=label(), text=text))
    return Finding("required", Severity.ERROR, (path,), str(message), (None,), both=message)


def outside(grid: Grid, bounds: Range, checks: CheckSet) -> Iterator[Finding]:
    """Yield an error for each number outside its range."""
    for field in grid.get(bounds.pattern, ()):
        value = field.value
        if not isinstance(value, int | Decimal) or bounds.allows(value):
            continue
        low = bounds.low is not None and not bounds._replace(high=None).allows(value)
        limit = (bounds.low if low else bounds.high) or Decimal(0)
        message = say(
            "“{label}”是 {there}，应{sign} {limit}{off}。",
            "{label} is {there}, but should be {sign} {limit}{off}.",
            label=label_of(checks.labels, field.path),
            there=written(value),
            limit=written(limit),
            sign=_sign(low, bounds.above if low else bounds.below),
            off=_off(distance(value, limit), low),
        )
        yield Finding(bounds.check, Severity.ERROR, (field.path,), message, (value,))


def _sign(low: bool, strictly: bool) -> str:
    if low:
        return say("大于", "above") if strictly else say("不小于", "at least")
    return say("小于", "below") if strictly else say("不大于", "at most")


def _off(by: int | Decimal, low: bool) -> str:
    """Return by how much a number misses its bound; nothing for the bound itself, where that is not allowed."""
    if not by:
        return ""
    way = say("小了", "low") if low else say("大了", "high")
    return say("，{way} {by}", ": {by} too {way}", way=way, by=written(by))


def _unsorted(grid: Grid, order: Order, checks: CheckSet) -> Iterator[Finding]:
    """Yield an error for each two neighbouring rows that run the wrong way; rows without a number are passed over."""
    down = order.kind == "descending"
    rows = _numbers(grid.get(order.pattern, ()))
    for (first, above), (second, under) in pairwise(rows):
        if above == under or (above > under) == down:
            continue
        message = say(
            "“{label}”应从{order}排列，而 {above} 后面是 {under}，{way} {by}。",
            "{label} should run from {order}, but {above} is followed by {under}: {by} {way}.",
            label=column_label(checks.labels, order.pattern),
            above=written(above),
            under=written(under),
            order=say("大到小", "large to small") if down else say("小到大", "small to large"),
            by=written(distance(above, under)),
            way=say("多", "more") if under > above else say("少", "less"),
        )
        yield Finding(order.check, Severity.ERROR, (first.path, second.path), message, (above, under))


def _misranked(grid: Grid, order: Order, checks: CheckSet) -> Iterator[Finding]:
    """Yield an error when a column doesn't read 1, 2, 3 ... n."""
    column = grid.get(order.pattern, ())
    wrong = [field for rank, field in enumerate(column, 1) if field.value is not None and field.value != rank]
    if wrong:
        message = say(
            "“{label}”应依次为 1 至 {n}，读到的是 {there}。",
            "{label} should run from 1 to {n}, but reads {there}.",
            label=column_label(checks.labels, order.pattern),
            n=len(column),
            there=say("、", ", ").join(written(field.value) or "?" for field in column),
        )
        yield finding_on(order.check, Severity.ERROR, wrong, message)


def _repeated(grid: Grid, order: Order, checks: CheckSet) -> Iterator[Finding]:
    """Yield a warning for each value that stands in more than one row of a column."""
    rows: dict[object, list[Field]] = {}
    for field in grid.get(order.pattern, ()):
        if field.value is not None:
            rows.setdefault(field.value, []).append(field)
    for same in rows.values():
        if len(same) > 1:
            message = say(
                "“{label}”中“{value}”出现了 {n} 次。",
                "{label}: “{value}” is there {n} times.",
                label=column_label(checks.labels, order.pattern),
                value=written(same[0].value),
                n=len(same),
            )
            yield Finding(
                order.check, Severity.WARNING, tuple(f.path for f in same), message, tuple(f.value for f in same)
            )


_ORDERS: dict[str, Callable[[Grid, Order, CheckSet], Iterator[Finding]]] = {
    "descending": _unsorted,
    "ascending": _unsorted,
    "ranks": _misranked,
    "unique": _repeated,
}


def _numbers(column: Sequence[Field]) -> list[tuple[Field, int | Decimal]]:
    return [(field, field.value) for field in column if isinstance(field.value, int | Decimal)]
