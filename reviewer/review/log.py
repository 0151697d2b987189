"""The log of a review: its events in the store, what stands of them, and what every source has become by them."""

import getpass
from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from hashlib import sha256
from itertools import islice, takewhile
from typing import NamedTuple, TypeVar

from reviewer.data import Record, SourceText
from reviewer.page import TextMap
from reviewer.review.collecting import without_collecting
from reviewer.review.event_json import records_from_json, records_to_json, what_from_json, what_to_json
from reviewer.review.events import KIND_OF, Event, PageAdded, TypesUsed, What
from reviewer.review.replay import Replay
from reviewer.review.settings import SETTING, Settings, settings_of
from reviewer.review.state import SourceState, fold
from reviewer.review.steps import Steps
from reviewer.review.store import EventRow, SourceRow, Store

K = TypeVar("K")
V = TypeVar("V")

KEPT = 256
"""How many sources are held in memory, as they stand; the others are read when someone asks."""


class Act(NamedTuple):
    """An event about to be appended: what it holds, the records it brings, what the queue shows afterwards."""

    event: Event
    what: What
    read: tuple[Record, ...] | None = None
    queue: str | None = None


class News(NamedTuple):
    """What others appended: events that follow the last one known, and what the queue shows after the last of them."""

    events: list[Event]
    queues: list[tuple[str, str]]


