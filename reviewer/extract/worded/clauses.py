"""The numbers of a report, each with the words before and after it and the brackets it stands in."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from reviewer.extract.worded.cells import Cell, cells
from reviewer.extract.worded.plain import CELL
from reviewer.prose.numbers import Bound, Quantity, numbers_in
from reviewer.values import read_number

_BREAKS = re.compile(r"[，；。：、！？】•\n]")
_CLAUSES = re.compile(r"[，；。：！？】•\n]")
_AFTER = re.compile(r"[^，；。：、！？（）\n0-9]{0,16}")
_SENTENCE = re.compile(r"[^。！？]*[。！？]?")
_FEW: Final = 20
_IN_QUOTES: Final = 4
"""So far behind an opening quotation mark a number is part of a name: “双11”."""
_OTHER_THINGS: Final = frozenset(
    [
        "名",
        "位",
        "户",
        "人",
        "天",
        "个月",
        "年",
        "元",
        "小时",
        "分钟",
        "家",
        "类",
        "项",
        "分",
        "岁",
        "场",
        "期",
        "大类",
        "所",
        "辆",
        "转",
    ]
)
_SIGNED = re.compile(r"(?<=[：为比\n])[+-]\d+(?:\.\d+)?(?=%)")
_CELL_NUMBER = re.compile(r"(?<=\n)[+-]?[0-9]{1,3}(?:[0-9]*|(?:,[0-9]{3})+)(?:\.[0-9]+)?(?=\n|$|。)")
_OF_ITEM = re.compile(r"[1-9]\d?[.．](?!\d)(?!$)")
_NO_HEADS: Final = frozenset(["数值", "数据", "数量", "情况", "内容"])
_OF_ROW: Final = {"占比": "占", "比重": "占", "比例": "占", "同比": "同比", "环比": "环比"}
"""Heads of what is told of a row's own count, with the words that say so in a sentence."""
_NOT_WANTED: Final = "名"
_BARE = re.compile(r"(?:共|计|约|占|为|占比|共计|\n)*")
_OPEN: Final = "（【［"
_CLOSE: Final = "）】］"


