"""Labels against the words of a report type: which figure a number is, which list an item belongs to, its bare name."""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from reviewer.report_types.worded import Figure, Listing, Worded

_RANK: Final = (
    r"(?:(?:NO|No|TOP)[.．]?\d{1,2}|\d{1,2}[.．、)）]|[（(]?\d{1,2}[)）]|[①-⑳]+|[（(]?[一二三四五六七八九十]{1,2}[、）)]|[一二三四五六七八九]是"
    r"|第[一二三四五六七八九十\d]+(?:[位名][是为]?[：，]?|[是为：，])|居首(?:位)?的?[是为]?|首位是)"
)
RANKED = re.compile(rf"^(?:[“”]?)({_RANK})")
_BULLETS: Final = "·•▲●■◆★▪-—*"
_BEFORE_NAME = re.compile(
    r"^(?:其中：?|当中|分别为|分别是|分别|主要是|主要为|主要有|主要包括|主要涉及|主要集中在|主要|依次为|依次是|依次|包括|内含|涉及|集中在|有(?![线害轨偿])|为(?!老)|是(?!否)|"
    r"和(?![平硕静县顺谐])|及(?!时)|(?:(?:群众|市民)?(?:诉求|投诉|咨询|问题|工单)(?:内容)?(?:主要)?)?以(?![及租])|与|以及|另有|另|还有|来自|通过|经(?![开济营贸适])|从(?![化江业])|由|共(?![享青和])|按(?![揭摩时期])|反映|关于|"
    r"即(?![时办墨])|对(?!外)|在(?![建校线途])|接听|回复|受理|登记|收到|接收|接到|办理|累计|所有诉求中|群众|分为|的[\u4e00-\u9fff]{0,6}?(?:依次|分别)?(?:[是为]|有：?)|"
    r"(?:诉求|投诉|受理)?(?:量|数量)?(?:排在?前面|最[大高多小少低]|较[大多高])的(?:[是为])?|较多(?:市民|群众|居民)反映的?[是为]?|[\u4e00-\u9fff]{2,8}中(?:排名)?靠前的[是为有]|"
    r"(?:首先|其次|再次|然后|最后|接着|紧随其后)(?:的?[是为])?)+(?=.)"
)
_AFTER_NAME = re.compile(
    r"(?:共计|合计|累计|总计|共|计|有|为|是|达到|达|约|各|均|受理量|诉求量|投诉量|数量|总量|工单量|件数|受理|接听|接收|收到|"
    r"受理了|反映|分别|则|占)+$"
)
_AFTER_WORDS = re.compile(
    r"(?:类问题|类投诉|方面问题|方面的问题|等问题|类诉求|类事项|类|问题|方面|事项|诉求|渠道|途径|等)+$"
)
_NO_NAME = re.compile(
    r"(?:除|[两三四五六七八九十]者|其中|主要|涉及|包括|尚|仍|还|余|剩|有|为|是|共|计|分别|和|及|另有|还有|同时|反映|约|仅|占|比|接收|受理|接听|收到|数量|件数)+"
)
_BODY = re.compile(r"(?:电话|投诉|举报|诉求|咨询)*受理(?:中心|系统|大厅|办公室)")
"""What is only called after what it does."""
_NO_OPENER: Final = ("季", "个")
"""What follows 前三 where it says when, not which: 前三季度, 前三个季度."""
_JOIN: Final = "及和与、或/·"


class Hit(NamedTuple):
    """A figure whose word stands in a label, and where the word ends."""

    figure: Figure
    start: int
    end: int


def figure_in(said: Worded, label: str, percent: bool, nearest_end: bool = True, only: str = "") -> Hit | None:
    """Return the figure whose word stands nearest to the number: the longest of those that end (or begin) there."""
    best: Hit | None = None
    best_rank = (-1, -1)
    if "受理" in label:
        label = _BODY.sub(lambda found: "—" * len(found[0]), label)
    for figure, word in _words_of(said, percent, only):
        at = label.rfind(word) if nearest_end else label.find(word)
        if at < 0 or (figure.never and any(one in label for one in figure.never)):
            continue
        rank = (at + len(word), len(word)) if nearest_end else (-at, len(word))
        if best is None or rank > best_rank:
            best, best_rank = Hit(figure, at, at + len(word)), rank
    return best


@lru_cache(maxsize=256)
def _words_of(said: Worded, percent: bool, only: str) -> tuple[tuple[Figure, str], ...]:
    wanted = [one for one in said.figures if (one.kind == "percent") == percent and only in ("", one.name)]
    return tuple((one, word) for one in wanted for word in one.words)


def bare_name(label: str) -> tuple[int, int]:
    """Return where the name of an item stands in its label, without what leads to it and what follows."""
    start, end = len(label) - len(label.lstrip(_BULLETS)), len(label)
    if match := RANKED.match(label[start:]):
        start += match.end()
        start += len(label[start:]) - len(label[start:].lstrip(_BULLETS))
    if match := _BEFORE_NAME.match(label[start:]):
        start += match.end()
    if match := RANKED.match(label[start:]):
        start += match.end()
    for pattern in (_AFTER_NAME, _AFTER_WORDS, _AFTER_NAME):
        match = pattern.search(label[start:end])
        if match and match.start() > 0:
            end = start + match.start()
    if _NO_NAME.fullmatch(label, start, end):
        return end, end
    return start, end


def closed_by(said: Worded, words: str) -> Listing | None:
    """Return the list of which these words behind its items say that it is one: ``较多``, ``位列前三``."""
    return next((one for one in said.listings if any(word in words for word in one.closers)), None)


def is_composed(name: str, words: tuple[str, ...]) -> bool:
    """Say whether a name is made of these words and nothing else: ``投诉举报``, ``意见和建议``."""
    rest = name.lstrip("0123456789") or name
    while rest:
        word = max((one for one in words if rest.startswith(one)), key=len, default="")
        if not word:
            return False
        rest = rest[len(word) :].lstrip(_JOIN)
    return bool(name)


def belongs(name: str, listing: Listing) -> bool:
    """Say whether an item of this name is one of the list's, by its words alone: one of them ends the name."""
    return any(name.endswith(word) for word in listing.words)


def opener_in(said: Worded, words: str) -> tuple[Listing, int] | None:
    """Return the list that these words open, the last one said, and where they end."""
    best: tuple[Listing, int] | None = None
    length = 0
    for listing in said.listings:
        for opener in listing.openers:
            at = words.rfind(opener)
            if (
                at >= 0
                and words[at + len(opener) : at + len(opener) + 1] not in _NO_OPENER
                and (best is None or (at + len(opener), len(opener)) > (best[1] + length, length))
            ):
                best, length = (listing, at), len(opener)
    return (best[0], best[1] + length) if best else None
