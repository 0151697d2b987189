"""What each cell of a workbook should hold: numbers and dates as such where Excel can hold them exactly, else text."""

from collections.abc import Sequence
from datetime import date, datetime, tzinfo

from reviewer.export.exactness import FIRST_EXCEL_DAY, is_exact
from reviewer.export.safe_text import fitted
from reviewer.export.tables import OPEN, VERIFIED, Cell, Column
from reviewer.values import DATES, NUMBERS, written
from reviewer.wording import say

SheetValue = str | int | float | date | datetime | None


def meant(column: Column, values: Sequence[Cell], zone: tzinfo) -> list[SheetValue]:
    """Return what the cells of a column should hold.

    Args:
        column: The column.
        values: As the table has them.
        zone: Moments are shown in it, to the second.
    """
    if column.kind in NUMBERS or column.kind == "value":
        return [_number(value) for value in values]
    if column.kind in DATES:
        return [_day(value) for value in values]
    if column.kind == "moment":
        return [_clock(value, zone) for value in values]
    if column.kind == "key":
        return [f"#{value}" for value in values]
    if column.kind in ("status", "verdict", "holds"):
        words = _words()
        return [words.get(value, value) for value in values]  # type: ignore[arg-type]
    return [_text(value) for value in values]


def holds_word(holds: bool | None) -> str:
    """Return what the checks sheet says of an equation."""
    if holds is None:
        return say("缺数", "missing")
    return say("一致", "OK") if holds else say("不符", "WRONG")


def open_word() -> str:
    """Return what a sheet says of a record that isn't verified."""
    return say("未核定", "not verified")


def _words() -> dict[Cell, SheetValue]:
    return {
        VERIFIED: say("已核定", "verified"),
        OPEN: open_word(),
        "printed": say("报上就是这样印的", "printed like that"),
        "accepted": say("认可", "accepted"),
        **{one: holds_word(one) for one in (True, False, None)},
    }


def _number(value: Cell) -> SheetValue:
    if is_exact(value):
        return value if isinstance(value, int) else float(value)
    return _text(value)


def _day(value: Cell) -> SheetValue:
    return value if isinstance(value, date) and value >= FIRST_EXCEL_DAY else _text(value)


def _clock(value: Cell, zone: tzinfo) -> SheetValue:
    return value.astimezone(zone).replace(tzinfo=None, microsecond=0) if isinstance(value, datetime) else None


def _text(value: Cell) -> SheetValue:
    if isinstance(value, str):
        return fitted(value) or None
    return None if value is None else written(value)
