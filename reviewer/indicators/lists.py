"""Enumerations: figures given out in turn to the things, years or comparisons named before them."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from reviewer.indicators.labels import read_label
from reviewer.indicators.leads import Lead
from reviewer.indicators.periods import PERIOD
from reviewer.indicators.subjects import left_subject
from reviewer.indicators.trimming import without_trailing
from reviewer.values import read_number

_PERIOD = re.compile(PERIOD)
_BARE = re.compile(r"(?:[、，；]|和|与|及|以及|、?和|，?以及)(?:约|近|超过?|达到?|为)?")
_BARE_OR_CHANGE = re.compile(rf"(?:{_BARE.pattern})(?:增长|增加|上升|提高|上涨|下降|减少|降低|下跌|回落)?")
_NUMBERED = re.compile(r"(?P<listed>\d+(?:、\d+)*[、和]\d+)(?P<noun>号线|号机组|号楼|期|号)(?P<rest>[^，]*)$")
_MEASURES: Final = "数率量额值费价"
_ORDINALS = re.compile(
    r"(?P<listed>第?[一二三四五六](?:[、和及]?第?[一二三四五六])+)(?P<noun>产业|季度|产|级|类|线)(?P<rest>[^，]*)$"
)
_SUMMED = re.compile(
    r"(?P<last>.+?)(?P<many>[两二三四五六七八九十]{1,2})(?:[市县区地省国者校镇乡村院]|大(?:行业|领域|板块|片区|产业|业态|港口|平台|类)?)"
    r"(?P<measure>[^市县区]*)$"
)
_TURN = re.compile(r"分别|依次|(?<=，)分$|^分$")
_SPLITS: Final = tuple(map(re.compile, ("、|以及|和|及|与", "、|以及|及|和", "、", "、|和(?=[^、]*$)", "，|、")))
_COMPARED = re.compile(r"(?P<subject>.*?)(?P<base>同比|环比|(?<=较).+|(?<=比).+)(?:相比)?$")
_HEAD = re.compile(
    r"(?:规上|规模以上)?(?:工业|平均|年均|月均|日均|人均)?(?:增加值|总产值|产值|总产量|产量|总收入|收入|投资额|投资|销售额|零售额|交易额"
    r"|营业额|出口额|进口额|总额|总量|人数|数量|面积|里程|标准|水平|额度|能力|规模|价格|均价|浓度|[\u4e00-\u9fff]{1,3}率"
    r"|在校生|毕业生|从业人员|旅客|游客|用水量|用电量|客流量|发电量|业务量|交易量|成交量|排放量|存栏|出栏)$"
)


class Turns(NamedTuple):
    """What the figures of a run are given out to, whose they are, and the subject they have in common."""

    subjects: tuple[str, ...] = ()
    periods: tuple[str, ...] = ()
    bases: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    common: str = ""
    label: str = ""


def run_from(leads: Sequence[Lead], first: int) -> int:
    """Return how many figures from this one on stand side by side with nothing but commas between them."""
    end = first + 1
    unit = not _TURN.search(leads[first].words)
    bare = _BARE if unit else _BARE_OR_CHANGE
    while end < len(leads) and leads[end].owner == leads[first].owner and bare.fullmatch(leads[end].words):
        if (unit or leads[end].words[0] in "，；") and leads[end].figure.plain_unit != leads[first].figure.plain_unit:
            break
        end += 1
    return end - first


def in_turn(lead: Lead, many: int) -> Turns | None:
    """Return what so many figures are given out to; None where no list of so many stands before them."""
    parts = _TURN.split(lead.words)
    said = len(parts) > 1
    left = parts[-2] if said else lead.words
    right = parts[-1] if said else ""
    compared = read_label(right, lead.figure.plain_unit).base
    bases = _items(compared, many) if compared else None
    if bases:
        return Turns(bases=tuple(bases), label=left + right)
    clauses = re.split("[，；：。]", left)
    numbered = _NUMBERED.search(clauses[-1])
    if numbered and numbered["listed"].count("、") + numbered["listed"].count("和") == many - 1:
        after = numbered["noun"] + numbered["rest"]
        names = tuple(one + after for one in re.split("[、和]", numbered["listed"]))
        return Turns(subjects=names, label=right if len(right) > 2 else left)
    ordinals = _ordinals(clauses[-1], many)
    if ordinals:
        return Turns(subjects=ordinals, owners=ordinals, label=right if len(right) > 2 else left)
    for number in range(len(clauses) - 1, max(len(clauses) - 5, -1), -1):
        items = _items(clauses[number], many)
        if items:
            common = "".join([*clauses[number + 1 :], right])
            turns = _turns([*items[:-1], read_label(items[-1], lead.figure.plain_unit).rest], common)
            if turns.bases and turns.common:
                common = turns.common + right
            return turns._replace(label=common if len(common) > 2 else left.split("，")[-1] + common)
    return None


def summed(lead: Lead, many: int) -> tuple[str, ...]:
    """Return what a figure sums up that stands before it: *东部、西部两个片区*; nothing where it sums up nothing."""
    if lead.figure.value != many:
        return ()
    items = next((items for items in [_items(lead.label, many)] if items), [])
    return (left_subject(items[0])[0] or items[0], *items[1:]) if items else ()


def _ordinals(clause: str, many: int) -> tuple[str, ...]:
    """Return *第一产业增加值* and so on of *第一、二、三产业增加值*."""
    match = _ORDINALS.search(clause)
    listed = re.findall("[一二三四五六]", match["listed"]) if match else []
    if match is None or len(listed) != many:
        return ()
    noun = "产业" if match["noun"] == "产" else match["noun"]
    first = "第" if "第" in match["listed"] or noun in ("产业", "季度") else ""
    return tuple(first + one + noun + match["rest"] for one in listed)


def _items(clause: str, many: int) -> list[str] | None:
    for split in _SPLITS:
        items = [one for one in split.split(clause) if one]
        if len(items) == many:
            return items
    return None


def _turns(items: list[str], right: str) -> Turns:
    periods = [match and match[0] for match in map(_PERIOD.search, items)]
    if (
        all(periods)
        and "同比" not in items
        and all(len(str(one)) >= len(item) - 2 for one, item in zip(periods[1:], items[1:], strict=True))
    ):
        return Turns(periods=tuple(map(str, periods)), common=right)
    if all(one in ("同比", "环比") or "较" in one or one.startswith("比") for one in items[1:]):
        found = [_COMPARED.match(one) for one in items]
        bases = tuple(one["base"] if one else item for one, item in zip(found, items, strict=True))
        return Turns(bases=bases, common=found[0]["subject"] if found[0] else "")
    if all(periods[:-1]) and periods[0] == items[0] and _PERIOD.match(items[-1]) and "同比" not in items:
        last = str(periods[-1])
        return Turns(periods=(*map(str, periods[:-1]), last), common=items[-1][len(last) :] + right)
    items = [*items[:-1], re.sub(r"(?:等.*|的|都|均|同比|环比)$", "", items[-1])]
    items[0] = left_subject(items[0])[0] or items[0]
    items[-1] = without_trailing(items[-1]) or items[-1]
    if (match := _SUMMED.fullmatch(items[-1])) and read_number(match["many"]) == len(items):
        items[-1] = match["last"]
        return Turns(tuple(one + match["measure"] for one in items), owners=tuple(items), common=right)
    return Turns(tuple(_with_head(items)), owners=tuple(_owners(items)), common=right)


def _owners(items: list[str]) -> list[str]:
    """Return the items without the measure that the last one ends with."""
    head = _HEAD.search(items[-1])
    return [*items[:-1], items[-1][: head.start()] or items[-1]] if head else items


def _with_head(items: list[str]) -> list[str]:
    """Put the noun that the last item ends with at the end of the others: *生猪、牛、羊产量*."""
    head = _HEAD.search(items[-1])
    if head is None or head.start() == 0 or any(one[-1] in _MEASURES or _HEAD.search(one) for one in items[:-1]):
        return items
    shared = _shared_end(items, head[0])
    if len(shared) > len("达标率") and any(one.endswith(shared[0]) for one in items[:-1]):
        shared = shared[1:]  # 成年人、老年人达标率: what others end with is no part of what they share
    return [*(one + shared for one in items[:-1]), items[-1]]


def _shared_end(items: list[str], head: str) -> str:
    """Return the noun, or more where items of one length leave as much: *养老、失业、工伤保险参保人数*."""
    lengths = {len(one) for one in items[:-1]}
    rest = items[-1][min(lengths) :]
    longer = len(lengths) == 1 and rest.endswith(head) and not head.endswith("生") and len(rest) != len(head) + 1
    return rest if longer and rest[0] not in _MEASURES and not re.search("[及和与]", rest) else head
