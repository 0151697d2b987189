"""Which kinds of fields a check can be made of: over any other it would never say a word."""

from collections.abc import Iterator, Mapping
from typing import Final

from reviewer.checks import CheckSet, Equation, Growth, Order, Parts, Range, Ratio, SamePeriod, WeekAgainst
from reviewer.report_types.schema import ReportType
from reviewer.report_types.type_file import WrongEntryError
from reviewer.values import DATES, KINDS, NUMBERS, TEXTS
from reviewer.wording import listed, say

Check = Equation | Range | Order | WeekAgainst | Ratio | SamePeriod | Parts | Growth

Family = frozenset[str]
"""Kinds that do the same in a check."""

_ANY: Final = frozenset(KINDS)


def families_of(check: Check) -> tuple[tuple[str, Family], ...]:
    """Return the fields a check speaks of, each with the kinds it may have there."""
    if isinstance(check, Equation):
        return tuple((term.pattern, NUMBERS) for term in check.terms if term.name)
    if isinstance(check, Ratio):
        return tuple((name, NUMBERS) for name in check.names)
    if isinstance(check, SamePeriod):
        return (check.heading, NUMBERS | TEXTS), (check.first, DATES), (check.last, DATES)
    if isinstance(check, Parts):
        return (check.part, NUMBERS), (check.whole, NUMBERS), (check.key, _ANY), (check.name, _ANY)
    if isinstance(check, Growth):
        return (check.percent, NUMBERS), (check.base, NUMBERS), (check.of, TEXTS)
    if isinstance(check, Order):
        return ((check.pattern, _ANY if check.kind == "unique" else NUMBERS),)
    return ((check.total if isinstance(check, WeekAgainst) else check.pattern, NUMBERS),)


def refuse_wrong_kinds(kind: ReportType) -> None:
    """Refuse a type with a check over a field of a kind it can't be made of, or dated by what is no date.

    Raises:
        WrongEntryError: With the fields there are to choose from.
    """
    kinds = {pattern: spec.kind for pattern, spec in kind.specs.items()}
    for check in _all(kind.checks):
        for name, family in families_of(check):
            if kinds[name] not in family:
                raise WrongEntryError(check.check, _wrong_kind(name, family, kinds))
    for entry, day in (("date", kind.date), ("period_end", kind.period_end)):
        if day is not None and kinds[day] not in DATES:
            raise WrongEntryError((entry,), _wrong_kind(day, DATES, kinds))


def _all(checks: CheckSet) -> Iterator[Check]:
    yield from checks.equations
    yield from checks.ranges
    yield from checks.orders
    yield from checks.week_against
    yield from checks.ratios
    yield from checks.same_periods
    yield from checks.parts
    yield from checks.growths


def _wrong_kind(name: str, family: Family, kinds: Mapping[str, str]) -> str:
    fitting = listed(one for one, kind in kinds.items() if kind in family)
    return say(
        "{n} 是 {kind}，这里只能用 {kinds}；可用的有：{all}。",
        "{n} is a {kind}, and only {kinds} will do here; there are {all}.",
        n=name,
        kind=kinds[name],
        kinds=listed(sorted(family)),
        all=fitting or say("（没有）", "none"),
    )