class Number(NamedTuple):
    """A number in its clause.

    Attributes:
        quantity: As ``prose.numbers`` reads it.
        lead: What stands before it, since the number before it on the same level.
        lead_start: Where that begins.
        label: The end of ``lead``, after its last punctuation mark.
        label_start: Where that begins.
        after: The words right after it.
        sentence: Number of its sentence.
        owner: The number (its index) that the brackets it stands in follow; None outside of brackets.
        depth: How many brackets it stands in.
        named: Whether the label was given to it from a list of names further up.
    """

    quantity: Quantity
    lead: str
    lead_start: int
    label: str
    label_start: int
    after: str
    sentence: int
    owner: int | None
    depth: int
    named: bool = False

    @property
    def clause(self) -> str:
        """The words before it in its clause, lists of names included: ``受理投诉、举报`` and not just ``举报``."""
        return _CLAUSES.split(self.lead)[-1].strip(CELL) if "、" in self.lead and not self.named else self.label

    @property
    def is_percent(self) -> bool:
        """Whether it is a percentage."""
        return self.quantity.unit in ("%", "‰")


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where the sentences of ``text[start:end]`` stand."""
    at = start
    while at < end:
        match = _SENTENCE.match(text, at, end)
        stop = max(match.end() if match else end, at + 1)
        yield at, stop
        at = stop


def numbers(text: str, start: int, end: int) -> list[Number]:
    """Return the numbers of ``text[start:end]`` in order."""
    found: list[Number] = []
    for number, (first, last) in enumerate(sentences(text, start, end)):
        found.extend(_of_sentence(text, first, last, number, len(found)))
    if CELL not in text[start:end]:
        return found
    known = {one.start: one for one in cells(text, start, end)}
    return [_under_head(text, one, known.get(_cell_start(text, one.quantity.start))) for one in found]


def _cell_start(text: str, start: int) -> int:
    return start - 1 if text[start - 1 : start] in ("+", "-") else start


def _under_head(text: str, number: Number, cell: Cell | None) -> Number:
    """Read a number of a table by its head: percentages as such, further columns by what stands above them."""
    if cell is None:
        return number
    quantity, name = number.quantity, text[slice(*cell.name)]
    if "%" in (name if cell.head in _NO_HEADS else cell.head) and not quantity.unit:
        quantity = quantity._replace(unit="%")
    elif not quantity.unit and not quantity.scale:
        quantity = quantity._replace(step=Decimal(0))  # what stands alone in a cell is counted, not measured
    rate = "率" in cell.head
    if cell.column == 0 and not rate:
        return number._replace(quantity=quantity, label=name, label_start=cell.name[0])
    share = next((word for word in _OF_ROW if word in cell.head), "")
    if share or cell.total:
        return number._replace(quantity=quantity, label=_OF_ROW.get(share, cell.head), lead="")
    return number._replace(quantity=quantity._replace(unit=_NOT_WANTED))


def _of_sentence(text: str, start: int, end: int, sentence: int, before: int) -> Iterator[Number]:
    quantities = [one for one in numbers_in(text, start, end) if _may_count(text, one)]
    quantities = _with_cells(text, start, end, quantities)
    pairs = _pairs(text, start, end)
    for at, one in enumerate(quantities):
        around = [pair for pair in pairs if pair[0] < one.start and one.end <= pair[1]]
        inner = max(around, default=(start - 1, end))
        same = [other for other in quantities[:at] if _innermost(other, pairs, start, end) == inner]
        low = inner[0] + 1 if not same else _past(same[-1].end, pairs)
        low = min(max(low, start), one.start)
        lead = text[low : one.start]
        if around and not same and _BARE.fullmatch(lead) and not _follows_number(quantities[:at], inner[0]):
            low = _past(quantities[at - 1].end, pairs) if at else start
            low = max((pair[1] + 1 for pair in pairs if pair[1] < inner[0]), default=low) if at else low
            lead = text[low : inner[0]]
        cut = _label_at(lead)
        owner = _owner(quantities, inner[0], text) if around else None
        after = _AFTER.match(text, one.end, end)
        yield Number(
            one, lead, low, lead[cut:].strip(f"{CELL}："), low + cut, after[0] if after else "", sentence,
            None if owner is None else before + owner, len(around),
        )  # fmt: skip


def _with_cells(text: str, start: int, end: int, quantities: list[Quantity]) -> list[Quantity]:
    """Add what has a sign before it, or stands alone in a cell: there 125 is a count and no telephone number."""
    known = {one.start for one in quantities}
    for match in _SIGNED.finditer(text, start, end):
        value = read_number(match[0])
        if value is not None:
            quantities.append(
                Quantity(match.start(), match.end(), match.end() + 1, value, None, Decimal(1), "%", Bound.EXACT)
            )
    for match in _CELL_NUMBER.finditer(text, start, end):
        value = read_number(match[0])
        if match.start() not in known and value is not None:
            stop = match.end()
            quantities.append(Quantity(match.start(), stop, stop, value, None, Decimal(0), "", Bound.EXACT))
    return sorted(quantities, key=lambda one: one.start)


def _may_count(text: str, one: Quantity) -> bool:
    """Leave out what only says how many things are listed: 五类问题, 三项, 14名; and numbers of items: 2.通信服务."""
    if _OF_ITEM.match(text, one.start):
        return False
    if text[one.end : one.end + 1] == "”" and "“" in text[max(one.start - _IN_QUOTES, 0) : one.start]:
        return False
    few = not text[one.start].isdigit() and one.value <= _FEW and one.unit not in ("件", "宗", "起", "条", "%")
    return not few and one.unit not in _OTHER_THINGS


def _follows_number(before: Sequence[Quantity], opened: int) -> bool:
    return bool(before) and before[-1].end == opened


def _label_at(lead: str) -> int:
    """Return where the words right before a number begin: after the last punctuation that isn't just an end of cell."""
    body = lead.rstrip(f"{CELL}：")
    breaks = list(_BREAKS.finditer(body))
    return breaks[-1].end() if breaks else 0


def _innermost(one: Quantity, pairs: Sequence[tuple[int, int]], start: int, end: int) -> tuple[int, int]:
    return max((pair for pair in pairs if pair[0] < one.start and one.end <= pair[1]), default=(start - 1, end))


def _past(end: int, pairs: Sequence[tuple[int, int]]) -> int:
    """Return where the brackets right after a number end, or the number itself."""
    return next((pair[1] + 1 for pair in pairs if pair[0] == end), end)


def _owner(quantities: Sequence[Quantity], opened: int, text: str) -> int | None:
    """Return the number that brackets follow, with a few words between at most."""
    before = [at for at, one in enumerate(quantities) if one.end <= opened]
    if not before:
        return None
    last = before[-1]
    between = text[quantities[last].end : opened]
    return last if len(between) <= 6 and not re.search("[，；。：、）]", between) else None


def _pairs(text: str, start: int, end: int) -> list[tuple[int, int]]:
    pairs, opened = [], []
    for at in range(start, end):
        if text[at] in _OPEN:
            opened.append(at)
        elif text[at] in _CLOSE and opened:
            pairs.append((opened.pop(), at))
    return sorted(pairs)
