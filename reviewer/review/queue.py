"""The queue: a line for each record, or page without one, and what its neighbours say of it."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import chain
from typing import NamedTuple

from reviewer.checks.between import Between, Entry
from reviewer.checks.confusions import Confusion
from reviewer.checks.evidence import Level
from reviewer.data import Field, Finding, Origin, Record, Severity, Span
from reviewer.report_types.schema import ReportType
from reviewer.review.event_json import plain_json, value_from_json
from reviewer.review.events import TextEdited
from reviewer.review.learning import Seen, shown_by, shown_in
from reviewer.review.names import Name, Names, names_of
from reviewer.review.view import Viewed, title_of
from reviewer.values import written
from reviewer.wording import Language, language


class QueueRow(NamedTuple):
    """One line of the queue: a record, or a page without one.

    Attributes:
        record: Its id, or empty.
        name: Of the source.
        type: Name of the report type, or empty.
        title: Its date or period.
        state: ``verified``, ``started`` (a person dealt with it), ``open``, or ``none`` for a page without a record.
        errors: Open errors.
    """

    source: str
    record: str
    name: str
    type: str
    title: str
    state: str
    errors: int


class Line(NamedTuple):
    """What the store keeps of a record for the queue, so that opening a review reads no records.

    Attributes:
        errors: Open errors of its own, not counting what its neighbours say.
        facts: JSON: what its neighbours need to know, see ``_facts``.
        names: The names that it vouches for: those of a verified record that its type doesn't know.
        shows: The confusions that its corrections show, of a verified record.
    """

    record: str
    type: str
    title: str
    state: str
    errors: int
    facts: str
    names: Sequence[Name] = ()
    shows: Sequence[Confusion] = ()


class Queue:
    """The lines of all sources, in the order of the pages; ``between`` is empty since the last new record till asked.

    Args:
        types: Report types by name.
    """

    def __init__(self, types: Mapping[str, ReportType]) -> None:
        self._types = types
        self.vouched = Names()
        self.seen = Seen()
        self._names: dict[str, str] = {}
        self._lines: dict[str, Sequence[Line]] = {}
        self._rows: dict[str, list[QueueRow]] = {}
        self._flat: list[QueueRow] | None = None
        self._first: dict[str, int] = {}
        self.between: dict[Language, Between] = {}
        self._dated: dict[tuple[str, str], set[str]] = {}

    def __len__(self) -> int:
        return len(self._lines)

    def __contains__(self, source: object) -> bool:
        return source in self._lines

    def load(self, kept: Iterable[tuple[str, str]]) -> None:
        """Take in what the store keeps of some sources: (source, JSON)."""
        for source, text in sorted(kept, key=lambda one: int(one[0])):
            name, lines = json.loads(text)
            self._undate(source)
            self._names[source], self._lines[source] = name, [Line(*one) for one in lines]
            self._date(source, self._lines[source])
        self._rows.clear()
        self._flat, self.between = None, {}

    def put(self, source: str, name: str, lines: Sequence[Line]) -> frozenset[str]:
        """Take in the lines of a source; return the records of which the neighbours say something else now."""
        before = self._lines.get(source, ())
        self._undate(source)
        self._names[source], self._lines[source] = name, lines
        self._date(source, lines)
        changed = self._tell_neighbours(source, before)
        touched = {source, *self._alike((*before, *lines)), *(one.partition(".")[0] for one in changed)}
        for one in touched:
            self._rows.pop(one, None)
        for one in touched & self._lines.keys():
            self._renew(one)
        return changed

    def use(self, types: Mapping[str, ReportType]) -> None:
        """Check with these report types from now on."""
        self._types, self._flat, self.between = types, None, {}
        self._rows.clear()

    def name(self, source: str) -> str:
        """Return what the queue calls a source."""
        return self._names[source]

    def place(self, source: str, record: str) -> str:
        """Return what a person calls a page and a record on it: the page's name and the record's date or period."""
        title = next((one.title for one in self.lines(source) if one.record == record), "")
        return f"{self._names.get(source, source)} {title}".strip()

    def lines(self, source: str) -> Sequence[Line]:
        """Return the lines of a source, none where it has no record."""
        return self._lines.get(source, ())

    def rows(self) -> list[QueueRow]:
        """Return all rows, in the order of the pages."""
        if self._flat is None:
            self._first, at = {}, 0
            for source in self._lines:
                self._first[source] = at
                at += len(self._rows_of(source))
            self._flat = list(chain.from_iterable(map(self._rows_of, self._lines)))
        return self._flat.copy()

    def sources(self) -> list[str]:
        """Return all sources, in the order of the pages."""
        return list(self._lines)

    def sources_with_records(self, only_verified: bool) -> list[str]:
        """Return the sources with records, or with verified ones."""
        return [
            one
            for one, lines in self._lines.items()
            if any(line.state == "verified" or not only_verified for line in lines)
        ]

    def beside(self, record_id: str) -> tuple[Finding, ...]:
        """Return what the neighbours say of a record."""
        return self._neighbours().of(record_id)

    def usual(self, record_id: str) -> dict[str, Level]:
        """Return what is usual for the numbers of a record, by its neighbours."""
        return self._neighbours().levels(record_id)

    def _neighbours(self) -> Between:
        between = self.between.get(language())  # an export may be for readers of another
        if between is None:
            pairs = (
                (line, name) for one, name in self._names.items() for line in sorted(self._lines[one], key=_number)
            )
            checks = {name: one.checks for name, one in self._types.items()}
            between = self.between[language()] = Between([_entry(*one, self._types) for one in pairs], checks)
        return between

    def _tell_neighbours(self, source: str, before: Sequence[Line]) -> frozenset[str]:
        """Let the neighbours hear of a source's new lines; a new record among them lets everything be said anew."""
        between = self.between.get(language())
        self.between = {language(): between} if between else {}
        if between is None:
            return frozenset()
        now, known = ({one.record: one for one in lines} for lines in (self._lines[source], before))
        if now.keys() - known.keys():
            self.between.clear()  # it would put the record last, not where it stands in the order of the pages
            return frozenset(line.record for lines in self._lines.values() for line in lines)
        changed = set[str]().union(*map(between.drop, known.keys() - now.keys()))
        for record_id, line in now.items():
            old_line = known.get(record_id)
            if old_line is None or old_line._replace(errors=0) != line._replace(errors=0):
                changed |= between.put(_entry(line, self._names[source], self._types))
        return frozenset(changed)

    def _renew(self, source: str) -> None:
        """Put a source's rows where they stand among all rows, if there are as many as before."""
        if self._flat is None:
            return
        rows, first = self._rows_of(source), self._first.get(source, len(self._flat))
        there = [row for row in self._flat[first : first + len(rows) + 1] if row.source == source]
        if len(there) == len(rows):
            self._flat[first : first + len(rows)] = rows
        else:
            self._flat = None

    def _rows_of(self, source: str) -> list[QueueRow]:
        rows = self._rows.get(source)
        if rows is None:
            name = self._names[source]
            rows = [
                QueueRow(
                    source, one.record, name, one.type, one.title, one.state, one.errors + self._errors_beside(one)
                )
                for one in self._lines[source]
            ] or [QueueRow(source, "", name, "", "", "none", 0)]
            self._rows[source] = rows
        return rows

    def _alike(self, lines: Iterable[Line]) -> set[str]:
        """Return the sources with a record of the same type and date as one of these."""
        return {source for line in lines for source in self._dated.get((line.type, line.title), ())}

    def _date(self, source: str, lines: Iterable[Line]) -> None:
        for line in lines:
            self.vouched.add(line.type, line.names)
            self.seen.add(line.shows)
            if line.title:
                self._dated.setdefault((line.type, line.title), set()).add(source)

    def _undate(self, source: str) -> None:
        for line in self._lines.get(source, ()):
            self.vouched.drop(line.type, line.names)
            self.seen.drop(line.shows)
            self._dated.get((line.type, line.title), set()).discard(source)

    def _errors_beside(self, line: Line) -> int:
        """Return how many open errors the neighbours find; they find none where no date is there twice."""
        alike = self._dated.get((line.type, line.title), ())
        if len(alike) < 2 and sum(one.title == line.title for each in alike for one in self._lines[each]) < 2:
            return 0
        errors = [one for one in self.beside(line.record) if one.severity is Severity.ERROR]
        accepted = json.loads(line.facts)[2] if errors else ()
        return sum(one.check not in accepted for one in errors)


