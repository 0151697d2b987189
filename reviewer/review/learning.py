"""What the corrections of verified records teach: which signs and numbers the reader of the pages confused."""

from collections import Counter
from collections.abc import Iterator, Sequence

from reviewer.checks.confusions import Confusion, Confusions, Table, added, misreading_of, observed
from reviewer.checks.misreading import Misreading
from reviewer.extract import Reader
from reviewer.review.events import TextEdited
from reviewer.review.learned import less
from reviewer.review.mending import net_edits, shortened
from reviewer.reviewed import Correction, ReviewedRecord
from reviewer.values import written

READER = "text"
"""Who read the pages, as far as a text file tells."""


class Seen:
    """How often the verified records of a review show each confusion, and how numbers are misread by that."""

    def __init__(self) -> None:
        self._before: Table = {}
        self._forgotten: Table = {}
        self._times: Counter[Confusion] = Counter()
        self._misreading: Misreading | None = None
        self._reader: Reader | None = None

    def add(self, confusions: Sequence[Sequence[object]]) -> None:
        """A verified record shows these."""
        self._times.update(map(_confusion, confusions))
        self._forget(bool(confusions))

    def drop(self, confusions: Sequence[Sequence[object]]) -> None:
        """A record doesn't show them any more, or isn't verified."""
        self._times.subtract(map(_confusion, confusions))
        self._forget(bool(confusions))

    def learn(self, before: Table, forgotten: Table) -> None:
        """Count from now on what was seen in other reviews too, and no more what this one showed once."""
        self._before, self._forgotten = before, forgotten
        self._forget(True)

    def counts(self) -> Table:
        """Return the counts of each reader in this review, also of what is forgotten."""
        seen = Confusions()
        for confusion, times in self._times.items():
            for _ in range(times):
                seen = seen.with_one(confusion)
        return {READER: seen} if seen != Confusions() else {}

    def all_seen(self) -> Table:
        """Return the counts of each reader in this review, without what is forgotten, and in others."""
        return added(self._before, less(self.counts(), self._forgotten))

    def misreading(self) -> Misreading:
        """Return how numbers are misread, by all that was seen; the same object until more is seen."""
        if self._misreading is None:
            self._misreading = misreading_of(self.all_seen().get(READER, Confusions()))
        return self._misreading

    def reader(self) -> Reader:
        """Return which signs are taken for which, by all that was seen."""
        if self._reader is None:
            self._reader = Reader.taught(self.all_seen().get(READER, Confusions()).signs)
        return self._reader

    def _forget(self, changed: bool) -> None:
        if changed:
            self._misreading = self._reader = None


def shown_by(record: ReviewedRecord) -> list[Confusion]:
    """Return the confusions that a record's corrections show; none while it isn't verified."""
    found = map(_of_correction, record.corrections) if record.verified else ()
    return [one for one in found if one]


def shown_in(edits: Sequence[TextEdited]) -> list[Confusion]:
    """Return the confusions of words that a page's edits show; those in values are told by their corrections."""
    return list(_of_words(edits))


def _of_correction(correction: Correction) -> Confusion | None:
    after = correction.after
    return observed(written(after), correction.text) if after is not None and correction.text else None


def _of_words(edits: Sequence[TextEdited]) -> Iterator[Confusion]:
    for edit in net_edits([one for one in edits if not one.values]):
        _, read, printed = shortened(edit)
        seen = observed(printed, read)
        if seen and not seen.way and not any(map(str.isspace, read + printed)):
            yield seen


def _confusion(kept: Sequence[object]) -> Confusion:
    """Return a confusion as it was before the store made lists of it."""
    way, signs = kept
    assert isinstance(way, str)
    assert isinstance(signs, list | tuple)
    return Confusion(way, tuple((str(printed), str(read)) for printed, read in signs))
