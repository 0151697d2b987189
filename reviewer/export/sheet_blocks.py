"""A sheet's rows as they should be, a thousand at a time: once to write them, once to compare what was written."""

from collections.abc import Iterator, Sequence
from datetime import tzinfo
from itertools import islice
from typing import Final, NamedTuple

from reviewer.export.checks_formulas import Formulas
from reviewer.export.sheet_values import SheetValue, meant
from reviewer.export.sheets import Sheet

ROWS: Final = 1000


class Block(NamedTuple):
    """Some rows of a sheet, column by column.

    Attributes:
        first_row: Number of the first row, the header being row 1.
        columns: What the cells should hold, or show.
        formulas: Of each column; an empty tuple where the sheet has none.
    """

    first_row: int
    columns: list[list[SheetValue]]
    formulas: Sequence[Sequence[str | None]]


def blocks(sheet: Sheet, zone: tzinfo, formulas: Iterator[Formulas] | None = None) -> Iterator[Block]:
    """Return the sheet's rows below the header.

    Args:
        sheet: The sheet.
        zone: Moments are shown in it.
        formulas: Of each row, where the sheet has formulas.
    """
    table = sheet.table
    for start in range(0, len(table), ROWS):
        columns = [
            meant(column, values[start : start + ROWS], zone)
            for column, values in zip(table.columns, table.cells, strict=True)
        ]
        these = tuple(zip(*islice(formulas, len(columns[0])), strict=True)) if formulas else ()
        yield Block(start + 2, columns, these)
