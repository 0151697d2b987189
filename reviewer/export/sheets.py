"""How the tables become the sheets of a workbook: their order, headers and notes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Final

from reviewer.errors import ExportError
from reviewer.export.tables import Column, Table
from reviewer.export.tabulate import Tabulated
from reviewer.wording import Sentence, kept, language, say

MOST_ROWS: Final = 1_048_576


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with a header for each column, and sentences below the last row."""

    table: Table
    headers: tuple[str, ...]
    notes: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What stands on its tab."""
        return self.table.sheet

    @property
    def quoted(self) -> str:
        """The name as formulas write it, with the mark behind it."""
        return "'" + self.name.replace("'", "''") + "'!"

    @property
    def last_row(self) -> int:
        """Number of the last row of the table, the header being row 1."""
        return len(self.table) + 1

    @property
    def bottom(self) -> int:
        """Number of the last row in use; the notes stand below an empty row."""
        return self.last_row + 1 + len(self.notes) if self.notes else self.last_row


def sheets(tabulated: Tabulated, remarks: Sequence[Sentence], zone: tzinfo, at: datetime) -> tuple[Sheet, ...]:
    """Return the sheets: report types with their groups, what was checked and changed, last what explains the columns.

    Args:
        tabulated: All tables.
        remarks: Sentences to stand below the sources.
        zone: In which moments are shown; their headers name it.
        at: When, for zones that change in the course of a year.

    Raises:
        ExportError: A table has more rows than a sheet can hold.
    """
    tables = tabulated.written
    for one in tables:
        _refuse_too_many(one)
    notes = {"sources": tuple(map(str, remarks))}
    return tuple(
        Sheet(one, tuple(_header(column, zone, at) for column in one.columns), notes.get(one.name, ()))
        for one in tables
    )


def _header(column: Column, zone: tzinfo, at: datetime) -> str:
    label = column.label[language()]
    if column.kind != "moment":
        return label
    offset = f"{at.astimezone(zone):%z}"
    return say("{label}（UTC{offset}）", "{label} (UTC{offset})", label=label, offset=f"{offset[:3]}:{offset[3:]}")


def _refuse_too_many(table: Table) -> None:
    if len(table) >= MOST_ROWS:
        raise ExportError(
            kept(
                "没有导出：“{title}”有 {rows} 行，Excel 的一张表最多 {most} 行；请导出为 CSV 或 Parquet。",
                "Nothing was exported: “{title}” has {rows} rows and a sheet of Excel holds {most}; "
                "export CSV or Parquet.",
                title=Sentence.of(table.title),
                rows=len(table),
                most=MOST_ROWS,
            )
        )


def place(found: Sequence[Sheet], table: Table) -> Sheet | None:
    """Return the sheet of a table, None where it has none."""
    return next((one for one in found if one.table is table), None)
