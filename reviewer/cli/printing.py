"""Pages printed as soon as they are read: a table for people, a line of JSON for programs, rows for spreadsheets."""

import csv
import sys
from collections.abc import Callable, Collection, Iterable
from typing import TYPE_CHECKING, Generic, NamedTuple, Protocol, TypeVar

import typer

from reviewer.cli.contract import Json, line, source_object
from reviewer.cli.working import tell
from reviewer.data import SourceText

if TYPE_CHECKING:
    from reviewer.export.tables import Row


class PageRead(Protocol):
    """A page that was read; ``shown`` is its path as the person named it."""

    @property
    def shown(self) -> str: ...  # noqa: D102  # the class says it

    @property
    def source(self) -> SourceText: ...  # noqa: D102


Page = TypeVar("Page", bound=PageRead)
Show = Callable[[Page], None]


class Printers(NamedTuple, Generic[Page]):
    """How a command prints its pages.

    Attributes:
        table: Prints a page for people.
        found: Returns what was found on a page, by name, for programs.
        columns: Of the rows for spreadsheets; empty where there are none.
        rows: Returns the rows of a page, without its path, the first column of each.
    """

    table: Show[Page]
    found: Callable[[Page], Json]
    columns: Collection[str] = ()
    rows: Callable[[Page], "Iterable[Row]"] = lambda _page: ()


def run(read: Callable[[Show[Page]], list[str]], printers: Printers[Page], format: str) -> None:
    """Have pages read and printed, then say what went wrong.

    Args:
        read: Reads the pages, gives each to what it is given, and returns a sentence for everything that went wrong.
        printers: How they are printed.
        format: ``table``, ``jsonl`` or ``csv``.

    Raises:
        typer.Exit: Something went wrong; with status 2.
    """
    problems = read(_printer(printers, format))
    for sentence in problems:
        tell(sentence)
    if problems:
        raise typer.Exit(2)


def print_line(contents: Json) -> None:
    """Print an object as a line of JSON."""
    sys.stdout.write(line(contents) + "\n")
    sys.stdout.flush()


def _printer(printers: Printers[Page], format: str) -> Show[Page]:
    if format == "table":
        return printers.table
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # what programs read is, whatever the terminal speaks
    if format == "csv":
        return _csv_printer(printers)
    return lambda page: print_line(source_object(page.shown, page.source, **printers.found(page)))


def _csv_printer(printers: Printers[Page]) -> Show[Page]:
    """Print the heading, and return what prints the rows of a page below it."""
    from reviewer.export.plain_files import csv_text  # knows of all exports, which nobody else waits for

    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(printers.columns)

    def show(page: Page) -> None:
        writer.writerows([csv_text(page.shown), *map(csv_text, row)] for row in printers.rows(page))
        sys.stdout.flush()

    return show
