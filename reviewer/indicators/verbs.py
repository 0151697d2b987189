"""Verbs that take what is counted (*共接到来电12件*), told from the same words inside a noun (*签约金额12万元*)."""

import re
from typing import Final

from reviewer.indicators.words import any_of, words

_LEAD_INS: Final = any_of("verb_lead_ins")
_MANNER: Final = any_of("manners")
_ANY_VERB: Final = any_of("verbs_anywhere", "verbs_at_start")
_NEXT_TO: Final = any_of("verbs_right_before")
_LONGER: Final = "|".join(word for word in words("verbs_right_before") if len(word) > 1 or word == "有")
_DONE: Final = "(?:并|了|出|过|到|至|成(?![本果功品效]))?"
"""What may follow a verb and belongs to it."""
_NO_OBJECT: Final = (
    "(?![率量额值度业机性]|费(?!用)|[\u4e00-\u9fff]{1,3}率$)"
    "(?!数(?![据字])|[金款物]$|[均单]?价|能力|进度|比例|高度|次数|天数|月数|年数|总数|强度|时间|时长|时限|情况|面积|[人天次户件个]数|金额)"
)
"""Before these a verb, wherever it stands, is the beginning of a noun: ``签约金额``, ``办结率``."""
_NO_NOUN: Final = f"{_NO_OBJECT}(?![期后前站点员者器券奖制力区线档品类厅局部处所院队])(?!{any_of('nouns_after_verb')})"
_NO_RATE: Final = rf"(?!(?:{_ANY_VERB}|{_NEXT_TO})[率量额值费度])"
_DOER: Final = any_of("doers")
_ONE_SIGN: Final = rf"(?:(?<=[共已现新])|(?<=累计)|(?<=[线内中里处边道])(?=设))(?:{any_of('one_sign_verbs')})"
_FIRST_SIGNS: Final = "".join(
    sorted({word[0] for name in ("verbs_anywhere", "one_sign_verbs") for word in words(name)} | set("了着"))
)

ANYWHERE: Final = re.compile(
    rf"(?=[{_FIRST_SIGNS}])(?:(?:{any_of('verbs_anywhere')})(?![区段期]){_NO_OBJECT}{_DONE}"
    rf"|{_ONE_SIGN}(?=..)|(?<![为除])了(?![解结然不])(?=.)|着(?![力眼火陆装手色重急实想])(?=..))"
)
"""The first signs are looked at first: most places in a text begin no verb."""
AT_START: Final = re.compile(rf"^(?:{_MANNER})*(?:{_ANY_VERB}){{1,2}}{_NO_NOUN}{_NO_RATE}{_DONE}(?=[^，]{{2}})")
AFTER_ADVERB: Final = re.compile(
    rf"(?:{_LEAD_INS})(?:{_MANNER})*(?:[向对为从][^，。；、]{{2,14}}?)?(?:{_ANY_VERB}|{_LONGER}){_NO_OBJECT}{_DONE}"
)
AT_END: Final = re.compile(rf"(?:(?:{_ANY_VERB})并?(?:{_ANY_VERB})?|^(?:{_MANNER})*(?:{_NEXT_TO})){_DONE}$")
ALONE: Final = re.compile(rf"(?:{any_of('verbs_right_before', 'verbs_at_start')})")
DOER: Final = re.compile(
    rf"^[^，、]{{1,14}}?(?:{_DOER})(?=(?:{_LEAD_INS}|{_MANNER})*(?:{any_of('verbs_at_start')}){_NO_NOUN}{_NO_RATE}[^，]{{2}}"
    rf"|(?:{_LEAD_INS})(?:{_LONGER})$)"
)
"""Who does it: *市公安局破获*."""
DOES: Final = re.compile(rf"(?<=[村户区县镇乡市人员工民众生者队社企司家店校厂院业])(?:{_ANY_VERB}){_NO_NOUN}(?!对象)")
"""What those who were counted do: *3个村种植*, *小微企业减免*."""
FINISHES: Final = re.compile(r"(?:各|共|已|累计|可|将|预计)*(?:完成|达成|实现)(?:了)?")
"""These alone don't tell what was done."""
HAS_AT_START: Final = re.compile(
    r"^(?:共|现)?(?:有(?![关效机限色])|设(?![计施备立置有])|养(?![殖老护])|建(?![设筑议成材档制]))(?=[^，]{2})"
)
LEAD_INS_AT_START: Final = re.compile(rf"^(?:{_LEAD_INS})+(?=[^，])")
_AFTER_SURE_ADVERB: Final = re.compile(
    rf"(?:{any_of('sure_adverbs')})(?!有|{any_of('lead_in_ends')})[\u4e00-\u9fff]{{2}}了?(?=[\u4e00-\u9fff“]{{2,}}$)"
    rf"(?!(?:{any_of('measures_of_it')}|.{{0,3}}[量额值率数费价长流度比次])$)"
)
_CARRIES_OUT: Final = re.compile(".{0,4}(?:完成|实现|开展|实施|推进|启动)了?")


_ATTRIBUTES: Final = frozenset(words("verbs_in_nouns"))
_DOER_OR_ADVERB: Final = re.compile(rf"(?:{_DOER}|{_LEAD_INS}|{_MANNER}|[的，、”）])$|^.?$")


def _is_verb(words_before: str, found: re.Match[str]) -> bool:
    """Return whether it isn't part of a noun: *宽带接入用户* and *聚集区* hold no verb, *全市共接入用户* does."""
    return found[0] not in _ATTRIBUTES or bool(_DOER_OR_ADVERB.search(words_before[: found.start()]))


def last_verb(words_before: str) -> tuple[int, int] | None:
    """Return where the last verb that takes what is counted stands in the words before a figure."""
    found = [match.span() for match in ANYWHERE.finditer(words_before) if _is_verb(words_before, match)]
    found += [match.span() for match in AFTER_ADVERB.finditer(words_before)]
    if (match := AT_END.search(words_before)) and not any(
        _CARRIES_OUT.fullmatch(words_before, *span) and match.start() - span[1] > 1 for span in found
    ):
        found.append(match.span())  # 完成造林: what is carried out is told by a verb, which is no verb of its own
    return max(found, key=lambda span: span[1], default=None) or _unknown_verb(words_before)


def _unknown_verb(words_before: str) -> tuple[int, int] | None:
    """Return where two signs stand that a sure adverb makes a verb, whatever they are: *消防员累计转移群众*."""
    match = _AFTER_SURE_ADVERB.search(words_before)
    return match.span() if match else None
