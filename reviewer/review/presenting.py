"""The record as it is shown to those who review it, and what they do to it: planted errors stand in it.

``record`` and everything that leaves the review know nothing of planted errors; ``presented`` shows them.
"""

from collections.abc import Callable, Sequence

from reviewer.data import Severity
from reviewer.errors import RefusedError
from reviewer.report_types.schema import ReportType
from reviewer.review import judging, trials
from reviewer.review.acting import Acting, Deed
from reviewer.review.events import ErrorsSeeded, FieldsSet, RekeyingSet, What
from reviewer.review.judging import refuse_verified
from reviewer.review.log import Act, Log
from reviewer.review.queue import QueueRow
from reviewer.review.standing import Changed, Progress
from reviewer.review.state import apply
from reviewer.review.stops import next_stop
from reviewer.review.view import Viewed
from reviewer.reviewed import ReviewedRecord


class Presenting(Acting):
    """A review that shows records to those who work on it."""

    def __init__(self, log: Log, types: Sequence[ReportType]) -> None:
        super().__init__(log, types)
        self._shown_as: dict[str, tuple[Viewed, Viewed]] = {}
        self._planted_errors: dict[str, dict[str, int]] = {}
        self._sources_planted: set[str] = set()
        self._gone_through = 0

    # what those who review see

    def presented(self, record_id: str) -> ReviewedRecord:
        """Return a record as those see it who review it.

        Raises:
            RefusedError: It isn't there (any more).
        """
        return self._presented(record_id).shown

    def presented_on(self, source_id: str) -> tuple[ReviewedRecord, ...]:
        """Return the records of a page as those see them who review them."""
        return tuple(self._as_presented(one).shown for one in self._view(source_id))

    def presented_rows(self) -> Sequence[QueueRow]:
        """Return the queue as those see it who review: errors that were planted count."""
        with self._lock:
            rows, more = self.rows(), self._more_errors()
        return [row._replace(errors=row.errors + more.get(row.record, 0)) for row in rows] if more else rows

    def presented_progress(self) -> Progress:
        """Return how far the review is, as those see it who review."""
        errors = sum(row.errors for row in self.presented_rows())
        return self.progress()._replace(errors=errors)

    def next_stop(self, record_id: str, after: str = "") -> str:
        """Return the next field a person must look at after this one, empty when none follows.

        Errors and conflicts come first, then what is missing, inferred or uncertain, then what no equation covers.
        """
        return next_stop(self.presented(record_id), after)

    def _presented(self, record_id: str) -> Viewed:
        return self._as_presented(self._seen(record_id))

    def _as_presented(self, seen: Viewed) -> Viewed:
        known = self._shown_as.get(seen.base.id)
        if known is None or known[0] is not seen:
            if seen.hand.plant is None and not seen.shown.blind:
                return seen
            known = self._shown_as[seen.base.id] = (seen, seen.presented())
        return known[1]

    def _more_errors(self) -> dict[str, int]:
        """Return record -> how many errors more those see who review it, because one was planted."""
        if not self._settings.seed:
            return {}
        for source in self._planted_sources() - self._planted_errors.keys():
            self._planted_errors[source] = {
                one.base.id: _errors(self._as_presented(one)) - _errors(one) for one in self._view(source) if one.plant
            }
        return {record: more for several in self._planted_errors.values() for record, more in several.items()}

    def _planted_sources(self) -> set[str]:
        """Return the sources in which errors were ever planted; only events that came since are gone through."""
        fresh = self._log.events[self._gone_through :]
        self._sources_planted |= {one.source for one in fresh if one.kind == "error_planted"}
        self._gone_through = len(self._log.events)
        return self._sources_planted

    def _tell(self, changed: Changed) -> None:
        for source in changed.sources:
            self._planted_errors.pop(source, None)
        super()._tell(changed)

    # acts on what is shown

    def _do_as_presented(self, record_id: str, make: Callable[[Viewed], What | None]) -> None:
        """Let a person act on a record as they see it."""
        self._do(record_id, lambda seen: make(self._as_presented(seen)))

    def _set_fields(self, record_id: str, make: Callable[[Viewed], FieldsSet | None]) -> None:
        """Let a person set fields, as one step, also where that catches an error that was planted."""

        def set_fields() -> Changed | None:
            seen = self._seen(record_id)
            refuse_verified(seen)
            whats = trials.told_apart(seen, make(seen))
            state = self._log.state(seen.shown.source)
            deeds: list[Deed] = []
            for what in whats:
                step = deeds[0].event.step if deeds else 0
                event = self._log.next_event(what, seen.shown.source, record_id, step, ahead=len(deeds))
                state = apply(state, event, what)
                deeds.append(Deed(event, what, state))
            return self._save(deeds) if deeds else None

        changed = self._beside_others(set_fields, record_id.partition(".")[0])
        if changed:
            self._tell(changed)

    def _verify(self, record_id: str) -> None:
        """Verify a record; where an error was planted in it, that is taken away instead."""

        def verify() -> Viewed:
            seen = self._seen(record_id)
            what = judging.verified(self._as_presented(seen))
            self._act(seen.shown.source, trials.missed(seen.plant) if seen.plant else what, record_id)
            return seen

        seen = self._beside_others(verify, record_id.partition(".")[0])
        if seen.plant:
            raise RefusedError(trials.missed_sentence(seen, seen.plant))

    def _set_up(self, what: RekeyingSet | ErrorsSeeded) -> None:
        """Choose how the review is worked on."""
        with self._lock:
            self._beside_others(lambda: self._append([Act(self._log.next_event(what), what)]), "")
            self._settings = self._log.settings()
            self._viewed.clear()
            self._planted_errors.clear()
            sources = self._queue.sources()
            records = frozenset(line.record for one in sources for line in self._queue.lines(one))
        self._tell(Changed(frozenset(sources), records))


def _errors(viewed: Viewed) -> int:
    return sum(one.severity is Severity.ERROR for one in viewed.shown.open_findings)
