"""Articles for people in a terminal: one line each, what the program isn't sure of below."""

from typing import TYPE_CHECKING

from rich.markup import escape

from reviewer.articles import Article
from reviewer.cli.page_tables import print_rows
from reviewer.export.article_frame import first_line
from reviewer.wording import say

if TYPE_CHECKING:
    from reviewer.cli.reading_articles import DividedPage


def print_articles(page: "DividedPage") -> None:
    """Print the articles of a page, then what is doubtful about them."""
    headings = say("行|篇|标题|记者|地点|日期|字数", "line|article|headline|reporters|place|date|length")
    rows = ((_cells(one, page.source.raw), "") for one in page.division.articles)
    console = print_rows(page, headings, rows, say("没有文章", "no articles"))
    for one in page.division.articles:
        for doubt in one.doubts:
            console.print(f"[yellow]{say('存疑', 'doubtful')}[/] {escape(doubt.message)}")


def _cells(one: Article, raw: str) -> tuple[str, ...]:
    titles = "\n".join(text for text in (one.kicker, one.headline, one.subtitle) if text)
    told = ("、".join(one.reporters), one.place, one.date, str(one.length))
    return str(first_line(one, raw)), str(one.number), titles or "—", *told
