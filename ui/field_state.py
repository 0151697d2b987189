"""What the desk says of a field at a glance: a state, its sign, its word and why a person is asked to look."""

from collections.abc import Mapping
from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from reviewer.data import HUMAN, Field, Look, ReviewedRecord, Severity


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
    MISSING = "missing"
    INFERRED = "inferred"
    UNCERTAIN = "uncertain"
    UNCOVERED = "uncovered"
    HUMAN = "human"
    COVERED = "covered"
    SEEN = "seen"


SIGNS: Mapping[FieldState, str] = {
    FieldState.CONFLICT: "⇄",
    FieldState.ERROR: "✗",
    FieldState.WARNING: "!",
    FieldState.MISSING: "∅",
    FieldState.INFERRED: "◌",
    FieldState.UNCERTAIN: "?",
    FieldState.UNCOVERED: "○",
    FieldState.HUMAN: "✎",
    FieldState.COVERED: "Σ",
    FieldState.SEEN: "✓",
}

TONES: Mapping[FieldState, Tone] = {
    FieldState.CONFLICT: Tone.ERROR,
    FieldState.ERROR: Tone.ERROR,
    FieldState.WARNING: Tone.LOOK,
    FieldState.MISSING: Tone.LOOK,
    FieldState.INFERRED: Tone.LOOK,
    FieldState.UNCERTAIN: Tone.LOOK,
    FieldState.UNCOVERED: Tone.LOOK,
    FieldState.HUMAN: Tone.HUMAN,
    FieldState.COVERED: Tone.QUIET,
    FieldState.SEEN: Tone.QUIET,
}

_BY_LOOK = {
    Look.ERROR: FieldState.ERROR,
    Look.MISSING: FieldState.MISSING,
    Look.INFERRED: FieldState.INFERRED,
    Look.UNCERTAIN: FieldState.UNCERTAIN,
    Look.UNCOVERED: FieldState.UNCOVERED,
}


_WORDS: Mapping[FieldState, str] = {
    FieldState.CONFLICT: str(QT_TRANSLATE_NOOP("FieldState", "differs")),
    FieldState.ERROR: str(QT_TRANSLATE_NOOP("FieldState", "error")),
    FieldState.WARNING: str(QT_TRANSLATE_NOOP("FieldState", "warning")),
    FieldState.MISSING: str(QT_TRANSLATE_NOOP("FieldState", "missing")),
    FieldState.INFERRED: str(QT_TRANSLATE_NOOP("FieldState", "inferred")),
    FieldState.UNCERTAIN: str(QT_TRANSLATE_NOOP("FieldState", "uncertain")),
    FieldState.UNCOVERED: str(QT_TRANSLATE_NOOP("FieldState", "look")),
    FieldState.HUMAN: str(QT_TRANSLATE_NOOP("FieldState", "yours")),
    FieldState.COVERED: str(QT_TRANSLATE_NOOP("FieldState", "covered")),
    FieldState.SEEN: str(QT_TRANSLATE_NOOP("FieldState", "seen")),
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
    FieldState.MISSING: str(
        QT_TRANSLATE_NOOP("FieldState", "Nothing could be read here. Type it, or take it from the page.")
    ),
    FieldState.INFERRED: str(
        QT_TRANSLATE_NOOP("FieldState", "This isn't printed in full; the rest was inferred. Please look.")
    ),
    FieldState.UNCERTAIN: str(
        QT_TRANSLATE_NOOP("FieldState", "The characters here were hard to read. Compare with the page.")
    ),
    FieldState.UNCOVERED: str(
        QT_TRANSLATE_NOOP("FieldState", "No equation vouches for this value. Compare it with the page.")
    ),
    FieldState.HUMAN: str(
        QT_TRANSLATE_NOOP("FieldState", "You entered this value; reading the page again never changes it.")
    ),
    FieldState.COVERED: str(QT_TRANSLATE_NOOP("FieldState", "An equation that holds vouches for this value.")),
    FieldState.SEEN: str(QT_TRANSLATE_NOOP("FieldState", "This value was looked at, or needs no look.")),
}


def states_of(reviewed: ReviewedRecord) -> dict[str, FieldState]:
    """Return the state of every field of a record, and of every path that is looked for but not there."""
    looks = reviewed.assessment.looks
    states = {path: _BY_LOOK[looks[path]] for path in reviewed.to_look if path in looks}
    for one in reviewed.record.fields:
        states.setdefault(one.path, _settled(one, reviewed.assessment.covered))
    for severity, state in ((Severity.WARNING, FieldState.WARNING), (Severity.ERROR, FieldState.ERROR)):
        for finding in reviewed.open_findings:
            if finding.severity is severity:
                states.update(dict.fromkeys(finding.paths, state))
    states.update((conflict.path, FieldState.CONFLICT) for conflict in reviewed.conflicts)
    return states


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
