"""What the session hands over to be exported, and what it gets back."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from reviewer.data import ReviewedRecord
from reviewer.report_types import ReportType

Progress = Callable[[int, int, str], bool]
"""``progress(done, total, what)``; False cancels."""


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A page as the *sources* sheet names it.

    Attributes:
        id: Of the source in the review; ``ReviewedRecord.source`` names it.
        added_at: When it came into the review, ISO, UTC.
    """

    id: str
    name: str
    path: str
    sha256: str
    encoding: str
    added_at: str


@dataclass(frozen=True, slots=True)
class Material:
    """Everything an export is made from.

    Attributes:
        records: All records of the review in page order, verified or not; gone through once.
        types: Every report type the records are of.
        sources: In page order.
        version: Of the program.
        only_verified: Leave out the records that aren't verified; otherwise their status says so.
        at: When the export is made.
    """

    records: Iterable[ReviewedRecord]
    types: Sequence[ReportType]
    sources: Iterable[SourceLine]
    version: str
    only_verified: bool = True
    at: datetime = field(default_factory=lambda: datetime.now(UTC))


@dataclass(frozen=True, slots=True)
class Written:
    """What an export did.

    Attributes:
        files: What was written, none when it was cancelled.
        remarks: Finished sentences about what isn't quite as in the review (a text that had to be cut ...).
    """

    files: tuple[Path, ...] = ()
    remarks: tuple[str, ...] = ()
    cancelled: bool = False
