"""What a person does to the rows of a group: each function returns what happened, or says why it can't be done."""

from collections.abc import Mapping, Sequence

from reviewer.data import Field, Origin
from reviewer.errors import RefusedError
from reviewer.field_paths import place_of, row_path
from reviewer.review.effective import group_fields, rows_of
from reviewer.review.events import Move, RowsSet, ValueChange
from reviewer.review.view import Viewed
from reviewer.wording import say

Row = Mapping[str, Field]


def row_added(viewed: Viewed, group: str, row: int) -> RowsSet:
    """Put an empty row before this one, or at the end."""
    order: list[int | None] = list(_rows(viewed, group))
    order.insert(min(max(row, 0), len(order)), None)
    return _arranged(viewed, group, order)


def row_removed(viewed: Viewed, group: str, row: int) -> RowsSet:
    """Take a row out.

    Raises:
        RefusedError: There is no such row.
    """
    order: list[int | None] = list(_rows(viewed, group))
    order.remove(_known(order, row))
    return _arranged(viewed, group, order)


def row_moved(viewed: Viewed, group: str, row: int, to: int) -> RowsSet:
    """Put a row where it is the one numbered ``to``.

    Raises:
        RefusedError: There is no such row.
    """
    order: list[int | None] = list(_rows(viewed, group))
    order.remove(_known(order, row))
    order.insert(min(max(to, 0), len(order)), row)
    return _arranged(viewed, group, order)


def rows_given_back(viewed: Viewed, group: str) -> RowsSet:
    """Let the page say again what rows a group has."""
    read = group_fields(viewed.base, group)
    return RowsSet(group, group_fields(viewed.shown.record, group), None, read)


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


def _rows(viewed: Viewed, group: str) -> dict[int, dict[str, Field]]:
    return dict(sorted(rows_of(viewed.shown.record, group).items()))


def _known(order: Sequence[int | None], row: int) -> int:
    if row not in order:
        raise RefusedError(say("没有第 {n} 行。", "There is no row {n}.", n=row + 1))
    return row


def _arranged(viewed: Viewed, group: str, order: Sequence[int | None]) -> RowsSet:
    """Return the rows in a new order; None stands for an empty one, a row left out is gone."""
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
    gone = tuple(
        ValueChange(viewed.base.id, one.path, one.value, None, one.text, 0, "")
        for row, fields in rows.items()
        if row not in order
        for one in fields.values()
        if one.value is not None
    )
    before = group_fields(viewed.shown.record, group)
    return RowsSet(group, before, tuple(after), group_fields(viewed.base, group), moves, gone)


def _columns(viewed: Viewed, group: str) -> tuple[str, ...]:
    if viewed.report_type is None:
        return ()
    return tuple(one.name for one in viewed.report_type.group(group).columns)
