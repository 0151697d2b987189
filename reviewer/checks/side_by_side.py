"""The findings about a record beside its neighbours, each with the dates and numbers in its sentence."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta

from reviewer.checks.check_set import CheckSet
from reviewer.checks.rules import WeekAgainst
from reviewer.checks.series import Entry
from reviewer.checks.sums import Number
from reviewer.checks.usual import Usual
from reviewer.data import Finding, Record, Severity
from reviewer.values import written
from reviewer.wording import Sentence, in_both, say

LONGEST_GAP = 31
_NAMED = 6


def days_of(first: date, last: date) -> list[date]:
    """Return the days from first to last, both included; none where they are the wrong way round."""
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]


def missing_between(before: date, after: date) -> list[date]:
    """Return the days missing between two records; none where there are more than ``LONGEST_GAP``."""
    missing = (after - before).days - 1
    return days_of(before + timedelta(days=1), after - timedelta(days=1)) if 0 < missing <= LONGEST_GAP else []


def same_date(entry: Entry, first: Entry, checks: CheckSet) -> Finding:
    """Return the error for a record whose date or period an earlier record has."""
    when = " – ".join(day.isoformat() for day in entry.period or (entry.date,) if day)
    message = in_both(
        lambda: say(
            "{when} 的报告已有一份（{where}），请核对日期，或删去其中一份。",
            "There is a report for {when} already ({where}); check the date, or remove one of the two.",
            when=when,
            where=first.where or first.record.id,
        )
    )
    paths = checks.period if entry.period and checks.period else (checks.date or "date",)
    return _finding("same date", Severity.ERROR, entry.record, paths, message)


def gap(entry: Entry, missing: Sequence[date], checks: CheckSet) -> Finding:
    """Return the warning for the first record after missing days."""
    message = in_both(
        lambda: say(
            "此前缺 {n} 天的报告：{named}。",
            "Before this one, reports of {n} {days} are missing: {named}.",
            n=len(missing),
            days="day" if len(missing) == 1 else "days",
            named=_named(missing),
        )
    )
    return _finding("gap", Severity.WARNING, entry.record, (checks.date or "date",), message)


def after_paper(record: Record, paper: date, checks: CheckSet) -> Finding | None:
    """Return the warning for a report on a day after that of its own paper, None where it isn't.

    A period that has a name (a quarter, a year) is told before it is over.
    """
    if checks.period_kind:
        return None
    path = checks.period[1] if checks.period else checks.date
    field = record.field(path) if path else None
    if path is None or field is None or not isinstance(field.value, date) or field.value <= paper:
        return None
    day = field.value
    message = in_both(
        lambda: say(
            "“{label}”是 {day}，晚于这一版的日期 {paper}（见文件名或版头）；请核对日期。",
            "{label} is {day}, after the day of its own paper, {paper} (file's name or head of the page); check it.",
            label=checks.label(path), day=day.isoformat(), paper=paper.isoformat(),
        )
    )  # fmt: skip
    return _finding("after the paper", Severity.WARNING, record, (path,), message)


def _named(missing: Sequence[date]) -> str:
    """Return the first of these days, and the last where they are many."""
    named = say("、", ", ").join(day.isoformat() for day in missing[:_NAMED])
    if len(missing) > _NAMED:
        named += say("……直到 {last}", " ... to {last}", last=missing[-1].isoformat())
    return named


def far_off(entry: Entry, name: str, usual: Usual, checks: CheckSet) -> Finding:
    """Return the warning for a number far from those of the records before it."""
    message = in_both(
        lambda: say(
            "“{label}”是 {there}，与此前 {n} 份相差很大：中位数 {median}，通常在 {low} 至 {high} 之间。",
            "{label} is {there}, far from the {n} reports before it: "
            "their median is {median}, usual is {low} to {high}.",
            label=checks.label(name), there=written(usual.number), n=usual.records,
            median=written(usual.median), low=written(usual.low), high=written(usual.high),
        )
    )  # fmt: skip
    return _finding("far from the series", Severity.WARNING, entry.record, (name,), message)


def week_off(
    entry: Entry, against: WeekAgainst, checks: CheckSet, verified_on: Callable[[date], Sequence[Number | None]]
) -> Iterator[Finding]:
    """Yield a warning where a period's total isn't the sum over its days; nothing unless all days are verified.

    Args:
        entry: The period's record.
        against: What its total follows from.
        checks: The checks of its type.
        verified_on: A day -> the numbers to add up in that day's verified record; empty where there is none.
    """
    field = entry.record.field(against.total)
    if field is None or not isinstance(field.value, Number) or entry.period is None:
        return
    days = [verified_on(day) for day in days_of(*entry.period)]
    sums = [sum(one for one in day if one is not None) for day in days if day and None not in day]
    expected = sum(sums)
    if not days or len(sums) < len(days) or expected == field.value:
        return
    there, over = field.value, expected - field.value
    message = in_both(
        lambda: say(
            "“{label}”写的是 {there}，而这 {n} 天已核定的日报合计 {days} = {expected}，{way} {by}。",
            "{label} is given as {there}, but the {n} verified days make {days} = {expected}: {by} {way}.",
            label=checks.label(against.total), there=written(there), n=len(sums), expected=written(expected),
            days=" + ".join(written(one) for one in sums), way=say("多", "more") if over > 0 else say("少", "less"),
            by=written(over if over > 0 else -over),
        )
    )  # fmt: skip
    yield _finding(against.check, Severity.WARNING, entry.record, (against.total,), message)


def _finding(check: str, severity: Severity, record: Record, paths: tuple[str, ...], message: Sentence) -> Finding:
    found = [record.field(path) for path in paths]
    seen = tuple(one.value if one else None for one in found)
    return Finding(check, severity, paths, str(message), seen, both=message)
