"""Which period a figure belongs to: the last one printed before it that is neither compared with nor over already."""

import re
from typing import Final

from reviewer.indicators.leads import Laid
from reviewer.indicators.periods import PERIOD, Period

_OF_TIME: Final = re.compile(r"(?:同期)?的(?:近|约)?[\d.]+[%倍]")
"""*达到上年的1.5倍*: a year that something is measured by."""
_WHOLE: Final = re.compile("(?:相当于|占)[^，。；]{0,8}$")
_SHARE_OF_IT: Final = re.compile(
    r"[^，。；]{0,12}的(?:近|约)?(?:[\d.]+[%倍]|[一二两三四五六七八九]成|[一二三四五六七八九十]+分之)"
)
"""*相当于旧馆去年全年的八成*: the year of the whole."""
_COMPARES: Final = re.compile(r"[较比与同是占]$|(?<![将定拟并已])于$|对比$|(?:完成|实现)$|(?<!日)为$|[排延续迟][到至]$")
_NOT_YET: Final = re.compile("(?:还?未|还没有?)到|将至|在即|临近|来临")
"""*汛期未到先备汛*: a time that is still to come."""
_LASTED: Final = "历时"
"""*历时41个月* ends the day told before; how long it took is no date."""
_LISTED: Final = re.compile(r"(?:(?:19|20)\d\d年、){2,}(?:19|20)\d\d年的")
"""*1931年、1954年、1998年的大水*: which floods they were."""
_FROM: Final = re.compile("[由从][^，；。]*$")
_DAY: Final = re.compile("[昨今当明前][日天晚晨夜]|日前|近[日期]|[日号天晚]$")
_TOLD: Final = re.compile(
    r"(?:，?(?:记者|笔者|本报|从))?[^，。；：\d]{0,16}?(?:获悉|了解到|通报|公布|发布|公告|宣布|披露|透露|召开|举行|介绍)[^，。；：\d]{0,14}(?:[，：]|$)"
)
"""*昨日，记者从……获悉*, *近日发布公告*: when something was told, not when it was so."""
_BUILT_THEN: Final = re.compile(
    r"(?:始建于)?(?:19|20)\d\d年(?:始建|建成|兴建|创建|成立|创办|建立|出生|开业|落成|通车|投产|竣工|投用)[^，。；]{0,4}的"
)
"""*1958年建成的红星渠*: how old it is, not when it was so."""
_AFTERWARDS: Final = re.compile(r"(?:^|[，。；：])[^，。；：\d]{1,8}(?<![前最以之今随此])后(?![期续勤备代者])")
_MILESTONE: Final = re.compile("以来的?(?:首|第|最|单[日月年周]最|历史)")
_CALENDAR: Final = re.compile(PERIOD)
"""*建成以来最大客流* measures that one thing; *今年以来最大* says when all of it was."""
_MORE_OF_IT: Final = "，"
"""After ``去年同期，`` all that follows is of that time; *上年同期为12万元* says it of one figure."""


def period_before(laid: Laid, place: int, spent: int, carried: str) -> str:
    """Return the period that a figure at this place belongs to.

    Args:
        laid: The sentence.
        place: Where the words before the figure end; the end of the sentence tells what the next one takes over.
        spent: Where figures that were given out year by year end: those years hold no longer.
        carried: The period of the sentence before.
    """
    for one in reversed(laid.periods):
        if one.end <= min(place, spent):
            return carried
        if one.end <= place and _holds(laid, one, place):
            return "" if _is_over(laid.text[one.start : one.end], laid.text[one.end : place]) else _said(laid, one)
    return "" if _is_over(carried, laid.text[laid.start : place]) else carried


def _said(laid: Laid, one: Period) -> str:
    return laid.text[one.start : one.end]


def _holds(laid: Laid, one: Period, place: int) -> bool:
    """Return whether a period printed before a place is that of what is said there."""
    text, opens = laid.text, laid.text[one.start - 1 : one.start]
    if text[one.end : place] == "的" and _is_step(laid, one, opens):
        return True
    if _is_milestone(laid, one) and (place == laid.end or re.search("[，；：]", text[one.end : place])):
        return False
    past = _is_past(laid, one.end, place)
    against = opens in ("由", "从") or text.endswith("比起", laid.start, one.start)
    if past and (against or (_said(laid, one).endswith("同期") and text[one.end] != _MORE_OF_IT)):
        return False
    if _WHOLE.search(text, laid.start, one.start) and _SHARE_OF_IT.match(text, one.end):
        return False
    if _NOT_YET.match(text, one.end) or _is_listed(laid, one):
        return False
    if _OF_TIME.match(text, one.end) or _is_telling(laid, one) or _BUILT_THEN.match(text, one.start):
        return False
    return not _COMPARES.search(text, max(one.start - 3, laid.start), one.start)


def _is_milestone(laid: Laid, one: Period) -> bool:
    """Return whether a period since some event only says what something is the first or the most of."""
    said = _said(laid, one)
    return bool(_MILESTONE.match(laid.text, one.end - len("以来"))) and not _CALENDAR.match(said)


def _is_step(laid: Laid, one: Period, opens: str) -> bool:
    """Return whether the figure right behind it is what something came from or to: *由2020年的……到2023年的*."""
    if opens in ("由", "从"):
        return True
    came = _FROM.search(laid.text, laid.start, one.start) or not _OF_TIME.match(laid.text, one.end)
    return opens in ("到", "至") and bool(came)


def _is_past(laid: Laid, end: int, place: int) -> bool:
    """Return whether a figure stands between the end of a period and this place."""
    return any(end <= lead.figure.start < place for lead in laid.leads)


def _is_listed(laid: Laid, one: Period) -> bool:
    return any(found.start() <= one.start < found.end() for found in _LISTED.finditer(laid.text, laid.start, laid.end))


def _is_telling(laid: Laid, one: Period) -> bool:
    said = _said(laid, one)
    if said in ("日前", "近日"):
        return True
    return bool(_DAY.search(said) and _TOLD.match(laid.text, one.end, laid.end))


def _is_over(said: str, since: str) -> bool:
    """Return whether a day is over where something that happens later follows: *今日通水。通水后……*."""
    if said.startswith(_LASTED):
        return True
    return bool(said and _DAY.search(said) and _AFTERWARDS.search(since))
