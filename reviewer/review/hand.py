"""What people did to one record, and what was done to try them. Frozen, as everything that a fold makes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from reviewer.data import Field, Value
from reviewer.field_paths import place_of
from reviewer.reviewed import Correction, Verdict


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

    def rows_set(self, group: str) -> dict[int, bool]:
        """Return the rows of a group in which a person set cells, and whether any of these holds a value."""
        rows: dict[int, bool] = {}
        for path, held in self.values.items():
            place = place_of(path)
            if place.group == group:
                rows[place.row] = rows.get(place.row, False) or held.field.value is not None
        return rows


UNTOUCHED = Hand()


def followed(hand: Hand, to: Mapping[str, str]) -> Hand:
    """Let what was done to cells follow them to their new paths; an empty one says that the row is gone."""
    return replace(
        hand,
        values={now: _at(held, now) for path, held in hand.values.items() if (now := to.get(path, path))},
        looked={now: value for path, value in hand.looked.items() if (now := to.get(path, path))},
        keyed={now: one for path, one in hand.keyed.items() if (now := to.get(path, path))},
        verdicts=tuple(_on_moved(one, to) for one in hand.verdicts if all(to.get(path, path) for path in one.paths)),
        corrections=tuple(replace(one, path=now) for one in hand.corrections if (now := to.get(one.path, one.path))),
        of_gone_rows=(*hand.of_gone_rows, *(one for one in hand.corrections if to.get(one.path) == "")),
        plant=hand.plant and replace(hand.plant, path=to.get(hand.plant.path, hand.plant.path)),
    )


def _on_moved(verdict: Verdict, to: Mapping[str, str]) -> Verdict:
    paths = tuple(to.get(path, path) for path in verdict.paths)
    return replace(verdict, paths=paths, corrected=tuple((to.get(path, path), one) for path, one in verdict.corrected))


def _at(held: Held, path: str) -> Held:
    return Held(held.field._replace(path=path), held.read._replace(path=path) if held.read else None)


def placeless(hand: Hand) -> Hand:
    """Forget where things stood in a raw text that isn't the page's any more."""
    values = {path: Held(held.field._replace(spans=()), held.read) for path, held in hand.values.items()}
    groups = {one: HeldRows(nowhere(rows.fields), nowhere(rows.read)) for one, rows in hand.groups.items()}
    return replace(hand, values=values, groups=groups)


def nowhere(fields: Iterable[Field]) -> tuple[Field, ...]:
    """Return fields without their places."""
    return tuple(one._replace(spans=()) for one in fields)
