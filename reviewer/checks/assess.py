"""All that the checks say of one record."""

from reviewer.checks.balances import balance_in, violation
from reviewer.checks.check_set import CheckSet
from reviewer.checks.coverage import covered_by, looks_of
from reviewer.checks.patterns import Grid, grid_of
from reviewer.checks.plausibility import implausible
from reviewer.data import Assessment, Balance, Finding, Record, Severity


def assess(record: Record, checks: CheckSet) -> Assessment:
    """Check a record: its equations, ranges, orders and required fields.

    Repairs are looked for only where an equation is violated. What concerns several records is said by ``between``.
    """
    grid = grid_of(record)
    balances = tuple(balance_in(grid, one) for one in checks.equations)
    findings = [*_violations(grid, checks, balances), *implausible(grid, checks)]
    findings.sort(key=_warnings_last)
    covered = covered_by(grid, checks, balances)
    return Assessment(tuple(findings), balances, covered, looks_of(record, checks, covered, findings))


def _warnings_last(finding: Finding) -> bool:
    return finding.severity is not Severity.ERROR


def _violations(grid: Grid, checks: CheckSet, balances: tuple[Balance, ...]) -> list[Finding]:
    broken = [pair for pair in zip(checks.equations, balances, strict=True) if pair[1].holds is False]
    return [violation(equation, balance, grid, checks.labels) for equation, balance in broken]
