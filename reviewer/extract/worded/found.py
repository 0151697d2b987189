"""What is found of a report known by words: places with values, rows, runs of rows; gathered while it is read."""

from dataclasses import dataclass, field
from typing import NamedTuple

from reviewer.data import Value
from reviewer.extract.worded.clauses import Number


class Spot(NamedTuple):
    """A value at ``[start, end)`` of the plain text.

    ``value`` None is read from the text there by the field's kind; ``most`` is the most it may be trusted.
    """

    start: int
    end: int
    value: Value | None = None
    most: float = 0.99
    inferred: bool = False


Row = dict[str, Spot]


@dataclass(slots=True)
class Run:
    """Rows that were printed as one list.

    Attributes:
        rows: Their numbers in the group.
        counts: The number of each.
        lead: The words before the first.
        after: The words after the last.
        owner: The number whose brackets they stand in.
        gaps: Whether counts nobody could place stand between them: then their sum says nothing.
    """

    group: str
    rows: list[int] = field(default_factory=list)
    counts: list[Number] = field(default_factory=list)
    lead: str = ""
    after: str = ""
    owner: Number | None = None
    inside: bool = False
    gaps: bool = False


@dataclass(slots=True)
class Found:
    """The values of one report."""

    plain: dict[str, Spot] = field(default_factory=dict)
    numbers: dict[str, Number] = field(default_factory=dict)
    groups: dict[str, list[Row]] = field(default_factory=dict)
    runs: list[Run] = field(default_factory=list)
    ends: int = 0

    @property
    def many(self) -> int:
        """How many numbers were found."""
        rows = sum("count" in row or "share" in row for rows in self.groups.values() for row in rows)
        return len(self.numbers) + rows

    def add_row(self, group: str, row: Row) -> int:
        """Add a row and return its number."""
        rows = self.groups.setdefault(group, [])
        rows.append(row)
        return len(rows) - 1
