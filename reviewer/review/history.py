"""The history as a person reads it: a sentence for each event."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, overload

from reviewer.data import Value
from reviewer.report_types.schema import ReportType
from reviewer.review.describing import describe, path_of
from reviewer.review.event_json import what_from_json
from reviewer.review.events import Event, What
from reviewer.review.log import Log
from reviewer.review.page_events import Arranged
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
        name: Says what a person calls a field of a record.
        place: Says what a person calls a page and a record on it.
    """

    def __init__(self, log: Log, name: Name, place: Callable[[str, str], str]) -> None:
        self._log, self._name, self._place = log, name, place
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
        text = describe(what, event, self._name) + self._of_step(event) + self._where_to(what, event)
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
        first = self._log.first_of(event.step)
        return say("：{w}", ": {w}", w=describe(self._log.what(first), first, self._name))


def names_of(log: Log, types: Mapping[str, ReportType]) -> Name:
    """Return how fields are called in the language in use."""

    def name(record: str, path: str, value: Value | None = None) -> str:
        if not record:
            return types[path].title[language()] if path in types else path
        source = record.partition(".")[0]
        base = log.state(source).base(record) if source in log.of_source else None
        report_type = types.get(base.type) if base else None
        if value is not None:
            return report_type.shown(path, value) if report_type else written(value)
        return report_type.label(path) if report_type else path

    return name
