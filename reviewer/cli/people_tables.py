"""People and bodies for people in a terminal: one line each, names that may be misprinted below all pages."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.console import Console
from rich.markup import escape

from reviewer.cli.page_tables import Styled, print_rows
from reviewer.page.places import line_at
from reviewer.people import Suspect
from reviewer.people.person import Place
from reviewer.wording import say

if TYPE_CHECKING:
    from reviewer.cli.reading_people import PeopleOfPage


def print_people(page: "PeopleOfPage") -> None:
    """Print the people of a page, then its bodies."""
    headings = say("行|篇|人物或机构|职务|次数", "line|article|person or body|office|times")
    print_rows(page, headings, _rows(page), say("没有人名和机构名", "no people and no bodies"))


def _rows(page: "PeopleOfPage") -> Iterator[Styled]:
    raw = page.source.raw
    for number, one in page.people:
        yield (_line(raw, one.places), str(number), one.name, one.office, str(len(one.places))), ""
    for number, body in page.bodies:
        yield (_line(raw, body.places), str(number), body.name, "", str(len(body.places))), "dim"


def print_suspects(found: tuple[Suspect, ...]) -> None:
    """Print a sentence for each name that may be misprinted."""
    console = Console()
    for one in found:
        console.print(f"[yellow]{say('形近', 'look-alike')}[/] {escape(one.message)}")


def _line(raw: str, places: tuple[Place, ...]) -> str:
    return str(line_at(raw, places[0][0].start))
