"""How an act becomes part of the review: saved first, then believed, then told."""

import time
from collections.abc import Callable, Sequence
from typing import NamedTuple, Self, TypeVar

from reviewer.data import Record
from reviewer.errors import ChangedElsewhereError, HeldElsewhereError, RefusedError
from reviewer.page import TextMap
from reviewer.report_types.schema import ReportType
from reviewer.review.catching_up import CatchingUp
from reviewer.review.events import Event, What
from reviewer.review.importing import ImportReport, NewPage, added_acts, numbered
from reviewer.review.judging import refuse_verified
from reviewer.review.log import Act, Log
from reviewer.review.queue import Line, kept_json, lines_of
from reviewer.review.standing import Changed
from reviewer.review.state import SourceState, apply
from reviewer.review.store import SourceRow
from reviewer.review.text_acts import read_again
from reviewer.review.view import Viewed

SECONDS_OF_TYPING = 2.0
"""Typing that goes on within this time belongs to the same undo step."""

TRIES = 5
"""How often an act is done anew, or pages are saved anew, when another window was faster each time."""

T = TypeVar("T")


class Deed(NamedTuple):
    """What happened to a page, and what the page has become by it.

    Attributes:
        event: Not appended yet.
        what: What it holds.
        state: The page afterwards.
        read: Records as the machine reads them now, where that changed.
        working: The working text afterwards, where that changed.
        odd: What went amiss, a sentence.
    """

    event: Event
    what: What
    state: SourceState
    read: tuple[Record, ...] | None = None
    working: TextMap | None = None
    odd: str = ""


class Typing(NamedTuple):
    """A small edit of a page's text that the next one may go on from."""

    source: str
    start: int
    removed: int
    inserted: str
    at: float
    step: int = 0
    seq: int = 0

    @classmethod
    def now(cls, source: str, start: int, removed: int, inserted: str) -> Self:
        """Return an edit made just now."""
        return cls(source, start, removed, inserted, time.monotonic())

    def saved_as(self, event: Event) -> Self:
        """Return the edit with the event it was saved as."""
        return self._replace(step=event.step, seq=event.seq)

    def goes_on_from(self, before: "Typing") -> bool:
        """Say whether this is the same typing: letters one after another, or one letter deleted beside the last."""
        if self.source != before.source or self.at - before.at > SECONDS_OF_TYPING:
            return False
        if self.removed == 0 and before.removed == 0:
            return "\n" not in self.inserted and self.start == before.start + len(before.inserted)
        if not self.inserted and not before.inserted and self.removed == before.removed == 1:
            return before.start - self.start in (0, 1)
        return False


