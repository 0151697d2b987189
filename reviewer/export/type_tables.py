"""The records of one report type: a row each, and below each group's name a row for each of its rows."""

from collections.abc import Iterable

from reviewer.data import Record, Value
from reviewer.export.check_rows import Asked, check_rows, spoken
from reviewer.export.columns import columns, meaning_of
from reviewer.export.tables import Code, Column, Row, Table, free_name, moment, status_of
from reviewer.field_paths import PlainRow, values_of
from reviewer.report_types import FieldSpec, GroupSpec, ReportType
from reviewer.report_types.indicators_type import INDICATORS, without_scale
from reviewer.reviewed import ReviewedRecord
from reviewer.wording import say

FIRST_FIELD = 3
"""Index of the first field's column, in a record table and in a group's table alike."""


class TypeTables:
    """Gathers the records of one report type, in the order they are added.

    Attributes:
        kind: The report type.
        records: Its table.
        groups: Group name -> its table.
        checks: Rows of the checks table.
        strange: Fields that records have and the type hasn't: pattern -> in how many records or rows.
    """

    def __init__(self, kind: ReportType, name: str) -> None:
        self.kind = kind
        self.records = Table(name, kind.title, _record_columns(kind), of_type=True)
        self.groups = {one.name: _group_table(kind, one, name) for one in kind.groups}
        self.checks: list[Row] = []
        self.strange: dict[str, int] = {}
        self._equations = spoken(kind)
        self._plain = [one.name for one in plain_fields(kind)]
        self._columns = {one.name: [column.name for column in one.columns] for one in kind.groups}

    def add(self, one: ReviewedRecord) -> None:
        """Take in a record."""
        key, status = one.record.id, status_of(one)
        plain, groups = _apart(one.record)
        fields = [Code.of(self.kind, name, plain.get(name)) for name in self._plain]
        signed = (one.verified_by or None, moment(one.verified_at))
        self.records.add((key, one.source_name, status, *fields, *signed))
        self._note_strange("", plain, self._plain)
        for group, rows in groups.items():
            self._add_rows(key, status, group, rows)
        verdicts = {verdict.check: verdict.kind.value for verdict in one.verdicts}
        self.checks += check_rows(Asked(key, status, verdicts), self._equations, plain, groups)

    def _add_rows(self, key: str, status: str, group: str, rows: list[PlainRow]) -> None:
        columns = self._columns.get(group, [])
        for number, cells in enumerate(rows, 1):
            self._note_strange(f"{group}.", cells, columns)
            if columns:
                shown = [Code.of(self.kind, f"{group}.{name}", cells.get(name)) for name in columns]
                self.groups[group].add((key, number, status, *shown, *_derived(self.kind, cells)))

    def _note_strange(self, before: str, cells: PlainRow, known: list[str]) -> None:
        for name in cells.keys() - known:
            if cells[name] is not None:
                self.strange[before + name] = self.strange.get(before + name, 0) + 1


def plain_fields(kind: ReportType) -> tuple[FieldSpec, ...]:
    """Return the plain fields of a type in the order it shows them."""
    holes = {one.name: one for one in kind.holes}
    ordered = [name for name in kind.order if name in holes]
    return tuple(holes[name] for name in [*ordered, *(name for name in holes if name not in ordered)])


def _apart(record: Record) -> tuple[dict[str, Value | None], dict[str, list[PlainRow]]]:
    """Return the record's plain values, and its groups' rows."""
    values = values_of(record).items()
    plain = {name: one for name, one in values if not isinstance(one, list)}
    return plain, {name: one for name, one in values if isinstance(one, list)}


def _record_columns(kind: ReportType) -> tuple[Column, ...]:
    first, last = columns("type", "record source status"), columns("type", "verified_by verified_at")
    taken = [one.name for one in (*first, *last)]
    return (*first, *_field_columns(kind, plain_fields(kind), "", taken), *last)


def _group_table(kind: ReportType, group: GroupSpec, name: str) -> Table:
    first = columns("type", "record row status")
    fields = _field_columns(kind, group.columns, f"{group.name}.", [one.name for one in first])
    fields += _derived_columns(kind)
    title = {language: f"{kind.title[language]}·{group.label[language]}" for language in kind.title}
    return Table(f"{name}.{group.name}", title, (*first, *fields), of_type=True)


def _derived(kind: ReportType, cells: PlainRow) -> Row:
    """Return what follows from a row of figures: the value as a plain number, with its bare unit."""
    return without_scale(cells.get("value"), cells.get("unit")) if kind is INDICATORS else ()


def _derived_columns(kind: ReportType) -> list[Column]:
    if kind is not INDICATORS:
        return []
    number = say("数值不带万、亿", "the value without 万 and 亿")
    unit = say("单位不带万、亿", "the unit without 万 and 亿")
    return [
        Column("plain", {"zh": "完整数值", "en": "Plain number"}, "decimal", number),
        Column("plain_unit", {"zh": "基本单位", "en": "Plain unit"}, "text", unit),
    ]


def _field_columns(kind: ReportType, fields: Iterable[FieldSpec], before: str, taken: list[str]) -> list[Column]:
    made = []
    for field in fields:
        name = free_name(field.name, taken)
        taken.append(name)
        made.append(Column(name, field.label, field.kind, meaning_of(kind, field, before + field.name)))
    return made
