"""What the paper printed wrong, and what a person says should stand there."""

from dataclasses import replace
from typing import NamedTuple

from reviewer.data import Field, Origin, Value
from reviewer.reviewed import ReviewedRecord, Verdict


class Meant(NamedTuple):
    """What should have been printed for a field, and the verdict that says so."""

    field: Field
    value: Value
    verdict: Verdict


def meant(one: ReviewedRecord) -> dict[str, Meant]:
    """Return field path -> what should have been printed, for the fields of a record that were printed wrong.

    Where two verdicts speak of one field, the later one counts.
    """
    said = {path: (value, verdict) for verdict in one.verdicts for path, value in verdict.corrected}
    fields = {field.path: field for field in one.record.fields if field.path in said} if said else {}
    return {path: Meant(field, *said[path]) for path, field in fields.items()}


def as_meant(one: ReviewedRecord) -> ReviewedRecord:
    """Return a record with the values that should have been printed; a person said them."""
    found = meant(one)
    if not found:
        return one
    fields = tuple(
        field._replace(value=found[field.path].value, origin=Origin.TYPED) if field.path in found else field
        for field in one.record.fields
    )
    return replace(one, record=replace(one.record, fields=fields))
