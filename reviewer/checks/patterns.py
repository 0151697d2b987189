"""Field patterns: ``channels.count`` stands for ``channels[0].count``, ``channels[1].count`` and so on."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from reviewer.data import Field, Finding, Record, Severity
from reviewer.field_paths import place_of
from reviewer.wording import Language, language

Labels = Mapping[str, Mapping[Language, str]]
"""Pattern (or group name) -> language -> label."""

Grid = dict[str, list[Field]]
"""Pattern -> the record's fields of that pattern, rows in their order."""


@lru_cache(maxsize=65_536)
def pattern_of(path: str) -> str:
    """Return the pattern a field path belongs to; a plain field is its own pattern."""
    place = place_of(path)
    return place.name if place.group is None else f"{place.group}.{place.name}"


def grid_of(record: Record) -> Grid:
    """Return the record's fields by pattern."""
    grid: Grid = {}
    for field in record.fields:
        pattern = pattern_of(field.path)
        column = grid.get(pattern)
        if column is None:
            grid[pattern] = [field]
        else:
            column.append(field)
    return grid


def by_row(grid: Grid, pattern: str) -> dict[str, Field]:
    """Return the fields of a column by the part of their paths that names the row, ``channels[0]``."""
    return {field.path.rpartition(".")[0]: field for field in grid.get(pattern, ())}


def finding_on(check: str, severity: Severity, fields: Iterable[Field], message: str) -> Finding:
    """Return a finding about these fields, made from the values they have now."""
    paths, seen = zip(*((one.path, one.value) for one in fields), strict=True)
    return Finding(check, severity, paths, message, seen)


def label_of(labels: Labels, path: str) -> str:
    """Return what a person calls the field at this path, ``渠道 2 · 件数``; its pattern where no label is known."""
    place = place_of(path)
    pattern = pattern_of(path)
    spoken = labels.get(pattern, {}).get(language(), place.name)
    if place.group is None:
        return spoken
    return f"{labels.get(place.group, {}).get(language(), place.group)} {place.row + 1} · {spoken}"


def column_label(labels: Labels, pattern: str) -> str:
    """Return what a person calls a field or, for a column, all its rows together: ``渠道 · 件数``."""
    group, dot, name = pattern.rpartition(".")
    spoken = labels.get(pattern, {}).get(language(), name)
    return f"{labels.get(group, {}).get(language(), group)} · {spoken}" if dot else spoken
