"""Both halves of a pair right after their total: *发现隐患287处，已整改251处，剩余36处*.

What is done and what isn't, what is fit and what isn't, leave nothing out, whatever the verb.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from reviewer.prose import families
from reviewer.prose.passages import Item, Passage, Row
from reviewer.prose.relation import Claim, Kind, Reason, State
from reviewer.prose.rounding import hedged, is_near, sum_agrees
from reviewer.prose.units import is_counted
from reviewer.prose.writing import sum_written

CUES: Final = re.compile("未|不|剩|余下|尚余|没有")
"""A sentence without any of these holds no such pair."""

_ADVERBS: Final = "(?:其中|截至目前|目前|现|还|尚|仍|仅|只|均|共|有)*"
"""Any other word before the verb may say that only some are told of: *其中高风险已整改*."""
_DONE: Final = re.compile(rf"{_ADVERBS}(?:已经?|完成)(?:全部|完成)?[\u4e00-\u9fff]{{2,6}}")
_IS: Final = re.compile(rf"{_ADVERBS}(?:已经?)?(?:全部|完成)?(?P<what>[\u4e00-\u9fff]{{2,6}})")
_NOT: Final = re.compile(rf"{_ADVERBS}(?:未能?|没有?|不)(?:全部|完成)?(?P<what>[\u4e00-\u9fff]{{2,6}})")
_LEFT: Final = re.compile(rf"{_ADVERBS}(?:剩余|剩下|余下|尚余|还剩|尚剩|剩)(?:的|未[\u4e00-\u9fff]{{2,6}})?")
_FIRST: Final = re.compile(r"[^，；：。、（）]{0,8}[，；（：](?:其中[，：]?)?(?:截至目前，)?[^，；：。、（）]{2,12}")
_SECOND: Final = re.compile(r"[，；、][^，；：。、（）]{2,12}")
_NO_WHOLE: Final = re.compile(r"增加|增长|减少|下降|平均|日均|每|人均|同比|环比|较|多出|超过|其中")
_NEGATIONS: Final = ("未", "不", "没")
_MORE: Final = re.compile(r"其余|其他|另有|另外|还有|此外")
"""A third thing is told of."""


def pairs(passage: Passage, before: Sequence[Item] = ()) -> Iterator[Claim]:
    """Yield the sum of every such pair of a sentence.

    Args:
        passage: The sentence.
        before: The numbers of the sentence before it: what a pair makes may stand there, but they never violate it.
    """
    for row in passage.rows:
        yield from _of_row(row, before)


def _of_row(row: Row, before: Sequence[Item]) -> Iterator[Claim]:
    counts = [one for one in row.items if not one.is_share]
    for at in range(len(counts) - 1):
        one, other = counts[at : at + 2]
        if not _are_halves(one, other) or not _SECOND.fullmatch(other.lead):
            continue
        wholes = [each for each in (*before, *counts[:at]) if _may_be_whole(each, one)]
        fitting = next((each for each in reversed(wholes) if _state(each, one, other) is State.HOLDING), None)
        direct = counts[at - 1] if at and counts[at - 1] in wholes and _FIRST.fullmatch(one.lead) else None
        if fitting:
            yield _claim(fitting, one, other, Reason.NONE)
        elif direct:
            more = counts[at + 2] if len(counts) > at + 2 else None
            yield _claim(direct, one, other, _doubt(direct, one, other, more, row.tail))


def _are_halves(one: Item, other: Item) -> bool:
    """Return whether what the first is, the second isn't, or is what the first leaves."""
    if not one.counts_as(other) or families.complements(one.label, other.label):
        return False
    if _NOT.fullmatch(one.label):
        return False
    if _DONE.fullmatch(one.label) and _LEFT.fullmatch(other.label):
        return True
    told, lacking = _IS.fullmatch(one.label), _NOT.fullmatch(other.label)
    return bool(told and lacking and told["what"] == lacking["what"])


def _may_be_whole(whole: Item, part: Item) -> bool:
    return whole.counts_as(part) and not _NO_WHOLE.search(whole.label) and not whole.label.startswith(_NEGATIONS)


def _state(whole: Item, one: Item, other: Item) -> State:
    return sum_agrees([whole.quantity], [one.quantity, other.quantity])[0]


def _doubt(whole: Item, one: Item, other: Item, more: Item | None, tail: str) -> Reason:
    """Return why the halves needn't make the number before them: far from it, no counts, or a third part follows."""
    near = is_near(Decimal(one.quantity.value + other.quantity.value), whole.quantity.value)
    third = more is not None and more.counts_as(one)
    grows = not is_counted(whole.quantity.unit)  # what is left of a debt is more by its interest
    open_end = third or _MORE.search(more.lead if more else tail)
    return Reason.NONE if near and not grows and not open_end else Reason.PARTIAL


def _claim(whole: Item, one: Item, other: Item, doubt: Reason) -> Claim:
    left, right = [whole.quantity], [one.quantity, other.quantity]
    state, reason = sum_agrees(left, right)
    if hedged(*left, *right):
        state, reason = State.UNDECIDABLE, Reason.HEDGED
    elif state is State.VIOLATED and doubt:
        state, reason = State.UNDECIDABLE, doubt
    return Claim(Kind.PARTS, state, (*left, *right), sum_written(left, right, state), reason)
