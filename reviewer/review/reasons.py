"""Why fields became others, in the language in use whenever it is asked for."""

from reviewer.checks import said, slip_in
from reviewer.data import Change
from reviewer.review.events import FieldChange, FieldsSet


def reasons(what: FieldsSet) -> tuple[str, ...]:
    """Return the reason for each change: the person's, else how the page was misread, where a repair was taken."""
    if what.reason or not what.misread:
        return (what.reason,) * len(what.changes)
    return tuple(_misread(one, how) for one, how in zip(what.changes, what.misread, strict=True))


def _misread(one: FieldChange, how: str) -> str:
    if one.after is None or one.after.value is None:
        return ""
    change = Change(one.path, one.before.value if one.before else None, one.after.value)
    return said(slip_in(one.before, change, how))
