"""The articles of the pages, a row for each: titles, reporters, where and when, its records, its text."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from reviewer.articles import Article, Division
from reviewer.export.material import SourceLine
from reviewer.export.tables import Column, LongTable, Row
from reviewer.wording import say

RecordsIn = Callable[[str, Article], tuple[str, ...]]
"""Gives the ids of the records that stand in an article of a source."""

_COLUMNS: Final = (
    ("source", "text", "来源", "Source"),
    ("article", "rank", "篇", "Article"),
    ("headline", "text", "标题", "Headline"),
    ("kicker", "text", "眉题", "Kicker"),
    ("subtitle", "text", "副题", "Subtitle"),
    ("subheads", "text", "小标题", "Subheads"),
    ("reporters", "text", "记者", "Reporters"),
    ("place", "text", "电头地点", "Place"),
    ("date", "text", "日期", "Date"),
    ("length", "count", "字数", "Length"),
    ("paragraphs", "count", "段数", "Paragraphs"),
    ("records", "text", "记录", "Records"),
    ("arranged", "flag", "人工划分", "Arranged"),
    ("doubts", "text", "存疑", "Doubts"),
    ("line", "count", "行", "Line"),
    ("text", "text", "全文", "Text"),
)


def articles_table(
    sources: Iterable[SourceLine],
    division_of: Callable[[str], Division],
    records_in: RecordsIn,
    raw_of: Callable[[str], str],
) -> LongTable:
    """Return a row for each article of each page, in the order of the pages.

    Args:
        sources: The pages.
        division_of: Gives the articles of a page, by its id.
        records_in: Gives the records of an article.
        raw_of: Gives the raw text of a page, by its id.
    """
    divided = [(one, division_of(one.id).articles) for one in sources]

    def rows() -> Iterator[Row]:
        for source, articles in divided:
            raw = raw_of(source.id)
            yield from (_row(source, one, records_in(source.id, one), raw) for one in articles)

    length = sum(len(articles) for _, articles in divided)
    return LongTable("articles", {"zh": "文章", "en": "Articles"}, _columns(), length, rows)


def _row(source: SourceLine, one: Article, records: tuple[str, ...], raw: str) -> Row:
    start = min((extent.start for extent in one.extents), default=0)
    return (
        source.name,
        one.number,
        *(text or None for text in (one.headline, one.kicker, one.subtitle)),
        *(_lines(one.subheads), _lines(one.reporters), one.place or None, one.date or None),
        *(one.length, len(one.paragraphs), _lines(records), one.arranged),
        *(_lines(doubt.message for doubt in one.doubts), raw.count("\n", 0, start) + 1),
        _lines(one.paragraphs),
    )


def _lines(texts: Iterable[str]) -> str | None:
    return "\n".join(texts) or None


def _columns() -> tuple[Column, ...]:
    meanings = {
        "article": say("在这一页里是第几篇", "its place on the page"),
        "records": say("其中的记录编号", "ids of the records in it"),
        "arranged": say("是否由人划分或确认过", "whether a person arranged or confirmed it"),
        "doubts": say("程序不确定之处", "what the program isn't sure of"),
        "line": say("从原文第几行起，从 1 起", "line of the raw text it begins on, from 1"),
        "text": say("各段，换行分隔", "its paragraphs, a line each"),
    }
    return tuple(
        Column(name, {"zh": zh, "en": en}, kind, meanings.get(name, say(zh, en))) for name, kind, zh, en in _COLUMNS
    )
