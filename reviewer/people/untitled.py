"""Names that no office stands before: who speaks, is appointed, how old one is, couples, whom a sentence calls so."""

import re
from collections.abc import Iterator
from typing import Final

from reviewer.people.following import SPEECH, SURE, acts, follows
from reviewer.people.names import DOTTED, SURNAMES, SYLLABLES, is_full, is_given, name_at
from reviewer.people.offices import is_title
from reviewer.people.words import any_of, signs

_HAN: Final = "[\u4e00-\u9fff]"
_COMPOUND: Final = any_of("compound_surnames")
_FAMILY: Final = f"(?:{_COMPOUND}|[{signs('common_surnames')}习向关费卓盛聂裴蓝闫])"
_ANY: Final = f"(?:{_COMPOUND}|[{signs('common_surnames')}{signs('rarer_surnames')}])"
_NAME: Final = f"(?:{DOTTED.pattern}|{_ANY}{_HAN}{{1,2}})"
_OPENS: Final = "(?<![\u4e00-\u9fff、·“《])"
_ASIDE: Final = r"(?:[（(][^（）()]{1,12}[）)])?"
_SPEAKS: Final = re.compile(rf"{_OPENS}(?P<name>{_ANY}{_HAN}{{2}})(?={SPEECH})")
_APPOINTED: Final = re.compile(
    rf"(?:任命|免去|选举|补选|聘任|聘请|推选|增选|接受|追授|授予)(?P<name>{_ANY}{_HAN}{{1,2}})(?=[为的]|同志|等|辞去|“)"
)
_POST: Final = re.compile(
    rf"{_ASIDE}(?:同志)?(?:[为任](?P<new>{_HAN}[^，。；：“”\n]{{1,30}})(?=[，。；\n]|$)|的(?P<old>{_HAN}[^，。；：“”\n]{{1,30}})职务)"
)
_IN_POST: Final = re.compile(
    rf"{_OPENS}(?P<name>{_NAME})(?={_POST.pattern.replace('?P<new>', '').replace('?P<old>', '')})"
)
_AGED: Final = re.compile(
    rf"{_OPENS}(?P<name>{_NAME})(?={_ASIDE}，(?:[男女]，|(?:今年|现年|时年|享年)?\d{{2,3}}岁|{_HAN}{{1,4}}族[，人]|中共党员))"
)
_NOW: Final = re.compile(r"，(?:现任|时任|现为|系)(?P<office>[^，。；\n]{2,40})(?=[，。；\n]|$)")
_OF_AGE: Final = re.compile(f"岁的(?={_ANY}|{DOTTED.pattern})")
_CALLED: Final = re.compile(
    "(?:名叫|[他她人]叫|叫做|名字叫|名为)(?=[\u4e00-\u9fff·]{2,12}[，。的；])"
    "|(?:人|教练|指挥|编剧|导演|主演|作者|编辑|设计|领队|嘉宾|老师|顾问|主编|审核|校对|摄像|剪辑|出品|监制)：(?=[\u4e00-\u9fff·]{2,12}[，。；、\n]|$)"
)
_TOGETHER: Final = re.compile(
    rf"(?:(?P<one>{_ANY}{_HAN}{{1,2}})[、和与])(?P<other>{_ANY}{_HAN}{{1,2}})"
    "(?=夫妇|夫妻|父子|父女|母子|母女|兄弟|兄妹|姐妹|姐弟|师徒|祖孙|两人|二人|俩)"
)
_ONE: Final = re.compile(rf"(?:(?<=[、：。；\n])|^){_NAME}(?={_ASIDE}(?:[、，。；\n（(]|等|$))")
_LIST: Final = re.compile(
    rf"(?:：|^|(?<=[。；\n]))(?P<names>{_NAME}{_ASIDE}(?:、{_NAME}{_ASIDE}){{1,40}})(?=[，。；\n（(]|等|$)"
)
_AFTER: Final = re.compile(
    rf"(?P<name>{_FAMILY}{_HAN}{{2}})(?P<office>总书记|国家主席|委员长|院士|总理|同志)|(?P<leader>习近平)(?=主席)"
)
_SUBJECT: Final = re.compile(rf"{_OPENS}{_FAMILY}{_HAN}{{2}}")
_FOREIGN: Final = re.compile(
    rf"(?<![\u4e00-\u9fff·“《、])(?:由|对|与|来自{_HAN}{{2,8}}的)?(?P<name>{DOTTED.pattern}|{SYLLABLES.pattern})"
)

