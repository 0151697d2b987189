"""Sums: *A, of which B and C*, lists in brackets after a total, complements, totals after a list."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import accumulate
from typing import Final

from reviewer.prose import families
from reviewer.prose.lists import Listed, ends_list, listed_from
from reviewer.prose.passages import Item, Passage, Row
from reviewer.prose.relation import Claim, Kind, Reason, State
from reviewer.prose.rounding import hedged, is_near, sum_agrees
from reviewer.prose.writing import plain, sum_written

CUES: Final = re.compile(r"其中|合计|共计|总计|总共|，共|分别为|分别是|分为|包括|组成|（|\(|" + families.CUES)
"""A sentence without any of these holds no sum."""

_OF_WHICH = re.compile(r"其中|主要(?:包括|为|是|有|涉及)|包括|包含|分别为|分别是|分为|[，（：]由(?=[^，]*$)")
_NAMES_ALL = re.compile(r"^[，：:（]?(?:分别为|分别是|分为|由)")
_MAINLY = re.compile(r"主要|部分|例如|如下")
_ET_CETERA = re.compile(r"^(?:多|余)?(?:等|以及其他|不等|之多)")
_OPEN_REST = re.compile(r"其余|剩余|其他|正在|尚")
_MOST_WHOLES: Final = 8
"""A sentence's list is compared with this many numbers before it; a table read as one sentence has hundreds."""

_NO_WHOLE = re.compile(r"增加|增长|减少|下降|平均|日均|每|人均|同比|环比|较|多出")
_SHORTEST_LIST: Final = 3
"""Two numbers that happen to make a third say nothing; three are hardly chance."""

_TOTAL = re.compile(
    r"[，、；](?:[一二两三四五六七八九十\d]+(?:项|者|个渠道|类)?)?(合计|共计|总计|总共|共)(?!有)[^，、；]{0,6}"
)


def sums(passage: Passage, before: Sequence[Item] = ()) -> Iterator[Claim]:
    """Yield every sum the sentence speaks of.

    Args:
        passage: The sentence.
        before: The numbers of the sentence before it; what the parts make may stand there, but they never violate it.
    """
    for row in passage.rows:
        if row.owner:
            yield from _bracket(row, row.owner)
        yield from _of_which(row)
        yield from _complements(row, before)
        yield from _totals(row)


def _of_which(row: Row) -> Iterator[Claim]:
    for at, item in enumerate(row.items):
        cue = _OF_WHICH.search(item.lead)
        if item.is_share or not cue:
            continue
        earlier = [one for one in reversed(row.items[:at]) if one.counts_as(item)]
        if row.owner and row.owner.counts_as(item):
            earlier.append(row.owner)
        if "由" in cue.group() and "组成" not in row.tail:
            continue
        listed = listed_from(row, at)
        if earlier and len(listed.items) == 1:
            yield from _too_large(row.items[at - 1] if at else row.owner, item)
        elif earlier:
            yield from _parts_of(row.items[at - 1] if at else row.owner, earlier, listed)


def _too_large(whole: Item | None, part: Item) -> Iterator[Claim]:
    """Claim that a part is larger than the whole it directly follows."""
    if whole and _exceeds(whole, part):
        written = f"{plain(part.quantity.value)} > {plain(whole.quantity.value)}"
        yield Claim(Kind.PARTS, State.VIOLATED, (whole.quantity, part.quantity), written)


def _exceeds(whole: Item, part: Item) -> bool:
    plain = re.match(r"[，（]?其中", part.lead) and whole.counts_as(part) and not _NO_WHOLE.search(whole.label)
    return bool(plain) and part.quantity.value > whole.quantity.value and not hedged(whole.quantity, part.quantity)


