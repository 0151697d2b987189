"""What an act changed, in words: fields with their values, rows that came or went."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Final, Protocol

from reviewer.articles import ArrangedPart, Arrangement, PartKind
from reviewer.data import Field, Value
from reviewer.field_paths import place_of
from reviewer.page.joining import fold, squeezed
from reviewer.review.events import ValueChange
from reviewer.wording import Sentence, say

_KINDS: Final = {
    PartKind.KICKER: Sentence("眉题", "kicker"),
    PartKind.HEADLINE: Sentence("标题", "headline"),
    PartKind.SUBTITLE: Sentence("副题", "subtitle"),
    PartKind.SUBHEAD: Sentence("小标题", "subhead"),
    PartKind.PARAGRAPH: Sentence("正文", "paragraph"),
    PartKind.NAMES: Sentence("署名", "line of names"),
    PartKind.OTHER: Sentence("其他", "other"),
}
_MOST: Final = 6
"""So many fields are told of an act on several."""


class Name(Protocol):
    """Says what a person calls a field of a record, and a value of it."""

    def __call__(self, record: str, path: str, value: Value | None = None) -> str:
        """Return what a person calls the field at a path; with a value, what they call that.

        Without a record, ``path`` is a report type, and its title is returned.
        """


def fields_in_words(name: Name, record: str, fields: Iterable[tuple[str, Value | None]]) -> str:
    """Return fields with their values, the first of many."""
    first = list(islice(fields, _MOST + 1))
    told = [f"{name(record, path)} {value_in_words(name, record, path, value)}" for path, value in first[:_MOST]]
    return say("、", ", ").join(told) + ("…" if len(first) > _MOST else "")


def value_in_words(name: Name, record: str, path: str, value: Value | None) -> str:
    """Return a value as a person calls it, a dash where there is none."""
    return "—" if value is None else name(record, path, value)


def followed(values: Sequence[ValueChange], name: Name) -> str:
    """Return which values followed an edit of the text, with the line the first of them stands on."""
    if not values:
        return ""
    where = say("第 {n} 行：", "line {n}: ", n=values[0].line) if values[0].line else ""
    told = [
        f"{name(one.record, one.path)} "
        + " → ".join(value_in_words(name, one.record, one.path, value) for value in (one.before, one.after))
        for one in values[:_MOST]
    ]
    more = "…" if len(values) > _MOST else ""
    return say("（{w}）", " ({w})", w=where + say("、", ", ").join(told) + more)


def order_in_words(before: Sequence[Field], after: Sequence[Field]) -> str:
    """Return which rows of a group came or went, or the order they are in now, each by its words.

    Numbers aren't told: some are to be typed from the page unseen, and planted errors would be looked up here.
    """
    old, new = _rows(before), _rows(after)
    gone, fresh = Counter(old) - Counter(new), Counter(new) - Counter(old)
    words = [say("删去 {r}", "{r} removed", r=_row_in_words(row)) for row in gone.elements()]
    words += [say("增加 {r}", "{r} added", r=_row_in_words(row)) for row in fresh.elements()]
    if not words:
        words = [say("顺序改为 {r}", "order now {r}", r=say("、", ", ").join(map(_row_in_words, new)))]
    return say("；", "; ").join(words)


def arranged_to(act: str, after: Arrangement, about: str, raw: str) -> str:
    """Return what a part of a page has become, or which article it is in now; empty where it can't be found again.

    Args:
        act: What was done to it.
        after: The page as it was arranged then.
        about: The text of the part.
        raw: The page's text as the file holds it.
    """
    lists = [*(one.parts for one in after.articles), after.loose]
    found = [(number, part) for number, parts in enumerate(lists, 1) for part in parts if _says(part, about, raw)]
    if len(found) != 1:
        return ""
    number, part = found[0]
    if act == "kind":
        return say("：{k}", ": {k}", k=_KINDS[part.kind])
    if number > len(after.articles):
        return say("：不属任何一篇", ": no article") if act == "given" else ""
    return say("：第 {n} 篇", ": article {n}", n=number) if act in ("given", "moved") else ""


def _says(part: ArrangedPart, about: str, raw: str) -> bool:
    text = "".join(raw[one.start : one.end] for one in part.extents)
    return bool(about) and squeezed(fold(text)) == squeezed(fold(about))


def _rows(fields: Iterable[Field]) -> list[tuple[Value, ...]]:
    """Return the values of each row of a group."""
    rows: dict[int, list[Value]] = {}
    for one in fields:
        cells = rows.setdefault(place_of(one.path).row, [])
        if one.value is not None:
            cells.append(one.value)
    return [tuple(rows[row]) for row in sorted(rows)]


def _row_in_words(row: Iterable[Value]) -> str:
    cells = list(row)
    texts = " ".join(one for one in cells if isinstance(one, str))
    return texts or (say("一行", "a row") if cells else say("空行", "an empty row"))
