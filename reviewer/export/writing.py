"""One door for every format: by the suffix of the file, all of it or nothing."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from glob import escape
from pathlib import Path

from reviewer.articles import Division
from reviewer.errors import ExportError
from reviewer.export.into_place import Move, beside, checked, left_over, move_all, sentences
from reviewer.export.material import Material, Steps, StoppedError, Written
from reviewer.export.remarks import csv_remarks, workbook_remarks
from reviewer.export.tables import Table
from reviewer.export.tabulate import Tabulated, tabulate
from reviewer.progress import Tell
from reviewer.wording import Sentence, kept, say

SUFFIXES = (".xlsx", ".csv", ".parquet", ".json")


def write(out: Path, material: Material, progress: Tell | None = None, texts: bool = False) -> Written:
    """Export to a file, by its suffix.

    Args:
        out: ``.xlsx`` and ``.json`` are one file; ``.csv`` and ``.parquet`` one for each table beside each other,
            ``out.hotline_daily.csv``, ``out.hotline_daily.channels.csv``, ``out.checks.csv`` ...
        material: What to export.
        progress: ``progress(done, total, what)``; False cancels.
        texts: Write each article of the pages as a text file too, into the folder ``folder_of_texts``.

    Returns:
        The files written, and sentences worth showing.

    Raises:
        ExportError: The sentence says why; all files are as they were before.
    """
    suffix = out.suffix.lower()
    if suffix not in SUFFIXES:
        raise ExportError(
            kept(
                "没有导出：不知道“{name}”是哪种文件；请用 {suffixes} 结尾的文件名。",
                "Nothing was exported: no telling what kind of file “{name}” is; end its name in {suffixes}.",
                name=out.name,
                suffixes=", ".join(SUFFIXES),
            )
        )
    with sentences(out):
        place = checked(out)
    material = replace(material, sources=tuple(material.sources))
    tabulated = tabulate(material)
    _refuse_nothing(tabulated, material)
    try:
        with sentences(out), _texts(out, material, progress, texts) as moves:
            written = _WRITERS[suffix](place, tabulated, material, progress, moves)
    except StoppedError:
        return Written(cancelled=True)
    return replace(written, told=(*written.told, *_about_texts(out, moves))) if texts else written


def folder_of_texts(out: Path) -> Path:
    """Return the folder beside a file that the text files of an export go into."""
    return out.with_name(say("{name} 文章", "{name} articles", name=out.stem))


@contextmanager
def _texts(out: Path, material: Material, progress: Tell | None, wanted: bool) -> Iterator[Sequence[Move]]:
    """Write the articles' text files beside their folder, where they are wanted."""
    from reviewer.export.article_frame import texts_beside

    if not wanted:
        yield ()
        return
    with texts_beside(folder_of_texts(out), _divided(material, progress)) as moves:
        yield moves


def _divided(material: Material, progress: Tell | None) -> Iterator[tuple[str, Division]]:
    pages = tuple(material.sources)
    steps = Steps(len(pages), progress)
    for one in pages:
        if material.division_of is not None:
            yield one.name, material.division_of(one.id)
        steps.done(1, one.name)


def _about_texts(out: Path, moves: Sequence[Move]) -> tuple[Sentence, ...]:
    folder = folder_of_texts(out)
    there = folder.iterdir() if folder.is_dir() else ()
    said = kept("{n} 篇文章写入“{f}”。", "{n} articles are in “{f}”.", n=len(moves), f=folder)
    return said, *left_over(there, (one.place for one in moves))


def _workbook(
    out: Path, tabulated: Tabulated, material: Material, progress: Tell | None, texts: Sequence[Move]
) -> Written:
    from reviewer.export.workbook import write_workbook

    remarks = (*tabulated.remarks, *workbook_remarks(tabulated))
    with beside(out) as path:
        write_workbook(path, tabulated, remarks, material.at, progress)
        move_all([Move(path, out), *texts])
    return Written((out,), remarks)


def _json(out: Path, tabulated: Tabulated, material: Material, progress: Tell | None, texts: Sequence[Move]) -> Written:
    from reviewer.export.plain_files import write_json

    steps = Steps(1, progress)
    with beside(out) as path:
        write_json(path, tabulated, material)
        steps.done(1, out.name)
        move_all([Move(path, out), *texts])
    return Written((out,), tabulated.remarks)


def _csv(out: Path, tabulated: Tabulated, material: Material, progress: Tell | None, texts: Sequence[Move]) -> Written:
    from reviewer.export.plain_files import write_csv

    files = _each_table(out, tabulated.written, write_csv, progress, texts)
    return Written(files, (*tabulated.remarks, *csv_remarks(tabulated.written), *_other_tables(out, files)))


def _parquet(
    out: Path, tabulated: Tabulated, material: Material, progress: Tell | None, texts: Sequence[Move]
) -> Written:
    from reviewer.export.plain_files import write_parquet

    files = _each_table(out, tabulated.written, write_parquet, progress, texts)
    return Written(files, (*tabulated.remarks, *_other_tables(out, files)))


_WRITERS = {".xlsx": _workbook, ".csv": _csv, ".parquet": _parquet, ".json": _json}


def _each_table(
    out: Path,
    tables: Sequence[Table],
    writer: Callable[[Path, Table], None],
    progress: Tell | None,
    texts: Sequence[Move],
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
        move_all([*moves, *texts])
    return tuple(one.place for one in moves)


def tables_in_place(out: Path) -> Iterator[Path]:
    """Yield the files beside each other that an export of a file for each table may have written."""
    return out.parent.glob(f"{escape(out.stem)}.*{out.suffix}")


def _other_tables(out: Path, files: Sequence[Path]) -> tuple[Sentence, ...]:
    return left_over(tables_in_place(out), files)


def _refuse_nothing(tabulated: Tabulated, material: Material) -> None:
    if any(len(one.records) for one in tabulated.types):
        return
    if material.only_verified:
        raise ExportError(
            kept(
                "没有导出：还没有核定的记录。请先核定，或选择连未核定的一起导出。",
                "Nothing was exported: no record is verified yet. Verify some, or choose to export the others as well.",
            )
        )
    raise ExportError(kept("没有导出：还没有记录。", "Nothing was exported: there is no record yet."))