def _parts_of(direct: Item | None, earlier: Sequence[Item], listed: Listed) -> Iterator[Claim]:
    """Try the wholes, nearest first, with every beginning of the list; else judge the list as it is joined."""
    largest = max(one.quantity.value for one in listed.items[:2])
    wholes = [one for one in earlier if one.quantity.value >= largest and not _NO_WHOLE.search(one.label)]
    for whole in wholes[:_MOST_WHOLES]:
        for many in _beginnings(whole, listed.items):
            if not _goes_on(listed, many):
                yield _claim([whole], listed.items[:many])
                return
    cut = listed.cut()
    if wholes:
        yield _claim(wholes[:1], cut.items, _doubt(wholes[0], cut))
    elif direct and _exceeds(direct, listed.items[0]):
        yield _claim([direct], cut.items)


def _goes_on(listed: Listed, many: int) -> bool:
    """Return whether the list can't end after so many parts: ``、`` and another channel of the same requests follow."""
    if many == len(listed.items) or listed.seps[many - 1] != "、":
        return False
    return families.exclude_each_other([one.label for one in listed.cut().items])


def _beginnings(whole: Item, parts: Sequence[Item]) -> Iterator[int]:
    """Yield how many of the parts, two at least, make the whole; the most first."""
    sums = list(accumulate(one.quantity.value for one in parts))
    for many in range(len(parts), 1, -1):
        near = abs(sums[many - 1] - whole.quantity.value) <= whole.quantity.step
        if near and _exactly([whole], parts[:many]):
            yield many


def _exactly(wholes: Sequence[Item], parts: Sequence[Item]) -> bool:
    numbers = [one.quantity for one in parts]
    return sum_agrees([one.quantity for one in wholes], numbers)[0] is State.HOLDING


def _doubt(whole: Item, listed: Listed) -> Reason:
    """Return why a list that doesn't make the whole needn't be wrong; none where it must."""
    labels = [one.label for one in listed.items]
    if _MAINLY.search(listed.items[0].lead) or _ET_CETERA.search(listed.after):
        return Reason.PARTIAL
    total, stated = sum((one.quantity.value for one in listed.items), Decimal(0)), whole.quantity.value
    complete = _NAMES_ALL.search(listed.items[0].lead) is not None or families.make_a_whole(labels)
    too_much = total > stated and families.exclude_each_other(labels)
    return Reason.NONE if (complete or too_much) and is_near(total, stated) else Reason.PARTIAL


def _claim(wholes: Sequence[Item], parts: Sequence[Item], doubt: Reason = Reason.NONE) -> Claim:
    """Return the claim that the parts make the wholes; a doubt only counts where they don't."""
    left, right = [one.quantity for one in wholes], [one.quantity for one in parts]
    state, reason = sum_agrees(left, right)
    if hedged(*left, *right):
        state, reason = State.UNDECIDABLE, Reason.HEDGED
    elif state is State.VIOLATED and doubt:
        state, reason = State.UNDECIDABLE, doubt
    return Claim(Kind.PARTS, state, (*left, *right), sum_written(left, right, state), reason)


def _bracket(row: Row, owner: Item) -> Iterator[Claim]:
    first = row.items[0]
    listed = listed_from(row, 0)
    if len(listed.items) < 2 or not first.counts_as(owner) or _OF_WHICH.search(first.lead):
        return
    if ends_list(first.lead) or not all(one.label for one in listed.items):
        return
    if listed.after and not _ET_CETERA.search(listed.after):
        return
    doubt = Reason.PARTIAL if listed.after or _MAINLY.search(first.lead) else Reason.NONE
    yield _claim([owner], listed.items, doubt)


def _complements(row: Row, before: Sequence[Item]) -> Iterator[Claim]:
    counts = [one for one in row.items if not one.is_share]
    for at in range(len(counts) - 1):
        pair = counts[at : at + 2]
        family = families.complements(pair[0].label, pair[1].label)
        if not family or not pair[0].counts_as(pair[1]) or _OF_WHICH.search(pair[0].lead):
            continue
        more = at + 2
        while more < len(counts) and counts[more].counts_as(pair[0]) and families.is_rest(counts[more].label):
            more += 1
        earlier = [one for one in counts[max(at - _MOST_WHOLES, 0) : at] if _may_be_whole(one, pair[0])]
        rest = counts[more].lead if more < len(counts) else row.tail
        fitting = _fitting([*before, *earlier], pair[0], counts[at:more])
        if fitting:
            yield fitting
        else:
            yield from _wrong_complement(earlier, counts[at:more], family, rest)


