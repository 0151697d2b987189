"""All the tables of an export, from the records in one go."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reviewer.errors import ExportError
from reviewer.export.article_rows import articles_table
from reviewer.export.check_rows import checks_table
from reviewer.export.columns import columns
from reviewer.export.material import MOST_WITH_ARTICLES, MOST_WITH_PLACES, Material, SourceLine
from reviewer.export.misprints import as_meant, meant
from reviewer.export.places import places_table
from reviewer.export.sheet_names import sheet_names
from reviewer.export.tables import Column, Row, Table, free_name
from reviewer.export.trail_tables import accepted_table, corrections_table, sources_table
from reviewer.export.type_tables import TypeTables
from reviewer.reviewed import ReviewedRecord
from reviewer.wording import Sentence, kept, language, plural

FIXED = ("checks", "corrections", "accepted", "places", "articles", "sources", "columns")
"""Names of the tables that belong to no report type."""


@dataclass(frozen=True, slots=True)
class Tabulated:
    """The tables of an export.

    Attributes:
        types: The tables of each report type.
        trail: ``checks``, ``corrections``, ``accepted``, ``places``, ``articles``, ``sources``, ``columns``, which
            explains those that are written.
        remarks: Finished sentences: how many of how many records are in here, and what was left out.
    """

    types: tuple[TypeTables, ...]
    trail: tuple[Table, ...]
    remarks: tuple[Sentence, ...]

    @property
    def tables(self) -> tuple[Table, ...]:
        """Every table: report types with their groups first."""
        return (*(table for one in self.types for table in (one.records, *one.groups.values())), *self.trail)

    @property
    def written(self) -> tuple[Table, ...]:
        """The tables that go into files: without report types of which there is no record."""
        return tuple(table for table in self.tables if table.is_written)

    def table(self, name: str) -> Table:
        """Return the table of this name."""
        return next(one for one in self.tables if one.name == name)


def tabulate(material: Material) -> Tabulated:
    """Put the records to export into tables.

    Raises:
        ExportError: A record's report type isn't loaded.
    """
    everything = list(material.records)
    printed = [one for one in everything if one.verified or not material.only_verified]
    chosen = [as_meant(one) for one in printed] if material.values == "corrected" else printed
    types = _by_type(chosen, material)
    checks: list[Row] = [row for one in types for row in one.checks]
    pages = list(material.sources)
    with_places = len(chosen) <= MOST_WITH_PLACES if material.places is None else material.places
    tables = (
        *(table for one in types for table in (one.records, *one.groups.values())),
        checks_table(checks),
        corrections_table(printed, material.types, material.raw_of, material.values),
        accepted_table(printed, material.types),
        *([places_table(chosen, material.types, material.raw_of)] if with_places else ()),
        *_articles(material, pages),
        sources_table(material, pages, everything),
    )
    explained = columns_table([one for one in tables if one.is_written])
    remarks = [_how_many(chosen, everything), *_misprints(printed, material)]
    remarks += [_left_out(one) for one in types if one.strange]
    if material.places is None and not with_places:
        remarks.append(_without_places())
    if material.division_of and material.articles is None and len(pages) > MOST_WITH_ARTICLES:
        remarks.append(_without_articles())
    return Tabulated(types, (*(one for one in tables if not one.of_type), explained), tuple(remarks))


def _articles(material: Material, pages: Sequence[SourceLine]) -> list[Table]:
    wanted = len(pages) <= MOST_WITH_ARTICLES if material.articles is None else material.articles
    if material.division_of is None or not wanted:
        return []
    return [articles_table(pages, material.division_of, material.records_in, material.raw_of)]


def _by_type(chosen: Iterable[ReviewedRecord], material: Material) -> tuple[TypeTables, ...]:
    by_name = {one.name: TypeTables(one, free_name(one.name, FIXED)) for one in material.types}
    for one in chosen:
        if one.record.type not in by_name:
            raise ExportError(
                kept(
                    "没有导出：记录 {record}（{source}）的报表类型“{type}”没有载入；请先载入它的类型文件。",
                    "Nothing was exported: the report type “{type}” of record {record} ({source}) isn't loaded; "
                    "load its type file first.",
                    record=one.record.id,
                    source=one.source_name,
                    type=one.record.type,
                )
            )
        by_name[one.record.type].add(one)
    return tuple(by_name.values())


def _how_many(chosen: Sequence[ReviewedRecord], everything: Sequence[ReviewedRecord]) -> Sentence:
    verified = sum(one.verified for one in everything)
    return kept(
        "共 {all} 条记录，已核定 {verified} 条；这里有 {here} 条。",
        "{verified} of {all} "
        + plural(len(everything), "record", "records")
        + plural(verified, " is verified; {here} ", " are verified; {here} ")
        + plural(len(chosen), "is in here.", "are in here."),
        all=len(everything),
        verified=verified,
        here=len(chosen),
    )


def _misprints(printed: Iterable[ReviewedRecord], material: Material) -> list[Sentence]:
    number = sum(len(meant(one)) for one in printed)
    if not number:
        return []
    if material.values == "corrected":
        return [
            kept(
                "有 {n} 个值报上印错了，这里按更正后的导出；所印的值见“更正”表。",
                plural(
                    number,
                    "One value was printed wrong and is in here as corrected; “Corrections” has what is printed.",
                    "{n} values were printed wrong and are in here as corrected; “Corrections” has what is printed.",
                ),
                n=number,
            )
        ]
    return [
        kept(
            "有 {n} 个值报上印错了，这里按所印的导出；更正后的值见“更正”表。",
            plural(
                number,
                "One value was printed wrong and is in here as printed; “Corrections” has what should have been.",
                "{n} values were printed wrong and are in here as printed; “Corrections” has what should have been.",
            ),
            n=number,
        )
    ]


def _left_out(one: TypeTables) -> Sentence:
    fields = ", ".join(f"{pattern} ({count})" for pattern, count in sorted(one.strange.items()))
    return kept(
        "报表类型“{type}”里已没有这些字段，它们没有导出：{fields}。",
        "The report type “{type}” no longer has these fields, so they were not exported: {fields}.",
        type=one.kind.name,
        fields=fields,
    )


def _without_places() -> Sentence:
    return kept(
        "记录超过 {most} 条，没有写“出处”表（每个值在哪一行）；要它请在导出时选上。",
        "With more than {most} records the table “Places” (on which line each value stands) was left out; "
        "choose it to have it.",
        most=MOST_WITH_PLACES,
    )


def _without_articles() -> Sentence:
    return kept(
        "版面超过 {most} 页，没有写“文章”表；要它请在导出时选上。",
        "With more than {most} pages the table “Articles” was left out; choose it to have it.",
        most=MOST_WITH_ARTICLES,
    )


def columns_table(tables: Sequence[Table]) -> Table:
    """Return a row for each column of each table, its own included; all of them get the names of their sheets."""
    names = columns("columns", "table sheet table_zh table_en column zh en kind meaning")
    table = Table("columns", {"zh": "列说明", "en": "Columns"}, names)
    there = [one for one in (*tables, table) if one.is_written]
    for one, sheet in zip(there, sheet_names(one.title[language()] for one in there), strict=True):
        one.sheet = sheet
    for one in (*tables, table):
        for column in one.columns:
            table.add(_explained(one, column))
    return table


def _explained(one: Table, column: Column) -> Row:
    titles, labels = (one.title["zh"], one.title["en"]), (column.label["zh"], column.label["en"])
    return one.name, one.sheet, *titles, column.name, *labels, column.kind, column.meaning
