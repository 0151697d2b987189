"""Records of one type in the order of their dates."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from operator import itemgetter
from typing import NamedTuple

from reviewer.checks.evidence import Level, level_of
from reviewer.checks.sums import Number
from reviewer.checks.usual import FEWEST, Usual, usual_of
from reviewer.data import Record

WINDOW = 30
Day = date


class Entry(NamedTuple):
    """A record as its neighbours need to know it.

    Attributes:
        record: Its fields as they stand.
        type: Name of its report type.
        date: The day it reports on; None where it isn't known, or for a period.
        period: First and last day, for a report over several days.
        verified: Whether a person has verified it.
        where: What the queue shows of its source, for messages.
    """

    record: Record
    type: str
    date: Day | None
    period: tuple[Day, Day] | None
    verified: bool
    where: str = ""

    @property
    def day(self) -> Day | None:
        """The day it stands at in its series."""
        return self.period[0] if self.period else self.date


class Key(NamedTuple):
    """Where a record stands in its series: by day, records of the same day in the order of the pages."""

    day: date
    position: int


class Series:
    """The records of one type by date, with the plain numbers they hold.

    Args:
        watched: Names of the plain fields whose numbers are kept.
    """

    def __init__(self, watched: Iterable[str]) -> None:
        self.keys: list[Key] = []
        self._columns: dict[str, list[Number | None]] = {name: [] for name in sorted(watched)}

    def fill(self, records: Iterable[tuple[Key, Record]]) -> None:
        """Take in many records at once, where there are none yet."""
        ordered = sorted(records, key=itemgetter(0))
        self.keys = [key for key, _ in ordered]
        rows = [self._numbers_of(record) for _, record in ordered]
        for name in self._columns:
            self._columns[name] = [row.get(name) for row in rows]

    def add(self, key: Key, record: Record) -> None:
        """Take in one record."""
        index = self.at(key)
        self.keys.insert(index, key)
        numbers = self._numbers_of(record)
        for name, column in self._columns.items():
            column.insert(index, numbers.get(name))

    def remove(self, key: Key) -> None:
        """Take one record out."""
        index = self.at(key)
        del self.keys[index]
        for column in self._columns.values():
            del column[index]

    def at(self, key: Key) -> int:
        """Return the index of the first record at or after this key."""
        return bisect_left(self.keys, key)

    def on(self, day: date) -> list[int]:
        """Return the indexes of the records of one day."""
        return list(range(self.at(Key(day, -1)), self.at(Key(day + timedelta(days=1), -1))))

    def number(self, index: int, name: str) -> Number | None:
        """Return a record's number in a plain field; None where it isn't known."""
        return self._columns[name][index]

    def far(self, index: int) -> dict[str, Usual]:
        """Return the fields of a record whose numbers lie far from those of the ``WINDOW`` records before it."""
        start = max(index - WINDOW, 0)
        found: dict[str, Usual] = {}
        if index - start < FEWEST:
            return found
        for name, column in self._columns.items():
            number = column[index]
            if number is not None:
                usual = usual_of([one for one in column[start:index] if one is not None], number)
                if usual:
                    found[name] = usual
        return found

    def levels(self, index: int) -> dict[str, Level]:
        """Return what is usual for the numbers of a record, by the ``WINDOW`` records before it and after it."""
        found: dict[str, Level] = {}
        start, end = max(index - WINDOW, 0), index + 1 + WINDOW
        for name, column in self._columns.items():
            level = level_of([one for one in (*column[start:index], *column[index + 1 : end]) if one is not None])
            if level:
                found[name] = level
        return found

    def _numbers_of(self, record: Record) -> Mapping[str, Number]:
        columns = self._columns
        return {
            one.path: one.value for one in record.fields if one.path in columns and isinstance(one.value, int | Decimal)
        }
