"""Field paths: ``calls``, ``channels[0].count``, and a record's values nested as the paths say."""

from typing import NamedTuple

from reviewer.data import Record


class Place(NamedTuple):
    """A field path taken apart: ``channels[0].count`` is group ``channels``, row 0, name ``count``."""

    group: str | None
    row: int
    name: str


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


def values_of(record: Record) -> dict[str, object]:
    """Return the record's values as the JSON contract nests them; dates and Decimals stay as they are."""
    values: dict[str, object] = {}
    for one in record.fields:
        place = place_of(one.path)
        if place.group is None:
            values[place.name] = one.value
            continue
        rows = values.setdefault(place.group, [])
        assert isinstance(rows, list)
        while len(rows) <= place.row:
            rows.append({})
        rows[place.row][place.name] = one.value
    return values
