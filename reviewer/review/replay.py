"""A page's working text after each of its edits, kept now and then, so that undo needn't make all edits anew."""

from collections.abc import Sequence

from reviewer.page import TextMap
from reviewer.review.events import TextEdited

EVERY = 16
"""A text is kept after so many edits ..."""

KEPT_BACK = 8
"""... and so many of these texts are kept, besides the first and the last."""


class Replay:
    """The working text of one raw text.

    Args:
        number: Of the raw text in the store.
        raw: The raw text.
    """

    def __init__(self, number: int, raw: str) -> None:
        self.number = number
        self._edits: tuple[TextEdited, ...] = ()
        self._after: dict[int, TextMap] = {0: TextMap.whole(raw)}

    def to(self, edits: tuple[TextEdited, ...], last: TextMap | None = None) -> TextMap:
        """Return the working text after these edits.

        Args:
            edits: All of them since the raw text was read.
            last: The text after the last of them, where it is known already.
        """
        there = self._common(edits)
        self._after = {count: text for count, text in self._after.items() if count <= there}
        working = self._after[max(self._after)]
        for count in range(max(self._after) + 1, len(edits) + 1):
            working = last if last and count == len(edits) else edited(working, edits[count - 1])
            self._keep(count, working)
        self._edits = edits
        return working

    def _common(self, edits: Sequence[TextEdited]) -> int:
        """Return how many edits are the same: all of the fewer, or none, for an edit goes only when it was the last."""
        both = min(len(self._edits), len(edits))
        return both if self._edits[:both] == edits[:both] else 0

    def _keep(self, count: int, working: TextMap) -> None:
        self._after[count] = working
        oldest = count - EVERY * KEPT_BACK
        self._after = {
            one: text
            for one, text in self._after.items()
            if one in (0, count) or (one % EVERY == 0 and one > oldest)
        }  # fmt: skip


def edited(working: TextMap, edit: TextEdited) -> TextMap:
    """Return the working text after one edit."""
    return working.edited(edit.start, len(edit.before), edit.after)
