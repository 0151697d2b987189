"""What a person just mended, and where else in the review the same misreading stands."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reviewer.checks.patterns import pattern_of
from reviewer.data import Field, Origin
from reviewer.look_alikes import AS_DIGIT
from reviewer.page import RawLines, TextMap
from reviewer.review.events import FieldsSet, TextEdited, What
from reviewer.reviewed import ReviewedRecord

_AROUND = 12
"""How many characters of the page are shown left and right of a place."""


class Mend(NamedTuple):
    """A misreading as a person mended it: ``wrong`` became ``right``.

    Attributes:
        wrong: What was read.
        right: What it became.
        left: Kind of sign that stands before it (a digit ``0``, a letter itself, anything else nothing); None: any.
        after: Kind of sign that stands behind it.
        report_type: Of the field whose value was mended; empty for a mend of the page's text.
        column: The field's path without row number, ``channels.name``; empty for a mend of the page's text.
    """

    wrong: str
    right: str
    left: str | None = None
    after: str | None = None
    report_type: str = ""
    column: str = ""


class Elsewhere(NamedTuple):
    """A place where the same misreading stands: in a page's working text, or as the value of a field.

    Attributes:
        source: Id of the page; ``name`` the one shown.
        record: Id of the record whose field it is; empty in the text.
        path: Of the field; empty in the text.
        start: Offset in the working text; -1 where the field's value stands nowhere on the page.
        line: The number beside its line, see ``RawLines``; 0 for nowhere.
        before: What stands left of it, on one line; ``behind`` what stands right of it.
    """

    source: str
    name: str
    record: str
    path: str
    start: int
    line: int
    before: str
    behind: str


class Searched(NamedTuple):
    """A page in which places are looked for: its id, the name shown, its text, the numbers of its lines."""

    source: str
    name: str
    working: TextMap
    lines: RawLines


def mend_of(latest: Sequence[What], working: TextMap, report_type: str) -> Mend | None:
    """Return what a person mended last; None where that wasn't a misreading that may stand elsewhere too.

    Digits taken for other digits are right elsewhere; lines joined and split are no misreading.

    Args:
        latest: What happened last to a page, the latest last.
        working: The page's working text after it.
        report_type: Of the record it was about, or empty.
    """
    if latest and isinstance(latest[-1], FieldsSet):
        return _mend_of_field(latest[-1], report_type)
    edit: TextEdited | None = None
    for what in reversed(latest):
        both = joined(what, edit) if isinstance(what, TextEdited) else None
        if both is None:
            break
        edit = both
    return _mend_of_text(edit, working.text) if edit else None


def places_in_text(mend: Mend, page: Searched) -> Iterator[Elsewhere]:
    """Yield where a misreading stands in a page's working text, between signs of the same kind."""
    text = page.working.text
    for found in re.finditer(re.escape(mend.wrong), text):
        start, end = found.span()
        left, after = _kind(_sign_before(text, start)), _kind(_sign_behind(text, end))
        if mend.left in (None, left) and mend.after in (None, after):
            yield _place(page, "", "", start, end)


def places_in_fields(mend: Mend, page: Searched, records: Iterable[ReviewedRecord]) -> Iterator[Elsewhere]:
    """Yield the fields of a page that no person set and that bear the mended value."""
    for one in records:
        if one.record.type != mend.report_type or one.verified:
            continue
        for field in one.record.fields:
            if field.value == mend.wrong and pattern_of(field.path) == mend.column and field.origin is Origin.EXTRACTED:
                start, end = _stands_at(field, page.working)
                yield _place(page, one.record.id, field.path, start, end)


def net_edits(edits: Iterable[TextEdited]) -> list[TextEdited]:
    """Return edits with those that follow each other and touch made one."""
    net: list[TextEdited] = []
    for edit in edits:
        both = joined(net[-1], edit) if net else None
        net[-1:] = [both] if both else [*net[-1:], edit]
    return net


def _mend_of_field(what: FieldsSet, report_type: str) -> Mend | None:
    change = what.changes[0]
    if len(what.changes) > 1 or change.before is None or change.after is None:
        return None
    wrong, right = change.before.value, change.after.value
    if not isinstance(wrong, str) or not isinstance(right, str):
        return None
    if wrong.isascii() and wrong not in change.before.text:
        return None  # a code that stands for the words printed, as of a period
    return Mend(wrong, right, report_type=report_type, column=pattern_of(change.path))


def _mend_of_text(edit: TextEdited, text: str) -> Mend | None:
    """Return an edit as a mend, with a neighbour where a sign was only added or taken away."""
    start, wrong, right = shortened(edit)
    if not (wrong and right):
        before, behind = text[max(start - 1, 0) : start], text[start + len(right) :][:1]
        start, wrong, right = start - len(before), before + wrong + behind, before + right + behind
    end = start + len(right)
    if not wrong.strip() or any(map(str.isspace, wrong + right)) or (wrong + right).isdigit() or wrong == right:
        return None
    return Mend(wrong, right, _kind(_sign_before(text, start)), _kind(_sign_behind(text, end)))


def shortened(edit: TextEdited) -> tuple[int, str, str]:
    """Return an edit without what is the same at both ends."""
    start, wrong, right = edit.start, edit.before, edit.after
    while wrong and right and wrong[-1] == right[-1]:
        wrong, right = wrong[:-1], right[:-1]
    while wrong and right and wrong[0] == right[0]:
        start, wrong, right = start + 1, wrong[1:], right[1:]
    return start, wrong, right


def joined(first: TextEdited, then: TextEdited | None) -> TextEdited | None:
    """Return two edits, one after the other, as one; None where they don't touch."""
    if then is None:
        return first
    made, gone = first.start + len(first.after), then.start + len(then.before)
    if then.start > made or gone < first.start:
        return None
    start = min(first.start, then.start)
    before = then.before[: max(first.start - then.start, 0)] + first.before
    before += then.before[len(then.before) - max(gone - made, 0) :]
    after = first.after[: max(then.start - first.start, 0)] + then.after
    after += first.after[len(first.after) - max(made - gone, 0) :]
    return TextEdited(start, before, after)


def _kind(sign: str) -> str:
    """Return what a neighbour has in common with others of its kind: digits and punctuation are alike, words aren't.

    A letter that digits are misread as is taken for one: ``4O仵`` is mended where ``40仵`` is.
    """
    if sign.isdigit() or (sign.isascii() and sign in AS_DIGIT):
        return "0"
    return sign if sign.isalnum() else ""


def _sign_before(text: str, start: int) -> str:
    return text[max(start - 40, 0) : start].rstrip()[-1:]


def _sign_behind(text: str, end: int) -> str:
    return text[end : end + 40].lstrip()[:1]


def _stands_at(field: Field, working: TextMap) -> tuple[int, int]:
    if not field.spans:
        return -1, -1
    return working.place(field.spans[0])[0], working.place(field.spans[-1])[1]


def _place(page: Searched, record: str, path: str, start: int, end: int) -> Elsewhere:
    source, name, working, lines = page
    if start < 0:
        return Elsewhere(source, name, record, path, start, 0, "", "")
    text, line = working.text, lines.beside(working, start)
    before = "".join(text[max(start - _AROUND, 0) : start].split())
    behind = "".join(text[end : end + _AROUND].split())
    return Elsewhere(source, name, record, path, start, line, before, behind)
