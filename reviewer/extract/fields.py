"""From what was captured to fields: values read, places found, confidence weighed. Missing stays missing."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from reviewer.data import Field, Origin, Value
from reviewer.extract.finder import Draft
from reviewer.extract.match import Capture
from reviewer.extract.reader import FOLDED, UNTAUGHT, Reader
from reviewer.extract.signs import shape_of
from reviewer.field_paths import row_path
from reviewer.page import TextMap
from reviewer.report_types.schema import FieldSpec, ReportType
from reviewer.values import DATES, TEXTS, MonthDay, dated, read_month_day, read_value

CERTAIN = 0.99
UNKNOWN_TEXT = 0.8
"""The most that is given to a name nobody has vouched for."""
INFERRED = 0.85
PER_ERROR = 1.2

Reading = tuple[Value | None, Origin, float]
"""What a text was read as, where that comes from, and the most it may be trusted."""
UNREADABLE: Reading = (None, Origin.MISSING, 0.0)

YearOf = Callable[[MonthDay], int | None]

_TORN = re.compile(r"(?<=\d) (?=\d)")  # 12 345 over a blank line, inside a name
_WIDE = str.maketrans("()[]:,", "（）［］：，")


def fields_of(
    draft: Draft, report_type: ReportType, reading: TextMap, year_of: YearOf, reader: Reader = UNTAUGHT
) -> tuple[Field, ...]:
    """Return a report's fields in the order of its type."""
    each = _FieldReader(reading, year_of, reader)
    fields: list[Field] = []
    groups = {one.name: one for one in report_type.groups}
    for name in report_type.order:
        match, captures = draft.captures.get(name, (None, []))
        most = max(CERTAIN - PER_ERROR * match.rate, 0.3) if match else 0.0
        if name not in groups:
            fields.append(each.field(name, report_type.specs[name], captures[0] if captures else None, most))
            continue
        rows: dict[int, dict[str, Capture]] = {}
        for one in captures:
            rows.setdefault(one.row, {})[one.name] = one
        for row, (_, by_name) in enumerate(sorted(rows.items(), key=lambda one: one[0])):
            for spec in groups[name].columns:
                fields.append(each.field(row_path(name, row, spec.name), spec, by_name.get(spec.name), most))
    return tuple(fields)


def known_text(text: str, known: frozenset[str], reader: Reader = UNTAUGHT) -> tuple[str, float]:
    """Return a text and the most it may be trusted.

    A known one is certain, however its brackets are printed. One that differs from a known one only in look-alike or
    doubled characters is read as that one, as ``O`` is read as a zero: a person is asked to look. Any other text is
    what it says, and asked about until somebody vouches for it.
    """
    if text in known or text.translate(_WIDE) in known:
        return text, CERTAIN
    alike = _by_shape(known, reader).get(shape_of(text, reader.alike))
    return (alike, reader.sure(alike, text)) if alike else (text, UNKNOWN_TEXT)


@lru_cache(maxsize=256)
def _by_shape(known: frozenset[str], reader: Reader) -> dict[str, str]:
    return {shape_of(one, reader.alike): one for one in sorted(known)}


class _FieldReader:
    def __init__(self, reading: TextMap, year_of: YearOf, reader: Reader) -> None:
        self.reading = reading
        self.reader = reader
        self.year_of = year_of
        self.last_day: MonthDay | None = None

    def field(self, path: str, spec: FieldSpec, capture: Capture | None, most: float) -> Field:
        if capture is None:
            return Field(path, None, "", (), Origin.MISSING, 0.0)
        _, _, _, start, end, beside = capture
        text = self.reading.text[start:end]
        value, origin, confidence = self._read(spec, text, beside)
        return Field(path, value, text, self.reading.spans(start, end), origin, min(confidence, most))

    def _read(self, spec: FieldSpec, text: str, beside: bool) -> Reading:
        if spec.kind in TEXTS:
            return _text(text, spec.known, beside, self.reader)
        return self._date(text) if spec.kind in DATES else _number(spec.kind, text, beside, self.reader)

    def _date(self, text: str) -> Reading:
        folded, sure = self.reader.folded(text)
        printed = read_month_day(folded)
        if printed and printed.month is None and self.last_day:
            printed = printed._replace(month=self.last_day.month)
        value = dated(printed, printed.year or self.year_of(printed)) if printed else None
        if printed is None or value is None:
            return UNREADABLE
        self.last_day = printed
        if printed.year:
            return value, Origin.EXTRACTED, min(sure, CERTAIN)
        return value, Origin.INFERRED, min(sure, INFERRED)


@lru_cache(maxsize=8192)
def _text(text: str, known: frozenset[str], beside: bool, reader: Reader) -> Reading:
    value, most = known_text(_TORN.sub("", text) if " " in text else text, known, reader)
    return value, Origin.EXTRACTED, min(most, UNKNOWN_TEXT) if beside else most


@lru_cache(maxsize=8192)
def _number(kind: str, text: str, beside: bool, reader: Reader) -> Reading:
    folded, sure = reader.folded(text)
    whole = folded.replace(" ", "")
    value = read_value(kind, whole)
    if value is None:
        return UNREADABLE
    zeroed = len(folded) > 1 and folded[0] == "0" and folded[1] != "."
    odd = beside or zeroed or whole != folded
    return value, Origin.EXTRACTED, min(sure, FOLDED if odd else CERTAIN)


def extent_of(draft: Draft, reading: TextMap) -> Iterator[int]:
    """Yield the raw offsets at which the report's sentences begin and end."""
    for match in draft.matches.values():
        yield reading.spans(match.start, match.start + 1)[0].start
        yield reading.spans(match.end - 1, match.end)[-1].end
