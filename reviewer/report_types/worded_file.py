"""The part of a report type file that describes a report by words, checked on reading."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from reviewer.report_types.worded import Choice, Figure, Listing, Period, Place, Worded
from reviewer.wording import Language

Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
Text = Annotated[str, StringConstraints(min_length=1)]
Texts = list[Text]
Some = Annotated[list[Text], Field(min_length=1)]
Column = Literal["rank", "name", "category", "issue", "count", "share", "growth"]


class Entry(BaseModel):
    """What stands in a type file; an entry nobody knows is refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class PeriodEntry(Entry):
    """``[report] period``."""

    start: Name
    end: Name
    kind: Name | None = None
    heading: Name | None = None


class PlaceEntry(Entry):
    """``[report] place``."""

    name: Name
    endings: Some


class ChoiceEntry(Entry):
    """``[[choice]]``."""

    name: Name
    words: Some


class ChangesEntry(Entry):
    """``[report] changes``."""

    name: Name
    label: dict[Language, str]


class ReportEntry(Entry):
    """``[report]``: what such a report is known by."""

    words: Some
    needs: Some
    least: int = 3
    unless: Texts = Field(default_factory=list)
    period: PeriodEntry | None = None
    place: PlaceEntry | None = None
    changes: ChangesEntry | None = None
    stated: Name | None = None
    others: Texts = Field(default_factory=list)


class FigureEntry(Entry):
    """``[[figure]]``."""

    name: Name
    kind: Literal["count", "decimal", "percent"] = "count"
    words: Some
    units: Texts = Field(default_factory=list)
    never: Texts = Field(default_factory=list)
    alone: Name | None = None
    beside: Texts = Field(default_factory=list)


class ListEntry(Entry):
    """``[[list]]``."""

    name: Name
    label: dict[Language, str]
    columns: Annotated[list[Column], Field(min_length=1)]
    words: Texts = Field(default_factory=list)
    openers: Texts = Field(default_factory=list)
    of: Texts = Field(default_factory=list)
    parts_of: Name | None = None
    ends: bool = False
    closers: Texts = Field(default_factory=list)
    never: Texts = Field(default_factory=list)


def worded(
    report: ReportEntry, figures: list[FigureEntry], lists: list[ListEntry], choices: list[ChoiceEntry]
) -> Worded:
    """Return what the entries say, as the reader of pages wants it."""
    return Worded(
        tuple(report.words), tuple(report.needs), report.least, tuple(report.unless),
        tuple(map(_figure, figures)),
        tuple(map(_listing, lists)),
        Period(**report.period.model_dump()) if report.period else None,
        Place(report.place.name, tuple(report.place.endings)) if report.place else None,
        tuple(Choice(one.name, tuple(one.words)) for one in choices),
        report.changes.name if report.changes else None,
        report.stated,
        tuple(report.others),
    )  # fmt: skip


def _figure(one: FigureEntry) -> Figure:
    return Figure(
        one.name, one.kind, tuple(one.words), tuple(one.units), tuple(one.never), one.alone, tuple(one.beside)
    )  # fmt: skip


def _listing(one: ListEntry) -> Listing:
    return Listing(
        one.name, tuple(one.columns), tuple(one.words), tuple(one.openers), tuple(one.of), one.parts_of, one.ends,
        tuple(one.closers), tuple(one.never),
    )  # fmt: skip
