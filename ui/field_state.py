"""What the desk says of a field at a glance: a state, its sign, its word and why a person is asked to look."""

from collections.abc import Iterator, Mapping
from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from reviewer.data import HUMAN, Field, Look, Severity
from reviewer.report_types.schema import ReportType
from reviewer.reviewed import ReviewedRecord


class Tone(Enum):
    """The few ways in which a state is coloured, underlined and weighed."""

    QUIET = "quiet"
    LOOK = "look"
    ERROR = "error"
    HUMAN = "human"


class FieldState(Enum):
    """State of a field; the first that applies."""

    CONFLICT = "conflict"
    ERROR = "error"
    WARNING = "warning"
    ODD_INFERRED = "odd and inferred"
    ODD_UNCERTAIN = "odd and uncertain"
    MISSED = "missed"
    MISSING = "missing"
    INFERRED = "inferred"
    NEW = "new"
    LIKENED = "likened"
    UNCERTAIN = "uncertain"
    BLIND = "blind"
    UNCOVERED = "uncovered"
    HUMAN = "human"
    COVERED = "covered"
    SEEN = "seen"
    EMPTY = "empty"


SIGNS: Mapping[FieldState, str] = {
    FieldState.CONFLICT: "⇄",
    FieldState.ERROR: "✗",
    FieldState.WARNING: "!",
    FieldState.ODD_INFERRED: "!◌",
    FieldState.ODD_UNCERTAIN: "!?",
    FieldState.MISSED: "⚑",
    FieldState.MISSING: "∅",
    FieldState.INFERRED: "◌",
    FieldState.NEW: "*",
    FieldState.LIKENED: "≈",
    FieldState.UNCERTAIN: "?",
    FieldState.BLIND: "□",
    FieldState.UNCOVERED: "○",
    FieldState.HUMAN: "✎",
    FieldState.COVERED: "Σ",
    FieldState.SEEN: "✓",
    FieldState.EMPTY: "",
}

TONES: Mapping[FieldState, Tone] = {
    FieldState.CONFLICT: Tone.ERROR,
    FieldState.ERROR: Tone.ERROR,
    FieldState.WARNING: Tone.LOOK,
    FieldState.ODD_INFERRED: Tone.LOOK,
    FieldState.ODD_UNCERTAIN: Tone.LOOK,
    FieldState.MISSED: Tone.LOOK,
    FieldState.MISSING: Tone.LOOK,
    FieldState.INFERRED: Tone.LOOK,
    FieldState.NEW: Tone.LOOK,
    FieldState.LIKENED: Tone.LOOK,
    FieldState.UNCERTAIN: Tone.LOOK,
    FieldState.BLIND: Tone.LOOK,
    FieldState.UNCOVERED: Tone.LOOK,
    FieldState.HUMAN: Tone.HUMAN,
    FieldState.COVERED: Tone.QUIET,
    FieldState.SEEN: Tone.QUIET,
    FieldState.EMPTY: Tone.QUIET,
}

_BY_LOOK = {
    Look.ERROR: FieldState.ERROR,
    Look.MISSED: FieldState.MISSED,
    Look.MISSING: FieldState.MISSING,
    Look.INFERRED: FieldState.INFERRED,
    Look.UNCERTAIN: FieldState.UNCERTAIN,
    Look.UNCOVERED: FieldState.UNCOVERED,
}

_ODD = {
    FieldState.INFERRED: FieldState.ODD_INFERRED,
    FieldState.NEW: FieldState.ODD_UNCERTAIN,
    FieldState.LIKENED: FieldState.ODD_UNCERTAIN,
    FieldState.UNCERTAIN: FieldState.ODD_UNCERTAIN,
    FieldState.ODD_INFERRED: FieldState.ODD_INFERRED,
    FieldState.ODD_UNCERTAIN: FieldState.ODD_UNCERTAIN,
}
"""What a warning makes of a state that mustn't be hidden by it."""

_WORDS: Mapping[FieldState, str] = {
    FieldState.CONFLICT: str(QT_TRANSLATE_NOOP("FieldState", "differs")),
    FieldState.ERROR: str(QT_TRANSLATE_NOOP("FieldState", "error")),
    FieldState.WARNING: str(QT_TRANSLATE_NOOP("FieldState", "warning")),
    FieldState.ODD_INFERRED: str(QT_TRANSLATE_NOOP("FieldState", "odd, inferred")),
    FieldState.ODD_UNCERTAIN: str(QT_TRANSLATE_NOOP("FieldState", "odd, uncertain")),
    FieldState.MISSED: str(QT_TRANSLATE_NOOP("FieldState", "missed")),
    FieldState.MISSING: str(QT_TRANSLATE_NOOP("FieldState", "missing")),
    FieldState.INFERRED: str(QT_TRANSLATE_NOOP("FieldState", "inferred")),
    FieldState.NEW: str(QT_TRANSLATE_NOOP("FieldState", "not known")),
    FieldState.LIKENED: str(QT_TRANSLATE_NOOP("FieldState", "alike")),
    FieldState.UNCERTAIN: str(QT_TRANSLATE_NOOP("FieldState", "uncertain")),
    FieldState.BLIND: str(QT_TRANSLATE_NOOP("FieldState", "type it")),
    FieldState.UNCOVERED: str(QT_TRANSLATE_NOOP("FieldState", "look")),
    FieldState.HUMAN: str(QT_TRANSLATE_NOOP("FieldState", "yours")),
    FieldState.COVERED: str(QT_TRANSLATE_NOOP("FieldState", "covered")),
    FieldState.SEEN: str(QT_TRANSLATE_NOOP("FieldState", "seen")),
    FieldState.EMPTY: str(QT_TRANSLATE_NOOP("FieldState", "not printed")),
}

