"""What each cell of a workbook should hold: numbers and dates as such where Excel can hold them exactly, else text.

A thousand rows at a time: once to write them, once to compare what was written.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime, tzinfo
from itertools import islice
from typing import Final, NamedTuple

from reviewer.data import Look, Origin
from reviewer.export.exactness import FIRST_EXCEL_DAY
from reviewer.export.safe_text import fitted
from reviewer.export.tables import OPEN, UNSTATED, VERIFIED, Cell, Code, Column, Table
from reviewer.reviewed import VerdictKind
from reviewer.values import DATES, NUMBERS, WHOLE, is_exact, written
from reviewer.wording import language, say

SheetValue = str | int | float | date | datetime | None

Formulas = tuple[str | None, ...]
"""Of a row: one for each column, without ``=``; None where the cell is plain."""

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


def blocks(table: Table, zone: tzinfo, formulas: Iterator[Formulas] | None = None) -> Iterator[Block]:
    """Return the table's rows as they stand below the header.

    Args:
        table: The table.
        zone: Moments are shown in it.
        formulas: Of each row, where the sheet has formulas.
    """
    row = 2
    for some in table.blocks(ROWS):
        columns = [meant(column, values, zone) for column, values in zip(table.columns, some, strict=True)]
        these = tuple(zip(*islice(formulas, len(columns[0])), strict=True)) if formulas else ()
        yield Block(row, columns, these)
        row += len(columns[0])


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
    if column.kind == "keys":
        return [_text(value and _keys(str(value))) for value in values]
    if column.kind in _WORDED:
        words = words_of(column.kind)
        return [words.get(value, value) for value in values]  # type: ignore[arg-type]
    return [_text(value) for value in values]


def words_of(kind: str) -> dict[Cell, SheetValue]:
    """Return what the cells of a column of this kind say for what the table has, in the language in use."""
    return _WORDED[kind]()


def holds_word(holds: bool | str | None) -> str:
    """Return what the checks sheet says of an equation."""
    if holds == UNSTATED:
        return say("版面未写明", "not stated")
    if holds is None:
        return say("缺数", "missing")
    return say("一致", "OK") if holds else say("不符", "WRONG")


def open_word() -> str:
    """Return what a sheet says of a record that isn't verified."""
    return say("未核定", "not verified")


def _origin_words() -> dict[Cell, SheetValue]:
    return {
        Origin.EXTRACTED: say("读出", "read"),
        Origin.INFERRED: say("推定", "inferred"),
        Origin.MISSING: say("缺", "missing"),
        Origin.TYPED: say("键入", "typed"),
        Origin.SELECTED: say("选取", "selected"),
        Origin.REPAIRED: say("采用修正", "repaired"),
    }


def _look_words() -> dict[Cell, SheetValue]:
    return {
        Look.ERROR: say("有错", "error"),
        Look.MISSING: say("缺", "missing"),
        Look.INFERRED: say("推定", "inferred"),
        Look.UNCERTAIN: say("不确定", "uncertain"),
        Look.UNCOVERED: say("没有等式可证", "in no sum"),
    }


def _kind_words() -> dict[Cell, SheetValue]:
    number, word, day = say("整数", "whole number"), say("词", "word"), say("日期", "date")
    return {
        **dict.fromkeys(WHOLE, number),
        **dict.fromkeys(DATES, day),
        **dict.fromkeys(("status", "verdict", "fault", "holds", "origin", "look", "kind"), word),
        **dict.fromkeys(("text", "name", "category"), say("文字", "text")),
        **dict.fromkeys(("key", "keys"), say("记录编号", "key of records")),
        "decimal": say("数", "number"),
        "percent": say("百分数", "percentage"),
        "moment": say("时刻", "moment"),
        "value": say("各字段的值", "value of any field"),
        "flag": say("是或空", "yes or empty"),
    }


def _verdict_words() -> dict[Cell, SheetValue]:
    return {
        VerdictKind.PRINTED: say("报上就是这样印的", "printed like that"),
        VerdictKind.ACCEPTED: say("认可", "accepted"),
    }


_WORDED: Final[Mapping[str, Callable[[], dict[Cell, SheetValue]]]] = {
    "status": lambda: {VERIFIED: say("已核定", "verified"), OPEN: open_word()},
    "verdict": _verdict_words,
    "fault": lambda: {"reading": say("识读", "reading"), "print": say("报上所印", "print")},
    "holds": lambda: {one: holds_word(one) for one in (True, False, None, UNSTATED)},
    "flag": lambda: {True: say("是", "yes"), False: None},
    "origin": _origin_words,
    "look": _look_words,
    "kind": _kind_words,
}
"""Kind of a column -> what its cells say for what the table has."""


def _keys(text: str) -> str:
    """Return keys of records, a line each, as the other sheets write them."""
    return "\n".join(f"#{key}" for key in text.split("\n"))


def _number(value: Cell) -> SheetValue:
    if is_exact(value):
        return value if isinstance(value, int) else float(value)
    return _text(value)


def _day(value: Cell) -> SheetValue:
    return value if isinstance(value, date) and value >= FIRST_EXCEL_DAY else _text(value)


def _clock(value: Cell, zone: tzinfo) -> SheetValue:
    return value.astimezone(zone).replace(tzinfo=None, microsecond=0) if isinstance(value, datetime) else None


def _text(value: Cell) -> SheetValue:
    if isinstance(value, Code):
        return fitted(value.words[language()]) or None
    if isinstance(value, str):
        return fitted(value) or None
    return None if value is None else written(value)
