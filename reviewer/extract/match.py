"""What was found of one sentence on a page, the same nouns for exact and tolerant matching."""

from typing import NamedTuple


class Capture(NamedTuple):
    """What stands in one hole: ``[start, end)`` of the reading.

    ``row`` is -1 for a plain field; ``group`` is empty then. ``beside`` says that an unexpected sign stands right
    beside it, which may have been part of it.
    """

    group: str
    row: int
    name: str
    start: int
    end: int
    beside: bool = False


class Match(NamedTuple):
    """A sentence found at ``[start, end)`` of the reading.

    Attributes:
        errors: Misread, missing and surplus characters, weighted: a look-alike counts less, punctuation less still.
        literal: How many characters of the sentence itself were expected, weighted alike.
        captures: Rows of a group in order.
    """

    start: int
    end: int
    errors: float
    literal: float
    captures: tuple[Capture, ...]

    @property
    def rate(self) -> float:
        """Errors per expected character."""
        return self.errors / max(self.literal, 1.0)
