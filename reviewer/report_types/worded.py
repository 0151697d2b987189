"""A report described by the words its figures stand at: what such a type file says. All frozen."""

from dataclasses import dataclass
from typing import Final

TEXT_COLUMNS: Final = ("name", "category", "issue")
"""Columns of a list that hold words: its items are called so; ``issue`` names the item of another list."""

COLUMN_KINDS: Final = {
    "rank": "rank", **dict.fromkeys(TEXT_COLUMNS, "name"), "count": "count", "share": "percent", "growth": "percent",
}  # fmt: skip
"""What the columns of a list hold."""

CHANGE_COLUMNS: Final = {"of": "text", "against": "text", "percent": "percent", "base": "count"}
"""What a growth says: of which figure, against when, how much, negative where it fell, and what
it was then where that is printed."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number known by the words beside it.

    Attributes:
        words: What stands before or after the number; the longest that fits wins.
        units: What it may be counted in; any unit of a count where none is given.
        never: Words beside which it is something else.
        alone: The figure it is where neither that one nor one of ``beside`` is printed.
        beside: Figures that keep it what it is.
    """

    name: str
    kind: str
    words: tuple[str, ...]
    units: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    alone: str | None = None
    beside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """A group whose items are known by their words, or by what is said before them.

    Attributes:
        columns: Of ``COLUMN_KINDS``.
        words: One of them stands in the name of each item.
        openers: Words after which a list of this group begins, whatever its items are called.
        of: Figures it splits.
        parts_of: The group whose items these are the parts of.
        ends: Whether a longer name may end with one of the words.
        closers: Words after the last item, or after its name, that say as much as an opener before the first.
        never: Words beside an opener with which it opens another list, of which nothing is wanted.
    """

    name: str
    columns: tuple[str, ...]
    words: tuple[str, ...] = ()
    openers: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    parts_of: str | None = None
    ends: bool = False
    closers: tuple[str, ...] = ()
    never: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Period:
    """Fields for the days a report speaks of, whether a day, a month or a year, and the month its headline names."""

    start: str
    end: str
    kind: str | None = None
    heading: str | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """A text field that holds the first of these words found."""

    name: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A text field for where the report comes from: the name before one of these endings."""

    name: str
    endings: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)  # what is kept for it is asked for at every word: hashed by identity
class Worded:
    """A report known by words.

    Attributes:
        words: One of them stands in the sentence a report begins with, or in its headline.
        needs: Figures of which one begins a report.
        least: So many numbers it has at least.
        unless: Words in the sentence it would begin with that say it is none.
        changes: Group of the growths; None where none are wanted.
        stated: Field that holds the checks the page itself states.
        others: Words of reports of somebody else, where no number among ``words`` stands before: 心理热线.
    """

    words: tuple[str, ...]
    needs: tuple[str, ...]
    least: int
    unless: tuple[str, ...]
    figures: tuple[Figure, ...]
    listings: tuple[Listing, ...]
    period: Period | None = None
    place: Place | None = None
    choices: tuple[Choice, ...] = ()
    changes: str | None = None
    stated: str | None = None
    others: tuple[str, ...] = ()
