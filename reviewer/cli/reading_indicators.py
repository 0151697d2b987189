"""``reviewer indicators``: the figures of a page's prose, page after page."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from reviewer.cli.contract import Json
from reviewer.cli.each_source import each_source
from reviewer.cli.printing import Printers
from reviewer.data import SourceText
from reviewer.export.indicator_frame import COLUMNS, cells
from reviewer.export.tables import Row
from reviewer.extract import PageText
from reviewer.extract.division import division_of
from reviewer.extract.figures import figures_of
from reviewer.indicators import Indicator
from reviewer.page import TextMap
from reviewer.reading.files import PagesFound
from reviewer.report_types.schema import ReportType
from reviewer.values import to_json


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


def read_indicators(
    found: PagesFound, types: Sequence[ReportType], wanted: Wanted, show: Callable[[FiguresOfPage], None]
) -> list[str]:
    """Read the pages found, show each as soon as it is read, and return a sentence for everything that went wrong.

    A page without what is asked for isn't shown.

    Args:
        found: The pages.
        types: Report types whose records are articles of their own.
        wanted: Which figures are asked for.
        show: Called with each page.

    Raises:
        KeyboardInterrupt: The person stopped it; the page in hand was shown whole.
    """

    def take(shown: str, source: SourceText) -> None:
        text = TextMap.whole(source.raw)
        articles = division_of(PageText(source.name, text), types).articles
        told = (one for article in articles for one in figures_of(article, text))
        asked = tuple(one for one in told if wanted.holds(one))
        if asked or wanted == Wanted():
            show(FiguresOfPage(shown, source, asked))

    return each_source(found, take)


def _found(page: FiguresOfPage) -> Json:
    return {"indicators": [indicator_object(one) for one in page.indicators]}


def indicator_object(one: Indicator) -> Json:
    """Return the object of an indicator; spans are in the raw text, what isn't said is null."""
    _source, _number, *names = COLUMNS
    told = dict(zip(names, map(to_json, cells(one)), strict=True))
    return {name: value for name, value in told.items() if name not in ("start", "end")} | {
        "spans": [list(span) for span in one.spans]
    }


def _table(page: FiguresOfPage) -> None:
    from reviewer.cli.indicator_tables import print_indicators  # knows of terminals, which programs don't wait for

    print_indicators(page)


def _rows(page: FiguresOfPage) -> Iterator[Row]:
    return ((number, *cells(one)) for number, one in enumerate(page.indicators, 1))


PRINTERS: Final = Printers(_table, _found, COLUMNS, _rows)
