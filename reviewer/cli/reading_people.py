"""``reviewer people``: the people and bodies of each article, page after page; then names that may be misprinted."""

import csv
import sys
from collections.abc import Callable, Sequence
from typing import NamedTuple

from reviewer.articles import Division
from reviewer.cli.contract import Json, line
from reviewer.cli.each_source import each_source
from reviewer.data import SourceText
from reviewer.export.people_frame import COLUMNS, cells
from reviewer.extract import PageText
from reviewer.extract.division import division_of
from reviewer.page import TextMap
from reviewer.people import Body, Mention, Person, Suspect, bodies_in, names_on, people_in, suspects
from reviewer.people.person import Place
from reviewer.reading.files import Found
from reviewer.report_types.schema import ReportType
from reviewer.values import written


class PeopleOfPage(NamedTuple):
    """A page with its people and bodies, each with the number of its article; ``shown`` is its path as typed."""

    shown: str
    source: SourceText
    people: tuple[tuple[int, Person], ...]
    bodies: tuple[tuple[int, Body], ...]


def read_people(
    found: Found, types: Sequence[ReportType], show: Callable[[PeopleOfPage], None]
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


def print_object(page: PeopleOfPage) -> None:
    """Print a page as one line of JSON."""
    source = page.source
    _print(
        {
            "source": page.shown,
            "sha256": source.sha256,
            "encoding": source.encoding,
            "people": [
                {"article": number, "name": one.name, "office": one.office or None, "places": _spans(one.places)}
                for number, one in page.people
            ],
            "bodies": [
                {"article": number, "name": one.name, "places": _spans(one.places)} for number, one in page.bodies
            ],
        }
    )


def print_suspects(found: tuple[Suspect, ...]) -> None:
    """Print the names of all pages that may be misprinted, as a last line of JSON."""
    _print({"suspects": [_suspect_object(one) for one in found]})


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


def _print(contents: Json) -> None:
    sys.stdout.write(line(contents) + "\n")
    sys.stdout.flush()


class CsvPrinter:
    """Prints the people of all pages as one table, its heading first."""

    def __init__(self) -> None:
        self._writer = csv.writer(sys.stdout, lineterminator="\n")
        self._writer.writerow(COLUMNS)

    def __call__(self, page: PeopleOfPage) -> None:
        """Print a page's rows."""
        for number, one in page.people:
            row = (page.shown, number, *cells(one, page.source.raw))
            self._writer.writerow("" if cell is None else written(cell) for cell in row)
        sys.stdout.flush()
