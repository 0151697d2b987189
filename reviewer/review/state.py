"""What a source and its records have become: a fold over the events that stand. Nothing is computed."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from reviewer.data import Correction, Field, Record, Value, Verdict, VerdictKind
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
    """

    values: Mapping[str, Held] = field(default_factory=dict)
    groups: Mapping[str, HeldRows] = field(default_factory=dict)
    looked: Mapping[str, Value | None] = field(default_factory=dict)
    verdicts: tuple[Verdict, ...] = ()
    verified: tuple[str, str] | None = None
    removed: str | None = None
    notes: tuple[tuple[str, str, str], ...] = ()
    corrections: tuple[Correction, ...] = ()

    @property
    def touched(self) -> bool:
        """Whether a person dealt with the record itself, not only with the text it was read from."""
        mine = self.values or self.groups or self.looked or self.verdicts or self.notes
        return bool(mine) or self.verified is not None or self.removed is not None


UNTOUCHED = Hand()


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
    hands = {one: replace(hand, values=_placeless(hand.values)) for one, hand in moved.hands.items()}
    return replace(moved, text=what.text, edits=(), hands=hands)


def _text_edited(state: SourceState, event: Event, what: TextEdited) -> SourceState:
    after = replace(_moved(state, what.moves), edits=(*state.edits, what), gone=what.gone)
    for record_id in dict.fromkeys(one.record for one in what.values):
        changes = [one for one in what.values if one.record == record_id]
        hand = after.hand(record_id)
        reason = say("修改了原文", "the page's text was edited")
        after = _put(after, record_id, replace(hand, corrections=_corrected(hand, event, changes, reason)))
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
    corrections = _corrected(hand, event, changes, what.reason)
    return _put(state, event.record, replace(hand, values=values, corrections=corrections))


def _rows_set(state: SourceState, event: Event, what: RowsSet) -> SourceState:
    moved = _moved(state, what.moves)
    hand = moved.hand(event.record)
    groups = {name: rows for name, rows in hand.groups.items() if name != what.group}
    if what.after is not None:
        groups[what.group] = HeldRows(what.after, what.read)
    values = {path: held for path, held in hand.values.items() if place_of(path).group != what.group}
    reason = say("调整了行", "rows were rearranged")
    corrections = hand.corrections + tuple(_correction(event, one, reason) for one in what.values)
    return _put(moved, event.record, replace(hand, groups=groups, values=values, corrections=corrections))


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
    verdict = Verdict(what.check, what.paths, what.seen, kind, what.reason, what.message, event.who, event.at)
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
    """Let what people did to cells follow them to their new rows."""
    by_record: dict[str, dict[str, str]] = {}
    for one in moves:
        by_record.setdefault(one.record, {})[one.path] = one.to
    for record_id, to in by_record.items():
        hand = state.hand(record_id)
        values = {to.get(path, path): _at(held, to.get(path, path)) for path, held in hand.values.items()}
        looked = {to.get(path, path): value for path, value in hand.looked.items()}
        corrections = tuple(replace(one, path=to.get(one.path, one.path)) for one in hand.corrections)
        state = _put(state, record_id, replace(hand, values=values, looked=looked, corrections=corrections))
    return state


def _at(held: Held, path: str) -> Held:
    return Held(held.field._replace(path=path), held.read._replace(path=path) if held.read else None)


def _placeless(values: Mapping[str, Held]) -> dict[str, Held]:
    return {path: Held(held.field._replace(spans=()), held.read) for path, held in values.items()}


def _corrected(hand: Hand, event: Event, changes: Iterable[ValueChange], reason: str) -> tuple[Correction, ...]:
    """Return the corrections after some more: one for each path, from what was read first to what stands last."""
    kept = {one.path: one for one in hand.corrections}
    for change in changes:
        first = kept.pop(change.path, None)
        latest = _correction(event, change, reason)
        if first:
            latest = replace(latest, before=first.before, text=first.text, line=first.line, snippet=first.snippet)
        if latest.before != latest.after:
            kept[change.path] = latest
    return tuple(kept.values())


def _correction(event: Event, change: ValueChange, reason: str) -> Correction:
    return Correction(
        change.path, change.before, change.after, change.text, reason, event.who, event.at, change.line, change.snippet
    )


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
