"""The people of pages as a pandas frame: one row a person and article."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from reviewer.export.data_frames import frame_of
from reviewer.export.tables import Column, Row, Table
from reviewer.page.places import line_at
from reviewer.people import Person

if TYPE_CHECKING:
    import pandas as pd

COLUMNS: Final = {
    "source": "key",
    "article": "count",
    "name": "text",
    "office": "text",
    "times": "count",
    "line": "count",
}
"""The columns of a row, with the kind of each."""


def people_frame(pages: Iterable[tuple[str, str, Iterable[tuple[int, Person]]]]) -> "pd.DataFrame":
    """Return the people of pages, one row a person and article.

    Args:
        pages: The name of each page, its raw text, and its people (``people.people_in``) with the numbers of the
            articles that name them.

    Returns:
        ``source``, ``article``, ``name``; ``office`` as printed before the name, missing where none is; ``times`` the
        name is printed in the article; ``line`` of the raw text where it first is.
    """
    columns = tuple(Column(name, {"zh": name, "en": name}, kind, "") for name, kind in COLUMNS.items())
    return frame_of(Table("people", {"zh": "人物", "en": "People"}, columns, _rows(pages)))


def _rows(pages: Iterable[tuple[str, str, Iterable[tuple[int, Person]]]]) -> Iterator[Row]:
    for source, raw, found in pages:
        for article, one in found:
            yield (source, article, *cells(one, raw))


def cells(one: Person, raw: str) -> Row:
    """Return what a row says of a person, from ``name`` on."""
    return (one.name, one.office or None, len(one.places), line_at(raw, one.places[0][0].start))
