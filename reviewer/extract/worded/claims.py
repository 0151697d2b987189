"""Which of a type's checks a page states: a list in brackets after its total, both halves of a pair, ranked issues."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final

from reviewer.checks import CheckSet, Equation
from reviewer.checks.rules import Order
from reviewer.extract.worded.clauses import Number
from reviewer.extract.worded.found import Found, Row, Run, Spot
from reviewer.extract.worded.rates import Stated, stated_rate
from reviewer.extract.worded.totals import exact, makes_total, parts_of, total_of
from reviewer.prose.rounding import is_near
from reviewer.report_types.worded import TEXT_COLUMNS
from reviewer.values import read_value

_PARTLY = re.compile(r"主要|集中|突出|包括|涉及|居前|前[一二三四五六七八九十\d]|较多|最多|热点|为主|如")
_ALL = re.compile(r"分为|可分|由.*组成|分别")
_BELOW = re.compile(r"合计|总计|总数")
_AND_SO_ON = re.compile(r"^[，（）]?等")
_REST = re.compile(r"其他|其它|其余")
_RANKED = re.compile(
    r"[由从]高到低|[由从]多到少|[由从]大到小|排名|居前|前[一二三四五六七八九十\d]+[位名项]|位居|位列|排在"
)
_OTHER_PARTS = re.compile(r"其余|其他|另有|另|尚|不予受理|退回|重复|无效|正在|待|剩余|还有|在办")
_HARDLY_LEFT_OUT: Final = 100
"""A list that lacks less than this part of its total may leave it out, but may as well be misprinted."""


def stated(checks: CheckSet, found: Found, text: str) -> Iterator[Stated]:
    """Yield the checks that wait for the page to state them, and which it does."""
    for equation in checks.equations:
        if equation.where_stated:
            yield from _sum(equation, checks, found, text)
    for order in checks.orders:
        sure = _is_ranked(order, found, text) if order.where_stated else None
        if sure is not None:
            yield order.check, sure
    for ratio in checks.ratios:
        if ratio.where_stated:
            yield from stated_rate(ratio, checks, found, text)


def _sum(equation: Equation, checks: CheckSet, found: Found, text: str) -> Iterator[Stated]:
    total, parts = total_of(equation), parts_of(equation)
    if total not in found.numbers:
        return
    if parts[0].group:
        yield from _list(equation, total, parts[0].group, checks, found, text)
    elif all(term.name in found.numbers for term in parts):
        yield from _parts(equation, total, [term.name for term in parts], checks, found, text)


def _list(equation: Equation, total: str, group: str, checks: CheckSet, found: Found, text: str) -> Iterator[Stated]:
    runs = [one for one in found.runs if one.group == group]
    rows = found.groups.get(group, [])
    if len(rows) < 2 or not all("count" in row for row in rows):
        return
    whole = found.numbers[total].quantity.value
    made = sum((one.quantity.value for run in runs for one in run.counts), Decimal(0))
    if made == whole:
        yield equation.check, True
        return
    numbers = [one for run in runs for one in run.counts]
    if len(runs) != 1 or not _beyond_rounding(made - whole, [found.numbers[total], *numbers]):
        return
    if _made_elsewhere(made, (), found):
        return
    if not _is_of(total, equation, runs[0], checks, found) or runs[0].gaps:
        return
    if _must_make(runs[0], rows, found.numbers[total], made, whole, text):
        yield equation.check, True
    elif (whole - made) * _HARDLY_LEFT_OUT <= whole and not _is_cut(runs[0]):
        yield equation.check, False


def _is_of(total: str, equation: Equation, run: Run, checks: CheckSet, found: Found) -> bool:
    """Say whether a list follows this total and no other that it may split."""
    if run.owner is not None:
        return run.owner == found.numbers[total]
    if _sums_up(found.numbers[total], run):
        return True
    group = next(one.group for one in equation.terms if one.group)
    totals = {
        total_of(other)
        for other in checks.equations
        if total_of(other) in found.numbers and any(term.group == group for term in other.terms)
    }
    start = run.counts[0].quantity.start
    before = [one for one in totals if found.numbers[one].quantity.start < start]
    return bool(before) and max(before, key=lambda one: found.numbers[one].quantity.start) == total


def _must_make(run: Run, rows: Sequence[Row], total: Number, made: Decimal, whole: Decimal, text: str) -> bool:
    """Say whether a list that doesn't make its total should: it is more, or closed; 其中 alone may leave things out."""
    if not is_near(made, whole):
        return False
    cut = _is_cut(run)
    closed = _is_closed(run, rows, text) or _sums_up(total, run)
    return made > whole or (closed and not cut)


def _is_cut(run: Run) -> bool:
    """Say whether the page says that a list leaves things out: 主要有, 等."""
    return _PARTLY.search(run.lead) is not None or _AND_SO_ON.search(run.after) is not None


