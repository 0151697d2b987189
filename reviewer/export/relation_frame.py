"""Relations of pages as a pandas frame: a row for each number of each relation."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from reviewer.export.data_frames import frame_of
from reviewer.export.tables import Column, Row, Table
from reviewer.prose import Relation

if TYPE_CHECKING:
    import pandas as pd

_KINDS: Final = {
    "source": "key",
    "relation": "count",
    "kind": "text",
    "state": "text",
    "reason": "text",
    "written": "text",
    "number": "count",
    "text": "text",
    "value": "decimal",
    "unit": "text",
    "start": "count",
    "end": "count",
}


def relation_frame(pages: Iterable[tuple[str, Iterable[Relation]]]) -> "pd.DataFrame":
    """Return the numbers of all relations, one a row.

    Args:
        pages: The name of each page with the relations found on it, see ``prose.relations``.

    Returns:
        ``source``; ``relation`` and ``number`` count from 1, number 1 is the one that the others give; ``kind``,
        ``state``, ``reason`` are the words of ``prose``; ``written`` is the whole relation with its numbers; ``start``
        and ``end`` are ``[start, end)`` in the raw text, from the number's first span to its last.
    """
    columns = tuple(Column(name, {"zh": name, "en": name}, kind, "") for name, kind in _KINDS.items())
    return frame_of(Table("relations", {"zh": "数字关系", "en": "Relations"}, columns, _rows(pages)))


def _rows(pages: Iterable[tuple[str, Iterable[Relation]]]) -> Iterator[Row]:
    for source, found in pages:
        for at, one in enumerate(found, 1):
            told = (source, at, one.kind.value, one.state.value, one.reason.value or None, one.written)
            for place, number in enumerate(one.numbers, 1):
                span = (number.spans[0].start, number.spans[-1].end)
                yield (*told, place, number.text, number.value, number.unit or None, *span)
