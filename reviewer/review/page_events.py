"""What can happen to a page besides its text: its articles are arranged, the figures of one are wanted as a record,
all its records go."""

from typing import NamedTuple

from reviewer.articles import Arrangement
from reviewer.data import Span


class Arranged(NamedTuple):
    """A person arranged the articles of a page, all of which ``after`` holds; None gives them back to the program.

    ``act`` says what was done, a key of ``describing.ARRANGING``; ``about`` is the text of the part it was done to.
    """

    after: Arrangement | None
    act: str
    about: str = ""


class RecordsRemoved(NamedTuple):
    """All records of a page, which don't belong into the review."""

    records: tuple[str, ...]
    reason: str


class FiguresWanted(NamedTuple):
    """From now on, the figures in these stretches of the raw text, the article ``about``, are read as a record."""

    extents: tuple[Span, ...]
    about: str = ""