Named = tuple[int, int, str]
"""Where a name begins and ends, and its office."""


def untitled(text: str, whole: str) -> Iterator[Named]:
    """Yield the names of a passage that only what stands around tells.

    Args:
        text: A passage.
        whole: All the article says.
    """
    yield from _speaking(text, whole)
    yield from _in_post(text, whole)
    yield from _aged(text, whole)
    yield from _together(text)
    yield from _lists(text)
    yield from _subjects(text, whole)
    for match in _AFTER.finditer(text):
        name = match["name"] or match["leader"]
        if is_given(name[-2:]) and name[0] in SURNAMES:
            yield match.start(), match.start() + len(name), match["office"] or "主席"


def _speaking(text: str, whole: str) -> Iterator[Named]:
    for match in _SPEAKS.finditer(text):
        if is_given(match["name"][-2:]) and name_at(text, match.start(), whole) == match.end("name"):
            yield *match.span("name"), ""


def _in_post(text: str, whole: str) -> Iterator[Named]:
    """Yield ``甲为某局局长``, ``任命甲为……``, ``甲的某局局长职务``."""
    for match in (*_APPOINTED.finditer(text), *_IN_POST.finditer(text)):
        start, end = match.span("name")
        post = _POST.match(text, end)
        office = (post["new"] or post["old"]) if post else ""
        office = office if is_title(office) else ""
        if name_at(text, start, whole) == end and (office or (match.re is _APPOINTED and is_full(text[start:end]))):
            yield start, end, office


def _aged(text: str, whole: str) -> Iterator[Named]:
    """Yield ``甲，男，……，现任某局局长``, ``23岁的甲``, ``他叫甲``, ``联系人：甲``."""
    for match in _AGED.finditer(text):
        start, end = match.span("name")
        if name_at(text, start, whole, SURE - 1) == end:
            now = _NOW.search(text, end, (text.find("。", end) + 1) or len(text))
            yield start, end, now["office"] if now and is_title(now["office"]) else ""
    for pattern in (_OF_AGE, _CALLED):
        for match in pattern.finditer(text):
            start, end = match.end(), name_at(text, match.end(), whole, SURE - 1)
            if end and is_full(text[start:end]):
                yield start, end, ""


def _together(text: str) -> Iterator[Named]:
    """Yield ``甲、乙夫妇``."""
    for match in _TOGETHER.finditer(text):
        if is_full(match["one"]) and is_full(match["other"]):
            yield *match.span("one"), ""
            yield *match.span("other"), ""


def _lists(text: str) -> Iterator[Named]:
    """Yield ``一等奖：甲（某校）、乙（某校）`` where all of it are names."""
    for match in _LIST.finditer(text):
        spans = [one.span() for one in _ONE.finditer(text, match.start("names"), match.end("names"))]
        if all(is_full(text[start:end]) for start, end in spans):
            yield from ((start, end, "") for start, end in spans)


def _subjects(text: str, whole: str) -> Iterator[Named]:
    """Yield who begins sentences and does something, said twice or more; and names that only foreigners bear."""
    for match in _SUBJECT.finditer(text):
        again = whole.count(match[0]) > 1 and is_full(match[0]) and acts(text, match.end())
        if again and name_at(text, match.start(), whole) == match.end():
            yield *match.span(), ""
    for match in _FOREIGN.finditer(text):
        start, end = match.start("name"), name_at(text, match.start("name"), whole)
        if end and follows(text, end) and end - start > 3:
            yield start, end, ""
