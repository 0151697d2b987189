"""What a review has been taught by the corrections in it, together with the person's other reviews."""

from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.address import is_address
from reviewer.checks.confusions import Table
from reviewer.review.confusion_rows import Row, rows
from reviewer.review.learned import Learned
from reviewer.review.standing import Standing
from reviewer.review.store_address import shown

if TYPE_CHECKING:
    import pandas as pd


class Taught(Standing):
    """A review that learns from its verified corrections, and from other reviews where it is told which file."""

    path: str
    _learned: Learned | None = None

    def learn_from(self, learned: Learned) -> None:
        """Count what the person's other reviews taught too, and keep there what this one teaches.

        Raises:
            ReviewerError: The file can't be read; the review goes on without it.
        """
        before, forgotten = learned.before(*self._own_names()), learned.forgotten(*self._own_names())
        with self._lock:
            self._learned = learned
            self._queue.seen.learn(before, forgotten)
            self._viewed.clear()

    def confusions(self) -> Table:
        """Return how often each reader was seen to confuse what, in this review and the others."""
        with self._lock:
            return self._queue.seen.all_seen()

    def confusions_frame(self) -> "pd.DataFrame":
        """Return the same as a frame: reader, way, printed, read, times."""
        import pandas as pd

        return pd.DataFrame(list(rows(self.confusions())), columns=list(Row._fields))

    def keep_learned(self) -> None:
        """Keep in the person's file what this review teaches now.

        Raises:
            ReviewerError: It can't be written.
        """
        if self._learned:
            self._learned.keep(self._queue.seen.counts(), *self._own_names(), last=self._log.last)

    def forget_learned(self) -> None:
        """Begin anew: what this and all known reviews taught until now counts no more.

        Raises:
            ReviewerError: The file can't be written.
        """
        if self._learned:
            self._learned.forget(self._queue.seen.counts(), *self._own_names(), last=self._log.last)
            self.learn_from(self._learned)

    def _own_names(self) -> tuple[str, str]:
        """Return what the review is known by wherever it is, and where it is, by which older versions knew it."""
        place = shown(self.path) if is_address(self.path) else str(Path(self.path).absolute())
        return self._log.origin(), place
