"""What a newspaper says right after a name."""

import re
from typing import Final

from reviewer.people.words import any_of, by_sign, words

SPEECH: Final = any_of("speech")
_WORDS: Final = frozenset(words("after_names"))
_BY_SIGN: Final = by_sign(_WORDS, 0)
_ACTS: Final = by_sign((one for one in _WORDS if len(one) > 1), 0)
_FULL: Final = re.compile(
    "[^\u4e00-\u9fff·•]|$|说|(?:今年)?\\d|第[一二三]|的(?!士)|[\u4e00-\u9fff]{1,2}[着了]"
    "|[一二两三四五六七八九十几半多]+(?:分|个|天|次|位|名|把|家|边|人|手|句|岁|口|米|点)"
    "|作[\u4e00-\u9fff]{0,4}(?:发言|报告|讲话|汇报|说明|致辞|点评|介绍|表态|讲解|部署)"
)
_HALF: Final = re.compile(
    r"[和与及等在对就向到从为称是则已曾正被给把将以带率来看用做接当作因而不没让请时从抓一两三用走拉站坐住拿教学跑打开种养卖买创办写画唱]"
    r"|(?![后前时])[\u4e00-\u9fff]{2,3}[说道](?=[，：“。])"
)
SURE, PERHAPS, NOTHING = 3, 2, 0


def acts(text: str, at: int) -> bool:
    """Say whether somebody does something here: a verb or an adverb of two signs or more."""
    return text.startswith(_ACTS.get(text[at : at + 1], ()), at)


def is_act(text: str) -> bool:
    """Say whether a word is one that goes on after names: ``马上``, ``连夜``."""
    return text in _WORDS


def tears(text: str, at: int) -> bool:
    """Say whether a name that ended here would tear a word in two: ``赛后`` of ``甲赛后说``."""
    return text[at - 1 : at + 1] in _WORDS


def follows(text: str, at: int) -> int:
    """Return how well what stands here goes on after a name: ``SURE``, ``PERHAPS`` or ``NOTHING``."""
    if text.startswith(_BY_SIGN.get(text[at : at + 1], ()), at) or _FULL.match(text, at):
        return SURE
    return PERHAPS if _HALF.match(text, at) else NOTHING
