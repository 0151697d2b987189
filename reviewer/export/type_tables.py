"""The records of one report type: a row each, and below each group's name a row for each of its rows."""

from functools import lru_cache

from reviewer.data import Record, ReviewedRecord, Value, place_of
from reviewer.export.check_rows import check_rows
from reviewer.export.meanings import meaning_of
from reviewer.export.tables import Column, Row, Table, free_name, moment, status_of
from reviewer.report_types import FieldSpec, GroupSpec, ReportType
from reviewer.wording import say

FIRST_FIELD = 3
"""Index of the first field's column, in a record table and in a group's table alike."""

_place = lru_cache(maxsize=65_536)(place_of)

Plain = dict[str, Value | None]


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
        self._plain = [one.name for one in plain_fields(kind)]
        self._columns = {one.name: [column.name for column in one.columns] for one in kind.groups}

    def add(self, one: ReviewedRecord) -> None:
        """Take in a record."""
        key, status = one.record.id, status_of(one)
        plain, groups = _apart(one.record)
        fields = [plain.get(name) for name in self._plain]
        signed = (one.verified_by or None, moment(one.verified_at))
        self.records.rows.append((key, one.source_name, status, *fields, *signed))
        self._note_strange("", plain, self._plain)
        for group, rows in groups.items():
            self._add_rows(key, status, group, rows)
        self.checks += check_rows(key, status, self.kind.checks.equations, plain, groups)

    def _add_rows(self, key: str, status: str, group: str, rows: list[Plain]) -> None:
        columns = self._columns.get(group, [])
        for number, cells in enumerate(rows, 1):
            self._note_strange(f"{group}.", cells, columns)
            if columns:
                self.groups[group].rows.append((key, number, status, *[cells.get(name) for name in columns]))

    def _note_strange(self, before: str, cells: Plain, known: list[str]) -> None:
        for name in cells.keys() - known:
            if cells[name] is not None:
                self.strange[before + name] = self.strange.get(before + name, 0) + 1


def plain_fields(kind: ReportType) -> tuple[FieldSpec, ...]:
    """Return the plain fields of a type in the order it shows them."""
    holes = {one.name: one for one in kind.holes}
    ordered = [name for name in kind.order if name in holes]
    return tuple(holes[name] for name in [*ordered, *(name for name in holes if name not in ordered)])


def _apart(record: Record) -> tuple[Plain, dict[str, list[Plain]]]:
    """Return the record's plain values, and its groups' rows."""
    plain: Plain = {}
    groups: dict[str, list[Plain]] = {}
    for field in record.fields:
        group, row, name = _place(field.path)
        if group is None:
            plain[name] = field.value
            continue
        rows = groups.setdefault(group, [])
        while len(rows) <= row:
            rows.append({})
        rows[row][name] = field.value
    return plain, groups


def _record_columns(kind: ReportType) -> tuple[Column, ...]:
    columns = [
        _record_column(),
        Column(
            "source", {"zh": "来源", "en": "Source"}, "text", say("记录所在的文件", "the file the record stands in")
        ),
        _status_column(),
    ]
    signed = [
        Column("verified_by", {"zh": "核定人", "en": "Verified by"}, "text", say("谁核定的", "who verified it")),
        Column(
            "verified_at", {"zh": "核定时间", "en": "Verified at"}, "moment", say("何时核定的", "when it was verified")
        ),
    ]
    taken = [one.name for one in (*columns, *signed)]
    for field in plain_fields(kind):
        columns.append(_field_column(kind, field, field.name, taken))
        taken.append(columns[-1].name)
    return (*columns, *signed)


def _group_table(kind: ReportType, group: GroupSpec, name: str) -> Table:
    columns = [
        _record_column(),
        Column(
            "row",
            {"zh": "序", "en": "Row"},
            "rank",
            say("在这一组里是第几行，从 1 起", "its place in the group, from 1"),
        ),
        _status_column(),
    ]
    taken = [one.name for one in columns]
    for field in group.columns:
        columns.append(_field_column(kind, field, f"{group.name}.{field.name}", taken))
        taken.append(columns[-1].name)
    title = {language: f"{kind.title[language]}·{group.label[language]}" for language in kind.title}
    return Table(f"{name}.{group.name}", title, tuple(columns), of_type=True)


def _record_column() -> Column:
    return Column(
        "record",
        {"zh": "记录", "en": "Record"},
        "key",
        say(
            "记录的编号，各表凭它相连；工作簿里前面加 #",
            "the record's number, which joins the tables; a workbook puts # before",
        ),
    )


def _status_column() -> Column:
    return Column(
        "status",
        {"zh": "状态", "en": "Status"},
        "status",
        say("verified 已核定；open 还没有核定", "verified, or open: not verified yet"),
    )


def _field_column(kind: ReportType, field: FieldSpec, pattern: str, taken: list[str]) -> Column:
    return Column(free_name(field.name, taken), field.label, field.kind, meaning_of(kind, field, pattern))
