"""Where each value stands: a long table with the line, the raw text around it, and what vouches for it.

Nobody should have to believe a number: from a row of this table the file can be opened at the line it names.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache

from reviewer.export.columns import columns
from reviewer.export.material import RawOf
from reviewer.export.tables import Code, LongTable, Row, status_of
from reviewer.page.places import line_and_snippet
from reviewer.report_types import ReportType
from reviewer.reviewed import ReviewedRecord


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


def _rows_of(one: ReviewedRecord, kind: ReportType, raw: str) -> Iterator[Row]:
    first: Row = (one.record.id, one.source_name, status_of(one))
    looks, covered, by = one.assessment.looks, one.assessment.covered, one.verified_by or None
    for field in one.record.fields:
        path = field.path
        look = looks[path].value if path in looks else None
        line, snippet = line_and_snippet(raw, field.spans)
        yield (
            *first,
            *(path, kind.label(path), Code.of(kind, path, field.value), field.text or None),
            *(line or None, snippet or None),
            *(field.origin.value, _decimal(field.confidence), look, path in covered, by),
        )


@lru_cache(maxsize=4096)
def _decimal(confidence: float) -> Decimal:
    return Decimal(repr(round(confidence, 4)))
