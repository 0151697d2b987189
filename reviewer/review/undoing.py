"""Undo and redo: a person takes back their own steps, the last one first, and never what others built on."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from reviewer.errors import ChangedElsewhereError, RefusedError
from reviewer.review.acting import Acting, Deed
from reviewer.review.events import Event, PageReadAgain, Redone, Undone
from reviewer.review.history import step_in_words
from reviewer.review.log import Log
from reviewer.review.standing import Changed
from reviewer.review.state import SourceState, apply
from reviewer.review.store_words import changed_elsewhere
from reviewer.review.text_acts import read_again
from reviewer.wording import say


class Undoing(Acting):
    """A review in which acts can be taken back; two windows of a person are one person."""

    def undo(self) -> Changed:
        """Take this person's last step back.

        Raises:
            RefusedError: There is none, or someone else changed the same thing since.
            ChangedElsewhereError: It isn't the last any more: this person acted in another window.
        """
        return self._flip(self._log.steps.done_by, Undone, say("没有可以撤销的操作。", "There is nothing to undo."))

    def redo(self) -> Changed:
        """Do the step again that this person undid last.

        Raises:
            RefusedError: There is none, or someone else changed the same thing since.
            ChangedElsewhereError: It isn't the one any more: this person acted in another window.
        """
        return self._flip(
            self._log.steps.undone_by, Redone, say("没有可以重做的操作。", "There is nothing to do again.")
        )

    @property
    def can_undo(self) -> str:
        """What undo would take back, in words; empty when there is nothing."""
        return self._words(self._log.steps.done_by(self.who))

    @property
    def can_redo(self) -> str:
        """What redo would do again, in words; empty when there is nothing."""
        return self._words(self._log.steps.undone_by(self.who))

    def _words(self, steps: Sequence[int]) -> str:
        return step_in_words(self._log, self._types, steps[-1]) if steps else ""

    def _flip(
        self, steps_of: Callable[[str], Sequence[int]], kind: type[Undone] | type[Redone], nothing: str
    ) -> Changed:
        """Take a step back, or do it again: the one that this window knew as the last."""

        def flip() -> Changed:
            steps = steps_of(self.who)
            if steps[-1:] != meant:
                raise ChangedElsewhereError(changed_elsewhere())
            if not steps:
                raise RefusedError(nothing)
            return self._save(self._flipped(steps[-1], kind))

        with self._lock:
            meant = steps_of(self.who)[-1:]
            self.refresh()
            changed = self._beside_others(flip, "")
        self._tell(changed)
        return changed

    def _flipped(self, step: int, kind: type[Undone] | type[Redone]) -> list[Deed]:
        """Return what flips a step: an event for each page, and where a page was read anew since, another reading."""
        of_step = self._log.of_step(step)
        if who := changed_since(self._log, of_step):
            raise RefusedError(_changed_by(who))
        first = {one.source: one for one in reversed(of_step)}
        states = self._log.folded(first, flipped=step)
        deeds: list[Deed] = []
        for one in first.values():
            what = kind(of_step[0].kind)
            event = self._log.next_event(what, one.source, one.record, step, ahead=len(deeds))
            deeds.append(Deed(event, what, states[one.source]))
        for source in {one.source: None for one in of_step if not one.record}:
            self._read_as_of(source, step, states, deeds)
        return deeds

    def _read_as_of(self, source: str, step: int, states: Mapping[str, SourceState], deeds: list[Deed]) -> None:
        """Read a page once more whose text is flipped, where other report types read it since; undo passes over it."""
        since = [one for one in self._log.of_source[source] if one.seq > step and one.kind == "page_read_again"]
        anew = next((one.step for one in reversed(since) if self._log.steps.is_beyond(one)), 0)
        if not anew:
            return
        self._refuse_other_text(step)
        state = states[source]
        page = replace(self._page(source), state=state, working=self._log.working(source, state))
        what, reading = read_again(page, state.text, page.working, self._log.text(source).encoding)
        if reading.read != state.read:
            event = self._log.next_event(what, source, step=anew, ahead=len(deeds))
            after = apply(state, event, what, reading.read)
            deeds.append(Deed(event, what, after, reading.read, odd=reading.odd))

    def _refuse_other_text(self, step: int) -> None:
        """Check that a step didn't bring another raw text: what was read off that text can't do without it."""
        for one in self._log.of_step(step):
            what = self._log.what(one)
            if isinstance(what, PageReadAgain) and what.text != what.before:
                raise RefusedError(
                    say(
                        "这一页后来按另外的报表类型读过，不能再换回从前的文字；要换，请从文件重新读取该页。",
                        "Other report types read this page since: it can't go back to its text of before. "
                        "To change it, read the page again from its file.",
                    )
                )


def changed_since(log: Log, of_step: Sequence[Event]) -> str:
    """Return who else changed what a step is about since it came to stand, or fell; empty where nobody did.

    A step about records has nothing to do with others' acts on other records; one about the text of a page has to do
    with all of that page. A note is no change. What someone did and took back again isn't one either.
    """
    for source in {one.source: None for one in of_step}:
        mine = [one for one in of_step if one.source == source and one.kind != "noted"]
        events = log.of_source[source]
        last = max(one.seq for one in events if one.step == of_step[0].step)
        theirs: dict[int, Event] = {}
        for one in events:
            if one.seq > last and one.who != of_step[0].who and one.kind != "noted" and not log.steps.is_beyond(one):
                theirs.setdefault(one.step, one)
        for step, first in theirs.items():
            acts = [one for one in log.of_step(step) if one.source == source]
            if log.steps.stands(acts[0]) != (first.kind == "undone") and _same_thing(mine, acts):
                return first.who
    return ""


def _same_thing(some: Sequence[Event], others: Sequence[Event]) -> bool:
    """Say whether two steps on one page are about the same record, or one of them about the page itself."""
    return any(
        one.record == other.record or not (one.record and other.record) for one in some for other in others
    )  # fmt: skip


def _changed_by(who: str) -> str:
    return say(
        "{w}此后改动了同一处，不能撤销或重做；请直接改成应有的样子。",
        "{w} changed the same since; it can't be undone or done again. Change it to what it should be.",
        w=who,
    )
