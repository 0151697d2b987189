"""One mend done in many places: what was mended last, where else it is due, and doing it as one step."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import groupby, islice, takewhile
from typing import NamedTuple

from reviewer.errors import RefusedError
from reviewer.review import field_acts, text_acts
from reviewer.review.acting import Acting, Deed
from reviewer.review.events import Event, What
from reviewer.review.judging import refuse_verified
from reviewer.review.mending import Elsewhere, Mend, mend_of, places_in_fields, places_in_text
from reviewer.review.state import apply
from reviewer.review.text_acts import Page
from reviewer.wording import say

Progress = Callable[[int, int, str], bool]


class Mended(NamedTuple):
    """What became of a mend in many places: how many were mended, and why others weren't, in sentences."""

    places: int
    refused: tuple[str, ...]


class MendsElsewhere(Acting):
    """A review in which one mend can be done in many places."""

    def mended(self) -> Mend | None:
        """Return the misreading this person mended last; None where the last act was no such mend."""
        with self._lock:
            latest = next((one for one in reversed(self._log.events) if one.kind not in _BESIDE), None)
            if latest is None or latest.kind not in _MENDS or latest.who != self.who:
                return None
            if not self._log.steps.stands(latest):
                return None
            events = list(
                islice(takewhile(lambda one: self._goes_with(latest, one), reversed(self._log.events)), _FAR_BACK)
            )
            whats = [self._log.what(one) for one in reversed(events) if one.kind in _MENDS]
            kind = self._seen(latest.record).base.type if latest.record else ""
            return mend_of(whats, self._log.working(latest.source), kind)

    def elsewhere(self, mend: Mend, progress: Progress | None = None) -> list[Elsewhere]:
        """Return where else the same misreading stands, in the order of the pages.

        Args:
            mend: What was mended.
            progress: Told (done, total, page) before each page that is looked at; False ends the search.
        """
        sources = sorted(self.search(mend.wrong), key=int)
        found: list[Elsewhere] = []
        for done, source in enumerate(sources):
            if progress and not progress(done, len(sources), self._queue.name(source)):
                break
            found += self._elsewhere_on(source, mend)
        return found

    def mend_elsewhere(self, mend: Mend, places: Sequence[Elsewhere], progress: Progress | None = None) -> Mended:
        """Do a mend in all these places, as one undo step; where it would change a verified record it isn't done.

        Args:
            mend: What to do.
            places: Where, as ``elsewhere`` returned them.
            progress: Told (done, total, page) before each page; False leaves everything as it was.
        """
        pages = [list(several) for _, several in groupby(places, key=lambda one: one.source)]
        deeds: list[Deed] = []
        refused: dict[str, None] = {}
        with self._lock:
            for done, several in enumerate(pages):
                if progress and not progress(done, len(pages), several[0].name):
                    return Mended(0, ())
                mends = self._field_mends if mend.column else self._text_mends
                mends(mend, several, deeds, refused)
            if not deeds:
                return Mended(0, tuple(refused))
            changed = self._save(deeds)
        self._tell(changed)
        return Mended(len(deeds), tuple(refused))

    def _elsewhere_on(self, source: str, mend: Mend) -> Iterable[Elsewhere]:
        name, working = self._queue.name(source), self.working(source)
        if mend.column:
            return places_in_fields(mend, name, working, self.records(source))
        return places_in_text(mend, source, name, working)

    def _text_mends(self, mend: Mend, places: Sequence[Elsewhere], deeds: list[Deed], refused: dict[str, None]) -> None:
        """Add what mending these places of one page's text does, the last first, so that the others stay put."""
        page = self._page(places[0].source)
        raw = self.source(page.source).raw
        for one in reversed(places):
            try:
                _refuse_changed(page, mend, one)
                what, working, reading = text_acts.text_edited(page, raw, one.start, len(mend.wrong), mend.right)
            except RefusedError as why:
                refused[str(why)] = None
                continue
            event = self._next_event(what, page.source, "", deeds)
            read = None if reading.read == page.state.read else reading.read
            deeds.append(Deed(event, what, apply(page.state, event, what, read), read, working, reading.odd))
            page = replace(page, state=deeds[-1].state, working=working)

    def _field_mends(
        self, mend: Mend, places: Sequence[Elsewhere], deeds: list[Deed], refused: dict[str, None]
    ) -> None:
        """Add what mending the values of these fields does."""
        state = self._log.state(places[0].source)
        for one in places:
            try:
                seen = self._seen(one.record)
                refuse_verified(seen)
                what = field_acts.typed(seen, self._raw(seen), one.path, mend.right, say("同一误读", "same misreading"))
            except RefusedError as why:
                refused[str(why)] = None
                continue
            if what is not None:
                event = self._next_event(what, one.source, one.record, deeds)
                state = apply(state, event, what)
                deeds.append(Deed(event, what, state))

    def _next_event(self, what: What, source: str, record: str, deeds: Sequence[Deed]) -> Event:
        return self._log.next_event(what, source, record, step=self._log.last + 1, ahead=len(deeds))

    def _goes_with(self, latest: Event, one: Event) -> bool:
        """Say whether an event belongs to the mend that ended with the latest one."""
        if one.kind in _BESIDE:
            return True
        alike = (one.kind, one.source, one.who) == (latest.kind, latest.source, latest.who)
        return alike and self._log.steps.stands(one) and (one is latest or one.kind == "text_edited")


_MENDS = frozenset({"text_edited", "fields_set"})
_FAR_BACK = 40
"""So many acts back typing is followed to where it began."""

_BESIDE = frozenset({"looked", "noted", "settled", "verified"})
"""What doesn't come between a mend and the question where else it is due."""


def _refuse_changed(page: Page, mend: Mend, one: Elsewhere) -> None:
    if not page.working.text.startswith(mend.wrong, one.start):
        raise RefusedError(
            say("“{n}”的文字已变，这一处没有改。", "The text of “{n}” has changed; this place was left.", n=page.name)
        )
