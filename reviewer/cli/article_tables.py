"""Articles for people in a terminal: one line each, what the program isn't sure of below."""

from typing import TYPE_CHECKING

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from reviewer.articles import Article
from reviewer.export.article_frame import first_line
from reviewer.wording import say

if TYPE_CHECKING:
    from reviewer.cli.reading_articles import DividedPage


def print_articles(page: "DividedPage") -> None:
    """Print the articles of a page, then what is doubtful about them."""
    console = Console()
    console.print(f"\n[bold]{escape(page.shown)}[/]  [dim]{page.source.encoding}[/]")
    if not page.division.articles:
        console.print(say("  没有文章", "  no articles"))
        return
    table = Table(box=None, pad_edge=False, header_style="dim")
    headings = say("行|篇|标题|记者|地点|日期|字数", "line|article|headline|reporters|place|date|length")
    for heading in headings.split("|"):
        table.add_column(heading, overflow="fold")
    for one in page.division.articles:
        table.add_row(*map(escape, _cells(one, page.source.raw)))
    console.print(table)
    for one in page.division.articles:
        for doubt in one.doubts:
            console.print(f"[yellow]{say('存疑', 'doubtful')}[/] {escape(doubt.message)}")


def _cells(one: Article, raw: str) -> tuple[str, ...]:
    titles = "\n".join(text for text in (one.kicker, one.headline, one.subtitle) if text)
    told = ("、".join(one.reporters), one.place, one.date, str(one.length))
    return str(first_line(one, raw)), str(one.number), titles or "—", *told
