"""How the tables become the sheets of a workbook: names that Excel allows, order, headers, places of columns."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Final

from reviewer.errors import ExportError
from reviewer.export.tables import Column, Table
from reviewer.export.tabulate import Tabulated
from reviewer.wording import language, say

LONGEST_NAME: Final = 31
MOST_ROWS: Final = 1_048_576

_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_WIDE = re.compile("[\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with a name, a header for each column, and sentences below the last row."""

    name: str
    table: Table
    headers: tuple[str, ...]
    notes: tuple[str, ...] = ()

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


def sheets(tabulated: Tabulated, remarks: Sequence[str], zone: tzinfo, at: datetime) -> tuple[Sheet, ...]:
    """Return the sheets: the first report type's, what explains the columns, then the others.

    Args:
        tabulated: All tables.
        remarks: Sentences to stand below the sources.
        zone: In which moments are shown; their headers name it.
        at: When, for zones that change in the course of a year.

    Raises:
        ExportError: A table has more rows than a sheet can hold.
    """
    tables = list(tabulated.written)
    tables.insert(1, tables.pop(next(place for place, one in enumerate(tables) if one.name == "columns")))
    names = sheet_names(one.title[language()] for one in tables)
    for one in tables:
        _refuse_too_many(one)
    notes = {"sources": tuple(remarks)}
    return tuple(
        Sheet(name, one, tuple(_header(column, zone, at) for column in one.columns), notes.get(one.name, ()))
        for name, one in zip(names, tables, strict=True)
    )


def sheet_names(titles: Iterable[str]) -> list[str]:
    """Return a name for each title that Excel allows: 31 characters, none of ``[]:*?/\\``, unlike the others."""
    names: list[str] = []
    taken = {"history"}  # Excel keeps it for itself
    for title in titles:
        name = _short(_FORBIDDEN.sub(" ", title).strip(" '"), LONGEST_NAME) or "Sheet"
        number = 1
        while name.casefold() in taken:
            number += 1
            name = f"{_short(name.rpartition(' ')[0] if number > 2 else name, LONGEST_NAME - 4)} {number}"
        taken.add(name.casefold())
        names.append(name)
    return names


def _short(name: str, most: int) -> str:
    """Return as much of the name as fits; characters above U+FFFF count twice in Excel."""
    while len(name) + len(_WIDE.findall(name)) > most:
        name = name[:-1]
    return name.rstrip(" '")


def _header(column: Column, zone: tzinfo, at: datetime) -> str:
    label = column.label[language()]
    if column.kind != "moment":
        return label
    offset = f"{at.astimezone(zone):%z}"
    return say("{label}（UTC{offset}）", "{label} (UTC{offset})", label=label, offset=f"{offset[:3]}:{offset[3:]}")


def _refuse_too_many(table: Table) -> None:
    if len(table) >= MOST_ROWS:
        raise ExportError(
            say(
                "没有导出：“{title}”有 {rows} 行，Excel 的一张表最多 {most} 行；请导出为 CSV 或 Parquet。",
                "Nothing was exported: “{title}” has {rows} rows and a sheet of Excel holds {most}; "
                "export CSV or Parquet.",
                title=table.title[language()],
                rows=len(table),
                most=MOST_ROWS,
            )
        )


def place(found: Sequence[Sheet], table: Table) -> Sheet | None:
    """Return the sheet of a table, None where it has none."""
    return next((one for one in found if one.table is table), None)
