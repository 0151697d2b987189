"""What a person does to the rows of a group: each function returns what happened, or says why it can't be done."""

from collections.abc import Iterable, Sequence

from reviewer.data import Field, Origin
from reviewer.errors import RefusedError
from reviewer.field_paths import place_of, row_path, rows_of
from reviewer.page.places import line_and_snippet
from reviewer.report_types.schema import ReportType
from reviewer.review.effective import group_fields, same_row, value_of
from reviewer.review.events import Move, RowsSet, ValueChange
from reviewer.review.evidence import read_there, spans_of
from reviewer.review.view import Viewed
from reviewer.wording import language, say


def row_added(viewed: Viewed, group: str, row: int) -> RowsSet:
    """Put an empty row before this one, or at the end.

    Raises:
        RefusedError: The report type of the record has no such group.
    """
    if viewed.report_type and not _columns(viewed, group):
        raise RefusedError(no_field(viewed.report_type, group))
    order: list[int | None] = list(_rows(viewed, group))
    order.insert(min(max(row, 0), len(order)), None)
    return _arranged(viewed, group, order)


def row_removed(viewed: Viewed, raw: str, group: str, row: int) -> RowsSet:
    """Take a row out.

    Raises:
        RefusedError: There is no such row.
    """
    order: list[int | None] = list(_rows(viewed, group))
    order.remove(_known(order, row))
    what = _arranged(viewed, group, order)
    gone = list(_rows(viewed, group)[row].values())
    values = tuple(_value_change(viewed, raw, one, None) for one in gone if one.value is not None)
    return what._replace(moves=(*what.moves, *_without(viewed, gone)), values=values)


def row_moved(viewed: Viewed, group: str, row: int, to: int) -> RowsSet:
    """Put a row where it is the one numbered ``to``.

    Raises:
        RefusedError: There is no such row.
    """
    order: list[int | None] = list(_rows(viewed, group))
    order.remove(_known(order, row))
    order.insert(min(max(to, 0), len(order)), row)
    return _arranged(viewed, group, order)


def rows_given_back(viewed: Viewed, raw: str, group: str) -> RowsSet:
    """Let the page say again what rows a group has."""
    read = rows_of(viewed.base, group)
    moves: list[Move] = []
    values: list[ValueChange] = []
    for row, fields in _rows(viewed, group).items():
        to = same_row(read, fields)
        cells = read.pop(to) if to is not None else {}
        if to is None:
            moves.extend(_without(viewed, fields.values()))
        elif to != row:
            moves.extend(Move(viewed.base.id, one.path, row_path(group, to, name)) for name, one in fields.items())
        changed = [(one, cells.get(name)) for name, one in fields.items()]
        values.extend(_value_change(viewed, raw, one, now) for one, now in changed if one.value != value_of(now))
    before, after = group_fields(viewed.shown.record, group), group_fields(viewed.base, group)
    return RowsSet(group, before, None, after, tuple(moves), tuple(values))


def rows_closed_up(viewed: Viewed, path: str) -> tuple[Move, ...]:
    """Return where cells stand once a person's value is taken back: its row goes where nothing else makes it one."""
    place = place_of(path)
    if place.group is None or not only_one_of_own_row(viewed, path):
        return ()
    rows = rows_of(viewed.shown.record, place.group)
    behind = [row for row in rows if row > place.row]
    moves = [
        Move(viewed.base.id, one.path, row_path(place.group, to, name))
        for to, row in enumerate(behind, place.row)
        for name, one in rows[row].items()
    ]
    return (*_without(viewed, rows.get(place.row, {}).values()), *moves)


def only_one_of_own_row(viewed: Viewed, path: str) -> bool:
    """Say whether nothing but this cell makes its row one: it isn't read nor arranged, nor is a value set in it."""
    place = place_of(path)
    if place.group is None:
        return False
    arranged = viewed.hand.groups.get(place.group)
    there = arranged.fields if arranged else viewed.base.fields
    mates = (held.field for one, held in viewed.hand.values.items() if one != path and held.field.value is not None)
    return all(place_of(one.path)[:2] != place[:2] for one in (*there, *mates))


def rows_kept(viewed: Viewed, group: str) -> RowsSet:
    """Answer a conflict: the rows stay as arranged, whatever the page reads now."""
    now = group_fields(viewed.shown.record, group)
    return RowsSet(group, now, now, group_fields(viewed.base, group))


def rows_with(viewed: Viewed, group: str, read: Field) -> RowsSet:
    """Add the row of the page that this field stands in at the end."""
    now = group_fields(viewed.shown.record, group)
    row = place_of(read.path).row
    cells = rows_of(viewed.base, group).get(row, {})
    at = len(_rows(viewed, group))
    added = tuple(one._replace(path=row_path(group, at, name)) for name, one in cells.items())
    return RowsSet(group, now, (*now, *added), group_fields(viewed.base, group))


def no_field(report_type: ReportType, path: str) -> str:
    """Return the sentence for a field or group that a report type doesn't have."""
    return say(
        "报表类型“{t}”里没有“{f}”；请在它的说明文件里加上，或只看不改。",
        "The report type “{t}” has no “{f}”; add it to the type's file, or leave the value as it is.",
        t=report_type.title[language()],
        f=report_type.label(path),
    )


def no_row(row: int) -> str:
    """Return the sentence for a row that isn't there."""
    return say("没有第 {n} 行。", "There is no row {n}.", n=row + 1)


def _rows(viewed: Viewed, group: str) -> dict[int, dict[str, Field]]:
    return rows_of(viewed.shown.record, group)


def _known(order: Sequence[int | None], row: int) -> int:
    if row not in order:
        raise RefusedError(no_row(row))
    return row


def _arranged(viewed: Viewed, group: str, order: Sequence[int | None]) -> RowsSet:
    """Return the rows in a new order; None stands for an empty one."""
    rows = _rows(viewed, group)
    columns = _columns(viewed, group)
    after: list[Field] = []
    for at, row in enumerate(order):
        old = rows[row] if row is not None else {}
        for name in (*columns, *(one for one in old if one not in columns)):
            path = row_path(group, at, name)
            after.append(
                old[name]._replace(path=path) if name in old else Field(path, None, "", (), Origin.MISSING, 0.0)
            )
    moves = tuple(
        Move(viewed.base.id, field.path, row_path(group, at, name))
        for at, row in enumerate(order)
        if row is not None and row != at
        for name, field in rows[row].items()
    )
    before = group_fields(viewed.shown.record, group)
    return RowsSet(group, before, tuple(after), group_fields(viewed.base, group), moves)


def _without(viewed: Viewed, gone: Iterable[Field]) -> tuple[Move, ...]:
    return tuple(Move(viewed.base.id, one.path, "") for one in gone)


def _value_change(viewed: Viewed, raw: str, was: Field, now: Field | None) -> ValueChange:
    read = now or read_there(viewed, was.path)
    line, snippet = line_and_snippet(raw, spans_of(read, was))
    return ValueChange(
        viewed.base.id, was.path, was.value, value_of(now), read.text if read else was.text, line, snippet
    )


def _columns(viewed: Viewed, group: str) -> tuple[str, ...]:
    groups = viewed.report_type.groups if viewed.report_type else ()
    return tuple(column.name for one in groups if one.name == group for column in one.columns)
