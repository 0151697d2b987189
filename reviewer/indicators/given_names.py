"""Given names that are feasts: *局长吴国庆介绍* tells who spoke, not when."""

import re
from typing import Final

from reviewer.indicators.words import any_of

_FEAST: Final = re.compile(
    r"(?:元旦|春节|清明|五一|端午|中秋|国庆)(?!“?[1-9一二两三四五六七八九]天|[”节档]|小?长?假|期间|黄金周|当天|那天|前后|前夕|首[日周])"
)
_SURE: Final = any_of("surnames")
_UNSURE: Final = any_of("surnames_and_words")
_NAMED: Final = re.compile(rf"(?:^|[，、。；：！？“”（）《》—\s]|(?:{any_of('office_ends')}))(?:{_SURE})$")
_SURNAME: Final = re.compile(rf"(?:{_SURE}|{_UNSURE})$")
_SPEAKS: Final = re.compile(
    rf"(?:[还也则又]|接着|随后)?(?:[^，。；：\d]{{1,4}}[地着])?(?:[向对][^，。；：\d]{{1,6}})?(?:{any_of('speaks')})"
)
_BACK: Final = 8


def is_given_name(text: str, start: int, begin: int = 0) -> bool:
    """Return whether the feast that stands here is what a person is called.

    A surname at the beginning of a clause or behind an office has a given name behind it; where a surname is also a
    word (*于国庆前完成*), only one who speaks is a person.

    Args:
        text: A text.
        start: Where the feast stands in it.
        begin: Where what may be looked at begins.
    """
    feast = _FEAST.match(text, start)
    if feast is None:
        return False
    before = text[max(begin, start - _BACK) : start]
    if start - _BACK > begin:
        before = "某" + before  # cut off here, no clause begins
    return bool(_NAMED.search(before) or (_SURNAME.search(before) and _SPEAKS.match(text, feast.end())))
