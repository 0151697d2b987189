"""Sentences with holes become records: the reports on a page, each value with its place."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from reviewer.data import Field, Finding, Origin, Record, Severity, Span
from reviewer.extract.fields import extent_of, fields_of
from reviewer.extract.finder import Draft, Start, finder_of
from reviewer.extract.match import Match
from reviewer.extract.reader import UNTAUGHT, Reader
from reviewer.extract.worded import hints, with_worded
from reviewer.extract.years import infer_year
from reviewer.page import TextMap, read_page
from reviewer.page.joining import squeezed
from reviewer.report_types.schema import ReportType
from reviewer.values import MonthDay, dated
from reviewer.wording import say

__all__ = ["SECONDS_PER_PAGE", "Extraction", "PageText", "Reader", "extract"]

SECONDS_PER_PAGE = 2.0
"""How long reading a page may take."""

Found = tuple[Draft, ReportType]


@dataclass(frozen=True, slots=True)
class PageText:
    """A page to read reports off.

    Attributes:
        name: The file's name with its folders; it may tell the year.
        working: Its working text.
        near_year: Year of the page before, or None.
        reader: Who read it, as far as corrections taught.
    """

    name: str
    working: TextMap
    near_year: int | None = None
    reader: Reader = UNTAUGHT


@dataclass(frozen=True, slots=True)
class Extraction:
    """The reports of a page in the order they stand in, ids ``1``, ``2`` ..., and what is odd about the page itself."""

    records: tuple[Record, ...]
    findings: tuple[Finding, ...] = ()


def extract(page: PageText, types: Sequence[ReportType], seconds: float = SECONDS_PER_PAGE) -> Extraction:
    """Read every report of these types off a page.

    Args:
        page: The page.
        types: Report types to look for.
        seconds: Time limit; what was found until then is returned with a finding that says so.
    """
    hinting = squeezed(page.working.text)
    wanted = [one for one in types if not one.worded and finder_of(one, page.reader).hinted(hinting)]
    worded = [one for one in types if one.worded and any(word in hinting for word in hints(one))]
    if not wanted and not worded:
        return Extraction(())
    reading = read_page(page.working)
    found, slow = _drafts(reading.text, wanted, page.reader, time.monotonic() + seconds) if wanted else ([], [])
    records = [_record(draft, report_type, reading, page) for draft, report_type in found]
    if not slow:
        records = with_worded(records, types, page.working, reading, _year_of(page, reading))
    records.sort(key=lambda one: one.extent)
    numbered = [Record(str(number), one.type, one.fields, one.extent) for number, one in enumerate(records, 1)]
    return Extraction(tuple(numbered), tuple(_too_slow(one, seconds) for one in dict.fromkeys(slow)))


def _drafts(
    text: str, types: Sequence[ReportType], reader: Reader, deadline: float
) -> tuple[list[Found], list[ReportType]]:
    """Return the reports found, those read without a flaw first, and the types for which there wasn't time."""
    slow: list[ReportType] = []
    finders = [(finder_of(one, reader), one) for one in types]
    starts: list[tuple[ReportType, list[Start]]] = []
    for finder, one in finders:
        with _time_limit(slow, one):
            starts.append((one, finder.starts(text, deadline)))
    found: list[Found] = []
    for one, best in _without_rivals(starts):
        with _time_limit(slow, one):
            found.extend((draft, one) for draft in finder_of(one, reader).find(text, best, deadline))
    taken = [(match.start, match.end) for draft, _ in found for match in draft.matches.values()]
    starts.clear()
    for finder, one in finders:
        if not any(one is other for _, other in found):
            with _time_limit(slow, one):
                starts.append((one, finder.misread_starts(text, taken, deadline)))
    for one, best in _without_rivals(starts):
        with _time_limit(slow, one):
            found.extend((draft, one) for draft in finder_of(one, reader).find_misread(text, best, deadline))
    every = [draft.beginning for draft, _ in found]
    return [(draft, one) for draft, one in found if not _gives_way(draft.beginning, every)], slow


def _without_rivals(starts: list[tuple[ReportType, list[Start]]]) -> list[tuple[ReportType, list[Start]]]:
    every = [match for _, some in starts for _, match in some]
    return [(one, [start for start in some if not _gives_way(start[1], every)]) for one, some in starts]


@contextmanager
def _time_limit(slow: list[ReportType], report_type: ReportType) -> Iterator[None]:
    try:
        yield
    except TimeoutError:
        slow.append(report_type)


def _gives_way(match: Match, others: Sequence[Match]) -> bool:
    """Say whether another report begins at the place where this one does, with fewer errors or more words."""
    return any(
        (other.rate, other.start - other.end) < (match.rate, match.start - match.end)
        for other in others
        if other.start < match.end and match.start < other.end
    )


def _year_of(page: PageText, reading: TextMap) -> Callable[[MonthDay], int | None]:
    return lambda printed: infer_year(printed, page.name, reading.text, page.near_year)


def _record(draft: Draft, report_type: ReportType, reading: TextMap, page: PageText) -> Record:
    year_of = _year_of(page, reading)
    fields = _with_period_in_order(fields_of(draft, report_type, reading, year_of, page.reader), report_type)
    offsets = list(extent_of(draft, reading))
    return Record("", report_type.name, fields, Span(min(offsets), max(offsets)))


def _with_period_in_order(fields: tuple[Field, ...], report_type: ReportType) -> tuple[Field, ...]:
    """A period that ends in January begins in the year before; where that has no such day, the day is missing."""
    days = {one.path: one.value for one in fields if isinstance(one.value, date)}
    first, last = days.get(report_type.date or ""), days.get(report_type.period_end or "")
    if not first or not last or first <= last:
        return fields
    earlier = dated(MonthDay(None, first.month, first.day), first.year - 1)
    origin = Origin.INFERRED if earlier else Origin.MISSING
    return tuple(
        one._replace(value=earlier, origin=origin)
        if one.path == report_type.date and one.origin is Origin.INFERRED
        else one
        for one in fields
    )


def _too_slow(report_type: ReportType, seconds: float) -> Finding:
    message = say(
        "这一页按“{t}”识别超过了 {s:g} 秒，已停止；请手工添加记录，或改进该报表类型的句子。",
        "Looking for “{t}” on this page took more than {s:g} seconds and was stopped; add the record by hand, or "
        "improve the sentences of that report type.",
        t=report_type.name,
        s=seconds,
    )
    return Finding("time limit", Severity.WARNING, (), message)
