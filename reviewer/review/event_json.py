"""Events as JSON texts and back, exactly: a Decimal keeps its digits, a date its kind."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, TypeAlias

from reviewer.articles import ArrangedArticle, ArrangedPart, Arrangement, PartKind
from reviewer.data import Field, Origin, Record, Span, Value
from reviewer.review.events import (
    KINDS,
    ErrorCaught,
    ErrorMissed,
    ErrorPlanted,
    ErrorsSeeded,
    FieldChange,
    FieldsSet,
    Gone,
    Looked,
    Move,
    PageReadAgain,
    RecordAdded,
    Rekeyed,
    RowsSet,
    Settled,
    TextEdited,
    TypesUsed,
    ValueChange,
    What,
    Withdrawn,
)  # fmt: skip
from reviewer.review.page_events import Arranged, FiguresWanted, RecordsRemoved
from reviewer.values import written
from reviewer.wording import Sentence

Json: TypeAlias = Any
"""What ``json.loads`` gives."""


def what_to_json(what: What) -> str:
    """Return what happened as a JSON object."""
    return _encode(what._asdict())


def what_from_json(kind: str, body: str) -> What:
    """Return what ``what_to_json`` wrote of an event of this kind."""
    held = json.loads(body)
    return _READERS.get(kind, KINDS[kind])(**held)


def records_to_json(records: Iterable[Record]) -> str:
    """Return records as a JSON array."""
    return _encode([_record_out(one) for one in records])


def records_from_json(text: str) -> tuple[Record, ...]:
    """Return what ``records_to_json`` wrote."""
    return tuple(map(_record, json.loads(text)))


def plain_json(held: object) -> str:
    """Return lists, texts and values as compact JSON."""
    return _encode(held)


def said_in(body: str) -> str:
    """Return the texts and values of what ``what_to_json`` wrote, as a person writes them, a line each."""
    if "\\" not in body and '"decimal":' not in body:
        return body  # everything stands in it as it is: a search goes through thousands of these
    return "\n".join(_texts_in(json.loads(body)))


def value_from_json(held: Json) -> Value | None:
    """Return a value as it was before it became JSON."""
    if isinstance(held, dict):
        return Decimal(held["decimal"]) if "decimal" in held else date.fromisoformat(held["date"])
    value: Value | None = held
    return value


def _texts_in(held: Json) -> Iterator[str]:
    if isinstance(held, list):
        for one in held:
            yield from _texts_in(one)
    elif isinstance(held, dict) and not {"decimal", "date"} & held.keys():
        for one in held.values():
            yield from _texts_in(one)
    else:
        yield written(value_from_json(held))


def _special(held: object) -> object:
    if isinstance(held, Decimal):
        return {"decimal": str(held)}
    if isinstance(held, date):
        return {"date": held.isoformat()}
    if isinstance(held, Record):
        return _record_out(held)
    raise TypeError(f"{held!r} is nothing an event holds")


_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_special).encode


def _record_out(record: Record) -> tuple[object, ...]:
    """Return a record as columns: its paths, then its values, and so on."""
    columns = tuple(zip(*record.fields, strict=True)) or ((),) * len(Field._fields)
    return record.id, record.type, record.extent, *columns


def _record(held: list[Json]) -> Record:
    record_id, kind, extent, paths, values, texts, spans, origins, confidences = held
    values = [value_from_json(one) if type(one) is dict else one for one in values]
    places = [tuple([Span(*one) for one in several]) for several in spans]
    columns = zip(paths, values, texts, places, map(_ORIGINS.__getitem__, origins), confidences, strict=True)
    return Record(record_id, kind, tuple(map(Field._make, columns)), Span(*extent))


def _some_field(held: list[Json]) -> Field:
    path, value, text, spans, origin, confidence = held
    if isinstance(value, dict):
        value = value_from_json(value)
    return Field(path, value, text, tuple([Span(*one) for one in spans]), _ORIGINS[origin], confidence)


def _field(held: list[Json] | None) -> Field | None:
    return None if held is None else _some_field(held)


def _fields(held: list[Json]) -> tuple[Field, ...]:
    return tuple(map(_some_field, held))


def _values(held: list[Json]) -> tuple[Value | None, ...]:
    return tuple(map(value_from_json, held))


def _moves(held: Iterable[list[Json]]) -> tuple[Move, ...]:
    return tuple(Move(*one) for one in held)


def _gone(held: list[Json]) -> tuple[Gone, ...]:
    return tuple(Gone(record_id, kind, Span(*extent)) for record_id, kind, extent in held)


def _value_changes(held: Iterable[list[Json]]) -> tuple[ValueChange, ...]:
    return tuple(
        ValueChange(record, path, value_from_json(before), value_from_json(after), *rest)
        for record, path, before, after, *rest in held
    )


def _read_again(moves: list[Json], gone: list[Json], **held: Json) -> PageReadAgain:
    return PageReadAgain(moves=_moves(moves), gone=_gone(gone), **held)


def _text_edited(
    moves: list[Json], gone: list[Json], values: list[Json], rows: Sequence[list[Json]] = (), **held: Json
) -> TextEdited:
    told = _value_changes(values), _value_changes(rows)
    return TextEdited(moves=_moves(moves), gone=_gone(gone), values=told[0], rows=told[1], **held)


def _fields_set(
    changes: list[Json], reason: str, moves: Sequence[list[Json]] = (), misread: Sequence[str] = ()
) -> FieldsSet:
    return FieldsSet(
        tuple(
            FieldChange(path, _field(before), _field(after), _field(read), line, snippet)
            for path, before, after, read, line, snippet in changes
        ),
        reason,
        _moves(moves),
        tuple(misread),
    )


def _rows_set(
    group: str, before: list[Json], after: list[Json] | None, read: list[Json], moves: list[Json], values: list[Json]
) -> RowsSet:
    now = None if after is None else _fields(after)
    return RowsSet(group, _fields(before), now, _fields(read), _moves(moves), _value_changes(values))


def _looked(seen: list[Json]) -> Looked:
    return Looked(tuple((path, value_from_json(value)) for path, value in seen))


def _record_added(record: list[Json]) -> RecordAdded:
    return RecordAdded(_record(record))


def _settled(
    paths: list[str], seen: list[Json], message: str | list[str], corrected: Sequence[list[Json]] = (), **held: Json
) -> Settled:
    said = message if isinstance(message, str) else Sentence(*message)
    meant = tuple((path, now) for path, value in corrected if (now := value_from_json(value)) is not None)
    return Settled(paths=tuple(paths), seen=_values(seen), message=said, corrected=meant, **held)


def _withdrawn(check: str, paths: list[str], seen: list[Json]) -> Withdrawn:
    return Withdrawn(check, tuple(paths), _values(seen))


def _with_values(kind: Callable[..., What]) -> Callable[..., What]:
    """Return what reads an event that holds nothing but values."""
    return lambda **held: kind(**{name: value_from_json(one) for name, one in held.items()})


def _types_used(types: list[Json]) -> TypesUsed:
    return TypesUsed(tuple((name, text) for name, text in types))


def _arranged(after: list[Json] | None, act: str, about: str) -> Arranged:
    if after is None:
        return Arranged(None, act, about)
    articles, loose = after
    order = (ArrangedArticle(_parts(parts), sure) for parts, sure in articles)
    return Arranged(Arrangement(tuple(order), _parts(loose)), act, about)


def _parts(held: list[Json]) -> tuple[ArrangedPart, ...]:
    return tuple(ArrangedPart(PartKind(kind), tuple(Span(*one) for one in extents)) for kind, extents in held)


def _figures_wanted(extents: list[list[int]], **held: Json) -> FiguresWanted:
    return FiguresWanted(extents=tuple(Span(*one) for one in extents), **held)


def _records_removed(records: list[str], reason: str) -> RecordsRemoved:
    return RecordsRemoved(tuple(records), reason)


_ORIGINS = {one.value: one for one in Origin}

_READERS: dict[str, Callable[..., What]] = {
    "page_read_again": _read_again,
    "text_edited": _text_edited,
    "fields_set": _fields_set,
    "rows_set": _rows_set,
    "looked": _looked,
    "record_added": _record_added,
    "settled": _settled,
    "withdrawn": _withdrawn,
    "types_used": _types_used,
    "arranged": _arranged,
    "figures_wanted": _figures_wanted,
    "records_removed": _records_removed,
    "rekeyed": _with_values(Rekeyed),
    "errors_seeded": _with_values(ErrorsSeeded),
    "error_planted": _with_values(ErrorPlanted),
    "error_caught": _with_values(ErrorCaught),
    "error_missed": _with_values(ErrorMissed),
}
