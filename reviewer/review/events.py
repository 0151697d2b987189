"""What can happen to a review. An event holds results, before and after, never instructions."""

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from reviewer.data import Field, Record, Span, Value
from reviewer.review.page_events import Arranged, FiguresWanted, RecordsRemoved
from reviewer.wording import Sentence


class Event(NamedTuple):
    """One line of the history, as light as it can be: what it holds is read when someone asks.

    Attributes:
        seq: Its number, counting from 1 without gaps.
        at: When, ISO in UTC.
        who: Who did it.
        kind: A key of ``KINDS``.
        source: Id of the source it is about, or empty.
        record: Id of the record it is about, or empty.
        step: ``seq`` of the first event of its undo step; of an undo or redo, the step undone or redone.
        reads: Whether it brings records as the machine read them.
    """

    seq: int
    at: str
    who: str
    kind: str
    source: str
    record: str
    step: int
    reads: bool


class FieldChange(NamedTuple):
    """One field a person set, or took back (``after`` None).

    ``before`` is the field as it stood, ``read`` what the page read there; line and snippet are those of a Correction.
    """

    path: str
    before: Field | None
    after: Field | None
    read: Field | None
    line: int
    snippet: str


class ValueChange(NamedTuple):
    """A value that became another because the page's text was edited, or a row came or went."""

    record: str
    path: str
    before: Value | None
    after: Value | None
    text: str
    line: int
    snippet: str


class Move(NamedTuple):
    """A field a person touched stands at another path from now on, because its row does; at none: the row is gone."""

    record: str
    path: str
    to: str


class Gone(NamedTuple):
    """A record nobody touched that isn't read any more; should it be read again, it gets its id back."""

    id: str
    type: str
    extent: Span


class PageAdded(NamedTuple):
    """A page came in; ``text`` is the number of its raw text in the store."""

    text: int
    name: str


class PageReadAgain(NamedTuple):
    """A page was read again, from the same text (with other report types) or another (with another encoding)."""

    text: int
    before: int
    encoding: str
    moves: tuple[Move, ...] = ()
    gone: tuple[Gone, ...] = ()


class TextEdited(NamedTuple):
    """At ``start`` of the working text, ``before`` became ``after``.

    ``rows`` are the values of rows that went with their text (``after`` None), and of rows of which the same is read
    once more (``before`` None), by the paths they had when they went.
    """

    start: int
    before: str
    after: str
    moves: tuple[Move, ...] = ()
    gone: tuple[Gone, ...] = ()
    values: tuple[ValueChange, ...] = ()
    rows: tuple[ValueChange, ...] = ()


class FieldsSet(NamedTuple):
    """Fields a person typed, took from the text, repaired, kept or took back.

    ``moves`` says where cells stand since a row of which nothing is left went. ``misread`` says of each change what
    reading did to the number, where a proposed repair was taken.
    """

    changes: tuple[FieldChange, ...]
    reason: str = ""
    moves: tuple[Move, ...] = ()
    misread: tuple[str, ...] = ()


class RowsSet(NamedTuple):
    """The rows of a group as a person arranged them; ``after`` None gives the group back to the page.

    ``read`` is the group as the page reads it; ``moves`` says where looked-at cells stand now.
    """

    group: str
    before: tuple[Field, ...]
    after: tuple[Field, ...] | None
    read: tuple[Field, ...]
    moves: tuple[Move, ...] = ()
    values: tuple[ValueChange, ...] = ()


class Looked(NamedTuple):
    """A person looked at fields, and these are the values they saw."""

    seen: tuple[tuple[str, Value | None], ...]


class RecordAdded(NamedTuple):
    """A record made by hand from a place on the page."""

    record: Record


class RecordRemoved(NamedTuple):
    """A record that isn't one."""

    reason: str


class Settled(NamedTuple):
    """A verdict on a finding; ``corrected`` is what should have been printed, where the person says it."""

    check: str
    paths: tuple[str, ...]
    seen: tuple[Value | None, ...]
    verdict: str
    reason: str
    message: str | Sentence
    corrected: tuple[tuple[str, Value], ...] = ()


class Withdrawn(NamedTuple):
    """A verdict taken back."""

    check: str
    paths: tuple[str, ...]
    seen: tuple[Value | None, ...]


class Verified(NamedTuple):
    """A record verified, with this title."""

    title: str


class Reopened(NamedTuple):
    """A verified record opened again."""

    reason: str


class Noted(NamedTuple):
    """A note."""

    text: str


class Undone(NamedTuple):
    """A step undone; ``step`` of the event says which."""

    kind: str


class Redone(NamedTuple):
    """A step done again; ``step`` of the event says which."""

    kind: str


class TypesUsed(NamedTuple):
    """A user's own report types, as (file name, text), in use from now on."""

    types: tuple[tuple[str, str], ...]


class RekeyingSet(NamedTuple):
    """From now on, uncovered numbers of a report type are typed blind, or not any more."""

    type: str
    on: bool


class Rekeyed(NamedTuple):
    """A person typed a number from the page without seeing ``read``; it was looked at where both are the same."""

    path: str
    entered: Value
    read: Value


class ErrorsSeeded(NamedTuple):
    """Errors are planted in this share of the records not yet touched; ``seed`` says which, and is 0 for none."""

    rate: Decimal
    seed: int


class ErrorPlanted(NamedTuple):
    """An error that shows in place of the value read, until it is caught or missed; never a value of the record."""

    path: str
    true: Value
    shown: Value
    seed: int


class ErrorCaught(NamedTuple):
    """A person put the true value in place of a planted error."""

    path: str
    true: Value
    shown: Value


class ErrorMissed(NamedTuple):
    """A person meant to verify a record with a planted error in it, which was taken away."""

    path: str
    true: Value
    shown: Value


What = (
    PageAdded | PageReadAgain | TextEdited | FieldsSet | RowsSet | Looked | RecordAdded | RecordRemoved
    | Settled | Withdrawn | Verified | Reopened | Noted | Undone | Redone | TypesUsed | RecordsRemoved
    | RekeyingSet | Rekeyed | ErrorsSeeded | ErrorPlanted | ErrorCaught | ErrorMissed | Arranged | FiguresWanted
)  # fmt: skip

KINDS: Mapping[str, type[What]] = {
    "page_added": PageAdded,
    "page_read_again": PageReadAgain,
    "text_edited": TextEdited,
    "fields_set": FieldsSet,
    "rows_set": RowsSet,
    "looked": Looked,
    "record_added": RecordAdded,
    "record_removed": RecordRemoved,
    "settled": Settled,
    "withdrawn": Withdrawn,
    "verified": Verified,
    "reopened": Reopened,
    "noted": Noted,
    "undone": Undone,
    "redone": Redone,
    "types_used": TypesUsed,
    "rekeying_set": RekeyingSet,
    "rekeyed": Rekeyed,
    "errors_seeded": ErrorsSeeded,
    "error_planted": ErrorPlanted,
    "error_caught": ErrorCaught,
    "error_missed": ErrorMissed,
    "arranged": Arranged,
    "figures_wanted": FiguresWanted,
    "records_removed": RecordsRemoved,
}
KIND_OF: Mapping[type[What], str] = {what: kind for kind, what in KINDS.items()}

BEYOND_UNDO = frozenset(
    {"page_added", "types_used", "rekeying_set", "errors_seeded", "error_planted", "error_missed"}
)  # fmt: skip
"""What undo passes over: pages come in once, settings are no acts on a record, and what was missed was missed."""
