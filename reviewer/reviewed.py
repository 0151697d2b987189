"""What people said and did of a record, frozen like the nouns in ``data``."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import zip_longest
from typing import NamedTuple, Protocol

from reviewer.data import Assessment, Field, Finding, Record, Value
from reviewer.wording import Sentence


class VerdictKind(StrEnum):
    """The operator's word on a finding."""

    PRINTED = "printed"
    ACCEPTED = "accepted"


@dataclass(frozen=True, slots=True)
class Verdict:
    """A finding that a person has settled: *printed like that*, or accepted, with a reason.

    ``corrected`` says what should have been printed, as (path, value), where the person knows it. The record's own
    values stay as printed. ``str(message)`` is what the check said.
    """

    check: str
    paths: tuple[str, ...]
    seen: tuple[Value | None, ...]
    kind: VerdictKind
    reason: str
    message: str | Sentence
    who: str
    at: str
    corrected: tuple[tuple[str, Value], ...] = ()


@dataclass(frozen=True, slots=True)
class Correction:
    """A value a person changed: what was read, what it became, who, when, why (``str(reason)``) and where.

    ``line`` counts from 1 in the raw text (0: nowhere); ``snippet`` is the raw text around the place, on one line,
    the place in 【】.
    """

    path: str
    before: Value | None
    after: Value | None
    text: str
    reason: str | Sentence
    who: str
    at: str
    line: int
    snippet: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field a person set, under which the page now reads otherwise. Both values are offered."""

    path: str
    entered: Value | None
    read: Field | None


class Tried(NamedTuple):
    """What came of a planted error that was shown in place of the value read: ``caught`` or ``missed``."""

    path: str
    read: Value
    shown: Value
    outcome: str
    who: str
    at: str


@dataclass(frozen=True, slots=True)
class ReviewedRecord:
    """One record as the review knows it: what window, command line and export show.

    Attributes:
        source: Id of its source; ``source_name`` is the name shown.
        record: Its fields as they stand, a human's values over what was read.
        verified: True once verified and not re-opened; ``verified_by`` and ``verified_at`` (ISO, UTC) say who, when.
        assessment: What the checks say; findings with a standing verdict are left out of ``open_findings`` only.
        open_findings: Findings no verdict settles.
        verdicts: Standing verdicts.
        to_look: Paths a person must still look at, in the order of the fields.
        conflicts: Fields whose text changed under a person's value.
        corrections: Values a person changed, oldest first.
        notes: (who, when, text), oldest first.
        blind: Numbers to be typed from the page, their values hidden: path -> what was typed last and differs.
        rekeyed: Paths of the values that a person typed blind as they were read.
        tried: The planted error that was caught or missed in this record; one that is neither yet isn't told.
    """

    source: str
    source_name: str
    record: Record
    verified: bool
    verified_by: str
    verified_at: str
    assessment: Assessment
    open_findings: tuple[Finding, ...]
    verdicts: tuple[Verdict, ...]
    to_look: tuple[str, ...]
    conflicts: tuple[Conflict, ...]
    corrections: tuple[Correction, ...]
    notes: tuple[tuple[str, str, str], ...]
    blind: Mapping[str, Value | None] = field(default_factory=dict)
    rekeyed: tuple[str, ...] = ()
    tried: Tried | None = None


class AboutValues(Protocol):
    """What a check says of some values, or somebody says of that: a finding, a verdict, the event that tells of one."""

    @property
    def check(self) -> str:
        """The check, as its report type writes it."""

    @property
    def paths(self) -> tuple[str, ...]:
        """The fields it speaks of."""

    @property
    def seen(self) -> tuple[Value | None, ...]:
        """Their values when it was said."""


def asked(one: AboutValues) -> tuple[str, frozenset[tuple[str | None, Value | None]]]:
    """Return what tells a finding, and the verdict on it, from all others: check and values, in whatever order."""
    return one.check, frozenset(zip_longest(one.paths, one.seen))


def is_among(one: AboutValues, others: Iterable[AboutValues]) -> bool:
    """Say whether one of these is about the same check and values."""
    about = asked(one)
    return any(asked(other) == about for other in others)
