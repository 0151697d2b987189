"""What each line of an article's titles is: kicker, headline or subtitle."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import accumulate, islice
from typing import Final, NamedTuple

from reviewer.articles.article import PartKind

_LEADS = re.compile(r"(?:强调|指出|要求|表示|提出|时说|寄语|研究|审议|部署|通报|提醒|回应|解读)$")
_MEETS = re.compile(
    r"(?:召开|举行|开幕|闭幕|印发|发布|会议|推进会|座谈会|大会|例会|论坛|仪式|比赛|活动|行动|签约|揭牌|启动|开工|揭晓|出台|公布)$"
    r"|(?:召开|举行|审议|主持|开展).{2,14}(?:会议?|次会议|学习|座谈|调研)$"
)
_LABEL = re.compile(
    r"^.{2,6}·.{2,6}$|^.{0,8}(?:社论|特稿|特写|评论员?|观察|述评|纪实|综述|调查|聚焦|系列|报道|专题|专栏|专访|见闻|走基层|之[一二三四五六七八九十]"
    r"|[快简短]讯|快报|播报|速递|问答|说法|直通车|在线|之窗|课堂|讲堂|提醒|故事|人物|风采|关注|视点|一线|现场|连线|追踪|回音|信箱"
    r"|半?年报|季报|广角|小议|夜话|看台|时评|短评|杂谈|随笔|札记|手记|档案|印象|传真|纵横)[①-⑳\d]{0,2}$"
)
_COLUMN = re.compile(r"^[【\[［].{2,14}[】\]］]$")
"""The name of a column stands over a headline."""
_ATTENDS = re.compile(
    r"^[\u4e00-\u9fa5、 ]{2,24}?(?:出席|主持(?!召开)|参加|讲话|致辞|陪同|宣布|作报告|会见时在座|列席"
    r"|总结|当选|作动员|宣读|颁奖|见证|致贺信|致词|到会祝贺|带队|督战)[\u4e00-\u9fa5、 ]{0,12}$"
    r"|^[\u4e00-\u9fa5、 ]{4,24}等(?:与|同|和).{2,10}一[起道同]$"
)
_DASHED = re.compile(
    r"^[—–-]{1,2}|^[（(][^（）()]{4,}[）)]$|^[\u4e00-\u9fff]{2,12}[〔\[（(]20\d\d[〕\]）)]第?\d{1,4}号$"
)
"""A subtitle is set off by a dash or in brackets, or is the number of a document."""
_BRACKETED = re.compile(r"^[（(][^（）()]{4,}[）)]$")
_COUPLET = re.compile(r"^[^，。]{3,9}[ \u3000]+[^，。 \u3000]{3,9}$")
_DOES = re.compile(
    "(?:[签听研聚谋建跑走抓拼唱写绘擦点织架铺护促带用]|共|把|让|推|加快|打造|审议|部署|全力|着力|奋力|坚|扎实|守|筑|做|以|为|向|力争|确保|努力|深化|提升|持续|不断)"
)
"""A headline that begins with what is done leaves it to its kicker to say by whom."""
_SERIES = re.compile(r"(?:[①-⑳]|[（(][一二三四五六七八九十\d]{1,3}[）)]|之[一二三四五六七八九十]{1,2}|\d)$")
"""The name of a column, and which of its pieces this is."""
_VISITS = re.compile(
    r"^(?:对话|专访|访|走进|记|一[个位座条群名家])|(?:记|回访|侧记|纪实|札记|见闻|观察|答记者问|采访|的故事|之路|往事|一瞥|扫描|剪影"
    r"|纪事|二三事|印象|群像)$"
)
"""Below a headline that calls, a subtitle says whom the reporter saw, or what kind of piece it is."""
_DIGIT = re.compile("[0-9]")
_QUOTED = re.compile("[“”]")
LONG, LABEL, NAME, SHORT, UNTOLD = 22, 12, 9, 4, 0.35
BRACKETED: Final = 5.0
"""What it costs that a line of a headline stands in brackets below others; too seldom seen to be fitted."""
WEIGHTS: Final[Mapping[str, float]] = {
    "goes across blocks": -2.31,
    "is the form of a subtitle": -2.61,
    "length": -0.88,
    "is long": -3.12,
    "lines": 0.50,
    "lines are as wide": 0.68,
    "lines are not as wide": 0.95,
    "a line of it leads": -0.90,
    "a line of it adds": -0.66,
    "a line of it is a label": -1.01,
    "ends with a visit": -1.82,
    "kicker in the headline's block": -1.95,
    "kicker leads to it": 1.96,
    "kicker tells of a meeting": 0.33,
    "a meeting, then what is done": 0.17,
    "kicker is a label": 1.71,
    "kicker is one of a series": 2.03,
    "kicker is a word": 1.70,
    "kicker is as short as a name": 1.57,
    "kicker is not told": 1.72,
    "kicker is a name not told": 1.93,
    "kicker quotes": -1.29,
    "kicker has a pause": -1.71,
    "kicker is longer": -0.69,
    "headline calls": 2.61,
    "headline says what is done": 1.73,
    "kicker, no subtitle": -0.95,
    "subtitle in the headline's block": -2.16,
    "subtitle tears a word": -0.88,
    "subtitle adds": 1.78,
    "subtitle is set off": 0.88,
    "subtitle tells of a visit": 0.92,
    "subtitle is told more": 1.29,
    "subtitle calls": 1.31,
    "subtitle is longer": 0.64,
    "subtitle's lines": -1.65,
    "subtitle says what is done": -0.68,
    "subtitle has the number": -1.47,
    "subtitle, no kicker": -1.20,
}
"""What speaks for a reading of titles, and against it; fitted by ``python -m tests.bench.fit_titles``."""


class Lines(NamedTuple):
    """The lines of an article's titles, each printed once.

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
    same = once([line for group in groups for line in group])
    lines = lines_of(groups, same, said, told)
    first, last = max(cuts(lines), key=lambda cut: worth(lines, *cut), default=(0, 0))
    kinds = (PartKind.KICKER, PartKind.HEADLINE, PartKind.SUBTITLE)
    return [kinds[(at >= first) + (at >= last)] for at in same]


