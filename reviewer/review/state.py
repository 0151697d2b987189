"""What a source and its records have become: a fold over the events that stand. Nothing is computed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import singledispatch

from reviewer.articles import Arrangement
from reviewer.data import Record, Span
from reviewer.field_paths import place_of
from reviewer.review.events import (
    ErrorCaught,
    ErrorMissed,
    ErrorPlanted,
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
    Rekeyed,
    Reopened,
    RowsSet,
    Settled,
    TextEdited,
    ValueChange,
    Verified,
    What,
    Withdrawn,
)  # fmt: skip
from reviewer.review.hand import UNTOUCHED, Hand, Held, HeldRows, Keyed, Plant, followed, nowhere, placeless
from reviewer.review.page_events import Arranged, FiguresWanted, RecordsRemoved
from reviewer.review.reasons import reasons
from reviewer.review.trail import by_record, corrected, with_rows_gone
from reviewer.reviewed import Verdict, VerdictKind, asked
from reviewer.wording import Sentence

NOWHERE = Span(0, 0)
"""Extent of a record that was found in another raw text than the one that stands."""

_TEXT_EDITED = Sentence("修改了原文", "the page's text was edited")
_ROWS_SET = Sentence("调整了行", "rows were rearranged")


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
        arrangement: Its articles as a person arranged them, None while nobody did.
        figures: Articles of which the figures are read as records.
    """

    text: int = 0
    edits: tuple[TextEdited, ...] = ()
    read: tuple[Record, ...] = ()
    added: tuple[Record, ...] = ()
    hands: Mapping[str, Hand] = field(default_factory=dict)
    gone: tuple[Gone, ...] = ()
    arrangement: Arrangement | None = None
    figures: tuple[FiguresWanted, ...] = ()

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
    after = _after(what, state, event)
    return after if read is None else replace(after, read=read)


@singledispatch
def _after(what: What, state: SourceState, event: Event) -> SourceState:
    """Return the state after one event: each kind that changes a source has a function of its own."""
    return state


@_after.register
def _page_added(what: PageAdded, state: SourceState, event: Event) -> SourceState:
    return replace(state, text=what.text)


@_after.register
def _read_again(what: PageReadAgain, state: SourceState, event: Event) -> SourceState:
    moved = _moved(replace(state, gone=what.gone), what.moves)
    if what.text == state.text:
        return moved
    hands = {one: placeless(hand) for one, hand in moved.hands.items()}
    added = tuple(replace(one, fields=nowhere(one.fields), extent=NOWHERE) for one in moved.added)
    gone = tuple(one._replace(extent=NOWHERE) for one in moved.gone)
    bare = replace(moved, text=what.text, edits=(), arrangement=None, figures=())
    return replace(bare, hands=hands, added=added, gone=gone)


@_after.register
def _arranged(what: Arranged, state: SourceState, event: Event) -> SourceState:
    return replace(state, arrangement=what.after)


@_after.register
def _figures_wanted(what: FiguresWanted, state: SourceState, event: Event) -> SourceState:
    return replace(state, figures=(*state.figures, what))


@_after.register
def _text_edited(what: TextEdited, state: SourceState, event: Event) -> SourceState:
    for record_id, changes in by_record(what.rows):
        hand = state.hand(record_id)
        kept, gone = with_rows_gone(hand.corrections, hand.of_gone_rows, event, changes, _TEXT_EDITED)
        state = _put(state, record_id, replace(hand, corrections=kept, of_gone_rows=gone))
    after = replace(_moved(state, what.moves), edits=(*state.edits, what), gone=what.gone)
    for record_id, changes in by_record(what.values):
        hand = after.hand(record_id)
        after = _put(
            after,
            record_id,
            replace(hand, corrections=corrected(hand.corrections, event, changes, _TEXT_EDITED)),
        )
    return after


@_after.register
def _fields_set(what: FieldsSet, state: SourceState, event: Event) -> SourceState:
    hand = state.hand(event.record)
    values = dict(hand.values)
    corrections = hand.corrections
    for one, reason in zip(what.changes, reasons(what), strict=True):
        values.pop(one.path, None)
        if one.after:
            values[one.path] = Held(one.after, one.read)
        before, after = one.before.value if one.before else None, one.after or one.read
        text = one.read.text if one.read else ""
        now = after.value if after else None
        change = ValueChange(event.record, one.path, before, now, text, one.line, one.snippet)
        corrections = corrected(corrections, event, (change,), reason)
    keyed = {path: one for path, one in hand.keyed.items() if path not in {change.path for change in what.changes}}
    hand = replace(hand, values=values, corrections=corrections, keyed=keyed)
    return _moved(_put(state, event.record, hand), what.moves)


