"""The nouns of the desk, all frozen: read this file first; ``reviewed`` has what people said and did of a record.

Behaviour lives in functions beside them, in the rooms that need it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from reviewer.wording import Sentence

Value = int | Decimal | date | str
"""What a field can hold, once read. Never a float."""


class Span(NamedTuple):
    """``[start, end)`` in the raw text. There is no other kind of span.

    An empty span stands for text that an operator inserted at that place.
    """

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SourceText:
    """One page as it was read from a file.

    Attributes:
        name: What the queue shows: the file's path below the folder that was opened.
        path: Where the file was, for messages and the *sources* sheet.
        sha256: Of the file's bytes, in hexadecimal.
        encoding: Name of the Python codec that decoded it.
        raw: The text, never altered; every line ends in ``\\n``, form feeds are kept.
    """

    name: str
    path: str
    sha256: str
    encoding: str
    raw: str


class Origin(StrEnum):
    """Where a field's value comes from."""

    EXTRACTED = "extracted"
    INFERRED = "inferred"
    MISSING = "missing"
    TYPED = "typed"
    SELECTED = "selected"
    REPAIRED = "repaired"


HUMAN = frozenset({Origin.TYPED, Origin.SELECTED, Origin.REPAIRED})
"""Origins that reading again never overwrites."""


class Field(NamedTuple):
    """One value of a record. A named tuple, because a large review holds a quarter of a million of them.

    Attributes:
        path: ``calls``, ``channels[0].count``.
        value: As understood; None when it could not be read or isn't there.
        text: As read from the page (spaces and line ends gone); empty when nothing was found.
        spans: Where it stands in the raw text, in reading order; empty when it stands nowhere.
        origin: Who says so.
        confidence: 0 to 1; below 0.9 a person is asked to look.
    """

    path: str
    value: Value | None
    text: str
    spans: tuple[Span, ...]
    origin: Origin
    confidence: float


@dataclass(frozen=True, slots=True)
class Record:
    """One report found on a page.

    Attributes:
        id: ``<source id>.<number>``, kept when the page is read again.
        type: Name of the report type.
        fields: In the order of the report type; rows of a group follow each other.
        extent: From the first to the last raw character the report was read from.
    """

    id: str
    type: str
    fields: tuple[Field, ...]
    extent: Span

    def field(self, path: str) -> Field | None:
        """Return the field at this path, or None."""
        return next((one for one in self.fields if one.path == path), None)


class Severity(StrEnum):
    """An error keeps a record from being verified; a warning doesn't."""

    ERROR = "error"
    WARNING = "warning"


class Change(NamedTuple):
    """One number of a repair: at ``path``, from ``before`` to ``after``."""

    path: str
    before: Value | None
    after: Value


@dataclass(frozen=True, slots=True)
class Repair:
    """A set of changes that would make the equations hold. Only ever proposed.

    ``probability`` is normalised over all repairs of the finding and the hypothesis that the paper printed it so.
    ``misread`` says of each change what reading did to the number, as ``checks.Misread``; ``checks.slips`` explains it.
    """

    changes: tuple[Change, ...]
    probability: float
    misread: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """A statement that something about a record is odd.

    Attributes:
        check: The check as its report type writes it, or a word of our own (``required``, ``same date``).
        severity: Error or warning.
        paths: The fields it speaks of, the most telling first.
        message: A finished sentence with the numbers in it.
        seen: The values of ``paths`` it was made from: a verdict holds while they do.
        repairs: Most probable first.
        both: The message in either language, where the values seen don't tell it again: a verdict keeps it.
    """

    check: str
    severity: Severity
    paths: tuple[str, ...]
    message: str
    seen: tuple[Value | None, ...] = ()
    repairs: tuple[Repair, ...] = ()
    both: Sentence | None = None


@dataclass(frozen=True, slots=True)
class Balance:
    """An equation with a record's numbers in it, holding or not.

    Attributes:
        check: The equation as its report type writes it.
        written: With the numbers, ``493 + 582 = 1075 ≠ 1025 (+50)``.
        paths: Every field that stands in it.
        difference: The sum less the value stated for it; None when a number is missing.
        holds: None when it can't be said, because a number is missing.
    """

    check: str
    written: str
    paths: tuple[str, ...]
    difference: Decimal | None
    holds: bool | None


class Look(StrEnum):
    """Why the desk asks a person to look at a field; the first that applies."""

    ERROR = "error"
    MISSED = "missed"
    MISSING = "missing"
    INFERRED = "inferred"
    UNCERTAIN = "uncertain"
    UNCOVERED = "uncovered"


@dataclass(frozen=True, slots=True)
class Assessment:
    """What the checks say of a record as it stands.

    Attributes:
        findings: Errors first.
        balances: Every equation of the report type, in its order.
        covered: Paths that a holding equation (or rank order) vouches for.
        looks: Path -> reason, in the order of the record's fields, whether looked at already or not.
    """

    findings: tuple[Finding, ...] = ()
    balances: tuple[Balance, ...] = ()
    covered: frozenset[str] = frozenset()
    looks: Mapping[str, Look] = field(default_factory=dict)
