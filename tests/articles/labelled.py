"""The labelled pages: the bank's articles, each printed on several of them."""

from functools import cache
from random import Random

from tests.articles.labels import Page
from tests.articles.printing import EASY, HARD, MIDDLE, print_page
from tests.articles.stories import Loose, Story, loose_parts, stories

PAGES = 180
_DIFFICULTIES = (EASY, MIDDLE, HARD)


def pages(half: str | None = None) -> tuple[Page, ...]:
    """Return the pages.

    Args:
        half: "dev" for those that rules are built on, "held" for those nobody looked at, None for all.
    """
    return tuple(one for one in _pages() if half is None or one.held_out == (half == "held"))


@cache
def _pages() -> tuple[Page, ...]:
    return tuple(
        _page(number, drawn, held_out)
        for held_out in (False, True)
        for number, drawn in enumerate(_drawn(held_out, PAGES // 2))
    )


def _drawn(held_out: bool, count: int) -> list[list[Story]]:
    """Deal the half's articles over its pages, so that each is printed about as often as any other."""
    rng = Random(f"pages {held_out}")
    half = [one for one in stories() if one.held_out is held_out]
    deck: list[Story] = []
    hands = []
    for _ in range(count):
        size = rng.randint(4, 8)
        if len(deck) < size:
            fresh = [one for one in half if one not in deck]
            rng.shuffle(fresh)
            deck += fresh
        hands.append(deck[:size])
        del deck[:size]
    return hands


def _page(number: int, drawn: list[Story], held_out: bool) -> Page:
    name = f"{'held' if held_out else 'dev'}-{number:02}"
    rng = Random(name)
    by_place: dict[str, list[Loose]] = {}
    for one in loose_parts():
        if one.held_out is held_out:
            by_place.setdefault(one.where, []).append(one)
    shares = {"top": 0.6, "between": 0.7, "advertisement": 0.3, "foot": 0.3}
    loose = [rng.choice(parts) for where, parts in by_place.items() if rng.random() < shares[where]]
    return print_page(name, drawn, loose, _DIFFICULTIES[number % 3], number, held_out)
