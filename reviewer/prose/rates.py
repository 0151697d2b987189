"""Rates: *受理诉求5400件，办结5238件，办结率97%*."""

import re
from collections.abc import Iterator
from typing import Final

from reviewer.prose.passages import Item, Passage, Row
from reviewer.prose.relation import Claim, Kind, Reason, State
from reviewer.prose.rounding import hedged, ratio_agrees, share_step
from reviewer.prose.writing import plain, ratio_written

CUES: Final = re.compile("率")
"""A sentence without it holds no rate."""

_RATE = re.compile(r"(?P<stem>[^，、；：（）的0-9]{2,8}?)率(?:为|达到|达|是|均为|均达|约为|分别为)?$")
_NOT_PLAIN = re.compile(r"综合|加权|平均|总体|环比|同比|较|增|减|升|降|提高")
_IN_TIME = re.compile(r"按期|按时|及时")
_CHANGE = re.compile(r"同比|环比|较|增|减|升|降|提高")


def rates(passage: Passage) -> Iterator[Claim]:
    """Yield every rate whose numerator and denominator are printed in the sentence."""
    for row in passage.rows:
        for at, item in enumerate(row.items):
            match = _RATE.search(item.label) if item.quantity.unit == "%" and at > 1 else None
            if match and not _CHANGE.search(item.label):
                yield from _rate(row, at, match["stem"])


def _rate(row: Row, at: int, stem: str) -> Iterator[Claim]:
    """Take as numerator the last number that the rate's own word stands at, as denominator one before it."""
    rate = row.items[at]
    counts = [one for one in row.items[:at] if not one.is_share]
    number = next((one for one in reversed(range(1, len(counts))) if _stands_at(stem, counts[one].label)), 0)
    if not number:
        return
    part = counts[number]
    bases = [one for one in counts[:number] if one.counts_as(part) and one.quantity.value >= part.quantity.value]
    verdicts = [(_judged(rate, part, one), one) for one in reversed(bases)]
    surely = stem[-2:] in part.label
    for wanted in (State.HOLDING, State.UNDECIDABLE) if surely else (State.HOLDING,):
        for verdict, base in verdicts:
            if verdict[0] is wanted:
                yield _claim(rate, part, base, *verdict)
                return
    if not surely or not bases:
        return
    if _is_plain(row, at, stem, part, bases) and counts[number - 1] is bases[0]:
        yield _claim(rate, part, bases[0], State.VIOLATED)
    else:
        yield _claim(rate, part, bases[-1], State.UNDECIDABLE, Reason.BASE)


def _is_plain(row: Row, at: int, stem: str, part: Item, bases: list[Item]) -> bool:
    """Return whether the sentence leaves no doubt what is divided by what: total, part, rate, side by side."""
    same_time = (_IN_TIME.search(stem) is None) == (_IN_TIME.search(part.label) is None)
    return len(bases) == 1 and row.items[at - 1] is part and same_time and not _NOT_PLAIN.search(row.items[at].label)


def _stands_at(stem: str, label: str) -> bool:
    """Return whether a number counts what a rate speaks of: ``办结``, ``按期办理`` for 办结率, ``参加`` for 参考率."""
    return not re.search("未|不", label) and (stem[-2:] in label or stem[-2] in label)


def _judged(rate: Item, part: Item, base: Item) -> tuple[State, Reason]:
    if hedged(rate.quantity, part.quantity, base.quantity):
        return State.UNDECIDABLE, Reason.HEDGED
    return ratio_agrees(rate.quantity.value, share_step(rate.quantity), part.quantity, base.quantity)


def _claim(rate: Item, part: Item, base: Item, state: State, reason: Reason = Reason.NONE) -> Claim:
    top, bottom = part.quantity, base.quantity
    true = 100 * top.value / bottom.value
    written = ratio_written(f"{plain(top.value)} ÷ {plain(bottom.value)}", true, rate.quantity, state)
    return Claim(Kind.RATE, state, (rate.quantity, top, bottom), written, reason)
