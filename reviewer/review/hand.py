"""What people did to one record, and what was done to try them. Frozen, as everything that a fold makes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import NamedTuple

from reviewer.data import Correction, Field, Finding, Value, Verdict
from reviewer.review.events import Settled, Withdrawn


class Held(NamedTuple):
    """A field as a person set it, and what the page read there at that time."""

    field: Field
    read: Field | None


class HeldRows(NamedTuple):
    """The rows of a group as a person arranged them, and as the page read them at that time."""

    fields: tuple[Field, ...]
    read: tuple[Field, ...]


class Keyed(NamedTuple):
    """What a person typed from the page without seeing the value read, and what that value was then."""

    entered: Value
    read: Value


@dataclass(frozen=True, slots=True)
class Plant:
    """An error planted in a number to see whether it is caught: never a value of the record.

    Attributes:
        path: Where; empty once its row is gone.
        true: The value read.
        shown: What is shown in its place.
        seed: Of the setting it was planted under; under another one it isn't shown.
        outcome: ``caught``, ``missed``, or empty; with who and when.
    """

    path: str
    true: Value
    shown: Value
    seed: int
    outcome: str = ""
    who: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class Hand:
    """What people did to one record.

    Attributes:
        values: Path -> field set by a person.
        groups: Group -> rows arranged by a person.
        looked: Path -> value seen.
        keyed: Path -> what was typed blind there last.
        verified: Who and when, or None.
        removed: The reason, or None.
        notes: (who, when, text).
        corrections: One for each path at most.
        of_gone_rows: Corrections of rows that were taken out, by the paths they had then.
        plant: An error planted in the record; nothing that a person did.
    """

    values: Mapping[str, Held] = field(default_factory=dict)
    groups: Mapping[str, HeldRows] = field(default_factory=dict)
    looked: Mapping[str, Value | None] = field(default_factory=dict)
    verdicts: tuple[Verdict, ...] = ()
    verified: tuple[str, str] | None = None
    removed: str | None = None
    notes: tuple[tuple[str, str, str], ...] = ()
    corrections: tuple[Correction, ...] = ()
    of_gone_rows: tuple[Correction, ...] = ()
    keyed: Mapping[str, Keyed] = field(default_factory=dict)
    plant: Plant | None = None

    @property
    def touched(self) -> bool:
        """Whether a person dealt with the record itself, not only with the text it was read from."""
        mine = self.values or self.groups or self.looked or self.keyed or self.verdicts or self.notes
        return bool(mine) or self.verified is not None or self.removed is not None


UNTOUCHED = Hand()


def asked(one: Finding | Verdict | Settled | Withdrawn) -> tuple[str, frozenset[tuple[str | None, Value | None]]]:
    """Return what tells a finding, and the verdict on it, from all others: check and values, in whatever order."""
    return one.check, frozenset(zip_longest(one.paths, one.seen))
