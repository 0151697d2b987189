"""Where a value of a record stands on its page, and what the page reads there, also after its row was moved."""

from reviewer.data import Field, Record, Span
from reviewer.field_paths import place_of, row_path, rows_of
from reviewer.review.effective import same_row
from reviewer.review.view import Viewed


def read_there(viewed: Viewed, path: str) -> Field | None:
    """Return what the page reads for a field under the path it has now; None for a row the page doesn't know."""
    place = place_of(path)
    arranged = viewed.hand.groups.get(place.group or "")
    if place.group is None or arranged is None:
        return viewed.base.field(path)
    own = rows_of(Record("", "", arranged.fields, viewed.base.extent), place.group).get(place.row, {})
    row = same_row(rows_of(viewed.base, place.group), own)
    read = None if row is None else viewed.base.field(row_path(place.group, row, place.name))
    return read._replace(path=path) if read else None


def spans_of(*fields: Field | None) -> tuple[Span, ...]:
    """Return the spans of the first of these fields that has any."""
    return next((one.spans for one in fields if one and one.spans), ())