@_after.register
def _rows_set(what: RowsSet, state: SourceState, event: Event) -> SourceState:
    hand = state.hand(event.record)
    hand = replace(hand, corrections=corrected(hand.corrections, event, what.values, _ROWS_SET))
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


@_after.register
def _looked(what: Looked, state: SourceState, event: Event) -> SourceState:
    hand = state.hand(event.record)
    return _put(state, event.record, replace(hand, looked={**hand.looked, **dict(what.seen)}))


@_after.register
def _rekeyed(what: Rekeyed, state: SourceState, event: Event) -> SourceState:
    hand = state.hand(event.record)
    keyed = {**hand.keyed, what.path: Keyed(what.entered, what.read)}
    looked = {**hand.looked, what.path: what.read} if what.entered == what.read else hand.looked
    return _put(state, event.record, replace(hand, keyed=keyed, looked=looked))


@_after.register
def _planted(what: ErrorPlanted, state: SourceState, event: Event) -> SourceState:
    return _put(state, event.record, replace(state.hand(event.record), plant=Plant(*what)))


@_after.register
def _caught(what: ErrorCaught, state: SourceState, event: Event) -> SourceState:
    hand = state.hand(event.record)
    return _put(
        state, event.record, replace(_ended(hand, event, "caught"), looked={**hand.looked, what.path: what.true})
    )


@_after.register
def _missed(what: ErrorMissed, state: SourceState, event: Event) -> SourceState:
    return _put(state, event.record, _ended(state.hand(event.record), event, "missed"))


def _ended(hand: Hand, event: Event, outcome: str) -> Hand:
    return replace(hand, plant=hand.plant and replace(hand.plant, outcome=outcome, who=event.who, at=event.at))


@_after.register
def _record_added(what: RecordAdded, state: SourceState, event: Event) -> SourceState:
    return replace(state, added=(*state.added, what.record))


@_after.register
def _record_removed(what: RecordRemoved, state: SourceState, event: Event) -> SourceState:
    return _put(state, event.record, replace(state.hand(event.record), removed=what.reason))


@_after.register
def _records_removed(what: RecordsRemoved, state: SourceState, event: Event) -> SourceState:
    for record in what.records:
        state = _put(state, record, replace(state.hand(record), removed=what.reason))
    return state


@_after.register
def _settled(what: Settled, state: SourceState, event: Event) -> SourceState:
    kind = VerdictKind(what.verdict)
    said = (what.check, what.paths, what.seen, kind, what.reason, what.message)
    verdict = Verdict(*said, event.who, event.at, what.corrected)
    return _put(
        state,
        event.record,
        replace(state.hand(event.record), verdicts=(*_others(state.hand(event.record), what), verdict)),
    )


@_after.register
def _withdrawn(what: Withdrawn, state: SourceState, event: Event) -> SourceState:
    return _put(
        state, event.record, replace(state.hand(event.record), verdicts=_others(state.hand(event.record), what))
    )


@_after.register
def _verified(what: Verified, state: SourceState, event: Event) -> SourceState:
    return _put(state, event.record, replace(state.hand(event.record), verified=(event.who, event.at)))


@_after.register
def _reopened(what: Reopened, state: SourceState, event: Event) -> SourceState:
    return _put(state, event.record, replace(state.hand(event.record), verified=None))


@_after.register
def _noted(what: Noted, state: SourceState, event: Event) -> SourceState:
    notes = (*state.hand(event.record).notes, (event.who, event.at, what.text))
    return _put(state, event.record, replace(state.hand(event.record), notes=notes))


def _put(state: SourceState, record_id: str, hand: Hand) -> SourceState:
    return replace(state, hands={**state.hands, record_id: hand})


def _others(hand: Hand, what: Settled | Withdrawn) -> tuple[Verdict, ...]:
    return tuple(one for one in hand.verdicts if asked(one) != asked(what))


def _moved(state: SourceState, moves: Iterable[Move]) -> SourceState:
    """Let what people did to cells follow them to their new rows; the trail of a row that is gone is kept apart."""
    moved: dict[str, dict[str, str]] = {}
    for one in moves:
        moved.setdefault(one.record, {})[one.path] = one.to
    for record_id, to in moved.items():
        state = _put(state, record_id, followed(state.hand(record_id), to))
    return state
