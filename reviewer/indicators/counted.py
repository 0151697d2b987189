"""The noun phrase right of a figure, which its classifier counts: *新增3200个停车位*."""

import re
from typing import Final

from reviewer.indicators.trimming import unquoted
from reviewer.indicators.verbs import ANYWHERE, DOES
from reviewer.indicators.words import any_of

_LONGEST: Final = 24
_PHRASE_END: Final = re.compile(any_of("phrase_ends"))
_BECOMES: Final = re.compile(r"[\u4e00-\u9fff]{1,4}[到至为]")
_NO_NOUN: Final = re.compile(rf"^(?:{any_of('no_noun_begins')})")
_MEASURE: Final = re.compile(rf"(?<=..)(?:优良|达标|合格|平均)?(?:{any_of('measures_of_it')})$")
_MEASURED: Final = re.compile(r"\d|分别|依次|同比|环比|占|超|达|比|较|为|增长|下降|提高|减少|平均|均|共")
_GRADED: Final = re.compile(r"\d+[^，。；、\d]{1,3}?(?:及?以[上下])(?:的)?")
"""*12家1亿元以上企业*: a number inside the phrase, which doesn't end it."""
_WITHIN: Final = re.compile(r"(?<=..)[中内里]$")
_ONE_SIGN: Final = tuple("人村县镇乡区市站校厂店班路桥井塘库猪牛羊鸡")
"""Nouns of one sign that are counted."""


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
