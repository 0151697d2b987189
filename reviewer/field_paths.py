"""Field paths: ``calls``, ``channels[0].count``, and a record's fields and values nested as the paths say."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from reviewer.data import Field, Record, Value

Row = dict[str, Field]
"""A row of a group: column -> field."""

PlainRow = dict[str, Value | None]
"""The values of a row: column -> value."""


class Place(NamedTuple):
    """A field path taken apart: ``channels[0].count`` is group ``channels``, row 0, name ``count``."""

    group: str | None
    row: int
    name: str


@lru_cache(maxsize=65_536)
def place_of(path: str) -> Place:
    """Take a field path apart; a plain field has no group and row -1.

    Raises:
        ValueError: The path is not written ``name`` or ``group[row].name``.
    """
    head, bracket, rest = path.partition("[")
    if not bracket:
        return Place(None, -1, path)
    row, _, name = rest.partition("].")
    return Place(head, int(row), name)


def row_path(group: str, row: int, name: str) -> str:
    """Return the path of a field in a row of a group."""
    return f"{group}[{row}].{name}"


def nested(fields: Iterable[Field]) -> dict[str, Field | dict[int, Row]]:
    """Return plain fields by name, and groups by theirs: the number of a row in its paths -> the row, in order.

    Rows are numbered without gaps, but for reviews kept by an earlier version.
    """
    found: dict[str, Field | dict[int, Row]] = {}
    for one in fields:
        place = place_of(one.path)
        if place.group is None:
            found[place.name] = one
            continue
        rows = found.setdefault(place.group, {})
        assert isinstance(rows, dict), "no field bears the name of a group"
        rows.setdefault(place.row, {})[place.name] = one
    return {name: dict(sorted(one.items())) if isinstance(one, dict) else one for name, one in found.items()}


def rows_of(record: Record, group: str) -> dict[int, Row]:
    """Return the rows of a group by their numbers, in order."""
    rows = nested(one for one in record.fields if one.path.startswith(f"{group}[")).get(group, {})
    assert isinstance(rows, dict), "what has brackets in its path is a row"
    return rows


def values_of(record: Record) -> dict[str, Value | list[PlainRow] | None]:
    """Return the record's values as the JSON contract nests them; dates and Decimals stay as they are."""
    return {name: _plain(one) for name, one in nested(record.fields).items()}


def _plain(one: Field | dict[int, Row]) -> Value | list[PlainRow] | None:
    if isinstance(one, Field):
        return one.value
    return [{name: field.value for name, field in cells.items()} for cells in one.values()]
