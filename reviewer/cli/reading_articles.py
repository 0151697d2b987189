"""``reviewer articles``: each page divided into its articles, page after page."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from reviewer.articles import Article, Division, Part
from reviewer.cli.contract import Json
from reviewer.cli.each_source import each_source
from reviewer.cli.printing import Printers
from reviewer.data import SourceText
from reviewer.export.article_frame import COLUMNS, article_files, cells
from reviewer.export.tables import Row
from reviewer.extract import PageText
from reviewer.extract.division import division_of
from reviewer.page import TextMap
from reviewer.reading.files import PagesFound
from reviewer.report_types.schema import ReportType


class DividedPage(NamedTuple):
    """A page with its articles; ``shown`` is its path as the person named it."""

    shown: str
    source: SourceText
    division: Division


def read_articles(
    found: PagesFound, types: Sequence[ReportType], show: Callable[[DividedPage], None], folder: Path | None = None
) -> list[str]:
    """Read the pages found, show each as soon as it is read, and return a sentence for everything that went wrong.

    Args:
        found: The pages.
        types: Report types whose records are articles of their own.
        show: Called with each page.
        folder: Where each article goes as a text file, if anywhere.

    Raises:
        ExportError: A text file could not be written.
        KeyboardInterrupt: The person stopped it; the page in hand was shown whole.
    """
    divided: list[tuple[str, Division]] = []

    def take(shown: str, source: SourceText) -> None:
        text = PageText(source.name, TextMap.whole(source.raw))
        page = DividedPage(shown, source, division_of(text, types))
        divided.append((source.name, page.division))
        show(page)

    problems = each_source(found, take)
    if folder is not None:
        article_files(folder, divided)
    return problems


def _found(page: DividedPage) -> Json:
    return {
        "articles": [article_object(one) for one in page.division.articles],
        "loose": [_part_object(one) for one in page.division.loose],
    }


def article_object(one: Article) -> Json:
    """Return the object of an article; spans are in the raw text, as those of fields are."""
    return {
        "article": one.number,
        "headline": one.headline or None,
        "reporters": list(one.reporters),
        "place": one.place or None,
        "date": one.date or None,
        "length": one.length,
        "parts": [_part_object(part) for part in one.parts],
        "doubts": [
            {"part": doubt.part, "other": doubt.other or None, "message": doubt.message} for doubt in one.doubts
        ],
    }


def _part_object(part: Part) -> Json:
    return {"kind": part.kind.value, "text": part.text, "spans": [list(span) for span in part.extents]}


def _table(page: DividedPage) -> None:
    from reviewer.cli.article_tables import print_articles  # knows of terminals, which programs don't wait for

    print_articles(page)


def _rows(page: DividedPage) -> Iterator[Row]:
    return (cells(one, page.source.raw) for one in page.division.articles)


PRINTERS: Final = Printers(_table, _found, COLUMNS, _rows)
