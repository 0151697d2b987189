"""What a person does to fields: each function returns what happened, or says why it can't be done."""

import re
from datetime import date

from reviewer.checks.patterns import pattern_of
from reviewer.data import HUMAN, Field, Origin, Record, Repair, Value
from reviewer.errors import RefusedError
from reviewer.field_paths import place_of, rows_of
from reviewer.page import TextMap, read_back
from reviewer.page.places import line_and_snippet
from reviewer.report_types.schema import FieldSpec, ReportType
from reviewer.review.effective import conflicts, in_order
from reviewer.review.events import FieldChange, FieldsSet, RowsSet
from reviewer.review.evidence import read_there, spans_of
from reviewer.review.row_acts import (
    no_field,
    no_row,
    only_one_of_own_row,
    rows_closed_up,
    rows_given_back,
    rows_kept,
    rows_with,
)  # fmt: skip
from reviewer.review.view import Viewed
from reviewer.values import DATES, NUMBERS, dated, fold_digits, read_month_day, read_value, written
from reviewer.wording import say


def typed(viewed: Viewed, raw: str, path: str, text: str, reason: str) -> FieldsSet | None:
    """Set a field to what was typed; an empty text makes it missing. None when that is what it says already.

    A row that only this cell made one goes with its value.

    Raises:
        RefusedError: The text can't be read as a value of this field.
    """
    value = value_typed(viewed, raw, path, text)
    now = viewed.shown.record.field(path)
    held = viewed.hand.values.get(path)
    if held and held.field.value == value:
        return None
    if value is None and only_one_of_own_row(viewed, path):
        gone = (_change(viewed, raw, path, None),)
        return FieldsSet(gone, reason, rows_closed_up(viewed, path)) if held else None
    field = _valued(path, value, now, Origin.TYPED)
    return FieldsSet((_change(viewed, raw, path, field),), reason)


def taken(viewed: Viewed, raw: str, working: TextMap, path: str, start: int, end: int) -> FieldsSet:
    """Set a field to the text at ``[start, end)`` of the working text, with its place.

    Raises:
        RefusedError: The text can't be read as a value of this field.
    """
    spans = working.spans(start, end)
    text = read_back(working, spans)
    spec = spec_of(viewed, path)
    value = _value_of(spec, text, _year_of(viewed.shown.record))
    if value is None:
        raise RefusedError(spec.refusal(text))
    field = Field(path, value, text, spans, Origin.SELECTED, 1.0)
    return FieldsSet((_change(viewed, raw, path, field),))


def repaired(viewed: Viewed, raw: str, repair: Repair) -> FieldsSet:
    """Set the fields a repair proposes.

    Raises:
        RefusedError: A value isn't any more what the repair was proposed for.
    """
    changes = []
    for one in repair.changes:
        now = viewed.shown.record.field(one.path)
        if (now.value if now else None) != one.before:
            raise RefusedError(
                say(
                    "“{f}”的值已变，这个修正不再适用。",
                    "“{f}” has changed, this repair no longer applies.",
                    f=label(viewed, one.path),
                )
            )
        changes.append(_change(viewed, raw, one.path, _valued(one.path, one.after, now, Origin.REPAIRED)))
    return FieldsSet(tuple(changes), misread=repair.misread)


def restored(viewed: Viewed, raw: str, path: str) -> FieldsSet | RowsSet:
    """Take a field back to what the page reads; the name of a group takes back its rows.

    Raises:
        RefusedError: Nobody changed it.
    """
    if path in viewed.hand.groups:
        return rows_given_back(viewed, raw, path)
    group = place_of(path).group
    if group in viewed.hand.groups:
        return _restored_cell(viewed, raw, path)
    if path not in viewed.hand.values:
        raise RefusedError(say("“{f}”没有人改过。", "Nobody changed “{f}”.", f=label(viewed, path)))
    return FieldsSet((_change(viewed, raw, path, None),), moves=rows_closed_up(viewed, path))


def kept(viewed: Viewed, raw: str, path: str) -> FieldsSet | RowsSet:
    """Answer a conflict: what the person set stays.

    Raises:
        RefusedError: There is no conflict.
    """
    conflict = next((one for one in conflicts(viewed.base, viewed.hand) if one.path == path), None)
    if conflict is None:
        raise RefusedError(say("“{f}”没有冲突。", "There is no conflict at “{f}”.", f=label(viewed, path)))
    group = place_of(path).group
    now = viewed.shown.record.field(path)
    if group in viewed.hand.groups and now is None:
        return rows_kept(viewed, group or "")
    change = _change(viewed, raw, path, now)
    return FieldsSet((change._replace(read=conflict.read),))