class Log:
    """Everything that happened to a review, and what follows from it.

    Args:
        store: The open store.
        who: Who acts from now on.
    """

    def __init__(self, store: Store, who: str | None) -> None:
        self.store = store
        self.who = who or _user()
        self.events: list[Event] = []
        self.steps = Steps()
        self.of_source: dict[str, list[Event]] = {}
        self._states: OrderedDict[str, SourceState] = OrderedDict()
        self._replays: OrderedDict[str, Replay] = OrderedDict()
        self._texts: OrderedDict[int, SourceText] = OrderedDict()
        self._hashes: dict[str, str] = {}
        self._last_hashed = 0
        with without_collecting():
            self._take(store.events())

    @property
    def last(self) -> int:
        """Number of the last event known."""
        return len(self.events)

    def origin(self) -> str:
        """Return what tells a review, with all its copies, from every other: how it began; empty before that."""
        if not self.events:
            return ""
        first = self.events[0]
        what, body = self.what(first), self.store.bodies_of([first.seq])[first.seq]
        page = self._text(what.text).sha256 if isinstance(what, PageAdded) else ""
        return sha256("\n".join((first.at, first.who, body, page)).encode()).hexdigest()[:32]

    def next_event(self, what: What, source: str = "", record: str = "", step: int = 0, ahead: int = 0) -> Event:
        """Return the event that says this happened just now; nothing is appended yet.

        Args:
            what: What happened.
            source: Id of the source it is about.
            record: Id of the record it is about.
            step: The step it belongs to; 0 begins a new one.
            ahead: How many events are appended before it in one go.
        """
        at = datetime.now(UTC).isoformat(timespec="milliseconds")
        seq = self.last + 1 + ahead
        return Event(seq, at, self.who, KIND_OF[type(what)], source, record, step or seq, False)

    def append(self, acts: Sequence[Act], sources: Sequence[SourceRow] = ()) -> None:
        """Append events, all or none, and wait until they are on the disk.

        Args:
            acts: What happened; their events were made by ``next_event``.
            sources: Raw texts that come in with them.

        Raises:
            StoreError: It wasn't saved; nothing changed.
            ChangedElsewhereError: Someone else appended; call ``refresh``.
        """
        rows = [
            EventRow(
                *act.event[:7],
                what_to_json(act.what),
                act.queue,
                act.read if act.read is None else records_to_json(act.read),
            )
            for act in acts
        ]
        self.store.append(self.last, rows, sources)
        self._take([act.event._replace(reads=act.read is not None) for act in acts])

    def news(self, most: int) -> News:
        """Read from the store what others appended, so many events of it; nothing is taken in yet."""
        last = self.last
        events = self.store.events(last, last + most)
        return News(events, self.store.queues(last, events[-1].seq) if events else [])

    def take_in(self, news: News) -> list[Event]:
        """Take in what others appended; return what of it wasn't known."""
        fresh = [one for one in news.events if one.seq > self.last]
        self._take(fresh)
        for source in {one.source for one in fresh}:
            self.forget(source)
        return fresh

    def state(self, source: str) -> SourceState:
        """Return what a source has become.

        Raises:
            KeyError: There is no such source.
        """
        if source not in self._states:
            self._states[source] = self.folded([source])[source]
        return _kept(self._states, source)

    def put_state(self, source: str, state: SourceState, working: TextMap | None = None) -> None:
        """Keep what a source has become by the last event; ``working`` too where it is known already."""
        self._states[source] = state
        self._states.move_to_end(source)
        if working:
            self._replay(source, state.text).to(state.edits, working)

    def forget(self, source: str) -> None:
        """Fold a source anew when someone asks for it."""
        self._states.pop(source, None)

    def folded(self, sources: Iterable[str], flipped: int = 0) -> dict[str, SourceState]:
        """Return what some sources have become, read from the store in one go.

        Args:
            sources: Their ids.
            flipped: A step to leave out although it stands, or to count although it is undone.

        Raises:
            KeyError: One isn't there.
        """
        standing = {
            one: [event for event in self.of_source[one] if self.steps.stands(event, flipped)] for one in sources
        }
        bodies = self.store.bodies(standing)
        last = {source: next(one.seq for one in reversed(events) if one.reads) for source, events in standing.items()}
        records = self.store.records(last.values())
        return {
            source: fold(
                ((one, what_from_json(one.kind, bodies[one.seq])) for one in events),
                records_from_json(records[last[source]]),
            )
            for source, events in standing.items()
        }

    def known_contents(self) -> Mapping[str, str]:
        """Return the source id of every file content that was read, by its hash, with what others added since."""
        for number, content, source in self.store.hashes(self._last_hashed):
            self._hashes[content], self._last_hashed = source, number
        return self._hashes

    def text(self, source: str) -> SourceText:
        """Return the raw text of a source as it was read last."""
        return self._text(self.state(source).text)

    def _text(self, number: int) -> SourceText:
        if number not in self._texts:
            self._texts[number] = self.store.text(number)
        return _kept(self._texts, number)

    def working(self, source: str, state: SourceState | None = None) -> TextMap:
        """Return the working text of a source as it is, or as this state of it has it."""
        state = state or self.state(source)
        return self._replay(source, state.text).to(state.edits)

    def what(self, event: Event) -> What:
        """Return what an event holds."""
        return what_from_json(event.kind, self.store.bodies_of([event.seq])[event.seq])

    def own_types(self) -> tuple[tuple[str, str], ...]:
        """Return the user's own report types in use, as (file name, text)."""
        last = next((one for one in reversed(self.events) if one.kind == "types_used"), None)
        held = self.what(last) if last else None
        return held.types if isinstance(held, TypesUsed) else ()

    def settings(self) -> Settings:
        """Return how the review is worked on, as chosen last."""
        chosen = [one for one in self.events if one.kind in SETTING]
        bodies = self.store.bodies_of([one.seq for one in chosen]) if chosen else {}
        return settings_of(what_from_json(one.kind, bodies[one.seq]) for one in chosen)

    def first_of(self, step: int) -> Event:
        """Return the first event of a step."""
        return self.events[step - 1]

    def of_step(self, step: int) -> list[Event]:
        """Return the events of a step, but for those that undo it or do it again; they follow each other."""
        following = takewhile(lambda one: one.step == step, islice(self.events, step - 1, None))
        return [one for one in following if one.kind not in ("undone", "redone")]

    def _replay(self, source: str, number: int) -> Replay:
        if source not in self._replays or self._replays[source].number != number:
            self._replays[source] = Replay(number, self._text(number).raw)
        return _kept(self._replays, source)

    def _take(self, events: Sequence[Event]) -> None:
        self.events.extend(events)
        self.steps.take(events)
        for event in events:
            if event.source:
                self.of_source.setdefault(event.source, []).append(event)


def _kept(cache: OrderedDict[K, V], key: K) -> V:
    cache.move_to_end(key)
    while len(cache) > KEPT:
        cache.popitem(last=False)
    return cache[key]


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "?"
