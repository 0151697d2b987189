"""Ranked lists, which must descend: *排名前三的是*, *由高到低依次为*, the numbered list after *热点问题*."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final

from reviewer.prose.numbers import Quantity, numbers_in
from reviewer.prose.passages import Item, Passage
from reviewer.prose.relation import Claim, Kind, Reason, State
from reviewer.prose.rounding import hedged
from reviewer.prose.units import same_things
from reviewer.prose.writing import plain

CUES: Final = re.compile(r"前[二三四五六七八九十\d]|到低|到少|热点")
"""A sentence without any of these ranks nothing."""

_RANKED = re.compile(
    r"(?:排名?|居|列|位居|位列|最集中|最多|量|度|集中)[^，。；]{0,6}前(?P<many>[二三四五六七八九十]|\d+)(?:名|位|类|个|项)?"
    r"|(?:[由从]高到低|[由从]多到少|[由从]大到小)"
)
_UPWARDS = re.compile(r"最[短少低快小]|后[三五十]|[由从][低少小]到|倒数|末位")
_NEXT = re.compile(r"[）)]?[，、；]?[^，；：。]*[（(]?")
_ENDS = re.compile(r"分别占|占|合计|共计|总|同比|环比|较|其中|上升|下降|增长")
_HOT = re.compile(r"热点(?:问题|诉求|事项)[：:]")
_NUMBERED = re.compile(r"(?:^|[。；;，：:])([1-9])[.．、]")
_DIGITS = {sign: number for number, sign in enumerate("一二三四五六七八九十", 1)}


def order(passage: Passage, text: str) -> Iterator[Claim]:
    """Yield every list of the sentence that is said to be ranked."""
    for row in passage.rows:
        for at, item in enumerate(row.items):
            match = _RANKED.search(item.lead)
            if match and not _UPWARDS.search(text[passage.start : item.quantity.start]):
                run = _ranked(row.items[at:], _many(match["many"]))
                if len(run) > 1:
                    yield _claim([one.quantity for one in run])


def _many(word: str | None) -> int:
    return 99 if word is None else _DIGITS.get(word) or int(word)


def _ranked(items: Sequence[Item], many: int) -> list[Item]:
    """Return the numbers of the ranked list, at most as many as it is said to have."""
    run = [items[0]]
    for item in items[1:]:
        if item.is_share and not items[0].is_share and item.label[:1] in ("占", "（", ""):
            continue
        if not item.counts_as(items[0]) or not _NEXT.fullmatch(item.lead) or _ENDS.search(item.lead):
            break
        run.append(item)
    return run[:many]


def hot_issues(text: str) -> Iterator[Claim]:
    """Yield the numbered lists after *热点问题*, the first number of each entry."""
    for start in (match.end() for match in _HOT.finditer(text)):
        first: list[Quantity] = []
        for match in _NUMBERED.finditer(text, start - 1, start + 600):
            number = next(numbers_in(text, match.end(), min(match.end() + 40, len(text))), None)
            label = text[match.end() : number.start] if number else ""
            if int(match[1]) != len(first) + 1 or number is None or re.search(r"[，。；]", label):
                break
            first.append(number)
        if len(first) > 1 and all(same_things(one.unit, first[0].unit) for one in first):
            yield _claim(first)


def _claim(numbers: Sequence[Quantity]) -> Claim:
    values = [one.value for one in numbers]
    descends = all(one >= other for one, other in pairwise(values))
    state, reason = (State.HOLDING, Reason.NONE) if descends else (State.VIOLATED, Reason.NONE)
    if hedged(*numbers) and not descends:
        state, reason = State.UNDECIDABLE, Reason.HEDGED
    return Claim(Kind.ORDER, state, tuple(numbers), _written(values), reason)


def _written(values: Sequence[Decimal]) -> str:
    signs = [" ≥ " if one >= other else " < " for one, other in pairwise(values)]
    parts = [plain(one) + sign for one, sign in zip(values, [*signs, ""], strict=True)]
    return "".join(parts) + (" ✓" if " < " not in signs else "")
