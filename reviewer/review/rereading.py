"""When a page is read again: which record is which, which rows went where, what nobody may lose."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count

from reviewer.data import Field, Origin, Record, Span
from reviewer.field_paths import Row, place_of, row_path, rows_of
from reviewer.review.effective import alike, effective, follow, value_of
from reviewer.review.events import Gone, Move
from reviewer.review.hand import Hand, Held
from reviewer.review.state import NOWHERE, SourceState


@dataclass(frozen=True, slots=True)
class Reading:
    """The records of a page, read again, under the ids they had; ``odd`` says for what there wasn't time."""

    read: tuple[Record, ...]
    gone: tuple[Gone, ...]
    moves: tuple[Move, ...]
    odd: str = ""


def reread(source: str, state: SourceState, found: Sequence[Record], same_text: bool = True) -> Reading:
    """Give the records found on a page their ids back.

    A record keeps its id by type and place, its rows theirs by place; when the raw text is another one, a record by
    type and order, a row by what tells it from others. One that a person touched stays, with its fields missing, when
    it isn't read any more.

    Args:
        source: Id of the source.
        state: Before this reading.
        found: What is read now, in the order of the page.
        same_text: Whether offsets mean the same as before.
    """
    known = [Gone(one.id, one.type, one.extent) for one in (*state.read, *_unread(state))] + list(state.gone)
    number = max((_number(one.id) for one in known), default=0)
    ids: list[str] = []
    for record in found:
        taken = _best(record, [one for one in known if one.id not in ids], same_text)
        if taken is None:
            number += 1
        ids.append(taken or f"{source}.{number}")
    read = [replace(record, id=record_id) for record, record_id in zip(found, ids, strict=True)]
    lost = [one for one in state.read if one.id not in ids]
    read += [_emptied(one, one.extent if same_text else NOWHERE) for one in lost if state.hand(one.id).touched]
    gone = [one for one in state.gone if one.id not in ids]
    gone += [Gone(one.id, one.type, one.extent) for one in lost if not state.hand(one.id).touched]
    moves = _moves(state, read[: len(found)], same_text)
    return Reading(tuple(read), tuple(gone), tuple(moves))


def _unread(state: SourceState) -> list[Record]:
    read = {one.id for one in state.read}
    return [one for one in state.added if one.id not in read]


def _number(record_id: str) -> int:
    return int(record_id.rpartition(".")[2])


def _best(record: Record, known: Iterable[Gone], same_text: bool) -> str | None:
    """Return the id of the known record of this type that shares most of its place, else of one that has none."""
    alike = [one for one in known if one.type == record.type]
    if not same_text:
        return alike[0].id if alike else None
    if (same := next((one for one in alike if one.extent == record.extent), None)) is not None:
        return same.id
    shares = [
        (min(one.extent.end, record.extent.end) - max(one.extent.start, record.extent.start), one) for one in alike
    ]
    share, best = max(shares, key=lambda one: one[0], default=(0, None))
    if share <= 0:
        best = next((one for one in alike if one.extent == NOWHERE), None)
    return best.id if best else None


def _emptied(record: Record, extent: Span) -> Record:
    fields = tuple(Field(one.path, None, "", (), Origin.MISSING, 0.0) for one in record.fields)
    return Record(record.id, record.type, fields, extent)


def _moves(state: SourceState, read: Iterable[Record], same_text: bool) -> Iterator[Move]:
    """Yield the paths of touched cells whose rows stand elsewhere now, or nowhere."""
    before = {one.id: one for one in (*state.added, *state.read)}
    for record in read:
        hand = state.hands.get(record.id)
        if hand is None or record.id not in before or before[record.id].fields == record.fields:
            continue
        paths = sorted(path for path in _touched(hand) if (group := place_of(path).group) and group not in hand.groups)
        for group in dict.fromkeys(place_of(path).group or "" for path in paths):
            old, new = before[record.id], rows_of(record, group)
            to = _rows_in_place(old, record, group, hand) if same_text else _rows_alike(old, new, group, hand)
            taken = {*to.values()} if same_text else {*to.values(), *new}
            taken |= {row for row, holds in hand.rows_set(group).items() if not holds}  # nothing waits there
            for place, path in ((place_of(path), path) for path in paths if place_of(path).group == group):
                now = to.get(place.row, None if place.row in taken else place.row)
                if now != place.row:
                    yield Move(record.id, path, "" if now is None else row_path(group, now, place.name))


def _touched(hand: Hand) -> set[str]:
    """Return the paths of all that people did to a record's fields, and of an error planted in it."""
    corrected, judged = (one.path for one in hand.corrections), (path for one in hand.verdicts for path in one.paths)
    planted = [hand.plant.path] if hand.plant and hand.plant.path else []
    return {*hand.values, *hand.looked, *hand.keyed, *corrected, *judged, *planted}


def _rows_in_place(before: Record, after: Record, group: str, hand: Hand) -> dict[int, int]:
    """Return where rows are shown now; those that a person set and that aren't read any more wait behind the others.

    One that waits comes back where its row is read once more. A row that isn't in it is gone.
    """
    new, to = rows_of(after, group), follow(before, after, group)
    for row, cells in sorted(_set_cells(hand, group).items()):
        if row in to:
            continue
        back = next((one for one in new if one not in to.values() and _reads(new[one], cells)), None)
        if back is not None:
            to[row] = back
    return _waiting_behind(new, to, hand, group)


def _rows_alike(before: Record, new: Mapping[int, Row], group: str, hand: Hand) -> dict[int, int]:
    """Return where rows are shown in another raw text: each at the row that bears its name, or the name a person gave.

    The others that a person set wait behind all: which row they are of, only a person can tell.
    """
    to: dict[int, int] = {}
    for record in (before, effective(before, hand, None)):
        for row, cells in rows_of(record, group).items():
            same = next((one for one in new if one not in to.values() and alike(new[one], cells)), None)
            if row not in to and same is not None:
                to[row] = same
    return _waiting_behind(new, to, hand, group)


def _waiting_behind(new: Iterable[int], to: Mapping[int, int], hand: Hand, group: str) -> dict[int, int]:
    """Return where rows are shown, those a person set that are nowhere yet behind those that are read."""
    waiting = [row for row in sorted(_set_cells(hand, group)) if row not in to]
    return {**to, **dict(zip(waiting, count(max(new, default=-1) + 1)))}


def _set_cells(hand: Hand, group: str) -> dict[int, dict[str, Held]]:
    """Return the cells of a group that a person set, in rows where one holds a value: row -> column -> value."""
    rows: dict[int, dict[str, Held]] = {row: {} for row, holds in hand.rows_set(group).items() if holds}
    for path, held in hand.values.items():
        place = place_of(path)
        if place.group == group and place.row in rows:
            rows[place.row][place.name] = held
    return rows


def _reads(row: Mapping[str, Field], cells: Mapping[str, Held]) -> bool:
    """Say whether a row reads what these cells read when a person set them, or what the person set."""
    return all(
        (now := value_of(row.get(name))) is not None and now in (value_of(held.read), held.field.value)
        for name, held in cells.items()
    )
