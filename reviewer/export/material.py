"""What the session hands over to be exported, how far that is, and what it gets back."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, Literal

from reviewer.articles import Article, Division
from reviewer.progress import Tell
from reviewer.report_types import ReportType
from reviewer.reviewed import ReviewedRecord
from reviewer.wording import Sentence

RawOf = Callable[[str], str]
"""Gives the raw text of a source, by its id."""

Values = Literal["printed", "corrected"]

MOST_WITH_PLACES: Final = 1000
"""Up to so many records *places* is written unasked: about 30,000 rows and a second."""

MOST_WITH_ARTICLES: Final = 100
"""Up to so many pages *articles* is written unasked: about a second."""


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
        raw_of: Gives the raw text of a source, by its id, for *places*.
        places: Write the long table of where each value stands; None: in frames, and in files of up to
            ``MOST_WITH_PLACES`` records.
        articles: Write the table of articles; None: of up to ``MOST_WITH_ARTICLES`` pages.
        division_of: Gives the articles of a source, by its id; without it there is no such table.
        records_in: Gives the ids of the records in an article of a source.
        values: Where a verdict says what should have been printed: that, or what is; *corrections* has both.
        at: When the export is made.
    """

    records: Iterable[ReviewedRecord]
    types: Sequence[ReportType]
    sources: Iterable[SourceLine]
    version: str
    only_verified: bool = True
    raw_of: RawOf = lambda source: ""
    places: bool | None = None
    articles: bool | None = None
    division_of: Callable[[str], Division] | None = None
    records_in: Callable[[str, Article], tuple[str, ...]] = lambda source, article: ()
    values: Values = "printed"
    at: datetime = field(default_factory=lambda: datetime.now(UTC))


@dataclass(frozen=True, slots=True)
class Written:
    """What an export did.

    Attributes:
        files: What was written, none when it was cancelled.
        told: Finished sentences about what isn't quite as in the review (a text that had to be cut ...).
    """

    files: tuple[Path, ...] = ()
    told: tuple[Sentence, ...] = ()
    cancelled: bool = False

    @property
    def remarks(self) -> tuple[str, ...]:
        """Those sentences in the language in use now, whatever language the headers are in."""
        return tuple(map(str, self.told))


class StoppedError(Exception):
    """The person at the desk cancelled; never leaves this room."""


class Steps:
    """Counts the rows that are done, and asks each time whether to go on."""

    def __init__(self, total: int, progress: Tell | None) -> None:
        self._done, self._total, self._progress = 0, total, progress

    def done(self, rows: int, what: str) -> None:
        """Count these rows.

        Raises:
            StoppedError: The person at the desk cancelled.
        """
        self._done += rows
        if self._progress is not None and not self._progress(self._done, self._total, what):
            raise StoppedError
