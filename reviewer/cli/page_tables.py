"""What was found on a page, for people in a terminal: the page's name, then a line each."""

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from reviewer.cli.printing import PageRead

Styled = tuple[Sequence[str], str]
"""A row and its style, empty for none."""


def print_head(console: Console, page: PageRead) -> None:
    """Print the name of a page and its encoding."""
    console.print(f"\n[bold]{escape(page.shown)}[/]  [dim]{page.source.encoding}[/]")


def print_rows(page: PageRead, headings: str, rows: Iterable[Styled], nothing: str) -> Console:
    """Print a page's head and what was found on it.

    Args:
        page: The page.
        headings: Of the columns, with ``|`` between.
        rows: Each with its style.
        nothing: What to say where there are none.

    Returns:
        Where what else there is to say goes.
    """
    console = Console()
    print_head(console, page)
    table = Table(box=None, pad_edge=False, header_style="dim")
    for heading in headings.split("|"):
        table.add_column(heading, overflow="fold")
    for cells, style in rows:
        table.add_row(*map(escape, cells), style=style)
    console.print(table if table.row_count else f"  {nothing}")
    return console
