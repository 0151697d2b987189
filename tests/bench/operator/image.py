"""The image of a made-up page: what the paper shows at which place, told apart from what a reader made of it."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from reviewer.data import Field, Record, Span
from reviewer.field_paths import place_of, row_path
from tests.made_up.ink import Printed
from tests.made_up.pages import MadeUpPage, PrintedReport

NOWHERE = -1

Rows = Sequence[int | None]
"""For each row of a record's group: the printed row it was read from, None where none was."""


class Shown(NamedTuple):
    """What the paper shows for one field: its path in the truth, and its value; None where none is printed."""

    path: str
    value: Printed


class PageImage:
    """What a person sees who looks at the paper beside the text that was read from it."""

    def __init__(self, page: MadeUpPage) -> None:
        self.page = page
        self._ink = [(one.report, one.path) for one in page.ink for _ in one.sign]

    def report_of(self, record: Record) -> int:
        """Return the number of the report that a record was read from, ``NOWHERE`` for an article taken for one."""
        spans = [span for one in record.fields for span in one.spans] or [record.extent]
        votes = Counter(report for report, path in self._under(spans) if report >= 0)
        alike = [number for number, _ in votes.most_common() if self.page.reports[number].type == record.type]
        return alike[0] if alike else NOWHERE

    def owners(self, records: Iterable[Record]) -> dict[str, int]:
        """Return record id -> report; where two were read from one report, only the fuller one is it."""
        found = {one.id: NOWHERE for one in records}
        best = sorted(records, key=lambda one: -sum(bool(field.spans) for field in one.fields))
        for one in best:
            report = self.report_of(one)
            if report not in found.values():
                found[one.id] = report
        return found

    def shown(self, record: Record, report: int, path: str) -> Shown | None:
        """Return what the paper shows for a field of a record, None where its row isn't printed."""
        printed, place = self.page.reports[report], place_of(path)
        if place.group is None:
            return Shown(path, printed.values.get(path))
        rows = self.rows(record, report, place.group)
        row = rows[place.row] if place.row < len(rows) else None
        if row is None:
            return None
        there = row_path(place.group, row, place.name)
        return Shown(there, printed.values.get(there))

    def rows(self, record: Record, report: int, group: str) -> Rows:
        """Return which printed row each row of a group is: by its place on the page, else by what it says."""
        fields = rows_of(record, group)
        found: list[int | None] = [None] * len(fields)
        for row, cells in enumerate(fields):
            votes = Counter(at for one in cells if (at := self._row_of(one, report, group)) is not None)
            found[row] = next((one for one, _ in votes.most_common() if one not in found), None)
        for row, cells in enumerate(fields):
            if found[row] is None and not any(one.spans for one in cells):
                found[row] = self._by_words(cells, self.page.reports[report], group, found)
        return found

    def missing_rows(self, record: Record, report: int, group: str) -> list[int]:
        """Return the printed rows that a record lacks."""
        rows = self.rows(record, report, group)
        return [row for row in range(count_rows(self.page.reports[report], group)) if row not in rows]

    def extent(self, report: int) -> Span:
        """Return where in the text a report stands."""
        at = [place for place, (number, _) in enumerate(self._ink) if number == report]
        return Span(at[0], at[-1] + 1)

    def _under(self, spans: Iterable[Span]) -> Iterable[tuple[int, str]]:
        return (one for span in spans for one in self._ink[span.start : span.end])

    def _row_of(self, cell: Field, report: int, group: str) -> int | None:
        """Return the printed row in which most of a cell stands."""
        there = [path for number, path in self._under(cell.spans) if number == report and path.startswith(f"{group}[")]
        votes = Counter(place_of(path).row for path in there)
        return votes.most_common(1)[0][0] if votes else None

    def _by_words(self, cells: Iterable[Field], printed: PrintedReport, group: str, taken: Rows) -> int | None:
        free = [row for row in range(count_rows(printed, group)) if row not in taken]
        said = [(place_of(one.path).name, one.value) for one in cells if one.value is not None]
        likeness = {
            row: sum(same(value, printed.values.get(row_path(group, row, name))) for name, value in said)
            for row in free
        }
        best = max(free, key=lambda row: likeness[row], default=None)
        return best if best is not None and likeness[best] else None


def rows_of(record: Record, group: str) -> list[list[Field]]:
    """Return the fields of a group's rows."""
    rows: list[list[Field]] = []
    for one in record.fields:
        place = place_of(one.path)
        if place.group == group:
            rows += [[] for _ in range(place.row + 1 - len(rows))]
            rows[place.row].append(one)
    return rows


def count_rows(printed: PrintedReport, group: str) -> int:
    """Return how many rows of a group are printed."""
    return len({place_of(path).row for path in printed.values if place_of(path).group == group})


def same(value: object, printed: Printed) -> bool:
    """Say whether a value is the printed one; wide and narrow signs are the same to a person, and so are no value."""
    if isinstance(printed, date) or not isinstance(printed, str):
        return value == printed
    return isinstance(value, str) and folded(value) == folded(printed)


def folded(text: str) -> str:
    """Return the text with narrow signs and no spaces."""
    return "".join(unicodedata.normalize("NFKC", text).split())
