"""A record as it stands: what the machine read with a person's values over it, and where the two disagree."""

from collections.abc import Iterable, Iterator, Mapping

from reviewer.data import Field, Origin, Record, Span, Value
from reviewer.field_paths import Row, place_of, row_path, rows_of
from reviewer.report_types.schema import ReportType
from reviewer.review.hand import Hand
from reviewer.reviewed import Conflict


def effective(base: Record, hand: Hand, report_type: ReportType | None) -> Record:
    """Return the record with a person's rows and values over what was read."""
    if not hand.values and not hand.groups:
        return base
    fields = {one.path: one for one in base.fields if place_of(one.path).group not in hand.groups}
    for rows in hand.groups.values():
        fields.update({one.path: one for one in rows.fields})
    own = _own_rows(hand, fields)
    rest = _rest_of(own, hand, report_type)
    fields |= {path: held.field for path, held in hand.values.items() if own.get(place_of(path)[:2], True)} | rest
    if list(fields) == [one.path for one in base.fields]:
        return Record(base.id, base.type, tuple(fields.values()), base.extent)
    return Record(base.id, base.type, in_order(fields.values(), report_type), base.extent)


def _own_rows(hand: Hand, read: Mapping[str, Field]) -> dict[tuple[str | None, int], bool]:
    """Return the rows of which only cells that a person set are there, and whether they stand: not if all are empty."""
    rows: dict[tuple[str | None, int], bool] = {}
    for path, held in hand.values.items():
        if "[" in path and path not in read:
            row = place_of(path)[:2]
            rows[row] = rows.get(row, False) or held.field.value is not None
    known = {place_of(path)[:2] for path in read} if rows else set()
    return {row: stands for row, stands in rows.items() if row not in known}


def _rest_of(
    own: Mapping[tuple[str | None, int], bool], hand: Hand, report_type: ReportType | None
) -> dict[str, Field]:
    """Return what is missing in the rows that a person's cells alone make."""
    if not own or report_type is None:
        return {}
    columns = {group.name: group.columns for group in report_type.groups}
    paths = (
        row_path(group or "", row, column.name)
        for (group, row), stands in own.items()
        if stands
        for column in columns.get(group or "", ())
    )
    return {one: Field(one, None, "", (), Origin.MISSING, 0.0) for one in paths if one not in hand.values}


def in_order(fields: Iterable[Field], report_type: ReportType | None) -> tuple[Field, ...]:
    """Return fields in the order of their report type, rows of a group after each other."""
    ranks = _ranks(report_type)

    def rank(field: Field) -> tuple[int, int, int]:
        place = place_of(field.path)
        if place.group is None:
            return ranks.get(place.name, (len(ranks), 0))[0], -1, 0
        order, _ = ranks.get(place.group, (len(ranks), 0))
        return order, place.row, ranks.get(f"{place.group}.{place.name}", (0, len(ranks)))[1]

    return tuple(sorted(fields, key=rank))


def group_fields(record: Record, group: str) -> tuple[Field, ...]:
    """Return the fields of a group."""
    return tuple(one for one in record.fields if one.path.startswith(f"{group}["))


def conflicts(base: Record, hand: Hand) -> tuple[Conflict, ...]:
    """Return the fields a person set, under which the page now reads otherwise."""
    found = []
    for path, held in hand.values.items():
        if place_of(path).group in hand.groups:
            continue
        read = base.field(path)
        if _changed(held.read, read) and value_of(read) != held.field.value:
            found.append(Conflict(path, held.field.value, read))
    for group in hand.groups:
        found.extend(_group_conflicts(base, hand, group))
    return tuple(found)


def value_of(field: Field | None) -> Value | None:
    """Return the value of a field, None when it is missing."""
    return field.value if field else None


def alike(one: Row, other: Row) -> bool:
    """Say whether two rows bear the same name, their first text, or where they have none the same values."""
    mine, yours = _telling(one), _telling(other)
    return mine == yours and bool(mine)


def same_row(rows: Mapping[int, Row], wanted: Row) -> int | None:
    """Return which of some rows this one is: by place on the page, where one of both has none by what they say."""
    spans = _spans(wanted.values())
    found = row_of_spans(rows, spans)
    if found is None:
        found = next(
            (row for row, one in rows.items() if not (spans and _spans(one.values())) and alike(one, wanted)), None
        )
    return found


def row_of_spans(rows: Mapping[int, Row], wanted: Iterable[Span]) -> int | None:
    """Return the row that shares most raw text with these spans, None when none does."""
    asked = list(wanted)
    shares = {row: _shared(asked, _spans(fields.values())) for row, fields in rows.items()}
    best = max(shares, key=shares.__getitem__, default=None)
    return best if best is not None and shares[best] else None


def follow(before: Record, after: Record, group: str) -> dict[int, int]:
    """Return where the rows of a group are read now: by their raw text, else in the place they had, if it is free.

    A row that isn't read any more isn't in it.
    """
    old, new = rows_of(before, group), rows_of(after, group)
    now: dict[int, int] = {}
    for row, fields in old.items():
        to = row_of_spans(new, _spans(fields.values()))
        if to is not None and to not in now.values():
            now[row] = to
    for row in old.keys() - now.keys():
        if row in new and row not in now.values():
            now[row] = row
    return now


def _ranks(report_type: ReportType | None) -> dict[str, tuple[int, int]]:
    if report_type is None:
        return {}
    ranks = {name: (order, 0) for order, name in enumerate(report_type.order)}
    for group in report_type.groups:
        order = ranks.get(group.name, (len(ranks), 0))[0]
        ranks |= {f"{group.name}.{one.name}": (order, column) for column, one in enumerate(group.columns)}
    return ranks


def _changed(then: Field | None, now: Field | None) -> bool:
    return value_of(then) != value_of(now)


def _group_conflicts(base: Record, hand: Hand, group: str) -> Iterator[Conflict]:
    """Yield what the page reads otherwise in a group than when a person arranged its rows."""
    rows = hand.groups[group]
    now = rows_of(base, group)
    then = rows_of(Record("", "", rows.read, base.extent), group)
    own = rows_of(Record("", "", rows.fields, base.extent), group)
    for fields in now.values():
        known, mine = same_row(then, fields), same_row(own, fields)
        for name, field in fields.items():
            if known is not None and not _changed(then[known].get(name), field):
                continue
            if mine is None:
                yield Conflict(row_path(group, max(own, default=-1) + 1, name), None, field)
                break
            yield from _cell_conflict(hand, row_path(group, mine, name), own[mine].get(name), field)


def _telling(row: Row) -> list[tuple[str, Value]]:
    values = [(name, one.value) for name, one in row.items() if one.value is not None]
    return [one for one in values if isinstance(one[1], str)][:1] or values


def _cell_conflict(hand: Hand, path: str, own: Field | None, read: Field) -> Iterator[Conflict]:
    held = hand.values.get(path)
    if held and not _changed(held.read, read):
        return
    entered = value_of(held.field if held else own)
    if entered != read.value:
        yield Conflict(path, entered, read._replace(path=path))


def _spans(fields: Iterable[Field]) -> list[Span]:
    return [span for field in fields for span in field.spans]


def _shared(one: Iterable[Span], other: list[Span]) -> int:
    """Return how much raw text two places share; inserted text, which has none, shares with itself."""
    return sum(max(min(a.end, b.end) - max(a.start, b.start), 0) + (a == b) for a in one for b in other)
