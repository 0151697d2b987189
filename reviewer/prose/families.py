"""Words that say how the parts of a list stand to each other: pairs, kinds that exclude each other, the rest."""

import re
from collections.abc import Sequence
from typing import Final

PROGRESS: Final = "progress"
"""Finished and unfinished: what is unfinished may have come in before."""

LEAVE_A_REST: Final = frozenset({PROGRESS, "in time", "content", "level"})
"""Pairs beside which there may be a third thing: not yet due, neither content nor not, refused."""

_FAMILIES: Final = {
    "handling": (
        "直接办理|直办|当场答复|在线解答|直接答复|自行处理|即时办结|当场办结|即时答复|直接解答|现场解答|在线答复|直接回复",
        "转交|转办|转派|派单|交办|派发|派转|交由|转至",
    ),
    PROGRESS: ("(?<!未)办结|(?<!未)办理完|已处理", "在办|正在办理|未办结|办理中|正在处理|待办"),
    "in time": ("按期|按时|期限内", "逾期|超期|超时"),
    "solved": ("已解决", "未解决"),
    "valid": ("有效", "无效"),
    "content": ("(?<!不)满意", "不满意"),
    "sexes": ("男", "女"),
    "trade": ("出口", "进口"),
    "guests": ("国内|境内", "入境|境外|国际|海外"),
    "country": ("城区|城镇|城市|市区", "乡镇|农村|乡村|镇村"),
    "line": ("线上|网上", "线下|现场|窗口"),
    "owners": ("公办|公立", "民办|私立"),
    "near": ("省内|市内|本地", "省外|市外|外地"),
    "level": ("本级", "县级|区级|县区级"),
    "industries": ("第一产业", "第二产业", "第三产业"),
}
CUES: Final = "|".join(family[-1] for family in _FAMILIES.values())
"""A complement is spoken of only where one of these stands."""

_PATTERNS: Final = {name: tuple(map(re.compile, family)) for name, family in _FAMILIES.items()}
_REST = re.compile(r"其他|其它|其余|剩余|另有")
_MORE = re.compile(r"其他|其它|其余|剩余|另有|不予受理|退回|重复|在办|正在办理|无效")
_EXCLUSIVE: Final = (
    re.compile(
        r"热线|来电|电话|网|微信|公众号|APP|客户端|平台|信箱|随手拍|留言|小程序|短信|来信|来访|来人|渠道|码上|直通车|领导"
    ),
    re.compile(r"咨询|求助|投诉|建议|举报|表扬|意见|感谢"),
)


def complements(one: str, other: str) -> str:
    """Return the name of the pair these labels are the halves of; empty when they are none."""
    for name, patterns in _PATTERNS.items():
        if len(patterns) == 2 and any(
            patterns[0].search(a) and patterns[1].search(b) for a, b in ((one, other), (other, one))
        ):
            return name
    return ""


def make_a_whole(labels: Sequence[str]) -> bool:
    """Return whether these parts leave nothing out: both halves of a pair, or a list that ends with the rest."""
    if _REST.search(labels[-1]):
        return True
    return any(
        all(one.search(label) for one, label in zip(patterns, order, strict=True))
        for name, patterns in _PATTERNS.items()
        for order in (labels, labels[::-1])
        if name not in LEAVE_A_REST and len(patterns) == len(labels)
    )


def exclude_each_other(labels: Sequence[str]) -> bool:
    """Return whether nothing can be counted in two of these parts: channels, kinds of requests."""
    if len(set(labels)) < len(labels):
        return False
    return any(all(one.search(label) for label in labels) for one in _EXCLUSIVE)


def is_rest(label: str) -> bool:
    """Return whether this part takes up what the others leave."""
    return _MORE.search(label) is not None
