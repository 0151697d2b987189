"""What a person calls a field, a group, or a number in a row of a group."""

from reviewer.data import Record
from reviewer.field_paths import place_of, row_path
from reviewer.report_types.schema import ReportType
from reviewer.values import TEXTS, written
from reviewer.wording import language


def label_in(record: Record, kind: ReportType, path: str) -> str:
    """Return the label of a field path; a number in a row is called by what the row is about."""
    place = place_of(path)
    if place.group is None:
        return kind.label(path)
    columns = kind.group(place.group).columns
    naming = next((one.name for one in columns if one.kind in TEXTS), place.name)
    named = record.field(row_path(place.group, place.row, naming))
    if naming == place.name or named is None or named.value is None:
        return kind.label(path)
    numbers = [one.name for one in columns if one.kind not in TEXTS and one.kind != "rank"]
    name = written(named.value)
    return name if numbers == [place.name] else f"{name} · {kind.spec(path).label[language()]}"
