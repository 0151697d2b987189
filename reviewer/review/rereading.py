"""When a page is read again: which record is which, which rows went where, what nobody may lose."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reviewer.data import Field, Origin, Record, Span
from reviewer.field_paths import place_of, row_path
from reviewer.review.effective import follow
from reviewer.review.events import Gone, Move
from reviewer.review.state import NOWHERE, SourceState


@dataclass(frozen=True, slots=True)
class Reading:
    """The records of a page, read again, under the ids they had."""

    read: tuple[Record, ...]
    gone: tuple[Gone, ...]
    moves: tuple[Move, ...]


def reread(source: str, state: SourceState, found: Sequence[Record], same_text: bool = True) -> Reading:
    """Give the records found on a page their ids back.

    A record keeps its id by type and place; when the raw text is another one, by type and order. One that a person
    touched stays, with its fields missing, when it isn't read any more.

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
    moves = tuple(_moves(state, read)) if same_text else ()
    return Reading(tuple(read), tuple(gone), moves)


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


def _moves(state: SourceState, read: Iterable[Record]) -> Iterable[Move]:
    """Yield the paths of touched cells whose rows stand elsewhere now."""
    before = {one.id: one for one in state.read}
    for record in read:
        hand = state.hands.get(record.id)
        if hand is None or record.id not in before or before[record.id].fields == record.fields:
            continue
        planted = [hand.plant.path] if hand.plant and hand.plant.path else []
        paths = {path for path in (*hand.values, *hand.looked, *hand.keyed, *planted)
                 if (group := place_of(path).group) and group not in hand.groups}  # fmt: skip
        for group in {place_of(path).group or "" for path in paths}:
            to = follow(before[record.id], record, group)
            for path in sorted(paths):
                place = place_of(path)
                if place.group == group and place.row in to:
                    yield Move(record.id, path, row_path(group, to[place.row], place.name))
