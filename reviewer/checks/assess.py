"""All that the checks say of one record."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from reviewer.checks.balances import balance_in, violation
from reviewer.checks.check_set import CheckSet
from reviewer.checks.coverage import covered_by, looks_of
from reviewer.checks.evidence import Evidence
from reviewer.checks.growths import off_growth
from reviewer.checks.headings import other_period
from reviewer.checks.mending import Mending
from reviewer.checks.misreading import USUAL, Misreading
from reviewer.checks.parts import off_whole
from reviewer.checks.patterns import Grid, grid_of
from reviewer.checks.periods import odd_period
from reviewer.checks.plausibility import implausible
from reviewer.checks.ratios import off_ratio, ratios_kept
from reviewer.checks.statements import applying, softened
from reviewer.data import Assessment, Balance, Finding, Record, Severity


def assess(
    record: Record,
    checks: CheckSet,
    misreading: Misreading | None = None,
    evidence: Callable[[], Evidence] = Evidence,
) -> Assessment:
    """Check a record: its equations, ranges, orders and required fields.

    Repairs are looked for only where something is wrong. What concerns several records is said by ``between``.

    Args:
        record: The record; no repair changes what a person set.
        checks: The checks of its type.
        misreading: How numbers are misread, for ranking repairs; see ``repairs``.
        evidence: Tells what else is known of the numbers, for ranking repairs; asked only where something is wrong.
    """
    grid = grid_of(record)
    checks = applying(grid, checks)
    balances = tuple(balance_in(grid, one) for one in checks.equations)
    findings = list(beside_equations(grid, checks))
    if findings or any(one.holds is False for one in balances):
        mending = Mending(grid, checks, misreading or USUAL, evidence())
        findings = [_with_repairs(one, mending) for one in findings]
        findings[:0] = _violations(grid, checks, balances, mending)
    findings = softened(findings, grid, checks, balances)
    findings.sort(key=_warnings_last)
    covered = covered_by(grid, checks, balances) | frozenset(ratios_kept(grid, checks))
    return Assessment(tuple(findings), balances, covered, looks_of(record, checks, covered, findings))


def beside_equations(grid: Grid, checks: CheckSet) -> Iterator[Finding]:
    """Yield all that the checks find odd but equations that don't hold."""
    yield from implausible(grid, checks)
    yield from off_ratio(grid, checks)
    yield from off_whole(grid, checks)
    yield from off_growth(grid, checks)
    yield from other_period(grid, checks)
    yield from odd_period(grid, checks)


def _warnings_last(finding: Finding) -> bool:
    return finding.severity is not Severity.ERROR


def _with_repairs(finding: Finding, mending: Mending) -> Finding:
    repairs = mending.of(finding)
    return replace(finding, repairs=repairs) if repairs else finding


def _violations(grid: Grid, checks: CheckSet, balances: tuple[Balance, ...], mending: Mending) -> list[Finding]:
    broken = [pair for pair in zip(checks.equations, balances, strict=True) if pair[1].holds is False]
    return [
        violation(equation, balance, grid, checks.labels, mending.of_equation(equation.check))
        for equation, balance in broken
    ]
