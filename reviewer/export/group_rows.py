"""In which rows of a group's sheet the formulas of a record look for its rows."""

from itertools import groupby
from typing import Final, NamedTuple

from reviewer.export.type_tables import TypeTables

MOST_LOOKS: Final = 5_000_000
"""Records times group rows: up to here each formula looks through the whole sheet, so that it may be sorted.

Beyond, a formula looks only where its record's rows stand: LibreOffice would take two minutes to compute
10,000 records with 60,000 rows, and Excel computes them all whenever the workbook is opened.
"""


class Stretch(NamedTuple):
    """Rows of a sheet, the last included; the header's row alone where a record has none."""

    first: int
    last: int


def is_long(kind: TypeTables, group: str) -> bool:
    """Say whether formulas look only at their own record's rows."""
    return len(kind.records) * len(kind.groups[group]) > MOST_LOOKS


class GroupRows:
    """Where the rows of each record of a report type stand."""

    def __init__(self, kind: TypeTables) -> None:
        self._whole = {name: Stretch(2, max(2, len(table) + 1)) for name, table in kind.groups.items()}
        self._own = {name: _own_rows(kind, name) for name in kind.groups if is_long(kind, name)}

    def of(self, record: object) -> dict[str, Stretch]:
        """Return group name -> rows to look at, for the record of this id."""
        return self._whole | {name: own.get(record, Stretch(1, 1)) for name, own in self._own.items()}


def _own_rows(kind: TypeTables, group: str) -> dict[object, Stretch]:
    found: dict[object, Stretch] = {}
    first = 2
    for record, rows in groupby(kind.groups[group].column("record")):
        after = first + sum(1 for _ in rows)
        found[record] = Stretch(first, after - 1)
        first = after
    return found
