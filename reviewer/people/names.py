"""Where a name that begins at a place ends: two or three characters, compound surnames, names of other peoples."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from reviewer.people.following import SURE, follows, is_act, tears
from reviewer.people.words import any_of, signs, words

SURNAMES: Final = frozenset(signs("common_surnames") + signs("rarer_surnames") + signs("traditional_surnames"))
COMPOUNDS: Final = frozenset(words("compound_surnames"))
_NONE: Final = re.compile(any_of("no_names"))
_ABROAD: Final = frozenset(signs("transliterated"))
_FOREIGN: Final = f"(?:[{signs('transliterated')}]|[不都](?=[都拉热外萨力克]))"
DOTTED: Final = re.compile(rf"{_FOREIGN}{{1,8}}(?:[·•‧・]{_FOREIGN}{{1,8}}){{1,3}}")
_PLAIN_FOREIGN: Final = re.compile(rf"{_FOREIGN}{{2,8}}")
SYLLABLES: Final = re.compile(f"(?:{any_of('syllables')}){{1,3}}")
_GIVEN: Final = frozenset(signs("given"))
_NOT_GIVEN: Final = frozenset(signs("not_given"))
_NOT_LAST: Final = frozenset(signs("not_last"))
_WHOLE: Final = frozenset(words("whole_given"))
_ORDINARY: Final = frozenset(one[0] + sign for one in words("ordinary") for sign in one[1:])
_ADDRESS: Final = re.compile(
    r"(?:某|女士|先生|大爷|大妈|大姐|大哥|大叔|大娘|大伯|阿姨|奶奶|爷爷|师傅|老师|老人|书记|主任|局长|经理|医生|教授|队长|老板|同学|家人|氏|老汉|老太|老师傅|大嫂|大伯|伯伯|警官|法官|律师|护士|老爷子|姓)"
)
_NO_PERSON: Final = re.compile(
    r"大学|学院|公司|集团|路(?![过上])|街|奖|杯|市|县|区|镇|乡|村(?![里民])|社区|小区|医院|银行|桥|站(?![在着起立上到住了])|山(?!区)|河|湖|大厦|品牌"
)
GIVEN_KNOWN, GIVEN_UNKNOWN, FULL, SPREAD, ORDINARY, LEAST = 1, -1, 1, 2, -2, 1


class Cut(NamedTuple):
    """A name that may stand here, and how sure that is."""

    end: int
    score: int


def name_at(text: str, at: int, article: str, least: int = LEAST) -> int:
    """Return where the name that begins here ends; 0 where none does.

    Args:
        text: A passage.
        at: Where the name would begin.
        article: All the article says: a name is told from what goes on after it by how often they stand together.
        least: How sure it must be.
    """
    foreign = DOTTED.match(text, at)
    if foreign:
        return _foreign_end(text, at, foreign.end())
    together = SYLLABLES.match(text, at)
    if together and together.end() - at >= 3 and (together.end() - at > 3 or follows(text, together.end())):
        return together.end()
    if text[at : at + 1] not in SURNAMES and text[at : at + 2] not in COMPOUNDS:
        return _plain_foreign(text, at)
    if text[at : at + 2] not in COMPOUNDS and (_NONE.match(text, at) or is_act(text[at : at + 2])):
        return 0
    best = max(_cuts(text, at, article), key=lambda one: (one.score, one.end), default=Cut(0, 0))
    if best.score >= max(least, SURE):
        return best.end
    spoken = best.end - at > 2 and best.score == SURE and "\u4e00" <= text[best.end : best.end + 1] <= "\u9fff"
    return _plain_foreign(text, at) or (best.end if best.score >= least or spoken else 0)


def is_ordinary(text: str) -> bool:
    """Say whether a word begins as this name does."""
    if text[:2] in COMPOUNDS:
        return False
    return text[:2] in _ORDINARY or is_act(text[:2]) or _NONE.match(text) is not None


def ends_well(own: str) -> bool:
    """Say whether a given name ends in a sign that says nothing else there."""
    return own[-1:] not in _NOT_LAST or own in _WHOLE


def is_full(name: str) -> bool:
    """Say whether signs behind the surname are such as given names are made of, and no word begins so."""
    own = name[2:] if name[:2] in COMPOUNDS else name[1:]
    return "·" in name or len(own) > 2 or (is_given(own) and ends_well(own) and not is_ordinary(name))


def is_foreign(text: str) -> bool:
    """Say whether all signs are such as names of other peoples are written with."""
    return all(sign in _ABROAD or sign in _GIVEN for sign in text) and not is_ordinary(text)


def is_given(text: str) -> bool:
    """Say whether all signs are such as given names are made of."""
    return bool(text) and all(sign in _GIVEN for sign in text)


def _cuts(text: str, at: int, article: str) -> Iterator[Cut]:
    surname = 2 if text[at : at + 2] in COMPOUNDS else 1
    for given in (1, 2):
        end = at + surname + given
        own = text[at + surname : end]
        if not _may_be_given(own) or _ADDRESS.match(text, at + 1) or _NO_PERSON.match(text, end):
            continue
        after, torn = follows(text, end), (own[-1] in _NOT_LAST or tears(text, end)) and own not in _WHOLE
        if torn and after < SURE:
            continue
        score = after + (GIVEN_KNOWN if is_given(own) and not torn else GIVEN_UNKNOWN)
        score += FULL if given == 2 and score == GIVEN_KNOWN else 0
        score += ORDINARY if text[at : at + 2] in _ORDINARY else 0
        yield Cut(end, score + (SPREAD if _goes_on_otherwise(article, text[at:end]) else 0))


def _may_be_given(own: str) -> bool:
    return len(own) > 0 and all("\u4e00" <= sign <= "\u9fff" and sign not in _NOT_GIVEN for sign in own)


def _goes_on_otherwise(article: str, name: str) -> bool:
    """Say whether a name is followed by different signs where it stands."""
    after, at = set(), article.find(name)
    while at >= 0:
        after.add(article[at + len(name) : at + len(name) + 1])
        at = article.find(name, at + 1)
    return len(after) > 1


def _foreign_end(text: str, start: int, end: int) -> int:
    """Return where a foreign name ends: at the longest that a sentence surely goes on after, or a bit beyond it."""
    dot = max(text.rfind(sign, start, end) for sign in "·•‧・")
    longest = range(end, dot + 1, -1)
    for at in (*longest, end + 1, end + 2):
        if at <= len(text) and follows(text, at) == SURE and "·" not in text[end:at]:
            return 0 if _NO_PERSON.match(text, at) else at
    return 0 if _NO_PERSON.match(text, end) else end


def _plain_foreign(text: str, at: int) -> int:
    """Return where a foreign name of one word ends; four signs or more where a surname could begin it."""
    match = _PLAIN_FOREIGN.match(text, at)
    if not match or _NONE.match(text, at):
        return 0
    fewest = 4 if text[at] in SURNAMES else 2
    for end in range(match.end(), at + fewest - 1, -1):
        after = follows(text, end)
        if (after == SURE or (after and end - at > 2)) and not _NO_PERSON.match(text, end):
            return end
    return 0
