"""Sentences with holes become records: the reports on a page, each value with its place."""

import time
from collections.abc import Sequence
from dataclasses import dataclass

from reviewer.data import Finding, Origin, Record, Severity, Span
from reviewer.extract.fields import extent_of, fields_of
from reviewer.extract.finder import Draft, finder_of
from reviewer.extract.years import infer_year
from reviewer.page import TextMap, read_page
from reviewer.page.joining import squeezed
from reviewer.report_types.schema import ReportType
from reviewer.values import MonthDay
from reviewer.wording import say

__all__ = ["Extraction", "PageText", "extract"]

SECONDS_PER_PAGE = 2.0


@dataclass(frozen=True, slots=True)
class PageText:
    """A page to read reports off.

    Attributes:
        name: The file's name with its folders; it may tell the year.
        working: Its working text.
        near_year: Year of the page before, or None.
    """

    name: str
    working: TextMap
    near_year: int | None = None


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
    deadline = time.monotonic() + seconds
    hinting = squeezed(page.working.text)
    wanted = [one for one in types if finder_of(one).hinted(hinting)]
    if not wanted:
        return Extraction(())
    reading = read_page(page.working)
    found: list[tuple[Draft, ReportType]] = []
    slow: list[ReportType] = []
    for misread in (False, True):
        for report_type in [one for one in wanted if not any(one is other for _, other in found)]:
            finder = finder_of(report_type)
            taken = [(match.start, match.end) for draft, _ in found for match in draft.matches.values()]
            try:
                drafts = (
                    finder.find_misread(reading.text, taken, deadline)
                    if misread
                    else finder.find(reading.text, deadline)
                )
            except TimeoutError:
                slow.append(report_type)
            else:
                found.extend((draft, report_type) for draft in drafts)
    records = [
        _record(draft, report_type, reading, page) for draft, report_type in found if not _gives_way(draft, found)
    ]
    records.sort(key=lambda one: one.extent)
    numbered = [Record(str(number), one.type, one.fields, one.extent) for number, one in enumerate(records, 1)]
    return Extraction(tuple(numbered), tuple(_too_slow(one, seconds) for one in dict.fromkeys(slow)))


def _gives_way(draft: Draft, found: Sequence[tuple[Draft, ReportType]]) -> bool:
    """Say whether another report was found at the place where this one begins, with fewer errors or more words."""
    here = draft.beginning
    return any(
        (other.beginning.errors, other.beginning.start - other.beginning.end) < (here.errors, here.start - here.end)
        for other, _ in found
        if other is not draft and other.beginning.start < here.end and here.start < other.beginning.end
    )


def _record(draft: Draft, report_type: ReportType, reading: TextMap, page: PageText) -> Record:
    def year_of(printed: MonthDay) -> int | None:
        return infer_year(printed, page.name, reading.text, page.near_year)

    fields = list(fields_of(draft, report_type, reading, year_of))
    offsets = list(extent_of(draft, reading))
    return Record("", report_type.name, _in_order(fields, report_type), Span(min(offsets), max(offsets)))


def _in_order(fields: list, report_type: ReportType) -> tuple:  # type: ignore[type-arg]
    """A period that ends in January begins in the year before."""
    if report_type.date and report_type.period_end:
        first = next(one for one in fields if one.path == report_type.date)
        last = next(one for one in fields if one.path == report_type.period_end)
        if first.value and last.value and first.value > last.value and first.origin is Origin.INFERRED:
            fields[fields.index(first)] = first._replace(value=first.value.replace(year=first.value.year - 1))
    return tuple(fields)


def _too_slow(report_type: ReportType, seconds: float) -> Finding:
    message = say(
        "这一页按“{t}”识别超过了 {s:g} 秒，已停止；请手工添加记录，或改进该报表类型的句子。",
        "Looking for “{t}” on this page took more than {s:g} seconds and was stopped; add the record by hand, or "
        "improve the sentences of that report type.",
        t=report_type.name,
        s=seconds,
    )
    return Finding("time limit", Severity.WARNING, (), message)
