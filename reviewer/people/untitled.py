"""Names that no office stands before: who speaks, is appointed, how old one is, couples, whom a sentence calls so."""

import re
from collections.abc import Iterator
from typing import Final

from reviewer.people.following import SPEECH, SURE, acts, follows
from reviewer.people.names import DOTTED, SYLLABLES, is_full, is_given, name_at
from reviewer.people.offices import BEGINS, is_title, office_before
from reviewer.people.rolls import roll_at
from reviewer.people.words import any_of, signs

_HAN: Final = "[\u4e00-\u9fff]"
_COMPOUND: Final = any_of("compound_surnames")
_FAMILY: Final = f"(?:{_COMPOUND}|[{signs('common_surnames')}习向关费卓盛聂裴蓝闫])"
_ANY: Final = f"(?:{_COMPOUND}|[{signs('common_surnames')}{signs('rarer_surnames')}])"
_NAME: Final = f"(?:{DOTTED.pattern}|{_ANY}{_HAN}{{1,2}})"
_CLAUSE: Final = re.compile("[\u4e00-\u9fff、·“《]+")
"""What begins behind a stop, so that a name there is a subject."""
_ASIDE: Final = r"(?:[（(][^（）()]{1,12}[）)])?"
_SPEAKS: Final = re.compile(rf"(?P<name>{_ANY}{_HAN}{{2}})(?={SPEECH})")
_APPOINTED: Final = re.compile(
    rf"(?:任命|免去|选举|补选|聘任|聘请|推选|增选|接受|追授|授予)(?P<name>{_ANY}{_HAN}{{1,2}})(?=[为的]|同志|等|辞去|“)"
)
_POST: Final = re.compile(
    rf"{_ASIDE}(?:同志)?(?:[为任](?P<new>{_HAN}[^，。；：“”\n]{{1,30}})(?=[，。；\n]|$)|的(?P<old>{_HAN}[^，。；：“”\n]{{1,30}})职务)"
)
_IN_POST: Final = re.compile(rf"(?P<name>{_NAME})(?={_POST.pattern.replace('?P<new>', '').replace('?P<old>', '')})")
_AGED: Final = re.compile(
    rf"(?P<name>{_NAME})(?={_ASIDE}，(?:[男女]，|(?:今年|现年|时年|享年)?\d{{2,3}}岁|{_HAN}{{1,4}}族[，人]|中共党员))"
)
_NOW: Final = re.compile(r"，(?:现任|时任|现为|系)(?P<office>[^，。；\n]{2,40})(?=[，。；\n]|$)")
_OF_AGE: Final = re.compile(f"岁的(?={_ANY}|{DOTTED.pattern})")
_CALLED: Final = re.compile(
    "分别[为是](?=[\u4e00-\u9fff·、]{2,40}[，。；])|[人者员师长手]是(?=[\u4e00-\u9fff·]{2,4}[，。；])|(?:名叫|[他她人]叫|叫做|名字叫|名为)(?=[\u4e00-\u9fff·]{2,12}[，。的；])"
    "|(?:人|教练|指挥|编剧|导演|主演|作者|编辑|设计|领队|嘉宾|老师|顾问|主编|审核|校对|摄像|剪辑|出品|监制)：(?=[\u4e00-\u9fff·]{2,12}[，。；、\n]|$)"
)
_TOGETHER: Final = re.compile("夫妇|夫妻|父子|父女|母子|母女|兄弟|兄妹|姐妹|姐弟|师徒|祖孙|两人|二人|俩")
_TWO: Final = re.compile(rf"(?P<one>{_ANY}{_HAN}{{1,2}})[、和与](?P<other>{_ANY}{_HAN}{{1,2}})$")
_ONE: Final = re.compile(rf"(?:(?<=[、：，。；\n])|^){_NAME}(?={_ASIDE}(?:[、，。；为\n（(]|等|$))")
_LIST: Final = re.compile(rf"(?P<names>{_NAME}{_ASIDE}(?:、{_NAME}{_ASIDE}){{1,40}})(?=[，。；为\n（(]|等|$)")
_AFTER: Final = re.compile("总书记|国家主席|委员长|院士|总理|同志|(?<=习近平)主席")
_WHOSE: Final = re.compile(rf"{_FAMILY}{_HAN}{{2}}$")
_SUBJECT: Final = re.compile(rf"{_FAMILY}{_HAN}{{2}}")
_FOREIGN: Final = re.compile(f"{DOTTED.pattern}|{SYLLABLES.pattern}")
_LEADS: Final = re.compile(r"(?:还有|有|是|为|包括|名单)?：\Z")
_TO: Final = "由对与"
_LONGEST: Final = 9
_BEFORE_LISTS: Final = ("", "：", "。", "；", "\n")

