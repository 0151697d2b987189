"""One door for every format: by the suffix of the file, all of it or nothing."""

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path

from reviewer.errors import ExportError
from reviewer.export.into_place import Move, beside, checked, move_all, sentences
from reviewer.export.material import Material, Progress, Steps, StoppedError, Written
from reviewer.export.remarks import csv_remarks, workbook_remarks
from reviewer.export.tables import Table
from reviewer.export.tabulate import Tabulated, tabulate
from reviewer.wording import say

SUFFIXES = (".xlsx", ".csv", ".parquet", ".json")


def write(out: Path, material: Material, progress: Progress | None = None) -> Written:
    """Export to a file, by its suffix.

    Args:
        out: ``.xlsx`` and ``.json`` are one file; ``.csv`` and ``.parquet`` one for each table beside each other,
            ``out.hotline_daily.csv``, ``out.hotline_daily.channels.csv``, ``out.checks.csv`` ...
        material: What to export.
        progress: ``progress(done, total, what)``; False cancels.

    Returns:
        The files written, and sentences worth showing.

    Raises:
        ExportError: The sentence says why; all files are as they were before.
    """
    suffix = out.suffix.lower()
    if suffix not in SUFFIXES:
        raise ExportError(
            say(
                "没有导出：不知道“{name}”是哪种文件；请用 {suffixes} 结尾的文件名。",
                "Nothing was exported: no telling what kind of file “{name}” is; end its name in {suffixes}.",
                name=out.name,
                suffixes=", ".join(SUFFIXES),
            )
        )
    place = checked(out)
    tabulated = tabulate(material)
    _refuse_nothing(tabulated, material)
    try:
        with sentences(out):
            return _WRITERS[suffix](place, tabulated, material, progress)
    except StoppedError:
        return Written(cancelled=True)


def _workbook(out: Path, tabulated: Tabulated, material: Material, progress: Progress | None) -> Written:
    from reviewer.export.workbook import write_workbook

    remarks = (*tabulated.remarks, *workbook_remarks(tabulated))
    with beside(out) as path:
        write_workbook(path, tabulated, remarks, material.at, progress)
        move_all([Move(path, out)])
    return Written((out,), remarks)


def _json(out: Path, tabulated: Tabulated, material: Material, progress: Progress | None) -> Written:
    from reviewer.export.plain_files import write_json

    steps = Steps(1, progress)
    with beside(out) as path:
        write_json(path, tabulated, material)
        steps.done(1, out.name)
        move_all([Move(path, out)])
    return Written((out,), tabulated.remarks)


def _csv(out: Path, tabulated: Tabulated, material: Material, progress: Progress | None) -> Written:
    from reviewer.export.plain_files import write_csv

    files = _each_table(out, tabulated.written, write_csv, progress)
    return Written(files, (*tabulated.remarks, *csv_remarks(tabulated.written)))


def _parquet(out: Path, tabulated: Tabulated, material: Material, progress: Progress | None) -> Written:
    from reviewer.export.plain_files import write_parquet

    return Written(_each_table(out, tabulated.written, write_parquet, progress), tabulated.remarks)


_WRITERS = {".xlsx": _workbook, ".csv": _csv, ".parquet": _parquet, ".json": _json}


def _each_table(
    out: Path, tables: Sequence[Table], writer: Callable[[Path, Table], None], progress: Progress | None
) -> tuple[Path, ...]:
    """Write a file for each table, and move them into place together."""
    steps = Steps(sum(len(one) for one in tables), progress)
    with ExitStack() as stack:
        moves = []
        for table in tables:
            place = checked(out.with_name(f"{out.stem}.{table.name}{out.suffix}"))
            path = stack.enter_context(beside(place))
            writer(path, table)
            steps.done(len(table), place.name)
            moves.append(Move(path, place))
        move_all(moves)
    return tuple(one.place for one in moves)


def _refuse_nothing(tabulated: Tabulated, material: Material) -> None:
    if any(len(one.records) for one in tabulated.types):
        return
    if material.only_verified:
        raise ExportError(
            say(
                "没有导出：还没有核定的记录。请先核定，或选择连未核定的一起导出。",
                "Nothing was exported: no record is verified yet. Verify some, or choose to export the others as well.",
            )
        )
    raise ExportError(say("没有导出：还没有记录。", "Nothing was exported: there is no record yet."))
