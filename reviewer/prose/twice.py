"""A figure that stands twice: in numerals and digits, in a headline and its article, taken up again by *在这326家*."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from reviewer.prose.numbers import Bound, Quantity
from reviewer.prose.passages import Item, Passage, Row
from reviewer.prose.relation import Claim, Kind, Reason, State
from reviewer.prose.units import same_things
from reviewer.prose.writing import plain

AGAIN: Final = re.compile(r"(?:这|上述|以上)\d")
"""A sentence without it takes up no number that was named before."""

_AGAIN = re.compile(r"(?:这|上述|以上)$")

_DATELINE = re.compile(r"本报[^，。（(]{0,6}讯")
_IN_THEM = re.compile(r"^[^，。；、0-9]{0,8}中")
_FILLERS = re.compile(r"(?:累计|共计|合计|总计|共|已经|已|达到|达|为|超过|超|突破|近|约|有|了|数量|总数|总量|到)")
_OTHER_TIME = re.compile(r"去年|上年|同期|上月|上周|同比|环比|较|其中|计划|目标|增长|下降|年底|到20\d\d年|昨日|当日|每")
_LONGEST_HEADLINE: Final = 40


def restated(passage: Passage, text: str) -> Iterator[Claim]:
    """Yield numbers written in numerals and again in digits, or in 万 and again in full, in brackets."""
    for row in passage.rows:
        if row.owner and len(row.items) == 1 and not row.items[0].lead and not row.tail:
            yield from _restated(row.owner.quantity, row.items[0].quantity, text)
    for row in passage.rows:
        for one, other in pairwise(row.items):
            if other.lead in ("（", "(") and not one.quantity.unit:
                yield from _restated(one.quantity, other.quantity, text)


def _restated(one: Quantity, other: Quantity, text: str) -> Iterator[Claim]:
    differently = text[one.start].isdigit() != text[other.start].isdigit() or one.step != other.step
    alike = same_things(one.unit, other.unit) or not (one.unit and other.unit)
    if differently and alike and one.unit != "%" and not (one.high or other.high):
        yield _claim(one, other, sure=True)


def again(passage: Passage, before: Passage | None) -> Iterator[Claim]:
    """Yield numbers taken up again: *在这326家商户中* after *共抽查商户326家*."""
    for row in passage.rows:
        for at, item in enumerate(row.items):
            following = row.items[at + 1].lead if at + 1 < len(row.items) else row.tail
            if not _AGAIN.search(item.lead) or not _IN_THEM.search(following):
                continue
            earlier = [*(_counts(before.rows, item) if before else ()), *_like(row.items[:at], item)]
            same = [one for one in earlier if one.quantity.value == item.quantity.value]
            if same or len(earlier) == 1:
                yield _claim((same or earlier)[-1].quantity, item.quantity, sure=True)


def _counts(rows: Sequence[Row], like: Item) -> list[Item]:
    return [one for row in rows for one in _like(row.items, like)]


def _like(items: Sequence[Item], like: Item) -> list[Item]:
    return [one for one in items if one.counts_as(like) and one.quantity.certain]


def articles(text: str, bounds: Sequence[tuple[int, int]]) -> Iterator[tuple[tuple[int, int], range]]:
    """Yield, for each headline with a number, where it stands and which sentences its article has.

    Args:
        text: The reading.
        bounds: Where its sentences stand; a headline runs into the first sentence of its article.
    """
    starts = [match.start() for match in _DATELINE.finditer(text)]
    begins = [start for start, _ in bounds]
    for start, end in pairwise([*starts, len(text)]):
        first = bisect_right(begins, start) - 1
        head = max(bounds[first][0], start - _LONGEST_HEADLINE)
        if re.search(r"\d", text[head:start]):
            yield (head, start), range(first, bisect_left(begins, end))


def headlines(head: tuple[int, int], first: Passage, body: Sequence[Passage]) -> Iterator[Claim]:
    """Yield the numbers of a headline at ``head``, in the first sentence, that its article states in the same words."""
    inside = [item for one in body for row in one.rows for item in row.items if item.quantity.start > head[1]]
    for row in first.rows:
        for item in row.items:
            if head[0] <= item.quantity.start and item.quantity.end <= head[1]:
                yield from _in_body(item, inside)


def _in_body(headline: Item, body: Sequence[Item]) -> Iterator[Claim]:
    words = _words(headline.label)
    if len(words) < 4 or not headline.quantity.unit:
        return
    tail = words[-6:]
    alike = [
        one
        for one in body
        if one.counts_as(headline) and _words(one.label).endswith(tail) and not _OTHER_TIME.search(one.label)
    ]
    same = [one for one in alike if _agree(headline.quantity, one.quantity)]
    if same:
        yield _claim(headline.quantity, same[0].quantity, sure=True)
    elif len(alike) == 1:
        yield _claim(headline.quantity, alike[0].quantity, sure=_words(alike[0].label).endswith(words[-8:]))


def _words(label: str) -> str:
    return _FILLERS.sub("", re.sub(r"^.*(?:讯|电)（[^）]*）", "", label))


def _agree(one: Quantity, other: Quantity) -> bool:
    if Bound.OVER in (one.bound, other.bound) and one.bound is not other.bound:
        more, bound = (other, one) if one.bound is Bound.OVER else (one, other)
        return more.value >= bound.value
    return abs(one.value - other.value) * 2 <= max(one.step, other.step)


def _claim(one: Quantity, other: Quantity, sure: bool) -> Claim:
    left, right = plain(one.value), plain(other.value)
    if _agree(one, other):
        sign = "=" if one.value == other.value else "≈" if one.certain and other.certain else "≤"
        return Claim(Kind.TWICE, State.HOLDING, (one, other), f"{left} {sign} {right} ✓")
    state, reason = (State.VIOLATED, Reason.NONE) if sure else (State.UNDECIDABLE, Reason.BASE)
    if not (one.certain and other.certain):
        state, reason = State.UNDECIDABLE, Reason.HEDGED
    elif abs(one.value - other.value) < max(one.step, other.step):
        state, reason = State.UNDECIDABLE, Reason.ROUNDING
    return Claim(Kind.TWICE, state, (one, other), f"{left} ≠ {right}", reason)
