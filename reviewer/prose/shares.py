"""Shares: *投诉1264件，占24.3%*, of a whole that the sentence names.

A share is only called wrong where its base is beyond doubt: printed between 占 and 的, named in the same words, or the
total that the list with 其中 or in brackets splits. Where half of the shares of a list don't fit that total, they are
shares of something else.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from reviewer.prose.numbers import Quantity
from reviewer.prose.passages import Item, Passage, Row
from reviewer.prose.relation import Claim, Kind, Reason, State
from reviewer.prose.rounding import hedged, ratio_agrees, share_step
from reviewer.prose.writing import plain, ratio_written

CUES: Final = re.compile(r"占|比例|比重|完成")
"""A sentence without any of these holds no share."""

_SHARE = re.compile(r"(?:占|比例|比重|完成)(?P<base>[^，、；：占]*)$")
_TAIL = re.compile(r"(?:的|比例|比重|比|为|达到|达|约|是|分别)+$")
_OF_TOTAL = re.compile(r"(?:(?P<noun>[^总]{0,6}?)总(?:[数量额体]|人口|面积|人数|户数)?|全部|)")
_NEXT_SHARE = re.compile(r"[、，](?:和)?|和|及")
_TOGETHER = re.compile(r"合计|共占|总计|合占|共$")
_MOST_BASES: Final = 8
"""A share is tried with so many numbers before it: of more, one would fit by chance."""

_TOTAL = re.compile(r"共(?:受理|接|收|登记|有|办|处|征|查|发)")
_HAVE = re.compile(r"^(?:全[市县区省镇校]|共|现|有|拥|实|总|发放|计|回收)+")


class _Share(NamedTuple):
    """A share with its part and what may be its base; ``base`` is None where that is in doubt."""

    share: Item
    part: Item
    others: tuple[Item, ...]
    base: Item | None


def shares(
    passage: Passage, before: Sequence[Item] = (), split: Mapping[Quantity, Quantity] | None = None
) -> Iterator[Claim]:
    """Yield every share whose part and base are printed.

    Args:
        passage: The sentence.
        before: The numbers of the sentence before it; a share may fit one of them, but never violates it.
        split: Part -> whole, of the sums that hold: what the part is a share of.
    """
    for row in passage.rows:
        found = [one for at in range(len(row.items)) for one in _at(passage, row, at, before, split or {})]
        judged = [(one, _judged(one, one.base) if one.base else None) for one in found]
        wrong = sum(verdict is not None and verdict[0] is State.VIOLATED for _, verdict in judged)
        doubtful = len(judged) > 1 and 2 * wrong >= len(judged)
        for one, verdict in judged:
            yield from _claims(one, verdict, doubtful, [other.part for other in found])


def _at(
    passage: Passage, row: Row, at: int, before: Sequence[Item], split: Mapping[Quantity, Quantity]
) -> Iterator[_Share]:
    """Yield the shares listed from ``row.items[at]``, with the counts listed before them."""
    item = row.items[at]
    match = _SHARE.search(item.lead) if item.quantity.unit == "%" else None
    printed_base = at > 0 and item.lead.startswith("的") and _SHARE.search(row.items[at - 1].lead) is not None
    if not (match or (printed_base and item.quantity.unit == "%")) or _TOGETHER.search(item.label.partition("占")[0]):
        return
    listed = _listed(row, at)
    counts = [*_outside(passage, row), *(one for one in row.items[:at] if not one.is_share)]
    explicit = counts.pop() if printed_base else None
    parts = counts[-len(listed) :]
    if len(parts) < len(listed) or (len(listed) > 1 and not _in_one_list(parts)):
        return
    for place, (share, part) in enumerate(zip(listed, parts, strict=True)):
        earlier = (*before, *counts[: len(counts) - len(listed) + (place if len(listed) == 1 else 0)])
        larger = tuple(one for one in earlier if one.counts_as(part) and one.quantity.value > part.quantity.value)
        printed = explicit if explicit and explicit.counts_as(part) else None
        base = printed or _base(match["base"] if match else "", row, part, larger, split.get(part.quantity))
        yield _Share(share, part, larger[-_MOST_BASES:], base)


def _listed(row: Row, at: int) -> tuple[Item, ...]:
    end = at + 1
    while end < len(row.items) and row.items[end].is_share and _NEXT_SHARE.fullmatch(row.items[end].lead):
        end += 1
    return row.items[at:end]


def _in_one_list(counts: Sequence[Item]) -> bool:
    return all(one.lead.startswith(("、", "和", "，")) and one.counts_as(counts[0]) for one in counts[1:])


def _outside(passage: Passage, row: Row) -> tuple[Item, ...]:
    """Return the numbers up to the one whose brackets the row stands in."""
    if row.owner is None:
        return ()
    around = next((one for one in passage.rows if row.owner in one.items), None)
    return around.items[: around.items.index(row.owner) + 1] if around else (row.owner,)


def _base(words: str, row: Row, part: Item, larger: Sequence[Item], split: Quantity | None) -> Item | None:
    """Return the number that must be the base: named after ``占``, or what the part's list splits."""
    named = _TAIL.sub("", words)
    for one in reversed(larger if len(named) > 1 else ()):
        if _HAVE.sub("", one.label) == named:
            return one
    total = _OF_TOTAL.fullmatch(named)
    if total and split and split in [one.quantity for one in row.items]:
        at = [one.quantity for one in row.items].index(split)
        whole = None if row.items[at + 1].lead.startswith("，占") else row.items[at]
    else:
        whole = _whole(row, part) if total else None
    return whole if whole and total and (total["noun"] or "") in whole.label else None


