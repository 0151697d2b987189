"""Each equation of each record, with the numbers as the sheets hold them: the values behind the live formulas."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from reviewer.checks import Equation, stated_checks
from reviewer.checks.equations import Summand
from reviewer.checks.sums import added, total_of
from reviewer.data import Value
from reviewer.export.check_words import equation_words
from reviewer.export.columns import columns
from reviewer.export.exactness import tidy
from reviewer.export.tables import UNSTATED, Row, Table
from reviewer.report_types import ReportType
from reviewer.values import is_exact

Plain = Mapping[str, Value | None]
Groups = Mapping[str, Sequence[Plain]]


class Spoken(NamedTuple):
    """An equation, and how a person says it: ``来电诉求 = 直接办理 + 转交办理``.

    ``stated`` names the field that must hold it, where it only counts if the page states it.
    """

    equation: Equation
    words: str
    stated: str | None = None


class Asked(NamedTuple):
    """The record a row of the checks table is of: its id, its status, and the check of each verdict on it."""

    id: str
    status: str
    verdicts: Mapping[str, str]


def check_rows(record: Asked, equations: Iterable[Spoken], plain: Plain, groups: Groups) -> list[Row]:
    """Return a row for each equation.

    Record, status, check, equation, summed, stated, difference, holds, missing, verdict.

    The difference is the sum less the value stated for it, as on the screen. A number is missing where there is
    none, and where it has more digits than a spreadsheet can add up. An equation the page doesn't state is neither
    held nor broken, and says so. The verdict is a person's on one that doesn't hold.
    """
    rows: list[Row] = []
    for equation, spoken, stated_in in equations:
        first = (record.id, record.status, equation.check, spoken)
        summed, stated = (total_of(added(side, lambda one: _numbers(one, plain, groups))) for side in equation.sides)
        applies = _is_stated(equation, plain.get(stated_in or ""), stated_in)
        missing = summed.missing + stated.missing
        if missing:
            rows.append((*first, None, None, None, None if applies else UNSTATED, missing, None))
            continue
        difference = tidy(summed.value - stated.value)
        holds = -equation.tolerance <= difference <= equation.tolerance
        numbers = (tidy(summed.value), tidy(stated.value), difference)
        verdict = record.verdicts.get(equation.check) if applies and not holds else None
        rows.append((*first, *numbers, holds if applies else UNSTATED, 0, verdict))
    return rows


def spoken(kind: ReportType) -> list[Spoken]:
    """Return the equations of a type with their words, in the language in use."""
    return [
        Spoken(
            one,
            equation_words(kind, one),
            kind.checks.stated if one.where_stated else None,
        )
        for one in kind.checks.equations
    ]


def _is_stated(equation: Equation, held: Value | None, stated_in: str | None) -> bool:
    return stated_in is None or equation.check in stated_checks(str(held or ""))


def checks_table(rows: list[Row]) -> Table:
    """Return the table of all equations."""
    names = columns("checks", "record status check equation summed stated difference holds missing verdict")
    return Table("checks", {"zh": "核对", "en": "Checks"}, names, rows)


def _numbers(one: Summand, plain: Plain, groups: Groups) -> list[int | Decimal | None]:
    """Return the numbers of a term as a spreadsheet holds them."""
    rows = [plain] if one.term.group is None else groups.get(one.term.group, ())
    return [value if is_exact(value := row.get(one.term.name)) else None for row in rows]
