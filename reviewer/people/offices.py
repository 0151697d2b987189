"""Offices, callings and what a newspaper calls people, and where such a phrase begins."""

import re
from collections.abc import Iterator
from typing import Final

from reviewer.people.words import any_of, by_sign, signs, words

_TITLES: Final = any_of("strong_titles", "weak_titles")
BEGINS: Final = "".join(
    sorted(
        {
            *(sign for name in ("common_surnames", "rarer_surnames", "traditional_surnames") for sign in signs(name)),
            *signs("transliterated"),
            *(one[0] for one in (*words("compound_surnames"), *words("syllables"))),
        }
    )
)
"""Signs that names begin with."""
_TITLED: Final = frozenset((*words("strong_titles"), *words("weak_titles")))
_STRONG: Final = by_sign(words("strong_titles"), -1)
_BY_LAST: Final = by_sign(_TITLED, -1)
STRONG_LEAST, WEAK_LEAST, CALLING_LEAST = 1, 2, 4
_CALLINGS: Final = "员师家人者手匠长嫂兵生友客董总星娃工夫民"
"""What any other calling ends in: whoever does something for a living."""
_INSIDE: Final = frozenset(one[0] + sign for one in words("inside_callings") for sign in one[1:])
"""Words that begin with the sign a calling ends in: ``工程``."""
_TWO_SIGNS: Final = frozenset(("艺人", "大夫", "主厨", "大户", "大哥", "大姐", "大爷", "大妈", "同志"))
_CALLING: Final = f"[\u4e00-\u9fff]{{2}}(?:[{_CALLINGS}]|{'|'.join(sorted(_TWO_SIGNS))})"
_LAST: Final = "".join(sorted({one[-1] for one in (*_TITLED, *_TWO_SIGNS)} | {*_CALLINGS}))
_MAY_END: Final = re.compile(f"[{_LAST}](?=[{BEGINS}])")
_ENDS_IN_TITLE: Final = re.compile(f"(?:{_TITLES}|{_CALLING}|成员)(?:[（(][^（）()]{{1,8}}[）)])?$")

_BOUNDARY: Final = re.compile(r"[，。；：！？“”‘’（）()《》\n…—,;:!?\[\]【】\s]")
_WINDOW: Final = 48
_LONGEST: Final = 32
_WHEN: Final = re.compile(
    r"^(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{1,2}日|[近日今昨前当明][日天]|近期|日前|目前|随后|期间|会前|会上|会后|其间|同时|此外|赛后|现场|活动中?|会议|上午|下午|晚上?|凌晨|中午|傍晚)+"
)
_CUT: Final = re.compile(any_of("before_offices"))
_AND: Final = re.compile(r"和(?!平|谐|硕|县|田)|及|暨|同(?=[省市县区])")
_OF_STATE: Final = "省市县区州国本该我旗"


def is_title(text: str) -> bool:
    """Say whether a phrase ends in an office."""
    return _ENDS_IN_TITLE.search(text) is not None


def titles_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield where words end that a name may follow, and how sure a name must be there: less so after ``市长``."""
    for match in _MAY_END.finditer(text):
        end = match.end()
        if text.endswith(_BY_LAST.get(text[end], ()), 0, end + 1):
            continue
        if text.endswith(_STRONG.get(match[0], ()), 0, end):
            yield end, STRONG_LEAST
        elif text.endswith(_BY_LAST.get(match[0], ()), 0, end) or text[end - 2 : end] in _TWO_SIGNS:
            yield end, WEAK_LEAST
        elif match[0] in _CALLINGS and text[end - 1 : end + 1] not in _INSIDE:
            yield end, CALLING_LEAST


def office_before(text: str, end: int, after: int = 0) -> str:
    """Return the office that ends here, ``市委副书记、市长``.

    Args:
        text: A passage.
        end: Where the office ends.
        after: It begins no earlier: where the name before it ends.
    """
    low = max(after, end - _WINDOW)
    for match in _BOUNDARY.finditer(text, low, end):
        low = match.end()
    *before, last = text[low:end].split("、")
    kept = [_trimmed(last)]
    while before and kept[0] == last and is_title(before[-1]):
        last = before.pop()
        kept.insert(0, _trimmed(last))
    office = "、".join(kept)
    return office if len(office) <= _LONGEST else kept[-1] if len(kept[-1]) <= _LONGEST else _core(kept[-1])


def _trimmed(phrase: str) -> str:
    """Take what is no office off the front: when, whom one meets, the person named before."""
    cuts = [0]
    cuts += [one.end() for one in _CUT.finditer(phrase) if one.end() < len(phrase) - 1]
    for one in _AND.finditer(phrase):
        beside = is_title(phrase[: one.start()]) or phrase[one.end() : one.end() + 1] in _OF_STATE
        if one.end() < len(phrase) - 1 and (beside or one.start() <= 1):
            cuts.append(one.end())
    bare = phrase[max(cuts) :]
    return _WHEN.sub("", bare) or bare


def _core(phrase: str) -> str:
    match = _ENDS_IN_TITLE.search(phrase)
    return phrase[match.start() :] if match else phrase
