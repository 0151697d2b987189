"""Reads the reports known by words off a page: a cheap glance first, then what stands where something was seen."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from reviewer.checks import stated_text
from reviewer.data import Field, Origin, Record, Span
from reviewer.extract.worded.binding import Binder
from reviewer.extract.worded.claims import stated
from reviewer.extract.worded.clauses import numbers
from reviewer.extract.worded.folding import traditional
from reviewer.extract.worded.found import Found, Spot
from reviewer.extract.worded.frame import framed
from reviewer.extract.worded.plain import Plain
from reviewer.extract.worded.reports import needed_words, scopes
from reviewer.field_paths import row_path
from reviewer.page import TextMap
from reviewer.report_types.schema import FieldSpec, ReportType
from reviewer.values import DATES, TEXTS, MonthDay, read_value

YearOf = Callable[[MonthDay], int | None]

KNOWN_WORDS = 0.99
UNKNOWN_TEXT = 0.8
_NEAR = 260
_FEW_WORDS = 40
"""So few words are looked for first; of more the words of the report itself are the cheaper question."""
_COUNTED = (
    r"(?:[0-9][0-9,， ]*(?:\.[0-9]+)?|[一二三四五六七八九十][一二三四五六七八九十百千万零两]*)[万余多]{0,2}"
    "(?:[^0-9年月日号时点分秒路岁米元天届周，。]|$)"
)
"""A number with what it counts behind it; years, days, prices and house numbers are no totals."""
_TRADITIONAL = "線訴辦網"
"""Signs of which one stands on any page in traditional characters that speaks of such things."""


@lru_cache(maxsize=64)
def hints(report_type: ReportType) -> tuple[str, ...]:
    """Return words of which one stands on a page that may hold such a report."""
    said = report_type.worded
    words = said.words if said else ()
    return tuple(dict.fromkeys(one for word in words for one in (word, traditional(word))))


@lru_cache(maxsize=64)
def _needs(report_type: ReportType) -> frozenset[str]:
    words = needed_words(report_type.worded) if report_type.worded else ()
    return frozenset(one for word in words for one in (word, traditional(word)))


@lru_cache(maxsize=64)
def _total(report_type: ReportType) -> re.Pattern[str]:
    """Return a pattern of a needed figure's word with a number not far behind or before it."""
    said = report_type.worded
    assert said is not None, "asked only for types described by words"
    both = sorted(_needs(report_type), key=len, reverse=True)
    names = "".join(f"(?!{one})" for one in said.words if one.isdigit())  # a hotline's own number is no total
    return re.compile(f"(?:{'|'.join(map(re.escape, both))})[^。]{{0,60}}?(?<![0-9]){names}{_COUNTED}")


def may_hold(report_type: ReportType, text: str, taken: Sequence[tuple[int, int]]) -> bool:
    """Say whether a word of the report and a total stand near each other outside of what is read already."""
    said = report_type.worded
    if said is None:
        return False
    old = any(sign in text for sign in _TRADITIONAL)
    needed = _needs(report_type) if old else needed_words(said)
    if len(needed) <= _FEW_WORDS and not any(word in text for word in needed):
        return False
    pattern = _total(report_type)
    left = _without(text, taken)
    for word in hints(report_type) if old else said.words:
        at = left.find(word)
        while at >= 0:
            if pattern.search(left, max(at - _NEAR, 0), at + _NEAR):
                return True
            at = left.find(word, at + _NEAR)
    return False


def _without(text: str, taken: Sequence[tuple[int, int]]) -> str:
    """Return a text with full stops in place of these stretches of it."""
    for start, end in taken:
        text = f"{text[:start]}{'。' * (end - start)}{text[end:]}"
    return text


def read_worded(
    report_type: ReportType,
    plain_of: Callable[[], Plain],
    reading: TextMap,
    taken: Sequence[tuple[int, int]],
    year_of: YearOf,
) -> list[Record]:
    """Return the reports of a type described by words, as records without an id.

    Args:
        report_type: The type; its ``worded`` says what such a report is known by.
        plain_of: Makes the page's reading ready; asked only where something may be found.
        reading: What is read of the page.
        taken: Places of the reading that other reports were read off.
        year_of: Tells the year of a day printed without one.
    """
    said = report_type.worded
    if said is None or not may_hold(report_type, reading.text, taken):
        return []
    plain = plain_of()
    barred = [(plain.after(start), plain.after(end)) for start, end in taken]
    records = []
    last = 0
    for scope in scopes(said, plain, barred):
        if scope.body < last:
            continue
        scope = scope._replace(start=max(scope.start, last))
        found = Binder(said, plain.text, numbers(plain.text, scope.body, scope.end)).read()
        if found.many >= said.least and any(one in found.plain for one in said.needs):
            framed(said, plain.text, scope, found, year_of)
            records.append(_record(report_type, plain, found))
            last = scope.end
    return records


def _record(report_type: ReportType, plain: Plain, found: Found) -> Record:
    fields = list(_fields(report_type, plain, found))
    said = report_type.worded
    if said and said.stated:
        text = stated_text(stated(report_type.checks, found, plain.text))
        if text:
            fields.append(Field(said.stated, text, "", (), Origin.EXTRACTED, KNOWN_WORDS))
    spans = [span for one in fields for span in one.spans]
    extent = Span(min(one.start for one in spans), max(one.end for one in spans))
    return Record("", report_type.name, tuple(fields), extent)


def _fields(report_type: ReportType, plain: Plain, found: Found) -> Iterator[Field]:
    groups = {one.name: one for one in report_type.groups}
    for name in report_type.order:
        if name in groups:
            for at, row in enumerate(found.groups.get(name, [])):
                for spec in groups[name].columns:
                    if spec.name in row:
                        yield _field(row_path(name, at, spec.name), spec, row[spec.name], plain, report_type, name)
        elif name in found.plain:
            yield _field(name, report_type.specs[name], found.plain[name], plain, report_type, "")


def _field(path: str, spec: FieldSpec, spot: Spot, plain: Plain, report_type: ReportType, group: str) -> Field:
    text, spans = plain.printed(spot.start, spot.end), plain.spans(spot.start, spot.end)
    value = read_value(spec.kind, text) if spot.value is None and spec.kind not in DATES else spot.value
    most = spot.most
    if spec.kind in TEXTS and spot.value is None and group:
        most = KNOWN_WORDS if _is_known(text, spec, report_type, group) else UNKNOWN_TEXT
    if value is None:
        return Field(path, None, text, spans, Origin.MISSING, 0.0)
    return Field(path, value, text, spans, Origin.INFERRED if spot.inferred else Origin.EXTRACTED, most)


def _is_known(text: str, spec: FieldSpec, report_type: ReportType, group: str) -> bool:
    said = report_type.worded
    words = next((one.words for one in said.listings if one.name == group), ()) if said else ()
    return text in words or text in spec.known
