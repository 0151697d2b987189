"""Sums: *A, of which B and C*, lists in brackets after a total, complements, totals after a list."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from reviewer.prose import families
from reviewer.prose.passages import Item, Passage, Row
from reviewer.prose.relation import Claim, Kind, Reason, State
from reviewer.prose.rounding import hedged, is_near, sum_agrees
from reviewer.prose.writing import sum_written

CUES: Final = re.compile(r"其中|合计|共计|总计|总共|，共|分别为|分别是|分为|包括|组成|（|\(|" + families.CUES)
"""A sentence without any of these holds no sum."""

_OF_WHICH = re.compile(r"其中|主要(?:包括|为|是|有|涉及)|包括|包含|分别为|分别是|分为|[，（：]由(?=[^，]*$)")
_NAMES_ALL = re.compile(r"^[，：:（]?(?:分别为|分别是|分为|由)")
_MAINLY = re.compile(r"主要|部分|例如|如下")
_ET_CETERA = re.compile(r"^(?:多|余)?(?:等|以及其他|不等|之多)")
_OPEN_REST = re.compile(r"其余|剩余|其他|正在|尚")
_NEXT = re.compile(r"(?:[，、；](?:和|及|以及)?|和|及|以及|与)[^，；：。]*")
_ENDS_LIST = re.compile(r"合计|共计|总计|总共|其中|同比|环比|分别|全年|今年|累计|较|[比]上|目前|占|挽回|超过|平均|每")
_ATTRIBUTE = re.compile(r"占|同比|环比|增|减|升|降|较|比|^[（]?$")
_NO_WHOLE = re.compile(r"增加|增长|减少|下降|平均|日均|每|人均|同比|环比|较|多出")
_TOTAL = re.compile(
    r"[，、；](?:[一二两三四五六七八九十\d]+(?:项|者|个渠道|类)?)?(合计|共计|总计|总共|共)(?!有)[^，、；]{0,6}"
)


class _List(NamedTuple):
    """Numbers joined as the parts of something; ``seps`` are the marks before the second and later ones."""

    items: tuple[Item, ...]
    seps: tuple[str, ...]
    after: str

    def cut(self) -> "_List":
        """Return it as far as it is joined the way it begins: a comma ends what ``、`` joins."""
        first = self.seps[0] if self.seps else ""
        weaker = {"、": "，；", "，": "；"}.get(first, "")
        end = next((at for at, sep in enumerate(self.seps) if sep in weaker and sep), len(self.seps))
        if end == len(self.seps):
            return self
        return _List(self.items[: end + 1], self.seps[:end], self.items[end + 1].lead)


def sums(passage: Passage) -> Iterator[Claim]:
    """Yield every sum the sentence speaks of."""
    for row in passage.rows:
        if row.owner:
            yield from _bracket(row, row.owner)
        yield from _of_which(row)
        yield from _complements(row)
        yield from _totals(row)


def _listed(row: Row, first: int) -> _List:
    """Return the list that begins at ``row.items[first]``; shares and growth between its numbers are passed over."""
    items, begins = [row.items[first]], ""
    seps: list[str] = []
    for at in range(first + 1, len(row.items)):
        item = row.items[at]
        begins = begins or item.lead
        if item.is_share and _ATTRIBUTE.search(item.label):
            continue
        joined = _NEXT.fullmatch(item.lead) and item.counts_as(items[0]) and not _ENDS_LIST.search(item.lead)
        if not joined:
            return _List(tuple(items), tuple(seps), begins)
        items.append(item)
        seps.append(item.lead[0] if item.lead[0] in "，、；" else "、")
        begins = ""
    return _List(tuple(items), tuple(seps), begins or row.tail)


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
        listed = _listed(row, at)
        if earlier and len(listed.items) == 1:
            yield from _too_large(row.items[at - 1] if at else row.owner, item)
        elif earlier:
            yield from _parts_of(earlier, listed)


def _too_large(whole: Item | None, part: Item) -> Iterator[Claim]:
    """Claim that a part is larger than the whole it directly follows."""
    if whole is None or not whole.counts_as(part):
        return
    plain = re.match(r"[，（]?其中", part.lead) and not _NO_WHOLE.search(whole.label)
    if plain and part.quantity.value > whole.quantity.value and not hedged(whole.quantity, part.quantity):
        written = f"{part.quantity.value:f} > {whole.quantity.value:f}"
        yield Claim(Kind.PARTS, State.VIOLATED, (whole.quantity, part.quantity), written)


def _parts_of(earlier: Sequence[Item], listed: _List) -> Iterator[Claim]:
    """Try the wholes, nearest first, with every beginning of the list; else judge the list as it is joined."""
    largest = max(one.quantity.value for one in listed.items[:2])
    wholes = [one for one in earlier if one.quantity.value >= largest and not _NO_WHOLE.search(one.label)]
    for whole in wholes:
        for many in range(len(listed.items), 1, -1):
            if _exactly([whole], listed.items[:many]):
                yield _claim([whole], listed.items[:many])
                return
    if wholes:
        cut = listed.cut()
        yield _claim(wholes[:1], cut.items, _doubt(wholes[0], cut))


def _exactly(wholes: Sequence[Item], parts: Sequence[Item]) -> bool:
    numbers = [one.quantity for one in parts]
    return sum_agrees([one.quantity for one in wholes], numbers)[0] is State.HOLDING


def _doubt(whole: Item, listed: _List) -> Reason:
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
    listed = _listed(row, 0)
    if len(listed.items) < 2 or not first.counts_as(owner) or _OF_WHICH.search(first.lead):
        return
    if _ENDS_LIST.search(first.lead) or not all(one.label for one in listed.items):
        return
    if listed.after and not _ET_CETERA.search(listed.after):
        return
    doubt = Reason.PARTIAL if listed.after or _MAINLY.search(first.lead) else Reason.NONE
    yield _claim([owner], listed.items, doubt)


def _complements(row: Row) -> Iterator[Claim]:
    counts = [one for one in row.items if not one.is_share]
    for at in range(1, len(counts) - 1):
        pair = counts[at : at + 2]
        family = families.complements(pair[0].label, pair[1].label)
        if not family or not pair[0].counts_as(pair[1]) or _OF_WHICH.search(pair[0].lead):
            continue
        more = at + 2
        while more < len(counts) and counts[more].counts_as(pair[0]) and families.is_rest(counts[more].label):
            more += 1
        earlier = [one for one in counts[:at] if one.counts_as(pair[0]) and not _NO_WHOLE.search(one.label)]
        rest = counts[more].lead if more < len(counts) else row.tail
        yield from _complement_claims(earlier, counts[at:more], family, rest)


def _complement_claims(earlier: Sequence[Item], parts: Sequence[Item], family: str, rest: str) -> Iterator[Claim]:
    both = [earlier[at : at + 2] for at in range(len(earlier) - 1)]
    for wholes in [*([one] for one in reversed(earlier)), *both]:
        for many in {len(parts), 2}:
            if _exactly(wholes, parts[:many]):
                yield _claim(wholes, parts[:many])
                return
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
