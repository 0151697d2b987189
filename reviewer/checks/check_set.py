"""Everything a report type wants checked, as data."""

from dataclasses import dataclass, field

from reviewer.checks.equations import Equation
from reviewer.checks.growths import Growth
from reviewer.checks.headings import SamePeriod
from reviewer.checks.parts import Parts
from reviewer.checks.patterns import Labels, label_of
from reviewer.checks.ratios import Ratio
from reviewer.checks.rules import Order, Range, WeekAgainst


@dataclass(frozen=True)
class CheckSet:
    """The checks of one report type.

    Attributes:
        equations: Between numbers of one record.
        ranges: Of single numbers.
        orders: Of group columns: descending, ascending, ranks, unique.
        required: Fields (``calls``), columns (``channels.count``) and groups (``channels``) that mustn't be missing.
        numbers: Patterns of numbers and dates, which ask for a look where nothing covers them.
        counts: Patterns of whole numbers that are never below zero.
        labels: Pattern or group -> language -> what a person calls it.
        date: Path of the field that dates a record; such a type is daily when it has no ``period``.
        period: Paths of first and last day, for a type that reports over several days.
        period_kind: Path of what such a period is called, a code of ``periods.PERIODS``.
        week_against: A period's totals that follow from daily records.
        ratios: Percentages that follow from two numbers.
        same_periods: Periods named in a headline, and the days they should hold.
        parts: Columns that split another group's rows.
        growths: Percentages that follow from a field and what it was.
        stated: Path of the field that holds the checks the page itself states.
    """

    equations: tuple[Equation, ...] = ()
    ranges: tuple[Range, ...] = ()
    orders: tuple[Order, ...] = ()
    required: tuple[str, ...] = ()
    numbers: frozenset[str] = frozenset()
    counts: frozenset[str] = frozenset()
    labels: Labels = field(default_factory=dict)
    date: str | None = None
    period: tuple[str, str] | None = None
    week_against: tuple[WeekAgainst, ...] = ()
    ratios: tuple[Ratio, ...] = ()
    same_periods: tuple[SamePeriod, ...] = ()
    parts: tuple[Parts, ...] = ()
    growths: tuple[Growth, ...] = ()
    stated: str | None = None
    period_kind: str | None = None

    def label(self, path: str) -> str:
        """Return what a person calls the field at this path, in the language in use."""
        return label_of(self.labels, path)
