"""The report type a record is shown by, also when the types in use know nothing of it, or not of all of its fields."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from reviewer.checks import CheckSet
from reviewer.field_paths import place_of
from reviewer.report_types.schema import FieldSpec, GroupSpec, ReportType
from reviewer.reviewed import ReviewedRecord

UNKNOWN = ""
"""Kind of a field that no report type in use knows: it is shown by its own name, and can't be typed into."""


def shown_type(reviewed: ReviewedRecord, types: Sequence[ReportType]) -> ReportType:
    """Return a record's report type; what that doesn't know of the record is added to it as ``UNKNOWN``."""
    name = reviewed.record.type
    found = next((kind for kind in types if kind.name == name), None)
    kind = found or ReportType(name, {"zh": name, "en": name}, (), (), (), (), CheckSet())
    strange = _strange(reviewed, kind)
    return _widened(kind, strange) if strange else kind


def _strange(reviewed: ReviewedRecord, kind: ReportType) -> dict[str, list[str]]:
    """Return group -> columns the type doesn't know; plain fields are under an empty name."""
    strange: dict[str, list[str]] = {}
    paths = [one.path for one in reviewed.record.fields] + [one.path for one in reviewed.conflicts]
    for place in map(place_of, paths):
        known = f"{place.group}.{place.name}" if place.group else place.name
        columns = strange.setdefault(place.group or "", []) if known not in kind.specs else None
        if columns is not None and place.name not in columns:
            columns.append(place.name)
    return strange


def _widened(kind: ReportType, strange: Mapping[str, Iterable[str]]) -> ReportType:
    holes = tuple(map(_field, strange.get("", ())))
    groups = {one.name: one for one in kind.groups}
    for name, columns in strange.items():
        if name:
            group = groups.get(name) or GroupSpec(name, {"zh": name, "en": name}, (), (), "")
            groups[name] = replace(group, columns=group.columns + tuple(map(_field, columns)))
    fresh = (*(one.name for one in holes), *(name for name in groups if name not in kind.order))
    return replace(kind, holes=kind.holes + holes, groups=tuple(groups.values()), order=kind.order + fresh)


def _field(name: str) -> FieldSpec:
    return FieldSpec(name, UNKNOWN, {"zh": name, "en": name}, required=False)
