"""Pages that came in by mistake: all their records go in one step."""

from collections.abc import Sequence
from typing import NamedTuple

from reviewer.errors import RefusedError
from reviewer.review.acting import Acting, Deed
from reviewer.review.judging import removed
from reviewer.review.page_events import RecordsRemoved
from reviewer.review.standing import Changed
from reviewer.review.state import apply
from reviewer.wording import plural, say


class Removable(NamedTuple):
    """The ids of the records of some pages, and of those of them that are verified."""

    records: frozenset[str]
    verified: frozenset[str]


class Removing(Acting):
    """A review from which whole pages can be taken out."""

    def removable(self, sources: Sequence[str]) -> Removable:
        """Return which records these pages have."""
        lines = [line for source in dict.fromkeys(sources) for line in self._queue.lines(source)]
        verified = frozenset(line.record for line in lines if line.state == "verified")
        return Removable(frozenset(line.record for line in lines), verified)

    def remove_pages(
        self, sources: Sequence[str], reason: str, verified_too: bool = False, named: Removable | None = None
    ) -> int:
        """Take all records of some pages out, as one step; the pages stay listed, without a record.

        Args:
            sources: Ids of the pages.
            reason: Why.
            verified_too: Also those that are verified.
            named: What the person was told would go, where that was a while ago: nothing else goes.

        Returns:
            How many records went.

        Raises:
            RefusedError: No reason is given, there is no record, one is verified that isn't to go, or it came or was
                verified after they were named.
        """
        reason = removed(reason).reason

        def remove() -> tuple[int, Changed]:
            known = self.removable(sources)
            if not known.records:
                raise RefusedError(say("这里没有可以移除的记录。", "There is no record to remove here."))
            if known.verified and not verified_too:
                raise RefusedError(_verified(known))
            if named and (fresh := known.records - named.records | known.verified - named.verified):
                raise RefusedError(_meanwhile(len(fresh)))
            return len(known.records), self._save(self._removals(sources, reason))

        many, changed = self._beside_others(remove, "")  # what others did on the pages meanwhile is counted anew
        self._tell(changed)
        return many

    def _removals(self, sources: Sequence[str], reason: str) -> list[Deed]:
        """Return what happens to each page that has records, all of it one step."""
        deeds: list[Deed] = []
        for source in dict.fromkeys(sources):
            if records := tuple(line.record for line in self._queue.lines(source)):
                what = RecordsRemoved(records, reason)
                step = deeds[0].event.step if deeds else 0
                event = self._log.next_event(what, source, step=step, ahead=len(deeds))
                deeds.append(Deed(event, what, apply(self._log.state(source), event, what)))
        return deeds


def _verified(known: Removable) -> str:
    return say(
        "没有移除：{all} 条记录里有 {n} 条已核定。要连已核定的一起移除，请写明。",
        plural(
            len(known.verified),
            "Nothing was removed: one of the records ({all}) is verified. Say so if that is to go too.",
            "Nothing was removed: {n} of the {all} records are verified. Say so if those are to go too.",
        ),
        all=len(known.records),
        n=len(known.verified),
    )


def _meanwhile(many: int) -> str:
    return say(
        "没有移除：这期间这些版面上有 {n} 条记录新增或被核定；请看过再移除。",
        "Nothing was removed: records of these pages were added or verified meanwhile: {n}. Look at them first.",
        n=many,
    )
