"""The undo rule: which steps stand, and which could be done again, person by person. Views of the log, nothing else."""

from collections.abc import Iterable, Sequence

from reviewer.review.events import BEYOND_UNDO, Event


class Steps:
    """What stands and what is undone, by step, as the events say one after the other.

    A step is the act of one person, and the last that stands of a person is the one that can be undone. In reviews
    of an earlier version it may have been undone by another person: it was the last of all then.
    """

    def __init__(self) -> None:
        self._done: dict[str, list[int]] = {}
        self._undone: dict[str, list[int]] = {}
        self._fallen: set[int] = set()
        self._beyond: set[int] = set()

    def done_by(self, who: str) -> Sequence[int]:
        """Return the steps of a person that stand, oldest first."""
        return self._done.get(who, ())

    def undone_by(self, who: str) -> Sequence[int]:
        """Return the steps of a person that a redo would bring back, the next one last; their next act empties it."""
        return self._undone.get(who, ())

    def take(self, events: Iterable[Event]) -> None:
        """Take in events that were appended."""
        for event in events:
            if event.kind == "undone":
                if event.step not in self._fallen:  # one event for each page that the step was about
                    self._fallen.add(event.step)
                    _last_to(event.step, self._done, self._undone)
            elif event.kind == "redone":
                if event.step in self._fallen:
                    self._fallen.discard(event.step)
                    _last_to(event.step, self._undone, self._done)
            elif event.kind in BEYOND_UNDO:
                self._beyond.add(event.step)
            elif event.step not in self._beyond:
                self._undone.pop(event.who, None)
                done = self._done.setdefault(event.who, [])
                if not done or done[-1] != event.step:
                    done.append(event.step)

    def stands(self, event: Event, flipped: int = 0) -> bool:
        """Say whether what the event did is part of the review as it is now, or would be with one step flipped."""
        if event.kind in ("undone", "redone"):
            return False
        return (event.step not in self._fallen) != (event.step == flipped)

    def is_beyond(self, event: Event) -> bool:
        """Say whether undo passes over an event: by its kind, or as it goes with one such, like a page read anew."""
        return event.step in self._beyond


def _last_to(step: int, of_some: dict[str, list[int]], to: dict[str, list[int]]) -> None:
    """Move a step, the last of its person's here, there."""
    who = next(one for one, steps in of_some.items() if steps and steps[-1] == step)
    to.setdefault(who, []).append(of_some[who].pop())
