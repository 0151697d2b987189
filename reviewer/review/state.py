"""What a source and its records have become: a fold over the events that stand. Nothing is computed."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from reviewer.data import Correction, Field, Record, Span, Value, Verdict, VerdictKind
from reviewer.field_paths import place_of
from reviewer.review.events import (
    Event,
    FieldsSet,
    Gone,
    Looked,
    Move,
    Noted,
    PageAdded,
    PageReadAgain,
    RecordAdded,
    RecordRemoved,
    Reopened,
    RowsSet,
    Settled,
    TextEdited,
    ValueChange,
    Verified,
    What,
    Withdrawn,
)  # fmt: skip
from reviewer.review.trail import corrected
from reviewer.wording import say


class Held(NamedTuple):
    """A field as a person set it, and what the page read there at that time."""

    field: Field
    read: Field | None


class HeldRows(NamedTuple):
    """The rows of a group as a person arranged them, and as the page read them at that time."""

    fields: tuple[Field, ...]
    read: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Hand:
    """What people did to one record.

    Attributes:
        values: Path -> field set by a person.
        groups: Group -> rows arranged by a person.
        looked: Path -> value seen.
        verified: Who and when, or None.
        removed: The reason, or None.
        notes: (who, when, text).
        corrections: One for each path at most.
        of_gone_rows: Corrections of rows that were taken out, by the paths they had then.
    """

    values: Mapping[str, Held] = field(default_factory=dict)
    groups: Mapping[str, HeldRows] = field(default_factory=dict)
    looked: Mapping[str, Value | None] = field(default_factory=dict)
    verdicts: tuple[Verdict, ...] = ()
    verified: tuple[str, str] | None = None
    removed: str | None = None
    notes: tuple[tuple[str, str, str], ...] = ()
    corrections: tuple[Correction, ...] = ()
    of_gone_rows: tuple[Correction, ...] = ()

    @property
    def touched(self) -> bool:
        """Whether a person dealt with the record itself, not only with the text it was read from."""
        mine = self.values or self.groups or self.looked or self.verdicts or self.notes
        return bool(mine) or self.verified is not None or self.removed is not None


UNTOUCHED = Hand()

NOWHERE = Span(0, 0)
"""Extent of a record that was found in another raw text than the one that stands."""


@dataclass(frozen=True, slots=True)
class SourceState:
    """One source as it stands.

    Attributes:
        text: Number of its raw text in the store.
        edits: Edits of the working text since that raw text was read.
        read: Records as the machine read them last.
        added: Records made by hand.
        hands: Record id -> what people did to it.
        gone: Records that aren't read any more and would get their ids back.
    """

    text: int = 0
    edits: tuple[TextEdited, ...] = ()
    read: tuple[Record, ...] = ()
    added: tuple[Record, ...] = ()
    hands: Mapping[str, Hand] = field(default_factory=dict)
    gone: tuple[Gone, ...] = ()

    def hand(self, record_id: str) -> Hand:
        """Return what people did to a record."""
        return self.hands.get(record_id, UNTOUCHED)

    def base(self, record_id: str) -> Record | None:
        """Return a record without what people did to it: as last read, else as made by hand."""
        return next((one for one in (*self.read, *self.added) if one.id == record_id), None)

    def bases(self) -> list[Record]:
        """Return the records that stand, without what people did to them, in the order of the page."""
        known = {one.id: one for one in (*self.added, *self.read)}
        standing = [one for one in known.values() if self.hand(one.id).removed is None]
        return sorted(standing, key=lambda one: (one.extent, one.id))


def fold(events: Iterable[tuple[Event, What]], read: tuple[Record, ...] = ()) -> SourceState:
    """Return the state that standing events of one source add up to.

    Args:
        events: In their order.
        read: The records the last of them that ``reads`` brought.
    """
    state = SourceState(read=read)
    for event, what in events:
        state = apply(state, event, what)
    return state


def apply(state: SourceState, event: Event, what: What, read: tuple[Record, ...] | None = None) -> SourceState:
    """Return the state after one more event; ``read`` are the records it brings, None where it brings none."""
    take = _TAKERS.get(type(what))
    after: SourceState = take(state, event, what) if take else state
    return after if read is None else replace(after, read=read)


def _page_added(state: SourceState, event: Event, what: PageAdded) -> SourceState:
    return replace(state, text=what.text)


def _read_again(state: SourceState, event: Event, what: PageReadAgain) -> SourceState:
    moved = _moved(replace(state, gone=what.gone), what.moves)
    if what.text == state.text:
        return moved
    hands = {one: _placeless(hand) for one, hand in moved.hands.items()}
    added = tuple(replace(one, fields=_nowhere(one.fields), extent=NOWHERE) for one in moved.added)
    gone = tuple(one._replace(extent=NOWHERE) for one in moved.gone)
    return replace(moved, text=what.text, edits=(), hands=hands, added=added, gone=gone)


def _text_edited(state: SourceState, event: Event, what: TextEdited) -> SourceState:
    after = replace(_moved(state, what.moves), edits=(*state.edits, what), gone=what.gone)
    for record_id in dict.fromkeys(one.record for one in what.values):
        changes = [one for one in what.values if one.record == record_id]
        hand = after.hand(record_id)
        reason = say("修改了原文", "the page's text was edited")
        after = _put(after, record_id, replace(hand, corrections=corrected(hand.corrections, event, changes, reason)))
    return after


def _fields_set(state: SourceState, event: Event, what: FieldsSet) -> SourceState:
    hand = state.hand(event.record)
    values = dict(hand.values)
    changes = []
    for one in what.changes:
        values.pop(one.path, None)
        if one.after:
            values[one.path] = Held(one.after, one.read)
        before, after = one.before.value if one.before else None, one.after or one.read
        text = one.read.text if one.read else ""
        changes.append(
            ValueChange(event.record, one.path, before, after.value if after else None, text, one.line, one.snippet)
        )
    corrections = corrected(hand.corrections, event, changes, what.reason)
    return _put(state, event.record, replace(hand, values=values, corrections=corrections))


def _rows_set(state: SourceState, event: Event, what: RowsSet) -> SourceState:
    reason = say("调整了行", "rows were rearranged")
    hand = state.hand(event.record)
    hand = replace(hand, corrections=corrected(hand.corrections, event, what.values, reason))
    moved = _moved(_put(state, event.record, hand), what.moves)
    hand = moved.hand(event.record)
    groups = {name: rows for name, rows in hand.groups.items() if name != what.group}
    if what.after is not None:
        groups[what.group] = HeldRows(what.after, what.read)
    values = {path: held for path, held in hand.values.items() if place_of(path).group != what.group}
    gone = hand.of_gone_rows
    if what.after is None:
        gone = tuple(one for one in gone if place_of(one.path).group != what.group)
    return _put(moved, event.record, replace(hand, groups=groups, values=values, of_gone_rows=gone))


def _looked(state: SourceState, event: Event, what: Looked) -> SourceState:
    return _put(
        state,
        event.record,
        replace(state.hand(event.record), looked={**state.hand(event.record).looked, **dict(what.seen)}),
    )


def _record_added(state: SourceState, event: Event, what: RecordAdded) -> SourceState:
    return replace(state, added=(*state.added, what.record))


def _record_removed(state: SourceState, event: Event, what: RecordRemoved) -> SourceState:
    return _put(state, event.record, replace(state.hand(event.record), removed=what.reason))


def _settled(state: SourceState, event: Event, what: Settled) -> SourceState:
    kind = VerdictKind(what.verdict)
    said = (what.check, what.paths, what.seen, kind, what.reason, what.message)
    verdict = Verdict(*said, event.who, event.at, what.corrected)
    return _put(
        state,
        event.record,
        replace(state.hand(event.record), verdicts=(*_others(state.hand(event.record), what), verdict)),
    )


def _withdrawn(state: SourceState, event: Event, what: Withdrawn) -> SourceState:
    return _put(
        state, event.record, replace(state.hand(event.record), verdicts=_others(state.hand(event.record), what))
    )


def _verified(state: SourceState, event: Event, what: Verified) -> SourceState:
    return _put(state, event.record, replace(state.hand(event.record), verified=(event.who, event.at)))


def _reopened(state: SourceState, event: Event, what: Reopened) -> SourceState:
    return _put(state, event.record, replace(state.hand(event.record), verified=None))


def _noted(state: SourceState, event: Event, what: Noted) -> SourceState:
    notes = (*state.hand(event.record).notes, (event.who, event.at, what.text))
    return _put(state, event.record, replace(state.hand(event.record), notes=notes))


def _put(state: SourceState, record_id: str, hand: Hand) -> SourceState:
    return replace(state, hands={**state.hands, record_id: hand})


def _others(hand: Hand, what: Settled | Withdrawn) -> tuple[Verdict, ...]:
    asked = (what.check, what.paths, what.seen)
    return tuple(one for one in hand.verdicts if (one.check, one.paths, one.seen) != asked)


def _moved(state: SourceState, moves: Iterable[Move]) -> SourceState:
    """Let what people did to cells follow them to their new rows; the trail of a row that is gone is kept apart."""
    by_record: dict[str, dict[str, str]] = {}
    for one in moves:
        by_record.setdefault(one.record, {})[one.path] = one.to
    for record_id, to in by_record.items():
        hand = state.hand(record_id)
        values = {now: _at(held, now) for path, held in hand.values.items() if (now := to.get(path, path))}
        looked = {now: value for path, value in hand.looked.items() if (now := to.get(path, path))}
        trail = tuple(replace(one, path=now) for one in hand.corrections if (now := to.get(one.path, one.path)))
        gone = (*hand.of_gone_rows, *(one for one in hand.corrections if to.get(one.path) == ""))
        state = _put(
            state, record_id, replace(hand, values=values, looked=looked, corrections=trail, of_gone_rows=gone)
        )
    return state


def _at(held: Held, path: str) -> Held:
    return Held(held.field._replace(path=path), held.read._replace(path=path) if held.read else None)


def _placeless(hand: Hand) -> Hand:
    """Forget where things stood in a raw text that isn't the page's any more."""
    values = {path: Held(held.field._replace(spans=()), held.read) for path, held in hand.values.items()}
    groups = {one: HeldRows(_nowhere(rows.fields), _nowhere(rows.read)) for one, rows in hand.groups.items()}
    return replace(hand, values=values, groups=groups)


def _nowhere(fields: Iterable[Field]) -> tuple[Field, ...]:
    return tuple(one._replace(spans=()) for one in fields)


_TAKERS: dict[type, Callable[[SourceState, Event, Any], SourceState]] = {
    PageAdded: _page_added,
    PageReadAgain: _read_again,
    TextEdited: _text_edited,
    FieldsSet: _fields_set,
    RowsSet: _rows_set,
    Looked: _looked,
    RecordAdded: _record_added,
    RecordRemoved: _record_removed,
    Settled: _settled,
    Withdrawn: _withdrawn,
    Verified: _verified,
    Reopened: _reopened,
    Noted: _noted,
}
