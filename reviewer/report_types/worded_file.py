"""The part of a report type file that describes a report by words, checked on reading."""

from typing import Annotated, Final, Literal, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from reviewer.report_types.worded import Choice, Figure, Listing, Period, Place, Worded
from reviewer.wording import Language, say

Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
Text = Annotated[str, StringConstraints(min_length=1)]
Texts = list[Text]
Some = Annotated[list[Text], Field(min_length=1)]
_LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)


def _in_both(said: object) -> dict[object, object]:
    """Return a title or label in both languages; what is written once, or in one of them, serves both."""
    words = {"zh": said, "en": said} if isinstance(said, str) else said
    if not isinstance(words, dict) or not words or not set(words) <= set(_LANGUAGES):
        raise ValueError(
            say(
                '请写成 "名称" 或 {{ zh = "名称", en = "Name" }}。',
                'write "Name" or {{ zh = "名称", en = "Name" }}.',
            )
        )
    return {one: words.get(one, next(iter(words.values()))) for one in _LANGUAGES}


Words = Annotated[dict[Language, str], BeforeValidator(_in_both)]
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
    label: Words


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
    label: Words
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
        words=tuple(report.words),
        needs=tuple(report.needs),
        least=report.least,
        unless=tuple(report.unless),
        figures=tuple(map(_figure, figures)),
        listings=tuple(map(_listing, lists)),
        period=Period(**report.period.model_dump()) if report.period else None,
        place=Place(report.place.name, tuple(report.place.endings)) if report.place else None,
        choices=tuple(Choice(one.name, tuple(one.words)) for one in choices),
        changes=report.changes.name if report.changes else None,
        stated=report.stated,
        others=tuple(report.others),
    )


def _figure(one: FigureEntry) -> Figure:
    return Figure(
        name=one.name,
        kind=one.kind,
        words=tuple(one.words),
        units=tuple(one.units),
        never=tuple(one.never),
        alone=one.alone,
        beside=tuple(one.beside),
    )


def _listing(one: ListEntry) -> Listing:
    return Listing(
        name=one.name,
        columns=tuple(one.columns),
        words=tuple(one.words),
        openers=tuple(one.openers),
        of=tuple(one.of),
        parts_of=one.parts_of,
        ends=one.ends,
        closers=tuple(one.closers),
        never=tuple(one.never),
    )
