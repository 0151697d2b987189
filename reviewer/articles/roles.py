"""What each line of an article's titles is: kicker, headline or subtitle."""

import re
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import Final, NamedTuple

from reviewer.articles.article import PartKind

_LEADS = re.compile(r"(?:强调|指出|要求|表示|提出|时说|寄语|研究|审议|部署|通报|提醒|回应|解读)$")
_MEETS = re.compile(
    r"(?:召开|举行|开幕|闭幕|印发|发布|会议|推进会|座谈会|大会|例会|论坛|仪式|比赛|活动|行动|签约|揭牌|启动|开工|揭晓|出台|公布)$"
    r"|(?:召开|举行|审议|主持|开展).{2,14}(?:会议?|次会议|学习|座谈|调研)$"
)
_LABEL = re.compile(
    r"^.{2,6}·.{2,6}$|^.{0,8}(?:社论|特稿|特写|评论|观察|述评|纪实|综述|调查|聚焦|系列|报道|专题|专栏|专访|见闻|走基层|之[一二三四五六七八九十]"
    r"|[快简短]讯|快报|播报|速递|问答|说法|直通车|在线|之窗|课堂|讲堂|提醒|故事|人物|风采|关注|视点|一线|现场|连线|追踪|回音|信箱"
    r"|广角|小议|夜话|看台|时评|短评|杂谈|随笔|札记|手记|档案|印象|传真|纵横)[①-⑳\d]{0,2}$"
)
_COLUMN = re.compile(r"^[【\[［].{2,14}[】\]］]$")
"""The name of a column stands over a headline."""
_ATTENDS = re.compile(
    r"^[\u4e00-\u9fa5、 ]{2,24}?(?:出席|主持|参加|讲话|致辞|陪同|宣布|作报告|会见时在座|列席"
    r"|总结|当选|作动员|宣读|颁奖|见证|致贺信|致词|到会祝贺|带队|督战)[\u4e00-\u9fa5、 ]{0,12}$"
    r"|^[\u4e00-\u9fa5、 ]{4,24}等(?:与|同|和).{2,10}一[起道同]$"
)
_DASHED = re.compile(r"^[—–-]{1,2}|^[（(][^（）()]{4,}[）)]$")
_COUPLET = re.compile(r"^[^，。]{3,9}[ \u3000]+[^，。 \u3000]{3,9}$")
_DOES = re.compile(
    "(?:[签听研聚谋建跑走抓拼唱写绘擦点织架铺护促带用]|共|把|让|推|加快|打造|审议|部署|全力|着力|奋力|坚|扎实|守|筑|做|以|为|向|力争|确保|努力|深化|提升|持续|不断)"
)
"""A headline that begins with what is done leaves it to its kicker to say by whom."""
_DIGIT = re.compile("[0-9]")
_KICKER, _SUBTITLE, _INSIDE, _ACROSS, _TORN = 1.5, 2.6, 1.04, 2.86, 3.0
"""What it costs that there is a kicker, a subtitle; that one ends inside a block, that a headline goes across two;
that a word is torn in two."""
LONG: Final = 13
ADDS_ABOVE, NAME, NOT_TOLD, LABEL = 1.0, 3.5, 0.2, 3.0
CALLS, SEVERAL, PER_LONG, DOES, TOLD, LEAST_TOLD, ADDS = 1.2, 0.45, 0.8, 0.8, 1.5, -0.3, 3.9


class Lines(NamedTuple):
    """The lines of an article's titles.

    Attributes:
        texts: As printed.
        starts: Numbers of the lines with which a block begins.
        said: The pairs of signs that the article says.
        told: How much of a line the article says too.
    """

    texts: Sequence[str]
    starts: frozenset[int]
    said: frozenset[str]
    told: Callable[[str], float]


def leads(text: str) -> bool:
    """Say whether a line leads to the headline below it: ``… 时强调``."""
    return bool(_LEADS.search(text) or _COLUMN.match(text) or (len(text) <= 12 and _LABEL.search(text)))


def adds(text: str) -> bool:
    """Say whether a line adds to the headline above it: ``—— …``, ``（3月9日至15日）``, who took the chair."""
    return _DASHED.match(text) is not None or _ATTENDS.match(text) is not None


