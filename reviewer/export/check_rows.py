"""Each equation of each record, with the numbers as the sheets hold them: the values behind the live formulas."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from reviewer.checks import Equation
from reviewer.checks.equations import Summand
from reviewer.data import Value
from reviewer.export.exactness import is_exact, tidy
from reviewer.export.tables import Column, Row, Table
from reviewer.wording import say

Plain = Mapping[str, Value | None]
Groups = Mapping[str, Sequence[Plain]]


class Total(NamedTuple):
    """What one side of an equation adds up to, and how many of its numbers are missing."""

    value: int | Decimal
    missing: int


def check_rows(record_id: str, status: str, equations: Iterable[Equation], plain: Plain, groups: Groups) -> list[Row]:
    """Return a row for each equation: record, status, check, summed, stated, difference, holds, missing.

    The difference is the sum less the value stated for it, as on the screen. A number is missing where there is
    none, and where it has more digits than a spreadsheet can add up.
    """
    rows: list[Row] = []
    for equation in equations:
        summed, stated = (_total(side, plain, groups) for side in equation.sides)
        missing = summed.missing + stated.missing
        if missing:
            rows.append((record_id, status, equation.check, None, None, None, None, missing))
            continue
        difference = tidy(summed.value - stated.value)
        holds = abs(difference) <= equation.tolerance
        rows.append((record_id, status, equation.check, tidy(summed.value), tidy(stated.value), difference, holds, 0))
    return rows


def checks_table(rows: list[Row], name: str = "checks") -> Table:
    """Return the table of all equations."""
    columns = (
        Column("record", {"zh": "记录", "en": "Record"}, "key", say("记录的编号", "the record's number")),
        Column(
            "status", {"zh": "状态", "en": "Status"}, "status", say("记录是否已核定", "whether the record is verified")
        ),
        Column("check", {"zh": "等式", "en": "Equation"}, "check", say("要核对的等式", "what should be equal")),
        Column("summed", {"zh": "合计", "en": "Adds up to"}, "decimal", say("各项相加之和", "what the summands make")),
        Column("stated", {"zh": "所写", "en": "Stated"}, "decimal", say("报上写的总数", "the total as it is given")),
        Column(
            "difference",
            {"zh": "差", "en": "Difference"},
            "decimal",
            say("合计减去所写", "the sum less the stated value"),
        ),
        Column(
            "holds",
            {"zh": "核对", "en": "Check"},
            "holds",
            say("是否相等；缺数时不能判断", "whether they are equal; empty if unsaid"),
        ),
        Column(
            "missing",
            {"zh": "缺几个数", "en": "Missing"},
            "count",
            say("等式里有几个数缺失或长得不能相加", "how many numbers are missing, or too long to be added"),
        ),
    )
    return Table(name, {"zh": "核对", "en": "Checks"}, columns, rows)


def _total(side: Iterable[Summand], plain: Plain, groups: Groups) -> Total:
    total: int | Decimal = 0
    missing = 0
    for term, coefficient, _ in side:
        if not term.name:
            total += coefficient
            continue
        for value in _values(term.group, term.name, plain, groups):
            if is_exact(value):
                total += coefficient * value
            else:
                missing += 1
    return Total(total, missing)


def _values(group: str | None, name: str, plain: Plain, groups: Groups) -> Sequence[Value | None]:
    """Return the values of a term; a group without rows lacks one."""
    if group is None:
        return (plain.get(name),)
    return [row.get(name) for row in groups.get(group, ())] or (None,)
