"""The noun phrase right of a figure, which its classifier counts: *新增3200个停车位*."""

import re
from typing import Final

from reviewer.indicators.labels import Label
from reviewer.indicators.leads import Laid, Lead
from reviewer.indicators.subjects import left_subject
from reviewer.indicators.trimming import unquoted
from reviewer.indicators.verbs import ANYWHERE, DOES
from reviewer.indicators.words import any_of
from reviewer.prose.units import is_counted

_LONGEST: Final = 24
_PHRASE_END: Final = re.compile(
    rf"{any_of('phrase_ends', 'phrase_end_particles')}|(?<=[^人名户例])(?:{any_of('mishaps')})"
)
_BECOMES: Final = re.compile(r"[\u4e00-\u9fff]{1,4}[到至为]")
_NO_NOUN: Final = re.compile(rf"^(?:{any_of('no_noun_begins')})")
_MEASURE: Final = re.compile(rf"(?<=..)(?:优良|达标|合格|平均)?(?:{any_of('measures_of_it')})$")
_MEASURED: Final = re.compile(r"\d|分别|依次|同比|环比|占|超|达|比|较|为|增长|下降|提高|减少|平均|均|共")
_GRADED: Final = re.compile(r"\d+[^，。；、\d]{1,3}?(?:及?以[上下])(?:的)?")
"""*12家1亿元以上企业*: a number inside the phrase, which doesn't end it."""
_WITHIN: Final = re.compile(r"(?<=..)[中内里]$")
_ONE_SIGN: Final = tuple(
    "人村县镇乡区市站校厂店班路桥井塘库猪牛羊鸡鸭鹅鱼狗猫马驴蜂蚕锅碗灯船车树花鸟茶酒油米面菜果书画信药布纸"
)
"""Nouns of one sign that are counted."""

_COMES_TO = re.compile("[^，；。]{1,6}?(?:[到至为]|[变换]成)|变")
_NOUN_GROWS = re.compile(
    "(?P<noun>(?![提压跃抬宽放小大微猛骤激暴攀回上下拉拓延增升减降扩缩变涨跌退掉跳])[\u4e00-\u9fff]{1,8}?)(?:增加|增长|扩大|扩充|减少|发展|[增升减降扩缩变涨跌退压])[到至为成]"
)
"""*从60个班扩到84个班*: what grew stands behind its first count."""
_FROM = re.compile("[由从][^，；。]*$")
_IS_MEASURE = re.compile(r"(?:[量额值率数费]|收入|投资|面积|规模)$")
_IS_PLACE = re.compile(
    r"(?:[区市县镇村院校局部队园站馆街省国家户人]|公司|集团|旗下|所属|周边|沿线|中心|基地|[中内里上下间外])$"
)
_DONE = re.compile("[了完过着]$")


def counted_behind(laid: Laid, lead: Lead, label: Label, rest: str) -> str:
    """Return what follows the figure where that is what it counts: *新增3200个停车位*."""
    if _FROM.search(lead.label) and _COMES_TO.match(laid.text, lead.figure.ends):
        grows = _NOUN_GROWS.match(laid.text, lead.figure.ends)
        return grows["noun"] if grows and is_counted(lead.figure.plain_unit) else ""
    left, has_verb = left_subject(rest)
    right, _ = right_subject(laid.text, lead.figure.ends, laid.end)
    if right and rest.endswith(("新增", "新建", "新开", "新设")):
        return left + right
    unnamed = is_counted(lead.figure.plain_unit) and not has_verb and not _IS_MEASURE.search(left)
    covered = (has_verb or _DONE.search(left)) and laid.text.startswith("的", lead.figure.ends)
    done = lead.label.endswith("了")  # 装了14吨带鱼: what it was done to follows
    follows = not left or done or unnamed or covered or label.of_noun or "、" in left or _IS_PLACE.search(left)
    return right if follows or rest.endswith(("等", "首批")) else ""


def right_subject(text: str, start: int, end: int) -> tuple[str, int]:
    """Return the noun phrase that follows a figure and its classifier, and where it ends."""
    at = start + 1 if text.startswith("的", start) else start
    last = _phrase_end(text, at, min(end, at + _LONGEST))
    phrase = text[at:last]
    if _NO_NOUN.search(phrase) or _BECOMES.fullmatch(phrase):
        return "", start
    if _MEASURED.match(text, last):
        phrase = _without_measures(phrase)
    phrase = phrase.split("的")[0] if phrase.find("的") > 0 else phrase
    phrase = unquoted(_WITHIN.sub("", phrase.strip("的")))
    return (phrase, at + len(phrase)) if len(phrase) > 1 or phrase in _ONE_SIGN else ("", start)


def _without_measures(phrase: str) -> str:
    """*大中型水库蓄水总量* counts 大中型水库."""
    while (shorter := _MEASURE.sub("", phrase)) != phrase:
        phrase = shorter
    return phrase


def _phrase_end(text: str, at: int, last: int) -> int:
    graded = _GRADED.match(text, at, last)
    begin, widest = graded.end() if graded else at, last
    for pattern in (_PHRASE_END, ANYWHERE, DOES):
        if stop := pattern.search(text, begin, widest):
            lone = stop[0].endswith("了") and len(stop[0]) > len("卖了") and stop.start() == at + 1
            last = min(last, stop.start() + lone)  # 孩子圆了: the noun has two signs, the verb one
    return last
