"""The undo rule: which steps stand, and which could be done again. Two views of the log, nothing else."""

from collections.abc import Iterable

from reviewer.review.events import BEYOND_UNDO, Event


class Steps:
    """What stands and what is undone, by step, as the events say one after the other.

    Attributes:
        done: Steps that stand, oldest first.
        undone: Steps a redo would bring back, the next one last. A new act empties it; the log keeps them.
    """

    def __init__(self) -> None:
        self.done: list[int] = []
        self.undone: list[int] = []
        self._fallen: set[int] = set()

    def take(self, events: Iterable[Event]) -> None:
        """Take in events that were appended."""
        for event in events:
            if event.kind == "undone":
                if event.step in self._fallen:
                    continue  # one event for each page that the step was about
                self._fallen.add(self.done.pop())
                self.undone.append(event.step)
            elif event.kind == "redone":
                if event.step not in self._fallen:
                    continue
                self._fallen.discard(self.undone.pop())
                self.done.append(event.step)
            elif event.kind not in BEYOND_UNDO:
                self.undone.clear()
                if not self.done or self.done[-1] != event.step:
                    self.done.append(event.step)

    def stands(self, event: Event, flipped: int = 0) -> bool:
        """Say whether what the event did is part of the review as it is now, or would be with one step flipped."""
        if event.kind in ("undone", "redone"):
            return False
        return (event.step not in self._fallen) != (event.step == flipped)
