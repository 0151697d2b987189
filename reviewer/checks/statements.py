"""Checks that only hold where a page says so: a list may be all of a total, or only what is worth telling of it.

A report type names one text field for them. It holds the checks that the page states, as the type file writes them,
one after the other; one that may be meant otherwise ends with a question mark and is no more than a warning. A person
can mend it like every other field.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from reviewer.checks.check_set import CheckSet
from reviewer.checks.patterns import Grid
from reviewer.data import Balance, Finding, Severity

BETWEEN: Final = "；"
DOUBT: Final = "？"


def stated_text(statements: Iterable[tuple[str, bool]]) -> str:
    """Return the text of the field for these checks; each with whether it is beyond doubt."""
    return BETWEEN.join(check if sure else f"{check} {DOUBT}" for check, sure in statements)


def stated_checks(text: str) -> dict[str, bool]:
    """Return what ``stated_text`` wrote, as a person may have mended it."""
    each = [one.strip() for one in text.replace("?", DOUBT).replace(";", BETWEEN).split(BETWEEN) if one.strip()]
    return {one.rstrip(f"{DOUBT} "): not one.endswith(DOUBT) for one in each}


def statements(grid: Grid, checks: CheckSet) -> dict[str, bool]:
    """Return the checks that a record's page states, each with whether it is beyond doubt."""
    fields = grid.get(checks.stated, ()) if checks.stated else ()
    return stated_checks("".join(str(one.value or "") for one in fields))


def applying(grid: Grid, checks: CheckSet) -> CheckSet:
    """Return the checks without those that wait for the page to state them, and whose page doesn't."""
    if not checks.stated:
        return checks
    said = statements(grid, checks)
    return replace(
        checks,
        equations=tuple(one for one in checks.equations if not one.where_stated or one.check in said),
        orders=tuple(one for one in checks.orders if not one.where_stated or one.check in said),
        ratios=tuple(one for one in checks.ratios if not one.where_stated or one.check in said),
    )


def softened(findings: Sequence[Finding], grid: Grid, checks: CheckSet, balances: Sequence[Balance]) -> list[Finding]:
    """Return the findings, those of doubtful statements as warnings; parts that are more than all stay an error."""
    pairs = zip(checks.equations, balances, strict=True)
    doubtful = {one.check for one, balance in pairs if one.warning and not (balance.difference or 0) > 0}
    doubtful |= {check for check, sure in statements(grid, checks).items() if not sure}
    if not doubtful:
        return list(findings)
    return [replace(one, severity=Severity.WARNING) if one.check in doubtful else one for one in findings]