def _whole(row: Row, part: Item) -> Item | None:
    """Return the total that ``其中`` or brackets split into a list with this part; None where it is itself a share."""
    items = row.items
    if part not in items:
        return None
    at = items.index(part)
    while "其中" not in items[at].lead:
        if at == 0:
            return row.owner if row.owner and row.owner.counts_as(part) else None
        at -= 1
    counts = [place for place in range(at) if not items[place].is_share]
    if not counts or not items[counts[-1]].counts_as(part):
        return row.owner if not counts and row.owner and row.owner.counts_as(part) else None
    follows = items[counts[-1] + 1 : at]
    return None if any("占" in one.lead for one in follows) else items[counts[-1]]


def _judged(one: _Share, base: Item) -> tuple[State, Reason]:
    if hedged(one.share.quantity, one.part.quantity, base.quantity):
        return State.UNDECIDABLE, Reason.HEDGED
    return ratio_agrees(one.share.quantity.value, share_step(one.share.quantity), one.part.quantity, base.quantity)


def _claims(
    one: _Share, verdict: tuple[State, Reason] | None, doubtful: bool, siblings: Sequence[Item]
) -> Iterator[Claim]:
    """Claim what fits; of what fits nothing, that it is wrong where the base is beyond doubt."""
    if verdict and one.base and verdict[0] is not State.VIOLATED:
        yield _claim(one, one.base, *verdict)
        return
    some = one.others if one.share.quantity.value else ()
    fitting = next((base for base in reversed(some) if _judged(one, base)[0] is State.HOLDING), None)
    if fitting:
        yield _claim(one, fitting, State.HOLDING)
        return
    if one.base and not doubtful:
        yield _claim(one, one.base, State.VIOLATED)
        return
    total = one.base or next((base for base in one.others if base not in siblings and _TOTAL.search(base.label)), None)
    if total:
        yield _claim(one, total, State.UNDECIDABLE, Reason.BASE)


def _claim(one: _Share, base: Item, state: State, reason: Reason = Reason.NONE) -> Claim:
    top, bottom = one.part.quantity, base.quantity
    true = 100 * top.value / bottom.value
    written = ratio_written(f"{plain(top.value)} ÷ {plain(bottom.value)}", true, one.share.quantity, state)
    return Claim(Kind.SHARE, state, (one.share.quantity, top, bottom), written, reason)