def lines_of(viewed: Iterable[Viewed], edits: Sequence[TextEdited] = ()) -> list[Line]:
    """Return the lines of a source's records; what edits of its text show, the first verified one shows."""
    lines = []
    for one in viewed:
        shows = shown_by(one.shown)
        if one.shown.verified and edits:
            shows, edits = [*shows, *shown_in(edits)], ()
        said = (title_of(one), _state_of(one), _own_errors(one), _facts(one), _names(one), shows)
        lines.append(Line(one.base.id, one.base.type, *said))
    return lines


def kept_json(name: str, lines: Sequence[Line]) -> str:
    """Return a source's lines as the store keeps them."""
    return plain_json((name, lines))


def _facts(viewed: Viewed) -> str:
    """Return first and last day, plain numbers and dates, and the checks of standing verdicts, as JSON."""
    record = viewed.shown.record
    kind = viewed.report_type
    days = [record.field(path) for path in (kind.date, kind.period_end) if path] if kind else []
    plain = [
        (one.path, one.value)
        for one in record.fields
        if isinstance(one.value, int | Decimal | date) and "[" not in one.path
    ]
    accepted = [one.check for one in viewed.shown.verdicts]
    return plain_json(([written(one.value) if one else "" for one in days], plain, accepted))


def _names(viewed: Viewed) -> list[Name]:
    return names_of(viewed.shown.record, viewed.report_type) if viewed.shown.verified else []


def _entry(line: Line, name: str, types: Mapping[str, ReportType]) -> Entry:
    days, plain, _ = json.loads(line.facts)
    fields = tuple(Field(path, value_from_json(value), "", (), Origin.EXTRACTED, 1.0) for path, value in plain)
    record = Record(line.record, line.type, fields, Span(0, 0))
    known = [date.fromisoformat(one) for one in days if one]
    kind = types.get(line.type)
    several = kind is not None and kind.period_end is not None
    period = (known[0], known[1]) if several and len(known) == 2 else None
    day = known[0] if known and not several else None
    return Entry(record, line.type, day, period, line.state == "verified", name)


def _number(line: Line) -> int:
    return int(line.record.rpartition(".")[2])


def _own_errors(viewed: Viewed) -> int:
    beside = {id(one) for one in viewed.between}
    return sum(one.severity is Severity.ERROR and id(one) not in beside for one in viewed.shown.open_findings)


def _state_of(viewed: Viewed) -> str:
    if viewed.shown.verified:
        return "verified"
    return "started" if viewed.hand.touched or viewed.shown.corrections else "open"