def _sums_up(total: Number, run: Run) -> bool:
    """Say whether a total stands below its rows: 合计."""
    last = run.counts[-1]
    follows = total.quantity.start > last.quantity.start and total.sentence == last.sentence
    return follows and _BELOW.match(total.label) is not None


def _is_closed(run: Run, rows: Sequence[Row], text: str) -> bool:
    last = rows[run.rows[-1]]
    name = next((last[one] for one in TEXT_COLUMNS if one in last), Spot(0, 0))
    inside = run.inside and run.owner is not None and "其中" not in run.lead
    return inside or bool(_REST.search(text[name.start : name.end])) or bool(_ALL.search(run.lead))


def _beyond_rounding(difference: Decimal, numbers: Sequence[Number]) -> bool:
    """Say whether numbers printed for certain differ by more than their last digits leave open: 41.8万 is rounded."""
    room = sum((one.quantity.step for one in numbers), Decimal(0)) / 2
    return all(one.quantity.certain for one in numbers) and abs(difference) > room


def _parts(
    equation: Equation, total: str, names: list[str], checks: CheckSet, found: Found, text: str
) -> Iterator[Stated]:
    whole = found.numbers[total]
    numbers = [found.numbers[one] for one in names]
    made = sum((one.quantity.value for one in numbers), Decimal(0))
    if made == whole.quantity.value:
        yield equation.check, True
        return
    if not exact([whole, *numbers]) or _explained(names, checks, found):
        return
    if not is_near(made, whole.quantity.value) and not (made > whole.quantity.value and _is_confirmed(whole, found)):
        return
    if not _follow_each_other(whole, numbers) or total != _nearest(names, checks, found):
        return
    if _has_rest(numbers, text) or _made_elsewhere(made, names, found):
        return
    if not equation.warning or made > whole.quantity.value:
        yield equation.check, True


def _is_confirmed(whole: Number, found: Found) -> bool:
    """Say whether some list makes a total, so that nothing else can be meant."""
    return any(sum(one.quantity.value for one in run.counts) == whole.quantity.value for run in found.runs)


def _made_elsewhere(made: Decimal, names: Sequence[str], found: Found) -> bool:
    """Say whether parts make another number of the report, or two of them together: they split that."""
    others = [one.quantity.value for name, one in found.numbers.items() if name not in names]
    pairs = {one + other for at, one in enumerate(others) for other in others[at + 1 :]}
    return made in others or made in pairs


def _has_rest(numbers: Sequence[Number], text: str) -> bool:
    """Say whether a third part follows, or is spoken of."""
    end = max(one.quantity.end for one in numbers)
    stop = min((at for sign in "。；" if (at := text.find(sign, end)) >= 0), default=len(text))
    return bool(_OTHER_PARTS.search(text, end, stop))


def _explained(names: Sequence[str], checks: CheckSet, found: Found) -> bool:
    """Say whether these parts, or more or fewer with them, make some total."""
    for other in checks.equations:
        parts = {one.name for one in parts_of(other)}
        if (parts <= set(names) or set(names) <= parts) and makes_total(other, found):
            return True
    return False


def _follow_each_other(whole: Number, numbers: Sequence[Number]) -> bool:
    sentences = sorted(one.sentence for one in numbers)
    return sentences[-1] - sentences[0] <= 1 and all(whole.quantity.start < one.quantity.start for one in numbers)


def _nearest(names: Sequence[str], checks: CheckSet, found: Found) -> str:
    """Return the total before these parts that is the least above them, of those a check names."""
    totals = [total_of(other) for other in checks.equations if {one.name for one in parts_of(other)} == set(names)]
    start = min(found.numbers[one].quantity.start for one in names)
    most = max(found.numbers[one].quantity.value for one in names)
    known = [one for one in totals if one in found.numbers]
    before = [
        one for one in known if found.numbers[one].quantity.start < start and found.numbers[one].quantity.value >= most
    ]
    return max(before, key=lambda one: found.numbers[one].quantity.start, default="")


def _is_ranked(order: Order, found: Found, text: str) -> bool | None:
    """Return whether a column is beyond doubt one list that is ranked; False where it is only numbered."""
    group, _, column = order.pattern.rpartition(".")
    rows = found.groups.get(group, [])
    if len(rows) < 2 or not all(column in row for row in rows):
        return None
    if order.kind == "ranks":
        ranks = [row[column].value or read_value("rank", text[row[column].start : row[column].end]) for row in rows]
        off = sum(rank not in (at, None) for at, rank in enumerate(ranks, 1))
        return True if off < 2 else None  # of several out of place one row was rather not read than all misprinted
    runs = [one for one in found.runs if one.group == group]
    if len(runs) != 1 or len(runs[0].counts) != len(rows):
        return None
    values = [one.quantity.value for one in runs[0].counts]
    descends = all(one >= other for one, other in pairwise(values))
    if descends or _RANKED.search(runs[0].lead):
        return True
    return False if all("rank" in row for row in rows) else None
