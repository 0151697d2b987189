"""The people of an article: a name after its office, in lists, before what it says; then every other mention."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from reviewer.articles import Article
from reviewer.page import TextMap
from reviewer.people.following import SURE, follows
from reviewer.people.names import is_foreign, is_full, name_at
from reviewer.people.offices import office_before, titles_in
from reviewer.people.passages import Passage, passages
from reviewer.people.person import Person, Place
from reviewer.people.rolls import roll_at
from reviewer.people.untitled import untitled

LISTED_LEAST: Final = 2
_BYLINE: Final = re.compile(
    r"[（(][^（）()]{0,8}(?:记者|通讯员|作者|文/|图/|摄影)[^（）()]{0,40}[）)]|(?:□|■|●|◎)?(?:本报)?(?:记者|通讯员)"
)
_JOINED: Final = re.compile(r"(?:[（(][^（）()、]{1,15}[）)])?(?:[、和与及]|以及|，(?=[\u4e00-\u9fff]{2,3}、))")
_PASSING: Final = ("执行主席", "主持人", "召集人", "监票人", "计票人", "候选人", "发起人")
"""Roles of an hour; an office says more of who somebody is."""
_AMONG: Final = re.compile(r"[\u4e00-\u9fff]{3,4}(?=、)")


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
    all_names = {one.name for one in told}
    for one in told:
        if any(_stands_across(name, parts[one.passage].text, one.start) for name in all_names):
            continue
        known = offices.setdefault(one.name, one.office)
        fuller = one.office.endswith(known) and len(one.office) > len(known)
        if fuller or (one.office and known.endswith(_PASSING) and not one.office.endswith(_PASSING)):
            offices[one.name] = one.office
    aside = set(article.reporters)
    names = [one for one in offices if one not in aside and not _part_of_another(one, offices, whole)]
    return tuple(Person(one, offices[one], places) for one in names if (places := tuple(_places(one, names, parts))))


def _told(text: str, number: int, whole: str) -> Iterator[Told]:
    bylines = [one.span() for one in _BYLINE.finditer(text)]
    after = 0
    for start, least in titles_in(text):
        if start < after or any(low <= start <= high for low, high in bylines):
            continue
        roll = roll_at(text, start)
        end = roll[-1][1] if roll else name_at(text, start, whole, least)
        if not end:
            continue
        office = office_before(text, start, after)
        if roll:
            yield from (Told(text[first:last], office, number, first) for first, last in roll)
            after = end
            continue
        yield Told(text[start:end], office, number, start)
        if not office:
            yield from (Told(text[one:last], "", number, one) for one, last in _listed(text, end, whole))
        for first, last in _listed(text, end, whole):
            yield Told(text[first:last], office, number, first)
            end = last
        after = end
    for start, end, office in untitled(text, whole):
        yield Told(text[start:end], office, number, start)
        if not office:
            yield from (Told(text[one:last], "", number, one) for one, last in _listed(text, end, whole))


def _listed(text: str, end: int, whole: str) -> Iterator[tuple[int, int]]:
    """Yield the names that follow in a list and share the office."""
    while match := _JOINED.match(text, end):
        start = match.end()
        end = name_at(text, start, whole, LISTED_LEAST) or _among(text, start, whole)
        beside = text[start - 1] == "、" and is_full(text[start:end])
        if not end or (follows(text, end) < SURE - 1 and not beside):
            return
        yield start, end


def _among(text: str, start: int, whole: str) -> int:
    """Return where a name ends that has no surname, but stands between two others: ``甲、拉毛草、乙``."""
    match = _AMONG.match(text, start)
    return match.end() if match and is_foreign(match[0]) and name_at(text, match.end() + 1, whole, SURE) else 0


def _stands_across(name: str, text: str, at: int) -> bool:
    """Say whether a name begins before a place and ends behind it: ``柏长青`` where ``长`` was taken for an office."""
    return text.find(name, max(at - len(name) + 1, 0), at + len(name) - 1) >= 0


def _part_of_another(name: str, names: Sequence[str] | dict[str, str], whole: str) -> bool:
    """Say whether a name is only the beginning of a longer one."""
    longer = [one for one in names if one != name and name in one]
    return any(whole.count(one) == whole.count(name) for one in longer)


def _places(name: str, names: Sequence[str], parts: Sequence[Passage]) -> Iterator[Place]:
    longer = [one for one in names if one != name and name in one]
    for part in parts:
        yield from part.places(name, longer)
