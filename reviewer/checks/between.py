"""What can be said of a record only beside the others of a review: dates, gaps, odd values, a week against its days."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial

from reviewer.checks.check_set import CheckSet
from reviewer.checks.evidence import Level
from reviewer.checks.series import WINDOW, Entry, Key, Series
from reviewer.checks.side_by_side import far_off, gap, missing_between, same_date, week_off
from reviewer.checks.sums import Number
from reviewer.data import Finding, Record

__all__ = ["Between", "Entry"]


class Between:
    """The records of a review side by side, kept up to date one record at a time; judged when someone asks.

    - *same date*: an error on every record of a type whose date (or period) an earlier record has.
    - *gap*: a warning on the first daily record after missing days. More than ``LONGEST_GAP`` missing days count as
      the end of one series and the beginning of another, not as a gap.
    - *far from the series*: a warning for a plain number far from the last 30 before it; see ``usual.usual_of``.
    - *week*: a warning when a period's total isn't the sum over its days, once all of them are verified.

    Args:
        entries: In the order of the pages, each record once.
        checks_by_type: The checks of every report type; a type without an entry has none.

    Attributes:
        findings: Of the records judged so far, by id; errors first; a record without findings isn't in it.
        order: The ids of all records there ever were, the first come first.
    """

    def __init__(self, entries: Sequence[Entry], checks_by_type: Mapping[str, CheckSet]) -> None:
        self._checks = checks_by_type
        self._entries: dict[str, Entry] = {one.record.id: one for one in entries}
        self._positions: dict[str, int] = {one: position for position, one in enumerate(self._entries)}
        self.order = list(self._entries)
        self._series: dict[str, Series] = {}
        self._weeks: set[str] = set()
        by_type: dict[str, list[tuple[Key, Record]]] = {}
        for one in entries:
            key = self._key(one)
            if key:
                by_type.setdefault(one.type, []).append((key, one.record))
                self._note_week(one)
        for kind, records in by_type.items():
            self._series_of(kind).fill(records)
        self.findings: dict[str, tuple[Finding, ...]] = {}
        self._judged: set[str] = set()

    def of(self, record_id: str) -> tuple[Finding, ...]:
        """Return the findings of a record, none where there is no such record."""
        if record_id not in self._judged:
            self._judge((record_id,))
        return self.findings.get(record_id, ())

    def levels(self, record_id: str) -> dict[str, Level]:
        """Return what is usual for the numbers of a record, by those of its series; nothing where too few are known."""
        entry = self._entries.get(record_id)
        key = self._key(entry) if entry else None
        if entry is None or key is None:
            return {}
        series = self._series_of(entry.type)
        return series.levels(series.at(key))

    def put(self, entry: Entry) -> frozenset[str]:
        """Take in a record, or a changed one; return the ids whose findings changed. A new one comes last in order."""
        record_id = entry.record.id
        known = self._entries.get(record_id)
        touched = self._take_out(known) if known else set()
        if record_id not in self._positions:
            self._positions[record_id] = len(self.order)
            self.order.append(record_id)
        self._entries[record_id] = entry
        key = self._key(entry)
        if key:
            self._series_of(entry.type).add(key, entry.record)
            self._note_week(entry)
            touched |= self._around(entry, key)
        return self._judge(touched | {record_id})

    def drop(self, record_id: str) -> frozenset[str]:
        """Take a record out; return the ids whose findings changed."""
        touched = self._take_out(self._entries[record_id])
        del self._entries[record_id]
        return self._judge(touched)

    def _take_out(self, entry: Entry) -> set[str]:
        key = self._key(entry)
        if not key:
            return {entry.record.id}
        touched = self._around(entry, key)
        self._series_of(entry.type).remove(key)
        self._weeks.discard(entry.record.id)
        return touched

    def _key(self, entry: Entry) -> Key | None:
        return Key(entry.day, self._positions[entry.record.id]) if entry.day else None

    def _checks_of(self, kind: str) -> CheckSet:
        return self._checks.get(kind) or CheckSet()

    def _series_of(self, kind: str) -> Series:
        if kind not in self._series:
            weekly = [one for checks in self._checks.values() for one in checks.week_against if one.type == kind]
            self._series[kind] = Series(
                {*self._checks_of(kind).numbers, *(term for one in weekly for term in one.terms)}
            )
        return self._series[kind]

    def _note_week(self, entry: Entry) -> None:
        if entry.period and self._checks_of(entry.type).week_against:
            self._weeks.add(entry.record.id)

    def _around(self, entry: Entry, key: Key) -> set[str]:
        """Return the ids whose findings may depend on this record."""
        series = self._series_of(entry.type)
        start, after = series.at(Key(key.day, -1)), series.at(key)
        touched = {self.order[one.position] for one in series.keys[start : after + WINDOW + 2]}
        for week_id in self._weeks:
            period = self._entries[week_id].period
            if period and period[0] <= key.day <= period[1]:
                touched.add(week_id)
        return touched

    def _judge(self, record_ids: Iterable[str]) -> frozenset[str]:
        changed: set[str] = set()
        for record_id in record_ids:
            self._judged.add(record_id)
            entry = self._entries.get(record_id)
            found = tuple(self._findings(entry)) if entry else ()
            if found != self.findings.get(record_id, ()):
                changed.add(record_id)
            if found:
                self.findings[record_id] = found
            else:
                self.findings.pop(record_id, None)
        return frozenset(changed)

    def _findings(self, entry: Entry) -> Iterator[Finding]:
        key = self._key(entry)
        if not key:
            return
        series, checks = self._series[entry.type], self._checks_of(entry.type)
        index = series.at(key)
        first = self._first_like(entry, series, index)
        if first:
            yield same_date(entry, first, checks)
        elif index and not entry.period and (missing := missing_between(series.keys[index - 1].day, key.day)):
            yield gap(entry, missing, checks)
        for name, usual in series.far(index).items():
            if name in checks.numbers:
                yield far_off(entry, name, usual, checks)
        for one in checks.week_against:
            yield from week_off(entry, one, checks, partial(self._verified_on, one.type, one.terms))

    def _first_like(self, entry: Entry, series: Series, index: int) -> Entry | None:
        """Return the first record before this one with the same date or period."""
        first = None
        while index and series.keys[index - 1].day == entry.day:
            index -= 1
            other = self._entries[self.order[series.keys[index].position]]
            first = other if other.period == entry.period else first
        return first

    def _verified_on(self, kind: str, terms: Sequence[str], day: date) -> list[Number | None]:
        """Return these numbers of the first verified record of a type on a day; none where there is no such record."""
        series = self._series.get(kind)
        for index in series.on(day) if series else ():
            if series and self._entries[self.order[series.keys[index].position]].verified:
                return [series.number(index, term) for term in terms]
        return []
