"""The trail of corrections: one for each path, from what was read first to what stands last."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reviewer.data import Correction
from reviewer.review.events import Event, ValueChange


def corrected(
    known: Iterable[Correction], event: Event, changes: Iterable[ValueChange], reason: str
) -> tuple[Correction, ...]:
    """Return the corrections after some more; one that leads back to what was read is none any more."""
    kept = {one.path: one for one in known}
    for change in changes:
        first = kept.pop(change.path, None)
        latest = _correction(event, change, reason)
        if first:
            latest = replace(latest, before=first.before, text=first.text, line=first.line, snippet=first.snippet)
        if latest.before != latest.after:
            kept[change.path] = latest
    return tuple(kept.values())


def in_time(*several: Sequence[Correction]) -> tuple[Correction, ...]:
    """Return corrections oldest first."""
    return tuple(sorted((one for some in several for one in some), key=lambda one: one.at))


def _correction(event: Event, change: ValueChange, reason: str) -> Correction:
    return Correction(
        change.path, change.before, change.after, change.text, reason, event.who, event.at, change.line, change.snippet
    )
