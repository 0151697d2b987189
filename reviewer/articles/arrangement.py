"""A division as something a person can change, and a person's arrangement read as a division again."""

from collections.abc import Iterable

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


def arranged(working: TextMap, arrangement: Arrangement) -> Division:
    """Read a page in a person's arrangement, off the text as it now stands.

    Parts of which the text is gone are left out, and so are articles of which nothing is left.
    """
    found: list[Article] = []
    for one in arrangement.articles:
        if parts := _read(working, one.parts):
            doubts = () if one.sure else (unsure() if is_titled(one.parts) else untitled(),)
            heads = [part.text for part in parts if part.kind is PartKind.HEADLINE]
            doubts = (doubled(heads), *doubts) if len(heads) > 1 else doubts
            found.append(article_of(working, len(found) + 1, parts, doubts, arranged=one.sure))
    return Division(tuple(found), _read(working, arrangement.loose))


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
