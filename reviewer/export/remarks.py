"""Sentences about texts that a format can't hold as they are."""

from collections.abc import Callable, Iterable

from reviewer.export.group_rows import is_long
from reviewer.export.safe_text import LIMIT, guarded, too_long, visible
from reviewer.export.tables import LongTable, Table
from reviewer.export.tabulate import Tabulated
from reviewer.wording import Sentence, kept, plural


def workbook_remarks(tabulated: Tabulated) -> tuple[Sentence, ...]:
    """Return sentences about what a workbook can't do: sort long groups, hold long texts or control characters."""
    found = [_unsorted(kind.groups[name]) for kind in tabulated.types for name in kind.groups if is_long(kind, name)]
    for table in tabulated.written:
        for title, cut in _columns(table, too_long):
            found.append(
                kept(
                    "{title}：{n} 段文字超过 {most} 字，单元格放不下，已截断并注明；完整文字请导出 JSON 或 Parquet。",
                    plural(
                        cut,
                        "{title}: one text is longer than the {most} characters of a cell; it was cut, with a mark. "
                        "JSON and Parquet have all of it.",
                        "{title}: {n} texts are longer than the {most} characters of a cell; they were cut, with a "
                        "mark. JSON and Parquet have all of them.",
                    ),
                    title=title,
                    n=cut,
                    most=LIMIT,
                )
            )
        for title, strange in _columns(table, lambda text: visible(text) != text):
            found.append(
                kept(
                    "{title}：{n} 段文字含控制字符，已用可见的符号代替（如 ␇）。",
                    plural(
                        strange,
                        "{title}: one text has control characters, which are shown as pictures (like ␇).",
                        "{title}: {n} texts have control characters, which are shown as pictures (like ␇).",
                    ),
                    title=title,
                    n=strange,
                )
            )
    return tuple(found)


def csv_remarks(tables: Iterable[Table]) -> tuple[Sentence, ...]:
    """Return a sentence for each column with texts that Excel would compute."""
    return tuple(
        kept(
            "{title}：{n} 段文字前面加了“'”，否则 Excel 打开 CSV 时会把它们当公式计算。",
            plural(
                count,
                "{title}: one text got a “'” before it, or Excel would compute it on opening the CSV.",
                "{title}: {n} texts got a “'” before them, or Excel would compute them on opening the CSV.",
            ),
            title=title,
            n=count,
        )
        for table in tables
        for title, count in _columns(table, lambda text: guarded(text) != visible(text))
    )


def _unsorted(table: Table) -> Sentence:
    return kept(
        "“{title}”有 {n} 行，为免每次打开都要算很久，核对表的公式只看各记录自己的那几行；请不要给它重新排序。",
        "“{title}” has {n} rows; so that opening takes no minutes, the formulas look only where each record's rows are "
        "now. Don't sort it.",
        title=Sentence.of(table.title),
        n=len(table),
    )


def _columns(table: Table, odd: Callable[[str], bool]) -> Iterable[tuple[Sentence, int]]:
    """Return title and number of odd texts of each column that has any.

    *Places* repeats texts that other tables speak of already.
    """
    if isinstance(table, LongTable):
        return
    for column, values in zip(table.columns, table.cells, strict=True):
        count = sum(isinstance(value, str) and odd(value) for value in values)
        if count:
            yield (
                kept(
                    "{table} · {column}",
                    "{table} · {column}",
                    table=Sentence.of(table.title),
                    column=Sentence.of(column.label),
                ),
                count,
            )
