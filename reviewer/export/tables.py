"""The tables every format is made from: named columns, and rows of values as the review knows them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from typing import Final

from reviewer.checks.patterns import pattern_of
from reviewer.data import Value
from reviewer.export.check_words import statement_words
from reviewer.report_types.schema import ReportType, Words
from reviewer.reviewed import ReviewedRecord

Cell = Value | datetime | bool | None
Row = tuple[Cell, ...]

VERIFIED: Final = "verified"
OPEN: Final = "open"
"""What ``status`` says of a record; a workbook says it in the language of the desk."""

UNSTATED: Final = "unstated"
"""What ``holds`` says of an equation that the page doesn't state; a frame has neither true nor false there."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        name: For programs.
        label: For people, in both languages.
        kind: A kind of field (``count``, ``date`` ...), or ``key``, ``keys`` (a line each), ``moment`` (an aware
            datetime in UTC), ``value`` (whatever the field holds), ``holds`` and ``flag`` (true or false; ``holds``
            may be ``UNSTATED``); ``status``, ``verdict``, ``fault``, ``origin``, ``look`` are words, which a workbook
            says in the language of the desk.
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
        of_type: It belongs to a report type; files leave it out where there is no record of that type.
        sheet: Its name in a workbook; empty where it isn't written.
    """

    def __init__(
        self, name: str, title: Words, columns: tuple[Column, ...], rows: Iterable[Row] = (), *, of_type: bool = False
    ) -> None:
        self.name = name
        self.title = title
        self.columns = columns
        self.of_type = of_type
        self.sheet = ""
        self._cells: tuple[list[Cell], ...] = tuple([] for _ in columns)
        for row in rows:
            self.add(row)

    def __len__(self) -> int:
        return len(self._cells[0])

    @property
    def is_written(self) -> bool:
        """Whether it goes into files: there is a record of that type, or it belongs to none."""
        return len(self) > 0 or not self.of_type

    @property
    def cells(self) -> tuple[list[Cell], ...]:
        """The values of each column, downwards."""
        return self._cells

    def add(self, row: Row) -> None:
        """Add a row below the others."""
        for column, value in zip(self._cells, row, strict=True):
            column.append(value)

    def rows(self) -> Iterator[Row]:
        """Return the rows, from the top."""
        return zip(*self._cells, strict=True)

    def column(self, name: str) -> list[Cell]:
        """Return the values of the column of this name."""
        return next(cells for one, cells in zip(self.columns, self._cells, strict=True) if one.name == name)

    def blocks(self, rows: int) -> Iterator[Sequence[Sequence[Cell]]]:
        """Return the columns of this many rows at a time, from the top."""
        for start in range(0, len(self), rows):
            yield [values[start : start + rows] for values in self._cells]

    def sample(self, rows: int) -> Sequence[Sequence[Cell]]:
        """Return the columns of about this many rows, to see how wide they are."""
        step = max(1, len(self) // rows)
        return [values[::step] for values in self._cells]


class LongTable(Table):
    """A table whose rows are made whenever they are gone through, so that it takes no memory however long it is.

    Args:
        length: How many rows ``make`` makes.
        make: Makes them, the same ones every time.
    """

    def __init__(
        self, name: str, title: Words, columns: tuple[Column, ...], length: int, make: Callable[[], Iterator[Row]]
    ) -> None:
        super().__init__(name, title, columns)
        self._length, self._make = length, make

    def __len__(self) -> int:
        return self._length

    @property
    def cells(self) -> tuple[list[Cell], ...]:
        """The values of each column, downwards, made anew."""
        return tuple(map(list, zip(*self._make(), strict=True))) or tuple([] for _ in self.columns)

    def rows(self) -> Iterator[Row]:
        """Return the rows, from the top."""
        return self._make()

    def blocks(self, rows: int) -> Iterator[Sequence[Sequence[Cell]]]:
        """Return the columns of this many rows at a time, from the top."""
        made = self._make()
        while some := list(islice(made, rows)):
            yield list(zip(*some, strict=True))

    def sample(self, rows: int) -> Sequence[Sequence[Cell]]:
        """Return the columns of the first rows."""
        return next(self.blocks(rows), [[] for _ in self.columns])


class Code(str):
    """A code in a field, as programs get it; ``words`` is what people call it, which a workbook says."""

    __slots__ = ("words",)
    words: Words

    @staticmethod
    def of(kind: ReportType, path: str, value: Value | None) -> Value | None:
        """Return a value of the field at a path, as a code where people have words for it."""
        if not isinstance(value, str):
            return value
        if path == kind.checks.stated:
            return Code.said(value, statement_words(kind, value))
        words = kind.codes.get(pattern_of(path), {}).get(value)
        return value if words is None else Code.said(value, words)

    @staticmethod
    def said(code: str, words: Words) -> "Code":
        """Return a code with what people call it."""
        made = Code(code)
        made.words = words
        return made


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