Named = tuple[int, int, str]
"""Where a name begins and ends, and its office."""


def untitled(text: str, whole: str) -> Iterator[Named]:
    """Yield the names of a passage that only what stands around tells.

    Args:
        text: A passage.
        whole: All the article says.
    """
    for clause in _CLAUSE.finditer(text):
        at = clause.start()
        if text[at] in BEGINS:
            yield from _opening(text, at, whole)
            yield from _listing(text, at)
        start = at + (text[at] in _TO)
        if _FOREIGN.match(text, start) and (end := name_at(text, start, whole)) > start + 3 and follows(text, end):
            yield start, end, ""
    yield from _appointed(text, whole)
    yield from _called(text, whole)
    yield from _together(text)
    yield from _after(text)


def _opening(text: str, at: int, whole: str) -> Iterator[Named]:
    """Yield who speaks, holds a post, is of an age, or is said to do something more than once."""
    if (match := _SPEAKS.match(text, at)) and is_given(match["name"][-2:]):
        if name_at(text, at, whole) == match.end("name"):
            yield at, match.end("name"), ""
    elif (match := _IN_POST.match(text, at)) and (office := _post(text, match.end("name"))):
        if name_at(text, at, whole) == match.end("name"):
            yield at, match.end("name"), office
    elif match := _AGED.match(text, at):
        end = match.end("name")
        if name_at(text, at, whole, SURE - 1) == end:
            now = _NOW.search(text, end, (text.find("。", end) + 1) or len(text))
            yield at, end, now["office"] if now and is_title(now["office"]) else ""
    elif (match := _SUBJECT.match(text, at)) and _is_said_again(match, whole):
        yield at, match.end(), ""


def _is_said_again(match: re.Match[str], whole: str) -> bool:
    """Say whether a name does something here and is said elsewhere too."""
    again = whole.count(match[0]) > 1 and is_full(match[0]) and acts(match.string, match.end())
    return again and name_at(match.string, match.start(), whole) == match.end()


def _post(text: str, end: int) -> str:
    """Return the post that a name is given or gives up, ``甲为某局局长``, ``甲的某局局长职务``."""
    match = _POST.match(text, end)
    office = (match["new"] or match["old"]) if match else ""
    return office if is_title(office) else ""


def _appointed(text: str, whole: str) -> Iterator[Named]:
    for match in _APPOINTED.finditer(text):
        start, end = match.span("name")
        if is_full(match["name"]) and name_at(text, start, whole) == end:
            yield start, end, _post(text, end)


def _called(text: str, whole: str) -> Iterator[Named]:
    """Yield ``23岁的甲``, ``他叫甲``, ``联系人：甲``."""
    for pattern in (_OF_AGE, _CALLED):
        for match in pattern.finditer(text):
            start, end = match.end(), name_at(text, match.end(), whole, SURE - 1)
            if end and is_full(text[start:end]):
                yield start, end, ""


def _together(text: str) -> Iterator[Named]:
    """Yield ``甲、乙夫妇``."""
    for behind in _TOGETHER.finditer(text):
        match = _TWO.search(text, max(behind.start() - _LONGEST, 0), behind.start())
        if match and is_full(match["one"]) and is_full(match["other"]):
            yield *match.span("one"), ""
            yield *match.span("other"), ""


def _listing(text: str, at: int) -> Iterator[Named]:
    """Yield ``一等奖：甲（某校）、乙（某校）`` and ``甲、乙为副会长`` where all of it are names."""
    if text[at - 1 : at] == "：" and (roll := roll_at(text, at)):
        office = _office_of_roll(text, at)
        yield from ((start, end, office) for start, end in roll)
        return
    match = _LIST.match(text, at)
    post = _post(text, match.end()) if match else ""
    if not match or not (post or text[max(at - 1, 0) : at] in _BEFORE_LISTS):
        return
    spans = [one.span() for one in _ONE.finditer(text, at, match.end())]
    if all(is_full(text[start:end]) for start, end in spans):
        yield from ((start, end, post) for start, end in spans)


def _office_of_roll(text: str, at: int) -> str:
    """Return the office that leads to a roll: ``参加的市领导还有：``."""
    lead = _LEADS.search(text, 0, at)
    office = office_before(text, lead.start()) if lead else ""
    return office if is_title(office) else ""


def _after(text: str) -> Iterator[Named]:
    """Yield whose office stands behind the name."""
    for behind in _AFTER.finditer(text):
        match = _WHOSE.search(text, max(behind.start() - 4, 0), behind.start())
        if match and is_given(match[0][-2:]):
            yield *match.span(), behind[0]
