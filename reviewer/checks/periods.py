"""What a period is called against its days: no week has forty, no month three."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from reviewer.checks.patterns import Grid, finding_on, label_of
from reviewer.data import Field, Finding, Severity
from reviewer.wording import Language, language, say

if TYPE_CHECKING:
    from reviewer.checks.check_set import CheckSet

PERIODS: Final[Mapping[str, Mapping[Language, str]]] = {
    "day": {"zh": "日", "en": "day"},
    "week": {"zh": "周", "en": "week"},
    "month": {"zh": "月", "en": "month"},
    "quarter": {"zh": "季", "en": "quarter"},
    "half_year": {"zh": "半年", "en": "half-year"},
    "year": {"zh": "年", "en": "year"},
    "holiday": {"zh": "节假日", "en": "holiday"},
}
"""What a report speaks of: the code that its record holds, and what people call it."""

CHECK: Final = "period"


class _Length(NamedTuple):
    """How many days a period may have; ``so_far`` where it begins when its kind does, and may not be over yet."""

    least: int
    most: int
    so_far: int
    begins: tuple[int, ...] = ()


_EACH_MONTH = tuple(range(1, 13))
_LENGTHS: Final = {
    "day": _Length(1, 2, 1),
    "week": _Length(4, 11, 4),
    "month": _Length(20, 35, 10, _EACH_MONTH),  # also from the 26th to the 25th
    "quarter": _Length(80, 100, 28, (1, 4, 7, 10)),
    "half_year": _Length(160, 200, 100, (1, 7)),
    "year": _Length(350, 380, 90, (1,)),
}
"""A holiday may have any length."""


def odd_period(grid: Grid, checks: "CheckSet") -> Iterator[Finding]:
    """Yield a warning where a period ends before it begins, or is too long or too short for what it is called."""
    if checks.period is None:
        return
    first, last = (next(iter(grid.get(path, ())), None) for path in checks.period)
    if first is None or last is None or not (isinstance(first.value, date) and isinstance(last.value, date)):
        return
    if last.value < first.value:
        yield finding_on(CHECK, Severity.WARNING, (first, last), _backwards(first, last, checks))
        return
    kind = next(iter(grid.get(checks.period_kind, ())), None) if checks.period_kind else None
    days = (last.value - first.value).days + 1
    if kind and str(kind.value) in _LENGTHS and not _fits(str(kind.value), first.value, days):
        message = _too_long_or_short(kind, first, last, days, checks)
        yield finding_on(CHECK, Severity.WARNING, (kind, first, last), message)


def _fits(kind: str, first: date, days: int) -> bool:
    length = _LENGTHS[kind]
    least = length.so_far if first.day == 1 and first.month in length.begins else length.least
    return least <= days <= length.most


def _backwards(first: Field, last: Field, checks: "CheckSet") -> str:
    return say(
        "“{last}”{to} 早于“{first}”{on}；请核对。",
        "{last} {to} is before {first} {on}; compare them with the page.",
        last=label_of(checks.labels, last.path),
        to=last.value,
        first=label_of(checks.labels, first.path),
        on=first.value,
    )


def _too_long_or_short(kind: Field, first: Field, last: Field, days: int, checks: "CheckSet") -> str:
    return say(
        "“{label}”写的是“{kind}”，而 {first} 至 {last} 有 {n} 天；请核对。",
        "{label} is “{kind}”, but {first} to {last} are {n} days; compare them with the page.",
        label=label_of(checks.labels, kind.path),
        kind=PERIODS[str(kind.value)][language()],
        first=first.value,
        last=last.value,
        n=days,
    )