_REASONS: Mapping[FieldState, str] = {
    FieldState.CONFLICT: str(
        QT_TRANSLATE_NOOP("FieldState", "The page under your value now reads otherwise. Choose one of the two.")
    ),
    FieldState.ERROR: str(
        QT_TRANSLATE_NOOP("FieldState", "A check names this field. Mend it, or say that it is printed like that.")
    ),
    FieldState.WARNING: str(
        QT_TRANSLATE_NOOP("FieldState", "Something about this value is unusual. Compare it with the page.")
    ),
    FieldState.ODD_INFERRED: str(
        QT_TRANSLATE_NOOP(
            "FieldState",
            "This isn't printed in full, the rest was inferred; and something about it is unusual. Please look.",
        )
    ),
    FieldState.ODD_UNCERTAIN: str(
        QT_TRANSLATE_NOOP(
            "FieldState", "This was read with doubt, and something about it is unusual. Compare it with the page."
        )
    ),
    FieldState.MISSED: str(
        QT_TRANSLATE_NOOP("FieldState", "A planted error was missed here; this is the value read. Please look.")
    ),
    FieldState.MISSING: str(
        QT_TRANSLATE_NOOP("FieldState", "Nothing could be read here. Type it, or take it from the page.")
    ),
    FieldState.INFERRED: str(
        QT_TRANSLATE_NOOP("FieldState", "This isn't printed in full; the rest was inferred. Please look.")
    ),
    FieldState.NEW: str(
        QT_TRANSLATE_NOOP(
            "FieldState",
            "These words aren't known here yet. Compare them with the page; once verified, they are known.",
        )
    ),
    FieldState.LIKENED: str(
        QT_TRANSLATE_NOOP(
            "FieldState", "The page has other characters here; this is the known name that looks like them."
        )
    ),
    FieldState.UNCERTAIN: str(
        QT_TRANSLATE_NOOP("FieldState", "The characters here were hard to read. Compare with the page.")
    ),
    FieldState.BLIND: str(
        QT_TRANSLATE_NOOP("FieldState", "No equation vouches for this value. It is hidden: type what the page shows.")
    ),
    FieldState.UNCOVERED: str(
        QT_TRANSLATE_NOOP("FieldState", "No equation vouches for this value. Compare it with the page.")
    ),
    FieldState.HUMAN: str(
        QT_TRANSLATE_NOOP("FieldState", "You entered this value; reading the page again never changes it.")
    ),
    FieldState.COVERED: str(QT_TRANSLATE_NOOP("FieldState", "An equation that holds vouches for this value.")),
    FieldState.SEEN: str(QT_TRANSLATE_NOOP("FieldState", "This value was looked at, or needs no look.")),
    FieldState.EMPTY: str(
        QT_TRANSLATE_NOOP("FieldState", "Nothing of this was found on the page, and it needn't be there.")
    ),
}


def states_of(reviewed: ReviewedRecord, kind: ReportType | None = None) -> dict[str, FieldState]:
    """Return the state of every field of a record, and of every path that is looked for but not there.

    Args:
        reviewed: The record.
        kind: Its report type as shown, which tells a name that isn't known from one that is hard to read.
    """
    looks = reviewed.assessment.looks
    states = {path: _BY_LOOK[looks[path]] for path in reviewed.to_look if path in looks}
    states.update(dict.fromkeys(reviewed.blind, FieldState.BLIND))
    for one in reviewed.record.fields:
        if states.setdefault(one.path, _settled(one, reviewed.assessment.covered)) is FieldState.UNCERTAIN:
            states[one.path] = _doubt(one, kind)
    for finding in reviewed.open_findings:
        if finding.severity is Severity.WARNING:
            states.update((path, _odd(states.get(path))) for path in finding.paths)
    for finding in reviewed.open_findings:
        if finding.severity is Severity.ERROR:
            states.update(dict.fromkeys(finding.paths, FieldState.ERROR))
    states.update((conflict.path, FieldState.CONFLICT) for conflict in reviewed.conflicts)
    return states | {path: FieldState.EMPTY for path in _empty(reviewed, kind, states)} if kind else states


def _empty(reviewed: ReviewedRecord, kind: ReportType, states: Mapping[str, FieldState]) -> Iterator[str]:
    """Yield the fields of which nothing is printed, nor need be."""
    there = {one.path for one in reviewed.record.fields}
    for one in reviewed.record.fields:
        if one.value is None and states[one.path] is FieldState.SEEN and not kind.spec(one.path).required:
            yield one.path
    yield from (one.name for one in kind.holes if not one.required and one.name not in there and one.name not in states)


def _doubt(one: Field, kind: ReportType | None) -> FieldState:
    """Return why a field is uncertain: a name nobody knows, one taken for a known one, or else hard to read."""
    if kind is None or not isinstance(one.value, str):
        return FieldState.UNCERTAIN
    if one.value not in kind.spec(one.path).known:
        return FieldState.NEW
    return FieldState.UNCERTAIN if one.value == one.text else FieldState.LIKENED


def _odd(state: FieldState | None) -> FieldState:
    return _ODD.get(state, FieldState.WARNING) if state else FieldState.WARNING


def _settled(one: Field, covered: frozenset[str]) -> FieldState:
    if one.origin in HUMAN:
        return FieldState.HUMAN
    return FieldState.COVERED if one.path in covered else FieldState.SEEN


def word(state: FieldState) -> str:
    """Return the one word beside a field's sign."""
    return QCoreApplication.translate("FieldState", _WORDS[state])


def reason(state: FieldState) -> str:
    """Return the sentence that says what the state means for the person at the desk."""
    return QCoreApplication.translate("FieldState", _REASONS[state])
