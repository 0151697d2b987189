"""A division as something a person can change, and a person's arrangement read as a division again."""

from collections.abc import Iterable, Sequence

from reviewer.articles.article import ArrangedArticle, ArrangedPart, Arrangement, Article, Division, Part, PartKind
from reviewer.articles.dividing import article_of, doubled, unsure, untitled
from reviewer.articles.phrases import part_text
from reviewer.page import TextMap


def arrangement_of(division: Division) -> Arrangement:
    """Return a division as something a person can change; articles without a doubt count as sure.

    One that a person arranged stays sure, though it has a second headline for now: that may be on its way to another.
    """
    articles = tuple(ArrangedArticle(_bare(one.parts), one.arranged or not one.doubts) for one in division.articles)
    return Arrangement(articles, _bare(division.loose))


def arranged(working: TextMap, arrangement: Arrangement, own: Division | None = None) -> Division:
    """Read a page in a person's arrangement, off the text as it now stands.

    Parts of which the text is gone are left out, and so are articles of which nothing is left.

    Args:
        working: The page.
        arrangement: All of it, also what the person left as it was.
        own: The page as the program divides it: what is the same there was not arranged by a person.
    """
    found: list[Article] = []
    untouched = _untouched(arrangement, own) if own else frozenset()
    for at, one in enumerate(arrangement.articles):
        if parts := _read(working, one.parts):
            doubts = () if one.sure else (unsure() if is_titled(one.parts) else untitled(),)
            heads = [part.text for part in parts if part.kind is PartKind.HEADLINE]
            doubts = (doubled(heads), *doubts) if len(heads) > 1 else doubts
            found.append(article_of(working, len(found) + 1, parts, doubts, one.sure and at not in untouched))
    return Division(tuple(found), _read(working, arrangement.loose))


def _untouched(arrangement: Arrangement, own: Division) -> frozenset[int]:
    """Return the places of articles that the program makes of the same parts, in the same order."""
    there = arrangement_of(own).articles
    order = {one.parts: at for at, one in enumerate(there)}
    same = [
        at
        for at, one in enumerate(arrangement.articles)
        if one.parts in order and (there[order[one.parts]].sure or not one.sure)  # otherwise a person confirmed it
    ]
    stayed = stayed_in([order[arrangement.articles[at].parts] for at in same])
    return frozenset(at for at, stays in zip(same, stayed, strict=True) if stays)


def stayed_in(order: Sequence[int]) -> list[bool]:
    """Tell of each number whether it must have stayed where the fewest were moved; of two exchanged either may have."""
    before, after = _rising(order), _rising([-one for one in reversed(order)])[::-1]
    longest = max(before, default=0)
    kept = [one for one, other in zip(before, after, strict=True) if one + other - 1 == longest]
    return [one + other - 1 == longest and kept.count(one) == 1 for one, other in zip(before, after, strict=True)]


def _rising(order: Sequence[int]) -> list[int]:
    """Return how many numbers the longest rising row has that ends with each."""
    lengths: list[int] = []
    for at, one in enumerate(order):
        lengths.append(1 + max((lengths[other] for other in range(at) if order[other] < one), default=0))
    return lengths


def is_titled(parts: Iterable[ArrangedPart]) -> bool:
    """Say whether there is a headline among some parts."""
    return any(one.kind is PartKind.HEADLINE for one in parts)


def _bare(parts: Iterable[Part]) -> tuple[ArrangedPart, ...]:
    return tuple(ArrangedPart(one.kind, one.extents) for one in parts)


def _read(working: TextMap, parts: Iterable[ArrangedPart]) -> tuple[Part, ...]:
    read = (
        Part(one.kind, one.extents, part_text(working.text, map(working.place, one.extents), one.kind)) for one in parts
    )
    return tuple(one for one in read if one.text)
