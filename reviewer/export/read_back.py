"""Reads a workbook back and compares it, cell by cell, with what it should hold: values, types and formulas."""

import html
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, tzinfo
from io import BytesIO
from itertools import chain, islice, zip_longest
from pathlib import Path
from typing import Final

from xlsxwriter.utility import xl_col_to_name

from reviewer.errors import ExportError
from reviewer.export.checks_formulas import formulas
from reviewer.export.material import Steps
from reviewer.export.sheet_values import Block, blocks
from reviewer.export.sheets import Sheet
from reviewer.export.tables import LongTable
from reviewer.export.tabulate import Tabulated
from reviewer.wording import kept

_FORMULA = re.compile(r'<c r="([A-Z]+\d+)"[^>]*><f[^>]*>([^<]*)</f>')
_PIECE: Final = 1 << 18
PART: Final = 3000
"""Rows of a long sheet that are read at a time: calamine holds all it reads in memory."""

Read = list[object]

Live = list[tuple[str, str]]
"""The formulas of a row: cell and formula."""


def compare(path: Path, found: Sequence[Sheet], tabulated: Tabulated, zone: tzinfo, steps: Steps) -> None:
    """Compare a workbook with what it should hold.

    Args:
        path: The workbook.
        found: The sheets it should have.
        tabulated: All tables.
        zone: In which moments are shown.
        steps: Told each block that was compared.

    Raises:
        ExportError: A cell is different; the sentence names it.
        StoppedError: The person at the desk cancelled.
    """
    from python_calamine import CalamineError

    try:
        _compare_sheets(path, found, tabulated, zone, steps)
    except CalamineError as error:
        raise _different("", "", path.name, str(error)) from error


def _compare_sheets(path: Path, found: Sequence[Sheet], tabulated: Tabulated, zone: tzinfo, steps: Steps) -> None:
    from python_calamine import CalamineWorkbook

    with CalamineWorkbook.from_path(path) as workbook:
        if workbook.sheet_names != [one.name for one in found]:
            raise _different("", "", [one.name for one in found], workbook.sheet_names)
        for number, sheet in enumerate(found, 1):
            these = blocks(sheet.table, zone, formulas(tabulated, found) if sheet.table.name == "checks" else None)
            member = f"xl/worksheets/sheet{number}.xml"
            live = _formula_rows(path, member)
            rows = (
                _rows_in_parts(path, member, sheet)
                if isinstance(sheet.table, LongTable)
                else map(list[object], workbook.get_sheet_by_name(sheet.name).iter_rows())
            )
            _compare_sheet(sheet, rows, these, live, steps)


def _rows_in_parts(path: Path, member: str, sheet: Sheet) -> Iterator[Read]:
    """Return the rows of a sheet, read from workbooks that have no more than a part of it."""
    from python_calamine import CalamineWorkbook

    with zipfile.ZipFile(path) as archive:
        around = {name: archive.read(name) for name in archive.namelist() if not name.startswith("xl/worksheets/")}
        rows = _row_pieces(archive, member)
        head, first = next(rows, b"").split(b"<row", 1)
        rows = chain([b"<row" + first], rows)
        while part := b"".join(islice(rows, PART)):
            memory = BytesIO()
            with zipfile.ZipFile(memory, "w") as small:
                for name, data in around.items():
                    small.writestr(name, data)
                small.writestr(member, head + part + b"</sheetData></worksheet>")
            memory.seek(0)
            with CalamineWorkbook.from_filelike(memory) as workbook:
                for row in workbook.get_sheet_by_name(sheet.name).to_python():
                    yield [*row, *[""] * (len(sheet.headers) - len(row))]


def _row_pieces(archive: zipfile.ZipFile, member: str) -> Iterator[bytes]:
    """Return the rows of a sheet as they are written; what stands before them comes with the first."""
    with archive.open(member) as stream:
        rest = b""
        while piece := stream.read(_PIECE):
            *rows, rest = (rest + piece).split(b"</row>")
            yield from (row + b"</row>" for row in rows)


def _compare_sheet(
    sheet: Sheet, rows: Iterator[Read], these: Iterator[Block], live: Iterator[Live], steps: Steps
) -> None:
    _compare_row(sheet, 1, next(rows, []), sheet.headers)
    next(live, None)
    for block in these:
        size = len(block.columns[0])
        there = list(islice(rows, size))
        if len(there) < size:
            raise _different(sheet.name, f"A{block.first_row + len(there)}", "…", None)
        for number, column in enumerate(zip(*there, strict=True)):
            _compare_column(sheet, number, block, column)
        _compare_formulas(sheet, block, islice(live, size))
        steps.done(size, sheet.name)
    for number, note in enumerate(("", *sheet.notes) if sheet.notes else (), sheet.last_row + 1):
        _compare_row(sheet, number, next(rows, []), (note,))
    if (more := next(rows, None)) is not None:
        raise _different(sheet.name, "", None, more)


def _compare_row(sheet: Sheet, number: int, there: Read, texts: Sequence[str]) -> None:
    wanted = [*texts, *[""] * (len(sheet.headers) - len(texts))]
    if there != wanted:
        raise _different(sheet.name, f"A{number}", wanted, there)


def _compare_column(sheet: Sheet, number: int, block: Block, there: Sequence[object]) -> None:
    wanted = ["" if value is None else value for value in block.columns[number]]
    if list(there) == wanted:
        return
    for row, (one, other) in enumerate(zip(there, wanted, strict=True), block.first_row):
        if _at_midnight(one, other) != other:
            raise _different(sheet.name, f"{xl_col_to_name(number)}{row}", other, one)


def _at_midnight(there: object, wanted: object) -> object:
    """A moment at midnight is read as a date."""
    if isinstance(wanted, datetime) and isinstance(there, date) and not isinstance(there, datetime):
        return datetime.combine(there, time())
    return there


def _compare_formulas(sheet: Sheet, block: Block, there: Iterable[Live]) -> None:
    live = [(xl_col_to_name(number), column) for number, column in enumerate(block.formulas) if column[0] is not None]
    for place, row in enumerate(there):
        wanted = [(f"{letter}{block.first_row + place}", column[place] or "") for letter, column in live]
        for one, other in zip_longest(wanted, row, fillvalue=("", "")):
            if one != other:
                raise _different(sheet.name, one[0] or other[0], one[1], other[1])


def _formula_rows(path: Path, member: str) -> Iterator[Live]:
    """Return the formulas of each row of a sheet, header included."""
    with zipfile.ZipFile(path) as archive:
        for row in _row_pieces(archive, member):
            found = _FORMULA.findall(row.decode()) if b"<f" in row else ()
            yield [(cell, html.unescape(one)) for cell, one in found]


def _different(sheet: str, cell: str, wanted: object, there: object) -> ExportError:
    return ExportError(
        kept(
            "没有导出：写好的文件读回来不一样"
            "（{sheet} {cell}：应为 {wanted!r}，读到 {there!r}）。原来的文件没有动；请再导出一次，仍如此请报告。",
            "Nothing was exported: what was written reads back differently "
            "({sheet} {cell}: {wanted!r} became {there!r}). The previous file is untouched; export again, "
            "and report this if it stays.",
            sheet=sheet,
            cell=cell,
            wanted=wanted,
            there=there,
        )
    )
