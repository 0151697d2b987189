"""The people of an article: a name after its office, in lists, before what it says; then every other mention."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from reviewer.articles import Article
from reviewer.page import TextMap
from reviewer.people.following import SPEECH, SURE, follows
from reviewer.people.names import SURNAMES, is_given, name_at
from reviewer.people.offices import office_before, titles_in
from reviewer.people.passages import Passage, passages
from reviewer.people.person import Person, Place
from reviewer.people.words import any_of, signs

WEAK_LEAST: Final = 4
"""How sure a name must be behind a word that isn't always followed by one."""
LISTED_LEAST: Final = 3
_BYLINE: Final = re.compile(
    r"[（(][^（）()]{0,8}(?:记者|通讯员|作者|文/|图/|摄影)[^（）()]{0,40}[）)]|(?:□|■|●|◎)?(?:本报)?(?:记者|通讯员)"
)
_JOINED: Final = re.compile(r"[、和与及]|以及|，(?=[\u4e00-\u9fff]{2,3}、)")
_FAMILY: Final = f"(?:[{signs('common_surnames')}习向关费卓盛聂裴蓝]|{any_of('compound_surnames')})"
_ANY_FAMILY: Final = f"(?:{any_of('compound_surnames')}|[{signs('common_surnames')}{signs('rarer_surnames')}])"
_SPEAKS: Final = re.compile(rf"(?<![\u4e00-\u9fff、·])(?P<name>{_ANY_FAMILY}[\u4e00-\u9fff]{{2}})(?={SPEECH})")
_APPOINTED: Final = re.compile(
    rf"(?:任命|免去|选举|补选|聘任|聘请|推选|增选|接受|追授|授予)(?P<name>{_ANY_FAMILY}[\u4e00-\u9fff]{{1,2}})(?=[为的]|同志|等|辞去|“)"
)
_AGED: Final = re.compile(
    rf"岁的(?P<name>{_FAMILY}[\u4e00-\u9fff]{{1,2}})(?=[，。、是说在]|表示)"
    rf"|(?<![\u4e00-\u9fff、])(?P<other>{_FAMILY}[\u4e00-\u9fff]{{1,2}})(?=，(?:[男女]，|(?:今年)?\d{{2}}岁|汉族|回族|藏族|中共党员))"
)
_AFTER: Final = re.compile(
    rf"(?P<name>{_FAMILY}[\u4e00-\u9fff]{{2}})(?P<office>总书记|国家主席|委员长|院士|总理|同志)|(?P<leader>习近平)(?=主席)"
)


class Told(NamedTuple):
    """A name as one place tells it: where it stands in which passage, with its office."""

    name: str
    office: str
    passage: int
    start: int


def people_of(article: Article, working: TextMap) -> tuple[Person, ...]:
    """Return the people of an article, as ``people.people_in`` says."""
    parts = passages(article, working)
    whole = "\n".join(one.text for one in parts)
    told = [one for number, part in enumerate(parts) if part.tells for one in _told(part.text, number, whole)]
    offices: dict[str, str] = {}
    for one in told:
        known = offices.setdefault(one.name, one.office)
        if one.office.endswith(known) and len(one.office) > len(known):
            offices[one.name] = one.office
    aside = set(article.reporters)
    names = [one for one in offices if one not in aside and not _part_of_another(one, offices, whole)]
    return tuple(Person(one, offices[one], places) for one in names if (places := tuple(_places(one, names, parts))))


def _told(text: str, number: int, whole: str) -> Iterator[Told]:
    bylines = [one.span() for one in _BYLINE.finditer(text)]
    after = 0
    for start, strong in titles_in(text):
        if start < after or any(low <= start <= high for low, high in bylines):
            continue
        end = name_at(text, start, whole, 1 if strong else WEAK_LEAST)
        if not end:
            continue
        office = office_before(text, start, after)
        yield Told(text[start:end], office, number, start)
        for first, last in _listed(text, end, whole):
            yield Told(text[first:last], office, number, first)
            end = last
        after = end
    yield from _untitled(text, number)


def _listed(text: str, end: int, whole: str) -> Iterator[tuple[int, int]]:
    """Yield the names that follow in a list and share the office."""
    while match := _JOINED.match(text, end):
        start = match.end()
        end = name_at(text, start, whole, LISTED_LEAST)
        if not end or follows(text, end) < SURE - 1:
            return
        yield start, end


def _untitled(text: str, number: int) -> Iterator[Told]:
    """Yield the names that only what stands behind tells: who speaks, how old one is, ``总书记``."""
    for match in _SPEAKS.finditer(text):
        if is_given(match["name"][-2:]) and name_at(text, match.start(), text) == match.end("name"):
            yield Told(match["name"], "", number, match.start())
    for match in _APPOINTED.finditer(text):
        if is_given(match["name"][1:]) and name_at(text, match.start("name"), text) == match.end("name"):
            yield Told(match["name"], "", number, match.start("name"))
    for match in _AGED.finditer(text):
        name, start = match["name"] or match["other"], match.start("name" if match["name"] else "other")
        if is_given(name[1:]) and name_at(text, start, text) == start + len(name):
            yield Told(name, "", number, start)
    for match in _AFTER.finditer(text):
        name = match["name"] or match["leader"]
        if is_given(name[-2:]) and name[0] in SURNAMES:
            yield Told(name, match["office"] or "主席", number, match.start())


def _part_of_another(name: str, names: Sequence[str] | dict[str, str], whole: str) -> bool:
    """Say whether a name is only the beginning of a longer one."""
    longer = [one for one in names if one != name and name in one]
    return any(whole.count(one) == whole.count(name) for one in longer)


def _places(name: str, names: Sequence[str], parts: Sequence[Passage]) -> Iterator[Place]:
    longer = [one for one in names if one != name and name in one]
    for part in parts:
        yield from part.places(name, longer)
