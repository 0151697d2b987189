"""The tables every format is made from: named columns, and rows of values as the review knows them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
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


@dataclass(frozen=True, slots=True)
class Table:
    """Rows below columns.

    Attributes:
        name: ``hotline_daily``, ``hotline_daily.channels``, ``checks``.
        of_type: It belongs to a report type; files leave it out where there is no record of that type.
    """

    name: str
    title: Words
    columns: tuple[Column, ...]
    rows: list[Row] = field(default_factory=list)
    of_type: bool = False


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
