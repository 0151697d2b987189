"""The shape of a report type file, checked on reading; what is wrong becomes a sentence with its place."""

from decimal import Decimal
from typing import Annotated, Any, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, model_validator

from reviewer.report_types.lines import Way
from reviewer.report_types.worded_file import ChoiceEntry, FigureEntry, ListEntry, Name, ReportEntry, Words
from reviewer.wording import say

Form = Literal["equation", "range", "order", "week_against", "ratio", "same_period", "same_month", "parts", "growth"]
FORMS: tuple[Form, ...] = get_args(Form)


class WrongEntryError(ValueError):
    """An entry of a type file is wrong; ``entry`` is the way to it, or its text as ``line_of`` looks for it."""

    def __init__(self, entry: str | Way, message: str) -> None:
        super().__init__(message)
        self.entry = entry


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class SentenceEntry(_Entry):
    """``[[sentence]]``."""

    text: Annotated[str, StringConstraints(min_length=1)]
    starts_record: bool = False


class GroupEntry(_Entry):
    """``[[group]]``."""

    name: Name
    item: Annotated[str, StringConstraints(min_length=1)]
    separators: str = "，、；"
    label: Words
    required: bool = True


class FieldEntry(_Entry):
    """An entry of ``[fields]``."""

    label: Words
    required: bool = True
    known: list[str] = Field(default_factory=list)


class CheckEntry(_Entry):
    """``[[check]]``: just one of its forms."""

    equation: str | None = None
    range: str | None = None
    order: str | None = None
    week_against: str | None = None
    ratio: str | None = None
    same_period: str | None = None
    same_month: str | None = None  # as reviews of earlier versions keep it
    parts: str | None = None
    growth: str | None = None
    tolerance: Decimal = Decimal(0)
    where_stated: bool = False
    warning: bool = False

    @model_validator(mode="after")
    def _just_one(self) -> "CheckEntry":
        if sum(getattr(self, form) is not None for form in FORMS) != 1:
            raise ValueError(
                say(
                    f"每个 [[check]] 只写 {'、'.join(FORMS)} 之一",
                    f"write just one of {', '.join(FORMS)} in a [[check]]",
                )
            )
        return self

    @property
    def form(self) -> Form:
        """Which of the forms is written."""
        return next(form for form in FORMS if getattr(self, form) is not None)

    @property
    def text(self) -> str:
        """The check as written."""
        return str(getattr(self, self.form))


class TypeFile(_Entry):
    """A whole report type file."""

    name: Name
    title: Words
    date: str | None = None
    period_end: str | None = None
    same: dict[str, list[str]] = Field(default_factory=dict)
    sentence: list[SentenceEntry] = Field(default_factory=list)
    group: list[GroupEntry] = Field(default_factory=list)
    report: ReportEntry | None = None
    figure: list[FigureEntry] = Field(default_factory=list)
    listing: list[ListEntry] = Field(default_factory=list, alias="list")
    choice: list[ChoiceEntry] = Field(default_factory=list)
    fields: dict[str, FieldEntry] = Field(default_factory=dict)
    check: list[CheckEntry] = Field(default_factory=list)


def parse_type_file(parsed: dict[str, Any]) -> TypeFile:
    """Check the shape of a parsed type file.

    Raises:
        WrongEntryError: The first thing that is wrong, with its place.
    """
    try:
        return TypeFile.model_validate(parsed)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part + 1 if isinstance(part, int) else part) for part in first["loc"])
        what = say("{p}：{r}", "{p}: {r}", p=place, r=_remedy(first["type"], first["msg"]))
        raise WrongEntryError(first["loc"], what) from error


def _remedy(kind: str, message: str) -> str:
    if kind == "missing":
        return say("缺了这一项，请补上。", "this entry is missing; add it.")
    if kind == "extra_forbidden":
        return say("没有这样的一项；请检查拼写或删去。", "there is no such entry; check its spelling or take it out.")
    if kind == "string_pattern_mismatch":
        return say(
            "只能用小写英文字母、数字和下划线，并以字母开头。",
            "use small letters, digits and underscores only, a letter first.",
        )
    return message.removeprefix("Value error, ")
