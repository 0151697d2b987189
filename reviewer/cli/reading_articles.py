"""``reviewer articles``: each page divided into its articles, page after page."""

import csv
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from reviewer.articles import Article, Division, Part
from reviewer.cli.contract import Json, line
from reviewer.cli.each_source import each_source
from reviewer.data import SourceText
from reviewer.export.article_frame import COLUMNS, article_files, cells
from reviewer.extract import PageText
from reviewer.extract.division import division_of
from reviewer.page import TextMap
from reviewer.reading.files import Found
from reviewer.report_types.schema import ReportType
from reviewer.values import written


class DividedPage(NamedTuple):
    """A page with its articles; ``shown`` is its path as the person named it."""

    shown: str
    source: SourceText
    division: Division


def read_articles(
    found: Found, types: Sequence[ReportType], show: Callable[[DividedPage], None], folder: Path | None = None
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


def print_object(page: DividedPage) -> None:
    """Print a page as one line of JSON."""
    source = page.source
    contents = {
        "source": page.shown,
        "sha256": source.sha256,
        "encoding": source.encoding,
        "articles": [article_object(one) for one in page.division.articles],
        "loose": [_part_object(one) for one in page.division.loose],
    }
    sys.stdout.write(line(contents) + "\n")
    sys.stdout.flush()


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


class CsvPrinter:
    """Prints the articles of all pages as one table, its heading first."""

    def __init__(self) -> None:
        self._writer = csv.writer(sys.stdout, lineterminator="\n")
        self._writer.writerow(COLUMNS)

    def __call__(self, page: DividedPage) -> None:
        """Print a page's rows."""
        for one in page.division.articles:
            row = (page.shown, *cells(one, page.source.raw))
            self._writer.writerow("" if cell is None else written(cell) for cell in row)
        sys.stdout.flush()
