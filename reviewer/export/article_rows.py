"""The articles of the pages, a row for each: titles, reporters, where and when, its records, its text."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from reviewer.articles import Article, Division
from reviewer.export.article_frame import COLUMNS, cells
from reviewer.export.material import SourceLine
from reviewer.export.tables import Column, LongTable, Row
from reviewer.wording import say

RecordsIn = Callable[[str, Article], tuple[str, ...]]
"""Gives the ids of the records that stand in an article of a source."""

_LABELS: Final = {
    "source": ("来源", "Source"),
    "article": ("篇", "Article"),
    "kicker": ("眉题", "Kicker"),
    "headline": ("标题", "Headline"),
    "subtitle": ("副题", "Subtitle"),
    "subheads": ("小标题", "Subheads"),
    "reporters": ("记者", "Reporters"),
    "place": ("电头地点", "Place"),
    "date": ("日期", "Date"),
    "length": ("字数", "Length"),
    "paragraphs": ("段数", "Paragraphs"),
    "doubts": ("存疑", "Doubts"),
    "line": ("行", "Line"),
    "text": ("全文", "Text"),
    "records": ("记录", "Records"),
    "arranged": ("人工划分", "Arranged"),
}
_KINDS: Final = {**COLUMNS, "source": "text", "article": "rank", "records": "keys", "arranged": "flag"}


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
    return source.name, *cells(one, raw), "\n".join(records) or None, one.arranged


def _columns() -> tuple[Column, ...]:
    meanings = {
        "article": say("在这一页里是第几篇", "its place on the page"),
        "records": say(
            "其中的记录编号，每行一条；工作簿里前面有 #", "the records in it, a line each; a workbook puts # before"
        ),
        "arranged": say("是否由人划分或确认过", "whether a person arranged or confirmed it"),
        "doubts": say("程序不确定之处", "what the program isn't sure of"),
        "line": say("从原文第几行起，从 1 起", "line of the raw text it begins on, from 1"),
        "text": say("各段，换行分隔", "its paragraphs, a line each"),
    }
    return tuple(
        Column(name, {"zh": zh, "en": en}, _KINDS[name], meanings.get(name, say(zh, en)))
        for name, (zh, en) in _LABELS.items()
    )