class Acting(CatchingUp):
    """A review that can be acted on."""

    def __init__(self, log: Log, types: Sequence[ReportType]) -> None:
        super().__init__(log, types)
        self._typing: Typing | None = None

    def _do(self, record_id: str, make: Callable[[Viewed], What | None], also_verified: bool = False) -> None:
        """Let a person act on a record, unless that changes nothing or it is verified."""

        def do() -> None:
            seen = self._seen(record_id)
            if not also_verified:
                refuse_verified(seen)
            what = make(seen)
            if what is not None:
                self._act(seen.shown.source, what, record_id)

        self._beside_others(do, record_id.partition(".")[0])

    def _beside_others(self, act: Callable[[], T], source: str) -> T:
        """Do an act, and do it once more where others did something meanwhile that it has nothing to do with.

        Args:
            act: Works out what happens from what is known, and has it appended.
            source: Id of the source it is about; another act on that source, or one that is about the whole review,
                has to do with it.

        Raises:
            ChangedElsewhereError: Others did something that it has to do with; this is known now, the act not done.
        """
        with self._lock:
            for _ in range(TRIES - 1):
                last = self._log.last
                try:
                    return act()
                except ChangedElsewhereError:
                    if any(one.source in ("", source) for one in self._log.events[last:]):
                        raise
            return act()

    def _act(
        self,
        source: str,
        what: What,
        record: str = "",
        read: tuple[Record, ...] | None = None,
        working: TextMap | None = None,
        step: int = 0,
        texts: Sequence[SourceRow] = (),
        odd: str = "",
    ) -> Event:
        """Let something happen.

        Args:
            source: Id of the source it is about.
            what: What happened.
            record: Id of the record it is about.
            read: Records as the machine reads them now, where that changed.
            working: The working text afterwards, where that changed.
            step: The step it goes on; 0 for a new one.
            texts: Raw texts that come in with it.
            odd: What went amiss, a sentence.
        """
        with self._lock:
            event = self._log.next_event(what, source, record, step)
            state = apply(self._log.state(source), event, what, read)
            changed = self._save([Deed(event, what, state, read, working, odd)], texts)
        self._tell(changed)
        return event

    def _step_of(self, typing: Typing) -> int:
        """Return the step this typing goes on, 0 when it begins a new one."""
        before = self._typing
        goes_on = before is not None and before.seq == self._log.last and typing.goes_on_from(before)
        return before.step if before and goes_on else 0

    def _raw(self, seen: Viewed) -> str:
        return self.source(seen.shown.source).raw

    def _add(self, read: Sequence[NewPage], report: ImportReport) -> None:
        """Save new pages, after whatever others do meanwhile; they are numbered only now, when nobody else can."""
        pages = self._added(read)
        report.added.extend(page.source for page in pages)
        hashes = {page.text.sha256 for page in pages}
        report.already.extend(page.text.name for page in read if page.text.sha256 not in hashes)
        records = frozenset(line.record for page in pages for line in page.lines)
        if pages:
            self._tell(Changed(frozenset(page.source for page in pages), records))
            self._log.store.write_back()

    def _added(self, read: Sequence[NewPage], tries: int = TRIES) -> list[NewPage]:
        try:
            with self._lock:  # let go of between two tries, so that the window goes on
                self.refresh()
                pages = numbered(self._log, read)
                if pages:
                    self._append(*added_acts(self._log, pages))
                for page in pages:
                    self._queue.put(page.source, page.text.name, page.lines)
                self._viewed.clear()
        except (ChangedElsewhereError, HeldElsewhereError):
            if tries == 1:
                raise
            return self._added(read, tries - 1)
        return pages

    def _read_with_types(self, source: str, step: int) -> None:
        """Read a page again with the types in use now, unless that changes nothing, or a verified record.

        Args:
            source: Its id.
            step: That of the event by which the types came into use; undo passes over it.
        """

        def read() -> None:
            page = self._page(source)
            encoding = self._log.text(source).encoding
            try:
                what, reading = read_again(page, page.state.text, page.working, encoding)
            except RefusedError:
                return
            if reading.read != page.state.read:
                self._act(source, what, read=reading.read, working=page.working, step=step)
            elif reading.odd:
                self._tell(Changed(frozenset(), frozenset(), reading.odd))

        self._beside_others(read, source)

    def _save(self, deeds: Sequence[Deed], texts: Sequence[SourceRow] = ()) -> Changed:
        """Append what happened, all of it or nothing, and only then believe it; return what is to be drawn anew."""
        last = {one.event.source: one for one in deeds}
        views = {source: self._made_view(source, one.state, one.working) for source, one in last.items()}
        lines = {source: lines_of(viewed, last[source].state.edits) for source, viewed in views.items()}
        kept = {source: kept_json(self._queue.name(source), lines[source]) for source in last}
        acts = [
            Act(one.event, one.what, one.read, kept[one.event.source] if one is last[one.event.source] else None)
            for one in deeds
        ]
        self._append(acts, texts)
        changed = Changed(frozenset(last), frozenset(), " ".join(filter(None, (one.odd for one in deeds))))
        for source, one in last.items():
            self._log.put_state(source, one.state, one.working)
            changed = self._believed(changed, source, views[source], lines[source])
        return changed

    def _believed(self, changed: Changed, source: str, viewed: tuple[Viewed, ...], lines: Sequence[Line]) -> Changed:
        """Show a source as it is now; return what changed, records of which their neighbours now say else among it."""
        before = self._queue.lines(source)
        self._keep_view(source, viewed)
        if [(one.names, one.shows) for one in lines] != [(one.names, one.shows) for one in before]:
            self._viewed.clear()  # what is known by name, and how numbers are misread, is seen in every record
        if not self._queue.between:
            self._viewed.clear()  # made before a page of the same step was put there: its neighbours may say else now
        beside = self._queue.put(source, self._queue.name(source), lines)
        others = frozenset(one.partition(".")[0] for one in beside)
        for one in others:
            self._viewed.pop(one, None)
        records = frozenset(line.record for line in (*before, *lines))
        return Changed(changed.sources | others | {source}, changed.records | records | beside, changed.odd)

    def _append(self, acts: Sequence[Act], texts: Sequence[SourceRow] = ()) -> None:
        try:
            self._log.append(acts, texts)
        except ChangedElsewhereError:
            self.refresh()
            raise
