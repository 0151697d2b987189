"""The same name in several articles, and names that differ from one seen often in one look-alike character."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from reviewer.articles import Article, Division
from reviewer.page import TextMap
from reviewer.people.alike import alike
from reviewer.people.finding import people_of
from reviewer.people.following import SURE, acts, follows
from reviewer.people.names import is_ordinary
from reviewer.people.passages import Passage, passages
from reviewer.people.person import Mention, Suspect

AROUND: Final = 10
LEAST_SEEN: Final = 2
OFTENER: Final = 2
_SHORT: Final = 2
"""A name so short is one only where a sentence begins with it and says what somebody does."""
_SIZES: Final = (_SHORT, 3, 4)

Names = Mapping[str, tuple[Mention, ...]]
"""Each name with the articles that say it, in their order."""


def names_of(pages: Iterable[tuple[str, Division, TextMap]]) -> dict[str, tuple[Mention, ...]]:
    """Return the names of pages, as ``people.names_on`` says."""
    found: dict[str, list[Mention]] = {}
    read: list[tuple[str, Article, tuple[Passage, ...]]] = []
    for source, division, working in pages:
        for article in division.articles:
            parts = passages(article, working)
            read.append((source, article, parts))
            for one in people_of(article, working):
                mention = Mention(source, article.number, one.office, one.places, _snippet(one.name, parts))
                found.setdefault(one.name, []).append(mention)
    for name, mention in _odd(found, read):
        found.setdefault(name, []).append(mention)
    return {name: tuple(mentions) for name, mentions in found.items()}


def suspects_of(names: Names) -> tuple[Suspect, ...]:
    """Return the names that may be another one, as ``people.suspects`` says."""
    counts = {name: sum(len(one.places) for one in mentions) for name, mentions in names.items()}
    found = []
    for odd, count in counts.items():
        others = [one for one in variants(odd) if counts.get(one, 0) >= max(LEAST_SEEN, OFTENER * count)]
        seen = max(others, key=counts.__getitem__, default="")
        if seen and not _two_persons(names[seen], names[odd]):
            found.append(Suspect(seen, odd, counts[seen], count, _nearest(names, seen, odd), names[odd][0]))
    return tuple(found)


def variants(name: str) -> Iterator[str]:
    """Yield the names that differ from this one in one look-alike character."""
    for at, sign in enumerate(name):
        for other in alike(sign):
            yield name[:at] + other + name[at + 1 :]


def _odd(
    found: Mapping[str, list[Mention]], read: Iterable[tuple[str, Article, tuple[Passage, ...]]]
) -> Iterator[tuple[str, Mention]]:
    """Yield the variants of names seen often that no office stands before, so that they weren't told as names."""
    often = [name for name, all_ in found.items() if sum(len(one.places) for one in all_) >= LEAST_SEEN]
    wanted = {one for name in often for one in variants(name)} - set(found)
    found_now: list[tuple[str, Mention]] = []
    for source, article, parts in read:
        for name in sorted({gram for part in parts for gram in _grams(part.text)} & wanted):
            places = tuple(place for part in parts if _says(part, name) for place in part.places(name))
            if places and name not in article.reporters:
                found_now.append((name, Mention(source, article.number, "", places, _snippet(name, parts))))
    yield from found_now


def _grams(text: str) -> Iterator[str]:
    for size in _SIZES:
        yield from (text[at : at + size] for at in range(len(text) - size + 1))


def _says(part: Passage, name: str) -> bool:
    """Say whether a sentence goes on after the name as it would after one."""
    return any(_goes_on(part.text, one.start(), one.end()) for one in re.finditer(re.escape(name), part.text))


def _goes_on(text: str, start: int, end: int) -> bool:
    opens = not "\u4e00" <= text[max(start - 1, 0) : start] <= "\u9fff"
    if end - start > _SHORT:
        return opens or follows(text, end) == SURE
    return opens and acts(text, end) and not is_ordinary(text[start:end])


def _two_persons(seen: Iterable[Mention], odd: Iterable[Mention]) -> bool:
    """Say whether offices tell two persons apart: each has one, and neither is part of one of the other's."""
    ours, theirs = {one.office for one in seen if one.office}, {one.office for one in odd if one.office}
    return bool(ours and theirs) and not any(one in other or other in one for one in ours for other in theirs)


def _nearest(names: Names, seen: str, odd: str) -> Mention:
    """Return a mention of the name in the article of the odd one, or on its page, where there is one."""
    at = names[odd][0]
    return max(names[seen], key=lambda one: (one.source == at.source, one.article == at.article))


def _snippet(name: str, parts: Iterable[Passage]) -> str:
    for part in sorted(parts, key=lambda one: not one.tells):
        at = part.text.find(name)
        if at >= 0:
            return part.text[max(at - AROUND, 0) : at + len(name) + AROUND]
    return name
