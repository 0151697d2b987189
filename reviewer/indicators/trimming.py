"""A noun phrase freed of what only leads to it: who did it, where, when, how.

Newspapers put all of that before the noun: *截至目前，该项目已累计完成投资* measures *投资*. Each step below takes
away one kind of words and leaves the rest as it was; the steps are gone through in the order of the sentence.
"""

import re
from typing import Final

from reviewer.indicators.verbs import AT_START, DOER, HAS_AT_START, LEAD_INS_AT_START
from reviewer.indicators.words import any_of

_AREA: Final = r"(?:全|我|本|该)(?:[省市区县州国镇乡村校院]|自治区|自治州|社会|系统|行业|街道|社区)"
_HEAD_OF_REPORT: Final = re.compile(r"^.*(?:讯|报道|电)（[^）]*）|^（[^）]*）|^\d{1,2}[.．、](?=\D)|^[①-⑳]")
_LEADING: Final = re.compile(rf"^(?:{any_of('leading')})+")
_AREA_AT_START: Final = re.compile(rf"^(?!全社会(?:用电|消费|研发|物流|固定)){_AREA}(?:的)?(?=[^，]{{2}})")
_REMARK: Final = re.compile(r"^（[^）]*）(?=..)")
_SETTING: Final = re.compile(any_of("settings"))
_TRAILING: Final = re.compile(rf"(?:{any_of('trailing')})+$")
_AND_SO_ON: Final = re.compile(
    rf"^.*(?<![一二三四五六高中低上下同平优特均])等(?:各类|各种|多[种个类项])?"
    rf"(?!(?:{any_of('generic')})$|[级次待候效额距高])(?=[^，、]{{2,}}$)"
)
_DISPOSED: Final = re.compile(r"^.*[\u4e00-\u9fff][将把](?![来近军士要会])(?=..)")
"""*新标准将低保由……提高到* is said of what stands after the sign."""
_OF: Final = re.compile(r"^.{2,}的(?=[^的]{2,}$)")
_NO_SUBJECT: Final = re.compile(rf"{_AREA}|{any_of('no_subject')}")


def trimmed(phrase: str) -> str:
    """Return a noun phrase without what only leads to it; nothing where nothing is left that could be a subject."""
    phrase = _without_setting(phrase)
    phrase = _without_area(phrase)
    phrase = _without_doer_and_verb(phrase)
    phrase = without_trailing(phrase)
    phrase = _without_owner(_AND_SO_ON.sub("", phrase))
    phrase = unquoted(_DISPOSED.sub("", phrase).strip("的，、"))
    return "" if _NO_SUBJECT.fullmatch(phrase) else phrase


def without_trailing(phrase: str) -> str:
    """Return a phrase without adverbs and the like between it and its figure."""
    return _TRAILING.sub("", phrase)


def with_verb(phrase: str) -> str:
    """Return a verb phrase without what leads to it: *全市热线共直接办理* is *直接办理*."""
    phrase = _without_setting(phrase)
    phrase = DOER.sub("", _AREA_AT_START.sub("", phrase))
    return LEAD_INS_AT_START.sub("", phrase) or phrase


def unquoted(phrase: str) -> str:
    """Return a phrase without a quotation mark that has no partner in it."""
    if phrase.count("“") != phrase.count("”"):
        return phrase.strip("“”") if not {"“", "”"} & set(phrase.strip("“”")) else phrase
    return phrase


def _without_setting(phrase: str) -> str:
    """*本报讯（……）项目建成后，* and the like, which may stand on both sides of a word that leads on."""
    phrase = _SETTING.sub("", _HEAD_OF_REPORT.sub("", phrase))
    return _LEADING.sub("", _SETTING.sub("", _LEADING.sub("", phrase)))


def _without_area(phrase: str) -> str:
    """*共*, *全市*, *已*: adverbs stand before the area or behind it."""
    phrase = _AREA_AT_START.sub("", LEAD_INS_AT_START.sub("", phrase))
    return LEAD_INS_AT_START.sub("", _REMARK.sub("", phrase))


def _without_doer_and_verb(phrase: str) -> str:
    return HAS_AT_START.sub("", AT_START.sub("", DOER.sub("", phrase)))


def _without_owner(phrase: str) -> str:
    """Return what stands behind the last ``的``, unless what stands before it is needed: a number, *对……的贡献率*."""
    owner = _OF.match(phrase)
    if owner is None or re.search(r"\d|对", owner[0]):
        return phrase
    return _LEADING.sub("", phrase[owner.end() :])
