"""Numbers that a person types from the page without seeing the value read: which they are, and what was typed."""

from collections.abc import Collection, Iterable, Mapping, Set
from dataclasses import replace
from typing import Final

from reviewer.checks.patterns import pattern_of
from reviewer.data import Assessment, Balance, Finding, Look, Record, Repair, Value
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


def unseen_in(blind: Mapping[str, Value | None]) -> frozenset[str]:
    """Return the numbers whose value isn't shown at all; where two differ, both are."""
    return frozenset(path for path, typed in blind.items() if typed is None)


def telling_nothing(findings: Iterable[Finding], balances: Iterable[Balance], unseen: Set[str]) -> tuple[Finding, ...]:
    """Return findings without the repairs in whose equations a hidden number stands: written out, they tell it.

    Args:
        findings: As the checks made them.
        balances: Every equation of the record.
        unseen: Paths of the hidden numbers.
    """
    told = {path for one in balances if not unseen.isdisjoint(one.paths) for path in one.paths}

    def kept(repair: Repair) -> bool:
        return told.isdisjoint(change.path for change in repair.changes)

    return tuple(replace(one, repairs=tuple(filter(kept, one.repairs))) if one.repairs else one for one in findings)


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
