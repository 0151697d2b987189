"""Which fields the arithmetic vouches for, and which a person must look at."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from reviewer.checks.balances import number_in
from reviewer.checks.check_set import CheckSet
from reviewer.checks.equations import Equation
from reviewer.checks.patterns import Grid, pattern_of
from reviewer.data import HUMAN, Balance, Field, Finding, Look, Origin, Record, Severity

CERTAIN = 0.9
"""Below this confidence a person is asked to look."""


def covered_by(grid: Grid, checks: CheckSet, balances: Iterable[Balance]) -> frozenset[str]:
    """Return the paths that a holding equation or right ranks vouch for.

    A field in a violated equation is never covered, whatever else it stands in. Nor does an equation vouch for a field
    when its tolerance would let a change of the last digit pass.

    Args:
        grid: The record's fields.
        checks: The checks of its type.
        balances: What ``balances`` says of ``checks.equations``, in the same order.
    """
    covered: set[str] = set()
    doubtful: set[str] = set()
    for equation, balance in zip(checks.equations, balances, strict=True):
        if balance.holds:
            covered.update(balance.paths if not equation.tolerance else _told_apart(grid, equation))
        elif balance.holds is False:
            doubtful.update(balance.paths)
    for order in checks.orders:
        if order.kind == "ranks":
            column = grid.get(order.pattern, ())
            if all(field.value == rank for rank, field in enumerate(column, 1)):
                covered.update(field.path for field in column)
    return frozenset(covered - doubtful)


def _told_apart(grid: Grid, equation: Equation) -> Iterator[str]:
    for term in equation.terms:
        for field in grid.get(term.pattern, ()):
            number = Decimal(number_in(field) or 0)
            last_digit = Decimal(1).scaleb(min(int(number.as_tuple().exponent), 0))
            if abs(term.coefficient) * last_digit > 2 * equation.tolerance:
                yield field.path


def looks_of(record: Record, checks: CheckSet, covered: frozenset[str], findings: Iterable[Finding]) -> dict[str, Look]:
    """Return why a person must look at which fields, the first reason that applies, in the order of the fields.

    A value that a person set asks for no look unless an error names it. An optional field of which the page
    shows nothing asks for none either, unless something beside it was ill read: then it may have been lost as well.

    Args:
        record: The record.
        checks: The checks of its type.
        covered: What ``covered_by`` says.
        findings: Those that are still open; leave out what a verdict has settled.
    """
    errors = {path for one in findings if one.severity is Severity.ERROR for path in one.paths}
    broken = {_row(one.path) for one in record.fields if _is_ill_read(one, checks)}
    looks: dict[str, Look] = {}
    for field in record.fields:
        if field.path in errors:
            looks[field.path] = Look.ERROR
        elif (look := _look_at(field, checks, covered, broken)) and field.origin not in HUMAN:
            looks[field.path] = look
    return looks


def _is_ill_read(field: Field, checks: CheckSet) -> bool:
    """Say whether what every row has wasn't read, or a number wrongly or with doubt; a person may have set it since."""
    pattern = pattern_of(field.path)
    if field.value is None or (field.origin in HUMAN and not field.text):
        return pattern in checks.required
    return pattern in checks.numbers and (field.origin in HUMAN or field.confidence < CERTAIN)


def _row(path: str) -> str:
    """Return the row a path belongs to; plain fields are one."""
    return path.rpartition(".")[0]


def _look_at(field: Field, checks: CheckSet, covered: frozenset[str], broken: set[str]) -> Look | None:
    if field.value is None:
        return Look.MISSING if field.text or _row(field.path) in broken else None
    if field.origin is Origin.INFERRED:
        return Look.INFERRED
    if field.confidence < CERTAIN:
        return Look.UNCERTAIN
    if field.path not in covered and pattern_of(field.path) in checks.numbers:
        return Look.UNCOVERED
    return None
