"""Numbers that a person types from the page without seeing the value read: which they are, and what was typed."""

from collections.abc import Collection, Iterable
from typing import Final

from reviewer.checks.patterns import pattern_of
from reviewer.data import Assessment, Finding, Look, Record, Value
from reviewer.report_types.schema import ReportType
from reviewer.review.hand import Hand

KINDS: Final = frozenset({"count", "decimal", "percent"})
"""Kinds of fields that are typed blind; a rank says nothing that its row doesn't."""


def blind_in(
    record: Record,
    kind: ReportType,
    assessment: Assessment,
    waiting: Collection[str],
    open_findings: Iterable[Finding],
    hand: Hand,
) -> dict[str, Value | None]:
    """Return the numbers of a record whose value is hidden: nothing vouches for them, and nobody looked yet.

    With each of them what was typed there last,
    where that differs from the value read. What an open finding names is not among them: its sentence says the value.

    Args:
        record: As it is shown.
        kind: Its report type.
        assessment: What the checks say of it.
        waiting: Paths that ask for a look still.
        open_findings: Findings no verdict settles.
        hand: What people did to the record.
    """
    told = {path for one in open_findings for path in one.paths}
    return {
        one.path: _typed_before(hand, one.path, one.value)
        for one in record.fields
        if one.path in waiting
        and one.value is not None
        and one.path not in told | assessment.covered
        and assessment.looks.get(one.path) not in (Look.ERROR, Look.MISSED)
        and (spec := kind.specs.get(pattern_of(one.path)))
        and spec.kind in KINDS
    }


def typed_as_read(record: Record, hand: Hand) -> tuple[str, ...]:
    """Return the paths of the values that were typed blind and came out as they were read."""
    return tuple(
        one.path
        for one in record.fields
        if (keyed := hand.keyed.get(one.path)) and keyed.entered == keyed.read == one.value
    )


def _typed_before(hand: Hand, path: str, read: Value) -> Value | None:
    keyed = hand.keyed.get(path)
    return keyed.entered if keyed and keyed.read == read else None
