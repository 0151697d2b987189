"""One mend done in many places: what was mended last, where else it is due, and doing it as one step."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby, islice, takewhile
from typing import NamedTuple

from reviewer.data import Record
from reviewer.errors import RefusedError
from reviewer.page import RawLines, TextMap
from reviewer.progress import Tell
from reviewer.review import field_acts, text_acts
from reviewer.review.acting import Acting, Deed
from reviewer.review.events import Event, TextEdited, What
from reviewer.review.judging import refuse_verified
from reviewer.review.mending import Elsewhere, Mend, Searched, mend_of, places_in_fields, places_in_text
from reviewer.review.state import apply
from reviewer.review.text_acts import Page
from reviewer.wording import say


class Mended(NamedTuple):
    """What became of a mend in many places: how many were mended, and why others weren't, in sentences."""

    places: int
    refused: tuple[str, ...]


class Step(NamedTuple):
    """An event to be: what happens, to which record, and the records and the text after it, where they change."""

    what: What
    record: str = ""
    read: tuple[Record, ...] | None = None
    working: TextMap | None = None


class Plan(NamedTuple):
    """What mending some places of a page does, worked out when ``last`` was the page's last event."""

    places: Sequence[Elsewhere]
    last: int
    steps: list[Step]


class MendsElsewhere(Acting):
    """A review in which one mend can be done in many places."""

    def mended(self) -> Mend | None:
        """Return the misreading this person mended last; None where the last act was no such mend."""
        with self._lock:
            own = (one for one in reversed(self._log.events) if one.who == self.who and one.kind not in _BESIDE)
            latest = next(own, None)
            if latest is None or latest.kind not in _MENDS or not self._log.steps.stands(latest):
                return None
            if not all(self._is_beside(latest, one) for one in islice(self._log.events, latest.seq, None)):
                return None
            events = list(
                islice(takewhile(lambda one: self._goes_with(latest, one), reversed(self._log.events)), _FAR_BACK)
            )
            own_mends = [one for one in reversed(events) if one.who == self.who and one.kind in _MENDS]
            whats = [self._log.what(one) for one in own_mends]
            kind = self._seen(latest.record).base.type if latest.record else ""
            return mend_of(whats, self._log.working(latest.source), kind)

    def elsewhere(self, mend: Mend, progress: Tell | None = None) -> list[Elsewhere]:
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

    def mend_elsewhere(self, mend: Mend, places: Sequence[Elsewhere], progress: Tell | None = None) -> Mended:
        """Do a mend in all these places, as one undo step; where it would change a verified record it isn't done.

        Args:
            mend: What to do.
            places: Where, as ``elsewhere`` returned them.
            progress: Told (done, total, page) before each page; False leaves everything as it was.
        """
        pages = [list(several) for _, several in groupby(places, key=lambda one: one.source)]
        plans: list[Plan] = []
        refused: dict[str, None] = {}
        for done, several in enumerate(pages):
            if progress and not progress(done, len(pages), several[0].name):
                return Mended(0, ())
            with self._lock:  # page by page: the window acts in between
                plans.append(self._plan(mend, several, refused))
        return self._beside_others(lambda: self._mend(mend, plans, refused), "")

    def _mend(self, mend: Mend, plans: Sequence[Plan], refused: dict[str, None]) -> Mended:
        deeds = self._deeds(mend, plans, refused)
        if deeds:
            self._tell(self._save(deeds))
        return Mended(len(deeds), tuple(refused))

    def _plan(self, mend: Mend, places: Sequence[Elsewhere], refused: dict[str, None]) -> Plan:
        """Work out what mending these places of one page does, as long as nothing else is done to the page."""
        last = self._log.of_source[places[0].source][-1].seq
        mends = self._field_mends if mend.column else self._text_mends
        return Plan(places, last, mends(mend, places, refused))

    def _deeds(self, mend: Mend, plans: Sequence[Plan], refused: dict[str, None]) -> list[Deed]:
        """Return the plans as deeds of one step; a page to which something was done meanwhile is planned anew."""
        deeds: list[Deed] = []
        for plan in plans:
            source = plan.places[0].source
            if self._log.of_source[source][-1].seq != plan.last:
                plan = self._plan(mend, plan.places, refused)
            state = self._log.state(source)
            for one in plan.steps:
                event = self._log.next_event(one.what, source, one.record, step=self._log.last + 1, ahead=len(deeds))
                state = apply(state, event, one.what, one.read)
                deeds.append(Deed(event, one.what, state, one.read, one.working))
        return deeds

    def _text_mends(self, mend: Mend, places: Sequence[Elsewhere], refused: dict[str, None]) -> list[Step]:
        """Mend the text, the last place first, so that the others stay put; the page is read once, at the end."""
        page = self._page(places[0].source)
        starts = [one.start for one in reversed(places) if page.working.text.startswith(mend.wrong, one.start)]
        if len(starts) < len(places):
            refused[_changed_meanwhile(page)] = None
        steps: list[Step] = []
        for start in starts[:-1]:
            edit = TextEdited(start, mend.wrong, mend.right)
            working = page.working.edited(start, len(mend.wrong), mend.right)
            steps.append(Step(edit, working=working))
            page = replace(page, working=working, state=apply(page.state, text_acts.PENDING, edit))
        for start in starts[-1:]:
            raw, length = self.source(page.source).raw, len(mend.wrong)
            try:
                what, working, reading = text_acts.text_edited(page, raw, start, length, mend.right)
            except RefusedError as why:
                refused[str(why)] = None
                return []
            read = None if reading.read == page.state.read else reading.read
            steps.append(Step(what, read=read, working=working))
        return steps

    def _field_mends(self, mend: Mend, places: Sequence[Elsewhere], refused: dict[str, None]) -> list[Step]:
        """Mend the values of these fields."""
        steps: list[Step] = []
        for one in places:
            try:
                seen = self._seen(one.record)
                refuse_verified(seen)
                what = field_acts.typed(seen, self._raw(seen), one.path, mend.right, say("同一误读", "same misreading"))
            except RefusedError as why:
                refused[str(why)] = None
                continue
            if what is not None:
                steps.append(Step(what, one.record))
        return steps

    def _elsewhere_on(self, source: str, mend: Mend) -> Iterable[Elsewhere]:
        lines = RawLines(self.source(source).raw)
        page = Searched(source, self._queue.name(source), self.working(source), lines)
        if mend.column:
            return places_in_fields(mend, page, self.records(source))
        return places_in_text(mend, page)

    def _is_beside(self, latest: Event, one: Event) -> bool:
        """Say whether an event has nothing to do with a mend: by its kind, or as others did it on another page."""
        return one.kind in _BESIDE or (one.who != self.who and one.source not in ("", latest.source))

    def _goes_with(self, latest: Event, one: Event) -> bool:
        """Say whether an event belongs to the mend that ended with the latest one."""
        if self._is_beside(latest, one):
            return True
        alike = (one.kind, one.source, one.who) == (latest.kind, latest.source, latest.who)
        return alike and self._log.steps.stands(one) and (one is latest or one.kind == "text_edited")


_MENDS = frozenset({"text_edited", "fields_set"})
_FAR_BACK = 40
"""So many acts back typing is followed to where it began."""

_BESIDE = frozenset({"looked", "noted", "settled", "verified"})
"""What doesn't come between a mend and the question where else it is due."""


def _changed_meanwhile(page: Page) -> str:
    return say(
        "“{n}”的文字已变，有的地方没有改。", "The text of “{n}” has changed; some places were left.", n=page.name
    )
