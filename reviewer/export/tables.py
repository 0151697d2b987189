"""The tables every format is made from: named columns, and rows of values as the review knows them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from reviewer.data import ReviewedRecord, Value
from reviewer.report_types.schema import Words

Cell = Value | datetime | bool | None
Row = tuple[Cell, ...]

VERIFIED: Final = "verified"
OPEN: Final = "open"
"""What ``status`` says of a record; a workbook says it in the language of the desk."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        name: For programs.
        label: For people, in both languages.
        kind: A kind of field (``count``, ``date`` ...), or ``key``, ``status``, ``verdict``, ``holds``,
            ``moment`` (an aware datetime in UTC), ``value`` (whatever the corrected field holds).
        meaning: A sentence in the language in use.
    """

    name: str
    label: Words
    kind: str
    meaning: str


class Table:
    """Rows below columns, kept column by column: that is how they are typed, written and compared.

    Attributes:
        name: ``hotline_daily``, ``hotline_daily.channels``, ``checks``.
        title: What a person calls it.
        columns: What stands in it.
        cells: The values of each column, downwards.
        of_type: It belongs to a report type; files leave it out where there is no record of that type.
    """

    def __init__(
        self, name: str, title: Words, columns: tuple[Column, ...], rows: Iterable[Row] = (), *, of_type: bool = False
    ) -> None:
        self.name = name
        self.title = title
        self.columns = columns
        self.of_type = of_type
        self.cells: tuple[list[Cell], ...] = tuple([] for _ in columns)
        for row in rows:
            self.add(row)

    def __len__(self) -> int:
        return len(self.cells[0])

    def add(self, row: Row) -> None:
        """Add a row below the others."""
        for column, value in zip(self.cells, row, strict=True):
            column.append(value)

    def rows(self) -> Iterator[Row]:
        """Return the rows, from the top."""
        return zip(*self.cells, strict=True)

    def column(self, name: str) -> list[Cell]:
        """Return the values of the column of this name."""
        return next(cells for one, cells in zip(self.columns, self.cells, strict=True) if one.name == name)


def status_of(one: ReviewedRecord) -> str:
    """Return the status of a record."""
    return VERIFIED if one.verified else OPEN


def moment(written: str) -> datetime | None:
    """Return the time an ISO text names (UTC where it names no zone), or None where it names none."""
    try:
        at = datetime.fromisoformat(written)
    except ValueError:
        return None
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)


def free_name(wanted: str, taken: Iterable[str]) -> str:
    """Return the name, with as many underscores as it takes to be unlike the taken ones."""
    names = frozenset(taken)
    while wanted in names:
        wanted += "_"
    return wanted
