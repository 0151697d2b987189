"""In what order a person is asked to look: errors, then what reading left open, then what no equation covers."""

from reviewer.data import Look, Severity
from reviewer.reviewed import ReviewedRecord

_TURN = {Look.ERROR: 0, Look.UNCOVERED: 2}
"""Which looks come first and last; the others stand between them."""


def next_stop(shown: ReviewedRecord, after: str) -> str:
    """Return the path of the next stop after this one, empty when none follows; those of a kind in field order.

    Args:
        shown: The record.
        after: A path of the record. One that asks for nothing, or that a verdict settled, stands where an error there
            would.
    """
    looks = shown.assessment.looks
    questions = _questions(shown)
    paths = list(dict.fromkeys([*(one.path for one in shown.record.fields), *questions]))
    urgent = {*questions, *(path for one in shown.verdicts for path in one.paths)}

    def turn(path: str) -> tuple[int, int]:
        asks = _TURN.get(looks[path], 1) if path in looks and path not in urgent else 0
        return asks, paths.index(path)

    waiting = sorted({*shown.to_look, *questions}, key=turn)
    return next((path for path in waiting if after not in paths or turn(path) > turn(after)), "")


def _questions(shown: ReviewedRecord) -> list[str]:
    """Return conflicts, and where an open error names no field that is there: a group without rows."""
    there = {one.path for one in shown.record.fields}
    errors = [one for one in shown.open_findings if one.severity is Severity.ERROR]
    nowhere = [one.paths[0] for one in errors if one.paths and there.isdisjoint(one.paths)]
    return [*(one.path for one in shown.conflicts), *nowhere]
