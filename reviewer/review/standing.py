"""The review as it stands: its pages, its records, its queue."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from reviewer.checks import Evidence, evidence_on
from reviewer.data import Record, SourceText
from reviewer.errors import RefusedError
from reviewer.extract import SECONDS_PER_PAGE
from reviewer.extract.paper_day import paper_day
from reviewer.page import TextMap, read_page
from reviewer.page.joining import squeezed
from reviewer.report_types.schema import ReportType
from reviewer.review.collecting import without_collecting
from reviewer.review.event_json import said_in
from reviewer.review.log import KEPT, Log
from reviewer.review.queue import Queue, QueueRow
from reviewer.review.state import SourceState
from reviewer.review.text_acts import Page, near_year
from reviewer.review.view import Around, Viewed, view
from reviewer.reviewed import ReviewedRecord
from reviewer.values import written
from reviewer.wording import say

if TYPE_CHECKING:
    from reviewer.prose import Relation


AT_ONCE = 1000
"""So many pages and acts are searched in one go."""


class Changed(NamedTuple):
    """What an act changed.

    Attributes:
        sources: Ids of those that should be drawn anew.
        records: Ids of those that should be.
        odd: What went amiss, a sentence.
        news: Whose act it was and where, a sentence, where others did it; empty for one's own.
    """

    sources: frozenset[str]
    records: frozenset[str]
    odd: str = ""
    news: str = ""


class Progress(NamedTuple):
    """How far the review is."""

    verified: int
    records: int
    pages: int
    errors: int


class Standing:
    """A review as it stands.

    Args:
        log: Its log.
        types: Report types to read pages with.

    Attributes:
        seconds: Time limit for finding the records of a page; what isn't found in time is said as ``Changed.odd``.
    """

    seconds = SECONDS_PER_PAGE

    def __init__(self, log: Log, types: Sequence[ReportType]) -> None:
        self._log = log
        self._lock = threading.RLock()
        self._viewed: OrderedDict[str, tuple[Viewed, ...]] = OrderedDict()
        self._listeners: list[Callable[[Changed], None]] = []
        self._types = {one.name: one for one in types}
        self._settings = log.settings()
        self._queue = Queue(self._types)
        with without_collecting():
            self._queue.load(log.store.queues(last=log.last))

    @property
    def types(self) -> tuple[ReportType, ...]:
        """The report types in use."""
        return tuple(self._types.values())

    @property
    def who(self) -> str:
        """Who acts."""
        return self._log.who

    def rows(self) -> Sequence[QueueRow]:
        """Return a row for each record, or page without one, in the order of the pages."""
        with self._lock, without_collecting():
            return self._queue.rows()

    def progress(self) -> Progress:
        """Return how far the review is."""
        rows = self.rows()
        verified = sum(row.state == "verified" for row in rows)
        records = sum(row.record != "" for row in rows)
        return Progress(verified, records, len(self._queue), sum(row.errors for row in rows))

    def source(self, source_id: str) -> SourceText:
        """Return a page's raw text."""
        with self._lock:
            return self._log.text(source_id)

    def working(self, source_id: str) -> TextMap:
        """Return a page's working text."""
        with self._lock:
            return self._log.working(source_id)

    def relations(self, source_id: str) -> "tuple[Relation, ...]":
        """Return the sums, shares and rates found on a page, whether a report type describes them or not."""
        from reviewer.prose import relations  # when it is first asked for: the window paints sooner

        return relations(read_page(self.working(source_id)))

    def records(self, source_id: str) -> tuple[ReviewedRecord, ...]:
        """Return the records of a page as they stand, in the order they stand in."""
        return tuple(one.shown for one in self._view(source_id))

    def record(self, record_id: str) -> ReviewedRecord:
        """Return a record as it stands.

        Raises:
            RefusedError: It isn't there (any more).
        """
        return self._seen(record_id).shown

    def reviewed(self, only_verified: bool = True) -> Iterator[ReviewedRecord]:
        """Yield the records of the review in the order of the pages."""
        wanted = self._queue.sources_with_records(only_verified)
        for at in range(0, len(wanted), KEPT):
            yield from self._reviewed(wanted[at : at + KEPT], only_verified)

    def search(self, text: str) -> set[str]:
        """Return the ids of the sources whose text or field values contain this; case and white space don't matter."""
        return set().union(*self.searching(text))

    def searching(self, text: str) -> Iterator[set[str]]:
        """Yield what ``search`` finds, some pages after the other: a large review takes longer than a key may."""
        wanted = squeezed(text).casefold()
        with self._lock:
            store, known = self._log.store, self._log.of_source.keys()  # the store may hold another window's pages too
            edited = {one.source for one in self._log.events if one.kind in _REWRITING}
            last = self._log.last  # no raw text came in without an event
        for first in range(1, last + 1, AT_ONCE):
            some = range(first, first + AT_ONCE)
            with self._lock:
                found = (store.sources_with(wanted, some) - edited) & known
                bodies = store.bodies_among(_SETTING, some)
                changed = {one for one, body in bodies if wanted in squeezed(said_in(body)).casefold()}
                found |= {one for one in (changed - edited - found) & known if wanted in self._plain(one)}
            yield found
        for one in edited:
            with self._lock:
                found = {one} if wanted in self._plain(one) else set()
            yield found

    def listen(self, callback: Callable[[Changed], None]) -> None:
        """Have this called after each act, in the thread that acted."""
        self._listeners.append(callback)

    def left_at(self) -> tuple[str, str]:
        """Return the record and field where this person was when the review was closed, or two empty texts."""
        return self._log.store.place(self.who)

    def remember(self, record_id: str, path: str) -> None:
        """Keep where this person is."""
        self._log.store.remember(self.who, record_id, path)

    def _view(self, source: str) -> tuple[Viewed, ...]:
        with self._lock:
            if source not in self._viewed:
                state = self._log.state(source)
                self._keep_view(source, self._made_view(source, state))
            self._viewed.move_to_end(source)
            return self._viewed[source]

    def _reviewed(self, sources: Sequence[str], only_verified: bool) -> list[ReviewedRecord]:
        with self._lock, without_collecting():
            states, queue = self._log.folded(sources), self._queue
            around = Around(self._types, queue.beside, queue.vouched, queue.seen.misreading(), settings=self._settings)
            views = [view(one, queue.name(one), states[one], around) for one in sources]
        return [one.shown for viewed in views for one in viewed if one.shown.verified or not only_verified]

    def _use(self, types: Sequence[ReportType]) -> None:
        self._types = {one.name: one for one in types}
        self._queue.use(self._types)
        self._viewed.clear()

    def _made_view(self, source: str, state: SourceState, working: TextMap | None = None) -> tuple[Viewed, ...]:
        """View a source as it now is, or as it is about to be, with the working text it then has."""

        def known_of(record: Record) -> Evidence:
            text = working or self._log.working(source, state)
            return evidence_on(record.fields, text, self._queue.usual(record.id))

        def paper() -> date | None:
            return paper_day(queue.name(source), (working or self._log.working(source, state)).text)

        before, queue = self._viewed.get(source, ()), self._queue
        misreading = queue.seen.misreading()
        around = Around(self._types, queue.beside, queue.vouched, misreading, known_of, self._settings, paper)
        return view(source, queue.name(source), state, around, before)

    def _seen(self, record_id: str) -> Viewed:
        source = record_id.partition(".")[0]
        found = [one for one in self._view(source) if one.base.id == record_id] if source in self._log.of_source else []
        if not found:
            raise RefusedError(self._missing(source, record_id))
        return found[0]

    def _missing(self, source: str, record_id: str) -> str:
        """Say that a record isn't there any more, or never was."""
        if source in self._log.of_source:
            state = self._log.state(source)
            gone = state.base(record_id) is not None or any(one.id == record_id for one in state.gone)
            if gone or any(one.record == record_id for one in self._log.of_source[source]):
                return say(
                    "这条记录已不在了（{r}）；请在队列中另选一条。",
                    "This record is gone ({r}); choose another in the queue.",
                    r=record_id,
                )
        return say(
            "没有编号为“{r}”的记录；编号见 show 或队列。",
            "There is no record “{r}”; show and the queue have the ids.",
            r=record_id,
        )

    def _page(self, source: str) -> Page:
        return Page(
            source, self._queue.name(source), self._log.state(source), self._log.working(source), self.types,
            self._year_before(source), self.seconds, self._queue.seen.reader(),
        )  # fmt: skip

    def _year_before(self, source: str) -> int | None:
        before = [str(one) for one in range(int(source) - 1, max(int(source) - 6, 0), -1)]
        return near_year(line.title for one in before for line in self._queue.lines(one))

    def _keep_view(self, source: str, viewed: tuple[Viewed, ...]) -> None:
        self._viewed[source] = viewed
        self._viewed.move_to_end(source)
        while len(self._viewed) > KEPT:
            self._viewed.popitem(last=False)

    def _plain(self, source: str) -> str:
        values = [written(field.value) for one in self.records(source) for field in one.record.fields]
        return plain_of(self._log.working(source).text, values)

    def _tell(self, changed: Changed) -> None:
        for callback in self._listeners:
            callback(changed)


_REWRITING = frozenset({"text_edited", "page_read_again"})
"""What makes a page's text another than it was when it came in."""

_SETTING = ("fields_set", "rows_set", "record_added")
"""What brings values that may not stand on the page."""


def plain_of(text: str, values: Iterable[str]) -> str:
    """Return what a search looks through: a page's text without white space, then the values read off it."""
    return "\n".join([squeezed(text), *filter(None, map(squeezed, values))]).casefold()
