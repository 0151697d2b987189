"""People and bodies for people in a terminal: one line each, names that may be misprinted below all pages."""

from typing import TYPE_CHECKING

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from reviewer.people import Suspect
from reviewer.people.person import Place
from reviewer.wording import say

if TYPE_CHECKING:
    from reviewer.cli.reading_people import PeopleOfPage


def print_people(page: "PeopleOfPage") -> None:
    """Print the people of a page, then its bodies."""
    console = Console()
    console.print(f"\n[bold]{escape(page.shown)}[/]  [dim]{page.source.encoding}[/]")
    if not page.people and not page.bodies:
        console.print(say("  没有人名和机构名", "  no people and no bodies"))
        return
    table = Table(box=None, pad_edge=False, header_style="dim")
    headings = say("行|篇|人物或机构|职务|次数", "line|article|person or body|office|times")
    for heading in headings.split("|"):
        table.add_column(heading, overflow="fold")
    raw = page.source.raw
    for number, one in page.people:
        table.add_row(_line(raw, one.places), str(number), escape(one.name), escape(one.office), str(len(one.places)))
    for number, body in page.bodies:
        table.add_row(_line(raw, body.places), str(number), escape(body.name), "", str(len(body.places)), style="dim")
    console.print(table)


def print_suspects(found: tuple[Suspect, ...]) -> None:
    """Print a sentence for each name that may be misprinted."""
    console = Console()
    for one in found:
        console.print(f"[yellow]{say('形近', 'look-alike')}[/] {escape(one.message)}")


def _line(raw: str, places: tuple[Place, ...]) -> str:
    return str(raw.count("\n", 0, places[0][0].start) + 1)
