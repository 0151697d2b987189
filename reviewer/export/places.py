"""Where each value stands: a long table with the line, the raw text around it, and what vouches for it.

Nobody should have to believe a number: from a row of this table the file can be opened at the line it names.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache

from reviewer.data import Field, Span
from reviewer.export.columns import columns
from reviewer.export.material import RawOf
from reviewer.export.tables import Code, LongTable, Row, status_of
from reviewer.report_types import ReportType
from reviewer.reviewed import ReviewedRecord

_AROUND = 20
"""How many characters stand left and right of a value."""

_LONGEST = 200
"""Of a value, or of what stands between two parts of it; the middle of more is left out."""


def places_table(records: Sequence[ReviewedRecord], types: Sequence[ReportType], raw_of: RawOf) -> LongTable:
    """Return a row for each field of each record.

    Args:
        records: In the order of the rows.
        types: Every type the records are of.
        raw_of: Gives the raw text of a source, by its id; asked again whenever the rows are gone through.
    """
    kinds = {one.name: one for one in types}

    def rows() -> Iterator[Row]:
        for one in records:
            yield from _rows_of(one, kinds[one.record.type], raw_of(one.source))

    names = "record source status path field value text line snippet origin confidence look covered verified_by"
    length = sum(len(one.record.fields) for one in records)
    return LongTable("places", {"zh": "出处", "en": "Places"}, columns("places", names), length, rows)


def marked(raw: str, spans: Sequence[Span]) -> str:
    """Return the raw text around these spans on one line, each in 【】; an inserted text's place is an empty one."""
    whole = spans if len(spans) == 1 else _joined(raw, spans)
    parts = [raw[max(whole[0].start - _AROUND, 0) : whole[0].start]]
    for place, (start, end) in enumerate(whole):
        after = whole[place + 1].start if place + 1 < len(whole) else end + _AROUND
        parts += ["【", _shortened(raw[start:end]), "】", _shortened(raw[end:after])]
    return " ".join("".join(parts).split())


def _joined(raw: str, spans: Sequence[Span]) -> list[Span]:
    """Return the spans, those with only blanks between them as one."""
    joined: list[Span] = []
    for span in spans:
        if joined and not raw[joined[-1].end : span.start].strip():
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined


def _rows_of(one: ReviewedRecord, kind: ReportType, raw: str) -> Iterator[Row]:
    first: Row = (one.record.id, one.source_name, status_of(one))
    looks, covered, by = one.assessment.looks, one.assessment.covered, one.verified_by or None
    for field in one.record.fields:
        path = field.path
        look = looks[path].value if path in looks else None
        yield (
            *first,
            *(path, kind.label(path), Code.of(kind, path, field.value), field.text or None),
            *line_and_snippet(raw, field),
            *(field.origin.value, _decimal(field.confidence), look, path in covered, by),
        )


def line_and_snippet(raw: str, field: Field) -> tuple[int | None, str | None]:
    """Return the line a field's value begins on (from 1) and the raw text around it; None where it stands nowhere."""
    if not field.spans or not raw:
        return None, None
    return raw.count("\n", 0, field.spans[0].start) + 1, marked(raw, field.spans)


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST // 2]}…{text[-_LONGEST // 2 :]}"


@lru_cache(maxsize=4096)
def _decimal(confidence: float) -> Decimal:
    return Decimal(repr(round(confidence, 4)))
