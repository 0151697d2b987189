"""What a type file says of each of its fields: label, whether it must be there, known texts, what codes are called."""

from collections.abc import Mapping

from reviewer.checks.periods import PERIODS
from reviewer.report_types.schema import FieldSpec, Words
from reviewer.report_types.type_file import TypeFile


def field_specs(raw: TypeFile, kinds: Mapping[str, str], prefix: str) -> tuple[FieldSpec, ...]:
    """Return what is known of the plain fields, or of the columns of the group with this prefix (``channels.``)."""
    specs = []
    for pattern, kind in kinds.items():
        if pattern.startswith(prefix) and ("." in pattern) == bool(prefix):
            entry, name = raw.fields.get(pattern), pattern.removeprefix(prefix)
            label, required = _label(raw, pattern, name), is_required(raw, pattern)
            known = frozenset(entry.known if entry else ())
            specs.append(FieldSpec(name, kind, label, required, known, _codes(raw, pattern)))
    return tuple(specs)


def _label(raw: TypeFile, pattern: str, name: str = "") -> Words:
    """Return what a person calls a field; its own name where the file doesn't say it."""
    entry, own = raw.fields.get(pattern), name or pattern
    return entry.label if entry else {"zh": own, "en": own}


def _codes(raw: TypeFile, pattern: str) -> Mapping[str, Words]:
    """Return what people call the codes of a field: kinds of periods, and the figures that a growth is one of."""
    if raw.report and raw.report.period and pattern == raw.report.period.kind:
        return PERIODS
    if raw.report and raw.report.changes and pattern == f"{raw.report.changes.name}.of":
        return {one.name: _label(raw, one.name) for one in raw.figure}
    return {}


def is_required(raw: TypeFile, pattern: str) -> bool:
    """A sentence says what is there; a report known by words states what it likes, unless the file asks for it."""
    entry = raw.fields.get(pattern)
    if raw.sentence:
        return entry.required if entry else True
    return entry is not None and entry.required and "required" in entry.model_fields_set