def roles(groups: Sequence[Sequence[str]], said: frozenset[str], told: Callable[[str], float]) -> list[PartKind]:
    """Return for each line whether it is kicker, headline or subtitle.

    Args:
        groups: The lines, as printed, of each block of an article's titles.
        said: The pairs of signs that the article says.
        told: How much of a line the article says too.
    """
    texts = [line for group in groups for line in group]
    lines = Lines(texts, frozenset(accumulate(map(len, groups), initial=0)), said, told)
    many = len(texts)
    cuts = [(first, last) for first in range(many) for last in range(first + 1, many + 1)]
    first, last = max(cuts, key=lambda cut: _worth(lines, *cut), default=(0, 0))
    kinds = (PartKind.KICKER, PartKind.HEADLINE, PartKind.SUBTITLE)
    return [kinds[(at >= first) + (at >= last)] for at in range(many)]


def _worth(lines: Lines, first: int, last: int) -> float:
    """Return how much speaks for it that the headline is ``texts[first:last]``."""
    kicker, headline, subtitle = (_bare(part) for part in _parts(lines.texts, first, last))
    worth = -_ACROSS * sum(first < at < last for at in lines.starts) - ADDS * adds(headline)
    said = lines.told(headline)
    if kicker:
        worth += _as_kicker(kicker, lines, first) + TOLD * max(lines.told(kicker) - said, LEAST_TOLD)
        worth += DOES * (_DOES.match(headline) is not None) + CALLS * _calls(lines.texts[first:last])
    if subtitle:
        worth += _as_subtitle(subtitle, lines, last) + TOLD * max(lines.told(subtitle) - said, LEAST_TOLD)
        worth += CALLS * _calls(lines.texts[first:last])
    worth -= SEVERAL * max(sum(len(one.strip()) + 2 >= LONG for one in lines.texts[first:last]) - 1, 0)
    return worth


def _parts(texts: Sequence[str], first: int, last: int) -> tuple[Sequence[str], ...]:
    return texts[:first], texts[first:last], texts[last:]


def _as_kicker(kicker: str, lines: Lines, end: int) -> float:
    worth = -_KICKER - 1.0 * _calls(lines.texts[:end])
    worth += 4.0 if _LEADS.search(kicker) else _cut(lines, end)
    worth += 2.2 * (len(kicker) >= 8 and _MEETS.search(kicker) is not None)
    worth += LABEL * (len(kicker) <= 12 and _LABEL.search(kicker) is not None) + 4.0 * (
        _COLUMN.match(kicker) is not None
    )
    return worth + PER_LONG * (len(kicker) >= LONG) - ADDS_ABOVE * adds(kicker) + NAME * _names(kicker, lines)


def _as_subtitle(subtitle: str, lines: Lines, start: int) -> float:
    worth = -_SUBTITLE + _cut(lines, start) - 1.0 * _calls(lines.texts[start:])
    worth -= 1.2 * (_DOES.match(subtitle) is not None)
    worth += 0.8 * (_DIGIT.search(subtitle) is not None) * (_DIGIT.search("".join(lines.texts[:start])) is None)
    return worth + 4.5 * adds(subtitle) + 0.8 * (len(subtitle) >= LONG)


def _cut(lines: Lines, at: int) -> float:
    """Return what speaks for it that a title ends above a line."""
    above, below = lines.texts[at - 1].strip(), lines.texts[at].strip()
    torn = (above[-1] + below[0]) in lines.said or len(_bare([below])) < 3
    return -_TORN * torn - (0.0 if at in lines.starts else _INSIDE)


def _calls(texts: Sequence[str]) -> bool:
    """Say whether a title calls out rather than tells: a couplet, an exclamation."""
    return any(_COUPLET.match(one.strip()) or one.strip()[-1:] in "！!？?" for one in texts) or "，" in "".join(texts)


def _names(kicker: str, lines: Lines) -> bool:
    """Say whether a kicker is but the name of a column, of which the article says nothing."""
    return 3 <= len(kicker) <= 6 and lines.told(kicker) < NOT_TOLD


def _bare(lines: Sequence[str]) -> str:
    return "".join("".join(lines).split())