def once(texts: Sequence[str]) -> list[int]:
    """Return for each line which it is when lines printed twice over are counted once."""
    bare = [_bare([one]) for one in texts]
    found: list[int] = []
    while (at := len(found)) < len(bare):
        many = next((many for many in range((len(bare) - at) // 2, 0, -1) if _twice(bare, at, many)), 1)
        news = range(max(found, default=-1) + 1, max(found, default=-1) + 1 + many)
        found += [*news, *news] if _twice(bare, at, many) else news
    return found


def _twice(bare: Sequence[str], at: int, many: int) -> bool:
    return list(islice(bare, at, at + many)) == list(islice(bare, at + many, at + 2 * many))


def lines_of(
    groups: Sequence[Sequence[str]], same: Sequence[int], said: frozenset[str], told: Callable[[str], float]
) -> Lines:
    """Return the lines of titles, those that are the same once."""
    texts = [line for group in groups for line in group]
    firsts = [same.index(number) for number in range(max(same, default=-1) + 1)]
    begun = frozenset(accumulate(map(len, groups), initial=0))
    starts = frozenset(number for number, at in enumerate(firsts) if at in begun)
    return Lines([_halved(texts[at]) for at in firsts], starts, said, told)


def cuts(lines: Lines) -> list[tuple[int, int]]:
    """Return each way to say which lines are the headline: from one up to another."""
    many = len(lines.texts)
    return [(first, last) for first in range(many) for last in range(first + 1, many + 1)]


def worth(lines: Lines, first: int, last: int) -> float:
    """Return how much speaks for it that the headline is ``texts[first:last]``."""
    bracketed = sum(_BRACKETED.match(_bare([one])) is not None for one in lines.texts[first + 1 : last])
    return sum(WEIGHTS[name] * value for name, value in forms(lines, first, last)) - BRACKETED * bracketed


def forms(lines: Lines, first: int, last: int) -> Iterator[tuple[str, float]]:
    """Yield what there is to say of it that the headline is ``texts[first:last]``: a name of ``WEIGHTS``, how much."""
    yield from _of_headline(lines, first, last)
    if first:
        yield from _of_kicker(lines, first, last)
    if last < len(lines.texts):
        yield from _of_subtitle(lines, first, last)


def _of_headline(lines: Lines, first: int, last: int) -> Iterator[tuple[str, float]]:
    own = lines.texts[first:last]
    headline, wide = _bare(own), [len(_bare([one])) for one in own]
    yield "goes across blocks", sum(first < at < last for at in lines.starts)
    yield "is the form of a subtitle", adds(headline)
    yield "length", min(len(headline), 30) / 10
    yield "is long", max(len(headline) - LONG, 0) / 10
    if len(own) > 1:
        yield "lines", len(own) - 1
        yield "lines are as wide", abs(wide[0] - wide[1]) <= 1
        yield "lines are not as wide", min(abs(wide[0] - wide[1]), 8) / 8
        yield "a line of it leads", any(_LEADS.search(_bare([one])) for one in own[:-1])
        yield "a line of it adds", any(adds(_bare([one])) for one in own[1:])
        yield "a line of it is a label", any(_is_label(_bare([one])) for one in own[:-1])
        yield "ends with a visit", _VISITS.search(_bare(own[-1:])) is not None


def _of_kicker(lines: Lines, first: int, last: int) -> Iterator[tuple[str, float]]:
    kicker, headline = _bare(lines.texts[:first]), _bare(lines.texts[first:last])
    told = lines.told(kicker)
    yield "kicker in the headline's block", first not in lines.starts
    yield "kicker leads to it", _LEADS.search(kicker) is not None
    meets, does = len(kicker) >= NAME and _MEETS.search(kicker) is not None, _DOES.match(headline) is not None
    yield "kicker tells of a meeting", meets
    yield "a meeting, then what is done", meets and does
    yield "kicker is a label", _is_label(kicker)
    yield "kicker is one of a series", len(kicker) <= 16 and _SERIES.search(kicker) is not None
    yield "kicker is a word", len(kicker) <= SHORT
    yield "kicker is as short as a name", len(kicker) <= NAME and len(headline) >= 7
    yield "kicker is not told", told < UNTOLD
    yield "kicker is a name not told", 3 <= len(kicker) <= 7 and told < 0.2
    yield "kicker quotes", _QUOTED.search(kicker) is not None
    yield "kicker has a pause", "，" in kicker or "：" in kicker
    yield "kicker is longer", min(len(kicker) / len(headline), 2)
    yield "headline calls", _calls(lines.texts[first:last])
    yield "headline says what is done", does
    yield "kicker, no subtitle", last == len(lines.texts)


def _of_subtitle(lines: Lines, first: int, last: int) -> Iterator[tuple[str, float]]:
    subtitle, headline = _bare(lines.texts[last:]), _bare(lines.texts[first:last])
    above, below = lines.texts[last - 1].strip(), lines.texts[last].strip()
    yield "subtitle in the headline's block", last not in lines.starts
    yield "subtitle tears a word", (above[-1] + below[0]) in lines.said or len(_bare([below])) < 3
    yield "subtitle adds", adds(subtitle)
    yield "subtitle is set off", _DASHED.match(subtitle) is not None
    yield "subtitle tells of a visit", _VISITS.search(subtitle) is not None
    yield "subtitle is told more", max(min(lines.told(subtitle) - lines.told(headline), 0.5), -0.5)
    yield "subtitle calls", _calls(lines.texts[last:])
    yield "subtitle is longer", len(subtitle) > len(headline) + 2
    yield "subtitle's lines", len(lines.texts) - last - 1
    yield "subtitle says what is done", _DOES.match(subtitle) is not None
    numbered = adds(subtitle) or _DIGIT.search("".join(lines.texts[:last])) is not None
    yield "subtitle has the number", not numbered and _DIGIT.search(subtitle) is not None
    yield "subtitle, no kicker", not first


def _is_label(text: str) -> bool:
    return len(text) <= LABEL and bool(_LABEL.search(text) or _COLUMN.match(text))


def _calls(texts: Sequence[str]) -> bool:
    """Say whether a title calls out rather than tells: a couplet, an exclamation."""
    return any(_COUPLET.match(one.strip()) or one.strip()[-1:] in "！!？?" for one in texts) or "，" in "".join(texts)


def _halved(text: str) -> str:
    """Return what is printed twice over in one line once."""
    bare = text.strip()
    half = len(bare) // 2
    return bare[:half] if half >= 4 and bare[:half] == bare[half:] else text


def _bare(lines: Sequence[str]) -> str:
    return "".join("".join(lines).split())
