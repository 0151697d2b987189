"""Figures in prose as a pandas frame: one a row, as printed and as a plain number."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from reviewer.export.data_frames import frame_of
from reviewer.export.tables import Column, Row, Table
from reviewer.indicators import Indicator

if TYPE_CHECKING:
    import pandas as pd

COLUMNS: Final = {
    "source": "key",
    "indicator": "count",
    "subject": "text",
    "text": "text",
    "value": "decimal",
    "unit": "text",
    "plain": "decimal",
    "plain_unit": "text",
    "high": "decimal",
    "kind": "text",
    "period": "text",
    "base": "text",
    "direction": "text",
    "of": "text",
    "scope": "text",
    "bound": "text",
    "uncertain": "flag",
    "start": "count",
    "end": "count",
}
"""The columns of a row, with the kind of each."""


def indicator_frame(pages: Iterable[tuple[str, Iterable[Indicator]]]) -> "pd.DataFrame":
    """Return the figures of pages, one a row.

    Args:
        pages: The name of each page with its indicators, see ``extract.figures.figures_of``.

    Returns:
        ``source``; ``indicator`` counts from 1 on each page; ``text`` is the figure as printed; ``value`` and ``unit``
        are as printed (1.7, ``亿元``), ``plain`` and ``plain_unit`` without a scale (170000000, ``元``); ``start`` and
        ``end`` are ``[start, end)`` in the raw text, from the first span to the last. What isn't said is missing.
    """
    columns = tuple(Column(name, {"zh": name, "en": name}, kind, "") for name, kind in COLUMNS.items())
    return frame_of(Table("indicators", {"zh": "数据指标", "en": "Indicators"}, columns, _rows(pages)))


def _rows(pages: Iterable[tuple[str, Iterable[Indicator]]]) -> Iterator[Row]:
    for source, found in pages:
        for number, one in enumerate(found, 1):
            yield (source, number, *cells(one))


def cells(one: Indicator) -> Row:
    """Return what a row says of an indicator, from ``subject`` on."""
    said = (one.kind.value, one.period, one.base, one.direction.value, one.of, one.scope, one.bound.value)
    return (
        one.subject or None,
        one.text,
        one.value,
        one.unit or None,
        one.plain,
        one.plain_unit or None,
        one.high,
        *(word or None for word in said),
        one.uncertain,
        one.spans[0].start,
        one.spans[-1].end,
    )
