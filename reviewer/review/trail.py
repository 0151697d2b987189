"""The trail of corrections: one for each path, from what was read first to what stands last."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reviewer.review.events import Event, ValueChange
from reviewer.reviewed import Correction
from reviewer.wording import Sentence


def corrected(
    known: Iterable[Correction], event: Event, changes: Iterable[ValueChange], reason: str | Sentence
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


def with_rows_gone(
    known: Iterable[Correction],
    gone: Iterable[Correction],
    event: Event,
    changes: Sequence[ValueChange],
    reason: str | Sentence,
) -> tuple[tuple[Correction, ...], tuple[Correction, ...]]:
    """Return the corrections of a record, and those of its gone rows, after rows went with their text or came back.

    Args:
        known: Corrections of the rows that stood.
        gone: Those of rows gone before.
        event: What happened.
        changes: Values that went (``after`` None) or are read once more (``before`` None).
        reason: Why.
    """
    went = {one.path: one for one in changes if one.after is None}
    back = {(one.path, one.after) for one in changes if one.after is not None}
    stay = tuple(one for one in known if one.path not in went)
    theirs = corrected((one for one in known if one.path in went), event, went.values(), reason)
    still = tuple(one for one in gone if one.after is not None or (one.path, one.before) not in back)
    return stay, (*still, *theirs)


def by_record(changes: Iterable[ValueChange]) -> Iterable[tuple[str, list[ValueChange]]]:
    """Return changes by the id of the record they are of."""
    of: dict[str, list[ValueChange]] = {}
    for one in changes:
        of.setdefault(one.record, []).append(one)
    return of.items()


def in_time(*several: Sequence[Correction]) -> tuple[Correction, ...]:
    """Return corrections oldest first."""
    return tuple(sorted((one for some in several for one in some), key=lambda one: one.at))


def _correction(event: Event, change: ValueChange, reason: str | Sentence) -> Correction:
    return Correction(
        change.path, change.before, change.after, change.text, reason, event.who, event.at, change.line, change.snippet
    )
