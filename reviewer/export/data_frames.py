"""The tables as pandas frames: nullable columns, dates as dates, and no digit lost.

A column of Decimals is ``Float64`` where a float64 holds every one of them digit by digit (15 digits at most), and
``string`` with all their digits otherwise; so is a column of whole numbers too large for ``Int64``.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from reviewer.data import Value
from reviewer.export.material import Material
from reviewer.export.tables import Cell, Column, Table
from reviewer.export.tabulate import columns_table, tabulate
from reviewer.values import BROKEN, DATES, WHOLE, is_exact, written

if TYPE_CHECKING:
    import pandas as pd

_LARGEST: Final = 2**63 - 1


def frames(material: Material) -> "dict[str, pd.DataFrame]":
    """Return a frame for each report type (a row a record), for each of its groups (a row a row), and for the rest.

    Args:
        material: What to export.

    Returns:
        Table name (``hotline_daily``, ``hotline_daily.channels``, ``checks``, ``corrections``, ``accepted``,
        ``places`` unless it is declined, ``sources``, ``columns``) -> frame. ``record`` joins them;
        ``columns`` explains every column.

    Raises:
        ExportError: A record's report type isn't loaded.
    """
    whole = replace(material, places=material.places is not False)
    tables = tabulate(whole).tables
    every = [one for one in tables if one.name != "columns"]
    return {one.name: frame_of(one) for one in (*every, columns_table(every))}


def frame_of(table: Table) -> "pd.DataFrame":
    """Return a table as a frame; columns are named for programs."""
    import pandas as pd

    return pd.DataFrame(
        {
            column.name: pd.Series(pd.array(*_typed(column, values)))  # type: ignore[call-overload]
            for column, values in zip(table.columns, table.cells, strict=True)
        }
    )


def _typed(column: Column, values: Sequence[Cell]) -> tuple[list[object], str]:
    """Return what to put into a pandas array, and of which dtype it is."""
    if column.kind in WHOLE and all(value is None or _fits(value) for value in values):
        return list(values), "Int64"
    if column.kind in BROKEN and all(value is None or is_exact(value) for value in values):
        return [None if value is None else float(value) for value in values], "Float64"  # type: ignore[arg-type]
    if column.kind in DATES:
        return list(values), "datetime64[s]"
    if column.kind == "moment":
        return list(values), "datetime64[us, UTC]"
    if column.kind in ("holds", "flag"):
        return [value if isinstance(value, bool) else None for value in values], "boolean"
    return [_text(value) for value in values], "string"


def _fits(value: Cell) -> bool:
    return isinstance(value, int) and -_LARGEST <= value <= _LARGEST


def _text(value: Cell) -> str | None:
    if value is None or isinstance(value, str):
        return value
    assert isinstance(value, Value)
    return written(value)
