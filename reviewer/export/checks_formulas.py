"""The checks sheet's live formulas: each equation of each record, over the cells of the other sheets.

Plain fields are direct references, sums over a group are SUMIF over its sheet by the record's key. The key is a text
with ``#`` before it, because SUMIF takes ``3.1`` and ``3.10`` for one number.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from xlsxwriter.utility import xl_col_to_name

from reviewer.checks import Equation
from reviewer.checks.equations import Summand
from reviewer.checks.statements import BETWEEN, DOUBT
from reviewer.export.check_words import equation_words
from reviewer.export.group_rows import GroupRows, Stretch
from reviewer.export.sheet_values import Formulas, holds_word
from reviewer.export.sheets import Sheet, place
from reviewer.export.tables import UNSTATED
from reviewer.export.tabulate import Tabulated
from reviewer.export.type_tables import FIRST_FIELD, TypeTables, plain_fields
from reviewer.values import written


def formulas(tabulated: Tabulated, found: Sequence[Sheet]) -> Iterator[Formulas]:
    """Return the formulas of each row of the checks table, in its order.

    Args:
        tabulated: All tables.
        found: The workbook's sheets.
    """
    row = 1
    for kind in tabulated.types:
        sheet = place(found, kind.records)
        if sheet is None:
            continue
        templates = [_Template.of(one, kind, found) for one in kind.kind.checks.equations]
        rows = GroupRows(kind)
        for record, key in enumerate(kind.records.column("record"), 2):
            groups = rows.of(key)
            for template in templates:
                row += 1
                yield template.filled(sheet, record, row, groups)


class _Template(NamedTuple):
    """An equation's formulas, to be filled in.

    ``{r}`` is the record's row, ``{k}`` the checks sheet's, ``{g[channels].first}`` where to look for channels.
    """

    summed: str
    stated: str
    holds: str
    missing: str

    @staticmethod
    def of(equation: Equation, kind: TypeTables, found: Sequence[Sheet]) -> "_Template":
        cells = _Cells(kind, found)
        summed, stated = (cells.total(side) for side in equation.sides)
        lacking, fine, wrong = (holds_word(one) for one in (None, True, False))
        holds = f'IF($I{{k}}>0,"{lacking}",IF(ABS($G{{k}})<={written(equation.tolerance)},"{fine}","{wrong}"))'
        if said := cells.said(equation):
            holds = f'IF({said},{holds},"{holds_word(UNSTATED)}")'
        return _Template(summed, stated, holds, cells.missing(equation))

    def filled(self, sheet: Sheet, record: int, row: int, groups: Mapping[str, Stretch]) -> Formulas:
        summed, stated, holds, missing = (one.format(r=record, k=row, g=groups) for one in self)
        return (
            f"{sheet.quoted}$A{record}",
            f"{sheet.quoted}$C{record}",
            *(None, None),
            f'IF($I{row}>0,"",{summed})',
            f'IF($I{row}>0,"",{stated})',
            f'IF($I{row}>0,"",ROUND($E{row}-$F{row},9))',
            holds,
            missing,
            None,
        )


class _Cells:
    """Where the fields of a report type stand in the workbook."""

    def __init__(self, kind: TypeTables, found: Sequence[Sheet]) -> None:
        self._record = _braced(_sheet(found, kind, None).quoted)
        self._kind, self._stated = kind.kind, kind.kind.checks.stated
        self._groups = {name: _sheet(found, kind, name) for name, table in kind.groups.items() if place(found, table)}
        self._plain = {one.name: number for number, one in enumerate(plain_fields(kind.kind), FIRST_FIELD)}
        self._columns = {
            (group.name, one.name): number
            for group in kind.kind.groups
            for number, one in enumerate(group.columns, FIRST_FIELD)
        }

    def total(self, side: Sequence[Summand]) -> str:
        """Return the formula of one side."""
        terms = "".join(self._term(one) for one in side)
        return terms.removeprefix("+") or "0"

    def missing(self, equation: Equation) -> str:
        """Return the formula that counts the numbers that aren't there."""
        plain = [self._cell(term.name) for term in equation.terms if term.name and term.group is None]
        parts = [f"{len(plain)}-COUNT({','.join(plain)})"] if plain else []
        for term in equation.terms:
            if term.group is not None and term.name:
                parts.append(self._lacking(term.group, term.name))
        return "+".join(parts) or "0"

    def said(self, equation: Equation) -> str:
        """Return the condition that the page states an equation, as its cell words it; nothing where it must hold."""
        if not (equation.where_stated and self._stated):
            return ""
        held = f'"{BETWEEN}"&SUBSTITUTE({self._cell(self._stated)}," {DOUBT}","")&"{BETWEEN}"'
        words = equation_words(self._kind, equation).replace('"', '""')
        return f'ISNUMBER(FIND("{BETWEEN}{_braced(words)}{BETWEEN}",{held}))'

    def _term(self, one: Summand) -> str:
        term, coefficient, _ = one
        sign, factor = ("-" if coefficient < 0 else "+"), written(abs(Decimal(coefficient)))
        if not term.name:
            return sign + factor
        cell = self._cell(term.name) if term.group is None else self._sum(term.group, term.name)
        return f"{sign}{cell}" if factor == "1" else f"{sign}{factor}*{cell}"

    def _cell(self, name: str) -> str:
        return f"{self._record}${xl_col_to_name(self._plain[name])}{{r}}"

    def _sum(self, group: str, name: str) -> str:
        if group not in self._groups:
            return "0"
        return f"SUMIF({self._range(group)},$A{{k}},{self._range(group, name)})"

    def _lacking(self, group: str, name: str) -> str:
        if group not in self._groups:
            return "1"
        rows, numbers = self._range(group), self._range(group, name)
        return f'MAX(1,COUNTIF({rows},$A{{k}}))-COUNTIFS({rows},$A{{k}},{numbers},">-1E+300")'

    def _range(self, group: str, name: str | None = None) -> str:
        sheet = self._groups[group]
        letter = "A" if name is None else xl_col_to_name(self._columns[group, name])
        return f"{_braced(sheet.quoted)}${letter}${{g[{group}].first}}:${letter}${{g[{group}].last}}"


def _sheet(found: Sequence[Sheet], kind: TypeTables, group: str | None) -> Sheet:
    sheet = place(found, kind.records if group is None else kind.groups[group])
    assert sheet is not None, "asked only for sheets that are there"
    return sheet


def _braced(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")