def value_typed(viewed: Viewed, raw: str, path: str, text: str) -> Value | None:
    """Return the value that was typed for a field, None for an empty text.

    A full stop behind a number doesn't count, nor does the unit that the page prints behind this very number.

    Raises:
        RefusedError: The text can't be read as a value of this field.
    """
    spec, text = spec_of(viewed, path), text.strip()
    value = spec.read(text)
    bare = _BEHIND.fullmatch(text) if value is None and spec.kind in NUMBERS else None
    number = read_value(spec.kind, bare["number"]) if bare else None
    if bare and number is not None:
        if not _is_unit(bare["unit"], raw, viewed.shown.record.field(path)):
            scales = _SCALING & set(bare["unit"])  # 3千 isn't 3
            raise RefusedError(spec.refusal(text) if scales else _only_the_number(text, number))
        value = number
    if value is None and text:
        raise RefusedError(spec.refusal(text))
    return value


_BEHIND = re.compile(r"(?P<number>[-－]?\d[\d,，.．]*?)\s*(?P<unit>[.．。]|[^\W\d_]{1,4})")
"""A number with a full stop or a few letters behind it."""

_SCALING = frozenset("十百千万亿拾佰仟萬億")


def _is_unit(unit: str, raw: str, field: Field | None) -> bool:
    """Say whether this means nothing behind a number: a full stop, or what stands behind it on the page as well."""
    if unit in ".．。":
        return True
    behind = raw[field.spans[-1].end :] if field and field.spans else ""
    return not _SCALING & set(unit) and "".join(behind[:20].split()).startswith(unit)


def _only_the_number(text: str, number: Value) -> str:
    return say(
        "“{t}”在数后面还有别的字，版面上这个数后面不是这样；如果是 {n}，请只键入 {n}。",
        "“{t}” has more than a number in it, and the page has something else there; if it is {n}, type just {n}.",
        t=text,
        n=written(number),
    )


def spec_of(viewed: Viewed, path: str) -> FieldSpec:
    """Return what is known of a field.

    Raises:
        RefusedError: The review doesn't know the report type of the record, that has no such field, or the group
            ends before this row.
    """
    if viewed.report_type is None:
        raise RefusedError(no_type(viewed.base.type))
    spec, (group, row, _) = viewed.report_type.specs.get(pattern_of(path)), place_of(path)
    if spec is None:
        raise RefusedError(no_field(viewed.report_type, path))
    if group and row > max(rows_of(viewed.shown.record, group), default=-1) + 1:
        raise RefusedError(no_row(row))
    return spec


def no_type(name: str) -> str:
    """Return the sentence for a report type that the review doesn't know."""
    return say(
        "没有名为“{t}”的报表类型；请用“报表类型”添加它所在的文件夹。",
        "There is no report type named “{t}”; add the folder it is in.",
        t=name,
    )


def label(viewed: Viewed, path: str) -> str:
    """Return what a person calls the field or group at a path."""
    return viewed.report_type.label(path) if viewed.report_type else path


def empty_fields(report_type: ReportType) -> tuple[Field, ...]:
    """Return the plain fields of a report type, all missing."""
    fields = [Field(one.name, None, "", (), Origin.MISSING, 0.0) for one in report_type.holes]
    return in_order(fields, report_type)


def _restored_cell(viewed: Viewed, raw: str, path: str) -> FieldsSet | RowsSet:
    """Take one cell of rearranged rows back to what the page reads there."""
    conflict = next((one for one in conflicts(viewed.base, viewed.hand) if one.path == path), None)
    now, read = viewed.shown.record.field(path), conflict.read if conflict else read_there(viewed, path)
    if now and read and (now.origin in HUMAN or now.value != read.value):
        return FieldsSet((_change(viewed, raw, path, read),))
    if conflict and read:
        return rows_with(viewed, place_of(path).group or "", read)
    raise RefusedError(
        say(
            "这一组的行已由人调整，“{f}”没有与原文不同的读数。",
            "A person arranged these rows, and the page reads nothing else for “{f}”.",
            f=label(viewed, path),
        )
    )


def _change(viewed: Viewed, raw: str, path: str, after: Field | None) -> FieldChange:
    before, read = viewed.shown.record.field(path), read_there(viewed, path)
    return FieldChange(path, before, after, read, *line_and_snippet(raw, spans_of(read, before, after)))


def _valued(path: str, value: Value | None, now: Field | None, origin: Origin) -> Field:
    """Return a field of this value that still shows where it was read, and as what."""
    return Field(path, value, now.text if now else "", now.spans if now else (), origin, 1.0)


def _value_of(spec: FieldSpec, text: str, year: int | None) -> Value | None:
    if spec.kind in NUMBERS:
        return read_value(spec.kind, text) or read_value(spec.kind, fold_digits(text)[0])
    if spec.kind in DATES and (printed := read_month_day(text)):
        return dated(printed, printed.year or year)
    return spec.read(text)


def _year_of(record: Record) -> int | None:
    return next((one.value.year for one in record.fields if isinstance(one.value, date)), None)
