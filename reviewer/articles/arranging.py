"""A page as a person arranges it: articles put in order, split, merged, their parts given to others.

Each function returns a new arrangement of the whole page and changes none. Parts are named by ``Place``: the article's
place in the order (``LOOSE`` for what belongs to none) and the part's place in it.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple

from reviewer.articles.arrangement import is_titled
from reviewer.articles.article import (
    TITLES,
    ArrangedArticle,
    ArrangedPart,
    Arrangement,
    PartKind,
)
from reviewer.articles.cutting import cut_by
from reviewer.data import Span
from reviewer.errors import RefusedError
from reviewer.wording import say

LOOSE: Final = -1
_FIRST: Final = {PartKind.KICKER: 0, PartKind.HEADLINE: 1, PartKind.SUBTITLE: 2}


class Place(NamedTuple):
    """Where a part is in an arrangement."""

    article: int
    part: int


def moved(arrangement: Arrangement, article: int, to: int) -> Arrangement:
    """Put an article at another place in the order."""
    order = list(arrangement.articles)
    order.insert(to, order.pop(article))
    return arrangement._replace(articles=tuple(order))


def merged(arrangement: Arrangement, article: int) -> Arrangement:
    """Make an article and the one after it one: its titles stay titles, those of the other become subheads."""
    first, second = arrangement.articles[article : article + 2]
    parts = (*first.parts, *(_inside(one) for one in second.parts))
    order = arrangement.articles
    return arrangement._replace(articles=(*order[:article], ArrangedArticle(parts), *order[article + 2 :]))


def split(arrangement: Arrangement, place: Place) -> Arrangement:
    """Begin another article with this part and those after it; a subhead there becomes its headline."""
    one = arrangement.articles[place.article]
    head, *rest = one.parts[place.part :]
    if head.kind is PartKind.SUBHEAD:
        head = head._replace(kind=PartKind.HEADLINE)
    second = (head, *rest)
    both = (ArrangedArticle(one.parts[: place.part]), ArrangedArticle(second, is_titled(second)))
    order = arrangement.articles
    return arrangement._replace(articles=(*order[: place.article], *both, *order[place.article + 1 :]))


def given(arrangement: Arrangement, place: Place, to: Place) -> Arrangement:
    """Give a part to another article, or another place in its own; one that nothing is left of is no more.

    It stays what it is, and so do all others: a headline on its way through articles leaves them as they were.

    Args:
        arrangement: The page.
        place: The part.
        to: Where it goes: before the part that is there now; a title goes before the body whatever it says.
    """
    lists = _lists(arrangement)
    part = lists[place.article][place.part]

    def change(lists: list[list[ArrangedPart]]) -> None:
        lists[place.article].pop(place.part)
        at = to.part - (to.article == place.article and to.part > place.part)
        lists[to.article].insert(at, part)

    touched = {place.article, to.article}
    if part.kind is PartKind.HEADLINE and len(touched) > 1:
        touched = {one for one in touched if not is_titled(other for other in lists[one] if other is not part)}
    return _changed(arrangement, change, touched)


def with_kind(arrangement: Arrangement, place: Place, kind: PartKind) -> Arrangement:
    """Say what a part is; a title goes before the body, and the headline before it becomes a subtitle."""

    return _changed(arrangement, lambda lists: _name(lists[place.article], place.part, kind), {place.article})


def joined_parts(arrangement: Arrangement, place: Place) -> Arrangement:
    """Make a part and the one after it in its article one.

    A title goes with the title beside it, so that the lines of a torn headline are one whichever of them is named.

    Raises:
        RefusedError: It is a title, and only running text stands beside it.
        ValueError: Nothing comes after it.
    """

    def change(lists: list[list[ArrangedPart]]) -> None:
        parts = lists[place.article]
        at = _first_of_two(parts, place.part)
        one, after = parts[at : at + 2]
        parts[at : at + 2] = [_joined(one, after)]

    return _changed(arrangement, change, {place.article})


def _first_of_two(parts: list[ArrangedPart], at: int) -> int:
    """Return the first of the two parts that are made one where this is named."""
    beside = parts[at + 1].kind if at + 1 < len(parts) else PartKind.PARAGRAPH
    if parts[at].kind not in TITLES or beside in TITLES:
        return at
    if at and parts[at - 1].kind in TITLES:
        return at - 1
    if beside is PartKind.PARAGRAPH:
        raise RefusedError(
            say(
                "标题旁边没有另一行标题，不能并作一行。若下面的正文里有标题的另一半，在原文里选中它按 H，再按 M。",
                "No other line of a headline stands beside this one. Where the text below holds the other half, select "
                "it in the page and press H, then M.",
            )
        )
    return at


def _joined(one: ArrangedPart, after: ArrangedPart) -> ArrangedPart:
    """Make two parts one; titles read in the order they are printed in, and are a headline where one of them is."""
    extents = (*one.extents, *after.extents)
    if one.kind not in TITLES:
        return one._replace(extents=extents)
    kind = PartKind.HEADLINE if PartKind.HEADLINE in (one.kind, after.kind) else one.kind
    return ArrangedPart(kind, tuple(sorted(extents)))


def parted(arrangement: Arrangement, place: Place, at: int) -> Arrangement:
    """Make two parts of one, at this offset in the raw text.

    Raises:
        ValueError: The offset isn't inside the part.
    """
    part = _lists(arrangement)[place.article][place.part]
    before = tuple(Span(one.start, min(one.end, at)) for one in part.extents if one.start < at)
    after = tuple(Span(max(one.start, at), one.end) for one in part.extents if one.end > at)
    if not before or not after:
        raise ValueError(at)

    def change(lists: list[list[ArrangedPart]]) -> None:
        two = [part._replace(extents=before), part._replace(extents=after)]
        lists[place.article][place.part : place.part + 1] = two

    return _changed(arrangement, change, {place.article})


def cut_out(arrangement: Arrangement, place: Place, stretch: Span, kind: PartKind) -> Arrangement:
    """Make a stretch of a part a part of its own that is this: words glued to a headline, a headline in a paragraph.

    Args:
        arrangement: The page.
        place: The part.
        stretch: Of the raw text. It may go on over several lines of the part, and over the blanks between them.
        kind: What the stretch is.

    Raises:
        RefusedError: The stretch reaches outside the part.
    """
    part = _lists(arrangement)[place.article][place.part]
    cut = cut_by(part, stretch)
    if not cut.inside or _held(arrangement, stretch) > sum(one.end - one.start for one in cut.inside):
        raise RefusedError(
            say(
                "选中的文字超出了这一部分，什么也没改。要全部归到一篇，先选那一篇的行。",
                "The selected text reaches outside this part; nothing was changed. To give all of it to an article, "
                "choose the article's row first.",
            )
        )

    def change(lists: list[list[ArrangedPart]]) -> None:
        parts = lists[place.article]
        parts[place.part : place.part + 1] = [part._replace(extents=some) for some in cut if some]
        _name(parts, place.part + bool(cut.before), kind)

    return _changed(arrangement, change, {place.article})


def gathered(arrangement: Arrangement, article: int, stretch: Span, kind: PartKind) -> Arrangement:
    """Make one part of all that a stretch of the page holds, whatever parts that is in, and give it to an article.

    Args:
        arrangement: The page.
        article: Its place in the order.
        stretch: Of the raw text.
        kind: What the stretch is.

    Raises:
        ValueError: No part of the page is in the stretch.
    """
    cuts = [[cut_by(part, stretch) for part in parts] for parts in _lists(arrangement)]
    inside = tuple(sorted(span for some in cuts for cut in some for span in cut.inside))
    if not inside:
        raise ValueError(stretch)
    own = cuts[article]
    first = next((at for at, cut in enumerate(own) if cut.inside), len(own))
    to = first + bool(first < len(own) and own[first].before)

    def change(lists: list[list[ArrangedPart]]) -> None:
        for parts, some in zip(lists, cuts, strict=True):
            both = zip(parts, some, strict=True)
            parts[:] = [part._replace(extents=one) for part, cut in both for one in (cut.before, cut.behind) if one]
        lists[article].insert(to, ArrangedPart(kind, inside))
        _name(lists[article], to, kind)

    touched = {article, *(at for at, some in enumerate(cuts) if any(cut.inside for cut in some))}
    return _changed(arrangement, change, touched)


def confirmed(arrangement: Arrangement, article: int) -> Arrangement:
    """Say that an article is right as it is; headlines that stand side by side are one then, as they read."""
    order = arrangement.articles
    sure = ArrangedArticle(_with_one_headline(order[article].parts))
    return arrangement._replace(articles=(*order[:article], sure, *order[article + 1 :]))


def _changed(
    arrangement: Arrangement, change: Callable[[list[list[ArrangedPart]]], None], touched: set[int]
) -> Arrangement:
    """Return the arrangement after a change of its parts; what a person touched is sure, but for a headline lost."""
    lists = _lists(arrangement)
    change(lists)
    articles = []
    for at, (one, parts) in enumerate(zip(arrangement.articles, lists[:-1], strict=True)):
        lost = is_titled(one.parts) and not is_titled(parts)
        if parts:
            articles.append(ArrangedArticle(_in_order(parts), (at in touched or one.sure) and not lost))
    return Arrangement(tuple(articles), tuple(lists[LOOSE]))


def _lists(arrangement: Arrangement) -> list[list[ArrangedPart]]:
    """Return the parts of each article, and last of all the loose ones: ``LOOSE`` is their place."""
    return [*(list(one.parts) for one in arrangement.articles), list(arrangement.loose)]


def _with_one_headline(parts: Sequence[ArrangedPart]) -> tuple[ArrangedPart, ...]:
    """Make one headline of several, in their order."""
    heads = [one for one in parts if one.kind is PartKind.HEADLINE]
    if len(heads) < 2:
        return tuple(parts)
    whole = ArrangedPart(PartKind.HEADLINE, tuple(extent for one in heads for extent in one.extents))
    return _in_order([whole, *(one for one in parts if one.kind is not PartKind.HEADLINE)])


def _name(parts: list[ArrangedPart], at: int, kind: PartKind) -> None:
    """Say what one of these parts is; there is one headline."""
    if kind is PartKind.HEADLINE:
        parts[:] = [one._replace(kind=PartKind.SUBTITLE) if one.kind is PartKind.HEADLINE else one for one in parts]
    parts[at] = parts[at]._replace(kind=kind)


def _held(arrangement: Arrangement, stretch: Span) -> int:
    """Return how many signs of a stretch the parts of the page hold."""
    everything = (part for parts in _lists(arrangement) for part in parts)
    return sum(one.end - one.start for part in everything for one in cut_by(part, stretch).inside)


def _in_order(parts: Iterable[ArrangedPart]) -> tuple[ArrangedPart, ...]:
    """Put titles before the body."""
    return tuple(sorted(parts, key=lambda one: _FIRST.get(one.kind, len(_FIRST))))


def _inside(part: ArrangedPart) -> ArrangedPart:
    return part._replace(kind=PartKind.SUBHEAD) if part.kind in TITLES else part
