"""What an edit of a page's text did to values no person set: others now, gone with their rows, new, or back again."""

from collections.abc import Iterable, Iterator, Mapping

from reviewer.data import Field, Record, Value
from reviewer.field_paths import Row, place_of, row_path, rows_of
from reviewer.page.places import line_and_snippet
from reviewer.review.effective import follow
from reviewer.review.events import ValueChange
from reviewer.review.evidence import spans_of
from reviewer.review.hand import Hand
from reviewer.review.state import SourceState
from reviewer.reviewed import Correction


def values_changed(before: SourceState, after: SourceState, raw: str) -> Iterator[ValueChange]:
    """Yield the values that are others now; a row that only moved has the values it had, a new one had none."""
    for old, record in _read_otherwise(before, after):
        hand, was = after.hand(record.id), _where_read_now(old, record)
        known = was.keys() | {cell.path for _, cells in _back(old, record, before.hand(record.id)) for cell in cells}
        fresh = {one.path for one in _cells_of_new_rows(old, record, hand)} - known
        for field in record.fields:
            its_own = field.path in hand.values or place_of(field.path).group in hand.groups
            first = was.get(field.path)
            if first is None and field.path in fresh:
                first = Field(field.path, None, "", (), field.origin, 0.0)
            if first is not None and not its_own and first.value != field.value:
                yield _value_change(record.id, field.path, first, field, raw)


def rows_gone_or_back(before: SourceState, after: SourceState, raw: str) -> Iterator[ValueChange]:
    """Yield the values of rows that aren't read any more, and of gone ones that are, by the paths they had last.

    A row in which a person set a value isn't gone: it waits for its text, and says so. One of which they only emptied
    cells has nothing to wait with.
    """
    for old, record in _read_otherwise(before, after):
        hand = before.hand(record.id)
        for group in _groups(old, record, hand):
            stays, waits = follow(old, record, group), hand.rows_set(group)
            for row, cells in rows_of(old, group).items():
                if row not in stays and not waits.get(row):
                    valued = (one for one in cells.values() if one.value is not None)
                    yield from (_value_change(record.id, one.path, one, None, raw) for one in valued)
        for corrections, _ in _back(old, record, hand):
            for one in corrections:
                yield ValueChange(record.id, one.path, None, one.before, one.text, one.line, one.snippet)


def _read_otherwise(before: SourceState, after: SourceState) -> Iterator[tuple[Record, Record]]:
    known = {one.id: one for one in before.read}
    for record in after.read:
        old = known.get(record.id)
        if old is not None and old.fields != record.fields:
            yield old, record


def _groups(old: Record, record: Record, hand: Hand) -> list[str]:
    """Return the groups that are read otherwise now, and whose rows the page says, not a person."""
    others = set(old.fields) ^ set(record.fields)
    groups = dict.fromkeys(place_of(one.path).group for one in (*old.fields, *record.fields) if one in others)
    return [one for one in groups if one and one not in hand.groups]


def _new_rows(old: Record, record: Record, hand: Hand) -> Iterator[Row]:
    """Yield the rows that weren't read before."""
    for group in _groups(old, record, hand):
        known = {*follow(old, record, group).values()}
        yield from (cells for row, cells in rows_of(record, group).items() if row not in known)


def _cells_of_new_rows(old: Record, record: Record, hand: Hand) -> Iterator[Field]:
    """Yield the cells of new rows, but for those that waited for their text, being set by a person."""
    for cells in _new_rows(old, record, hand):
        if not any(one.path in hand.values for one in cells.values()):
            yield from cells.values()


def _back(old: Record, record: Record, hand: Hand) -> Iterator[tuple[list[Correction], list[Field]]]:
    """Yield the rows that went with their text and are read once more: what was said when they went, and the cells."""
    gone = _gone_rows(hand)
    for cells in _new_rows(old, record, hand):
        group = next((place_of(one.path).group for one in cells.values()), None)
        said = {name: one.value for name, one in cells.items() if one.value is not None}
        found = next((one for one in gone if place_of(one[0].path).group == group and _said(one) == said), None)
        if found is not None:
            gone.remove(found)
            yield found, list(cells.values())


def _gone_rows(hand: Hand) -> list[list[Correction]]:
    """Return the corrections of rows that went with their text, row by row, the latest first."""
    rows: dict[tuple[str, str | None, int], list[Correction]] = {}
    for one in hand.of_gone_rows:
        if one.after is None:
            place = place_of(one.path)
            rows.setdefault((one.at, place.group, place.row), []).append(one)
    return list(rows.values())[::-1]


def _said(row: Iterable[Correction]) -> dict[str, Value | None]:
    return {place_of(one.path).name: one.before for one in row}


def _where_read_now(old: Record, new: Record) -> Mapping[str, Field]:
    """Return the fields of an old reading by the paths at which the new one reads them."""
    now = {one.path: one.value for one in new.fields}
    others = {place_of(one.path).group for one in old.fields if now.get(one.path) != one.value}
    rows = {group: follow(old, new, group) for group in others if group}
    was: dict[str, Field] = {}
    for one in old.fields:
        group, row, name = place_of(one.path)
        if group is None or group not in rows:
            was[one.path] = one
        elif row in rows[group]:
            was[row_path(group, rows[group][row], name)] = one
    return was


def _value_change(record_id: str, path: str, was: Field, now: Field | None, raw: str) -> ValueChange:
    line, snippet = line_and_snippet(raw, spans_of(was, now))
    return ValueChange(record_id, path, was.value, now.value if now else None, was.text, line, snippet)
