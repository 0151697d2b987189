"""``reviewer people``: the people and bodies of each article, page after page; then names that may be misprinted."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from reviewer.articles import Division
from reviewer.cli.contract import Json
from reviewer.cli.each_source import each_source
from reviewer.cli.printing import Printers, print_line
from reviewer.cli.working import tell
from reviewer.data import SourceText
from reviewer.export.people_frame import COLUMNS, cells
from reviewer.export.tables import Row
from reviewer.extract import PageText
from reviewer.extract.division import division_of
from reviewer.page import TextMap
from reviewer.people import Body, Mention, Person, Suspect, bodies_in, names_on, people_in, suspects
from reviewer.people.person import Place
from reviewer.reading.files import PagesFound
from reviewer.report_types.schema import ReportType


class PeopleOfPage(NamedTuple):
    """A page with its people and bodies, each with the number of its article; ``shown`` is its path as typed."""

    shown: str
    source: SourceText
    people: tuple[tuple[int, Person], ...]
    bodies: tuple[tuple[int, Body], ...]


def read_people(
    found: PagesFound, types: Sequence[ReportType], show: Callable[[PeopleOfPage], None]
) -> tuple[list[str], tuple[Suspect, ...]]:
    """Read the pages found and show each as soon as it is read.

    Args:
        found: The pages.
        types: Report types whose records are articles of their own.
        show: Called with each page.

    Returns:
        A sentence for everything that went wrong, and the names of all pages that may be misprinted.

    Raises:
        KeyboardInterrupt: The person stopped it; the page in hand was shown whole.
    """
    read: list[tuple[str, Division, TextMap]] = []

    def take(shown: str, source: SourceText) -> None:
        text = TextMap.whole(source.raw)
        division = division_of(PageText(source.name, text), types)
        read.append((shown, division, text))
        show(_page(shown, source, division, text))

    return each_source(found, take), suspects(names_on(read))


def _page(shown: str, source: SourceText, division: Division, text: TextMap) -> PeopleOfPage:
    people = tuple((one.number, person) for one in division.articles for person in people_in(one, text))
    bodies = tuple((one.number, body) for one in division.articles for body in bodies_in(one, text))
    return PeopleOfPage(shown, source, people, bodies)


def _found(page: PeopleOfPage) -> Json:
    people = [
        {"article": number, "name": one.name, "office": one.office or None, "places": _spans(one.places)}
        for number, one in page.people
    ]
    bodies = [{"article": number, "name": one.name, "places": _spans(one.places)} for number, one in page.bodies]
    return {"people": people, "bodies": bodies}


def print_suspects(found: tuple[Suspect, ...], format: str) -> None:
    """Print the names of all pages that may be misprinted: as a last line of JSON, or a sentence each."""
    if format == "table":
        from reviewer.cli.people_tables import print_suspects as show

        show(found)
    elif format == "jsonl":
        print_line({"suspects": [_suspect_object(one) for one in found]})
    else:
        for one in found:
            tell(one.message)


def _suspect_object(one: Suspect) -> Json:
    return {
        "seen": one.seen,
        "odd": one.odd,
        "seen_count": one.seen_count,
        "odd_count": one.odd_count,
        "seen_at": _mention_object(one.seen_at),
        "odd_at": _mention_object(one.odd_at),
        "message": one.message,
    }


def _mention_object(one: Mention) -> Json:
    return {
        "source": one.source,
        "article": one.article,
        "office": one.office or None,
        "places": _spans(one.places),
        "snippet": one.snippet,
    }


def _spans(places: tuple[Place, ...]) -> list[list[list[int]]]:
    """Return the places as spans in the raw text, several where a line ends inside a name."""
    return [[list(span) for span in place] for place in places]


def _table(page: PeopleOfPage) -> None:
    from reviewer.cli.people_tables import print_people  # knows of terminals, which programs don't wait for

    print_people(page)


def _rows(page: PeopleOfPage) -> Iterator[Row]:
    return ((number, *cells(one, page.source.raw)) for number, one in page.people)


PRINTERS: Final = Printers(_table, _found, COLUMNS, _rows)
