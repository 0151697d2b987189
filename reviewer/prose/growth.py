"""Growth against an earlier value that is printed: *较上周的820件增加57件*, *由48个增加到60个，增长25%*."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final

from reviewer.prose.numbers import Quantity
from reviewer.prose.passages import Item, Passage
from reviewer.prose.relation import Claim, Kind, Reason, State
from reviewer.prose.rounding import FAILS, HOLDS, ROUNDED, Verdict, hedged, ratio_agrees, share_step
from reviewer.prose.writing import plain, rounded

CUES: Final = re.compile(r"增|升|提高|上涨|涨幅|下降|减少|降低|降幅|回落|下滑")
"""A sentence without any of these speaks of no growth."""

_UP = re.compile(r"(?:增长率?|增加|上升|提高|上涨|增幅|涨幅|提升|多)(?:了|为|达到|达|约)?$")
_DOWN = re.compile(r"(?:下降|减少|降低|回落|下滑|降幅|少)(?:了|为|达到|达|约)?$")
_YEARLY = re.compile(r"年均(?:增长率?|增幅|复合增长率?|增速)(?:为|达到|达)?$")
_EARLIER: Final = "去年同期|上年同期|同期|上个?月|上一?周|上个?季度|前一[日天周月]|去年|上一?年|昨日|前日"
_BASE = re.compile(rf"(?:^|[，；（])(?:而|比|较|同比|环比)*(?:{_EARLIER})(?:同期)?(?:为|是|的|受理)?(?:[（(]为?)?$")
_COMPARED = re.compile(rf"(?:比|较)(?:{_EARLIER}|(?:19|20)\d\d年)(?:同期)?(?:的|（)$")
_BY = re.compile(r"^，(?:同比|环比|[比较与][^，]*(?=[增上提涨下减降回]))")
_SO = re.compile(r"^，(?:同比|环比)?(?:增长率?|增加|增幅|上升|上涨|下降|降幅|减少|降低|回落)(?:为|达|达到|了)*$")
_FROM = re.compile(r"[由从](?:[^，；]*的)?$")
_TO = re.compile(r"^(?:大幅|逐步)?(?:增加|增长|上升|提高|提升|减少|下降|降低|上涨|回落|增|升|降|减|涨)(?:到|至|为)$")
_YEAR = re.compile(r"((?:19|20)\d\d)年")
_YEARS_ON = re.compile(r"((?:19|20)\d\d)年?[—\-–~～至到]{1,2}((?:19|20)\d\d)年[^。；]*分别")
_FROM_YEAR = re.compile(
    r"[由从]((?:19|20)\d\d)年的[^，。；]*?(?:增长?|增加|提高|提升|上升|扩大|跃升|升)[到至]((?:19|20)\d\d)年的[^，。；]*，[^，]*$"
)
_MOST_YEARS: Final = 30
_WHOLE_YEAR = re.compile(r"全年|年均|累计")


def growth(passage: Passage, text: str) -> Iterator[Claim]:
    """Yield every growth whose two values are printed in the sentence."""
    for row in passage.rows:
        for at, item in enumerate(row.items):
            yearly = _YEARLY.search(item.label)
            sign = _sign(item)
            if yearly:
                yield from _yearly(text[passage.start : item.quantity.start], row.items[:at], item)
            elif sign:
                yield from _growth(row.items, at, sign)


def _growth(items: Sequence[Item], at: int, sign: int) -> Iterator[Claim]:
    pair = _now_and_before(items, at)
    if pair:
        yield from _judge(items[at], sign, *pair)
    elif items[at].quantity.unit == "%":
        by = _amount(items, at, sign)
        if by:
            yield from _judge_amount(items[at], sign, *by)


def _amount(items: Sequence[Item], at: int, sign: int) -> tuple[Item, Item] | None:
    """Return the value that grew and by how much, in the same unit: *受理55.9亿元，比去年同期增加3.5亿元，增长6.7%*."""
    orders = ((at - 2, at - 1), (at - 1, at + 1))
    for now, by in orders:
        if now < 0 or by >= len(items) or not items[by].counts_as(items[now]) or items[by].is_share:
            continue
        first, second = (items[by], items[at]) if by < at else (items[at], items[by])
        if (
            _sign(items[by]) == sign
            and _BY.search(first.lead)
            and _SO.search(second.lead)
            and _same_base(first, second)
        ):
            return items[now], items[by]
    return None


def _sign(item: Item) -> int:
    return -1 if _DOWN.search(item.label) else 1 if _UP.search(item.label) else 0


def _same_base(one: Item, other: Item) -> bool:
    """Return whether two changes may be against the same earlier value: not one to last year, one to last month."""
    both = one.lead + other.lead
    return not (re.search("同比|去年|上年", both) and re.search("环比|上个?月|上一?周|上个?季", both))


def _judge_amount(item: Item, sign: int, now: Item, by: Item) -> Iterator[Claim]:
    printed, new, change = item.quantity, now.quantity, by.quantity
    before = new._replace(value=new.value - sign * change.value, step=new.step + change.step)
    if before.value <= 0:
        return
    verdict = ratio_agrees(printed.value, share_step(printed), change, before)
    left = f"{plain(change.value)} ÷ ({plain(new.value)} {'-' if sign > 0 else '+'} {plain(change.value)})"
    true = 100 * change.value / before.value
    written = _written(left, f"{_rounded(true, printed)}%", f"{plain(printed.value)}%", verdict)
    state, reason = (State.UNDECIDABLE, Reason.HEDGED) if hedged(printed, new, change) else verdict
    yield Claim(Kind.GROWTH, state, (printed, change, new), written, reason)


def _now_and_before(items: Sequence[Item], at: int) -> tuple[Item, Item] | None:
    """Return the value that grew and the earlier one, where the sentence names the earlier one."""
    if at < 1:
        return None
    last = items[at - 1]
    before = items[at - 2] if at > 1 else None
    if before and last.counts_as(before):
        if _TO.search(last.lead) and _FROM.search(before.lead):
            return last, before
        if _BASE.search(last.lead) or _COMPARED.search(last.lead):
            return before, last
        if _BASE.search(before.lead) and not _WHOLE_YEAR.search(before.label):
            return last, before
        if _follow(before.lead, last.lead):
            return last, before
        if at > 2 and _sign(last) and _COMPARED.search(before.lead) and items[at - 3].counts_as(before):
            return items[at - 3], before
    now = items[at + 1] if at + 1 < len(items) else None
    named = _COMPARED.search(last.lead) or _BASE.search(last.lead)
    if now and now.counts_as(last) and named and before is None and re.search(r"^，(?:本|今|当)", now.lead):
        return now, last
    return None


def _follow(before: str, now: str) -> bool:
    """Return whether two leads name two years, one after the other, and otherwise the same."""
    one, other = _YEAR.search(before), _YEAR.search(now)
    if not one or not other or int(other[1]) - int(one[1]) != 1:
        return False
    return before[one.end() :].strip("，、") == now[other.end() :].strip("，、") and bool(before[one.end() :])


def _judge(item: Item, sign: int, now: Item, before: Item) -> Iterator[Claim]:
    printed, new, old = item.quantity, now.quantity, before.quantity
    if printed.unit == "%" and new.unit != "%":
        if old.value <= 0:
            return
        center = 100 + sign * printed.value
        verdict = ratio_agrees(center, share_step(printed), new, old)
        true = 100 * (new.value - old.value) / old.value
        left = f"({plain(new.value)} - {plain(old.value)}) ÷ {plain(old.value)}"
        written = _written(left, f"{_rounded(true, printed)}%", f"{plain(sign * printed.value)}%", verdict)
    elif _is_difference(item, now):
        verdict = _difference(printed, sign, new, old)
        left = f"{plain(new.value)} - {plain(old.value)}"
        written = _written(left, plain(new.value - old.value), plain(sign * printed.value), verdict)
    else:
        return
    state, reason = (State.UNDECIDABLE, Reason.HEDGED) if hedged(printed, new, old) else verdict
    yield Claim(Kind.GROWTH, state, (printed, new, old), written, reason)


def _is_difference(item: Item, now: Item) -> bool:
    if item.quantity.unit in ("个百分点", "百分点"):
        return now.quantity.unit == "%"
    return item.counts_as(now) and not item.is_share


def _difference(printed: Quantity, sign: int, new: Quantity, old: Quantity) -> Verdict:
    off = abs(new.value - old.value - sign * printed.value)
    steps = sum((one.step for one in (printed, new, old)), Decimal(0))
    return HOLDS if not off else ROUNDED if off * 2 <= steps else FAILS


def _rounded(true: Decimal, printed: Quantity) -> str:
    return plain(rounded(true, share_step(printed).normalize() / 10))


def _written(left: str, true: str, printed: str, verdict: Verdict) -> str:
    return f"{left} = {true} ✓" if verdict == HOLDS else f"{left} = {true} ≠ {printed}"


def _yearly(words: str, earlier: Sequence[Item], item: Item) -> Iterator[Claim]:
    """Judge *2021年、2022年、2023年分别……，年均增长44%*: compounded, or as a mean of the yearly rates."""
    years = _years(words)
    values = [one for one in earlier[-len(years) :] if years]
    if len(years) < 2 or len(values) != len(years) or years[-1] - years[0] < 2:
        return
    if not all(one.counts_as(values[0]) and one.quantity.value > 0 for one in values):
        return
    numbers, printed = [one.quantity for one in values], item.quantity
    span = years[-1] - years[0]
    state, reason = _yearly_agrees(printed, numbers, span)
    if hedged(printed, *numbers):
        state, reason = State.UNDECIDABLE, Reason.HEDGED
    rate = 100 * ((numbers[-1].value / numbers[0].value) ** (Decimal(1) / span) - 1)
    left = f"({plain(numbers[-1].value)} ÷ {plain(numbers[0].value)})^(1/{span}) - 1"
    written = _written(left, f"{_rounded(rate, printed)}%", f"{plain(printed.value)}%", (state, reason))
    yield Claim(Kind.GROWTH, state, (printed, *numbers), written, reason)


def _years(words: str) -> list[int]:
    """Return the years of the values: listed, *2021—2023年分别*, or the ends of *由2021年的……增加到2023年的*."""
    if match := _FROM_YEAR.search(words):
        return [int(match[1]), int(match[2])]
    if match := _YEARS_ON.search(words):
        return list(range(int(match[1]), int(match[2]) + 1)) if int(match[2]) - int(match[1]) < _MOST_YEARS else []
    years = [int(one) for one in _YEAR.findall(words)]
    return years if len(years) > 2 and years == list(range(years[0], years[-1] + 1)) else []


def _yearly_agrees(printed: Quantity, numbers: Sequence[Quantity], span: int) -> Verdict:
    """Return whether a yearly rate fits; as the growth of all years shared out evenly it only may have been meant."""
    if len(numbers) > 2 and abs(_mean([one.value for one in numbers]) - printed.value) < share_step(printed):
        return HOLDS
    verdict = _compounded(printed, numbers[0], numbers[-1], span)
    evenly = 100 * (numbers[-1].value - numbers[0].value) / numbers[0].value / span
    if verdict == FAILS and abs(evenly - printed.value) < share_step(printed):
        return State.UNDECIDABLE, Reason.BASE
    return verdict


def _compounded(printed: Quantity, first: Quantity, last: Quantity, years: int) -> Verdict:
    """Judge without a root: the printed rate, half a step less and more, compounded over the years."""
    verdicts = {Decimal("0.5"): HOLDS, Decimal(1): ROUNDED}
    for reach, verdict in verdicts.items():
        low = (1 + (printed.value - reach * share_step(printed)) / 100) ** years
        high = (1 + (printed.value + reach * share_step(printed)) / 100) ** years
        smallest, largest = last.value - last.step / 2, last.value + last.step / 2
        if low * (first.value - first.step / 2) <= largest and smallest <= high * (first.value + first.step / 2):
            return verdict
    return FAILS


def _mean(values: Sequence[Decimal]) -> Decimal:
    rates = [100 * (new - old) / old for old, new in pairwise(values)]
    return sum(rates, Decimal(0)) / len(rates)
