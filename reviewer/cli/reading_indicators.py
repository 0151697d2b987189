"""``reviewer indicators``: the figures of a page's prose, page after page."""

import csv
import sys
from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from reviewer.cli.contract import Json, line
from reviewer.cli.each_source import each_source
from reviewer.data import SourceText
from reviewer.export.indicator_frame import COLUMNS, cells
from reviewer.export.tables import Cell
from reviewer.indicators import Indicator, indicators
from reviewer.page import TextMap, read_page
from reviewer.reading.files import Found
from reviewer.values import to_json, written


class FiguresOfPage(NamedTuple):
    """A page with those of its indicators that were asked for; ``shown`` is its path as the person named it."""

    shown: str
    source: SourceText
    indicators: tuple[Indicator, ...]


class Wanted(NamedTuple):
    """Which indicators are asked for: words that their subject, unit and period hold; empty for any."""

    subject: str = ""
    unit: str = ""
    period: str = ""

    def holds(self, one: Indicator) -> bool:
        """Return whether an indicator is asked for."""
        return self.subject in one.subject and self.unit in one.unit and self.period in one.period


def read_indicators(found: Found, wanted: Wanted, show: Callable[[FiguresOfPage], None]) -> list[str]:
    """Read the pages found, show each as soon as it is read, and return a sentence for everything that went wrong.

    A page without what is asked for isn't shown.

    Raises:
        KeyboardInterrupt: The person stopped it; the page in hand was shown whole.
    """

    def take(shown: str, source: SourceText) -> None:
        told = indicators(read_page(TextMap.whole(source.raw)))
        asked = tuple(one for one in told if wanted.holds(one))
        if asked or wanted == Wanted():
            show(FiguresOfPage(shown, source, asked))

    return each_source(found, take)


def print_object(page: FiguresOfPage) -> None:
    """Print a page as one line of JSON."""
    source = page.source
    contents = {
        "source": page.shown,
        "sha256": source.sha256,
        "encoding": source.encoding,
        "indicators": [indicator_object(one) for one in page.indicators],
    }
    sys.stdout.write(line(contents) + "\n")
    sys.stdout.flush()


def indicator_object(one: Indicator) -> Json:
    """Return the object of an indicator; spans are in the raw text, what isn't said is null."""
    names = list(COLUMNS)[2:-2]
    told = dict(zip(names, map(_json, cells(one)), strict=False))
    return told | {"spans": [list(span) for span in one.spans]}


def _json(value: Cell) -> object:
    return value if isinstance(value, bool | datetime) else to_json(value)


class CsvPrinter:
    """Prints the indicators of all pages as one table, its heading first."""

    def __init__(self) -> None:
        self._writer = csv.writer(sys.stdout, lineterminator="\n")
        self._numbers: dict[str, int] = {}
        self._writer.writerow(COLUMNS)

    def __call__(self, page: FiguresOfPage) -> None:
        """Print a page's rows."""
        for number, one in enumerate(page.indicators, 1):
            self._writer.writerow([page.shown, number, *map(_cell, cells(one))])
        sys.stdout.flush()


def _cell(value: Cell) -> str:
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool | datetime) else written(value)
