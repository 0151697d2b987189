"""The history as a person reads it: a sentence for each event."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, overload

from reviewer.checks import told_again
from reviewer.data import Value
from reviewer.export.check_words import check_words
from reviewer.report_types.schema import ReportType
from reviewer.review.describing import describe, path_of
from reviewer.review.event_json import what_from_json
from reviewer.review.events import Event, Settled, What, Withdrawn
from reviewer.review.log import Log
from reviewer.review.page_events import Arranged, RecordsRemoved
from reviewer.review.telling import Name, arranged_to
from reviewer.values import written
from reviewer.wording import language, say

_PAGE = 100
_FLIPS = ("undone", "redone")


class HistoryLine(NamedTuple):
    """One event in words.

    Attributes:
        path: A field it is about, or empty.
        stands: False when it was undone.
        place: Name of the page, and date or period of the record as it is now; empty for what concerns neither.
    """

    seq: int
    at: str
    who: str
    text: str
    source: str
    record: str
    path: str
    stands: bool
    place: str = ""


class History(Sequence[HistoryLine]):
    """All events in words, oldest first, as they are at this moment; read from the store as they are asked for.

    Args:
        log: Where they are.
        types: The report types in use, by name.
        place: Says what a person calls a page and a record on it.
    """

    def __init__(self, log: Log, types: Mapping[str, ReportType], place: Callable[[str, str], str]) -> None:
        self._log, self._types, self._place = log, types, place
        self._events = [one for one in log.events if one.kind != "error_planted"]  # it would be looked up here
        self._bodies: dict[int, str] = {}

    def __len__(self) -> int:
        return len(self._events)

    @overload
    def __getitem__(self, index: int) -> HistoryLine: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[HistoryLine]: ...
    def __getitem__(self, index: int | slice) -> HistoryLine | Sequence[HistoryLine]:
        """Return a line, or several."""
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        return self._line(self._events[index])

    def _line(self, event: Event) -> HistoryLine:
        if event.seq not in self._bodies:
            first = (event.seq - 1) // _PAGE * _PAGE
            self._bodies |= self._log.store.bodies_of(range(first + 1, first + _PAGE + 1))
        stands = self._log.steps.stands(event) or event.kind in _FLIPS
        what = what_from_json(event.kind, self._bodies[event.seq])
        text = in_words(self._log, self._types, event, what) + self._of_step(event) + self._where_to(what, event)
        place = self._place(event.source, event.record) if event.source else ""
        about = (event.source, event.record, path_of(what))
        return HistoryLine(event.seq, event.at, event.who, text, *about, stands, place)

    def _where_to(self, what: What, event: Event) -> str:
        """Return what became of the part of a page that a person arranged."""
        if not isinstance(what, Arranged) or what.after is None:
            return ""
        return arranged_to(what.act, what.after, what.about, self._log.text(event.source).raw)

    def _of_step(self, event: Event) -> str:
        """Return what an undo took back, or a redo did again."""
        if event.kind not in _FLIPS:
            return ""
        here = [one for one in self._log.of_step(event.step) if one.source == event.source]
        first = here[0] if here else self._log.first_of(event.step)
        return say("：{w}", ": {w}", w=in_words(self._log, self._types, first, self._log.what(first)))


def step_in_words(log: Log, types: Mapping[str, ReportType], step: int) -> str:
    """Return what happened in a step, in the language in use: pages that went together are told together."""
    first = log.first_of(step)
    what = log.what(first)
    if isinstance(what, RecordsRemoved):
        whole = (log.what(one) for one in log.of_step(step))
        what = what._replace(
            records=tuple(id for one in whole if isinstance(one, RecordsRemoved) for id in one.records)
        )
    return in_words(log, types, first, what)


def in_words(log: Log, types: Mapping[str, ReportType], event: Event, what: What) -> str:
    """Return what happened, in the language in use, also what a check said at a verdict where that can be told anew."""
    kind = _kind_of(log, types, event.record) if isinstance(what, Settled | Withdrawn) else None
    if isinstance(what, Settled) and kind:
        what = what._replace(message=told_again(kind.checks, what) or what.message)
    elif isinstance(what, Withdrawn) and kind:
        what = what._replace(check=check_words(kind, what.check))
    return describe(what, event, _names_of(log, types))


def _kind_of(log: Log, types: Mapping[str, ReportType], record: str) -> ReportType | None:
    source = record.partition(".")[0]
    base = log.state(source).base(record) if source in log.of_source else None
    return types.get(base.type) if base else None


def _names_of(log: Log, types: Mapping[str, ReportType]) -> Name:
    """Return how fields are called in the language in use."""

    def name(record: str, path: str, value: Value | None = None) -> str:
        if not record:
            return types[path].title[language()] if path in types else path
        report_type = _kind_of(log, types, record)
        if value is not None:
            return report_type.shown(path, value) if report_type else written(value)
        return report_type.label(path) if report_type else path

    return name