def _may_be_whole(whole: Item, part: Item) -> bool:
    return whole.counts_as(part) and not _NO_WHOLE.search(whole.label)


def _fitting(numbers: Sequence[Item], like: Item, parts: Sequence[Item]) -> Claim | None:
    """Return the sum of two or of all parts that one of the numbers states, or two beside each other, nearest first."""
    earlier = [one for one in numbers if _may_be_whole(one, like)]
    both = [earlier[at : at + 2] for at in range(len(earlier) - 1)]
    for wholes in [*([one] for one in reversed(earlier)), *both]:
        for many in sorted({len(parts), 2}, reverse=True):
            if _exactly(wholes, parts[:many]):
                return _claim(wholes, parts[:many])
    return None


def _wrong_complement(earlier: Sequence[Item], parts: Sequence[Item], family: str, rest: str) -> Iterator[Claim]:
    total = sum(one.quantity.value for one in parts)
    large = [one for one in earlier if one.quantity.value >= max(part.quantity.value for part in parts)]
    if not large:
        return
    whole = min(large, key=lambda one: abs(one.quantity.value - total))
    alone = len(parts) == 2
    carried_over = family == families.PROGRESS and alone and total > whole.quantity.value
    more_states = family in families.LEAVE_A_REST and alone and not is_near(Decimal(total), whole.quantity.value)
    open_rest = alone and _OPEN_REST.search(rest)
    yield _claim([whole], parts, Reason.PARTIAL if carried_over or open_rest or more_states else Reason.NONE)


def _totals(row: Row) -> Iterator[Claim]:
    for at, total in enumerate(row.items):
        match = _TOTAL.fullmatch(total.lead)
        after_share = re.fullmatch(r"，(?:分别)?占(?:总量|总数)", total.lead)
        if total.is_share or not (match or after_share):
            continue
        first = at - 1
        while first > 0 and row.items[first].counts_as(total) and row.items[first].lead[:1] in "、，":
            first -= 1
        run = [one for one in row.items[max(first, 0) : at] if one.counts_as(total)]
        for many in range(len(run), 1, -1):
            if _exactly([total], run[-many:]):
                yield _claim([total], run[-many:])
                break
        else:
            joined = all(one.lead.startswith("、") for one in run[1:])
            plain = match is not None and match[1] != "共" and joined
            if len(run) > 1 and match:
                yield _claim([total], run, Reason.NONE if plain else Reason.PARTIAL)


def plain_lists(passage: Passage, before: Sequence[Item] = ()) -> Iterator[Claim]:
    """Yield lists without a word that says of what, where they make a number stated before them exactly."""
    for row in passage.rows:
        if len(row.items) >= _SHORTEST_LIST and not row.owner:
            yield from _plain_list(row, before)


def _plain_list(row: Row, before: Sequence[Item]) -> Iterator[Claim]:
    at = 0
    while at < len(row.items):
        listed = listed_from(row, at).cut()
        many = len(listed.items)
        wholes = [*before, *row.items[max(at - _MOST_WHOLES, 0) : at]]
        cued = _OF_WHICH.search(listed.items[0].lead) is not None
        for first in () if cued else (0, 1) if many > _SHORTEST_LIST else (0,):
            parts = listed.items[first:]
            numbers = [one for one in (*wholes, *listed.items[:first]) if _may_be_whole(one, parts[0])]
            fitting = [one for one in reversed(numbers) if len(parts) in _beginnings(one, parts)]
            if fitting and len(parts) >= _SHORTEST_LIST and not parts[0].is_share:
                yield _claim(fitting[:1], parts)
                break
        at += many
