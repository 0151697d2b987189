"""How those who review are kept attentive: numbers are typed blind, errors are planted."""

import secrets
from collections.abc import Callable, Sequence
from decimal import Decimal
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from reviewer.errors import RefusedError
from reviewer.review import field_acts, trials
from reviewer.review.acting import Deed
from reviewer.review.events import ErrorsSeeded, RekeyingSet
from reviewer.review.hand import Plant
from reviewer.review.importing import ImportReport, NewPage
from reviewer.review.judging import refuse_verified
from reviewer.review.plants import is_chosen, plant_in
from reviewer.review.presenting import Presenting
from reviewer.review.settings import Settings
from reviewer.review.standing import Changed
from reviewer.review.state import apply
from reviewer.wording import say

if TYPE_CHECKING:
    import pandas as pd


_HALF = Decimal("0.5")


class Seeding(NamedTuple):
    """How planted errors fared; ``waiting`` ones are neither caught nor missed, ``void`` ones never will be."""

    rate: Decimal
    planted: int
    caught: int
    missed: int
    waiting: int
    void: int


class Attending(Presenting):
    """A review in which those who work on it are tried."""

    # numbers typed blind

    def rekeys(self, type_name: str) -> bool:
        """Say whether uncovered numbers of this report type are typed blind."""
        return type_name in self._settings.rekeyed

    def set_rekeying(self, type_name: str, on: bool) -> None:
        """Have uncovered numbers of a report type typed from the page without showing the value read; or not any more.

        It is a setting of the review: undo passes over it.

        Raises:
            RefusedError: There is no such type.
        """
        if type_name not in self._types:
            names = say("、", ", ").join(self._types)
            raise RefusedError(
                say(
                    "没有名为“{t}”的报表类型；有的是：{n}。",
                    "There is no report type named “{t}”; there are: {n}.",
                    t=type_name,
                    n=names,
                )
            )
        if self.rekeys(type_name) is not on:
            self._set_up(RekeyingSet(type_name, on))

    def rekey(self, record_id: str, path: str, typed: str) -> None:
        """Type a number from the page whose value is hidden.

        As it was read, it was looked at. Otherwise both are shown from then on, and it is asked for once more; typed
        alike twice it becomes the value.
        """

        def rekey() -> None:
            seen = self._presented(record_id)
            refuse_verified(seen)
            what = trials.rekeyed(seen, self._raw(seen), path, typed)
            if what is not None:
                self._act(seen.shown.source, what, record_id)
            else:
                reason = say("照版面键入两次", "typed from the page twice, alike")
                self._set_fields(record_id, lambda one: field_acts.typed(one, self._raw(one), path, typed, reason))

        self._beside_others(rekey, record_id.partition(".")[0])

    # errors planted

    def seed_errors(self, rate: Decimal, seed: int = 0) -> int:
        """Plant errors in this share of the records that nobody touched, now and as pages come in; 0 ends it.

        Errors that are still in their places when another rate is set are shown no more. Where chance chooses no
        record, one gets an error all the same, if the share of those that could have one comes to a half at least.

        Args:
            rate: Between 0 and 1.
            seed: Says which records, which numbers, and what is shown; 0 leaves it to chance.

        Returns:
            How many were planted now.

        Raises:
            RefusedError: The rate isn't between 0 and 1.
        """
        if not 0 <= rate <= 1:
            raise RefusedError(say("比例须在 0 和 1 之间。", "The rate must be between 0 and 1."))
        if rate or self._settings.seed:
            self._set_up(ErrorsSeeded(rate, (seed or secrets.randbits(48) + 1) if rate else 0))
            return self._plant(self._queue.sources()) or self._plant_one()
        return 0

    def seeding(self) -> Seeding:
        """Return how the planted errors fared."""
        outcomes = [one[-1] for one in self._plants()]
        return Seeding(
            self._settings.rate, len(outcomes), *map(outcomes.count, ("caught", "missed", "waiting", "void"))
        )

    def seeded_frame(self) -> "pd.DataFrame":
        """Return a row for each planted error: where, the value read, the value shown, what came of it, who, when."""
        import pandas as pd

        rows = [
            (
                record,
                self._queue.name(record.partition(".")[0]),
                one.path,
                one.true,
                one.shown,
                outcome,
                one.who,
                one.at,
            )
            for record, one, outcome in self._plants()
        ]
        names = ["record", "source", "path", "read", "shown", "outcome", "who", "at"]
        return pd.DataFrame(rows, columns=names, dtype=object)

    def _plants(self) -> list[tuple[str, Plant, str]]:
        """Return record, planted error and what came of it, in the order of the pages."""
        with self._lock:
            sources = sorted(self._planted_sources(), key=int)
            states = self._log.folded(sources)
            seen = {one.base.id: one for source in sources for one in self._view(source)}
        return [
            (record, hand.plant, hand.plant.outcome or ("waiting" if record in seen and seen[record].plant else "void"))
            for source in sources
            for record, hand in states[source].hands.items()
            if hand.plant
        ]

    def _add(self, read: Sequence[NewPage], report: ImportReport) -> None:
        before = len(report.added)
        super()._add(read, report)
        self._plant(report.added[before:])

    def _plant(self, sources: Sequence[str]) -> int:
        """Plant errors in records that nobody touched; return how many."""

        def plant() -> list[Deed]:
            deeds: list[Deed] = []
            for source in sources:
                fresh = {one for one in self._untouched(source) if is_chosen(one, self._settings)}
                if fresh:
                    self._plant_on(source, fresh, deeds, self._settings)
            return deeds

        return self._planted(plant) if self._settings.seed else 0

    def _plant_one(self) -> int:
        """Plant an error in one record, whichever can have one; in none where the share comes to less than a half."""

        def plant() -> list[Deed]:
            deeds: list[Deed] = []
            records = [one for source in self._queue.sources() for one in self._untouched(source)]
            if len(records) * self._settings.rate < _HALF:
                return deeds
            Random(self._settings.seed).shuffle(records)
            everywhere = self._settings._replace(rate=Decimal(1))
            for record in records:
                self._plant_on(record.partition(".")[0], {record}, deeds, everywhere)
                if deeds:
                    break
            return deeds

        return self._planted(plant)

    def _planted(self, plant: Callable[[], list[Deed]]) -> int:
        """Do what plants errors; only what is still untouched, whatever others do meanwhile, is planted in."""

        def done() -> tuple[int, Changed | None]:
            deeds = plant()
            return len(deeds), self._save(deeds) if deeds else None

        many, changed = self._beside_others(done, "")
        if changed:
            self._tell(changed)
        return many

    def _untouched(self, source: str) -> list[str]:
        """Return the records of a source that nobody touched and in which nothing is wrong."""
        return [one.record for one in self._queue.lines(source) if (one.state, one.errors) == ("open", 0)]

    def _plant_on(self, source: str, records: set[str], deeds: list[Deed], settings: Settings) -> None:
        """Add what planting errors in these records of a source does."""
        state = self._log.state(source)
        for seen in self._view(source):
            kind, record = seen.report_type, seen.shown.record
            once = seen.hand.plant is not None and seen.hand.plant.outcome
            if kind is None or record.id not in records or once:
                continue
            if what := plant_in(record, kind, seen.shown.assessment, settings):
                event = self._log.next_event(what, source, record.id, ahead=len(deeds))
                state = apply(state, event, what)
                deeds.append(Deed(event, what, state))
